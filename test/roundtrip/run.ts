/** Round trips of a document's operations: client, socket, server, and back. */
import type { ApiModel, Operation } from "../../generator/model/api-model.ts";
import { viewsOf } from "../../generator/model/assertion/view.ts";
import { isRecord } from "./text-narrowing.ts";
import { answerOf, type Answer } from "./answer.ts";
import { drawBy } from "./draw.ts";
import { type Source, Undrawable } from "./drawn.ts";
import type { Narrowing } from "./narrowing.ts";
import { memberOf, partsOfRequest, partsOfResult } from "./parts.ts";
import { isSame, plain, told } from "./plain.ts";
import { badRequests, type BadRequest, namesPlace } from "./refusal.ts";
import { type Exchange, type Request, requestOf } from "./request.ts";
import { equivalentBefore } from "./route.ts";
import { type Running, running } from "./running.ts";

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
export interface Wrong {
  readonly operation: string;
  readonly seed: number;
  readonly what: string;
  readonly sent: string;
  readonly got: string;
}

export interface RoundTrips {
  readonly operations: number;
  readonly trips: number;
  /** Requests that were wrong in one thing. */
  readonly refusals: number;
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
  let trips = 0;
  let refusals = 0;
  const views = viewsOf(model.assertions.schemas);
  try {
    for (const [index, operation] of model.operations.entries()) {
      const seed = options.seed + index;
      const source: Source = {
        draw: drawBy(seed),
        views,
        validator: run.validator,
        narrowed: (rule) => narrowed.set(rule, (narrowed.get(rule) ?? 0) + 1),
      };
      const why = whyNot(operation, model);
      const result = why ?? (await tried(operation, model, source, run, options));
      if (typeof result === "string") skipped.push({ operation: nameOf(operation), why: result });
      else {
        trips += result.trips;
        refusals += result.refusals;
        wrong.push(
          ...result.wrong.map((each) => ({ operation: nameOf(operation), seed, ...each })),
        );
      }
    }
  } finally {
    await run.close();
  }
  return { operations: model.operations.length, trips, refusals, wrong, skipped, narrowed };
}

function sampled(all: readonly Operation[], sample = all.length): readonly Operation[] {
  const step = Math.max(1, all.length / sample);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

const nameOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;

function whyNot(operation: Operation, model: ApiModel): string | undefined {
  if (operation.method === "trace") return "fetch sends no TRACE";
  const other = equivalentBefore(operation, model);
  return other && `its path is that of ${nameOf(other)}`;
}

type Found = Omit<Wrong, "operation" | "seed">;

/** Gives up where this many drawn inputs in a row were tried before: there may be no others. */
const repeats = 30;

async function tried(
  operation: Operation,
  model: ApiModel,
  source: Source,
  run: Running,
  { inputs, refusals: withRefusals = true }: RoundTripOptions,
): Promise<{ trips: number; refusals: number; wrong: Found[] } | string> {
  const known = new Set<string>();
  const wrong: Found[] = [];
  const refused = new Set<string>();
  let repeated = 0;
  try {
    while (known.size < inputs && repeated < repeats) {
      let isValid = true;
      const watched: Source = {
        ...source,
        narrowed(rule) {
          isValid &&= rule !== "unsatisfiable" && rule !== "refused-default";
          source.narrowed(rule);
        },
      };
      const exchange = requestOf(operation, model, watched);
      const answer = answerOf(operation, model, watched);
      const key = JSON.stringify(await plain([exchange.sent, answer.given]));
      if (known.has(key)) {
        repeated++;
        continue;
      }
      repeated = 0;
      known.add(key);
      const found = await trip(operation, exchange, answer, isValid, run);
      if (found) wrong.push(found);
      if (!withRefusals || !isValid) continue;
      for (const bad of badRequests(operation, exchange.sent, model, source)) {
        const place = JSON.stringify(bad.place);
        if (refused.size >= inputs || refused.has(place)) continue;
        refused.add(place);
        const passed = await refusal(operation, bad, run);
        if (passed) wrong.push(passed);
      }
    }
  } catch (error) {
    if (error instanceof Undrawable) return error.message;
    throw error;
  }
  return { trips: known.size, refusals: refused.size, wrong };
}

async function trip(
  operation: Operation,
  { sent, expected }: Exchange,
  answer: Answer,
  isValid: boolean,
  run: Running,
): Promise<Found | undefined> {
  let received: object | undefined;
  let handled: Operation | undefined;
  run.handle((by, request) => {
    handled = by;
    received = request;
    return answer.given;
  });
  const shownSent = told(await plain({ ...sent, answer: answer.given }));
  let result: unknown;
  try {
    result = await run.call(operation, inputOf(sent, operation), isValid);
  } catch (error) {
    const got = [error, ...run.failures()].map(String).join("; ");
    return { what: "no declared answer", sent: shownSent, got };
  }
  run.failures();
  if (received === undefined || handled !== operation)
    return {
      what: handled ? `the handler of ${nameOf(handled)}` : "the handler was not called",
      sent: shownSent,
      got: told(await plain(partsOfResult(result))),
    };
  const arrived = await plain(partsOfRequest(received));
  if (!isSame(arrived, await plain(expected)))
    return {
      what: `the handler's request; expected ${told(await plain(expected))}`,
      sent: shownSent,
      got: told(arrived),
    };
  return wrongAnswer(answer, result, shownSent);
}

/** Sends what is wrong; anything but a 400 that names the place is wrong in turn. */
async function refusal(
  operation: Operation,
  { sent, place }: BadRequest,
  run: Running,
): Promise<Found | undefined> {
  let isHandled = false;
  run.handle(() => {
    isHandled = true;
    throw new Error("nothing that is wrong gets here");
  });
  const shown = told(await plain(sent));
  const what = `a refusal that names ${told(place)}`;
  try {
    const { status, text } = await run.raw(operation, inputOf(sent, operation));
    run.failures();
    if (status === 400 && !isHandled && namesPlace(JSON.parse(text), place)) return undefined;
    return { what, sent: shown, got: `${String(status)} ${text}` };
  } catch (error) {
    return { what, sent: shown, got: String(error) };
  }
}

function inputOf({ contentType, body, ...groups }: Request, operation: Operation): object {
  const isNamed = contentType !== undefined && (operation.body?.contents.length ?? 0) > 1;
  return {
    ...groups,
    ...(body === undefined ? {} : { body }),
    ...(isNamed ? { contentType } : {}),
  };
}

async function wrongAnswer(
  answer: Answer,
  result: unknown,
  sent: string,
): Promise<Found | undefined> {
  const headers = memberOf(result, "headers");
  const names = Object.keys(answer.headers);
  const got = await plain({
    ...partsOfResult(result),
    headers: Object.fromEntries(names.map((name) => [name, memberOf(headers, name)])),
  });
  const wanted = await plain({
    status: answer.status,
    ok: answer.ok,
    [answer.ok ? "data" : "error"]: answer.body,
    contentType: answer.contentType,
    headers: answer.headers,
  });
  if (isRecord(got) && isSame(got, wanted)) return undefined;
  return { what: `the client's answer; expected ${told(wanted)}`, sent, got: told(got) };
}
