// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type {
  CancelWorkspaceBuild200Headers,
  CancelWorkspaceBuild400Headers,
  CancelWorkspaceBuild403Headers,
  CancelWorkspaceBuild412Headers,
  CancelWorkspaceBuildRequest,
  CreateWorkspaceBuild200Headers,
  CreateWorkspaceBuild201Headers,
  CreateWorkspaceBuild400Headers,
  CreateWorkspaceBuild403Headers,
  CreateWorkspaceBuild406Headers,
  CreateWorkspaceBuild409Headers,
  CreateWorkspaceBuildOperationRequest,
  FollowWorkspaceBuildLogsRequest,
  GetWorkspaceBuild200Headers,
  GetWorkspaceBuildByNumber200Headers,
  GetWorkspaceBuildByNumber400Headers,
  GetWorkspaceBuildByNumber404Headers,
  GetWorkspaceBuildByNumberRequest,
  GetWorkspaceBuildRequest,
  GetWorkspaceBuildState200Headers,
  GetWorkspaceBuildStateRequest,
  GetWorkspaceBuildTimings200Headers,
  GetWorkspaceBuildTimingsRequest,
  InternalServerErrorHeaders,
  InvalidUuidHeaders,
  ListWorkspaceBuildLogs200,
  ListWorkspaceBuildLogs200Headers,
  ListWorkspaceBuildLogs400Headers,
  ListWorkspaceBuildLogs403Headers,
  ListWorkspaceBuildLogs426,
  ListWorkspaceBuildLogs426Headers,
  ListWorkspaceBuildLogsRequest,
  ListWorkspaceBuildParameters200,
  ListWorkspaceBuildParameters200Headers,
  ListWorkspaceBuildParametersRequest,
  ListWorkspaceBuildResources200,
  ListWorkspaceBuildResources200Headers,
  ListWorkspaceBuildResources400Headers,
  ListWorkspaceBuildResourcesRequest,
  ListWorkspaceBuilds200,
  ListWorkspaceBuilds200Headers,
  ListWorkspaceBuilds400Headers,
  ListWorkspaceBuildsRequest,
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
  BuildVersionHeaderValidator,
  CancelWorkspaceBuildQueryExpectStatusValidator,
  CreateWorkspaceBuildRequestValidator,
  GetWorkspaceBuildByNumberPathBuildnumberValidator,
  GetWorkspaceBuildByNumberPathUserValidator,
  GetWorkspaceBuildByNumberPathWorkspacenameValidator,
  ListWorkspaceBuildLogs200Validator,
  ListWorkspaceBuildLogs426Validator,
  ListWorkspaceBuildLogsQueryAfterValidator,
  ListWorkspaceBuildLogsQueryBeforeValidator,
  ListWorkspaceBuildLogsQueryFollowValidator,
  ListWorkspaceBuildParameters200Validator,
  ListWorkspaceBuildResources200Validator,
  ListWorkspaceBuilds200Validator,
  ListWorkspaceBuildsQueryAfterIdValidator,
  ListWorkspaceBuildsQueryLimitValidator,
  ListWorkspaceBuildsQueryOffsetValidator,
  ListWorkspaceBuildsQuerySinceValidator,
  ProvisionerJobLogValidator,
  RateLimitLimitHeaderValidator,
  RateLimitRemainingHeaderValidator,
  RateLimitResetHeaderValidator,
  ResponseValidator,
  RetryAfterHeaderValidator,
  WorkspaceBuildIdParameterValidator,
  WorkspaceBuildTimingsValidator,
  WorkspaceBuildValidator,
  WorkspaceIdParameterValidator,
  WwwAuthenticateHeaderValidator,
} from "./validators.ts";
import {
  type Answer,
  type BytesBody,
  type HandlerContext,
  type SecurityHandler,
  type Server,
  type ServerContract,
  type ServerOptions as RuntimeServerOptions,
  createServer as runtimeCreateServer,
} from "specwright-runtime/server";

/**
 * What the handler of `getWorkspaceBuildByNumber` may answer.
 */
