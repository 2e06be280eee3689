/** 2.2 and 2.3: the envelope of refusals, and which check comes first. */
import { notFound, refused, type Row, type Table } from "../row.ts";
import { missingId, zeroId } from "./ids.ts";

const underBuild = [
  ["GET", ""],
  ["PATCH", "/cancel"],
  ["GET", "/logs"],
  ["GET", "/parameters"],
  ["GET", "/resources"],
  ["GET", "/state"],
  ["GET", "/timings"],
] as const;

const underWorkspace = [
  ["GET", "/builds"],
  ["POST", "/builds"],
] as const;

const byId = [
  ...underBuild.map(([method, rest]) => ({
    method,
    at: (id: string) => `/workspacebuilds/${id}${rest}`,
  })),
  ...underWorkspace.map(([method, rest]) => ({
    method,
    at: (id: string) => `/workspaces/${id}${rest}`,
  })),
];

const envelope: Table = {
  section: "2.2",
  rows: [
    {
      name: "characters of HTML are escaped in what is echoed",
      send: "GET /workspacebuilds/%3Cb%3E%26",
      status: 400,
      reads: /^\{"message":"Invalid UUID \\"\\u003cb\\u003e\\u0026\\"\."/,
    },
    {
      name: "a cancellation that works has the message alone",
      send: "PATCH /workspacebuilds/{kept}/cancel",
      status: 200,
      reads: '{"message":"Job has been marked as canceled..."}\n',
      head: { "content-type": "application/json; charset=utf-8" },
    },
    {
      name: "a refusal without detail and validations leaves both out",
      send: `GET /workspacebuilds/${missingId}`,
      status: 404,
      reads: '{"message":"Resource not found or you do not have access to this resource"}\n',
      head: { "content-type": "application/json; charset=utf-8" },
    },
    {
      name: "detail is there when there is one",
      send: "GET /workspacebuilds/abc",
      status: 400,
      reads: '{"message":"Invalid UUID \\"abc\\".","detail":"invalid UUID length: 3"}\n',
    },
    {
      name: "validations are there when there are some",
      send: "GET /workspacebuilds/{quick.0:1}/logs?after=x",
      status: 400,
      reads:
        '{"message":"Query param \\"after\\" must be an integer.","validations":[{"field":"after","detail":"Must be an integer"}]}\n',
    },
  ],
};

const badIds = byId.map(({ method, at }): Row => ({
  name: "an id that is no UUID is a 400",
  send: `${method} ${at("abc")}`,
  status: 400,
  is: refused('Invalid UUID "abc".', "invalid UUID length: 3"),
}));

const unknownIds = byId.map(({ method, at }): Row => ({
  name: "an unknown id is a 404",
  send: `${method} ${at(missingId)}`,
  status: 404,
  is: notFound,
}));

const zeroIds = byId.map(({ method, at }): Row => ({
  name: "the id of zeros names nothing",
  send: `${method} ${at(zeroId)}`,
  status: 404,
  is: notFound,
}));

const notYours = byId.map(({ method, at }): Row => ({
  name: "what is not yours is not told from what does not exist",
  send: `${method} ${at(at("").startsWith("/workspacebuilds") ? "{foreign:1}" : "{foreign}")}`,
  status: 404,
  is: notFound,
}));

const before: readonly Row[] = [
  {
    name: "404 comes before a bad query",
    send: "GET /workspaces/{foreign}/builds?limit=x",
    status: 404,
    is: notFound,
  },
  {
    name: "404 comes before a bad query of a cancellation",
    send: "PATCH /workspacebuilds/{foreign:1}/cancel?expect_status=x",
    status: 404,
    is: notFound,
  },
  {
    name: "404 comes before a bad `after`",
    send: "GET /workspacebuilds/{foreign:1}/logs?after=x",
    status: 404,
    is: notFound,
  },
  {
    name: "404 comes before the handshake of a WebSocket",
    send: "GET /workspacebuilds/{foreign:1}/logs?follow",
    status: 404,
    is: notFound,
  },
  {
    name: "404 comes before a bad body",
    send: "POST /workspaces/{foreign}/builds",
    text: "{",
    status: 404,
    is: notFound,
  },
  {
    name: "a bad id comes before a bad query",
    send: "GET /workspaces/abc/builds?limit=x",
    status: 400,
    is: refused('Invalid UUID "abc".', "invalid UUID length: 3"),
  },
  {
    name: "a bad id comes before a bad body",
    send: "POST /workspaces/abc/builds",
    text: "{",
    status: 400,
    is: refused('Invalid UUID "abc".', "invalid UUID length: 3"),
  },
];

const plain = "{quick.0:1.bare}";
const forms: readonly [string, string][] = [
  ["32 digits alone", plain],
  ["urn:uuid: in front", "urn:uuid:{quick.0:1}"],
  ["URN:UUID: in front", "URN:UUID:{quick.0:1}"],
  ["braces", "%7B{quick.0:1}%7D"],
  ["upper case", "{quick.0:1.upper}"],
];

const taken = forms.map(([name, id]): Row => ({
  name: `takes an id with ${name}`,
  send: `GET /workspacebuilds/${id}`,
  status: 200,
  has: { id: "{quick.0:1}" },
}));

const refusedForms: readonly [string, string, RegExp][] = [
  ["{quick.0:1}0", "one digit too many", /^invalid UUID length: 37$/],
  ["zzzzzzzz-2222-4333-8444-555555555555", "other letters", /^invalid UUID format$/],
  ["111111112-222-4333-8444-555555555555", "a hyphen in the wrong place", /^invalid UUID format$/],
  ["urx:uuid:{quick.0:1}", "another urn", /^invalid urn prefix: "urx:uuid:"$/],
  ["{quick.0:1.bare}0", "33 digits", /^invalid UUID length: 33$/],
];

const refusedIds = refusedForms.map(([id, name, detail]): Row => ({
  name: `refuses an id with ${name}`,
  send: `GET /workspacebuilds/${id}`,
  status: 400,
  has: { message: `Invalid UUID "${id}".` },
  holds: (body: { detail: string }) => {
    if (!detail.test(body.detail)) throw new Error(body.detail);
  },
}));

const routes: readonly Row[] = [
  { name: "an unknown path", send: "GET /nowhere", status: 404, is: refused("Route not found.") },
  {
    name: "an unknown path, without a token",
    as: "nobody",
    send: "GET /nowhere",
    status: 404,
    is: refused("Route not found."),
  },
  {
    name: "an unknown path below a known one",
    send: "GET /workspacebuilds/{quick.0:1}/nothing",
    status: 404,
    is: refused("Route not found."),
  },
  ...(["PUT", "DELETE", "POST"] as const).map((method): Row => ({
    name: "a method that the path has not: no body",
    send: `${method} /workspacebuilds/{quick.0:1}`,
    status: 405,
    reads: "",
  })),
  {
    name: "PATCH is for cancelling alone",
    send: "PATCH /workspaces/{quick.0}/builds",
    status: 405,
    reads: "",
  },
  {
    name: "GET does not cancel",
    send: "GET /workspacebuilds/{quick.0:1}/cancel",
    status: 405,
    reads: "",
  },
];

const limited: readonly Row[] = [
  {
    name: "an answer tells the limit and what is left of it",
    send: "GET /workspacebuilds/{quick.0:1}",
    status: 200,
    head: {
      "x-ratelimit-limit": "512",
      "x-ratelimit-remaining": /^\d+$/,
      "x-ratelimit-reset": /^\d+$/,
    },
  },
  {
    name: "a refusal does too: the limit comes before the authentication",
    as: "nobody",
    send: "GET /workspacebuilds/{quick.0:1}",
    status: 401,
    head: { "x-ratelimit-limit": "512", "x-ratelimit-remaining": /^\d+$/ },
  },
];

const post = "POST /workspaces/{quick.0}/builds";

const tooMuch: readonly Row[] = [
  {
    name: "a body over 1 MiB",
    send: post,
    text: `{"transition":"start","dry_run":true,"x":"${"x".repeat(1_048_576)}"}`,
    status: 413,
    is: refused("Request body is too large.", "The limit is 1048576 bytes."),
  },
  {
    name: "a body just below it",
    send: post,
    text: `{"transition":"start","dry_run":true,"x":"${"x".repeat(1_048_000)}"}`,
    status: 201,
  },
  {
    name: "an encoding that is not known",
    send: post,
    headers: { "Content-Encoding": "nonsense" },
    text: "{}",
    status: 415,
  },
  { name: "a path over 8 KiB", send: `GET /workspacebuilds/${"a".repeat(9_000)}`, status: 414 },
  {
    name: "headers over 16 KiB",
    send: "GET /workspacebuilds/{quick.0:1}",
    headers: { "X-Filler": "x".repeat(20_000) },
    status: 431,
    bare: true,
  },
  { name: "an escape that is none", send: "GET /workspacebuilds/%zz", status: 400 },
  { name: "bytes that are no UTF-8", send: "GET /workspacebuilds/%C0%AF", status: 400 },
  {
    name: "a slash that is escaped stays in its segment",
    send: "GET /workspacebuilds/a%2Fb",
    status: 400,
    is: refused('Invalid UUID "a/b".', "invalid UUID length: 3"),
  },
];

const order: Table = {
  section: "2.3",
  rows: [
    ...badIds,
    ...unknownIds,
    ...zeroIds,
    ...notYours,
    ...before,
    ...taken,
    ...refusedIds,
    ...routes,
    ...limited,
    ...tooMuch,
  ],
};

export const envelopeAndOrder: readonly Table[] = [envelope, order];
