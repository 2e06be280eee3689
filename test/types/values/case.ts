/** Values of a document's schemas, and the same ones broken in ways that a compiler can see. */
import type { ApiModel, NamedSchema } from "../../../generator/model/api-model.ts";
import type { Assertion } from "../../../generator/model/assertion/assertion.ts";
import { type Direction, type Views, viewsOf } from "../../../generator/model/assertion/view.ts";
import { type Branches, branchesBy } from "../../roundtrip/branch.ts";
import { type Draw, drawBy } from "../../roundtrip/draw.ts";
import { filled } from "../../roundtrip/defaults.ts";
import { Contradiction } from "../../roundtrip/drawing.ts";
import { type Mutation, mutationsOf, type Schemas } from "../../roundtrip/mutation.ts";
import { valueOf } from "../../roundtrip/value.ts";
import { replacedAt, valueAt } from "./pointer.ts";

/** A value beside the type that it is assigned to. */
export interface Case {
  /** The name of the type in `types.ts`. */
  readonly type: string;
  /** Its key in `components["schemas"]`, where it has one. */
  readonly component: string | undefined;
  readonly value: unknown;
  /** What is wrong with it, such as `required /name`; undefined for one that Ajv accepts. */
  readonly broken: string | undefined;
}

export interface Cases {
  readonly cases: readonly Case[];
  readonly schemas: number;
  /** The types no value was found for. */
  readonly undrawn: readonly string[];
}

export interface CaseOptions {
  /** Values of each schema from each side. */
  readonly values: number;
  /** Broken values of each of them at most. */
  readonly broken: number;
  readonly seed: number;
  /** How many schemas are taken, evenly spread. Default: all. */
  readonly sample?: number;
}

export function casesOf(model: ApiModel, options: CaseOptions): Cases {
  const views = viewsOf(model.assertions.schemas);
  const branches = {
    request: branchesBy((id) => views.of(id, "request")),
    response: branchesBy((id) => views.of(id, "response")),
  };
  const draw = drawBy(options.seed);
  const cases: Case[] = [];
  const undrawn: string[] = [];
  const schemas = sampled(
    [...model.schemas.values()].filter(({ id }) => model.assertions.schemas.has(id)),
    options.sample,
  );
  for (const schema of schemas)
    for (const direction of directionsOf(schema)) {
      const type = schema.names[direction === "response" ? "response" : declaredAs(schema)];
      const made = valuesOf(
        {
          views,
          direction,
          draw,
          branches: branches[direction],
          fill: (value) => filled(structuredClone(value), schema.type, model),
        },
        schema.id,
        options,
      );
      if (made.length === 0) undrawn.push(type);
      const about = { type, component: schema.names.component };
      cases.push(...made.map((each) => ({ ...about, ...each })));
    }
  return { cases, schemas: schemas.length, undrawn };
}

/** The sides from which a schema has a type of its own. */
function directionsOf(schema: NamedSchema): Direction[] {
  const isSent = schema.views.has("request") && schema.sameAs.request === "request";
  return isSent ? ["response", "request"] : ["response"];
}

const declaredAs = ({ sameAs }: NamedSchema): "request" | "response" =>
  sameAs.request === "request" ? "request" : "response";

function sampled<Item>(all: readonly Item[], sample = all.length): readonly Item[] {
  const step = Math.max(1, all.length / sample);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

interface Drawer {
  readonly views: Views;
  readonly direction: Direction;
  readonly draw: Draw;
  readonly branches: Branches;
  /** Fills in defaults, as the server does. */
  readonly fill: (value: unknown) => unknown;
}

type Made = Pick<Case, "value" | "broken">;

const patience = 40;

function valuesOf(drawer: Drawer, id: string, { values, broken }: CaseOptions): Made[] {
  const { views, direction, draw, branches } = drawer;
  const schemas: Schemas = (each) => views.of(each, direction);
  const root = schemas(id) ?? true;
  const at = { draw, schemas, depth: 0, files: false, loose: false, inner: valueOf };
  const made = new Map<string, unknown>();
  for (let tries = 0; made.size < values && tries < patience; tries++) {
    draw.begin();
    const value = unlessContradicted(() => valueOf([root], at));
    if (value instanceof Contradiction || !branches.accept(value, root)) continue;
    made.set(JSON.stringify(value), value);
  }
  return [...made.values()].flatMap((value) => [
    { value, broken: undefined },
    ...brokenOf(value, root, schemas, drawer, broken),
  ]);
}

function brokenOf(
  value: unknown,
  root: Assertion,
  schemas: Schemas,
  { branches, direction, fill }: Drawer,
  most: number,
): Made[] {
  const isRefused = (each: unknown): boolean =>
    !branches.accept(each, root) &&
    // What has a default need not be sent.
    (direction === "response" || !branches.accept(fill(each), root));
  const seen = mutationsOf(value, root, { schemas, branches }).map(plainlyBroken).filter(isSeen);
  // Some of them are none: a few more are judged than are wanted.
  return sampled(seen, most * 2)
    .filter((each) => isRefused(each.value))
    .slice(0, most)
    .map((each) => ({ value: each.value, broken: `${each.keyword} ${each.pointer}` }));
}

function unlessContradicted(make: () => unknown): unknown {
  try {
    return make();
  } catch (error) {
    if (error instanceof Contradiction) return error;
    throw error;
  }
}

/** `true` for a text of another type: a text is an object with a `length` to TypeScript, and another alternative may be one. */
function plainlyBroken(mutation: Mutation): Mutation {
  const { keyword, pointer, value } = mutation;
  const isText = keyword === "type" && typeof valueAt(value, pointer) === "string";
  return isText ? { ...mutation, value: replacedAt(value, pointer, true) } : mutation;
}

/** Whether a type can refuse it: what is missing, of another primitive, or outside a list. */
function isSeen({ keyword, pointer, value }: Mutation): boolean {
  if (keyword === "type") return typeof valueAt(value, pointer) !== "number";
  return keyword === "required" || keyword === "enum" || keyword === "const";
}
