/** What a caller passes in, in the form that goes over the wire. */
import { type Codec, ConversionFault, conversionTold } from "../wire/codec.ts";
import { groups } from "../wire/groups.ts";
import type { OperationWire } from "../wire/operation.ts";
import type { CallInput } from "./input.ts";
import { isAbsent, memberOf, Unsendable } from "./value-text.ts";

/**
 * The input with its parameters encoded; the body is encoded as it is written.
 *
 * @throws Unsendable for a value that its parameter cannot have
 */
export function encodedInput(
  { parameters = [] }: Pick<OperationWire, "parameters">,
  input: CallInput,
): CallInput {
  const encoded = new Map<(typeof groups)[keyof typeof groups], object>();
  for (const { in: location, name, codec } of parameters) {
    const group = groups[location];
    const value = memberOf(input[group], name);
    if (codec === undefined || isAbsent(value)) continue;
    const made = encodedValue(codec, value, `parameter \`${name}\``);
    const values = encoded.get(group) ?? { ...input[group] };
    encoded.set(group, withMember(values, name, made));
  }
  return encoded.size === 0 ? input : { ...input, ...Object.fromEntries(encoded) };
}

/** Not by assignment: a parameter may be called `__proto__`. */
const withMember = (values: object, name: string, value: unknown): object =>
  Object.defineProperty(values, name, { value, enumerable: true, configurable: true });

/**
 * @param what the value is, for the error about it
 * @throws Unsendable for a value that cannot be encoded
 */
export function encodedValue(codec: Codec, value: unknown, what: string): unknown {
  try {
    return codec.encode(value);
  } catch (error) {
    if (!(error instanceof ConversionFault)) throw error;
    throw new Unsendable(`${what} cannot be sent: ${conversionTold(error)}`, { cause: error });
  }
}
