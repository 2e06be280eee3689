// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type {
  CancelWorkspaceBuild200Headers,
  CancelWorkspaceBuild400Headers,
  CancelWorkspaceBuild403Headers,
  CancelWorkspaceBuild412Headers,
  CancelWorkspaceBuildInput,
  CreateWorkspaceBuild200Headers,
  CreateWorkspaceBuild201Headers,
  CreateWorkspaceBuild400Headers,
  CreateWorkspaceBuild403Headers,
  CreateWorkspaceBuild406Headers,
  CreateWorkspaceBuild409Headers,
  CreateWorkspaceBuildInput,
  FollowWorkspaceBuildLogsInput,
  GetWorkspaceBuild200Headers,
  GetWorkspaceBuildByNumber200Headers,
  GetWorkspaceBuildByNumber400Headers,
  GetWorkspaceBuildByNumber404Headers,
  GetWorkspaceBuildByNumberInput,
  GetWorkspaceBuildInput,
  GetWorkspaceBuildState200,
  GetWorkspaceBuildState200Headers,
  GetWorkspaceBuildStateInput,
  GetWorkspaceBuildTimings200Headers,
  GetWorkspaceBuildTimingsInput,
  InternalServerErrorHeaders,
  InvalidUuidHeaders,
  ListWorkspaceBuildLogs200,
  ListWorkspaceBuildLogs200Headers,
  ListWorkspaceBuildLogs400Headers,
  ListWorkspaceBuildLogs403Headers,
  ListWorkspaceBuildLogs426,
  ListWorkspaceBuildLogs426Headers,
  ListWorkspaceBuildLogsInput,
  ListWorkspaceBuildParameters200,
  ListWorkspaceBuildParameters200Headers,
  ListWorkspaceBuildParametersInput,
  ListWorkspaceBuildResources200,
  ListWorkspaceBuildResources200Headers,
  ListWorkspaceBuildResources400Headers,
  ListWorkspaceBuildResourcesInput,
  ListWorkspaceBuilds200,
  ListWorkspaceBuilds200Headers,
  ListWorkspaceBuilds400Headers,
  ListWorkspaceBuildsInput,
  NotFoundHeaders,
  PayloadTooLargeHeaders,
  ProvisionerJobLog,
  Response,
  ServiceUnavailableHeaders,
  TooManyRequestsHeaders,
  UnauthorizedHeaders,
  UnsupportedMediaTypeHeaders,
  WorkspaceBuild,
  WorkspaceBuildTimings,
} from "./types.ts";
import {
  type Call,
  type CallOptions,
  type Client,
  type ClientContract,
  type ClientOperation,
  type ClientOptions as RuntimeClientOptions,
  type ClientStream,
  type Credential,
  type Failure,
  type StreamOptions,
  type Success,
  call,
  connect as runtimeConnect,
  stream,
} from "specwright-runtime/client";

/**
 * Credentials by the name of their security scheme: a value, or a function that gives it.
 */
export interface Credentials {
  /**
   * A session token or an API key. What programs send.
   */
  readonly coderSessionToken?: Credential;
  /**
   * What browsers send after signing in. It comes before every other place. Requests that change something must carry a CSRF token as well, in the header X-CSRF-TOKEN.
   */
  readonly coderSessionCookie?: Credential;
  /**
   * For WebSockets of a browser, which cannot set headers.
   */
  readonly coderSessionQuery?: Credential;
  /**
   * The same token, as OAuth clients send it.
   */
  readonly bearer?: Credential;
  /**
   * The same token in a query, as OAuth has it. The last place that is read.
   */
  readonly accessTokenQuery?: Credential;
}

/**
 * The variables of the server's URL.
 */
export interface ServerVariables {
  /**
   * @default "http://coder-server:8080"
   */
  readonly origin?: string;
}

const contract: ClientContract = {
  servers: [
    { url: "{origin}/api/v2", variables: { origin: { default: "http://coder-server:8080" } } },
  ],
  securitySchemes: {
    coderSessionToken: { type: "apiKey", in: "header", name: "Coder-Session-Token" },
    coderSessionCookie: { type: "apiKey", in: "cookie", name: "coder_session_token" },
    coderSessionQuery: { type: "apiKey", in: "query", name: "coder_session_token" },
    bearer: { type: "http", scheme: "bearer" },
    accessTokenQuery: { type: "apiKey", in: "query", name: "access_token" },
  },
  security: [
    { coderSessionToken: [] },
    { coderSessionCookie: [] },
    { coderSessionQuery: [] },
    { bearer: [] },
    { accessTokenQuery: [] },
  ],
};

/**
 * What a client of this API can be told.
 */
export type ClientOptions = RuntimeClientOptions<Credentials, ServerVariables>;

/**
 * Makes a client that the functions of the operations take first. It opens no connection.
 */
export function connect(options: ClientOptions = {}): Client {
  return runtimeConnect(contract, options);
}

/**
 * Every operation, bound to one client.
 */
