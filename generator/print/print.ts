/** From what an emitter gives to the text of a file: printed once, proven to parse, formatted. */
import { printStructure } from "ts-morph";
import type { EmittedFile } from "../code/source-file.ts";
import type { JsonValue } from "../load/loaded.ts";
import type { FormatOptions } from "./format.ts";
import { formatJson, formatTypeScript } from "./format.ts";
import { parsed } from "./verify.ts";

/**
 * The text of an emitted TypeScript file, with LF line ends and one at the end.
 *
 * Throws an `Error` when the printed text does not parse: that is a fault of an emitter, never of a
 * document. Throws a `CannotRunError` when the formatter is missing or refuses its configuration.
 */
export async function print(file: EmittedFile, options: FormatOptions): Promise<string> {
  const text = printStructure(file.structure, { indentNumberOfSpaces: 2, newLine: "\n" });
  return formatTypeScript(text, parsed(file.path, text), options);
}

/** The text of a JSON document, its members in the order that they have. Throws as {@link print} does. */
export async function printJson(value: JsonValue, options: FormatOptions): Promise<string> {
  return formatJson(`${JSON.stringify(value, null, 2)}\n`, options);
}
