/** Answers whose stream has one wrong item: it ends before that one, whoever holds it to the contract. */
import type { Operation } from "../../generator/model/api-model.ts";
import { ValidationError } from "../../runtime/client/client.ts";
import type { Answer } from "./answer.ts";
import type { Source } from "./drawn.ts";
import { lossOfItem, streamOf } from "./item.ts";
import type { Mutation } from "./mutation.ts";
import { memberOf } from "./parts.ts";
import { isSame, plain, told } from "./plain.ts";
import { refusedMutations } from "./refused-mutation.ts";
import type { Request } from "./request.ts";
import type { Running } from "./running.ts";
import { type Found, inputOf } from "./trip.ts";

/** A stream of a handler with one thing wrong. */
export interface BadItem {
  readonly kind: string;
  readonly answer: Answer;
  /** What comes before the wrong one. */
  readonly good: readonly unknown[];
  readonly place: Pick<Mutation, "keyword" | "pointer">;
}

/** What can be broken of the items of an answer. */
export function badItems(answer: Answer, source: Source): BadItem[] {
  const { content, body } = answer;
  const items = content?.items;
  if (items === undefined || !Array.isArray(body) || body.length === 0) return [];
  const good: readonly unknown[] = body.slice(0, 2);
  const held = { schema: content?.schema, direction: "response", value: body.at(-1) } as const;
  return refusedMutations(source, held)
    .filter(({ value }) => lossOfItem(items, value) === undefined)
    .map(({ keyword, pointer, value, union }) => ({
      kind: `${union === undefined ? "" : "union in "}${items} item`,
      answer: { ...answer, given: { ...answer.given, body: streamOf([...good, value, ...good]) } },
      good,
      place: { keyword, pointer },
    }));
}

/** Sends it from a server that holds it to the contract, and to a client that does. */
export async function refusedItem(
  operation: Operation,
  sent: Request,
  { answer, good, place }: BadItem,
  run: Running,
): Promise<Found | undefined> {
  run.handle(() => answer.given);
  const input = inputOf(sent, operation);
  const shown = told(await plain({ ...sent, answer: answer.given }));
  const wrong = (what: string, { got, error }: Ended): Found => ({
    what: `${what}; expected ${told(good)}, then the end for ${told(place)}`,
    sent: shown,
    got: `${told(got)}, then ${String(error)}`,
  });
  const fromServer = await untilEnd(() => run.call(operation, input, true), answer);
  const failures = run.failures().map(String);
  const isTold = failures.some((each) => each.includes(pointed(place.pointer)));
  if (fromServer.error === undefined || !isSame(fromServer.got, await plain(good)) || !isTold)
    return wrong(`the server's stream (${failures.join("; ")})`, fromServer);
  const atClient = await untilEnd(() => run.judged(operation, input), answer);
  const isNamed =
    atClient.error instanceof ValidationError &&
    atClient.error.faults.some(
      ({ keyword, pointer }) => keyword === place.keyword && pointer === place.pointer,
    );
  run.failures();
  if (isNamed && isSame(atClient.got, await plain(good))) return undefined;
  return wrong("the client's stream", atClient);
}

/** How a message about a wrong value begins. */
export const pointed = (pointer: string): string => `${pointer === "" ? "it" : pointer} `;

interface Ended {
  readonly got: readonly unknown[];
  /** Undefined: the stream ended as if all were well. */
  readonly error: unknown;
}

async function untilEnd(call: () => Promise<unknown>, { ok }: Answer): Promise<Ended> {
  const got: unknown[] = [];
  try {
    const items = memberOf(await call(), ok ? "data" : "error") as AsyncIterable<unknown>;
    for await (const item of items) got.push(await plain(item));
    return { got, error: undefined };
  } catch (error) {
    return { got, error };
  }
}