export interface Api {
  /**
   * Get workspace build by user, workspace name, and build number
   *
   * Finds a build by the names that people use: its workspace's owner, the workspace's name and the build's number within it. Names match whatever their case. Deleted workspaces are not found.
   *
   * `GET /users/{user}/workspace/{workspacename}/builds/{buildnumber}`
   */
  getWorkspaceBuildByNumber(
    input: GetWorkspaceBuildByNumberInput,
    options?: CallOptions,
  ): Call<GetWorkspaceBuildByNumberResult, WorkspaceBuild>;
  /**
   * Get workspace build
   *
   * Gives one build with its job and its resources, also when the workspace has been deleted. Here `matched_provisioners` is always zero: listWorkspaceBuilds and getWorkspaceBuildByNumber count it.
   *
   * `GET /workspacebuilds/{workspacebuild}`
   */
  getWorkspaceBuild(
    input: GetWorkspaceBuildInput,
    options?: CallOptions,
  ): Call<GetWorkspaceBuildResult, WorkspaceBuild>;
  /**
   * Cancel workspace build
   *
   * Asks a build to stop. A pending one is cancelled at once, and whoever follows its logs sees the end of them. A running one becomes `canceling`; when its provisioner has stopped, it normally ends as `failed` with the error `canceled`.
   *
   * Where the template does not let users cancel jobs, only a site owner can cancel a running build; a pending one can be cancelled by everyone who may update the workspace and sends `expect_status=pending`. Whoever may only read the workspace gets a 403. A browser that authenticates by the cookie alone must also send a CSRF token; without it the request is refused with a 400 in plain text before it gets here.
   *
   * `PATCH /workspacebuilds/{workspacebuild}/cancel`
   */
  cancelWorkspaceBuild(
    input: CancelWorkspaceBuildInput,
    options?: CallOptions,
  ): Call<CancelWorkspaceBuildResult, Response>;
  /**
   * Get workspace build logs
   *
   * Gives the lines that the build has logged so far, by ascending id, all at once.
   *
   * When the query has `follow`, with any value or none, `false` included, the answer is a WebSocket instead: text frames of one ProvisionerJobLog each, first the lines there are, then new ones as they come. It closes with code 1000 when the build has ended. The client method for it is followWorkspaceBuildLogs. A browser cannot set headers on it: the cookie or a query parameter carries the token.
   *
   * A follower loses nothing by reading the list first, then following with `after` set to its last id.
   *
   * `GET /workspacebuilds/{workspacebuild}/logs`
   */
  listWorkspaceBuildLogs(
    input: ListWorkspaceBuildLogsInput,
    options?: CallOptions,
  ): Call<ListWorkspaceBuildLogsResult, ListWorkspaceBuildLogs200>;
  /**
   * The stream of `listWorkspaceBuildLogs`: one value after the other, until the server ends it.
   *
   * Get workspace build logs
   *
   * Gives the lines that the build has logged so far, by ascending id, all at once.
   *
   * When the query has `follow`, with any value or none, `false` included, the answer is a WebSocket instead: text frames of one ProvisionerJobLog each, first the lines there are, then new ones as they come. It closes with code 1000 when the build has ended. The client method for it is followWorkspaceBuildLogs. A browser cannot set headers on it: the cookie or a query parameter carries the token.
   *
   * A follower loses nothing by reading the list first, then following with `after` set to its last id.
   */
  followWorkspaceBuildLogs(
    input: FollowWorkspaceBuildLogsInput,
    options?: StreamOptions,
  ): AsyncIterable<ProvisionerJobLog>;
  /**
   * Get build parameters for workspace build
   *
   * Gives the value of every template parameter that the build ran with, sorted by name.
   *
   * `GET /workspacebuilds/{workspacebuild}/parameters`
   */
  listWorkspaceBuildParameters(
    input: ListWorkspaceBuildParametersInput,
    options?: CallOptions,
  ): Call<ListWorkspaceBuildParametersResult, ListWorkspaceBuildParameters200>;
  /**
   * Get workspace resources for workspace build
   *
   * Gives the resources of a build whose job has completed, sorted by name. Deprecated: a build itself holds them in `resources`, at any time.
   *
   * `GET /workspacebuilds/{workspacebuild}/resources`
   *
   * @deprecated
   */
  listWorkspaceBuildResources(
    input: ListWorkspaceBuildResourcesInput,
    options?: CallOptions,
  ): Call<ListWorkspaceBuildResourcesResult, ListWorkspaceBuildResources200>;
  /**
   * Get provisioner state for workspace build
   *
   * Gives the stored provisioner state byte for byte: whatever the provisioner left, for Terraform usually JSON. It is not wrapped or encoded, and is empty when nothing is stored. Only those who may update the template find it; to all others it does not exist.
   *
   * `GET /workspacebuilds/{workspacebuild}/state`
   */
  getWorkspaceBuildState(
    input: GetWorkspaceBuildStateInput,
    options?: CallOptions,
  ): Call<GetWorkspaceBuildStateResult, GetWorkspaceBuildState200>;
  /**
   * Get workspace build timings by ID
   *
   * Tells where the time of a build went: in the provisioner, in scripts and in waiting for agents.
   *
   * `GET /workspacebuilds/{workspacebuild}/timings`
   */
  getWorkspaceBuildTimings(
    input: GetWorkspaceBuildTimingsInput,
    options?: CallOptions,
  ): Call<GetWorkspaceBuildTimingsResult, WorkspaceBuildTimings>;
  /**
   * Get workspace builds by workspace ID
   *
   * Lists the builds of a workspace, deleted ones included, by descending number. Without `limit` all are given; page with `limit` and `offset`, for `after_id` does not lead to the next page.
   *
   * `GET /workspaces/{workspace}/builds`
   */
  listWorkspaceBuilds(
    input: ListWorkspaceBuildsInput,
    options?: CallOptions,
  ): Call<ListWorkspaceBuildsResult, ListWorkspaceBuilds200>;
  /**
   * Create workspace build
   *
   * Makes the next build of a workspace: it starts, stops or deletes it. Only one build of a workspace can be at work; while one is, the answer is 409, and a client had better follow that one than fail.
   *
   * Servers answer 201. The API's documentation says 200, so clients accept both. In the answer the job is pending, with no queue position yet, and `template_version_name` is empty. A browser that authenticates by the cookie alone must also send a CSRF token; without it the request is refused with a 400 in plain text before it gets here.
   *
   * `POST /workspaces/{workspace}/builds`
   */
  createWorkspaceBuild(
    input: CreateWorkspaceBuildInput,
    options?: CallOptions,
  ): Call<CreateWorkspaceBuildResult, WorkspaceBuild>;
}

