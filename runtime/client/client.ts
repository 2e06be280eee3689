/** What emitted clients and their users import: `specwright-runtime/client`. */
export type { ClientContract, ClientOperation, ClientStream } from "./contract.ts";
export { call } from "./call.ts";
export type { CallInput } from "./input.ts";
export { type Client, connect } from "./connect.ts";
export {
  ApiError,
  ClientError,
  DecodeError,
  NetworkError,
  RequestError,
  StreamError,
  TimeoutError,
  UnexpectedStatusError,
  ValidationError,
} from "./errors.ts";
export type {
  BasicCredential,
  BasicUser,
  CallOptions,
  ClientOptions,
  Credential,
  CredentialRequest,
  FetchInit,
  FetchMiddleware,
  HeadersOption,
  HeaderValue,
  Middleware,
  ReconnectOptions,
  RetryOptions,
  SocketLike,
  StreamOptions,
  WebSocketConstructor,
} from "./options.ts";
export type { Call, Failure, ResponseHeaders, Success, Supplied } from "./result.ts";
export type {
  AnyStatus,
  Status1XX,
  Status2XX,
  Status3XX,
  Status4XX,
  Status5XX,
} from "../wire/status.ts";
export type { Fault } from "../validation/faults.ts";
export type { AnswerValidators } from "./validate.ts";
export { stream } from "./stream.ts";
