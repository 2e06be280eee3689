/** Writes a configuration of ours as TypeScript. */
import { type Code, code } from "../code/code.ts";
import { jsDoc, printedDoc } from "../code/js-doc.ts";
import { listOf, literal, type LiteralValue, objectOf } from "../code/literal.ts";
import { propertyName } from "../code/property-name.ts";
import type { Note, Translated } from "./translated.ts";

/** What a configuration says. */
export interface ConfigContent {
  /** The document; undefined where none was found. */
  readonly input: string | undefined;
  readonly output: string;
  /** What another tool's configuration says, and its file. */
  readonly from?: { readonly name: string; readonly translated: Translated };
}

/** The text of `specwright.config.ts`, before it is laid out. All that comes from elsewhere is in literals and comments. */
export function configText({ input, output, from }: ConfigContent): string {
  const declared = from?.translated.declared ?? [];
  const names = declared.length > 0 ? "declaredRule, defineConfig" : "defineConfig";
  const members = objectOf([
    [propertyName("input", "value"), input === undefined ? undefined : literal(input)],
    [propertyName("output", "value"), literal(output)],
    [propertyName("check", "value"), from && checkOf(from.translated)],
  ]);
  const said = from && jsDoc(saidOf(from.name, from.translated.notes));
  return [
    `import { ${names} } from "specwright";`,
    "",
    ...(said ? [printedDoc(said)] : []),
    `export default defineConfig(${textOf(members)});`,
    "",
  ].join("\n");
}

function checkOf({ preset, rules, declared, ignore }: Translated): Code {
  const name = (text: string) => propertyName(text, "value");
  return objectOf([
    [name("preset"), literal(preset)],
    [
      name("rules"),
      rules.size === 0
        ? undefined
        : objectOf([...rules].map(([id, setting]) => [name(id), literal(setting)])),
    ],
    [
      name("plugins"),
      declared.length === 0
        ? undefined
        : listOf(
            declared.map((rule) => code`declaredRule(${literal(rule as unknown as LiteralValue)})`),
          ),
    ],
    [
      name("ignore"),
      ignore.length === 0 ? undefined : literal(ignore.map((each) => ({ ...each }))),
    ],
  ]);
}

function saidOf(name: string, notes: readonly Note[]): string {
  const head = `From ${name}, by specwright init.`;
  if (notes.length === 0) return head;
  const lines = notes.map(({ about, why }) => `- ${oneLine(about)}: ${oneLine(why)}`);
  return [head, "", "What could not be said here, or is otherwise:", ...lines].join("\n");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

/** Literals carry no imports. */
function textOf({ parts }: Code): string {
  return parts
    .map((part) => {
      if (typeof part !== "string") throw new Error(`a configuration cannot import ${part.name}`);
      return part;
    })
    .join("");
}