/**
 * Makes a client with every operation as a method. It opens no connection.
 */
export function createClient(options: ClientOptions = {}): Api {
  const client = connect(options);
  return {
    getWorkspaceBuildByNumber: (input, options) =>
      getWorkspaceBuildByNumber(client, input, options),
    getWorkspaceBuild: (input, options) => getWorkspaceBuild(client, input, options),
    cancelWorkspaceBuild: (input, options) => cancelWorkspaceBuild(client, input, options),
    listWorkspaceBuildLogs: (input, options) => listWorkspaceBuildLogs(client, input, options),
    followWorkspaceBuildLogs: (input, options) => followWorkspaceBuildLogs(client, input, options),
    listWorkspaceBuildParameters: (input, options) =>
      listWorkspaceBuildParameters(client, input, options),
    listWorkspaceBuildResources: (input, options) =>
      listWorkspaceBuildResources(client, input, options),
    getWorkspaceBuildState: (input, options) => getWorkspaceBuildState(client, input, options),
    getWorkspaceBuildTimings: (input, options) => getWorkspaceBuildTimings(client, input, options),
    listWorkspaceBuilds: (input, options) => listWorkspaceBuilds(client, input, options),
    createWorkspaceBuild: (input, options) => createWorkspaceBuild(client, input, options),
  };
}

/**
 * What `getWorkspaceBuildByNumber` gives: one of its declared answers, told apart by `status`.
 */
export type GetWorkspaceBuildByNumberResult =
  | Success<200, WorkspaceBuild, GetWorkspaceBuildByNumber200Headers>
  | Failure<400, Response, GetWorkspaceBuildByNumber400Headers>
  | Failure<401, Response, UnauthorizedHeaders>
  | Failure<404, Response, GetWorkspaceBuildByNumber404Headers>
  | Failure<413, Response, PayloadTooLargeHeaders>
  | Failure<415, Response, UnsupportedMediaTypeHeaders>
  | Failure<429, Response, TooManyRequestsHeaders>
  | Failure<500, Response, InternalServerErrorHeaders>
  | Failure<503, Response, ServiceUnavailableHeaders>;

const getWorkspaceBuildByNumberOperation: ClientOperation = {
  id: "getWorkspaceBuildByNumber",
  method: "GET",
  path: "/users/{user}/workspace/{workspacename}/builds/{buildnumber}",
  parameters: [
    { name: "user", in: "path" },
    { name: "workspacename", in: "path" },
    { name: "buildnumber", in: "path" },
  ],
  responses: {
    200: { content: { "application/json": "json" } },
    400: { content: { "application/json": "json" } },
    401: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
    413: { content: { "application/json": "json" } },
    415: { content: { "application/json": "json" } },
    429: {
      content: { "application/json": "json" },
      headers: {
        "x-ratelimit-limit": "integer",
        "x-ratelimit-remaining": "integer",
        "x-ratelimit-reset": "integer",
        "retry-after": "integer",
      },
    },
    500: { content: { "application/json": "json" } },
    503: { content: { "application/json": "json" }, headers: { "retry-after": "integer" } },
  },
};

