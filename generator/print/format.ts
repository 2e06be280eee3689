/** One door to the formatters; each is imported when it is first needed. */
import type { ts } from "ts-morph";
import type { ChunkCache } from "./cache.ts";

/**
 * Who lays emitted files out: `prettier` with the user's own configuration, `oxfmt` (faster; the user
 * installs it) with the same configuration, or `none`.
 */
export type Format = "prettier" | "oxfmt" | "none";

export interface FormatOptions {
  readonly format: Format;
  /** Where the file will be, absolute: it decides which configuration of the user applies. */
  readonly outputPath: string;
  /** Keeps formatted chunks between runs; without it every run formats everything. */
  readonly cache?: ChunkCache | undefined;
}

/** Formats printed TypeScript; `tree` is its syntax tree. */
export async function formatTypeScript(
  text: string,
  tree: ts.SourceFile,
  options: FormatOptions,
): Promise<string> {
  if (options.format === "none") return text;
  if (options.format === "oxfmt") return oxfmt(text, options.outputPath);
  const { formatInChunks } = await import("./prettier.ts");
  const { typeScriptChunks } = await import("./chunks/typescript.ts");
  return formatInChunks("typescript", text, () => typeScriptChunks(text, tree), options);
}

/** Formats JSON as `JSON.stringify(value, null, 2)` gives it. */
export async function formatJson(text: string, options: FormatOptions): Promise<string> {
  if (options.format === "none") return text;
  if (options.format === "oxfmt") return oxfmt(text, options.outputPath);
  const { formatInChunks } = await import("./prettier.ts");
  const { jsonChunks } = await import("./chunks/json.ts");
  return formatInChunks("json", text, () => jsonChunks(text), options);
}

async function oxfmt(text: string, outputPath: string): Promise<string> {
  const { formatWithOxfmt } = await import("./oxfmt.ts");
  return formatWithOxfmt(text, outputPath);
}
