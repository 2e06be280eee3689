/** What the page claims: its facts, a name and a text each. */
import type { Claims } from "./claims.ts";
import { claimed } from "./claims.ts";
import type { FieldFact, OperationFact, PageFacts, ParameterFact } from "./page-facts.ts";

type Claim = [name: string, text: string | null];

export function pageClaims(facts: PageFacts): Claims {
  const tokens = facts.operations.map(({ tokenHeader }) => `header ${tokenHeader}`);
  return claimed(
    ["server", facts.server],
    ["security", [...new Set(tokens)].join(", ")],
    ...facts.operations.flatMap((operation) => operationClaims(operation, facts.parameters)),
    ...facts.parameters.flatMap((parameter) => parameterClaims(parameter)),
    ...fieldListClaims(facts.fields),
    ...facts.fields.flatMap((field) => fieldClaims(field)),
    ...enumClaims(facts.enumValues),
  );
}

function operationClaims(fact: OperationFact, parameters: ParameterFact[]): Claim[] {
  const { operation, responses } = fact;
  const inPath = [...operation.matchAll(/\{(\w+)\}/g)].map(([, name]) => `path ${name}`);
  const inTable = parameters.filter((each) => each.operation === operation);
  const all = new Set([...inPath, ...inTable.map((each) => `${each.in} ${each.name}`)]);
  return [
    [`${operation} summary`, fact.title],
    [`${operation} deprecated`, fact.removed ? "true" : null],
    [`${operation} parameters`, [...all].sort().join(", ")],
    [`${operation} body`, fact.requestBody && `${fact.contentType} ${fact.requestBody}`],
    [`${operation} responses`, responses.map(({ status }) => status).join(", ")],
    ...responses.map(({ status, returns }): Claim => [
      `${operation} ${status}`,
      `${fact.accept} ${returns}`,
    ]),
  ];
}

function parameterClaims(fact: ParameterFact): Claim[] {
  const name = `${fact.operation} ${fact.in} ${fact.name}`;
  return [
    [`${name} type`, withFormat(fact.type, fact.format)],
    [`${name} required`, fact.required ? "true" : null],
    [`${name} restrictions`, fact.restrictions],
    [`${name} description`, fact.description],
  ];
}

function fieldListClaims(fields: FieldFact[]): Claim[] {
  const schemas = grouped(fields, ({ schema }) => schema);
  return [...schemas].flatMap(([schema, own]): Claim[] => [
    [
      `${schema} fields`,
      own
        .map(({ name }) => name)
        .sort()
        .join(", "),
    ],
    [
      `${schema} required`,
      own
        .filter(({ required }) => required)
        .map(({ name }) => name)
        .sort()
        .join(", "),
    ],
  ]);
}

function fieldClaims(fact: FieldFact): Claim[] {
  const name = `${fact.schema}.${fact.name}`;
  const holder = fact.type === "object" ? "map of" : "array of";
  const type = fact.holds ? `${holder} ${fact.holds}` : withFormat(fact.type, fact.format);
  return [
    [`${name} type`, type],
    [`${name} restrictions`, fact.restrictions],
    [`${name} description`, fact.description],
    [`${name} deprecated`, fact.description?.includes("Deprecated:") ? "true" : null],
  ];
}

function enumClaims(values: PageFacts["enumValues"]): Claim[] {
  const owners = grouped(values, ({ owner }) => owner);
  return [...owners].map(([owner, own]) => [
    `${owner} enum`,
    own.map(({ value }) => value).join(", "),
  ]);
}

function withFormat(type: string, format: string | null): string {
  return format === null ? type : `${type}(${format})`;
}

function grouped<T>(items: T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}