/**
 * Get workspace build by user, workspace name, and build number
 *
 * Finds a build by the names that people use: its workspace's owner, the workspace's name and the build's number within it. Names match whatever their case. Deleted workspaces are not found.
 *
 * `GET /users/{user}/workspace/{workspacename}/builds/{buildnumber}`
 */
export function getWorkspaceBuildByNumber(
  client: Client,
  input: GetWorkspaceBuildByNumberInput,
  options?: CallOptions,
): Call<GetWorkspaceBuildByNumberResult, WorkspaceBuild> {
  return call(client, getWorkspaceBuildByNumberOperation, input, options);
}

/**
 * What `getWorkspaceBuild` gives: one of its declared answers, told apart by `status`.
 */
export type GetWorkspaceBuildResult =
  | Success<200, WorkspaceBuild, GetWorkspaceBuild200Headers>
  | Failure<400, Response, InvalidUuidHeaders>
  | Failure<401, Response, UnauthorizedHeaders>
  | Failure<404, Response, NotFoundHeaders>
  | Failure<413, Response, PayloadTooLargeHeaders>
  | Failure<415, Response, UnsupportedMediaTypeHeaders>
  | Failure<429, Response, TooManyRequestsHeaders>
  | Failure<500, Response, InternalServerErrorHeaders>
  | Failure<503, Response, ServiceUnavailableHeaders>;

const getWorkspaceBuildOperation: ClientOperation = {
  id: "getWorkspaceBuild",
  method: "GET",
  path: "/workspacebuilds/{workspacebuild}",
  parameters: [{ name: "workspacebuild", in: "path" }],
  responses: {
    200: { content: { "application/json": "json" } },
    400: { content: { "application/json": "json" } },
    401: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
    413: { content: { "application/json": "json" } },
    415: { content: { "application/json": "json" } },
    429: {
      content: { "application/json": "json" },
      headers: {
        "x-ratelimit-limit": "integer",
        "x-ratelimit-remaining": "integer",
        "x-ratelimit-reset": "integer",
        "retry-after": "integer",
      },
    },
    500: { content: { "application/json": "json" } },
    503: { content: { "application/json": "json" }, headers: { "retry-after": "integer" } },
  },
};

/**
 * Get workspace build
 *
 * Gives one build with its job and its resources, also when the workspace has been deleted. Here `matched_provisioners` is always zero: listWorkspaceBuilds and getWorkspaceBuildByNumber count it.
 *
 * `GET /workspacebuilds/{workspacebuild}`
 */
export function getWorkspaceBuild(
  client: Client,
  input: GetWorkspaceBuildInput,
  options?: CallOptions,
): Call<GetWorkspaceBuildResult, WorkspaceBuild> {
  return call(client, getWorkspaceBuildOperation, input, options);
}

/**
 * What `cancelWorkspaceBuild` gives: one of its declared answers, told apart by `status`.
 */
export type CancelWorkspaceBuildResult =
  | Success<200, Response, CancelWorkspaceBuild200Headers>
  | Failure<400, Response, CancelWorkspaceBuild400Headers>
  | Failure<401, Response, UnauthorizedHeaders>
  | Failure<403, Response, CancelWorkspaceBuild403Headers>
  | Failure<404, Response, NotFoundHeaders>
  | Failure<412, Response, CancelWorkspaceBuild412Headers>
  | Failure<413, Response, PayloadTooLargeHeaders>
  | Failure<415, Response, UnsupportedMediaTypeHeaders>
  | Failure<429, Response, TooManyRequestsHeaders>
  | Failure<500, Response, InternalServerErrorHeaders>
  | Failure<503, Response, ServiceUnavailableHeaders>;

const cancelWorkspaceBuildOperation: ClientOperation = {
  id: "cancelWorkspaceBuild",
  method: "PATCH",
  path: "/workspacebuilds/{workspacebuild}/cancel",
  parameters: [
    { name: "workspacebuild", in: "path" },
    { name: "expect_status", in: "query" },
  ],
  responses: {
    200: { content: { "application/json": "json" } },
    400: { content: { "application/json": "json" } },
    401: { content: { "application/json": "json" } },
    403: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
    412: { content: { "application/json": "json" } },
    413: { content: { "application/json": "json" } },
    415: { content: { "application/json": "json" } },
    429: {
      content: { "application/json": "json" },
      headers: {
        "x-ratelimit-limit": "integer",
        "x-ratelimit-remaining": "integer",
        "x-ratelimit-reset": "integer",
        "retry-after": "integer",
      },
    },
    500: { content: { "application/json": "json" } },
    503: { content: { "application/json": "json" }, headers: { "retry-after": "integer" } },
  },
};

/**
 * Cancel workspace build
 *
 * Asks a build to stop. A pending one is cancelled at once, and whoever follows its logs sees the end of them. A running one becomes `canceling`; when its provisioner has stopped, it normally ends as `failed` with the error `canceled`.
 *
 * Where the template does not let users cancel jobs, only a site owner can cancel a running build; a pending one can be cancelled by everyone who may update the workspace and sends `expect_status=pending`. Whoever may only read the workspace gets a 403. A browser that authenticates by the cookie alone must also send a CSRF token; without it the request is refused with a 400 in plain text before it gets here.
 *
 * `PATCH /workspacebuilds/{workspacebuild}/cancel`
 */
