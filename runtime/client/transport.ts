/**
 * The one file that knows openapi-fetch. It makes the Request, runs the middleware objects and sends;
 * what is in a URL, a body and an answer is ours, because it serialises no style table and reads an
 * answer before its Content-Type is asked.
 */
import createFetchClient, { type Middleware as ObjectMiddleware } from "openapi-fetch";

export type { ObjectMiddleware };

/** A request that is ready to be sent. */
export interface Message {
  /** Upper case. */
  readonly method: string;
  /** The template, for middleware to know the operation by. */
  readonly path: string;
  /** What the caller passed, for middleware to look at. Not the headers: openapi-fetch would write them once more. */
  readonly params: { readonly path: object; readonly query: object; readonly cookie: object };
  readonly baseUrl: string;
  readonly url: string;
  readonly headers: Headers;
  /** Node's types have no global `BodyInit`. */
  readonly body: NonNullable<RequestInit["body"]> | undefined;
  readonly signal: AbortSignal;
  readonly middleware: readonly ObjectMiddleware[];
  readonly init: Omit<RequestInit, "body" | "headers" | "method" | "signal">;
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Any path with any method: the types of a document are laid over the answer elsewhere. */
interface AnyPaths {
  [path: string]: {
    get: { parameters: object; requestBody?: { content: { "*/*": unknown } }; responses: object };
  };
}

/** Sends a message. The answer's body is not read. */
export async function transport(message: Message): Promise<Response> {
  const answer: { response?: Response } = {};
  const keep = (response: Response): Response => {
    answer.response = response;
    // openapi-fetch reads what it gets; it gets an empty answer.
    return new Response(null, { status: 204 });
  };
  const client = createFetchClient<AnyPaths>({ baseUrl: message.baseUrl });
  const { response } = await client.request(
    // openapi-fetch sends any method; its types know those of OpenAPI 3.1 in lower case.
    message.method.toLowerCase() as "get",
    message.path,
    {
      ...message.init,
      // A stream cannot be sent otherwise; anything else is not changed by it.
      ...(message.body instanceof ReadableStream ? { duplex: "half" } : {}),
      params: { ...message.params },
      body: message.body,
      headers: message.headers,
      signal: message.signal,
      parseAs: "stream",
      pathSerializer: () => message.url,
      querySerializer: () => "",
      bodySerializer: (body: unknown) => body,
      fetch: message.fetch,
      middleware: [
        { onResponse: ({ response }) => keep(response) },
        ...message.middleware.map(catching(keep)),
      ],
    },
  );
  return answer.response ?? response;
}

/** A middleware that answers by itself skips every `onResponse`, so its answer is kept where it is given. */
const catching =
  (keep: (response: Response) => Response) =>
  (middleware: ObjectMiddleware): ObjectMiddleware => ({
    onRequest: async (context) => {
      const result = await middleware.onRequest?.(context);
      return result instanceof Response ? keep(result) : result;
    },
    onResponse: (context) => middleware.onResponse?.(context),
    onError: (context) => middleware.onError?.(context),
  });
