/** Parses a file as JSON or as YAML. */
import type { Limits } from "./limits.ts";
import { parseJson } from "./parse-json.ts";
import type { ParsedText } from "./parsed-text.ts";

/**
 * Parses a text by the extension of its path; without a known one, a text that begins as JSON does is
 * read as JSON, and as YAML when it is none after all (YAML has `{ a: 1 }` too).
 */
export async function parseText(text: string, path: string, limits: Limits): Promise<ParsedText> {
  if (/\.json$/i.test(path)) return parseJson(text, limits);
  if (/\.ya?ml$/i.test(path)) return parseAsYaml(text, limits);
  const json = /^\s*[[{]/.test(text) ? parseJson(text, limits) : undefined;
  if (json?.nodes) return json;
  const yaml = await parseAsYaml(text, limits);
  return json && !yaml.nodes ? json : yaml;
}

async function parseAsYaml(text: string, limits: Limits): Promise<ParsedText> {
  const { parseYaml } = await import("./parse-yaml.ts");
  return parseYaml(text, limits);
}
