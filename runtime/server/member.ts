/** Functions that people hand in by name. */

/** A function whose arguments its own type checked where it was written. */
export type Callable = (...values: readonly unknown[]) => unknown;

const isFunction = (value: unknown): value is Callable => typeof value === "function";

/**
 * The method of that name, bound to its object. A class's methods count; what every object inherits
 * does not: an operation called `toString` that nobody wrote is missing.
 *
 * @returns undefined when it is missing
 */
export function memberOf(holder: object, name: string): Callable | undefined {
  const value: unknown = Reflect.get(holder, name);
  const inherited: unknown = Reflect.get(Object.prototype, name);
  if (!isFunction(value) || (value === inherited && !Object.hasOwn(holder, name))) return undefined;
  return value.bind(holder);
}
