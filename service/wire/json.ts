/** JSON as it goes out: no character that a page could take for HTML, and a line's end behind it. */
import type { JsonOptions } from "specwright-runtime/server";

const escaped: Readonly<Record<string, string>> = {
  "<": String.raw`\u003c`,
  ">": String.raw`\u003e`,
  "&": String.raw`\u0026`,
  "\u2028": String.raw`\u2028`,
  "\u2029": String.raw`\u2029`,
};

// In JSON these stand in strings alone, where the escape means the same.
const dangerous = /[<>&\u2028\u2029]/g;

/** How the service writes JSON. */
export const json: JsonOptions = {
  stringify: (value) =>
    `${JSON.stringify(value).replace(dangerous, (found) => escaped[found] ?? found)}\n`,
  charset: true,
};
