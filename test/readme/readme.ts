/** The README's marked blocks: files that a reader would make, and what commands print. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
export const readme = readFileSync(resolve(root, "README.md"), "utf8");

/** The block below `<!-- kind: name -->`. Throws when the README has none. */
export function block(kind: "file" | "output", name: string): string {
  const marker = `<!-- ${kind}: ${name} -->`;
  const start = readme.indexOf(marker);
  if (start < 0) throw new Error(`the README has no ${marker}`);
  const [, text] = /```\w*\n([\s\S]*?)```/.exec(readme.slice(start)) ?? [];
  if (text === undefined) throw new Error(`no block below ${marker}`);
  return text;
}

/** The names below each kind of marker, in order. */
export function names(kind: "file" | "output"): string[] {
  return [...readme.matchAll(new RegExp(`<!-- ${kind}: (.*) -->`, "g"))].map(
    ([, name]) => name ?? "",
  );
}
