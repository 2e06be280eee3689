/** The items of a stream: what a handler yields, and what of it arrives. */
import fc from "fast-check";
import type { Content, ItemKind } from "../../generator/model/api-model.ts";
import { anyValue } from "./drawing.ts";
import { drawn, type Source } from "./drawn.ts";
import type { Narrowing } from "./narrowing.ts";
import { hasNegativeZero, isRecord } from "./text-narrowing.ts";
import { hostileText } from "./text.ts";

/** How many values a stream has. */
export const streamLengths = [0, 1, 3, 12] as const;

/** A stream that gives these values, each time anew. */
export function streamOf(values: readonly unknown[]): AsyncIterable<unknown> {
  return {
    async *[Symbol.asyncIterator]() {
      yield* values;
    },
  };
}

/** The items of an answer whose media type has some. */
export function itemsOf(content: Content, kind: ItemKind, source: Source): unknown[] {
  const length = source.draw.pick(content, "items", streamLengths);
  return Array.from({ length }, () => itemOf(content, kind, source));
}

function itemOf({ schema }: Content, kind: ItemKind, source: Source): unknown {
  if (schema !== undefined)
    return drawn(source, {
      schema,
      direction: "response",
      loss: (value) => lossOfItem(kind, value),
    });
  for (;;) {
    const item = kind === "event" ? source.draw.of(event) : anyValue(source.draw);
    const loss = lossOfItem(kind, item);
    if (loss === undefined) return item;
    source.narrowed(loss);
  }
}

const event = fc.record(
  { data: hostileText, event: hostileText, id: hostileText, retry: fc.nat() },
  { requiredKeys: ["data"] },
);

/** What is lost of an item on its way. */
export function lossOfItem(kind: ItemKind, item: unknown): Narrowing | undefined {
  if (hasNegativeZero(item)) return "negative-zero";
  if (kind === "line" || kind === "data") return undefined;
  if (!isRecord(item) || item["data"] === undefined) return "event-member";
  if (Object.keys(item).some((name) => !members.has(name))) return "event-member";
  const { data, event: type = "message", id = "", retry = 0 } = item;
  if (kind === "event" && (typeof data !== "string" || data.includes("\r"))) return "event-text";
  const isFit =
    isOneLine(type) &&
    type !== "" &&
    isOneLine(id) &&
    Number.isSafeInteger(retry) &&
    Number(retry) >= 0;
  return isFit ? undefined : "event-text";
}

const members = new Set(["data", "event", "id", "retry"]);

const isOneLine = (value: unknown): boolean => typeof value === "string" && !/[\r\n\0]/.test(value);
