/** 2.1: where a token may stand, and what is said when it does not do. */
import { refused, type Row, type Table } from "../row.ts";
import { missingId } from "./ids.ts";

const get = "GET /workspacebuilds/{quick.0:1}";
const signedOut =
  "You are signed out or your session has expired. Please sign in again to continue.";
const none = refused(
  signedOut,
  'Cookie "coder_session_token" or query parameter must be provided.',
);
const unknown = "aaaaaaaaaa-bbbbbbbbbbbbbbbbbbbbbb";
const invalid = refused(signedOut, "API key is invalid.");

interface Place {
  readonly name: string;
  readonly put: (token: string) => {
    readonly query?: string;
    readonly headers?: Record<string, string>;
  };
}

/** In the order in which they are looked at. */
const places: readonly Place[] = [
  { name: "the cookie", put: (token) => ({ headers: { Cookie: `coder_session_token=${token}` } }) },
  { name: "the query", put: (token) => ({ query: `coder_session_token=${token}` }) },
  { name: "the header", put: (token) => ({ headers: { "Coder-Session-Token": token } }) },
  { name: "Bearer", put: (token) => ({ headers: { Authorization: `Bearer ${token}` } }) },
  { name: "access_token", put: (token) => ({ query: `access_token=${token}` }) },
];

function asked(placed: readonly [Place, string][]): Pick<Row, "send" | "headers" | "as"> {
  const all = placed.map(([place, token]) => place.put(token));
  const query = all.flatMap((each) => (each.query === undefined ? [] : [each.query])).join("&");
  return {
    as: "nobody",
    send: query === "" ? get : `${get}?${query}`,
    headers: Object.assign({}, ...all.map((each) => each.headers ?? {})) as Record<string, string>,
  };
}

const good = "{member.token}";

const fromEach = places.map((place): Row => ({
  name: `a token in ${place.name} is enough`,
  ...asked([[place, good]]),
  status: 200,
}));

const firstWins = places.flatMap((first, at) =>
  places.slice(at + 1).flatMap((second): Row[] => [
    {
      name: `${first.name} is looked at before ${second.name}`,
      ...asked([
        [first, good],
        [second, unknown],
      ]),
      status: 200,
    },
    {
      name: `a bad token in ${first.name} is not made good by ${second.name}`,
      ...asked([
        [first, unknown],
        [second, good],
      ]),
      status: 401,
      is: invalid,
    },
  ]),
);

const emptyIsPassedOver = places.slice(0, 4).map((place): Row => ({
  name: `${place.name} may be empty: the next place counts`,
  ...asked([
    [place, ""],
    [places[4]!, good],
  ]),
  status: 200,
}));

const schemes = ["bearer", "BEARER", "bEaReR"].map((scheme): Row => ({
  name: `the scheme is taken whatever its case: ${scheme}`,
  as: "nobody",
  send: get,
  headers: { Authorization: `${scheme} {member.token}` },
  status: 200,
}));

const otherSchemes = ["Basic {member.token}", "{member.token}"].map((value): Row => ({
  name: `Authorization without Bearer holds no token: ${value}`,
  as: "nobody",
  send: get,
  headers: { Authorization: value },
  status: 401,
  is: none,
}));

const shapes: readonly [token: string, detail: string][] = [
  ["abc", "Invalid API key format: incorrect amount of API key parts, expected 2 got 1"],
  ["a-b-c", "Invalid API key format: incorrect amount of API key parts, expected 2 got 3"],
  [
    "aaaaaaaaaa-bbbbbbbbbbb-bbbbbbbbbb",
    "Invalid API key format: incorrect amount of API key parts, expected 2 got 3",
  ],
  ["abc-bbbbbbbbbbbbbbbbbbbbbb", "invalid API key ID length, expected 10 got 3"],
  ["aaaaaaaaaaa-bbbbbbbbbbbbbbbbbbbbbb", "invalid API key ID length, expected 10 got 11"],
  ["-bbbbbbbbbbbbbbbbbbbbbb", "invalid API key ID length, expected 10 got 0"],
  ["aaaaaaaaaa-bbb", "invalid API key secret length, expected 22 got 3"],
  ["aaaaaaaaaa-", "invalid API key secret length, expected 22 got 0"],
  ["aaaaaaaaaa-bbbbbbbbbbbbbbbbbbbbbbb", "invalid API key secret length, expected 22 got 23"],
  [unknown, "API key is invalid."],
  ["{member.key}-bbbbbbbbbbbbbbbbbbbbbb", "API key secret is invalid."],
];

