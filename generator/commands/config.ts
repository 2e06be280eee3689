/** What a project says once, so that a command line need not. Loads no compiler and no formatter. */
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { CannotRunError } from "../diagnostic.ts";
import type { Limits } from "../load/limits.ts";
import { nodeReadPort } from "../load/read-port.ts";
import type { Selection } from "../model/select.ts";
import type { Renames } from "../naming/rename.ts";
import type { FormatImport } from "../emit/validators/options.ts";
import type { Emit, ImportExtension } from "./emit-names.ts";
import type { TypeOptions } from "./generate.ts";
import { type CheckConfig, faultOfCheck } from "./check-config.ts";
import { dateKinds, emitNames, enumKinds, importExtensions, int64Kinds } from "./emit-names.ts";
import type { Format } from "../print/format.ts";

/** The options of a project. Paths are relative to the folder of the configuration file. */
export interface Config {
  /** The document: a path, an `http:` or `https:` URL. */
  readonly input?: string;
  /** The folder for what is emitted. Default: `generated`. */
  readonly output?: string;
  /** What is emitted. Default: all. */
  readonly emit?: readonly Emit[];
  /** Who lays it out. Default: `prettier`, with the project's own configuration. */
  readonly format?: Format;
  /** How emitted files import each other. Default: `js`. */
  readonly importExtension?: ImportExtension;
  /** The folder for the handlers that `scaffold` adds. Default: none, so that `--handlers` must name it. */
  readonly handlers?: string;
  /** What types are written as, where there is a choice. */
  readonly types?: TypeOptions;
  /** Whether the bound client has its operations in groups, by the first tag of each. Default: no. */
  readonly groupByTags?: boolean;
  /** Names of schemas and operations instead of those that the document suggests. Default: none. */
  readonly rename?: Renames;
  /** The operations that code is made of, by tag, path or id, with what they need. Default: all. */
  readonly select?: Selection;
  /** Whether validators hold texts to their `format`. Default: yes. */
  readonly assertFormats?: boolean;
  /** Formats of the project's own, or in place of ours: where the function `(text: string) => boolean` is imported from. */
  readonly formats?: Readonly<Record<string, FormatImport>>;
  /**
   * How documents are checked, by `validate` above all; `generate` and `scaffold` heed which rules are off and
   * what is ignored. Default: the preset `recommended` alone.
   */
  readonly check?: CheckConfig;
  /** Whether warnings stop the run as errors do. Default: no. */
  readonly strict?: boolean;
  /** Origins such as `https://example.com` that references may lead to. Default: none. */
  readonly allowRemote?: readonly string[];
  /** Whether references may leave the input's folder. Default: no. */
  readonly allowOutside?: boolean;
  /** Headers for loading URLs, by name. Default: none. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Bounds of what is read; those left out have their defaults. */
  readonly limits?: Partial<Limits>;
}

/** A configuration, and where it was found. */
export interface LoadedConfig extends Config {
  /** Its file, absolute; undefined when there is none. */
  readonly path?: string;
}

/** Gives the configuration back; it is there for its type, in `specwright.config.ts`. */
export function defineConfig(config: Config): Config {
  return config;
}

/** The files that a configuration may be in, in the order in which they are looked for. */
export const configFiles = ["ts", "mts", "js", "mjs", "json"].map(
  (ending) => `specwright.config.${ending}`,
);

/**
 * The configuration of a project, its paths made absolute; empty when the folder has none.
 *
 * @param path a configuration file; without it, `specwright.config.ts`, `.mts`, `.js`, `.mjs` or
 *   `.json` in `cwd`.
 * @throws {CannotRunError} when a named file is missing, or a file cannot be run or says something else.
 */
export async function loadConfig(cwd: string, path?: string): Promise<LoadedConfig> {
  const names = path === undefined ? configFiles : [path];
  for (const name of names) {
    const file = resolve(cwd, name);
    const found = await imported(file);
    if (found === undefined) continue;
    return { ...absolute(checked(found.value, file), dirname(file)), path: file };
  }
  if (path === undefined) return {};
  throw new CannotRunError(`there is no configuration \`${path}\``);
}

async function imported(file: string): Promise<{ readonly value: unknown } | undefined> {
  const stands = await nodeReadPort.stat(file).then(
    () => true,
    () => false,
  );
  if (!stands) return undefined;
  const { href } = pathToFileURL(file);
  try {
    const loaded: { readonly default?: unknown } = file.endsWith(".json")
      ? await import(href, { with: { type: "json" } })
      : await import(href);
    return { value: loaded.default };
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0]! : String(cause);
    throw new CannotRunError(`the configuration \`${file}\` cannot be run: ${reason}`, { cause });
  }
}

const isText = (value: unknown) => typeof value === "string";
const isFlag = (value: unknown) => typeof value === "boolean";
const isOneOf = (names: readonly string[]) => (value: unknown) => names.includes(value as string);
const isRecordOf = (type: string) => (value: unknown) =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((held) => typeof held === type);
const isListOf = (holds: (item: unknown) => boolean) => (value: unknown) =>
  Array.isArray(value) && value.every(holds);

