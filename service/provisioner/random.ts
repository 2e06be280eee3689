/** Numbers that look random and are the same for the same text. */
import { createHash } from "node:crypto";

/** Gives a number from `from` to `to`, another one at each call. */
export type Between = (from: number, to: number) => number;

export function between(text: string): Between {
  let state = createHash("sha256").update(text).digest().readUInt32LE(0);
  return (from, to) => {
    // A step of mulberry32.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    const unit = ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
    return from + unit * (to - from);
  };
}
