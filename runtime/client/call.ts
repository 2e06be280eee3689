/** One call of an operation. */
import type { Client, ClientSettings } from "./connect.ts";
import type { ClientOperation } from "./contract.ts";
import { readAnswer } from "./answer.ts";
import { type Deadline, deadline } from "./deadline.ts";
import { encodedInput } from "./encoded.ts";
import { ApiError, type RequestPlace, requestError, TimeoutError } from "./errors.ts";
import type { CallInput } from "./input.ts";
import type { CallOptions } from "./options.ts";
import type { Answer, Call } from "./result.ts";
import { safeUrl, secretNames } from "./safe-url.ts";
import { operationUrl } from "./operation-url.ts";
import { sendCall } from "./send.ts";
import { Unsendable } from "./value-text.ts";

interface Performed {
  readonly answer: Answer;
  readonly place: RequestPlace;
}

/**
 * Sends one request of an operation.
 *
 * @typeParam Result the union of the operation's declared answers
 * @typeParam Data the data of any declared success
 * @returns a promise of the declared answer, with `orThrow()`. It rejects with a `RequestError`,
 *   `NetworkError`, `TimeoutError`, `UnexpectedStatusError`, `DecodeError` or `ValidationError`, with the
 *   reason of an aborted signal, and with whatever a middleware, a credential function or `refresh` throws.
 */
export function call<Result, Data>(
  client: Client,
  operation: ClientOperation,
  input: CallInput = {},
  options: CallOptions = {},
): Call<Result, Data> {
  const performed = perform(client.settings(), operation, input, options);
  const answered = performed.then(({ answer }) => answer);
  const orThrow = async (): Promise<unknown> => {
    const answer = await answered;
    if (answer.ok) return answer.data;
    const place = { ...(await performed).place, response: answer.response };
    throw new ApiError(answer.status, answer.error, answer.headers, place);
  };
  // Here the contract's types are laid over what arrived: emitted code names them by the same document.
  return Object.assign(answered as Promise<unknown> as Promise<Result>, {
    orThrow: orThrow as () => Promise<Data>,
  });
}

async function perform(
  settings: ClientSettings,
  operation: ClientOperation,
  input: CallInput,
  options: CallOptions,
): Promise<Performed> {
  const secrets = secretNames(settings.contract);
  const shown = (url: string): string => safeUrl(url, secrets);
  let place: RequestPlace = { method: operation.method, url: operation.path };
  const timeout = options.timeout ?? settings.options.timeout;
  const limit = deadline(
    [settings.options.signal, options.signal],
    timeout === undefined
      ? undefined
      : { after: timeout, reason: () => new TimeoutError(timeout, place) },
  );
  let outlived = false;
  const outlive = (): Deadline => {
    outlived = true;
    limit.untime();
    return limit;
  };
  const work = async (): Promise<Performed> => {
    limit.signal.throwIfAborted();
    const sent = encodedInput(operation, input);
    const sending = { settings, operation, input: sent, options, signal: limit.signal, shown };
    const url = operationUrl(settings, operation, sent, options.baseUrl);
    place = { method: operation.method, url: shown(url.url) };
    const response = await sendCall(sending, url);
    const reading = { validate: settings.options.validate, outlive };
    const answer = await readAnswer(operation, operation.method, { ...place, response }, reading);
    return { answer, place };
  };
  try {
    return await limit.race(work());
  } catch (error) {
    throw error instanceof Unsendable ? requestError(error, place) : error;
  } finally {
    if (!outlived) limit.end();
  }
}
