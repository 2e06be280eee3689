/** What an emitted client tells the runtime about its document as a whole. */
import type {
  OperationWire,
  ResponsesWire,
  SecuritySchemeWire,
  SecurityWire,
  ServerWire,
  StreamWire,
} from "../wire/operation.ts";

export interface ClientContract {
  readonly servers: readonly ServerWire[];
  readonly securitySchemes: Readonly<Record<string, SecuritySchemeWire>>;
  /** The requirements of operations that state none of their own. */
  readonly security: SecurityWire;
}

/** One operation, as a client needs it. */
export interface ClientOperation extends OperationWire {
  /** Servers of the operation or path item, which replace the document's. */
  readonly servers?: readonly ServerWire[];
  readonly responses: ResponsesWire;
}

/** The stream of an operation, as a client needs it. */
export interface ClientStream extends ClientOperation {
  readonly stream: StreamWire;
}
