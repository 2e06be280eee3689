/** Asserts by the compiler: what a document's types must be, and what must not compile. */
import { compile, languageOnly } from "../emit/compiled.ts";
import { emitted, modelOf } from "../emit/emitted.ts";

/** `same<A, B>()` compiles when both types are equal for the compiler; `flat` shows an intersection as one object. */
const prelude = `
import type * as api from "./types.ts";
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
declare function same<A, B>(..._: Equal<A, B> extends true ? [] : [never]): void;
type Flat<T> = { [K in keyof T]: T[K] };
export type { api, Flat };
void same;
`;

/**
 * Emits a document's types and compiles the assertions beside them. A line that ends in `// error` must
 * have a finding; every other line, and the types themselves, must have none. Gives what is not so.
 */
export async function misfits(
  document: string | Readonly<Record<string, string>>,
  assertions: string,
): Promise<string[]> {
  const files = await emitted(await modelOf(document));
  const text = `${prelude}${assertions}`;
  const all = { "types.ts": files["types.ts"], "assertions.ts": text };
  const found = compile(all, languageOnly).map(({ file, line, message }) => ({
    line: file === "assertions.ts" ? (text.split("\n")[line - 1]?.trim() ?? "") : `${file}:${line}`,
    message,
  }));
  const refused = new Set(found.map(({ line }) => line));
  const toRefuse = assertions
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line.endsWith("// error"));
  return [
    ...found
      .filter(({ line }) => !line.endsWith("// error"))
      .map(({ line, message }) => `must compile: ${line}\n${message}`),
    ...toRefuse.filter((line) => !refused.has(line)).map((line) => `must not compile: ${line}`),
  ];
}

/** A document of schemas alone. */
export function schemas(version: "3.0.4" | "3.1.0", yaml: string): string {
  return `openapi: ${version}
info: { title: T, version: "1" }
paths: {}
components:
  schemas:
${indented(yaml, 4)}`;
}

/** A document of schemas, of which `Body` is what one operation takes and `Answer` what it gives. */
export function exchanged(version: "3.0.4" | "3.1.0", yaml: string): string {
  return schemas(version, yaml).replace(
    "paths: {}",
    `paths:
  /exchange:
    post:
      operationId: exchange
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Body" } } } }
      responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Body" } } } } }`,
  );
}

function indented(text: string, by: number): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const own = Math.min(...lines.map((line) => line.length - line.trimStart().length));
  return lines.map((line) => " ".repeat(by) + line.slice(own)).join("\n");
}