export function cancelWorkspaceBuild(
  client: Client,
  input: CancelWorkspaceBuildInput,
  options?: CallOptions,
): Call<CancelWorkspaceBuildResult, Response> {
  return call(client, cancelWorkspaceBuildOperation, input, options);
}

/**
 * What `listWorkspaceBuildLogs` gives: one of its declared answers, told apart by `status`.
 */
export type ListWorkspaceBuildLogsResult =
  | Success<200, ListWorkspaceBuildLogs200, ListWorkspaceBuildLogs200Headers>
  | Failure<400, Response, ListWorkspaceBuildLogs400Headers>
  | Failure<401, Response, UnauthorizedHeaders>
  | Failure<403, Response, ListWorkspaceBuildLogs403Headers>
  | Failure<404, Response, NotFoundHeaders>
  | Failure<413, Response, PayloadTooLargeHeaders>
  | Failure<415, Response, UnsupportedMediaTypeHeaders>
  | Failure<426, ListWorkspaceBuildLogs426, ListWorkspaceBuildLogs426Headers>
  | Failure<429, Response, TooManyRequestsHeaders>
  | Failure<500, Response, InternalServerErrorHeaders>
  | Failure<503, Response, ServiceUnavailableHeaders>;

const listWorkspaceBuildLogsOperation: ClientOperation = {
  id: "listWorkspaceBuildLogs",
  method: "GET",
  path: "/workspacebuilds/{workspacebuild}/logs",
  parameters: [
    { name: "workspacebuild", in: "path" },
    { name: "before", in: "query" },
    { name: "after", in: "query" },
    { name: "follow", in: "query" },
  ],
  responses: {
    200: { content: { "application/json": "json" } },
    400: { content: { "application/json": "json" } },
    401: { content: { "application/json": "json" } },
    403: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
    413: { content: { "application/json": "json" } },
    415: { content: { "application/json": "json" } },
    426: { content: { "text/plain": "text" } },
    429: {
      content: { "application/json": "json" },
      headers: {
        "x-ratelimit-limit": "integer",
        "x-ratelimit-remaining": "integer",
        "x-ratelimit-reset": "integer",
        "retry-after": "integer",
      },
    },
    500: { content: { "application/json": "json" } },
    503: { content: { "application/json": "json" }, headers: { "retry-after": "integer" } },
  },
};

/**
 * Get workspace build logs
 *
 * Gives the lines that the build has logged so far, by ascending id, all at once.
 *
 * When the query has `follow`, with any value or none, `false` included, the answer is a WebSocket instead: text frames of one ProvisionerJobLog each, first the lines there are, then new ones as they come. It closes with code 1000 when the build has ended. The client method for it is followWorkspaceBuildLogs. A browser cannot set headers on it: the cookie or a query parameter carries the token.
 *
 * A follower loses nothing by reading the list first, then following with `after` set to its last id.
 *
 * `GET /workspacebuilds/{workspacebuild}/logs`
 */
export function listWorkspaceBuildLogs(
  client: Client,
  input: ListWorkspaceBuildLogsInput,
  options?: CallOptions,
): Call<ListWorkspaceBuildLogsResult, ListWorkspaceBuildLogs200> {
  return call(client, listWorkspaceBuildLogsOperation, input, options);
}

const followWorkspaceBuildLogsOperation: ClientStream = {
  id: "followWorkspaceBuildLogs",
  method: "GET",
  path: "/workspacebuilds/{workspacebuild}/logs",
  parameters: [
    { name: "workspacebuild", in: "path" },
    { name: "before", in: "query" },
    { name: "after", in: "query" },
  ],
  responses: {
    200: { content: { "application/json": "json" } },
    400: { content: { "application/json": "json" } },
    401: { content: { "application/json": "json" } },
    403: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
    413: { content: { "application/json": "json" } },
    415: { content: { "application/json": "json" } },
    426: { content: { "text/plain": "text" } },
    429: {
      content: { "application/json": "json" },
      headers: {
        "x-ratelimit-limit": "integer",
        "x-ratelimit-remaining": "integer",
        "x-ratelimit-reset": "integer",
        "retry-after": "integer",
      },
    },
    500: { content: { "application/json": "json" } },
    503: { content: { "application/json": "json" }, headers: { "retry-after": "integer" } },
  },
  stream: { when: { query: "follow" }, resume: { query: "after", from: "/id" } },
};

