/** Writes a configuration for a project that has none, also from the one of another tool. */
import { basename, dirname, relative, resolve, sep } from "node:path";
import { check } from "../check/check.ts";
import { declaredRule } from "../check/declared/declared-rule.ts";
import { CannotRunError } from "../diagnostic.ts";
import { configText } from "../init/config-text.ts";
import { fromRedocly } from "../init/redocly.ts";
import { fromRedoclyIgnores } from "../init/redocly-ignores.ts";
import { fromSpectral } from "../init/spectral.ts";
import type { Note, Translated, TranslatedIgnore } from "../init/translated.ts";
import { decodeText } from "../load/decode-text.ts";
import { defaultLimits } from "../load/limits.ts";
import { load } from "../load/load.ts";
import { isObject, type JsonValue, type Loaded, member } from "../load/loaded.ts";
import { parseText } from "../load/parse-text.ts";
import { valueAt } from "../load/pointer.ts";
import { nodeReadPort } from "../load/read-port.ts";
import { openedFile } from "../load/source-file.ts";
import { configFiles } from "./config.ts";
import { ignoring } from "./ignores.ts";
import { nearDocuments } from "./near-documents.ts";
import { nodePlacePort, placeNew } from "./place-new.ts";

/** What a configuration is made of. */
export interface InitOptions {
  /** The folder of the project. Default: the working directory. */
  readonly cwd?: string;
  /** The document. Default: that of `from`, or the one that is near. */
  readonly input?: string;
  /** The folder for what is emitted. Default: `generated`. */
  readonly output?: string;
  /** A `redocly.yaml`, `.spectral.yaml` or `.spectral.json`, relative to `cwd`. Default: none. */
  readonly from?: string;
}

export interface InitResult {
  /** The file that was written, relative to `cwd`. */
  readonly path: string;
  /** The document that it names; undefined when there is none near, or there are several. */
  readonly input: string | undefined;
  /** The documents that were found, where none was named. */
  readonly found: readonly string[];
  /** What of `from` could not be said, or is otherwise; the file says it too. */
  readonly notes: readonly Note[];
}

const fileName = "specwright.config.ts";

/**
 * Writes `specwright.config.ts`. Nothing that stands is replaced, and nothing of another tool is run.
 *
 * Rejects with a `CannotRunError` when there is a configuration already, `from` cannot be read or is
 * none of a tool that is known, or the file cannot be written.
 */
export async function init(options: InitOptions = {}): Promise<InitResult> {
  const { cwd = process.cwd(), output = "generated", from } = options;
  for (const name of configFiles) if (await stands(resolve(cwd, name))) throw thereIsOne(name);
  const read = from === undefined ? undefined : await translatedFrom(from, cwd);
  const named = options.input ?? read?.input;
  const found = named === undefined ? await nearDocuments(cwd) : [];
  const input = named ?? (found.length === 1 ? found[0] : undefined);
  const translated = read && input !== undefined ? await withoutIdle(read, input, cwd) : read;
  const text = configText({
    input,
    output,
    ...(from !== undefined && translated && { from: { name: slashed(from), translated } }),
  });
  const laidOut = await formatted(text, resolve(cwd, fileName));
  const placed = await placeNew(cwd, [{ path: fileName, text: laidOut }], nodePlacePort());
  if (!placed.has(fileName)) throw thereIsOne(fileName);
  return { path: fileName, input, found, notes: translated?.notes ?? [] };
}

function thereIsOne(name: string): CannotRunError {
  return new CannotRunError(`there is a configuration already: \`${name}\``, {
    hint: "move it away first; nothing was written",
  });
}

async function translatedFrom(from: string, cwd: string): Promise<Translated> {
  const path = resolve(cwd, from);
  const name = basename(path);
  if (/\.[cm]?[jt]s$/i.test(name))
    throw new CannotRunError(`\`${from}\` is a program, and programs of other tools are not run`, {
      hint: "write what it says as .spectral.yaml or redocly.yaml, and give that",
    });
  const value = await parsedFile(path, from);
  const folder = slashed(relative(cwd, dirname(path)));
  if (toolOf(name, value) === "spectral") return fromSpectral(value, name, folder);
  const translated = fromRedocly(value, name, folder);
  const ignoreName = ".redocly.lint-ignore.yaml";
  const ignorePath = resolve(dirname(path), ignoreName);
  if (!(await stands(ignorePath))) return translated;
  const kept = fromRedoclyIgnores(
    await parsedFile(ignorePath, ignoreName),
    ignoreName,
    folder,
    translated.declared,
  );
  return {
    ...translated,
    ignore: [...translated.ignore, ...kept.ignore],
    notes: [...translated.notes, ...kept.notes],
  };
}

