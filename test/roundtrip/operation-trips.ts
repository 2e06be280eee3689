/** Round trips of one operation: its requests and answers, its stream, and what breaks a keyword of them. */
import type { ApiModel, Operation } from "../../generator/model/api-model.ts";
import { answerOf } from "./answer.ts";
import { badItems, refusedItem } from "./bad-item.ts";
import { type Source, Undrawable } from "./drawn.ts";
import { streamed } from "./frames.ts";
import { plain, told } from "./plain.ts";
import { badRequests, type BadRequest, namesPlace } from "./refusal.ts";
import { requestOf } from "./request.ts";
import type { RoundTripOptions } from "./run.ts";
import type { Running } from "./running.ts";
import { type Found, inputOf, trip } from "./trip.ts";

export interface OperationTrips {
  readonly trips: number;
  readonly streamed: number;
  /** What was wrong with each thing that was refused. */
  readonly refusals: readonly string[];
  readonly wrong: readonly Found[];
}

/** Gives up where this many drawn inputs in a row were tried before: there may be no others. */
const repeats = 30;

/** The reason where an operation cannot be tried. */
export async function tripsOf(
  operation: Operation,
  model: ApiModel,
  source: Source,
  run: Running,
  { inputs, refusals: withRefusals = true }: RoundTripOptions,
): Promise<OperationTrips | string> {
  const known = new Set<string>();
  const wrong: Found[] = [];
  const refused = new Map<string, string>();
  let items = 0;
  let repeated = 0;
  /** Tries what is wrong in a way that was not tried yet. */
  const refuse = async (
    bad: { readonly kind: string; readonly place: object },
    attempt: () => Promise<Found | undefined>,
  ): Promise<void> => {
    const key = JSON.stringify([bad.kind, bad.place]);
    if (refused.size >= inputs || refused.has(key)) return;
    refused.set(key, bad.kind);
    const passed = await attempt();
    if (passed) wrong.push(passed);
  };
  try {
    while (known.size < inputs && repeated < repeats) {
      let isValid = true;
      const watched: Source = {
        ...source,
        narrowed(rule) {
          isValid &&= rule !== "unsatisfiable";
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
      if (answer.content?.items !== undefined && Array.isArray(answer.body))
        items += answer.body.length;
      const found = await trip(operation, exchange, answer, isValid, run);
      if (found) wrong.push(found);
      if (!withRefusals || !isValid) continue;
      for (const bad of badRequests(operation, exchange.sent, model, source))
        await refuse(bad, () => refusal(operation, bad, run));
      for (const bad of badItems(answer, source))
        await refuse(bad, () => refusedItem(operation, exchange.sent, bad, run));
    }
    const { stream } = operation;
    const frames = stream && (await streamed(operation, stream, model, source, run, inputs));
    return {
      trips: known.size,
      streamed: items + (frames?.frames ?? 0),
      refusals: [
        ...refused.values(),
        ...Array.from({ length: frames?.refusals ?? 0 }, () => "frame"),
      ],
      wrong: [...wrong, ...(frames?.wrong ?? [])],
    };
  } catch (error) {
    if (error instanceof Undrawable) return error.message;
    throw error;
  }
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