/**
 * The stream of `listWorkspaceBuildLogs`: one value after the other, until the server ends it.
 *
 * Get workspace build logs
 *
 * Gives the lines that the build has logged so far, by ascending id, all at once.
 *
 * When the query has `follow`, with any value or none, `false` included, the answer is a WebSocket instead: text frames of one ProvisionerJobLog each, first the lines there are, then new ones as they come. It closes with code 1000 when the build has ended. The client method for it is followWorkspaceBuildLogs. A browser cannot set headers on it: the cookie or a query parameter carries the token.
 *
 * A follower loses nothing by reading the list first, then following with `after` set to its last id.
 */
export function followWorkspaceBuildLogs(
  client: Client,
  input: FollowWorkspaceBuildLogsInput,
  options?: StreamOptions,
): AsyncIterable<ProvisionerJobLog> {
  return stream(client, followWorkspaceBuildLogsOperation, input, options);
}

/**
 * What `listWorkspaceBuildParameters` gives: one of its declared answers, told apart by `status`.
 */
export type ListWorkspaceBuildParametersResult =
  | Success<200, ListWorkspaceBuildParameters200, ListWorkspaceBuildParameters200Headers>
  | Failure<400, Response, InvalidUuidHeaders>
  | Failure<401, Response, UnauthorizedHeaders>
  | Failure<404, Response, NotFoundHeaders>
  | Failure<413, Response, PayloadTooLargeHeaders>
  | Failure<415, Response, UnsupportedMediaTypeHeaders>
  | Failure<429, Response, TooManyRequestsHeaders>
  | Failure<500, Response, InternalServerErrorHeaders>
  | Failure<503, Response, ServiceUnavailableHeaders>;

const listWorkspaceBuildParametersOperation: ClientOperation = {
  id: "listWorkspaceBuildParameters",
  method: "GET",
  path: "/workspacebuilds/{workspacebuild}/parameters",
  parameters: [{ name: "workspacebuild", in: "path" }],
  responses: {
    200: { content: { "application/json": "json" } },
    400: { content: { "application/json": "json" } },
    401: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
    413: { content: { "application/json": "json" } },
    415: { content: { "application/json": "json" } },
    429: {
      content: { "application/json": "json" },
      headers: {
        "x-ratelimit-limit": "integer",
        "x-ratelimit-remaining": "integer",
        "x-ratelimit-reset": "integer",
        "retry-after": "integer",
      },
    },
    500: { content: { "application/json": "json" } },
    503: { content: { "application/json": "json" }, headers: { "retry-after": "integer" } },
  },
};

/**
 * Get build parameters for workspace build
 *
 * Gives the value of every template parameter that the build ran with, sorted by name.
 *
 * `GET /workspacebuilds/{workspacebuild}/parameters`
 */
export function listWorkspaceBuildParameters(
  client: Client,
  input: ListWorkspaceBuildParametersInput,
  options?: CallOptions,
): Call<ListWorkspaceBuildParametersResult, ListWorkspaceBuildParameters200> {
  return call(client, listWorkspaceBuildParametersOperation, input, options);
}

/**
 * What `listWorkspaceBuildResources` gives: one of its declared answers, told apart by `status`.
 */
export type ListWorkspaceBuildResourcesResult =
  | Success<200, ListWorkspaceBuildResources200, ListWorkspaceBuildResources200Headers>
  | Failure<400, Response, ListWorkspaceBuildResources400Headers>
  | Failure<401, Response, UnauthorizedHeaders>
  | Failure<404, Response, NotFoundHeaders>
  | Failure<413, Response, PayloadTooLargeHeaders>
  | Failure<415, Response, UnsupportedMediaTypeHeaders>
  | Failure<429, Response, TooManyRequestsHeaders>
  | Failure<500, Response, InternalServerErrorHeaders>
  | Failure<503, Response, ServiceUnavailableHeaders>;

const listWorkspaceBuildResourcesOperation: ClientOperation = {
  id: "listWorkspaceBuildResources",
  method: "GET",
  path: "/workspacebuilds/{workspacebuild}/resources",
  parameters: [{ name: "workspacebuild", in: "path" }],
  responses: {
    200: { content: { "application/json": "json" } },
    400: { content: { "application/json": "json" } },
    401: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
    413: { content: { "application/json": "json" } },
    415: { content: { "application/json": "json" } },
    429: {
      content: { "application/json": "json" },
      headers: {
        "x-ratelimit-limit": "integer",
        "x-ratelimit-remaining": "integer",
        "x-ratelimit-reset": "integer",
        "retry-after": "integer",
      },
    },
    500: { content: { "application/json": "json" } },
    503: { content: { "application/json": "json" }, headers: { "retry-after": "integer" } },
  },
};

/**
 * Get workspace resources for workspace build
 *
 * Gives the resources of a build whose job has completed, sorted by name. Deprecated: a build itself holds them in `resources`, at any time.
 *
 * `GET /workspacebuilds/{workspacebuild}/resources`
 *
 * @deprecated
 */
export function listWorkspaceBuildResources(
  client: Client,
  input: ListWorkspaceBuildResourcesInput,
  options?: CallOptions,
): Call<ListWorkspaceBuildResourcesResult, ListWorkspaceBuildResources200> {
  return call(client, listWorkspaceBuildResourcesOperation, input, options);
}

