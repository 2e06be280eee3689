/** How the parts of the interpreter go on to a part of a value or of a schema. */
import type { JsonValue, Place } from "../../load/loaded.ts";
import type { ValueFault } from "./fault.ts";
import type { Expectations } from "./object.ts";
import type { Direction, Reading } from "./reading.ts";
import type { Patterns } from "./scalar.ts";

export interface Descent {
  readonly reading: Reading;
  readonly direction: Direction | undefined;
  readonly patterns: Patterns;
  readonly expected: Expectations;
  /** The faults of a part of the value that stands at a pointer. */
  into(value: JsonValue, schema: Place, pointer: string): readonly ValueFault[];
  accepts(value: JsonValue, schema: Place): boolean;
}
