/** `json-pointer` (RFC 6901, section 3) and `relative-json-pointer`. */

/** A JSON Pointer in its text form, not as a fragment. */
export function isJsonPointer(text: string): boolean {
  return pattern.test(text);
}

/** Steps up, an index moved, and a pointer or `#`. */
export function isRelativeJsonPointer(text: string): boolean {
  return relative.test(text);
}

const pattern = /^(?:\/(?:[^~/]|~[01])*)*$/;
const relative = /^(?:0|[1-9]\d*)(?:[+-](?:0|[1-9]\d*))?(?:#|(?:\/(?:[^~/]|~[01])*)*)$/;