/**
 * What `getWorkspaceBuildState` gives: one of its declared answers, told apart by `status`.
 */
export type GetWorkspaceBuildStateResult =
  | Success<200, GetWorkspaceBuildState200, GetWorkspaceBuildState200Headers>
  | Failure<400, Response, InvalidUuidHeaders>
  | Failure<401, Response, UnauthorizedHeaders>
  | Failure<404, Response, NotFoundHeaders>
  | Failure<413, Response, PayloadTooLargeHeaders>
  | Failure<415, Response, UnsupportedMediaTypeHeaders>
  | Failure<429, Response, TooManyRequestsHeaders>
  | Failure<500, Response, InternalServerErrorHeaders>
  | Failure<503, Response, ServiceUnavailableHeaders>;

const getWorkspaceBuildStateOperation: ClientOperation = {
  id: "getWorkspaceBuildState",
  method: "GET",
  path: "/workspacebuilds/{workspacebuild}/state",
  parameters: [{ name: "workspacebuild", in: "path" }],
  responses: {
    200: { content: { "application/octet-stream": "bytes" } },
    400: { content: { "application/json": "json" } },
    401: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
    413: { content: { "application/json": "json" } },
    415: { content: { "application/json": "json" } },
    429: {
      content: { "application/json": "json" },
      headers: {
        "x-ratelimit-limit": "integer",
        "x-ratelimit-remaining": "integer",
        "x-ratelimit-reset": "integer",
        "retry-after": "integer",
      },
    },
    500: { content: { "application/json": "json" } },
    503: { content: { "application/json": "json" }, headers: { "retry-after": "integer" } },
  },
};

/**
 * Get provisioner state for workspace build
 *
 * Gives the stored provisioner state byte for byte: whatever the provisioner left, for Terraform usually JSON. It is not wrapped or encoded, and is empty when nothing is stored. Only those who may update the template find it; to all others it does not exist.
 *
 * `GET /workspacebuilds/{workspacebuild}/state`
 */
export function getWorkspaceBuildState(
  client: Client,
  input: GetWorkspaceBuildStateInput,
  options?: CallOptions,
): Call<GetWorkspaceBuildStateResult, GetWorkspaceBuildState200> {
  return call(client, getWorkspaceBuildStateOperation, input, options);
}

/**
 * What `getWorkspaceBuildTimings` gives: one of its declared answers, told apart by `status`.
 */
export type GetWorkspaceBuildTimingsResult =
  | Success<200, WorkspaceBuildTimings, GetWorkspaceBuildTimings200Headers>
  | Failure<400, Response, InvalidUuidHeaders>
  | Failure<401, Response, UnauthorizedHeaders>
  | Failure<404, Response, NotFoundHeaders>
  | Failure<413, Response, PayloadTooLargeHeaders>
  | Failure<415, Response, UnsupportedMediaTypeHeaders>
  | Failure<429, Response, TooManyRequestsHeaders>
  | Failure<500, Response, InternalServerErrorHeaders>
  | Failure<503, Response, ServiceUnavailableHeaders>;

const getWorkspaceBuildTimingsOperation: ClientOperation = {
  id: "getWorkspaceBuildTimings",
  method: "GET",
  path: "/workspacebuilds/{workspacebuild}/timings",
  parameters: [{ name: "workspacebuild", in: "path" }],
  responses: {
    200: { content: { "application/json": "json" } },
    400: { content: { "application/json": "json" } },
    401: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
    413: { content: { "application/json": "json" } },
    415: { content: { "application/json": "json" } },
    429: {
      content: { "application/json": "json" },
      headers: {
        "x-ratelimit-limit": "integer",
        "x-ratelimit-remaining": "integer",
        "x-ratelimit-reset": "integer",
        "retry-after": "integer",
      },
    },
    500: { content: { "application/json": "json" } },
    503: { content: { "application/json": "json" }, headers: { "retry-after": "integer" } },
  },
};

/**
 * Get workspace build timings by ID
 *
 * Tells where the time of a build went: in the provisioner, in scripts and in waiting for agents.
 *
 * `GET /workspacebuilds/{workspacebuild}/timings`
 */
export function getWorkspaceBuildTimings(
  client: Client,
  input: GetWorkspaceBuildTimingsInput,
  options?: CallOptions,
): Call<GetWorkspaceBuildTimingsResult, WorkspaceBuildTimings> {
  return call(client, getWorkspaceBuildTimingsOperation, input, options);
}

/**
 * What `listWorkspaceBuilds` gives: one of its declared answers, told apart by `status`.
 */
