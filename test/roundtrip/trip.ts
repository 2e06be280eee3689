/** One round trip: what the client sends reaches the handler, and what that answers the client. */
import type { Operation } from "../../generator/model/api-model.ts";
import type { Answer } from "./answer.ts";
import { memberOf, partsOfRequest, partsOfResult } from "./parts.ts";
import { isSame, plain, told } from "./plain.ts";
import type { Exchange, Request } from "./request.ts";
import type { Running } from "./running.ts";
import { isRecord } from "./text-narrowing.ts";

/** Something that did not come across. */
export interface Found {
  readonly what: string;
  readonly sent: string;
  readonly got: string;
}

export const nameOf = ({ method, path }: Operation): string => `${method.toUpperCase()} ${path}`;

/** @param isValid whether the schemas take all of it: what they do not goes where nobody asks them */
export async function trip(
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
  let got: unknown;
  try {
    result = await run.call(operation, inputOf(sent, operation), isValid);
    got = await answerIn(result, answer);
  } catch (error) {
    const failed = [error, ...run.failures()].map(String).join("; ");
    return { what: "no declared answer", sent: shownSent, got: failed };
  }
  run.failures();
  if (received === undefined || handled !== operation)
    return {
      what: handled ? `the handler of ${nameOf(handled)}` : "the handler was not called",
      sent: shownSent,
      got: told(got),
    };
  return (
    (await wrongRequest(received, expected, shownSent)) ??
    (await wrongAnswer(answer, got, shownSent))
  );
}

/** What is wrong with what a handler got. */
export async function wrongRequest(
  received: object,
  expected: Request,
  sent: string,
): Promise<Found | undefined> {
  const wanted = await plain(expected);
  const arrived = await plain(partsOfRequest(received));
  if (isSame(arrived, wanted)) return undefined;
  return { what: `the handler's request; expected ${told(wanted)}`, sent, got: told(arrived) };
}

/** A call's input. */
export function inputOf({ contentType, body, ...groups }: Request, operation: Operation): object {
  const isNamed = contentType !== undefined && (operation.body?.contents.length ?? 0) > 1;
  return {
    ...groups,
    ...(body === undefined ? {} : { body }),
    ...(isNamed ? { contentType } : {}),
  };
}

/** What of an answer is compared; its stream, if it is one, is read to the end. */
function answerIn(result: unknown, answer: Answer): Promise<unknown> {
  const headers = memberOf(result, "headers");
  const names = Object.keys(answer.headers);
  return plain({
    ...partsOfResult(result),
    headers: Object.fromEntries(names.map((name) => [name, memberOf(headers, name)])),
  });
}

async function wrongAnswer(answer: Answer, got: unknown, sent: string): Promise<Found | undefined> {
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
