/** What emitted code tells the runtime about the wire: how one operation's values become HTTP and back. */
import type { Codec } from "./codec.ts";

/** A value that JSON can carry. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

export type ParameterLocation = "path" | "query" | "header" | "cookie";

/** The styles of OpenAPI 3.2.0, section 4.12.3 (Style Values). `cookie` is `form` without percent-encoding. */
export type ParameterStyle =
  | "matrix"
  | "label"
  | "simple"
  | "form"
  | "spaceDelimited"
  | "pipeDelimited"
  | "deepObject"
  | "cookie";

/**
 * How text is turned into a value: the types that a schema allows. `any` is text left as it is, and an
 * `int64` that no number holds exactly a `LongInteger`.
 * A union is tried in order: the first member that takes the text wins.
 */
export type ValueType =
  | "string"
  | "integer"
  | "int64"
  | "number"
  | "boolean"
  | "null"
  | "any"
  | { readonly array: ValueType }
  | {
      readonly object: Readonly<Record<string, ValueType>>;
      /** The type of members that `object` does not name; absent, they are taken as `any`. */
      readonly additional?: ValueType;
    }
  | { readonly union: readonly ValueType[] };

/** One parameter, where it stands and how it is serialised. */
export interface ParameterWire {
  readonly name: string;
  readonly in: ParameterLocation;
  /** Default: `simple` in path and header, `form` in query and cookie. */
  readonly style?: ParameterStyle;
  /** Default: true for `form` and `cookie`, else false. */
  readonly explode?: boolean;
  readonly allowReserved?: true;
  /** The media type of a parameter that is described by `content`; its value is serialised as that. */
  readonly content?: string;
  /** Present where the program has its value in another form. */
  readonly codec?: Codec;
}

/** How a body is read and written, by its media type. */
export type BodyKind = "json" | "text" | "form" | "multipart" | "bytes";

/** How one property of a form or multipart body is written (Encoding Object). */
export interface EncodingWire {
  readonly contentType?: string;
  readonly style?: ParameterStyle;
  readonly explode?: boolean;
  readonly allowReserved?: true;
}

/** One media type of a request body. */
export interface BodyWire {
  readonly kind: BodyKind;
  /** By property name; only for `form` and `multipart`. */
  readonly encoding?: Readonly<Record<string, EncodingWire>>;
  /** Present where the program has its value in another form. */
  readonly codec?: Codec;
}

/**
 * How the items of an answer stand in its body, one after the other: `line` is JSON in a line of its own;
 * the others are Server-Sent Events, of which `data` gives what each one's data says as JSON, `event`
 * the event with its data as text, and `json-event` the event with its data read as JSON.
 */
export type ItemKind = "line" | "data" | "event" | "json-event";

/** One declared answer. */
export interface ResponseWire {
  /** By media type or range (`text/*`, `*`+`/*`); absent, the answer has no body. */
  readonly content?: Readonly<Record<string, BodyKind>>;
  /** Those of its media types whose bodies are streams of items. */
  readonly items?: Readonly<Record<string, ItemKind>>;
  /** The declared headers whose values are not plain strings, by lower-case name. */
  readonly headers?: Readonly<Record<string, ValueType>>;
  /** By media type, where the program has the body in another form, or each item of it. */
  readonly codecs?: Readonly<Record<string, Codec>>;
  /** By lower-case name, where the program has the header's value in another form. */
  readonly headerCodecs?: Readonly<Record<string, Codec>>;
}

/** Declared answers by status (`200`), range (`4XX`) or `default`; a status wins over a range, a range over `default`. */
export type ResponsesWire = Readonly<Record<string, ResponseWire>>;

/**
 * Security requirements: any one of the alternatives suffices; each names the schemes that must all
 * be satisfied, with the scopes that are needed. `{}` is satisfied by nothing at all.
 */
export type SecurityWire = readonly Readonly<Record<string, readonly string[]>>[];

export type SecuritySchemeWire =
  | { readonly type: "apiKey"; readonly in: "header" | "query" | "cookie"; readonly name: string }
  | { readonly type: "http"; readonly scheme: string }
  | { readonly type: "oauth2" | "openIdConnect" | "mutualTLS" };

/** The parts of an operation that client and server tell alike. */
export interface OperationWire {
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** The path template, such as `/builds/{id}`; every `{name}` is a path parameter. */
  readonly path: string;
  readonly parameters?: readonly ParameterWire[];
  /** By media type, in the document's order: the first is sent when the caller names none. */
  readonly body?: Readonly<Record<string, BodyWire>>;
  readonly responses: ResponsesWire;
  /** Absent: the contract's own. */
  readonly security?: SecurityWire;
}

/** What turns an operation into a stream over a WebSocket (the extension `x-websocket`). */
export interface StreamWire {
  /** The query parameter whose mere presence asks for the stream. */
  readonly when: { readonly query: string };
  /** How a broken stream goes on: the query parameter, and the pointer in a received value that fills it. */
  readonly resume?: { readonly query: string; readonly from: string };
  /** Present where the program has the values of the stream in another form. */
  readonly codec?: Codec;
}

/** A Server Object: a URL template and the defaults of its variables. */
export interface ServerWire {
  readonly url: string;
  readonly variables?: Readonly<
    Record<string, { readonly default: string; readonly enum?: readonly string[] }>
  >;
}
