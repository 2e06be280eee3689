/** Objects whose keys come from outside: no key reaches a prototype, whatever it is called. */

/** Sets an own property; a plain assignment to `__proto__` would change the prototype instead. */
export function setOwn(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === "__proto__")
    Object.defineProperty(target, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  else target[name] = value;
}

/** The own property of that name; `undefined` for what is only inherited. */
export function ownOf<Value>(
  source: Readonly<Record<string, Value>>,
  name: string,
): Value | undefined {
  return Object.hasOwn(source, name) ? source[name] : undefined;
}

/** An object without a prototype, so that a name nobody sent (`constructor`) is absent from it. */
export function bare(): Record<string, unknown> {
  const made: Record<string, unknown> = Object.create(null);
  return made;
}

/** A group of nothing, which all requests that have nothing in it share. */
export const nothing: Record<string, unknown> = Object.freeze(bare());

/** Whether a value is an object that is read by its properties: no array, no class of the platform such as `Blob`. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** A copy of plain JSON that shares nothing with it, so that no handler can change the contract's defaults. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isRecord(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) setOwn(copy, name, copyOf(value[name]));
  return copy;
}
