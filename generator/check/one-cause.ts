/** One cause, one finding: what follows from a part that cannot be read is left out. */
import type { Diagnostic } from "../diagnostic.ts";

/**
 * The rules that tell what is not there, which may only be misspelt or of a wrong type. Those of the
 * first list miss it in an object; those of the second in the whole document.
 */
const missing = {
  inObject: new Set(
    `array-items body-untyped description-missing discriminator example-missing info-contact info-license
    nullable-type operation-id-missing operation-responses operation-success path-param-missing
    required-undefined security-missing server-variable summary-missing`.split(/\s+/),
  ),
  inDocument: new Set(["unused-component", "direction-unused", "link-target", "security-scope"]),
};

/** The rules whose findings leave something of the document unreached. */
const unreached: ReadonlySet<string> = new Set([
  "ref-resolves",
  "ref-kind",
  "ref-cycle",
  "security-defined",
]);

/** Whether a finding leaves a field unread: one of a wrong type, or one that is known by another name. */
function isUnread(rule: string, message: string): boolean {
  return rule === "field-type" || (rule === "field-unknown" && message.includes("; did you mean "));
}

/** Leaves out findings that have their cause in another. */
export function withoutConsequences(found: readonly Diagnostic[]): Diagnostic[] {
  const places = new Set<string>();
  for (const { rule, file, pointer, message } of found)
    if (isUnread(rule, message)) places.add(`${file}#${holderOf(pointer)}`);
  const isWhole = places.size === 0 && !found.some(({ rule }) => unreached.has(rule));
  return found.filter(({ rule, file, pointer }) => {
    if (missing.inDocument.has(rule)) return isWhole;
    if (places.size === 0 || !missing.inObject.has(rule)) return true;
    // Such a finding stands at the object that lacks something, or at a field of it.
    return !places.has(`${file}#${pointer}`) && !places.has(`${file}#${holderOf(pointer)}`);
  });
}

function holderOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}
