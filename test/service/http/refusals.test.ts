/** What is refused before a handler is asked: who, how often, and how large. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Running, ask, running, tokenOf, workspaceOf } from "./running.ts";

let service: Running;
let builds: string;
let token: string;

beforeAll(async () => {
  service = await running({ rateLimit: { limit: 40 } });
  builds = `/api/v2/workspaces/${workspaceOf(service, "quick")}/builds`;
  token = tokenOf(service, "member");
});

afterAll(() => service.close(1_000));

const signedOut =
  "You are signed out or your session has expired. Please sign in again to continue.";

describe("who asks", () => {
  test.each([
    [{ cookie: "a=b; coder_session_token=TOKEN" }, ""],
    [{}, "?coder_session_token=TOKEN"],
    [{ "coder-session-token": "TOKEN" }, ""],
    [{ authorization: "bEARER TOKEN" }, ""],
    [{}, "?access_token=TOKEN"],
    [{ cookie: "coder_session_token=" }, "?coder_session_token=&access_token=TOKEN"],
  ])("a token is taken from %j %s", async (headers, query) => {
    const own = Object.entries(headers).map(([name, text]) => [name, text.replace("TOKEN", token)]);
    const path = builds + query.replace("TOKEN", token);
    expect((await ask(service, path, Object.fromEntries(own))).status).toBe(200);
  });

  test.each([
    [
      "no token",
      () => undefined,
      'Cookie "coder_session_token" or query parameter must be provided.',
    ],
    [
      "a shape",
      () => "x",
      "Invalid API key format: incorrect amount of API key parts, expected 2 got 1",
    ],
    ["an id", () => "0123456789-0123456789012345678901", "API key is invalid."],
    ["a secret", () => `${token.slice(0, 11)}0123456789012345678901`, "API key secret is invalid."],
    [
      "a NUL",
      () => "%00123456789-0123456789012345678901",
      "invalid API key ID length, expected 10 got 12",
    ],
  ])("a 401 for %s, in words of its own", async (_, given, detail) => {
    const sent = given();
    const reply = await ask(
      service,
      builds,
      sent === undefined ? {} : { "coder-session-token": sent },
    );
    expect([reply.status, JSON.parse(reply.text)]).toEqual([401, { message: signedOut, detail }]);
    expect(reply.headers["www-authenticate"]).toBe(
      `Bearer realm="coder", error="invalid_token", error_description="${detail.replaceAll('"', "'")}", ` +
        `resource_metadata="${service.url}/.well-known/oauth-protected-resource"`,
    );
  });

  test("an expired key and a suspended user are told so", async () => {
    const expired = await ask(service, builds, {
      authorization: `Bearer ${service.world.expired_token}`,
    });
    expect(JSON.parse(expired.text).detail).toMatch(
      /^API key expired at "\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d+)? \+0000 UTC"\.$/,
    );
    const suspended = service.world.users.find(({ status }) => status === "suspended");
    const reply = await ask(service, builds, { "coder-session-token": suspended?.token ?? "" });
    expect([reply.status, JSON.parse(reply.text)]).toEqual([
      401,
      {
        message:
          'User is not active (status = "suspended"). Contact an admin to reactivate your account.',
      },
    ]);
  });

  test("a cookie alone changes nothing, but with a CSRF token of its own", async () => {
    const cookie = `coder_session_token=${token}; csrf_token=abc`;
    const post = (headers: Record<string, string>) =>
      ask(service, builds, { cookie, ...headers }, { method: "POST", body: "{}" });
    const forged = await post({ "x-csrf-token": "abd" });
    expect([forged.status, forged.headers["content-type"]]).toEqual([
      400,
      "text/plain; charset=utf-8",
    ]);
    const good = await post({ "x-csrf-token": "abc" });
    expect([good.status, JSON.parse(good.text).message]).toEqual([400, "Validation failed."]);
  });
});

describe("how often", () => {
  const path = () => `/api/v2/workspaces/${workspaceOf(service, "quick", 2)}/builds`;
  const statuses = async (headers: Record<string, string>, count: number) => {
    const found: number[] = [];
    for (let at = 0; at < count; at++) found.push((await ask(service, path(), headers)).status);
    return found;
  };

  test("each user has a limit of their own at each path, and so has an address", async () => {
    const own = { "coder-session-token": token };
    const found = await statuses(own, 41);
    expect(found.filter((status) => status === 200)).toHaveLength(40);
    const over = await ask(service, path(), own);
    expect([over.status, JSON.parse(over.text)]).toEqual([
      429,
      { message: "You've been rate limited for sending more than 40 requests in 1m0s." },
    ]);
    expect(over.headers).toMatchObject({
      "x-ratelimit-limit": "40",
      "x-ratelimit-remaining": "0",
      "content-type": "application/json; charset=utf-8",
    });
    const { "retry-after": wait, "x-ratelimit-reset": reset } = over.headers;
    expect(Number(wait)).toBeGreaterThan(0);
    expect(Number(wait)).toBeLessThanOrEqual(60);
    expect(Number(reset)).toBeGreaterThan(Date.now() / 1_000 - 1);
    expect((await ask(service, builds, own)).status).toBe(200);
    expect((await ask(service, path())).status).toBe(401);
    await statuses({}, 40);
    expect((await ask(service, path())).status).toBe(429);
  });

  test("an owner may pass by it, and nobody else", async () => {
    const bypass = { "x-coder-bypass-ratelimit": "true" };
    const owner = { "coder-session-token": tokenOf(service, "owner"), ...bypass };
    expect(new Set(await statuses(owner, 45))).toEqual(new Set([200]));
    const admin = { "coder-session-token": tokenOf(service, "template-admin"), ...bypass };
    expect((await statuses(admin, 41)).at(-1)).toBe(429);
  });
});

describe("how large", () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    ask(service, builds, { "coder-session-token": token, ...headers }, { method: "POST", body });

  test("a body over 1 MiB is 413", async () => {
    const reply = await post(`{"transition":"${"x".repeat(1_048_576)}"}`);
    expect([reply.status, JSON.parse(reply.text)]).toEqual([
      413,
      { message: "Request body is too large.", detail: "The limit is 1048576 bytes." },
    ]);
  });

  test("an encoding is 415, a target over 8 KiB 414", async () => {
    const encoded = await post("{}", { "content-encoding": "zstd" });
    expect([encoded.status, JSON.parse(encoded.text)]).toEqual([
      415,
      {
        message: "Request body cannot be decoded.",
        detail: 'Content-Encoding "zstd" is not supported.',
      },
    ]);
    const long = await ask(service, `${builds}?x=${"y".repeat(8_200)}`);
    expect([long.status, Object.keys(JSON.parse(long.text))]).toEqual([414, ["message"]]);
  });

  test("any media type is read, and the first value alone", async () => {
    const headers = { "content-type": "text/csv; charset=latin1" };
    const reply = await post('{"transition":"x"} {"transition":"start"} and more', headers);
    expect(JSON.parse(reply.text)).toEqual({
      message: "Validation failed.",
      validations: [
        { field: "transition", detail: 'Validation failed for tag "oneof" with value: "x"' },
      ],
    });
  });
});

test.each([
  ["a 200", 200, "", () => token],
  ["a 400 of the query", 400, "?limit=x", () => token],
  ["a 400 of a rule", 400, "?after_id=00000000-0000-4000-8000-000000000000", () => token],
  ["a 401", 401, "", () => "x"],
  ["a 404 of what one may not see", 404, "", () => tokenOf(service, "auditor")],
])("%s tells the request's id", async (_name, status, query, who) => {
  const headers = { "coder-session-token": who(), "x-request-id": "its-own-id" };
  const reply = await ask(service, builds + query, headers);
  expect([reply.status, reply.headers["x-request-id"]]).toEqual([status, "its-own-id"]);
});

test("no token is in the log, though requests and refusals are", () => {
  const written = service.lines.join("");
  expect(written).toContain('"operation":"listWorkspaceBuilds","status":401');
  for (const { token } of service.world.users) {
    expect(written).not.toContain(token);
    expect(written).not.toContain(token.split("-")[1]);
  }
});
