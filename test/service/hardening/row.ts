/** A hostile request as bytes, and exactly what comes back for it. */

/** Whom and what the requests are about. */
export interface Scene {
  /** Of the first member. */
  readonly token: string;
  /** A quick one of theirs, by id. */
  readonly workspace: string;
  /** Its only build, by id. */
  readonly build: string;
}

export interface Answer {
  readonly status: number;
  /** JSON as its value, any other text as it is; undefined for nothing at all. */
  readonly body?: unknown;
  /** By lower-case name. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The connection is ended by Node's own parser, before the service sees a request. */
  readonly isBare?: boolean;
}

export type Row = readonly [name: string, sent: string, ...answers: readonly Answer[]];

/** The rows of one topic, for a scene. */
export type Rows = (requests: Requests) => readonly Row[];

export interface Requests extends Scene {
  /** Paths with `/api/v2` before them. */
  readonly builds: string;
  readonly one: string;
  /** What `GET {one}/parameters` gives: small, and always the same. */
  readonly listed: Answer;
  /** @param headers lines, each with its end; instead of the token when they are to be */
  get(target: string, headers?: string): string;
  /** A request to create a build; the length is the body's own unless the headers say one. */
  post(body: string, headers?: string): string;
  /** A request without a body, whatever its method. */
  bare(line: string, headers?: string): string;
}

export const chunked = "Transfer-Encoding: chunked\r\n";

export function requestsOf(scene: Scene, parameters: unknown): Requests {
  const builds = `/api/v2/workspaces/${scene.workspace}/builds`;
  const own = `Coder-Session-Token: ${scene.token}\r\n`;
  const bare = (line: string, headers = own): string =>
    `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n${headers}\r\n`;
  return {
    ...scene,
    builds,
    one: `/api/v2/workspacebuilds/${scene.build}`,
    listed: { status: 200, body: parameters },
    get: (target, headers = "") => bare(`GET ${target}`, own + headers),
    post(body, headers = "") {
      const isFramed = /^(?:content-length|transfer-encoding):/im.test(headers);
      const length = isFramed ? "" : `Content-Length: ${body.length}\r\n`;
      return bare(`POST ${builds}`, `${own}${length}${headers}`) + body;
    },
    bare,
  };
}

interface Field {
  readonly field: string;
  readonly detail: string;
}

export function refused(
  status: number,
  message: string,
  detail?: string,
  validations?: readonly Field[],
): Answer {
  const more = { ...(detail === undefined ? {} : { detail }), ...(validations && { validations }) };
  return { status, body: { message, ...more } };
}

/** What Node's parser says of what is no HTTP. */
export const byNode = (status: number): Answer => ({ status, isBare: true });

export const noRoute = refused(404, "Route not found.");
export const notFound = refused(
  404,
  "Resource not found or you do not have access to this resource",
);
export const notAllowed = (allow: string): Answer => ({ status: 405, headers: { allow } });

/** A body that cannot be read. */
export const unread = (detail: string): Answer =>
  refused(400, "Request body must be valid JSON.", detail);

/** A body that was read, and whose member is none of those that there are. */
export const untagged = (value: string, field = "transition"): Answer =>
  refused(400, "Validation failed.", undefined, [
    { field, detail: `Validation failed for tag "oneof" with value: "${value}"` },
  ]);

const invalid = "Query parameters have invalid values.";

export const badQuery = (field: string, detail: string): Answer =>
  refused(400, invalid, undefined, [{ field, detail: `Query param "${field}" ${detail}` }]);

/** A page's number that is none. */
export const badPage = (field: string, text: string, why = "invalid syntax"): Answer =>
  badQuery(
    field,
    `must be a valid 32-bit positive integer: strconv.ParseInt: parsing "${text}": ${why}`,
  );

export const signedOut = (detail: string): Answer =>
  refused(
    401,
    "You are signed out or your session has expired. Please sign in again to continue.",
    detail,
  );
