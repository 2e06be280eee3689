/** The keywords of arrays, for guards. */
import { type Code, code } from "../../code/code.ts";
import { literal } from "../../code/literal.ts";
import type { Assertion, SchemaAssertion } from "../../model/assertion/assertion.ts";
import { evaluationsOf } from "../../model/assertion/evaluated.ts";
import { guardFunction, guardTerm } from "./expression.ts";
import { branchesOf, settled, type Step } from "./object.ts";
import { runtimeValue } from "./runtime.ts";
import type { Scope } from "./scope.ts";
import { all, any, asCode, block, grouped, negated, type Statement, type Term } from "./terms.ts";

export function arraySteps(schema: SchemaAssertion, scope: Scope): Step[] {
  return settled([
    ...countTerms(schema).map((holds) => ({ holds })),
    ...prefixSteps(schema, scope),
    { holds: itemsTerm(schema, scope) },
    ...containsTerms(schema, scope).map((holds) => ({ holds })),
    ...(schema.uniqueItems ? [{ holds: code`${runtimeValue("hasUniqueItems")}(value)` }] : []),
    ...unevaluatedSteps(schema, scope),
  ]);
}

function countTerms({ minItems, maxItems }: SchemaAssertion): Term[] {
  return [
    ...(minItems === undefined ? [] : [code`value.length >= ${literal(minItems)}`]),
    ...(maxItems === undefined ? [] : [code`value.length <= ${literal(maxItems)}`]),
  ];
}

function prefixSteps(schema: SchemaAssertion, scope: Scope): Step[] {
  const { prefixItems = [] } = schema;
  const conditions = prefixItems.map(
    (each, index): { readonly name: Code | undefined; readonly holds: Term } => {
      const name = code`${scope.item(index)}`;
      const term = guardTerm(each, name, true, scope);
      if (term === true) return { name: undefined, holds: true };
      return {
        name: term === false ? undefined : name,
        holds: any([code`value.length <= ${literal(index)}`, grouped(term)]),
      };
    },
  );
  return [
    ...itemVariables(conditions.map(({ name }) => name)).map((statement) => ({ statement })),
    ...conditions.map(({ holds }) => ({ holds })),
  ];
}

/** Reads the first items into variables; those without a name are left where they are. */
export function itemVariables(names: readonly (Code | undefined)[]): Code[] {
  const last = names.findLastIndex((name) => name !== undefined);
  if (last < 0) return [];
  const bindings = names.slice(0, last + 1).map((name) => name ?? code``);
  return [code`const [${bindings.reduce((one, other) => code`${one}, ${other}`)}] = value;`];
}

function itemsTerm({ items = true, prefixItems = [] }: SchemaAssertion, scope: Scope): Term {
  const before = prefixItems.length;
  if (items === false) return code`value.length <= ${literal(before)}`;
  const isItem = guardFunction(items, scope);
  if (!isItem) return true;
  return before === 0
    ? code`value.every(${isItem})`
    : code`${runtimeValue("everyFrom")}(value, ${literal(before)}, ${isItem})`;
}

function containsTerms(schema: SchemaAssertion, scope: Scope): Term[] {
  const { contains, minContains = 1, maxContains } = schema;
  if (contains === undefined) return [];
  const count = countOf(contains, scope);
  const isItem = guardFunction(contains, scope);
  return [
    ...(minContains === 0
      ? []
      : [
          minContains === 1 && isItem
            ? code`value.some(${isItem})`
            : code`${count} >= ${literal(minContains)}`,
        ]),
    ...(maxContains === undefined ? [] : [code`${count} <= ${literal(maxContains)}`]),
  ];
}

/** How many items are as a schema says. */
export function countOf(schema: Assertion, scope: Scope): Code {
  if (schema === false) return code`0`;
  const isItem = guardFunction(schema, scope);
  return isItem ? code`${runtimeValue("countOf")}(value, ${isItem})` : code`value.length`;
}

function unevaluatedSteps(schema: SchemaAssertion, scope: Scope): Step[] {
  const { unevaluatedItems = true } = schema;
  const found = unevaluatedOf(schema, scope);
  if (!found) return [];
  const before = found.before.map((statement) => ({ statement }));
  if (found.lengths !== undefined) return [...before, { holds: found.lengths }];
  const term = any([found.evaluated, grouped(guardTerm(unevaluatedItems, item, true, scope))]);
  const body = [code`if (${asCode(negated(term))}) return false;`];
  return [...before, { statement: itemLoop(found.usesIndex, body) }];
}

const item = code`item`;

/** A walk over the items, with their index where the body asks for it. */
export function itemLoop(usesIndex: boolean, body: readonly Statement[]): Code {
  return usesIndex
    ? code`for (const [index, item] of value.entries()) ${block(body)}`
    : code`for (const item of value) ${block(body)}`;
}

export interface Unevaluated {
  /** Statements before the walk. */
  readonly before: readonly Code[];
  /** Whether an item was evaluated by something else. */
  readonly evaluated: Term;
  readonly usesIndex: boolean;
  /** What says all without a walk, where no item needs to be looked at. */
  readonly lengths: Term | undefined;
}

/** Which items nothing evaluated; undefined where it does not matter. */
export function unevaluatedOf(schema: SchemaAssertion, scope: Scope): Unevaluated | undefined {
  const { unevaluatedItems = true } = schema;
  const evaluations = evaluationsOf(schema, (id) => scope.units.schema(id, scope.unit)).filter(
    ({ items, contained, allItems, conditions }) =>
      (items > 0 || contained.length > 0 || allItems) &&
      // A list has no members for `dependentSchemas` to depend on.
      !conditions.some((condition) => "has" in condition),
  );
  const always = evaluations.filter(({ conditions }) => conditions.length === 0);
  if (unevaluatedItems === true || always.some(({ allItems }) => allItems)) return undefined;
  const first = Math.max(0, ...always.map(({ items }) => items));
  const branches = branchesOf(evaluations, scope);
  const isContained = (contained: readonly Assertion[]): Term[] =>
    contained.map((each) => containedTerm(each, scope));
  const evaluated = any([
    first === 0 ? false : code`index < ${literal(first)}`,
    ...always.flatMap(({ contained }) => isContained(contained)),
    ...branches.map(({ holds, evaluation: { items, contained, allItems } }) => {
      const index = items === 0 ? false : code`index < ${literal(items)}`;
      return grouped(all([holds, allItems ? true : any([index, ...isContained(contained)])]));
    }),
  ]);
  const looksInside =
    unevaluatedItems !== false || evaluations.some(({ contained }) => contained.length > 0);
  const lengths = any([
    code`value.length <= ${literal(first)}`,
    ...branches.map(({ holds, evaluation: { items, allItems } }) =>
      grouped(all([holds, allItems ? true : code`value.length <= ${literal(items)}`])),
    ),
  ]);
  return {
    before: branches.flatMap(({ statement }) => statement),
    evaluated,
    usesIndex:
      first > 0 ||
      branches.some(
        ({ holds, evaluation: { items, allItems } }) => holds !== false && !allItems && items > 0,
      ),
    lengths: looksInside ? undefined : lengths,
  };
}

function containedTerm(schema: Assertion, scope: Scope): Term {
  const isItem = guardFunction(schema, scope);
  return isItem ? code`${isItem}(item)` : schema !== false;
}
