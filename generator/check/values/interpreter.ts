/** Holds values against schemas as they are written, in any version, and says what is wrong where. */
import { isEqual } from "specwright-runtime/validation";
import {
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  member,
  type Place,
} from "../../load/loaded.ts";
import { pointerTo } from "../../load/pointer.ts";
import { shown } from "../words.ts";
import { alternativesOf } from "./alternatives.ts";
import type { Descent } from "./descent.ts";
import { someOf, unexpected, type ValueFault, wrongType } from "./fault.ts";
import { listFaults } from "./list.ts";
import { expectations, objectFaults } from "./object.ts";
import {
  type Direction,
  isOfOthers,
  part,
  parts,
  type Reading,
  targetsOf,
  typesOf,
} from "./reading.ts";
import { numberFaults, numberKeywords, patterns, textFaults, textKeywords } from "./scalar.ts";

/** Tells whether values are what schemas ask for. */
export interface Interpreter {
  /** What is wrong with a value; at most about a dozen things. */
  faults(value: JsonValue, schema: Place): readonly ValueFault[];
  accepts(value: JsonValue, schema: Place): boolean;
}

/** What a schema hides from those that stand around it: names of members that the other side sends. */
type Hidden = ReadonlySet<string>;

/** What a schema says of values of any type, read once: examples ask the same few schemas over and over. */
interface Said {
  /** Nothing is held against a schema that has a finding of its own. */
  readonly isAtFault: boolean;
  readonly isNullable: boolean;
  /** Whether it is made of others. */
  readonly isComposite: boolean;
  readonly isOfTexts: boolean;
  readonly isOfNumbers: boolean;
  readonly types: readonly string[] | undefined;
  readonly listed: readonly JsonValue[] | undefined;
  readonly fixed: JsonValue | undefined;
  /** What the other side sends, of this schema and of what it is made of. */
  readonly marked: readonly string[];
}

const most = 12;
/** Schemas one inside the other about one value: nobody writes as many, and a circle has no end. */
const deepest = 60;

/**
 * An interpreter for one side. Gives the same answers as the validators that generate emits (JSON
 * Schema 2020-12; OpenAPI 3.0.4, section 4.7.24, with `nullable` and boolean bounds): formats are
 * asserted, a discriminator chooses, a reference that leads nowhere and a pattern that is none allow
 * everything. In a request what is `readOnly` is neither required nor taken, in a response what is
 * `writeOnly`; without a direction neither is required and both are taken.
 */