export type ListWorkspaceBuildsResult =
  | Success<200, ListWorkspaceBuilds200, ListWorkspaceBuilds200Headers>
  | Failure<400, Response, ListWorkspaceBuilds400Headers>
  | Failure<401, Response, UnauthorizedHeaders>
  | Failure<404, Response, NotFoundHeaders>
  | Failure<413, Response, PayloadTooLargeHeaders>
  | Failure<415, Response, UnsupportedMediaTypeHeaders>
  | Failure<429, Response, TooManyRequestsHeaders>
  | Failure<500, Response, InternalServerErrorHeaders>
  | Failure<503, Response, ServiceUnavailableHeaders>;

const listWorkspaceBuildsOperation: ClientOperation = {
  id: "listWorkspaceBuilds",
  method: "GET",
  path: "/workspaces/{workspace}/builds",
  parameters: [
    { name: "workspace", in: "path" },
    { name: "after_id", in: "query" },
    { name: "limit", in: "query" },
    { name: "offset", in: "query" },
    { name: "since", in: "query" },
  ],
  responses: {
    200: { content: { "application/json": "json" } },
    400: { content: { "application/json": "json" } },
    401: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
    413: { content: { "application/json": "json" } },
    415: { content: { "application/json": "json" } },
    429: {
      content: { "application/json": "json" },
      headers: {
        "x-ratelimit-limit": "integer",
        "x-ratelimit-remaining": "integer",
        "x-ratelimit-reset": "integer",
        "retry-after": "integer",
      },
    },
    500: { content: { "application/json": "json" } },
    503: { content: { "application/json": "json" }, headers: { "retry-after": "integer" } },
  },
};

/**
 * Get workspace builds by workspace ID
 *
 * Lists the builds of a workspace, deleted ones included, by descending number. Without `limit` all are given; page with `limit` and `offset`, for `after_id` does not lead to the next page.
 *
 * `GET /workspaces/{workspace}/builds`
 */
export function listWorkspaceBuilds(
  client: Client,
  input: ListWorkspaceBuildsInput,
  options?: CallOptions,
): Call<ListWorkspaceBuildsResult, ListWorkspaceBuilds200> {
  return call(client, listWorkspaceBuildsOperation, input, options);
}

/**
 * What `createWorkspaceBuild` gives: one of its declared answers, told apart by `status`.
 */
export type CreateWorkspaceBuildResult =
  | Success<200, WorkspaceBuild, CreateWorkspaceBuild200Headers>
  | Success<201, WorkspaceBuild, CreateWorkspaceBuild201Headers>
  | Failure<400, Response, CreateWorkspaceBuild400Headers>
  | Failure<401, Response, UnauthorizedHeaders>
  | Failure<403, Response, CreateWorkspaceBuild403Headers>
  | Failure<404, Response, NotFoundHeaders>
  | Failure<406, Response, CreateWorkspaceBuild406Headers>
  | Failure<409, Response, CreateWorkspaceBuild409Headers>
  | Failure<413, Response, PayloadTooLargeHeaders>
  | Failure<415, Response, UnsupportedMediaTypeHeaders>
  | Failure<429, Response, TooManyRequestsHeaders>
  | Failure<500, Response, InternalServerErrorHeaders>
  | Failure<503, Response, ServiceUnavailableHeaders>;

const createWorkspaceBuildOperation: ClientOperation = {
  id: "createWorkspaceBuild",
  method: "POST",
  path: "/workspaces/{workspace}/builds",
  parameters: [{ name: "workspace", in: "path" }],
  body: { "application/json": { kind: "json" } },
  responses: {
    200: { content: { "application/json": "json" } },
    201: { content: { "application/json": "json" } },
    400: { content: { "application/json": "json" } },
    401: { content: { "application/json": "json" } },
    403: { content: { "application/json": "json" } },
    404: { content: { "application/json": "json" } },
    406: { content: { "application/json": "json" } },
    409: { content: { "application/json": "json" } },
    413: { content: { "application/json": "json" } },
    415: { content: { "application/json": "json" } },
    429: {
      content: { "application/json": "json" },
      headers: {
        "x-ratelimit-limit": "integer",
        "x-ratelimit-remaining": "integer",
        "x-ratelimit-reset": "integer",
        "retry-after": "integer",
      },
    },
    500: { content: { "application/json": "json" } },
    503: { content: { "application/json": "json" }, headers: { "retry-after": "integer" } },
  },
};

/**
 * Create workspace build
 *
 * Makes the next build of a workspace: it starts, stops or deletes it. Only one build of a workspace can be at work; while one is, the answer is 409, and a client had better follow that one than fail.
 *
 * Servers answer 201. The API's documentation says 200, so clients accept both. In the answer the job is pending, with no queue position yet, and `template_version_name` is empty. A browser that authenticates by the cookie alone must also send a CSRF token; without it the request is refused with a 400 in plain text before it gets here.
 *
 * `POST /workspaces/{workspace}/builds`
 */
export function createWorkspaceBuild(
  client: Client,
  input: CreateWorkspaceBuildInput,
  options?: CallOptions,
): Call<CreateWorkspaceBuildResult, WorkspaceBuild> {
  return call(client, createWorkspaceBuildOperation, input, options);
}