export type GetWorkspaceBuildByNumberAnswer =
  | Answer<200, WorkspaceBuild, never, GetWorkspaceBuildByNumber200Headers>
  | Answer<400, Response, never, GetWorkspaceBuildByNumber400Headers>
  | Answer<401, Response, never, UnauthorizedHeaders>
  | Answer<404, Response, never, GetWorkspaceBuildByNumber404Headers>
  | Answer<413, Response, never, PayloadTooLargeHeaders>
  | Answer<415, Response, never, UnsupportedMediaTypeHeaders>
  | Answer<429, Response, never, TooManyRequestsHeaders>
  | Answer<500, Response, never, InternalServerErrorHeaders>
  | Answer<503, Response, never, ServiceUnavailableHeaders>;

/**
 * What the handler of `getWorkspaceBuild` may answer.
 */
export type GetWorkspaceBuildAnswer =
  | Answer<200, WorkspaceBuild, never, GetWorkspaceBuild200Headers>
  | Answer<400, Response, never, InvalidUuidHeaders>
  | Answer<401, Response, never, UnauthorizedHeaders>
  | Answer<404, Response, never, NotFoundHeaders>
  | Answer<413, Response, never, PayloadTooLargeHeaders>
  | Answer<415, Response, never, UnsupportedMediaTypeHeaders>
  | Answer<429, Response, never, TooManyRequestsHeaders>
  | Answer<500, Response, never, InternalServerErrorHeaders>
  | Answer<503, Response, never, ServiceUnavailableHeaders>;

/**
 * What the handler of `cancelWorkspaceBuild` may answer.
 */
export type CancelWorkspaceBuildAnswer =
  | Answer<200, Response, never, CancelWorkspaceBuild200Headers>
  | Answer<400, Response, never, CancelWorkspaceBuild400Headers>
  | Answer<401, Response, never, UnauthorizedHeaders>
  | Answer<403, Response, never, CancelWorkspaceBuild403Headers>
  | Answer<404, Response, never, NotFoundHeaders>
  | Answer<412, Response, never, CancelWorkspaceBuild412Headers>
  | Answer<413, Response, never, PayloadTooLargeHeaders>
  | Answer<415, Response, never, UnsupportedMediaTypeHeaders>
  | Answer<429, Response, never, TooManyRequestsHeaders>
  | Answer<500, Response, never, InternalServerErrorHeaders>
  | Answer<503, Response, never, ServiceUnavailableHeaders>;

/**
 * What the handler of `listWorkspaceBuildLogs` may answer.
 */
export type ListWorkspaceBuildLogsAnswer =
  | Answer<200, ListWorkspaceBuildLogs200, never, ListWorkspaceBuildLogs200Headers>
  | Answer<400, Response, never, ListWorkspaceBuildLogs400Headers>
  | Answer<401, Response, never, UnauthorizedHeaders>
  | Answer<403, Response, never, ListWorkspaceBuildLogs403Headers>
  | Answer<404, Response, never, NotFoundHeaders>
  | Answer<413, Response, never, PayloadTooLargeHeaders>
  | Answer<415, Response, never, UnsupportedMediaTypeHeaders>
  | Answer<426, ListWorkspaceBuildLogs426, never, ListWorkspaceBuildLogs426Headers>
  | Answer<429, Response, never, TooManyRequestsHeaders>
  | Answer<500, Response, never, InternalServerErrorHeaders>
  | Answer<503, Response, never, ServiceUnavailableHeaders>;

/**
 * What the handler of `listWorkspaceBuildParameters` may answer.
 */
export type ListWorkspaceBuildParametersAnswer =
  | Answer<200, ListWorkspaceBuildParameters200, never, ListWorkspaceBuildParameters200Headers>
  | Answer<400, Response, never, InvalidUuidHeaders>
  | Answer<401, Response, never, UnauthorizedHeaders>
  | Answer<404, Response, never, NotFoundHeaders>
  | Answer<413, Response, never, PayloadTooLargeHeaders>
  | Answer<415, Response, never, UnsupportedMediaTypeHeaders>
  | Answer<429, Response, never, TooManyRequestsHeaders>
  | Answer<500, Response, never, InternalServerErrorHeaders>
  | Answer<503, Response, never, ServiceUnavailableHeaders>;

