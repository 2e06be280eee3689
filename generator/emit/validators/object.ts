/** The keywords of objects, for guards. */
import { type Code, code, joined } from "../../code/code.ts";
import type { Identifier } from "../../code/identifier.ts";
import { literal } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type { Assertion, SchemaAssertion } from "../../model/assertion/assertion.ts";
import { type Evaluation, evaluationsOf } from "../../model/assertion/evaluated.ts";
import { guardFunction, guardTerm } from "./expression.ts";
import { namesOf, own } from "./runtime.ts";
import type { Scope } from "./scope.ts";
import { all, any, asCode, block, grouped, isCode, negated, type Term } from "./terms.ts";

/** A step of a guard: what must hold, or a statement that what follows needs. */
export type Step = { readonly holds: Term } | { readonly statement: Code };

/** The members that a function reads into variables. */
export interface Variables {
  of(member: string): Code;
  /** The statements that read them, for those that were asked for. */
  declarations(): Code[];
}

// Objects inherit something under these names, so that reading them says nothing of the object itself.
const inherited: ReadonlySet<string> = new Set(
  `__defineGetter__ __defineSetter__ __lookupGetter__ __lookupSetter__ __proto__ constructor hasOwnProperty
  isPrototypeOf propertyIsEnumerable toLocaleString toString valueOf`.split(/\s+/),
);

export function variablesOf(scope: Scope): Variables {
  const used = new Map<string, Identifier>();
  return {
    of(member) {
      const name = scope.variable(member);
      used.set(member, name);
      return code`${name}`;
    },
    declarations() {
      const members = [...used].filter(([member]) => !inherited.has(member));
      const bindings = members.map(([member, name]) => {
        const shown = propertyName(member, "value");
        return shown.parts[0] === name ? shown : code`${shown}: ${name}`;
      });
      return [
        ...(bindings.length === 0 ? [] : [code`const { ${joined(bindings, ", ")} } = value;`]),
        ...[...used]
          .filter(([member]) => inherited.has(member))
          .map(([member, name]) => code`const ${name} = ${own}(value, ${literal(member)});`),
      ];
    },
  };
}

const value = code`value`;
const member = code`member`;

export function objectSteps(schema: SchemaAssertion, scope: Scope): Step[] {
  const variables = variablesOf(scope);
  const conditions = [
    ...memberTerms(schema, variables, scope),
    ...dependentRequiredTerms(schema, variables),
  ];
  const dependent = dependentSchemaTerms(schema, variables, scope);
  const unevaluated = unevaluatedTerm(schema, scope);
  // What tells the compiler of the object as a whole comes last: before, its members are unknown.
  return settled([
    ...variables.declarations().map((statement) => ({ statement })),
    ...countTerms(schema).map((holds) => ({ holds })),
    ...conditions.map((holds) => ({ holds })),
    ...unevaluated.before.map((statement) => ({ statement })),
    ...loop(schema, unevaluated.holds, scope),
    ...dependent.map((holds) => ({ holds })),
  ]);
}

/** Steps of which one cannot be taken need none of the others. */
export function settled(steps: readonly Step[]): Step[] {
  const isImpossible = steps.some((step) => "holds" in step && step.holds === false);
  return isImpossible ? [{ holds: false }] : [...steps];
}

function memberTerms(schema: SchemaAssertion, variables: Variables, scope: Scope): Term[] {
  const required = new Set(schema.required);
  const properties = schema.properties ?? new Map<string, Assertion>();
  const names = new Set([...properties.keys(), ...required]);
  return [...names].map((name) => {
    const property = properties.get(name) ?? true;
    const isRequired = required.has(name);
    const term = guardTerm(property, code`${scope.variable(name)}`, true, scope);
    if (term === true && !isRequired) return true;
    if (term === false && isRequired) return false;
    const subject = variables.of(name);
    if (typeof property === "object" && property.refused !== undefined) return term;
    if (!isRequired) return any([code`${subject} === undefined`, grouped(term)]);
    return rejectsUndefined(property, scope) ? term : all([code`${subject} !== undefined`, term]);
  });
}

/** Whether a condition fails for what is not there, so that it need not be asked. */
export function rejectsUndefined(
  schema: Assertion | undefined,
  scope: Scope,
  met: ReadonlySet<Assertion> = new Set(),
): boolean {
  if (schema === false) return true;
  if (typeof schema !== "object" || met.has(schema)) return false;
  const { type, enum: values, const: fixed, discriminator, $ref, allOf = [], anyOf = [] } = schema;
  if (type || values || discriminator || fixed !== undefined) return true;
  const seen = new Set([...met, schema]);
  const rejects = (each: Assertion | undefined): boolean => rejectsUndefined(each, scope, seen);
  return (
    ($ref !== undefined && rejects(scope.units.schema($ref, scope.unit))) ||
    allOf.some(rejects) ||
    (anyOf.length > 0 && anyOf.every(rejects))
  );
}

function countTerms({ minProperties, maxProperties }: SchemaAssertion): Term[] {
  const count = code`${namesOf}(value).length`;
  return [
    ...(minProperties === undefined ? [] : [code`${count} >= ${literal(minProperties)}`]),
    ...(maxProperties === undefined ? [] : [code`${count} <= ${literal(maxProperties)}`]),
  ];
}

