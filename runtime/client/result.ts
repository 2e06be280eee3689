/**
 * What a call gives. Plain interfaces, so that a union of them narrows by `status` and by `ok`
 * whatever stands inside, nested unions and readonly arrays too.
 */

/** The headers of an answer by lower-case name, where the contract tells no type for them. */
export interface ResponseHeaders {
  readonly [name: string]: string | undefined;
}

/** A declared answer of success. */
export interface Success<Status extends number, Data, Headers = ResponseHeaders> {
  readonly ok: true;
  readonly status: Status;
  /**
   * The body; undefined when there is none. A stream of items is read by iterating over it, once; until
   * its end, the loop's or an abort it keeps its connection.
   */
  readonly data: Data;
  readonly error?: undefined;
  /** The declared media type that the body was read as. */
  readonly contentType?: string;
  /** Values by lower-case name, those declared as numbers, booleans or lists read as such. */
  readonly headers: Headers;
  /** The answer itself. Its body is read already, or `data`'s to read. */
  readonly response: Response;
}

/** A declared answer that is no success. */
export interface Failure<Status extends number, Error, Headers = ResponseHeaders> {
  readonly ok: false;
  readonly status: Status;
  /** The body; undefined when there is none. */
  readonly error: Error;
  readonly data?: undefined;
  /** The declared media type that the body was read as. */
  readonly contentType?: string;
  /** Values by lower-case name, those declared as numbers, booleans or lists read as such. */
  readonly headers: Headers;
  /** The answer itself. Its body is read already, or `error`'s to read. */
  readonly response: Response;
}

/** Any answer, before the contract's types are laid over it. */
export type Answer =
  | Success<number, unknown, Readonly<Record<string, unknown>>>
  | Failure<number, unknown, Readonly<Record<string, unknown>>>;

/**
 * A call on its way. Awaited, it gives the declared answer, success or not; it rejects for a status
 * that the contract does not declare, for a body that is not what was declared, and when no answer comes.
 * The request is sent once, however often and in whatever way the call is awaited.
 */
export interface Call<Result, Data> extends Promise<Result> {
  /** Gives the data of a declared success; rejects with an `ApiError` for any other declared answer. */
  orThrow(): Promise<Data>;
}

/**
 * Makes the headers named by `Given` optional in a call's input, since the client sends them already.
 * Names that are not known, `never` or `string`, change nothing.
 */
export type Supplied<Input, Given extends string> = [Given] extends [never]
  ? Input
  : string extends Given
    ? Input
    : Input extends { readonly headers?: infer Headers }
      ? Omit<Input, "headers"> & HeadersMember<Loosened<NonNullable<Headers>, Lowercase<Given>>>
      : Input;

type HeadersMember<Headers> =
  Record<never, never> extends Headers
    ? { readonly headers?: Headers }
    : { readonly headers: Headers };

type Loosened<Headers, Given extends string> = {
  readonly [
    Name in keyof Headers as Lowercase<Name & string> extends Given ? never : Name
  ]: Headers[Name];
} & {
  readonly [
    Name in keyof Headers as Lowercase<Name & string> extends Given ? Name : never
  ]?: Headers[Name];
};
