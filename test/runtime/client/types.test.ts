/** What must compile and what must not: `tsc` over this file is the test, its lines run too. */
import { expect, expectTypeOf, test } from "vitest";
import type { WebSocket as WsWebSocket } from "ws";
import {
  type AnyStatus,
  ApiError,
  type BasicCredential,
  type Call,
  type CallOptions,
  call,
  type Client,
  type ClientOptions,
  type ClientStream,
  connect,
  type Credential,
  type Failure,
  type ResponseHeaders,
  type Status2XX,
  type Status4XX,
  type StreamOptions,
  stream,
  type Success,
  type Supplied,
  type WebSocketConstructor,
} from "../../../runtime/client/client.ts";
import { get, open } from "./contracts.ts";

interface Build {
  readonly id: string;
  readonly job:
    | { readonly kind: "done"; readonly at: string }
    | { readonly kind: "failed"; readonly why: readonly string[] };
}
interface Problem {
  readonly message: string;
}
interface RateHeaders {
  readonly "x-rate"?: number;
}
type GetBuildResult =
  | Success<200, Build, RateHeaders>
  | Success<Exclude<Status2XX, 200>, readonly Build[]>
  | Failure<404, Problem>
  | Failure<429, string>
  | Failure<Exclude<AnyStatus, Status2XX | 404 | 429>, { readonly code: number }>;

interface GetBuildInput {
  readonly path: { readonly id: string };
  readonly headers?: { readonly "X-Tenant": string };
}
function getBuild(
  client: Client,
  input: GetBuildInput,
  options?: CallOptions,
): Call<GetBuildResult, Build> {
  return call(client, get, input, options);
}
function optionalInput(client: Client, input?: GetBuildInput): Call<GetBuildResult, Build> {
  return call(client, get, input);
}

function narrowed(result: GetBuildResult): string {
  if (result.status === 200) {
    expectTypeOf(result.data).toEqualTypeOf<Build>();
    expectTypeOf(result.headers["x-rate"]).toEqualTypeOf<number | undefined>();
    expectTypeOf(result.error).toEqualTypeOf<undefined>();
    if (result.data.job.kind === "failed") {
      expectTypeOf(result.data.job.why).toEqualTypeOf<readonly string[]>();
    }
    return result.data.id;
  }
  if (result.status === 404) {
    expectTypeOf(result.error).toEqualTypeOf<Problem>();
    expectTypeOf(result.data).toEqualTypeOf<undefined>();
    return result.error.message;
  }
  if (result.status === 201) {
    expectTypeOf(result.data).toEqualTypeOf<readonly Build[]>();
    return "";
  }
  if (result.ok) {
    expectTypeOf(result.data).toEqualTypeOf<readonly Build[]>();
    return "";
  }
  if (result.status === 429) return result.error;
  expectTypeOf(result.error).toEqualTypeOf<{ readonly code: number }>();
  // @ts-expect-error the contract declares no such status
  if (result.status === 700) return "";
  return String(result.error.code);
}

const common = { headers: {}, response: new Response() };

test("T12, C1, C8: results narrow by status and by ok, nested unions and readonly arrays too", () => {
  const build: Build = { id: "1", job: { kind: "failed", why: ["a"] } };
  expect(narrowed({ ok: true, status: 200, data: build, ...common })).toBe("1");
  expect(narrowed({ ok: false, status: 404, error: { message: "no" }, ...common })).toBe("no");
  const byOk = (result: GetBuildResult): void => {
    if (result.ok) expectTypeOf(result.data).toEqualTypeOf<Build | readonly Build[]>();
    else expectTypeOf(result.error).toEqualTypeOf<Problem | string | { readonly code: number }>();
  };
  byOk({ ok: false, status: 429, error: "slow", ...common });
});

test("the statuses of a range are literals", () => {
  expectTypeOf<200>().toExtend<Status2XX>();
  expectTypeOf<299>().toExtend<Status2XX>();
  expectTypeOf<300>().not.toExtend<Status2XX>();
  expectTypeOf<418>().toExtend<Status4XX>();
  expectTypeOf<599>().toExtend<AnyStatus>();
  expectTypeOf<199>().not.toExtend<AnyStatus>();
  expectTypeOf<number>().not.toExtend<AnyStatus>();
});