export function interpreter(reading: Reading, direction: Direction | undefined): Interpreter {
  const known = patterns();
  const nobody: Hidden = new Set();
  const said = new Map<JsonValue, Said>();
  let depth = 0;

  const below = (value: JsonValue, schema: Place, pointer: string) => {
    const before = depth;
    depth = 0;
    const found = judged(value, schema, pointer, nobody);
    depth = before;
    return found;
  };
  const descent: Descent = {
    reading,
    direction,
    patterns: known,
    expected: expectations(reading, direction),
    into: below,
    accepts: (value, schema) => below(value, schema, "").length === 0,
  };

  function judged(
    value: JsonValue,
    schema: Place,
    pointer: string,
    outside: Hidden,
  ): readonly ValueFault[] {
    if (schema.value === false) return [{ pointer, message: "nothing is allowed here" }];
    if (!isObject(schema.value) || depth > deepest) return [];
    const says = said.get(schema.value) ?? saidBy(schema, schema.value);
    if (says.isAtFault || (value === null && says.isNullable)) return [];
    depth += 1;
    const hidden = says.marked.length === 0 ? outside : new Set([...outside, ...says.marked]);
    const own = ownFaults(value, schema, says, pointer, hidden);
    const found = says.isComposite ? [...own, ...composed(value, schema, pointer, hidden)] : own;
    depth -= 1;
    return found.length > most ? found.slice(0, most) : found;
  }

  function saidBy(place: Place, schema: JsonObject): Said {
    const keywords = Object.keys(schema);
    const says: Said = {
      isAtFault: reading.isAtFault?.(place) === true,
      isNullable: isNullable(schema),
      isComposite: keywords.some((keyword) => composing.has(keyword)),
      isOfTexts: keywords.some((keyword) => textKeywords.has(keyword)),
      isOfNumbers: keywords.some((keyword) => numberKeywords.has(keyword)),
      types: typesOf(schema),
      listed: enumerated(schema),
      fixed: member(schema, "const"),
      marked: markedIn(place, new Set()),
    };
    said.set(schema, says);
    return says;
  }

  function isNullable(schema: JsonValue): boolean {
    if (reading.version === "3.0") return member(schema, "nullable") === true;
    return reading.version === "2.0" && member(schema, "x-nullable") === true;
  }

  function ownFaults(
    value: JsonValue,
    schema: Place,
    { types, listed, fixed, isOfTexts, isOfNumbers }: Said,
    pointer: string,
    hidden: Hidden,
  ): readonly ValueFault[] {
    // Of a value of the wrong type nothing else is said.
    if (types !== undefined && !types.some((type) => isOfType(value, type)))
      return [wrongType(pointer, types, value)];
    if (
      listed !== undefined &&
      !listed.some((each) => isEqual(each, value)) &&
      !isOpenTo(value, schema.value)
    )
      return [unexpected(pointer, someOf(listed), value)];
    if (fixed !== undefined && !isEqual(fixed, value))
      return [unexpected(pointer, shown(fixed), value)];
    if (typeof value === "string")
      return isOfTexts ? textFaults(value, schema.value, pointer, known) : [];
    if (typeof value === "number")
      return isOfNumbers ? numberFaults(value, schema.value, pointer) : [];
    if (isList(value)) return listFaults(value, schema, pointer, descent);
    return isObject(value) ? objectFaults(value, schema, pointer, hidden, descent) : [];
  }

  function enumerated(schema: JsonValue): readonly JsonValue[] | undefined {
    const listed = member(schema, "enum");
    const extensible = member(schema, "x-extensible-enum");
    return isList(listed) ? listed : isList(extensible) ? extensible : undefined;
  }

  /** Whether a value may be one that the document does not know: in answers of an extensible enum. */
  function isOpenTo(value: JsonValue, schema: JsonValue): boolean {
    const extensible = member(schema, "x-extensible-enum");
    if (direction === "request" || !(extensible === true || isList(extensible))) return false;
    return typeof value === "string" || typesOf(schema) !== undefined;
  }

  function composed(
    value: JsonValue,
    schema: Place,
    pointer: string,
    hidden: Hidden,
  ): readonly ValueFault[] {
    const found: ValueFault[] = [];
    for (const target of targetsOf(schema, reading))
      found.push(...judged(value, target, pointer, hidden));
    for (const each of parts(schema, "allOf")) found.push(...judged(value, each, pointer, hidden));
    const choice = alternativesOf(schema, reading);
    if (choice !== undefined) found.push(...chosen(value, choice, pointer, hidden));
    else
      for (const keyword of ["anyOf", "oneOf"])
        found.push(...united(value, schema, keyword, pointer, hidden));
    const excluded = part(schema, "not");
    if (excluded !== undefined && judged(value, excluded, pointer, hidden).length === 0)
      found.push(unexpected(pointer, "what `not` excludes is not", value));
    const condition = part(schema, "if");
    if (condition !== undefined) {
      const branch = judged(value, condition, pointer, hidden).length === 0 ? "then" : "else";
      const follows = part(schema, branch);
      if (follows !== undefined) found.push(...judged(value, follows, pointer, hidden));
    }
    return found;
  }

  function chosen(
    value: JsonValue,
    { property, cases, otherwise, others }: NonNullable<ReturnType<typeof alternativesOf>>,
    pointer: string,
    hidden: Hidden,
  ): readonly ValueFault[] {
    if (others.some((other) => judged(value, other, pointer, hidden).length === 0)) return [];
    if (!isObject(value)) return [wrongType(pointer, ["object"], value)];
    const kind = member(value, property);
    const place = (typeof kind === "string" ? cases.get(kind) : undefined) ?? otherwise;
    if (place !== undefined) return judged(value, place, pointer, hidden);
    return kind === undefined
      ? [{ pointer, message: `\`${property}\` is missing, which says what it is` }]
      : [unexpected(pointerTo(pointer, property), someOf([...cases.keys()]), kind)];
  }

  function united(
    value: JsonValue,
    schema: Place,
    keyword: string,
    pointer: string,
    hidden: Hidden,
  ): readonly ValueFault[] {
    const alternatives = parts(schema, keyword);
    if (alternatives.length === 0) return [];
    const answers: (readonly ValueFault[])[] = [];
    let fitting = 0;
    for (const each of alternatives) {
      const answer = judged(value, each, pointer, hidden);
      if (answer.length > 0) answers.push(answer);
      else if (keyword === "anyOf") return [];
      else fitting += 1;
    }
    if (fitting === 1) return [];
    if (fitting > 1)
      return [{ pointer, message: `it fits ${fitting} schemas of \`oneOf\`, not one` }];
    // Of alternatives of which one alone is near, that one was meant.
    const near = answers.filter(
      ([first]) => !(first !== undefined && first.pointer === pointer && first.types !== undefined),
    );
    if (near.length === 1) return near[0]!;
    const wanted = answers.flatMap(([first]) => first?.types ?? []);
    return near.length === 0
      ? [wrongType(pointer, [...new Set(wanted)], value)]
      : [{ pointer, message: `no schema of \`${keyword}\` takes ${shown(value)}` }];
  }

  /** The members of a schema, and of what it is made of, that the other side sends. */
  function markedIn(schema: Place, met: Set<unknown>): readonly string[] {
    if (!isObject(schema.value) || met.has(schema.value)) return [];
    met.add(schema.value);
    const properties = member(schema.value, "properties");
    const names = (isObject(properties) ? Object.keys(properties) : []).filter((name) =>
      isOfOthers(part(schema, "properties", name), direction, reading),
    );
    const inner = [...targetsOf(schema, reading), ...parts(schema, "allOf")];
    return [...names, ...inner.flatMap((each) => markedIn(each, met))];
  }

  return {
    faults: (value, schema) => judged(value, schema, "", nobody),
    accepts: descent.accepts,
  };
}

/** The keywords that make a schema of others. */
const composing: ReadonlySet<string> = new Set(
  "$ref $dynamicRef allOf anyOf oneOf not if discriminator".split(" "),
);

function isOfType(value: JsonValue, type: string): boolean {
  switch (type) {
    case "null":
      return value === null;
    case "integer":
      return Number.isInteger(value);
    case "array":
      return isList(value);
    case "object":
      return isObject(value);
    default:
      return typeof value === type;
  }
}
