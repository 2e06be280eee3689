/** Which members and items a schema has evaluated when its `unevaluated…` keywords look (JSON Schema 2020-12 Core, section 11). */
import type { Assertion, SchemaAssertion } from "./assertion.ts";

/** What a part of a schema evaluates, if a value is as its conditions say. */
export interface Evaluation {
  /** All must hold; a name is that of a property that must be there. */
  readonly conditions: readonly Condition[];
  readonly names: readonly string[];
  readonly patterns: readonly string[];
  readonly allNames: boolean;
  /** So many items from the first on. */
  readonly items: number;
  /** Items that match one of these. */
  readonly contained: readonly Assertion[];
  readonly allItems: boolean;
}

export type Condition =
  { readonly matches: Assertion } | { readonly fails: Assertion } | { readonly has: string };

/** What a schema evaluates beside its own `unevaluated…` keywords, through references and composition. */
export function evaluationsOf(
  schema: SchemaAssertion,
  schemas: (id: string) => Assertion | undefined,
): readonly Evaluation[] {
  const found: Evaluation[] = [];
  const visit = (
    part: Assertion | undefined,
    conditions: readonly Condition[],
    top: boolean,
    met: ReadonlySet<Assertion>,
  ): void => {
    if (typeof part !== "object" || met.has(part)) return;
    const seen = new Set([...met, part]);
    const own = ownEvaluation(part, conditions, top);
    if (says(own)) found.push(own);
    const always = (inner: Assertion | undefined): void => visit(inner, conditions, false, seen);
    const when = (inner: Assertion | undefined, ...more: readonly Condition[]): void =>
      visit(inner, [...conditions, ...more], false, seen);
    if (part.$ref !== undefined) always(schemas(part.$ref));
    for (const each of part.allOf ?? []) always(each);
    for (const each of [...(part.anyOf ?? []), ...(part.oneOf ?? [])])
      when(each, { matches: each });
    for (const { schema: each } of part.discriminator?.cases ?? []) when(each, { matches: each });
    const otherwise = part.discriminator?.otherwise;
    if (otherwise !== undefined) when(otherwise, { matches: otherwise });
    if (part.if !== undefined) {
      when(part.if, { matches: part.if });
      when(part.then, { matches: part.if });
      when(part.else, { fails: part.if });
    }
    for (const [name, each] of part.dependentSchemas ?? []) when(each, { has: name });
  };
  visit(schema, [], true, new Set());
  return found;
}

function ownEvaluation(
  schema: SchemaAssertion,
  conditions: readonly Condition[],
  top: boolean,
): Evaluation {
  const { contains } = schema;
  return {
    conditions,
    names: [...(schema.properties?.keys() ?? [])],
    patterns: [...(schema.patternProperties?.keys() ?? [])],
    allNames:
      schema.additionalProperties !== undefined ||
      (!top && schema.unevaluatedProperties !== undefined),
    items: schema.prefixItems?.length ?? 0,
    contained: contains === undefined ? [] : [contains],
    allItems: schema.items !== undefined || (!top && schema.unevaluatedItems !== undefined),
  };
}

function says(evaluation: Evaluation): boolean {
  const { names, patterns, allNames, items, contained, allItems } = evaluation;
  return (
    names.length > 0 ||
    patterns.length > 0 ||
    allNames ||
    items > 0 ||
    contained.length > 0 ||
    allItems
  );
}