test("a call is a promise of its result, orThrow one of the data", () => {
  const types = async (client: Client): Promise<void> => {
    expectTypeOf(await getBuild(client, { path: { id: "1" } })).toEqualTypeOf<GetBuildResult>();
    expectTypeOf(await optionalInput(client).orThrow()).toEqualTypeOf<Build>();
    // @ts-expect-error the path is required
    void getBuild(client, {});
  };
  expect(types).toBeTypeOf("function");
});

interface Credentials {
  readonly token?: Credential;
  readonly basic?: BasicCredential;
}
interface Variables {
  readonly region?: "eu" | "us";
}
type Options<Given extends string = string> = ClientOptions<Credentials, Variables, Given>;

test("options know the contract's credentials and variables", () => {
  const { TOKEN } = process.env;
  const options: Options = {
    security: { token: TOKEN, basic: () => ({ username: "a", password: "b" }) },
    serverVariables: { region: "eu" },
    signal: undefined,
    baseUrl: TOKEN,
    WebSocket,
    middleware: [{ onRequest: ({ request }) => request }, (request, next) => next(request)],
  };
  expectTypeOf(connect(open, options)).toEqualTypeOf<Client>();
  // @ts-expect-error no such scheme
  const wrong: Options = { security: { bearer: "x" } };
  // @ts-expect-error no such region
  const nowhere: Options = { serverVariables: { region: "mars" } };
  const asynchronous: Options = { security: { token: async ({ scopes }) => scopes[0] } };
  expect([wrong, nowhere, asynchronous]).toHaveLength(3);
  expectTypeOf<typeof WebSocket>().toExtend<WebSocketConstructor>();
  expectTypeOf<typeof WsWebSocket>().toExtend<WebSocketConstructor>();
});

interface Input {
  readonly path: { readonly id: string };
  readonly headers: {
    readonly "X-Tenant": string;
    readonly "X-Trace"?: string;
    readonly "X-Key": string;
  };
}

test("C10: a header given to the client is optional in a call", () => {
  expectTypeOf<Supplied<Input, never>>().toEqualTypeOf<Input>();
  type One = Supplied<Input, "x-tenant">;
  const one: One = { path: { id: "1" }, headers: { "X-Key": "k" } };
  // @ts-expect-error the other required header is still asked for
  const missing: One = { path: { id: "1" }, headers: {} };
  // @ts-expect-error and so is the member that holds it
  const without: One = { path: { id: "1" } };
  const both: Supplied<Input, "X-Tenant" | "x-key"> = { path: { id: "1" } };
  const given: Supplied<Input, "X-Tenant" | "x-key"> = {
    path: { id: "1" },
    headers: { "X-Tenant": "t" },
  };
  expectTypeOf<Supplied<{ readonly path: string }, "x">>().toEqualTypeOf<{
    readonly path: string;
  }>();
  expect([one, missing, without, both, given]).toHaveLength(5);
});

test("C10: the names of given headers are inferred from the options", () => {
  const createClient = <Given extends string = never>(
    _options: Options<Given> = {},
  ): Supplied<Input, Given>[] => [];
  expectTypeOf(createClient()).toEqualTypeOf<Input[]>();
  expectTypeOf(createClient({ baseUrl: "http://h" })).toEqualTypeOf<Input[]>();
  expectTypeOf(createClient({ headers: { "x-tenant": "t" } })).toEqualTypeOf<
    Supplied<Input, "x-tenant">[]
  >();
  expectTypeOf(createClient({ headers: new Headers() })).toEqualTypeOf<Input[]>();
  expect(createClient()).toEqual([]);
});

test("an ApiError tells its body's type, headers are text unless told otherwise", () => {
  const error = new ApiError<Problem>(
    404,
    { message: "no" },
    {},
    { method: "GET", url: "/", response: new Response() },
  );
  expectTypeOf(error.body.message).toEqualTypeOf<string>();
  expectTypeOf<ResponseHeaders["x"]>().toEqualTypeOf<string | undefined>();
  expect(error.message).toBe("GET / answered 404: no");
});

test("a stream is an async iterable of its values", () => {
  const followed = (
    client: Client,
    operation: ClientStream,
    options?: StreamOptions,
  ): AsyncIterable<Build> => stream(client, operation, { path: { id: "1" } }, options);
  expect(followed).toBeTypeOf("function");
});
