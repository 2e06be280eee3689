/** Bodies of `multipart/form-data` (RFC 7578): parts, read by the types of the body's properties. */
import { isJson, parseMediaType } from "../wire/media-type.ts";
import type { ValueType } from "../wire/operation.ts";
import type { Parts } from "./body.ts";
import type { BodyPlan } from "./body-plan.ts";
import type { ServerBody } from "./contract.ts";
import { coerceText } from "./decode/coerce.ts";
import { jsonDepth, parseJson } from "./decode/json.ts";
import { type Outcome, type Problem, failed, problem, within } from "./decode/outcome.ts";
import { memberType } from "./decode/source.ts";
import { objectType } from "./form.ts";
import { partsOf } from "./multipart-parts.ts";
import { ownOf, setOwn } from "./own.ts";
import { inOneChunk, joined } from "./read-all.ts";
import type { Fault } from "./refusal.ts";

/**
 * Decodes a multipart body, whose size the body limit has bounded. A part with a file name stays a
 * `File` unless its type asks for something else; an object is a part of JSON.
 *
 * @throws a 413 for too many parts, a 400 for what is malformed
 */
export async function decodeMultipart(
  bytes: Uint8Array,
  contentType: string,
  { type, encoding = {} }: ServerBody,
  { partLimit }: BodyPlan,
): Promise<Parts> {
  const data = await entriesOf(bytes, contentType, partLimit);
  const object = objectType(type);
  const value: Record<string, unknown> = {};
  const faults: Omit<Fault, "in">[] = [];
  for (const [name, parts] of data) {
    const property = memberType(object, name);
    const json = parseMediaType(ownOf(encoding, name)?.contentType ?? "");
    const rules = { json: json !== undefined && isJson(json), depth: jsonDepth };
    const known = Object.hasOwn(object.object, name);
    const outcome = await decodeParts(parts, property, known, rules);
    if (outcome.problems === undefined) setOwn(value, name, outcome.value);
    else faults.push(...within(outcome.problems, name).map((found) => ({ name, ...found })));
  }
  return faults.length === 0 ? { value } : { faults };
}

// A byte order mark is a character of the text, as in any other body.
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });

/** The parts by name, each a text or, with a file name, a file. */
async function entriesOf(
  bytes: Uint8Array,
  contentType: string,
  limit: number,
): Promise<ReadonlyMap<string, readonly (string | File)[]>> {
  const entries = new Map<string, (string | File)[]>();
  for await (const part of partsOf(inOneChunk(bytes), contentType, limit)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of part.bytes) chunks.push(chunk);
    const content = new Uint8Array(joined(chunks));
    const { name, filename, contentType: type = "text/plain" } = part;
    const entry =
      filename === undefined ? utf8.decode(content) : new File([content], filename, { type });
    const known = entries.get(name);
    if (known === undefined) entries.set(name, [entry]);
    else known.push(entry);
  }
  return entries;
}

interface PartRules {
  /** The contract says that the part is JSON. */
  readonly json: boolean;
  readonly depth: number;
}

async function decodeParts(
  parts: readonly (string | File)[],
  type: ValueType,
  known: boolean,
  rules: PartRules,
): Promise<Outcome> {
  const items = itemType(type) ?? (!known && parts.length > 1 ? "any" : undefined);
  if (items === undefined) {
    const [part] = parts;
    if (part === undefined || parts.length > 1)
      return failed(problem("duplicate", "must be given once"));
    return decodePart(part, type, rules);
  }
  const value: unknown[] = [];
  const problems: Problem[] = [];
  for (const [index, part] of parts.entries()) {
    const outcome = await decodePart(part, items, rules);
    if (outcome.problems === undefined) value.push(outcome.value);
    else problems.push(...within(outcome.problems, index));
  }
  return problems.length === 0 ? { value } : { problems };
}

/** The items' type of an array, which is a part an item. */
function itemType(type: ValueType): ValueType | undefined {
  if (typeof type === "string") return undefined;
  if ("array" in type) return type.array;
  if ("object" in type) return undefined;
  for (const member of type.union) {
    const found = itemType(member);
    if (found !== undefined) return found;
  }
  return undefined;
}

async function decodePart(
  part: string | File,
  type: ValueType,
  rules: PartRules,
): Promise<Outcome> {
  if (typeof part === "string") return decodeText(part, type, rules);
  if (!rules.json && takesFile(type)) return { value: part };
  return decodeText(await part.text(), type, rules);
}

/** Whether a file may stand for a value of that type: a schema of binary content is a string. */
function takesFile(type: ValueType): boolean {
  if (typeof type === "string") return type === "string" || type === "any";
  return "union" in type && type.union.some(takesFile);
}

function decodeText(text: string, type: ValueType, rules: PartRules): Outcome {
  if (rules.json) return parseJson(text, rules);
  if (typeof type === "string") return coerceText(text, type);
  if (!("union" in type)) return parseJson(text, rules);
  for (const member of type.union) {
    const outcome = decodeText(text, member, rules);
    if (outcome.problems === undefined) return outcome;
  }
  return coerceText(text, type);
}
