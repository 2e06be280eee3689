/** Who sends what a value of the document describes. */
import { isList, isObject, type JsonValue, type SourceFile } from "../load/loaded.ts";
import type { Walked } from "./walk.ts";
import type { Direction } from "./values/reading.ts";

interface Found {
  readonly value: JsonValue;
  readonly file: SourceFile;
  /** Undefined outside of requests and responses. */
  readonly direction: Direction | undefined;
  /** Whether the server asks and the client answers, as in callbacks and webhooks. */
  readonly isTurned: boolean;
}

/**
 * The directions of every object and list that the walk visited and an operation reaches. What a server
 * sends in a callback or a webhook is its own to say, as in a response.
 */
export function directions(walked: Walked, entry: SourceFile): ReadonlyMap<JsonValue, number> {
  const reached = new Map<JsonValue, number>();
  const states = new Map<JsonValue, number>();
  const stack: Found[] = [];
  const push = (
    value: JsonValue,
    file: SourceFile,
    direction: Direction | undefined,
    isTurned: boolean,
  ) => {
    if (typeof value !== "object" || value === null || !walked.kinds.has(value)) return;
    const state = 1 << (bitOf(direction) * 2 + (isTurned ? 1 : 0));
    const before = states.get(value) ?? 0;
    if ((before & state) !== 0) return;
    states.set(value, before | state);
    if (direction !== undefined) reached.set(value, (reached.get(value) ?? 0) | bitOf(direction));
    stack.push({ value, file, direction, isTurned });
  };
  push(entry.value ?? null, entry, undefined, false);
  for (let found = stack.pop(); found !== undefined; found = stack.pop()) {
    const { value, file, direction, isTurned } = found;
    if (isList(value)) {
      for (const held of value) push(held, file, direction, isTurned);
      continue;
    }
    if (!isObject(value)) continue;
    const kind = walked.kinds.get(value);
    for (const name in value) {
      const held = value[name]!;
      if (name === "$ref" && typeof held === "string") {
        const target = walked.resolver.follow(held, file);
        if (target !== undefined) push(target.value, target.file, direction, isTurned);
      } else if (typeof held !== "object" || held === null) continue;
      else if (direction !== undefined) push(held, file, direction, isTurned);
      else if (kind === "OpenAPI" && notReached.has(name)) continue;
      else
        push(
          held,
          file,
          sideOf(kind, name, isTurned),
          isTurned || name === "webhooks" || name === "callbacks",
        );
    }
  }
  return reached;
}

/** The set of directions that a number of {@link directions} stands for. */
export function directionsOf(bits: number): ReadonlySet<Direction> {
  return sets[bits]!;
}

const sets: readonly ReadonlySet<Direction>[] = [
  new Set<Direction>(),
  new Set(["request"] as const),
  new Set(["response"] as const),
  new Set(["request", "response"] as const),
];

/** What only references lead to. */
const notReached: ReadonlySet<string> = new Set([
  "components",
  "definitions",
  "parameters",
  "responses",
]);

function bitOf(direction: Direction | undefined): number {
  return direction === "request" ? 1 : direction === "response" ? 2 : 0;
}

function sideOf(kind: string | undefined, name: string, isTurned: boolean): Direction | undefined {
  if (kind !== "Operation" && kind !== "PathItem") return undefined;
  const isAsked = name === "parameters" || name === "requestBody";
  if (!isAsked && name !== "responses") return undefined;
  return isAsked === isTurned ? "response" : "request";
}
