/** `specwright-runtime/server`: what emitted servers and the people who run them import. Needs nothing of Node. */
export type {
  Answer,
  AnswerHeaders,
  AnyAnswer,
  BodyStreamed,
  BytesBody,
  HandlerContext,
  HeaderValue,
  OperationInfo,
} from "./handler.ts";
export type {
  AnswerValidators,
  Defaults,
  PropertyDefaults,
  ServerBody,
  ServerContract,
  ServerOperation,
  ServerParameter,
} from "./contract.ts";
export type { Admission, AdmitQuestion } from "./admit.ts";
export type {
  AuthorizeQuestion,
  BodyOptions,
  BodyStreamsOption,
  CommonOptions,
  OperationOptions,
  SecurityOption,
  ServerOptions,
} from "./options.ts";
export type { BasicCredential, SecurityHandler, SecurityRequest } from "./security.ts";
export type { JsonOptions } from "./json-out.ts";
export type { ServerSentEvent } from "./items.ts";
export type { Upload, UploadPart } from "./upload.ts";
export type { OpenStream } from "./respond.ts";
export type { RawRequest, RequestView, ResponseView, Target } from "./request-view.ts";
export { type Fault, type Problem, Refusal, type RefusalOptions, problemOf } from "./refusal.ts";
export { type RuntimeOptions, type Server, createServer } from "./create-server.ts";
export { BodyWasRead } from "./body-was-read.ts";
export { splitTarget } from "./request-view.ts";
export type {
  AnyStatus,
  Status1XX,
  Status2XX,
  Status3XX,
  Status4XX,
  Status5XX,
} from "../wire/status.ts";