const isFormatImport = (value: unknown): boolean =>
  isRecordOf("string")(value) &&
  /^[A-Za-z_$][\w$]*$/.test(String(Object(value).name)) &&
  isText(Object(value).module);

/** What is wrong with a field's value, in words; undefined when nothing is. */
type Fault = (value: unknown, name: string) => string | undefined;

const must =
  (holds: (value: unknown) => boolean, what: string): Fault =>
  (value, name) =>
    holds(value) ? undefined : `\`${name}\` must be ${what}`;

const typeFields: ReadonlyMap<string, Fault> = new Map([
  ["enums", must(isOneOf(enumKinds), enumKinds.join(", "))],
  ["brand", must(isListOf(isText), "a list of formats")],
  ["dates", must(isOneOf(dateKinds), dateKinds.join(", "))],
  ["int64", must(isOneOf(int64Kinds), int64Kinds.join(", "))],
]);

function faultOfTypes(value: unknown): string | undefined {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return "`types` must be an object";
  for (const [name, held] of Object.entries(value)) {
    const faultOf = typeFields.get(name);
    if (faultOf === undefined)
      return `\`types\` has an unknown field \`${name}\`: it may have ${[...typeFields.keys()].join(", ")}`;
    const fault = held === undefined ? undefined : faultOf(held, `types.${name}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const isSelector = (value: unknown): boolean =>
  isRecordOf("object")(value) &&
  Object.entries(value as object).every(
    ([by, texts]) => isOneOf(["tags", "paths", "operations"])(by) && isListOf(isText)(texts),
  );

const isSelection = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  Object.entries(value).every(([name, held]) =>
    name === "keepUnused"
      ? isFlag(held)
      : isOneOf(["include", "exclude"])(name) && isSelector(held),
  );

const fields: ReadonlyMap<string, Fault> = new Map([
  ["input", must(isText, "a path or a URL")],
  ["output", must(isText, "a folder")],
  ["emit", must(isListOf(isOneOf(emitNames)), `a list of ${emitNames.join(", ")}`)],
  ["format", must(isOneOf(["prettier", "oxfmt", "none"]), "prettier, oxfmt or none")],
  ["importExtension", must(isOneOf(importExtensions), importExtensions.join(", "))],
  ["handlers", must(isText, "a folder")],
  ["assertFormats", must(isFlag, "true or false")],
  [
    "formats",
    must(
      (value) =>
        isRecordOf("object")(value) && Object.values(value as object).every(isFormatImport),
      "an object of `{ module, name }`, where `name` is an identifier",
    ),
  ],
  ["types", faultOfTypes],
  ["groupByTags", must(isFlag, "true or false")],
  [
    "rename",
    must(
      (value) =>
        isRecordOf("object")(value) &&
        Object.entries(value as object).every(
          ([kind, names]) =>
            isOneOf(["schemas", "operations"])(kind) && isRecordOf("string")(names),
        ),
      "an object with new names under `schemas` and `operations`",
    ),
  ],
  [
    "select",
    must(
      isSelection,
      "an object with lists of `tags`, `paths` and `operations` under `include` and `exclude`, and `keepUnused`",
    ),
  ],
  ["check", faultOfCheck],
  ["strict", must(isFlag, "true or false")],
  ["allowRemote", must(isListOf(isText), "a list of origins")],
  ["allowOutside", must(isFlag, "true or false")],
  ["headers", must(isRecordOf("string"), "an object of texts")],
  ["limits", must(isRecordOf("number"), "an object of numbers")],
]);

function checked(value: unknown, file: string): Config {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new CannotRunError(`the configuration \`${file}\` exports no object`, {
      hint: "export default defineConfig({ … })",
    });
  for (const [name, held] of Object.entries(value)) {
    const faultOf = fields.get(name);
    if (faultOf === undefined)
      throw new CannotRunError(`the configuration \`${file}\` has an unknown field \`${name}\``, {
        hint: `it may have ${[...fields.keys()].join(", ")}`,
      });
    const fault = held === undefined ? undefined : faultOf(held, name);
    if (fault !== undefined) throw new CannotRunError(`the configuration \`${file}\`: ${fault}`);
  }
  return value;
}

function absolute(config: Config, folder: string): Config {
  const isUrl = config.input !== undefined && /^[a-z][a-z\d+.-]+:\/\//i.test(config.input);
  return {
    ...config,
    ...(config.input === undefined || isUrl ? {} : { input: resolve(folder, config.input) }),
    ...(config.check?.baseline === undefined
      ? {}
      : { check: { ...config.check, baseline: resolve(folder, config.check.baseline) } }),
    ...(config.output === undefined ? {} : { output: resolve(folder, config.output) }),
    ...(config.handlers === undefined ? {} : { handlers: resolve(folder, config.handlers) }),
  };
}
