/** Whether schemas that must all hold leave room for a value. */
import { isEqual } from "specwright-runtime/validation";
import { isList, isObject, type JsonObject, type JsonValue, member } from "../load/loaded.ts";
import { hasType, ownTypes } from "./schema-type.ts";
import { boundsOf, countOf } from "./values/scalar.ts";
import type { Version } from "./version.ts";
import { joined, quoted, shown } from "./words.ts";

/** A schema that must hold, and the name of the component that says so; empty for the schema itself. */
export interface Claim {
  readonly schema: JsonObject;
  readonly name: string;
}

/** Why no value can fit. */
export interface Conflict {
  readonly message: string;
  /** The keyword of the schema itself that a person edits, when one is at fault. */
  readonly keyword?: string;
}

/** The first conflict between schemas, or inside of one. */
export function conflictOf(claims: readonly Claim[], version: Version): Conflict | undefined {
  if (claims.length === 1 && !mayConflict(claims[0]!.schema)) return undefined;
  // What may be null fits null, whatever else it says.
  if (claims.every(({ schema }) => isOpenToNull(schema, version))) return undefined;
  const types = typeConflict(claims, version);
  if ("conflict" in types) return types.conflict;
  return (
    enumConflict(claims, version) ??
    countConflicts(claims, types.types) ??
    closedConflict(claims, types.types)
  );
}

/** Whether a schema has more than its type to say; most have not, and none of these excludes itself. */
function mayConflict(schema: JsonObject): boolean {
  for (const name in schema) if (narrowing.has(name)) return true;
  return false;
}

/** The keywords by which a schema can exclude itself. */
export const narrowing: ReadonlySet<string> = new Set(
  `enum const minLength maxLength minItems maxItems minProperties maxProperties minimum maximum
  exclusiveMinimum exclusiveMaximum additionalProperties`.split(/\s+/),
);

function isOpenToNull(schema: JsonObject, version: Version): boolean {
  return ownTypes(schema, version)?.includes("null") ?? false;
}

function typeConflict(
  claims: readonly Claim[],
  version: Version,
): { readonly types: ReadonlySet<string> | undefined } | { readonly conflict: Conflict } {
  let left: ReadonlySet<string> | undefined;
  let by = "";
  for (const { schema, name } of claims) {
    const own = ownTypes(schema, version);
    if (own === undefined) continue;
    // An integer is a number.
    const wide = new Set(own.includes("number") ? [...own, "integer"] : own);
    const next: ReadonlySet<string> =
      left === undefined ? wide : new Set([...left].filter((type) => wide.has(type)));
    if (next.size === 0)
      return {
        conflict: {
          message: `${named(
            by,
            joined(
              [...left!].filter((type) => type !== "integer" || left!.size === 1),
              "or",
            ),
          )} and ${named(name, joined(own, "or"))}`,
        },
      };
    left = next;
    by = name;
  }
  return { types: left };
}

function named(name: string, what: string): string {
  return name === "" ? what : `${what} of ${quoted(name)}`;
}

function enumConflict(claims: readonly Claim[], version: Version): Conflict | undefined {
  const lists = claims.flatMap(({ schema }) => {
    const values = member(schema, "enum");
    const fixed = version >= "3.1" ? member(schema, "const") : undefined;
    return [...(isList(values) ? [values] : []), ...(fixed === undefined ? [] : [[fixed]])];
  });
  const [first, ...others] = lists;
  if (first === undefined || first.length === 0 || first.length > most) return undefined;
  const left = first.filter((value) =>
    others.every((list) => list.some((each) => isEqual(each, value))),
  );
  const several = claims.length > 1 || lists.length > 1;
  if (left.length === 0)
    return { message: `No value is in both ${some(first)} and ${some(others[0]!)}` };
  // In one schema each value of another type has a finding of its own.
  if (!several) return undefined;
  const typed = left.filter((value) =>
    claims.every(({ schema }) => {
      const types = ownTypes(schema, version);
      return types === undefined || types.some((type) => hasType(value, type));
    }),
  );
  return typed.length === 0 && claims.length > 1
    ? { message: `No value of the enum ${some(left)} is of the type asked for` }
    : undefined;
}

const most = 1000;

function some(values: readonly JsonValue[]): string {
  return joined(values.slice(0, 3).map(shown), "or") + (values.length > 3 ? " …" : "");
}

