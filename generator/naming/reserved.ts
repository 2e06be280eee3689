/** Words that an emitted declaration cannot have as its name. */

/** Reserved words of ECMAScript modules in strict mode (ECMA-262, section 12.7.2), and what strict mode forbids to bind. */
const words = [
  "arguments await break case catch class const continue debugger default delete do else enum eval",
  "export extends false finally for function if implements import in instanceof interface let new null",
  "package private protected public return static super switch this throw true try typeof var void",
  "while with yield async",
];

/** Names of types that the language keeps for itself. */
const types = [
  "any asserts bigint boolean declare infer is keyof module namespace never object readonly require",
  "string number symbol type undefined unique unknown",
];

const reservedWords: ReadonlySet<string> = new Set(
  [...words, ...types].flatMap((line) => line.split(" ")),
);

/** What types.ts declares of its own: openapi-typescript's shape, and what goes over the wire. */
export const typesOfOurs: ReadonlySet<string> = new Set([
  "paths",
  "webhooks",
  "components",
  "$defs",
  "operations",
  "wire",
]);

/** What client.ts declares of its own beside the functions of the operations, and what it calls its parameters. */
export const functionsOfOurs: ReadonlySet<string> = new Set([
  "createClient",
  "connect",
  "contract",
  "client",
  "input",
  "options",
]);

/** What every object has: a handler of such a name would seem to be there when it is not. */
export const inherited: ReadonlySet<string> = new Set(
  [
    "constructor hasOwnProperty isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf",
    "__proto__ __defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__",
  ].flatMap((line) => line.split(" ")),
);

/** A name as it can be declared: reserved words get a `_` behind them. */
export function declarable(name: string): string {
  return reservedWords.has(name) ? `${name}_` : name;
}

/** The same for the function of an operation, which stands beside functions of ours and is a member too. */
export function callable(name: string): string {
  return functionsOfOurs.has(name) || inherited.has(name) ? `${name}_` : declarable(name);
}