/**
 * What the handler of `listWorkspaceBuildResources` may answer.
 */
export type ListWorkspaceBuildResourcesAnswer =
  | Answer<200, ListWorkspaceBuildResources200, never, ListWorkspaceBuildResources200Headers>
  | Answer<400, Response, never, ListWorkspaceBuildResources400Headers>
  | Answer<401, Response, never, UnauthorizedHeaders>
  | Answer<404, Response, never, NotFoundHeaders>
  | Answer<413, Response, never, PayloadTooLargeHeaders>
  | Answer<415, Response, never, UnsupportedMediaTypeHeaders>
  | Answer<429, Response, never, TooManyRequestsHeaders>
  | Answer<500, Response, never, InternalServerErrorHeaders>
  | Answer<503, Response, never, ServiceUnavailableHeaders>;

/**
 * What the handler of `getWorkspaceBuildState` may answer.
 */
export type GetWorkspaceBuildStateAnswer =
  | Answer<200, BytesBody, never, GetWorkspaceBuildState200Headers>
  | Answer<400, Response, never, InvalidUuidHeaders>
  | Answer<401, Response, never, UnauthorizedHeaders>
  | Answer<404, Response, never, NotFoundHeaders>
  | Answer<413, Response, never, PayloadTooLargeHeaders>
  | Answer<415, Response, never, UnsupportedMediaTypeHeaders>
  | Answer<429, Response, never, TooManyRequestsHeaders>
  | Answer<500, Response, never, InternalServerErrorHeaders>
  | Answer<503, Response, never, ServiceUnavailableHeaders>;

/**
 * What the handler of `getWorkspaceBuildTimings` may answer.
 */
export type GetWorkspaceBuildTimingsAnswer =
  | Answer<200, WorkspaceBuildTimings, never, GetWorkspaceBuildTimings200Headers>
  | Answer<400, Response, never, InvalidUuidHeaders>
  | Answer<401, Response, never, UnauthorizedHeaders>
  | Answer<404, Response, never, NotFoundHeaders>
  | Answer<413, Response, never, PayloadTooLargeHeaders>
  | Answer<415, Response, never, UnsupportedMediaTypeHeaders>
  | Answer<429, Response, never, TooManyRequestsHeaders>
  | Answer<500, Response, never, InternalServerErrorHeaders>
  | Answer<503, Response, never, ServiceUnavailableHeaders>;

/**
 * What the handler of `listWorkspaceBuilds` may answer.
 */
export type ListWorkspaceBuildsAnswer =
  | Answer<200, ListWorkspaceBuilds200, never, ListWorkspaceBuilds200Headers>
  | Answer<400, Response, never, ListWorkspaceBuilds400Headers>
  | Answer<401, Response, never, UnauthorizedHeaders>
  | Answer<404, Response, never, NotFoundHeaders>
  | Answer<413, Response, never, PayloadTooLargeHeaders>
  | Answer<415, Response, never, UnsupportedMediaTypeHeaders>
  | Answer<429, Response, never, TooManyRequestsHeaders>
  | Answer<500, Response, never, InternalServerErrorHeaders>
  | Answer<503, Response, never, ServiceUnavailableHeaders>;

/**
 * What the handler of `createWorkspaceBuild` may answer.
 */
export type CreateWorkspaceBuildAnswer =
  | Answer<200, WorkspaceBuild, never, CreateWorkspaceBuild200Headers>
  | Answer<201, WorkspaceBuild, never, CreateWorkspaceBuild201Headers>
  | Answer<400, Response, never, CreateWorkspaceBuild400Headers>
  | Answer<401, Response, never, UnauthorizedHeaders>
  | Answer<403, Response, never, CreateWorkspaceBuild403Headers>
  | Answer<404, Response, never, NotFoundHeaders>
  | Answer<406, Response, never, CreateWorkspaceBuild406Headers>
  | Answer<409, Response, never, CreateWorkspaceBuild409Headers>
  | Answer<413, Response, never, PayloadTooLargeHeaders>
  | Answer<415, Response, never, UnsupportedMediaTypeHeaders>
  | Answer<429, Response, never, TooManyRequestsHeaders>
  | Answer<500, Response, never, InternalServerErrorHeaders>
  | Answer<503, Response, never, ServiceUnavailableHeaders>;

