/** What an emitted server tells the runtime about its document. */
import type { Validator } from "../validation/validator.ts";
import type {
  BodyWire,
  EncodingWire,
  Json,
  OperationWire,
  ParameterWire,
  SecuritySchemeWire,
  SecurityWire,
  StreamWire,
  ValueType,
} from "../wire/operation.ts";

/** A parameter, with what turns its text into a value. */
export interface ServerParameter extends ParameterWire {
  readonly type: ValueType;
  readonly required?: true;
  /** An empty value means that the parameter is absent. */
  readonly allowEmptyValue?: true;
  /** Filled in when the parameter is absent. */
  readonly default?: Json;
  /** What its decoded value is held to. */
  readonly validator?: Validator<unknown>;
}

/** Where defaults are filled into a body before the handler sees it. */
export interface Defaults {
  /** Nothing is filled into a value whose property has none of the values. */
  readonly where?: { readonly property: string; readonly values: readonly Json[] };
  readonly properties?: Readonly<Record<string, PropertyDefaults>>;
  /** Of a list: what is filled into its first items, each for itself. */
  readonly first?: readonly InnerDefaults[];
  /** Of a list: what is filled into its items, from the end of `first` on. */
  readonly items?: InnerDefaults;
  readonly additional?: InnerDefaults;
  /** What else is filled into the same value. */
  readonly all?: readonly InnerDefaults[];
}

/** A function breaks a cycle. */
export type InnerDefaults = Defaults | (() => Defaults);

export interface PropertyDefaults {
  /** Filled in when the property is absent. */
  readonly default?: Json;
  /** What is filled into the property's own value, when it is there. */
  readonly within?: InnerDefaults;
}

export interface ServerBody extends BodyWire {
  /** The types of a form or multipart body's properties, for their texts. */
  readonly type?: ValueType;
  readonly encoding?: Readonly<Record<string, EncodingWire>>;
  readonly defaults?: Defaults;
  /** What the value is held to, as it was sent or once its defaults are filled in. */
  readonly validator?: Validator<unknown>;
}

/** What the answers of one status are held to: by media type, and by header in lower case. */
export interface AnswerValidators {
  readonly content?: Readonly<Record<string, Validator<unknown>>>;
  /** Of the media types whose bodies are streams: what each item is held to. */
  readonly items?: Readonly<Record<string, Validator<unknown>>>;
  readonly headers?: Readonly<Record<string, Validator<unknown>>>;
}

/** One operation, as a server needs it. */
export interface ServerOperation extends OperationWire {
  readonly parameters?: readonly ServerParameter[];
  readonly body?: Readonly<Record<string, ServerBody>>;
  readonly bodyRequired?: true;
  /** By status, range or `default`, like `responses`. */
  readonly answers?: Readonly<Record<string, AnswerValidators>>;
  /** Present on an operation that turns into a stream: the handler's name and what switches it on. */
  readonly stream?: StreamWire & {
    readonly id: string;
    /** What each value that is sent is held to. */
    readonly validator?: Validator<unknown>;
  };
}

export interface ServerContract {
  readonly operations: readonly ServerOperation[];
  readonly securitySchemes: Readonly<Record<string, SecuritySchemeWire>>;
  /** The requirements of operations that state none of their own. */
  readonly security: SecurityWire;
  /** The paths of the document's servers, such as `/api/v2`; a request may carry any of them before its path. */
  readonly basePaths: readonly string[];
}
