/** Ids in the forms that Go's parser takes: 32 digits with or without hyphens, `urn:uuid:` or braces around them. */

/** The id of zeros, which stands for none. */
export const zeroId = "00000000-0000-0000-0000-000000000000";

/** An id that is well formed, in lower case with its hyphens. */
export function canonicalId(text: string): string {
  const digits = text.toLowerCase().replace("urn:uuid:", "").replaceAll(/[{}-]/g, "");
  return [8, 12, 16, 20]
    .toReversed()
    .reduce((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, digits);
}

/** Whether a text is an id in its usual form. */
export const isId = (text: string): boolean => usual.test(text);

const usual = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What is wrong with a text that is no id. */
export function idFault(text: string): string {
  switch (Buffer.byteLength(text)) {
    case 36 + 9:
      return text.toLowerCase().startsWith("urn:uuid:")
        ? "invalid UUID format"
        : `invalid urn prefix: ${JSON.stringify(text.slice(0, 9))}`;
    case 32:
    case 36:
    case 36 + 2:
      return "invalid UUID format";
    default:
      return `invalid UUID length: ${String(Buffer.byteLength(text))}`;
  }
}