/**
 * A handler for every operation. `Session` is what the security handlers give.
 */
export interface Handlers<Session = undefined> {
  /**
   * Get workspace build by user, workspace name, and build number
   *
   * Finds a build by the names that people use: its workspace's owner, the workspace's name and the build's number within it. Names match whatever their case. Deleted workspaces are not found.
   *
   * `GET /users/{user}/workspace/{workspacename}/builds/{buildnumber}`
   */
  getWorkspaceBuildByNumber(
    request: GetWorkspaceBuildByNumberRequest & HandlerContext<Session>,
  ): GetWorkspaceBuildByNumberAnswer | Promise<GetWorkspaceBuildByNumberAnswer>;
  /**
   * Get workspace build
   *
   * Gives one build with its job and its resources, also when the workspace has been deleted. Here `matched_provisioners` is always zero: listWorkspaceBuilds and getWorkspaceBuildByNumber count it.
   *
   * `GET /workspacebuilds/{workspacebuild}`
   */
  getWorkspaceBuild(
    request: GetWorkspaceBuildRequest & HandlerContext<Session>,
  ): GetWorkspaceBuildAnswer | Promise<GetWorkspaceBuildAnswer>;
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
    request: CancelWorkspaceBuildRequest & HandlerContext<Session>,
  ): CancelWorkspaceBuildAnswer | Promise<CancelWorkspaceBuildAnswer>;
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
    request: ListWorkspaceBuildLogsRequest & HandlerContext<Session>,
  ): ListWorkspaceBuildLogsAnswer | Promise<ListWorkspaceBuildLogsAnswer>;
  /**
   * The stream of `listWorkspaceBuildLogs`: each value is sent as it comes; the end of the iteration closes it.
   */
  followWorkspaceBuildLogs(
    request: FollowWorkspaceBuildLogsRequest & HandlerContext<Session>,
  ): AsyncIterable<ProvisionerJobLog>;
  /**
   * Get build parameters for workspace build
   *
   * Gives the value of every template parameter that the build ran with, sorted by name.
   *
   * `GET /workspacebuilds/{workspacebuild}/parameters`
   */
  listWorkspaceBuildParameters(
    request: ListWorkspaceBuildParametersRequest & HandlerContext<Session>,
  ): ListWorkspaceBuildParametersAnswer | Promise<ListWorkspaceBuildParametersAnswer>;
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
    request: ListWorkspaceBuildResourcesRequest & HandlerContext<Session>,
  ): ListWorkspaceBuildResourcesAnswer | Promise<ListWorkspaceBuildResourcesAnswer>;
  /**
   * Get provisioner state for workspace build
   *
   * Gives the stored provisioner state byte for byte: whatever the provisioner left, for Terraform usually JSON. It is not wrapped or encoded, and is empty when nothing is stored. Only those who may update the template find it; to all others it does not exist.
   *
   * `GET /workspacebuilds/{workspacebuild}/state`
   */
  getWorkspaceBuildState(
    request: GetWorkspaceBuildStateRequest & HandlerContext<Session>,
  ): GetWorkspaceBuildStateAnswer | Promise<GetWorkspaceBuildStateAnswer>;
  /**
   * Get workspace build timings by ID
   *
   * Tells where the time of a build went: in the provisioner, in scripts and in waiting for agents.
   *
   * `GET /workspacebuilds/{workspacebuild}/timings`
   */
  getWorkspaceBuildTimings(
    request: GetWorkspaceBuildTimingsRequest & HandlerContext<Session>,
  ): GetWorkspaceBuildTimingsAnswer | Promise<GetWorkspaceBuildTimingsAnswer>;
  /**
   * Get workspace builds by workspace ID
   *
   * Lists the builds of a workspace, deleted ones included, by descending number. Without `limit` all are given; page with `limit` and `offset`, for `after_id` does not lead to the next page.
   *
   * `GET /workspaces/{workspace}/builds`
   */
  listWorkspaceBuilds(
    request: ListWorkspaceBuildsRequest & HandlerContext<Session>,
  ): ListWorkspaceBuildsAnswer | Promise<ListWorkspaceBuildsAnswer>;
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
    request: CreateWorkspaceBuildOperationRequest & HandlerContext<Session>,
  ): CreateWorkspaceBuildAnswer | Promise<CreateWorkspaceBuildAnswer>;
}

