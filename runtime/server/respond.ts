/** The road of one request, from its path to its answer. */
import { admitted, everyone, withLines } from "./admit.ts";
import { acceptableOf, isAnswer, writeAnswer } from "./answer.ts";
import { type ReadBody, openBody, readBody } from "./body.ts";
import type { BodyPlan } from "./body-plan.ts";
import { type Core, operationAt } from "./core.ts";
import { parsePairs } from "./decode/query-pairs.ts";
import { inTime } from "./deadline.ts";
import type { AnyAnswer } from "./handler.ts";
import { HandlerRequest } from "./handler-request.ts";
import { refuseBeyond } from "./limits.ts";
import { isAsyncIterable } from "./out-body.ts";
import { headerLines } from "./out-headers.ts";
import { mapped } from "./iterate.ts";
import type { Callable } from "./member.ts";
import type { OperationPlan } from "./plan.ts";
import { type Found, type Prepared, prepare } from "./prepare.ts";
import { Refusal } from "./refusal.ts";
import { refuse, report } from "./refuse.ts";
import type { RequestView, ResponseView } from "./request-view.ts";
import type { Match } from "./router.ts";
import { originAllowed } from "./origin.ts";
import { refuseWrongAnswer, refuseWrongFrame } from "./validate.ts";
import { whenThere } from "./when-there.ts";

/** A stream that may begin: an adapter sends each frame as one text message. */
export interface OpenStream {
  /** JSON texts, one a value. Ending the iteration early tells the handler to stop. */
  readonly frames: AsyncIterable<string>;
  /** Names and values in turn, for the answer to the handshake. */
  readonly headers: readonly string[];
  /** Reports what broke the stream, unless it is only that the peer went away. */
  failed(error: unknown): void;
}

/** Answers a request. Never rejects. */
export async function handle(core: Core, request: RequestView): Promise<ResponseView> {
  let response: ResponseView;
  let { lines } = everyone;
  try {
    const found = route(core, request);
    if ("status" in found) response = found;
    else {
      const admission = core.options.admit ? await admitted(core, found, request) : everyone;
      lines = admission.lines;
      const answering = admission.answer ?? answered(core, found, request);
      response = answering instanceof Promise ? await answering : answering;
    }
    if (core.options.requestIds === "always") response = withId(response, request);
  } catch (error) {
    response = await refuse(core, request, error);
  }
  response = withLines(response, lines);
  const { body } = response;
  if (!isAsyncIterable(body))
    return request.method === "HEAD" ? { ...response, withoutBody: true } : response;
  if (request.method !== "HEAD") return { ...response, body: watched(core, request, body) };
  void discard(core, request, body);
  return { ...response, body: undefined, withoutBody: true };
}

/** An id that the handler gave itself stays. */
function withId(response: ResponseView, { id }: RequestView): ResponseView {
  const { headers } = response;
  if (headers.some((name, at) => at % 2 === 0 && name.toLowerCase() === "x-request-id"))
    return response;
  return { ...response, headers: [...headers, "X-Request-Id", id] };
}

/** Opens the stream that a request asks for, after the same checks as any request. Never rejects. */
export async function open(core: Core, request: RequestView): Promise<ResponseView | OpenStream> {
  let { lines } = everyone;
  let opened: ResponseView | Omit<OpenStream, "headers">;
  try {
    const found = route(core, request);
    if ("status" in found) opened = found;
    else {
      const admission = core.options.admit ? await admitted(core, found, request) : everyone;
      lines = admission.lines;
      opened = admission.answer ?? (await opening(core, found, request));
    }
  } catch (error) {
    opened = await refuse(core, request, error);
  }
  return "frames" in opened
    ? { ...opened, headers: [...core.always, ...lines] }
    : withLines(opened, lines);
}

async function opening(
  core: Core,
  found: Found,
  request: RequestView,
): Promise<ResponseView | Omit<OpenStream, "headers">> {
  const { plan } = found;
  if (!asksForStream(plan, request)) throw new Refusal(400, { message: "This is no stream." });
  if (!originAllowed(request, core.options.allowedOrigins))
    throw new Refusal(403, { message: "Pages of this origin may not open streams." });
  const handler = implemented(plan.streamHandler);
  const prepared = await prepare(found, request, core.options);
  if ("answer" in prepared) return await written(core, plan, prepared.answer, request);
  const values: unknown = handler(new HandlerRequest(prepared, noBody, request, []));
  if (!isAsyncIterable(values)) throw new Error("A stream's handler gave no async iterable.");
  return {
    frames: mapped(values, (value) => {
      if (core.validateAnswers) refuseWrongFrame(plan.operation, value);
      return core.json.text(value);
    }),
    failed: (error) => {
      if (!request.signal.aborted) report(error, request, core.options);
    },
  };
}

/** Whether a request, once upgraded, is a stream of the contract. */
export function isStream(
  core: Core,
  request: Pick<RequestView, "method" | "path" | "query">,
): boolean {
  const routed = core.find(request.path)?.methods.get(request.method);
  return routed !== undefined && asksForStream(routed.operation, request);
}

