/** Names that are safe to print as they are. */
declare const allocated: unique symbol;

/** A name that is a valid identifier of TypeScript; allocated by naming, never taken from a document as it is. */
export type Identifier = string & { readonly [allocated]: true };

/**
 * Takes an allocated name. Throws an error of ours when it is no identifier: naming, not a document,
 * would be to blame.
 */
export function identifier(name: string): Identifier {
  if (!isIdentifier(name)) throw new Error(`not an identifier: ${JSON.stringify(name)}`);
  return name as Identifier;
}

function isIdentifier(name: string): name is Identifier {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name);
}