const badShapes = shapes.map(([token, detail]): Row => ({
  name: `a token such as ${token}`,
  as: "nobody",
  send: get,
  headers: { "Coder-Session-Token": token },
  status: 401,
  is: refused(signedOut, detail),
}));

const challenge =
  /^Bearer realm="coder", error="invalid_token", error_description="[^"]+", resource_metadata="([^"]+)"$/;

const others: readonly Row[] = [
  {
    name: "an expired token says when it ran out",
    as: "expired",
    send: get,
    status: 401,
    has: { message: signedOut },
    holds: ({ detail }: { detail: string }) => {
      if (!/^API key expired at "[^"]+"\.$/.test(detail)) throw new Error(detail);
    },
  },
  {
    name: "a suspended user is told so",
    as: "suspended",
    send: get,
    status: 401,
    has: {
      message:
        'User is not active (status = "suspended"). Contact an admin to reactivate your account.',
    },
  },
  {
    name: "a 401 of the authentication names the scheme and the resource's metadata",
    as: "nobody",
    send: get,
    status: 401,
    is: none,
    head: { "www-authenticate": challenge },
    holds: (_: never, { world }, { headers }) => {
      const found = challenge.exec(headers["www-authenticate"] ?? "")?.[1];
      if (found !== `${world.url}/.well-known/oauth-protected-resource`) throw new Error(found);
    },
  },
  {
    name: "so does the 401 of a suspended user",
    as: "suspended",
    send: get,
    status: 401,
    head: { "www-authenticate": /^Bearer realm="coder", error="invalid_token"/ },
  },
  {
    name: "a 403 of a handler does not",
    as: "admin",
    send: "POST /workspaces/{quick.0}/builds",
    json: { transition: "start" },
    status: 403,
    head: { "www-authenticate": null },
  },
];

const beforeIds: readonly Row[] = [
  {
    name: "a bad id without a token is a 401",
    as: "nobody",
    send: "GET /workspacebuilds/abc",
    status: 401,
    is: none,
  },
  {
    name: "an unknown id without a token is a 401",
    as: "nobody",
    send: `GET /workspacebuilds/${missingId}`,
    status: 401,
    is: none,
  },
];

const everyOperation = [
  "GET /users/me/workspace/{quick.0.name}/builds/1",
  "GET /workspacebuilds/{quick.0:1}",
  "PATCH /workspacebuilds/{quick.0:1}/cancel",
  "GET /workspacebuilds/{quick.0:1}/logs",
  "GET /workspacebuilds/{quick.0:1}/logs?follow",
  "GET /workspacebuilds/{quick.0:1}/parameters",
  "GET /workspacebuilds/{quick.0:1}/resources",
  "GET /workspacebuilds/{quick.0:1}/state",
  "GET /workspacebuilds/{quick.0:1}/timings",
  "GET /workspaces/{quick.0}/builds",
  "POST /workspaces/{quick.0}/builds",
].map((send): Row => ({ name: "asks for a token", as: "nobody", send, status: 401, is: none }));

export const authentication: Table = {
  section: "2.1",
  rows: [
    ...fromEach,
    ...firstWins,
    ...emptyIsPassedOver,
    ...schemes,
    ...otherSchemes,
    ...badShapes,
    ...others,
    ...everyOperation,
    ...beforeIds,
  ],
};