/** @throws what stands in the way of an answer, at once or once it is known */
function answered(
  core: Core,
  found: Found,
  request: RequestView,
): ResponseView | Promise<ResponseView> {
  const { plan } = found;
  const stream = asksForStream(plan, request);
  const handler = implemented(stream ? plan.streamHandler : plan.handler);
  return whenThere(prepare(found, request, core.options), (prepared) => {
    if ("answer" in prepared) return written(core, plan, prepared.answer, request);
    if (stream) return upgradeRequired(core);
    const acceptable = acceptableOf(plan.answers, request);
    const reading = plan.body === undefined ? noBody : bodyOf(plan.body, request);
    return whenThere(reading, (read) =>
      answeredBy(handler, core, plan, { prepared, read, request, acceptable }),
    );
  });
}

function answeredBy(
  handler: Callable,
  core: Core,
  plan: OperationPlan,
  arrived: Arrived,
): ResponseView | Promise<ResponseView> {
  const { prepared, read, request, acceptable } = arrived;
  const given: unknown =
    plan.deadline === undefined
      ? handler(new HandlerRequest(prepared, read, request, acceptable))
      : answeredInTime(core, plan.deadline, handler, arrived);
  if (isAnswer(given)) return written(core, plan, given, request);
  return Promise.resolve(given).then((answer) => {
    if (!isAnswer(answer)) throw new Error(`The handler of ${plan.operation.id} gave no answer.`);
    return written(core, plan, answer, request);
  });
}

/** What a handler's argument is made of. */
interface Arrived {
  readonly prepared: Prepared;
  readonly read: ReadBody;
  readonly request: RequestView;
  readonly acceptable: readonly string[];
}

/** Apart from its caller: closures cost every request there, whether it has a deadline or not. */
const answeredInTime = (
  core: Core,
  milliseconds: number,
  handler: Callable,
  { prepared, read, request, acceptable }: Arrived,
): Promise<unknown> =>
  inTime(
    milliseconds,
    (expired) => handler(new HandlerRequest(prepared, read, request, acceptable, expired)),
    (error) => report(error, request, core.options),
  );

function written(
  core: Core,
  plan: OperationPlan,
  answer: AnyAnswer,
  request: RequestView,
): ResponseView | Promise<ResponseView> {
  if (core.validateAnswers) refuseWrongAnswer(plan.operation, answer);
  return writeAnswer(answer, plan.answers, request);
}

const bodyOf = (plan: BodyPlan, request: RequestView): ReadBody | Promise<ReadBody> =>
  plan.streamed ? openBody(plan, request) : readBody(plan, request);

const noBody: ReadBody = { body: undefined, contentType: undefined };

function implemented(handler: Callable | undefined): Callable {
  if (handler === undefined) throw new Refusal(501);
  return handler;
}

/** Finds the operation; HEAD is GET without its body, and OPTIONS tells what there is. */
function route(core: Core, request: RequestView): Found | ResponseView {
  const { method } = request;
  refuseBeyond(core.limits, request);
  const match = core.find(request.path);
  if (match === undefined) throw new Refusal(404);
  const routed = operationAt(match, request);
  if (routed !== undefined)
    return { plan: routed.operation, names: routed.names, values: match.values };
  const { answerOptions = true } = core.options;
  const allow = allowed(match, answerOptions);
  if (method === "OPTIONS" && answerOptions)
    return { status: 204, headers: ["Allow", allow, ...core.always], body: undefined };
  throw new Refusal(405, { headers: { Allow: allow } });
}

function allowed({ methods }: Match<OperationPlan>, answerOptions: boolean): string {
  const names = new Set(methods.keys());
  if (names.has("GET")) names.add("HEAD");
  if (answerOptions) names.add("OPTIONS");
  names.delete("TRACE");
  return [...names].toSorted().join(", ");
}

function asksForStream(
  { streamSwitch }: OperationPlan,
  { query }: Pick<RequestView, "query">,
): boolean {
  return streamSwitch !== undefined && parsePairs(query).values.has(streamSwitch);
}

/** What stands in the way of a stream is the protocol, so the answer is HTTP's own and no problem document. */
function upgradeRequired({ always }: Core): ResponseView {
  const text = "This is a stream: ask for it with a WebSocket handshake.\n";
  const own = ["Upgrade", "websocket", "Content-Type", "text/plain; charset=utf-8"];
  const lines = [...own, "X-Content-Type-Options", "nosniff"];
  return { status: 426, headers: headerLines(undefined, lines, always), body: text };
}

/** A body that breaks on its way can no longer become a 500: it is reported and the connection cut. */
const watched = (
  core: Core,
  request: RequestView,
  body: AsyncIterable<Uint8Array>,
): AsyncIterable<Uint8Array> =>
  mapped(
    body,
    (chunk) => chunk,
    (error) => {
      if (!request.signal.aborted) report(error, request, core.options);
    },
  );

/** Lets the source of a body that HEAD does not send know that nobody reads it. */
async function discard(
  core: Core,
  request: RequestView,
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  try {
    for await (const chunk of body) if (chunk.length >= 0) break;
  } catch (error) {
    report(error, request, core.options);
  }
}
