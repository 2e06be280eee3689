/** Round trips of a document's operations: client, socket, server, and back. */
import type { ApiModel, Operation } from "../../generator/model/api-model.ts";
import { viewsOf } from "../../generator/model/assertion/view.ts";
import { branchesBy } from "./branch.ts";
import { drawBy } from "./draw.ts";
import type { Source } from "./drawn.ts";
import type { Narrowing } from "./narrowing.ts";
import { tripsOf } from "./operation-trips.ts";
import { equivalentBefore } from "./route.ts";
import { running } from "./running.ts";
import { type Found, nameOf } from "./trip.ts";

export interface RoundTripOptions {
  /** How many inputs each operation gets; fewer where it does not have as many. */
  readonly inputs: number;
  readonly seed: number;
  /** How many operations are tried, evenly spread. Default: all. */
  readonly sample?: number;
  /** Whether requests that break a keyword are sent too: each must be refused. Default: yes. */
  readonly refusals?: boolean;
}

/** Something that did not come across. */
export interface Wrong extends Found {
  readonly operation: string;
  readonly seed: number;
}

export interface RoundTrips {
  readonly operations: number;
  readonly trips: number;
  /** How many values came in the streams of an operation: frames of a WebSocket and items of answers. */
  readonly streamed: ReadonlyMap<string, number>;
  /** How many were wrong in one thing, by where that was. */
  readonly refusals: ReadonlyMap<string, number>;
  readonly wrong: readonly Wrong[];
  readonly skipped: readonly { readonly operation: string; readonly why: string }[];
  /** How often a value was drawn again because the wire cannot carry it. */
  readonly narrowed: ReadonlyMap<Narrowing, number>;
}

/** Drives inputs of every operation, or of a sample, through emitted code. */
export async function roundTrips(whole: ApiModel, options: RoundTripOptions): Promise<RoundTrips> {
  const model = { ...whole, operations: sampled(whole.operations, options.sample) };
  const run = await running(model);
  const wrong: Wrong[] = [];
  const skipped: { operation: string; why: string }[] = [];
  const narrowed = new Map<Narrowing, number>();
  const refusals = new Map<string, number>();
  let trips = 0;
  const streamed = new Map<string, number>();
  const views = viewsOf(model.assertions.schemas);
  const branches = {
    request: branchesBy((id) => views.of(id, "request")),
    response: branchesBy((id) => views.of(id, "response")),
  };
  try {
    for (const [index, operation] of model.operations.entries()) {
      const seed = options.seed + index;
      const source: Source = {
        draw: drawBy(seed),
        views,
        branches: (direction) => branches[direction],
        validator: run.validator,
        narrowed: (rule) => narrowed.set(rule, (narrowed.get(rule) ?? 0) + 1),
      };
      const why = whyNot(operation, model);
      const result = why ?? (await tripsOf(operation, model, source, run, options));
      if (typeof result === "string") skipped.push({ operation: nameOf(operation), why: result });
      else {
        trips += result.trips;
        if (result.streamed > 0) streamed.set(nameOf(operation), result.streamed);
        for (const kind of result.refusals) refusals.set(kind, (refusals.get(kind) ?? 0) + 1);
        wrong.push(
          ...result.wrong.map((each) => ({ operation: nameOf(operation), seed, ...each })),
        );
      }
    }
  } finally {
    await run.close();
  }
  return {
    operations: model.operations.length,
    trips,
    streamed,
    refusals,
    wrong,
    skipped,
    narrowed,
  };
}

function sampled(all: readonly Operation[], sample = all.length): readonly Operation[] {
  const step = Math.max(1, all.length / sample);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function whyNot(operation: Operation, model: ApiModel): string | undefined {
  if (operation.method === "trace") return "fetch sends no TRACE";
  const other = equivalentBefore(operation, model);
  return other && `its path is that of ${nameOf(other)}`;
}