/**
 * Checks of credentials, one for each security scheme that an operation needs.
 */
export interface SecurityHandlers<Session = undefined> {
  /**
   * A session token or an API key. What programs send.
   */
  readonly coderSessionToken: SecurityHandler<Session>;
  /**
   * What browsers send after signing in. It comes before every other place. Requests that change something must carry a CSRF token as well, in the header X-CSRF-TOKEN.
   */
  readonly coderSessionCookie: SecurityHandler<Session>;
  /**
   * For WebSockets of a browser, which cannot set headers.
   */
  readonly coderSessionQuery: SecurityHandler<Session>;
  /**
   * The same token, as OAuth clients send it.
   */
  readonly bearer: SecurityHandler<Session>;
  /**
   * The same token in a query, as OAuth has it. The last place that is read.
   */
  readonly accessTokenQuery: SecurityHandler<Session>;
}

/**
 * What the server can be told.
 */
export type ServerOptions<Session = undefined> = RuntimeServerOptions<
  Session,
  SecurityHandlers<Session>
>;

const contract: ServerContract = {
  operations: [
    {
      id: "getWorkspaceBuildByNumber",
      method: "GET",
      path: "/users/{user}/workspace/{workspacename}/builds/{buildnumber}",
      parameters: [
        {
          name: "user",
          in: "path",
          type: "string",
          required: true,
          validator: GetWorkspaceBuildByNumberPathUserValidator,
        },
        {
          name: "workspacename",
          in: "path",
          type: "string",
          required: true,
          validator: GetWorkspaceBuildByNumberPathWorkspacenameValidator,
        },
        {
          name: "buildnumber",
          in: "path",
          type: "integer",
          required: true,
          validator: GetWorkspaceBuildByNumberPathBuildnumberValidator,
        },
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
      answers: {
        200: {
          content: { "application/json": WorkspaceBuildValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        400: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        401: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "www-authenticate": WwwAuthenticateHeaderValidator,
          },
        },
        404: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        413: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        415: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        429: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "x-ratelimit-limit": RateLimitLimitHeaderValidator,
            "x-ratelimit-remaining": RateLimitRemainingHeaderValidator,
            "x-ratelimit-reset": RateLimitResetHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
        500: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        503: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
      },
    },
    {
      id: "getWorkspaceBuild",
      method: "GET",
      path: "/workspacebuilds/{workspacebuild}",
      parameters: [
        {
          name: "workspacebuild",
          in: "path",
          type: "string",
          required: true,
          validator: WorkspaceBuildIdParameterValidator,
        },
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
      answers: {
        200: {
          content: { "application/json": WorkspaceBuildValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        400: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        401: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "www-authenticate": WwwAuthenticateHeaderValidator,
          },
        },
        404: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        413: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        415: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        429: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "x-ratelimit-limit": RateLimitLimitHeaderValidator,
            "x-ratelimit-remaining": RateLimitRemainingHeaderValidator,
            "x-ratelimit-reset": RateLimitResetHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
        500: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        503: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
      },
    },
    {
      id: "cancelWorkspaceBuild",
      method: "PATCH",
      path: "/workspacebuilds/{workspacebuild}/cancel",
      parameters: [
        {
          name: "workspacebuild",
          in: "path",
          type: "string",
          required: true,
          validator: WorkspaceBuildIdParameterValidator,
        },
        {
          name: "expect_status",
          in: "query",
          type: "string",
          allowEmptyValue: true,
          validator: CancelWorkspaceBuildQueryExpectStatusValidator,
        },
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
      answers: {
        200: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        400: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        401: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "www-authenticate": WwwAuthenticateHeaderValidator,
          },
        },
        403: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        404: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        412: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        413: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        415: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        429: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "x-ratelimit-limit": RateLimitLimitHeaderValidator,
            "x-ratelimit-remaining": RateLimitRemainingHeaderValidator,
            "x-ratelimit-reset": RateLimitResetHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
        500: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        503: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
      },
    },
    {
      id: "listWorkspaceBuildLogs",
      method: "GET",
      path: "/workspacebuilds/{workspacebuild}/logs",
      parameters: [
        {
          name: "workspacebuild",
          in: "path",
          type: "string",
          required: true,
          validator: WorkspaceBuildIdParameterValidator,
        },
        {
          name: "before",
          in: "query",
          type: "integer",
          allowEmptyValue: true,
          validator: ListWorkspaceBuildLogsQueryBeforeValidator,
        },
        {
          name: "after",
          in: "query",
          type: "integer",
          allowEmptyValue: true,
          validator: ListWorkspaceBuildLogsQueryAfterValidator,
        },
        {
          name: "follow",
          in: "query",
          type: "boolean",
          allowEmptyValue: true,
          validator: ListWorkspaceBuildLogsQueryFollowValidator,
        },
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
      answers: {
        200: {
          content: { "application/json": ListWorkspaceBuildLogs200Validator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        400: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        401: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "www-authenticate": WwwAuthenticateHeaderValidator,
          },
        },
        403: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        404: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        413: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        415: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        426: {
          content: { "text/plain": ListWorkspaceBuildLogs426Validator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        429: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "x-ratelimit-limit": RateLimitLimitHeaderValidator,
            "x-ratelimit-remaining": RateLimitRemainingHeaderValidator,
            "x-ratelimit-reset": RateLimitResetHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
        500: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        503: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
      },
      stream: {
        id: "followWorkspaceBuildLogs",
        when: { query: "follow" },
        validator: ProvisionerJobLogValidator,
      },
    },
    {
      id: "listWorkspaceBuildParameters",
      method: "GET",
      path: "/workspacebuilds/{workspacebuild}/parameters",
      parameters: [
        {
          name: "workspacebuild",
          in: "path",
          type: "string",
          required: true,
          validator: WorkspaceBuildIdParameterValidator,
        },
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
      answers: {
        200: {
          content: { "application/json": ListWorkspaceBuildParameters200Validator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        400: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        401: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "www-authenticate": WwwAuthenticateHeaderValidator,
          },
        },
        404: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        413: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        415: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        429: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "x-ratelimit-limit": RateLimitLimitHeaderValidator,
            "x-ratelimit-remaining": RateLimitRemainingHeaderValidator,
            "x-ratelimit-reset": RateLimitResetHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
        500: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        503: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
      },
    },
    {
      id: "listWorkspaceBuildResources",
      method: "GET",
      path: "/workspacebuilds/{workspacebuild}/resources",
      parameters: [
        {
          name: "workspacebuild",
          in: "path",
          type: "string",
          required: true,
          validator: WorkspaceBuildIdParameterValidator,
        },
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
      answers: {
        200: {
          content: { "application/json": ListWorkspaceBuildResources200Validator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        400: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        401: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "www-authenticate": WwwAuthenticateHeaderValidator,
          },
        },
        404: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        413: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        415: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        429: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "x-ratelimit-limit": RateLimitLimitHeaderValidator,
            "x-ratelimit-remaining": RateLimitRemainingHeaderValidator,
            "x-ratelimit-reset": RateLimitResetHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
        500: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        503: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
      },
    },
    {
      id: "getWorkspaceBuildState",
      method: "GET",
      path: "/workspacebuilds/{workspacebuild}/state",
      parameters: [
        {
          name: "workspacebuild",
          in: "path",
          type: "string",
          required: true,
          validator: WorkspaceBuildIdParameterValidator,
        },
      ],
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
      answers: {
        200: { headers: { "x-coder-build-version": BuildVersionHeaderValidator } },
        400: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        401: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "www-authenticate": WwwAuthenticateHeaderValidator,
          },
        },
        404: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        413: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        415: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        429: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "x-ratelimit-limit": RateLimitLimitHeaderValidator,
            "x-ratelimit-remaining": RateLimitRemainingHeaderValidator,
            "x-ratelimit-reset": RateLimitResetHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
        500: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        503: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
      },
    },
    {
      id: "getWorkspaceBuildTimings",
      method: "GET",
      path: "/workspacebuilds/{workspacebuild}/timings",
      parameters: [
        {
          name: "workspacebuild",
          in: "path",
          type: "string",
          required: true,
          validator: WorkspaceBuildIdParameterValidator,
        },
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
      answers: {
        200: {
          content: { "application/json": WorkspaceBuildTimingsValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        400: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        401: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "www-authenticate": WwwAuthenticateHeaderValidator,
          },
        },
        404: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        413: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        415: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        429: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "x-ratelimit-limit": RateLimitLimitHeaderValidator,
            "x-ratelimit-remaining": RateLimitRemainingHeaderValidator,
            "x-ratelimit-reset": RateLimitResetHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
        500: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        503: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
      },
    },
    {
      id: "listWorkspaceBuilds",
      method: "GET",
      path: "/workspaces/{workspace}/builds",
      parameters: [
        {
          name: "workspace",
          in: "path",
          type: "string",
          required: true,
          validator: WorkspaceIdParameterValidator,
        },
        {
          name: "after_id",
          in: "query",
          type: "string",
          allowEmptyValue: true,
          validator: ListWorkspaceBuildsQueryAfterIdValidator,
        },
        {
          name: "limit",
          in: "query",
          type: "integer",
          allowEmptyValue: true,
          validator: ListWorkspaceBuildsQueryLimitValidator,
        },
        {
          name: "offset",
          in: "query",
          type: "integer",
          allowEmptyValue: true,
          validator: ListWorkspaceBuildsQueryOffsetValidator,
        },
        {
          name: "since",
          in: "query",
          type: "string",
          allowEmptyValue: true,
          validator: ListWorkspaceBuildsQuerySinceValidator,
        },
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
      answers: {
        200: {
          content: { "application/json": ListWorkspaceBuilds200Validator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        400: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        401: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "www-authenticate": WwwAuthenticateHeaderValidator,
          },
        },
        404: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        413: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        415: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        429: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "x-ratelimit-limit": RateLimitLimitHeaderValidator,
            "x-ratelimit-remaining": RateLimitRemainingHeaderValidator,
            "x-ratelimit-reset": RateLimitResetHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
        500: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        503: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
      },
    },
    {
      id: "createWorkspaceBuild",
      method: "POST",
      path: "/workspaces/{workspace}/builds",
      parameters: [
        {
          name: "workspace",
          in: "path",
          type: "string",
          required: true,
          validator: WorkspaceIdParameterValidator,
        },
      ],
      body: {
        "application/json": { kind: "json", validator: CreateWorkspaceBuildRequestValidator },
      },
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
      bodyRequired: true,
      answers: {
        200: {
          content: { "application/json": WorkspaceBuildValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        201: {
          content: { "application/json": WorkspaceBuildValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        400: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        401: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "www-authenticate": WwwAuthenticateHeaderValidator,
          },
        },
        403: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        404: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        406: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        409: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        413: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        415: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        429: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "x-ratelimit-limit": RateLimitLimitHeaderValidator,
            "x-ratelimit-remaining": RateLimitRemainingHeaderValidator,
            "x-ratelimit-reset": RateLimitResetHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
        500: {
          content: { "application/json": ResponseValidator },
          headers: { "x-coder-build-version": BuildVersionHeaderValidator },
        },
        503: {
          content: { "application/json": ResponseValidator },
          headers: {
            "x-coder-build-version": BuildVersionHeaderValidator,
            "retry-after": RetryAfterHeaderValidator,
          },
        },
      },
    },
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
  basePaths: ["/api/v2"],
};

/**
 * Makes a server of some handlers: an operation that is left out answers 501.
 */
export function createServer<Session = undefined>(
  handlers: Partial<Handlers<Session>>,
  options: ServerOptions<Session> & { readonly partial: true },
): Server;
/**
 * Makes a server of a handler for every operation.
 */
export function createServer<Session = undefined>(
  handlers: Handlers<Session>,
  options: ServerOptions<Session>,
): Server;
export function createServer<Session = undefined>(
  handlers: Partial<Handlers<Session>>,
  options: ServerOptions<Session>,
): Server {
  return runtimeCreateServer(contract, handlers, options);
}
