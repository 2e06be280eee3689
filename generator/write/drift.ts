/** Shows how the output would change, as a unified diff. */
import { createTwoFilesPatch } from "diff";
import type { Plan } from "./plan.ts";

/** Beyond so many changed lines a diff tells nobody anything, and takes minutes to find. */
const mostChanges = 4_000;

/** The diff of every file that differs, in order of path; empty when the output is up to date. */
export function driftOf({ writes, deletes }: Plan, present: ReadonlyMap<string, string>): string {
  const files = new Map(writes.map(({ path, text }) => [path, text]));
  const paths = [...files.keys(), ...deletes].sort();
  return paths.map((path) => fileDrift(path, present.get(path), files.get(path))).join("");
}

function fileDrift(path: string, old: string | undefined, now: string | undefined): string {
  const from = old === undefined ? "/dev/null" : `a/${path}`;
  const to = now === undefined ? "/dev/null" : `b/${path}`;
  const patch = createTwoFilesPatch(from, to, old ?? "", now ?? "", undefined, undefined, {
    maxEditLength: mostChanges,
    context: 3,
  });
  if (patch === undefined) {
    const lines = (text = "") => text.split("\n").length - 1;
    return `--- ${from}\n+++ ${to}\n(too many changes to show: ${lines(old)} lines become ${lines(now)})\n`;
  }
  // The first line is a rule of `=` signs for people's mails.
  return patch.slice(patch.indexOf("\n") + 1);
}
