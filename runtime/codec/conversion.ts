/** What emitted code tells the runtime of values that a program has in another form than the wire. */

/** A single value that is converted. */
export interface Scalar {
  /** What the wire must have, for an error: `must be …`. */
  readonly expected: string;
  /** What the program must have, for an error: `must be …`. */
  readonly wanted: string;
  /** Whether a value of the wire is one of these. */
  readonly takes: (wire: unknown) => boolean;
  readonly decode: (wire: unknown) => unknown;
  /** Whether a value of the program is one of these. */
  readonly holds: (value: unknown) => boolean;
  readonly encode: (value: unknown) => unknown;
}

/** Where a value holds others that are converted. What it does not speak of stays as it is, and so does null. */
export interface Structure {
  /** Of an object: by name. */
  readonly properties?: Readonly<Record<string, Inner>>;
  /** Of an object: its members that `properties` does not name. */
  readonly additional?: Inner;
  /** Of a list: its first items, each for itself; `{}` for one that stays as it is. */
  readonly first?: readonly Inner[];
  /** Of a list: its items, from the end of `first` on. */
  readonly items?: Inner;
  /** What the value is converted by, unless it is null. */
  readonly orNull?: Inner;
  /** The value is converted by the first that is of it; by none, where none is. */
  readonly oneOf?: readonly Inner[];
  /** The value is converted by each. */
  readonly all?: readonly Inner[];
  /** Of a member of `oneOf`: an object is of it whose property has one of the values. */
  readonly where?: {
    readonly property: string;
    readonly values: readonly (string | number | boolean | null)[];
  };
}

export type Conversion = Scalar | Structure;

/** A function breaks a cycle. */
export type Inner = Conversion | (() => Conversion);
