/** Which functions validators.ts consists of: a pair for every schema that cannot be said in an expression. */
import type { Identifier } from "../../code/identifier.ts";
import type { ApiModel, TypeView } from "../../model/api-model.ts";
import type { Assertion, SchemaAssertion } from "../../model/assertion/assertion.ts";
import { type ValidatorToName, validatorNames } from "../../model/assertion/names.ts";
import { type Direction, viewsOf } from "../../model/assertion/view.ts";
import type { Type } from "../../model/type.ts";
import { partsOf } from "./parts.ts";
import { type Root, rootsOf } from "./roots.ts";

/** A guard and a check for one schema in one view. */
export interface Unit {
  readonly key: string;
  readonly schema: Assertion;
  readonly direction: Direction;
  /** Names the functions: `isX`, `checkX`, `XValidator`. */
  readonly name: Identifier;
  /** The type that the guard vouches for; absent for a part of another unit, which is not exported. */
  readonly vouches?: Vouched;
}

export type Vouched =
  { readonly named: Identifier } | { readonly inline: Type; readonly view: TypeView };

export interface Units {
  readonly list: readonly Unit[];
  /** What their functions and constants are called. */
  readonly declared: ReadonlySet<string>;
  /** The unit of a schema that is part of another. */
  ofPart(schema: SchemaAssertion): Unit | undefined;
  /** The unit that a reference leads to, seen from a unit. */
  referred(id: string, from: Unit): Unit | undefined;
  /** What a reference leads to, seen from a unit. */
  schema(id: string, from: Unit): Assertion | undefined;
  /** The unit of a value of an operation; undefined where it is held to nothing. */
  ofRoot(id: string, direction: Direction): Unit | undefined;
}

interface Draft extends ValidatorToName {
  readonly schema: Assertion;
  readonly direction: Direction;
  readonly vouches?: Vouched;
}

export function unitsOf(model: ApiModel): Units {
  const { schemas } = model.assertions;
  const views = viewsOf(schemas);
  const roots = new Map(rootsOf(model).map((root) => [keyOf(root.id, root.direction), root]));
  const drafts = new Map<string, Draft>();
  const parts = new Map<SchemaAssertion, string>();

  function keyOf(id: string, direction: Direction): string {
    return views.isShared(id) ? id : `${id} ${direction}`;
  }

  /** References that say nothing else are another name of what they lead to. */
  function settled(id: string, met: ReadonlySet<string> = new Set()): string {
    const schema = schemas.get(id);
    const isAlias =
      typeof schema === "object" &&
      schema.$ref !== undefined &&
      Object.keys(schema).length === 1 &&
      !model.schemas.has(id) &&
      !met.has(id);
    return isAlias ? settled(schema.$ref ?? id, new Set([...met, id])) : id;
  }

  function add(given: string, direction: Direction, root: Root | undefined): void {
    const id = settled(given);
    const key = keyOf(id, direction);
    if (drafts.has(key)) return;
    const schema = views.of(id, direction);
    if (schema === undefined || schema === true) return;
    const draft = drafted(id, key, schema, direction, root);
    drafts.set(key, draft);
    addInner(draft, direction);
  }

  function addInner({ key, words, schema }: Draft, direction: Direction): void {
    if (typeof schema !== "object") return;
    if (schema.$ref !== undefined) add(schema.$ref, direction, undefined);
    for (const { schema: inner, words: more, needsFunction } of partsOf(schema)) {
      if (typeof inner !== "object") continue;
      const draft: Draft = {
        key: `${key} ${more.join(" ")}`,
        words: [...words, ...more],
        own: false,
        schema: inner,
        direction,
      };
      if (needsFunction && !parts.has(inner)) {
        parts.set(inner, draft.key);
        drafts.set(draft.key, draft);
      }
      addInner(draft, direction);
    }
  }

  function drafted(
    id: string,
    key: string,
    schema: Assertion,
    direction: Direction,
    root: Root | undefined,
  ): Draft {
    const named = model.schemas.get(id);
    if (!named) {
      const words = root?.words ?? wordsOf(id);
      const vouches = root && { inline: root.type, view: root.view };
      return { key, schema, direction, words, own: false, ...(vouches ? { vouches } : {}) };
    }
    const { names } = named;
    const request = direction === "request" && !views.isShared(id);
    const view = direction === "request" ? "request" : "response";
    const declared = named.sameAs[view] === "response" || named.views.has(view);
    const own = !request || names.request !== names.response;
    const words = own ? [names[view]] : [names.response, "Input"];
    return {
      key,
      schema,
      direction,
      words,
      own,
      ...(declared ? { vouches: { named: names[view] } } : {}),
    };
  }

  for (const root of roots.values()) add(root.id, root.direction, root);
  const names = validatorNames([...drafts.values()]);
  const units = new Map(
    [...drafts].map(([key, { schema, direction, vouches }]): [string, Unit] => {
      const name = names.get(key);
      if (!name) throw new Error(`no name for ${key}`);
      return [key, { key, schema, direction, name, ...(vouches ? { vouches } : {}) }];
    }),
  );
  const partUnit = (schema: SchemaAssertion): Unit | undefined => {
    const key = parts.get(schema);
    return key === undefined ? undefined : units.get(key);
  };
  return {
    list: [...units.values()],
    declared: new Set(
      [...names.values()].flatMap((name) => [`is${name}`, `check${name}`, `${name}Validator`]),
    ),
    ofPart: partUnit,
    referred: (id, { direction }) => units.get(keyOf(settled(id), direction)),
    schema: (id, { direction }) => views.of(settled(id), direction),
    ofRoot: (id, direction) => units.get(keyOf(settled(id), direction)),
  };
}

/** The last name in an id, for a schema that nothing else names. */
function wordsOf(id: string): string[] {
  const steps = stepsOf(id.slice(id.indexOf("#") + 1));
  const last = steps.findLast((step) => /[A-Za-z]/.test(step) && !structural.has(step));
  return [last ?? "Schema"];
}

const structural: ReadonlySet<string> = new Set(["schema", "properties", "items", "$defs"]);

function stepsOf(pointer: string): string[] {
  return pointer.split("/").map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