function dependentRequiredTerms(
  { dependentRequired }: SchemaAssertion,
  variables: Variables,
): Term[] {
  return [...(dependentRequired ?? [])].map(([name, needed]) =>
    any([
      code`${variables.of(name)} === undefined`,
      grouped(all(needed.map((each) => code`${variables.of(each)} !== undefined`))),
    ]),
  );
}

function dependentSchemaTerms(
  { dependentSchemas }: SchemaAssertion,
  variables: Variables,
  scope: Scope,
): Term[] {
  return [...(dependentSchemas ?? [])].map(([name, each]) => {
    const term = guardTerm(each, value, false, scope);
    return term === true ? true : any([code`${variables.of(name)} === undefined`, grouped(term)]);
  });
}

/** What holds for each member by its name, in one walk. */
function loop(schema: SchemaAssertion, unevaluated: Term, scope: Scope): Step[] {
  const { propertyNames = true, patternProperties = [], additionalProperties = true } = schema;
  const { unevaluatedProperties = true } = schema;
  const isName = guardFunction(propertyNames, scope);
  const matching = [...patternProperties].map(
    ([pattern, each]) => [pattern, guardTerm(each, member, true, scope)] as const,
  );
  const additional = guardTerm(additionalProperties, member, true, scope);
  const term = all([
    propertyNames === false ? false : isName ? code`${isName}(key)` : true,
    ...matching.map(([pattern, each]) =>
      each === true
        ? true
        : any([code`!${scope.constants.pattern(pattern)}.test(key)`, grouped(each)]),
    ),
    additional === true ? true : any([declaredTerm(schema, scope), grouped(additional)]),
    unevaluated,
  ]);
  if (term === true) return [];
  if (term === false) return [{ holds: code`${namesOf}(value).length === 0` }];
  const looksInside = [additional, ...matching.map(([, each]) => each)].some(isCode);
  const needsMember = looksInside || (unevaluated !== true && unevaluatedProperties !== false);
  const body = block([
    ...(needsMember ? [code`const member = value[key];`] : []),
    code`if (${asCode(negated(term))}) return false;`,
  ]);
  return [{ statement: code`for (const key of ${namesOf}(value)) ${body}` }];
}

// Beyond this many a set is quicker, and easier on the eye.
const fewNames = 8;

/** Whether `key` is a name, or as a pattern, that is declared. */
export function declaredTerm(
  schema: {
    readonly properties?: ReadonlyMap<string, unknown>;
    readonly patternProperties?: ReadonlyMap<string, unknown>;
  },
  scope: Scope,
): Term {
  const names = [...(schema.properties?.keys() ?? [])];
  const patterns = [...(schema.patternProperties?.keys() ?? [])];
  return named(names, patterns, scope);
}

function named(names: readonly string[], patterns: readonly string[], scope: Scope): Term {
  const unique = [...new Set(names)];
  return any([
    ...(unique.length > fewNames
      ? [code`${scope.constants.names(unique)}.has(key)`]
      : unique.map((name) => code`key === ${literal(name)}`)),
    ...[...new Set(patterns)].map((pattern) => code`${scope.constants.pattern(pattern)}.test(key)`),
  ]);
}

/** What must hold of a member that nothing evaluated, whether something did, and the statements before the walk. */
export function unevaluatedTerm(
  schema: SchemaAssertion,
  scope: Scope,
): { readonly holds: Term; readonly declared: Term; readonly before: readonly Code[] } {
  const { unevaluatedProperties = true } = schema;
  const nothing = { holds: true, declared: true, before: [] };
  if (unevaluatedProperties === true) return nothing;
  const evaluations = evaluationsOf(schema, (id) => scope.units.schema(id, scope.unit)).filter(
    ({ names, patterns, allNames }) => names.length > 0 || patterns.length > 0 || allNames,
  );
  const always = evaluations.filter(({ conditions }) => conditions.length === 0);
  if (always.some(({ allNames }) => allNames)) return nothing;
  const branches = branchesOf(evaluations, scope);
  const declared = any([
    named(
      always.flatMap(({ names }) => names),
      always.flatMap(({ patterns }) => patterns),
      scope,
    ),
    ...branches.map(({ holds, evaluation }) =>
      grouped(
        all([
          holds,
          evaluation.allNames ? true : named(evaluation.names, evaluation.patterns, scope),
        ]),
      ),
    ),
  ]);
  const holds = any([declared, grouped(guardTerm(unevaluatedProperties, member, true, scope))]);
  return { holds, declared, before: branches.flatMap(({ statement }) => statement) };
}

interface Branch {
  readonly evaluation: Evaluation;
  readonly holds: Term;
  readonly statement: readonly Code[];
}

/** The evaluations that hold only if something else does, each asked once. */
export function branchesOf(evaluations: readonly Evaluation[], scope: Scope): Branch[] {
  return evaluations
    .filter(({ conditions }) => conditions.length > 0)
    .map((evaluation, index) => {
      const term = all(
        evaluation.conditions.map((condition) => {
          if ("has" in condition)
            return code`${own}(value, ${literal(condition.has)}) !== undefined`;
          if ("fails" in condition) return negated(guardTerm(condition.fails, value, false, scope));
          return grouped(guardTerm(condition.matches, value, false, scope));
        }),
      );
      const name = scope.branch(index);
      return typeof term === "boolean"
        ? { evaluation, holds: term, statement: [] }
        : {
            evaluation,
            holds: code`${name}`,
            statement: [code`const ${name}: boolean = ${term};`],
          };
    });
}