/** Pairs of counts, and the type that must be the only one for them to leave no value. */
const counts = [
  ["minLength", "maxLength", "string"],
  ["minItems", "maxItems", "array"],
  ["minProperties", "maxProperties", "object"],
] as const;

function countConflicts(
  claims: readonly Claim[],
  types: ReadonlySet<string> | undefined,
): Conflict | undefined {
  const isOnly = (...allowed: readonly string[]) =>
    types !== undefined && [...types].every((type) => allowed.includes(type));
  for (const [low, high, type] of counts) {
    if (!isOnly(type)) continue;
    const least = greatest(claims, low);
    const most = smallest(claims, high);
    if (least !== undefined && most !== undefined && least > most)
      return { message: `${low} ${least} > ${high} ${most}`, keyword: low };
  }
  const required = new Set(
    claims.flatMap(({ schema }) => {
      const names = member(schema, "required");
      return isList(names) ? names : [];
    }),
  );
  const mostProperties = smallest(claims, "maxProperties");
  if (mostProperties !== undefined && required.size > mostProperties && isOnly("object"))
    return {
      message: `${required.size} required > maxProperties ${mostProperties}`,
      keyword: "maxProperties",
    };
  return isOnly("number", "integer") ? boundConflict(claims, types) : undefined;
}

function boundConflict(
  claims: readonly Claim[],
  types: ReadonlySet<string> | undefined,
): Conflict | undefined {
  const bounds = claims.map(({ schema }) => boundsOf(schema));
  const low = bounds
    .map((each) => each.low)
    .filter((each) => each !== undefined)
    .sort((a, b) => b.limit - a.limit || Number(b.isExcluded) - Number(a.isExcluded))[0];
  const high = bounds
    .map((each) => each.high)
    .filter((each) => each !== undefined)
    .sort((a, b) => a.limit - b.limit || Number(b.isExcluded) - Number(a.isExcluded))[0];
  if (low === undefined || high === undefined) return undefined;
  const isEmpty =
    low.limit > high.limit || (low.limit === high.limit && (low.isExcluded || high.isExcluded));
  if (isEmpty) {
    const sign = low.limit > high.limit ? ">" : "=";
    return {
      message: `${low.keyword} ${low.limit} ${sign} ${high.keyword} ${high.limit}${sign === "=" ? ", which is excluded" : ""}`,
      keyword: low.keyword,
    };
  }
  if (types === undefined || types.size !== 1 || !types.has("integer")) return undefined;
  const least = low.isExcluded ? Math.floor(low.limit) + 1 : Math.ceil(low.limit);
  const most = high.isExcluded ? Math.ceil(high.limit) - 1 : Math.floor(high.limit);
  return least > most
    ? { message: `No integer is between ${low.limit} and ${high.limit}`, keyword: low.keyword }
    : undefined;
}

/** A name that one schema requires and another is closed to. */
function closedConflict(
  claims: readonly Claim[],
  types: ReadonlySet<string> | undefined,
): Conflict | undefined {
  if (types === undefined || [...types].some((type) => type !== "object")) return undefined;
  for (const { schema, name: closed } of claims) {
    if (
      member(schema, "additionalProperties") !== false ||
      isObject(member(schema, "patternProperties"))
    )
      continue;
    const properties = member(schema, "properties");
    for (const { schema: other, name } of claims) {
      const required = member(other, "required");
      const missing = (isList(required) ? required : []).find(
        (each) => typeof each === "string" && member(properties, each) === undefined,
      );
      if (typeof missing !== "string") continue;
      const who = name === "" || name === closed ? "is required" : `is required by ${quoted(name)}`;
      const whom =
        closed === "" ? "the schema is closed to it" : `${quoted(closed)} is closed to it`;
      return { message: `${quoted(missing)} ${who}, and ${whom}`, keyword: "additionalProperties" };
    }
  }
  return undefined;
}

function greatest(claims: readonly Claim[], keyword: string): number | undefined {
  return claims
    .map(({ schema }) => countOf(schema, keyword))
    .filter((each) => each !== undefined)
    .sort((a, b) => b - a)[0];
}

function smallest(claims: readonly Claim[], keyword: string): number | undefined {
  return claims
    .map(({ schema }) => countOf(schema, keyword))
    .filter((each) => each !== undefined)
    .sort((a, b) => a - b)[0];
}
