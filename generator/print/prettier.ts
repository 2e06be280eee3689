/** The default formatter: only what changed since the last run is formatted, on all processors. */
import { availableParallelism } from "node:os";
import type { Options } from "prettier";
import { CannotRunError } from "../diagnostic.ts";
import { type ChunkCache, chunkKey, readFormatted, writeFormatted } from "./cache.ts";
import { type Chunk, joined } from "./chunks/chunk.ts";
import { layoutJson } from "./json-layout.ts";
import { userConfiguration } from "./configuration.ts";

/** Below this many characters cutting, caching and threads cost more than they save. */
const worthCutting = 100_000;
/** A thread takes some 0.2 s to start. */
const worthThread = 600_000;

// Under these options, and no others, a declaration's layout depends on nothing outside it. Plugins
// may sort or merge; `quoteProps: "consistent"` looks at all members of an interface at once.
const localOptions: ReadonlySet<string> = new Set([
  "printWidth",
  "tabWidth",
  "useTabs",
  "semi",
  "singleQuote",
  "jsxSingleQuote",
  "quoteProps",
  "trailingComma",
  "bracketSpacing",
  "bracketSameLine",
  "objectWrap",
  "arrowParens",
  "proseWrap",
  "endOfLine",
  "experimentalTernaries",
  "experimentalOperatorPosition",
  "singleAttributePerLine",
  "htmlWhitespaceSensitivity",
  "vueIndentScriptAndStyle",
  "embeddedLanguageFormatting",
  "parser",
  "filepath",
]);

/** Formats a text; `cut` gives its chunks, and is asked for only when cutting is sure to change nothing. */
export async function formatInChunks(
  language: "typescript" | "json",
  text: string,
  cut: () => Chunk[],
  { outputPath, cache }: { readonly outputPath: string; readonly cache?: ChunkCache | undefined },
): Promise<string> {
  const options: Options = {
    ...(await userConfiguration(outputPath)),
    parser: language,
    filepath: outputPath,
    endOfLine: "lf",
  };
  if (text.length < worthCutting || !isLocal(options)) return formatWhole(text, options);
  const chunks = cut();
  const { version } = await import("prettier");
  const formatter = JSON.stringify(["prettier", version, options]);
  const keys = chunks.map((chunk) => chunkKey(formatter, chunk.text));
  const known = await readFormatted(cache, outputPath);
  const missing = chunks.flatMap(({ text: chunk }, index) =>
    known.has(keys[index]!) ? [] : [{ key: keys[index]!, text: chunk }],
  );
  const fresh = new Map<string, string>();
  const left = missing.filter(({ key, text: chunk }) => {
    const laidOut = language === "json" ? layoutJson(chunk, options) : undefined;
    if (laidOut !== undefined) fresh.set(key, laidOut);
    return laidOut === undefined;
  });
  const formatted = await formatAll(
    left.map((chunk) => chunk.text),
    options,
  );
  left.forEach(({ key }, index) => fresh.set(key, formatted[index]!));
  const all = new Map(keys.map((key) => [key, fresh.get(key) ?? known.get(key)!]));
  if (missing.length > 0) await writeFormatted(cache, outputPath, all);
  return joined(
    chunks,
    keys.map((key) => all.get(key)!),
  );
}

function isLocal(options: Options): boolean {
  return (
    Object.keys(options).every((name) => localOptions.has(name)) &&
    options.quoteProps !== "consistent"
  );
}

async function formatAll(texts: readonly string[], options: Options): Promise<readonly string[]> {
  const size = texts.reduce((sum, text) => sum + text.length, 0);
  const threads = Math.min(availableParallelism(), Math.ceil(size / worthThread));
  if (threads > 1) {
    const { formatInThreads } = await import("./threads.ts");
    return formatInThreads(texts, options, threads);
  }
  const formatted: string[] = [];
  for (const text of texts) formatted.push(await formatWhole(text, options));
  return formatted;
}

/** Throws a `CannotRunError` when the user's configuration keeps prettier from working. */
export async function formatWhole(text: string, options: Options): Promise<string> {
  const { format } = await import("prettier");
  try {
    return await format(text, options);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.split("\n")[0]! : String(cause);
    throw new CannotRunError(`prettier fails: ${reason}`, {
      hint: "see prettier's configuration, or use --format none",
      cause,
    });
  }
}
