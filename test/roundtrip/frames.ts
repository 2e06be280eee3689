/** The stream of an operation over a WebSocket: its frames arrive as they are, and a wrong one ends it. */
import type { ApiModel, Operation, Stream } from "../../generator/model/api-model.ts";
import { StreamError } from "../../runtime/client/client.ts";
import { pointed } from "./bad-item.ts";
import { anyValue } from "./drawing.ts";
import { drawn, type Source } from "./drawn.ts";
import { streamLengths, streamOf } from "./item.ts";
import { isSame, plain, told } from "./plain.ts";
import { refusedMutations } from "./refused-mutation.ts";
import { requestOf } from "./request.ts";
import type { Running } from "./running.ts";
import { hasNegativeZero } from "./text-narrowing.ts";
import { type Found, inputOf, wrongRequest } from "./trip.ts";

export interface Streamed {
  readonly frames: number;
  /** How many streams had a wrong frame, each in another way. */
  readonly refusals: number;
  readonly wrong: readonly Found[];
}

/**
 * Opens streams until so many frames have come.
 *
 * @throws Undrawable
 */
export async function streamed(
  operation: Operation,
  stream: Stream,
  model: ApiModel,
  source: Source,
  run: Running,
  wanted: number,
): Promise<Streamed> {
  const wrong: Found[] = [];
  const tried = new Set<string>();
  let count = 0;
  while (count < wanted) {
    const length = source.draw.pick(stream, "frames", streamLengths);
    const frames = Array.from({ length }, () => frameOf(stream, source));
    count += length;
    const found = await opened(operation, frames, model, source, run);
    if (found) wrong.push(found);
    const [good] = frames;
    if (good === undefined) continue;
    const held = { schema: stream.schema, direction: "response", value: good } as const;
    for (const { value, keyword, pointer } of refusedMutations(source, held)) {
      const place = JSON.stringify([keyword, pointer]);
      if (tried.has(place) || tried.size >= wanted || hasNegativeZero(value)) continue;
      tried.add(place);
      const passed = await ended(operation, { good, bad: value, pointer }, model, source, run);
      if (passed) wrong.push(passed);
    }
  }
  return { frames: count, refusals: tried.size, wrong };
}

function frameOf({ schema }: Stream, source: Source): unknown {
  const loss = (value: unknown) => (hasNegativeZero(value) ? "negative-zero" : undefined);
  if (schema !== undefined) return drawn(source, { schema, direction: "response", loss });
  for (;;) {
    const value = anyValue(source.draw);
    if (loss(value) === undefined) return value;
  }
}

async function opened(
  operation: Operation,
  frames: readonly unknown[],
  model: ApiModel,
  source: Source,
  run: Running,
): Promise<Found | undefined> {
  const { sent, expected } = requestOf(operation, model, source);
  let received: object | undefined;
  run.handle((_, request) => {
    received = request;
    return streamOf(frames);
  });
  const shown = told(await plain({ ...sent, frames }));
  const got: unknown[] = [];
  try {
    for await (const frame of run.follow(operation, inputOf(sent, operation))) got.push(frame);
  } catch (error) {
    const failed = [error, ...run.failures()].map(String).join("; ");
    return { what: "no whole stream", sent: shown, got: failed };
  }
  if (received === undefined) return { what: "no handler was called", sent: shown, got: told(got) };
  if (!isSame(await plain(got), await plain(frames)))
    return { what: "the client's frames", sent: shown, got: told(got) };
  return wrongRequest(received, expected, shown);
}

interface BadFrame {
  readonly good: unknown;
  readonly bad: unknown;
  readonly pointer: string;
}

/** A wrong frame is never sent: the stream closes with 1011, and the server's log names the place. */
async function ended(
  operation: Operation,
  { good, bad, pointer }: BadFrame,
  model: ApiModel,
  source: Source,
  run: Running,
): Promise<Found | undefined> {
  const { sent } = requestOf(operation, model, source);
  run.handle(() => streamOf([good, bad, good]));
  const got: unknown[] = [];
  let closed: unknown;
  try {
    for await (const frame of run.follow(operation, inputOf(sent, operation))) got.push(frame);
  } catch (error) {
    closed = error;
  }
  const failures = run.failures().map(String);
  const isClosed = closed instanceof StreamError && closed.code === 1011;
  const isTold = failures.some((each) => each.includes(pointed(pointer)));
  if (isClosed && isTold && isSame(await plain(got), await plain([good]))) return undefined;
  return {
    what: `a stream that ends before the frame that is wrong at ${JSON.stringify(pointer)}`,
    sent: told(await plain({ ...sent, frames: [good, bad, good] })),
    got: `${told(got)}, then ${String(closed)}; ${failures.join("; ")}`,
  };
}
