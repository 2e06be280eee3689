/** Integers that no number holds exactly, as they go over the wire. */

/** JSON that is written as it is, where the engine has it; the libraries of TypeScript do not. */
const raw = JSON as unknown as { readonly rawJSON?: (text: string) => unknown };

/**
 * An integer beyond the safe ones of a number. It compares as the integer that it is, and both JSON and
 * a text have all of its digits.
 */
export class LongInteger {
  readonly digits: string;

  constructor(value: bigint) {
    this.digits = String(value);
  }

  valueOf(): bigint {
    return BigInt(this.digits);
  }

  toString(): string {
    return this.digits;
  }

  /** @throws where the engine cannot write such an integer: before Chrome 114, Firefox 135, Safari 18.4 and Node 22 */
  toJSON(): unknown {
    if (raw.rawJSON !== undefined) return raw.rawJSON(this.digits);
    throw new Error(
      `This engine has no JSON.rawJSON, which ${this.digits} needs to stay as it is.`,
    );
  }
}

/** A whole number as the wire has it: a number where that holds it exactly. */
export function wireInteger(value: bigint): number | LongInteger {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : new LongInteger(value);
}

/** Whether an integer is within 64 bits, its sign included. */
export function isWithin64(value: bigint): boolean {
  return value === BigInt.asIntN(64, value);
}
