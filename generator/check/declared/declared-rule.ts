/** Rules that are data: where to look, and what to ask of what stands there. */
import { CannotRunError, type Severity } from "../../diagnostic.ts";
import { isObject, type JsonObject, type JsonValue, type Place } from "../../load/loaded.ts";
import type { Node } from "../node.ts";
import type { Context, Rule, Spot } from "../rule.ts";
import { nodeSpot } from "../spot.ts";
import type { Version } from "../version.ts";
import { joined, shown } from "../words.ts";
import { type Step, stepsOfPath } from "./path.ts";
import { type Selected, type Settle, select } from "./select.ts";
import { makers, type Test } from "./tests.ts";

/** What a declared rule asks of each value that its paths name. */
export interface DeclaredTest {
  /**
   * The part of the value that is asked about: a name such as `info.contact`, a path that begins with `$`,
   * or `@key` for the names of its members. Default: the value itself.
   */
  readonly field?: string;
  /**
   * `truthy`, `falsy`, `defined`, `undefined`, `pattern`, `casing`, `enumeration`, `length`,
   * `alphabetical`, `schema`, `xor` or `or`.
   */
  readonly function: string;
  /** What the function is told, such as `{ match: "^[a-z]+$" }` for `pattern`. Default: nothing. */
  readonly functionOptions?: JsonObject;
}

/** A rule as data. */
export interface DeclaredRule {
  /** Its name in diagnostics and options. */
  readonly id: string;
  /** Default: `warn`. */
  readonly severity?: Severity | "off";
  /** What it holds a document to, in a sentence. */
  readonly docs: string;
  /** The versions of OpenAPI that it is about. Default: every version. */
  readonly versions?: readonly Version[];
  /** Where to look: paths such as `$.paths[*][get,put]`, which see what references lead to. */
  readonly given: string | readonly string[];
  readonly then: DeclaredTest | readonly DeclaredTest[];
  /**
   * What a finding says; `{{property}}`, `{{value}}`, `{{error}}`, `{{path}}` and `{{description}}` stand
   * for the name, the value, what was asked, the JSON Pointer and `docs`. Default: `docs`.
   */
  readonly message?: string;
  /** Whether paths go on to what references lead to. Default: yes. */
  readonly resolved?: boolean;
}

interface Asked {
  readonly steps: readonly Step[] | undefined;
  readonly ofKeys: boolean;
  readonly test: Test;
}

/**
 * Makes a rule of data, to be given to `check` under `plugins`.
 *
 * @throws {CannotRunError} when a path, a function or its options cannot be read.
 */
export function declaredRule(spec: DeclaredRule): Rule {
  const given = naming(spec, () => listOf(spec.given).map(stepsOfPath));
  const asked = naming(spec, () => listOf(spec.then).map(askedBy));
  return {
    id: spec.id,
    severity: spec.severity ?? "warn",
    docs: spec.docs,
    ...(spec.versions && { versions: spec.versions }),
    visit: {
      OpenAPI(root, ctx) {
        const settle = spec.resolved === false ? asWritten : settler(ctx);
        const seen = new Set<string>();
        for (const steps of given)
          for (const found of select(root, steps, settle)) {
            const id = `${found.isKey === true} ${found.file.uri}#${found.pointer}`;
            if (seen.has(id)) continue;
            seen.add(id);
            for (const each of asked) ask(found, each, spec, settle, ctx);
          }
      },
    },
  };
}

function ask(given: Selected, asked: Asked, spec: DeclaredRule, settle: Settle, ctx: Context) {
  for (const target of targetsOf(given, asked, settle)) {
    const error = asked.test(target?.value);
    if (error === undefined) continue;
    const place = target ?? given;
    const property = target?.key ?? asked.steps?.map(nameOf).join(".") ?? "";
    ctx.report({
      message: messageOf(spec, { place, property, value: target?.value, error }),
      at: spotOf(place),
      hint: property === "" ? `It ${error}` : `\`${property}\` ${error}`,
    });
  }
}

/** Undefined for what is not there. */
function targetsOf(
  given: Selected,
  { steps, ofKeys }: Asked,
  settle: Settle,
): readonly (Selected | undefined)[] {
  const isHolder = typeof given.value === "object" && given.value !== null;
  if (ofKeys && isHolder) return select(given, [{ to: "every" }, { to: "key" }], asWritten);
  if (steps === undefined || !isHolder) return [given];
  const found = select(given, steps, settle);
  return found.length > 0 ? found : [undefined];
}

function askedBy({ field, function: name, functionOptions = {} }: DeclaredTest): Asked {
  const made = makers.get(name)?.(functionOptions);
  if (made === undefined)
    throw new CannotRunError(`there is no function \`${name}\``, {
      hint: `there are ${joined([...makers.keys()], "and")}`,
    });
  if ("fault" in made) throw new CannotRunError(`the options of \`${name}\`: ${made.fault}`);
  const ofKeys = field === "@key";
  const steps = field === undefined || ofKeys ? undefined : stepsOfPath(pathOf(field));
  return { steps, ofKeys, test: made };
}

/** A field such as `a.b[0]` as a path. */
function pathOf(field: string): string {
  if (field.startsWith("$")) return field;
  return field.startsWith("[") ? `$${field}` : `$.${field}`;
}

function nameOf(step: Step): string {
  return step.to === "names" ? step.names.join(",") : "*";
}

const asWritten: Settle = (place) => place;

function settler(ctx: Context): Settle {
  return (place) =>
    isObject(place.value) && Object.hasOwn(place.value, "$ref")
      ? (ctx.settle(place.value, place.file, place.pointer) ?? place)
      : place;
}

function spotOf({ file, pointer, value, isKey }: Selected): Spot {
  if (isKey) return { file, pointer, part: "key" };
  return typeof value === "object" && value !== null
    ? nodeSpot({ file, pointer } satisfies Pick<Node, "file" | "pointer">)
    : { file, pointer };
}

interface Told {
  readonly place: Place;
  readonly property: string;
  readonly value: JsonValue | undefined;
  readonly error: string;
}

function messageOf({ message, docs }: DeclaredRule, { place, property, value, error }: Told) {
  const said: ReadonlyMap<string, string> = new Map([
    ["property", property],
    ["value", value === undefined ? "" : typeof value === "string" ? value : shown(value)],
    ["error", property === "" ? `It ${error}` : `"${property}" ${error}`],
    ["path", `#${place.pointer}`],
    ["description", docs],
  ]);
  const text = message ?? docs;
  return text
    .replaceAll(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => said.get(name) ?? whole)
    .trim()
    .replace(/\.$/, "");
}

function listOf<T>(one: T | readonly T[]): readonly T[] {
  return Array.isArray(one) ? one : [one as T];
}

/** Says which rule is at fault. */
function naming<T>({ id }: DeclaredRule, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CannotRunError)) throw error;
    throw new CannotRunError(`the declared rule \`${id}\`: ${error.message}`, {
      ...(error.hint !== undefined && { hint: error.hint }),
      cause: error,
    });
  }
}
