/** Why a handshake failed. A WebSocket does not say, so the operation is asked once more as a plain request. */
import { readAnswer } from "./answer.ts";
import { deadline } from "./deadline.ts";
import { discard } from "./discard.ts";
import { ApiError, ClientError, type RequestPlace, TimeoutError } from "./errors.ts";
import { operationUrl } from "./operation-url.ts";
import { sendCall } from "./send.ts";
import type { StreamRequest } from "./socket.ts";

// What is refused for being too early or too often may be granted later.
const passing = new Set([408, 425, 426, 429]);

/** How long the question may take where no `timeout` is set, in milliseconds. */
const patience = 10_000;

/**
 * @param shown a URL as an error may show it
 * @returns the error that the server's refusal is; undefined when it refuses nothing now, when its answer is
 *   one that may pass, or when it does not answer at all: connecting again may help
 * @throws what a credential function or `refresh` throws, and an aborted signal's reason
 */
export async function refusalOf(
  { settings, operation, input, options }: StreamRequest,
  signal: AbortSignal,
  shown: (url: string) => string,
): Promise<ClientError | undefined> {
  const { when } = operation.stream;
  const plain = {
    ...input,
    query: Object.fromEntries(
      Object.entries(input.query ?? {}).filter(([name]) => name !== when.query),
    ),
  };
  const target = operationUrl(settings, operation, plain, options.baseUrl);
  const place: RequestPlace = { method: operation.method, url: shown(target.url) };
  const after = options.timeout ?? settings.options.timeout ?? patience;
  const limit = deadline([signal], { after, reason: () => new TimeoutError(after, place) });
  const reading = { validate: settings.options.validate, outlive: () => limit };
  const asked = async (): Promise<ClientError | undefined> => {
    const response = await sendCall(
      {
        settings,
        operation,
        input: plain,
        options: { baseUrl: options.baseUrl, headers: options.headers, retry: false },
        signal: limit.signal,
        shown,
      },
      target,
    );
    const { status } = response;
    if (status < 400 || status >= 500 || passing.has(status)) {
      await discard(response);
      return undefined;
    }
    const answer = await readAnswer(operation, operation.method, { ...place, response }, reading);
    if (answer.ok) return undefined;
    return new ApiError(answer.status, answer.error, answer.headers, { ...place, response });
  };
  try {
    return await limit.race(asked());
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof ClientError)) throw error;
    return "response" in error ? error : undefined;
  } finally {
    limit.end();
  }
}
