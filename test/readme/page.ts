/** The marked blocks of a page: files that a reader would make, what commands print, and tables. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");

export interface Page {
  readonly text: string;
  /** The block below `<!-- kind: name -->`. Throws when the page has none. */
  readonly block: (kind: "file" | "output", name: string) => string;
  /** The names below each kind of marker, in order. */
  readonly names: (kind: "file" | "output") => readonly string[];
  /** The links to files that are not there. */
  readonly brokenLinks: () => readonly string[];
  /** The rows of the table below `<!-- table: name -->`, cell by cell, without its head. */
  readonly table: (name: string) => readonly (readonly string[])[];
}

/** @param path from the repository's root */
export function pageAt(path: string): Page {
  const text = readFileSync(join(root, path), "utf8");
  const below = (kind: string, name: string): string => {
    const marker = `<!-- ${kind}: ${name} -->`;
    const start = text.indexOf(marker);
    if (start < 0) throw new Error(`${path} has no ${marker}`);
    return text.slice(start + marker.length);
  };
  return {
    text,
    block(kind, name) {
      const [, block] = /^\s*```\w*\n([\s\S]*?)```/.exec(below(kind, name)) ?? [];
      if (block === undefined) throw new Error(`${path} has no block below ${kind}: ${name}`);
      return block;
    },
    names: (kind) =>
      [...text.matchAll(new RegExp(`<!-- ${kind}: (.*) -->`, "g"))].map(([, name]) => name ?? ""),
    brokenLinks: () =>
      [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)]
        .map(([, target]) => target ?? "")
        .filter((target) => !existsSync(join(root, dirname(path), target))),
    table: (name) => rowsOf(below("table", name)),
  };
}

/** The rows of the first table of a text. */
export function rowsOf(text: string): readonly (readonly string[])[] {
  const [table = ""] = /^\|.*(\n\|.*)*/m.exec(text) ?? [];
  const [, , ...rows] = table.split("\n");
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}
