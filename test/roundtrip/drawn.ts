/** One value of the contract: drawn, judged by its validator, and such as the wire can carry. */
import { type Direction, type Views } from "../../generator/model/assertion/view.ts";
import type { Validator } from "../../runtime/validation/validation.ts";
import type { Branches } from "./branch.ts";
import { Contradiction } from "./drawing.ts";
import type { Draw } from "./draw.ts";
import type { Narrowing } from "./narrowing.ts";
import { valueOf } from "./value.ts";

/** What drawing the values of one document takes. */
export interface Source {
  readonly draw: Draw;
  readonly views: Views;
  /** The unions of its schemas, seen from one side. */
  readonly branches: (direction: Direction) => Branches;
  /** The emitted validator of a schema; undefined for one that is held to nothing. */
  readonly validator: (
    schema: string | undefined,
    direction: Direction,
  ) => Validator<unknown> | undefined;
  /** Told of each value that is drawn again, and why. */
  readonly narrowed: (narrowing: Narrowing) => void;
}

export interface Wanted {
  readonly schema: string;
  readonly direction: Direction;
  readonly files?: boolean;
  /** Whether its validator has a say: bytes and texts of structures are held to nothing. */
  readonly judged?: boolean;
  readonly loss: (value: unknown) => Narrowing | undefined;
}

/** Nothing fits: the operation cannot be tried. */
export class Undrawable extends Error {}

const patience = 60;

/** @throws Undrawable */
export function drawn(source: Source, wanted: Wanted): unknown {
  const { schema, direction, judged = true } = wanted;
  const validator = judged ? source.validator(schema, direction) : undefined;
  const strict = outOf(source, wanted, validator, false);
  if ("made" in strict) return strict.made;
  if (!strict.isUnfit) throw new Undrawable(strict.why);
  const loose = outOf(source, wanted, undefined, true);
  if (!("made" in loose)) throw new Undrawable(strict.why);
  source.narrowed("unsatisfiable");
  return loose.made;
}

type Drawn = { readonly made: unknown } | { readonly why: string; readonly isUnfit: boolean };

function outOf(
  { draw, views, narrowed }: Source,
  { schema, direction, files = false, loss }: Wanted,
  validator: Validator<unknown> | undefined,
  loose: boolean,
): Drawn {
  const root = views.of(schema, direction) ?? true;
  const schemas = (id: string) => views.of(id, direction);
  const at = { draw, schemas, depth: 0, files, loose, inner: valueOf };
  let why = "";
  let unfit = 0;
  for (let tries = 0; tries < patience; tries++) {
    draw.begin();
    const value = attempt(() => valueOf([root], at));
    if (value instanceof Contradiction) {
      unfit++;
      why = `its schema contradicts itself: ${value.message}`;
      continue;
    }
    if (validator?.is(value.made) === false) {
      unfit++;
      why = "its validator refuses whatever is drawn";
      continue;
    }
    const lost = loss(value.made);
    if (lost === undefined) return value;
    narrowed(lost);
    why = `every value is ${lost}`;
  }
  return { why, isUnfit: unfit === patience };
}

function attempt(make: () => unknown): { readonly made: unknown } | Contradiction {
  try {
    return { made: make() };
  } catch (error) {
    if (error instanceof Contradiction) return error;
    throw error;
  }
}
