/** Media types and their ranges. */

/** A media type of a range, which itself is none; any other as it is. */
export function concreteType(mediaType: string): string {
  return mediaType.replace("*/*", "application/x-any").replace("/*", "/x-any");
}