/** By the name of the file; where that says nothing, by what only one of them has. */
function toolOf(name: string, value: JsonValue): "redocly" | "spectral" {
  if (/redocly/i.test(name)) return "redocly";
  if (/spectral/i.test(name)) return "spectral";
  const extended = JSON.stringify(member(value, "extends") ?? null);
  const rules = member(value, "rules");
  const isGiven = Object.values(isObject(rules) ? rules : {}).some(
    (rule) => member(rule, "given") !== undefined,
  );
  if (/"spectral:/.test(extended) || isGiven) return "spectral";
  if (["apis", "decorators", "preprocessors", "lint"].some((field) => member(value, field)))
    return "redocly";
  throw new CannotRunError(`\`${name}\` is the configuration of no tool that is known`, {
    hint: "name a redocly.yaml, a .spectral.yaml or a .spectral.json",
  });
}

async function parsedFile(path: string, name: string): Promise<JsonValue> {
  const bytes = await nodeReadPort
    .readFile(path, defaultLimits.fileBytes)
    .catch((cause: unknown) => {
      throw new CannotRunError(`cannot read \`${name}\``, { cause });
    });
  if (bytes.length > defaultLimits.fileBytes)
    throw new CannotRunError(`\`${name}\` is too large for a configuration`);
  const { text } = decodeText(bytes);
  const parsed = await parseText(text, path, defaultLimits);
  const [fault] = openedFile({ uri: "config:", name, text }, parsed).diagnostics;
  if (parsed.value === undefined || fault !== undefined)
    throw new CannotRunError(
      `\`${name}\` cannot be read${fault ? `: line ${fault.line}: ${fault.message}` : ""}`,
    );
  return parsed.value;
}

/**
 * Leaves out ignores that cover nothing in the document: of several rules of ours that may stand for one
 * of theirs, and of places that we name otherwise. Those of other documents stay.
 */
async function withoutIdle(
  translated: Translated,
  input: string,
  cwd: string,
): Promise<Translated> {
  const { ignore, preset, rules, declared } = translated;
  if (ignore.length === 0) return translated;
  const loaded = await load(input, { cwd }).catch((error: unknown) => {
    if (error instanceof CannotRunError) return undefined;
    throw error;
  });
  if (loaded === undefined) return translated;
  const plugins = declared.map(declaredRule);
  const diagnostics = check(loaded, { preset, settings: Object.fromEntries(rules), plugins });
  const context = {
    file: fileName,
    folder: cwd,
    cwd,
    today: "",
    files: [...loaded.files.values()].map(({ name }) => name),
  };
  const isIdle = (each: TranslatedIgnore) => {
    const { count, warnings } = ignoring(diagnostics, [each], context);
    return count === 0 && warnings.length > 0;
  };
  const standing = (each: TranslatedIgnore) => {
    const moved = isIdle(each) ? onHolder(each, loaded) : each;
    return moved === undefined || isIdle(moved) ? [] : [moved];
  };
  const used = ignore.flatMap(standing);
  const idle = ignore.length - used.length;
  if (idle === 0) return { ...translated, ignore: used };
  const about = `${idle} of ${ignore.length} ignores`;
  const why = "they cover nothing: specwright finds nothing there, or finds it elsewhere";
  return { ...translated, ignore: used, notes: [...translated.notes, { about, why }] };
}

/** Others name what is missing by the place where it would stand; ours name what lacks it. */
function onHolder(ignore: TranslatedIgnore, loaded: Loaded): TranslatedIgnore | undefined {
  const hash = ignore.at.indexOf("#");
  const end = ignore.at.lastIndexOf("/");
  const file = [...loaded.files.values()].find(({ name }) => name === ignore.at.slice(0, hash));
  if (hash < 0 || end < hash || valueAt(file?.value, ignore.at.slice(hash + 1)) !== undefined)
    return undefined;
  return { ...ignore, at: ignore.at.slice(0, end) };
}

async function formatted(text: string, outputPath: string): Promise<string> {
  const { parsed } = await import("../print/verify.ts");
  const { formatTypeScript } = await import("../print/format.ts");
  return formatTypeScript(text, parsed(fileName, text), { format: "prettier", outputPath });
}

async function stands(path: string): Promise<boolean> {
  return nodeReadPort.stat(path).then(
    () => true,
    () => false,
  );
}

function slashed(path: string): string {
  return path.split(sep).join("/");
}
