/** Reads spec/CURATION.md: numbered entries, each with a reason and the lines that it covers. */
import type { Difference } from "./claims.ts";

interface Entry {
  number: number;
  title: string;
  reason: string;
  /** Differences from the page. */
  facts: Difference[];
  /** Words that the description of a place in the contract must have. */
  words: { place: string; says: string }[];
}

export function curationOf(markdown: string): Entry[] {
  const [, ...sections] = markdown.split(/^### /m);
  return sections.map((section) => entryOf(section.split(/^## /m)[0] ?? ""));
}

function entryOf(section: string): Entry {
  const [heading = "", ...rest] = section.split("\n");
  const [reason = "", ...items] = rest.join("\n").split(/^- /m);
  const lines = items.map((item) => item.replace(/\s+/g, " ").trim());
  const [, number, title = ""] = /^(\d+)\. (.+)$/.exec(heading) ?? [];
  const facts = lines.filter((line) => !wordsLine.test(line)).map((line) => factOf(line));
  const words = lines.flatMap((line) => {
    const [, place = "", says = ""] = wordsLine.exec(line) ?? [];
    return place === "" ? [] : [{ place, says }];
  });
  return { number: Number(number), title, reason: reason.trim(), facts, words };
}

const wordsLine = /^`([^`]+)`: says "(.+)"$/;

function factOf(line: string): Difference {
  const [, claim, page, contract] = /^`([^`]+)`: (`.+`) → (`.+`)$/.exec(line) ?? [];
  if (!claim || !page || !contract) throw new Error(`not a line of a fact: ${line}`);
  return { claim, page: withoutTicks(page), contract: withoutTicks(contract) };
}

function withoutTicks(list: string): string {
  return list.slice(1, -1).replaceAll("`, `", ", ");
}
