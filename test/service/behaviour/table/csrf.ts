/** 2.1: what a page of another origin can not have a browser do. */
import type { Row, Table } from "../row.ts";

const get = "GET /workspacebuilds/{quick.0:1}";
const post = "POST /workspaces/{quick.0}/builds";
/** Refused after the authentication, so that nothing is built. */
const noTransition = { json: {}, status: 400, has: { message: "Validation failed." } } as const;
const cookie = { Cookie: "coder_session_token={member.token}" };
const forged = {
  status: 400,
  undeclared: true,
  head: { "content-type": /^text\/plain/ },
  reads: /^(?!\{)./,
} as const;

const csrf: readonly Row[] = [
  {
    name: "a cookie alone does not do for a POST",
    as: "nobody",
    send: post,
    headers: cookie,
    json: {},
    ...forged,
  },
  {
    name: "a cookie alone does not do for a PATCH",
    as: "nobody",
    send: "PATCH /workspacebuilds/{quick.0:1}/cancel",
    headers: cookie,
    ...forged,
  },
  { name: "a cookie does for a GET", as: "nobody", send: get, headers: cookie, status: 200 },
  {
    name: "the same token in the header exempts a cookie",
    as: "nobody",
    send: post,
    headers: { ...cookie, "Coder-Session-Token": "{member.token}" },
    ...noTransition,
  },
  {
    name: "another token in the header does not",
    as: "nobody",
    send: post,
    headers: { ...cookie, "Coder-Session-Token": "{other.token}" },
    json: {},
    ...forged,
  },
  {
    name: "the same token in the query exempts a cookie",
    as: "nobody",
    send: `${post}?coder_session_token={member.token}`,
    headers: cookie,
    ...noTransition,
  },
  {
    name: "another token in the query does not",
    as: "nobody",
    send: `${post}?coder_session_token={other.token}`,
    headers: cookie,
    json: {},
    ...forged,
  },
  {
    name: "any Bearer header exempts a cookie",
    as: "nobody",
    send: post,
    headers: { ...cookie, Authorization: "Bearer {member.token}" },
    ...noTransition,
  },
  {
    name: "a made-up X-CSRF-TOKEN does not",
    as: "nobody",
    send: post,
    headers: { ...cookie, "X-CSRF-TOKEN": "made-up" },
    json: {},
    ...forged,
  },
  { name: "a token in the header needs no CSRF token", send: post, ...noTransition },
  {
    name: "a token in the query needs no CSRF token",
    as: "nobody",
    send: `${post}?coder_session_token={member.token}`,
    ...noTransition,
  },
  {
    name: "a page of another origin gets no leave to read",
    send: get,
    headers: { Origin: "https://elsewhere.example" },
    status: 200,
    head: { "access-control-allow-origin": null, "access-control-allow-credentials": null },
  },
  {
    name: "nor does its preflight",
    as: "nobody",
    send: "OPTIONS /workspacebuilds/{quick.0:1}",
    headers: { Origin: "https://elsewhere.example", "Access-Control-Request-Method": "PATCH" },
    status: 405,
    head: { "access-control-allow-origin": null, "access-control-allow-methods": null },
  },
];

export const crossSite: Table = { section: "2.1", rows: csrf };
