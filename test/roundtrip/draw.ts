/** Chance, by seed: arbitraries of fast-check, and choices that leave no option out. */
import fc from "fast-check";

/** What values are drawn with. */
export interface Draw {
  /** A value of an arbitrary, its edge cases more often than chance has them. */
  of<Value>(arbitrary: fc.Arbitrary<Value>): Value;
  /** One of some options: the one that was taken least often so far, so that all have their turn. */
  pick<Option>(choice: object, label: string, options: readonly Option[]): Option;
  /** Starts a new value, which may be as large as the last. */
  begin(): void;
  /** Takes one of the parts that a value may have; false when it has them all, and should end soon. */
  spend(): boolean;
}

/** More parts than this make a value slower to send without making it any more telling. */
const largest = 400;

export function drawBy(seed: number): Draw {
  const random = new fc.Random(generator(seed));
  const counts = new WeakMap<object, Map<string, number[]>>();
  let left = largest;
  const below = (end: number): number => random.nextInt(0, end - 1);
  return {
    of: (arbitrary) => arbitrary.generate(random, 5).value,
    pick(choice, label, options) {
      const labels = counts.get(choice) ?? new Map<string, number[]>();
      counts.set(choice, labels);
      const taken = labels.get(label) ?? options.map(() => 0);
      labels.set(label, taken);
      const least = Math.min(...taken);
      const rarest = options.flatMap((_, index) => (taken[index] === least ? [index] : []));
      const index = rarest[below(rarest.length)] ?? 0;
      taken[index] = least + 1;
      return options[index]!;
    },
    begin() {
      left = largest;
    },
    spend: () => left-- > 0,
  };
}

interface Numbers {
  clone(): Numbers;
  next(): number;
  getState(): readonly number[];
}

/** SplitMix32: a few lines, and a period that no run comes near. */
function generator(seed: number): Numbers {
  let state = seed | 0;
  return {
    clone: () => generator(state),
    next() {
      state = (state + 0x9e3779b9) | 0;
      let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
      mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
      return mixed ^ (mixed >>> 15);
    },
    getState: () => [state],
  };
}
