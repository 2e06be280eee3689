/**
 * Parses the facts out of the published page of the Builds API, a text with flattened tables, and
 * prints them as JSON: node scripts/page-facts.ts PAGE.md > test/spec/page-facts.json
 */
import { readFile } from "node:fs/promises";
import type {
  FieldFact,
  OperationFact,
  PageFacts,
  ParameterFact,
} from "../test/spec/page-facts.ts";

interface Row {
  depth: number;
  name: string;
  type: string;
  format: string | null;
  required: boolean;
  restrictions: string | null;
  description: string | null;
  children: Row[];
}

interface Section {
  operation: string;
  curl: string;
  lines: string[];
}

/** The page names a schema only where a table cell has one: these are told by a field they have. */
const namesByField: [field: string, schema: string][] = [
  ["ai_task_sidebar_app_id", "codersdk.WorkspaceBuild"],
  ["provisioner_timings", "codersdk.WorkspaceBuildTimings"],
  ["validations", "codersdk.Response"],
  ["dry_run", "codersdk.CreateWorkspaceBuildRequest"],
  ["agents", "codersdk.WorkspaceResource"],
  ["log_source", "codersdk.ProvisionerJobLog"],
  ["value", "codersdk.WorkspaceBuildParameter"],
];

/** And these, the items of lists, by the field that holds the list. */
const namesByList: Record<string, string> = {
  resources: "codersdk.WorkspaceResource",
  metadata: "codersdk.WorkspaceResourceMetadata",
  agents: "codersdk.WorkspaceAgent",
  log_sources: "codersdk.WorkspaceAgentLogSource",
  scripts: "codersdk.WorkspaceAgentScript",
  apps: "codersdk.WorkspaceApp",
  statuses: "codersdk.WorkspaceAppStatus",
  validations: "codersdk.ValidationError",
  rich_parameter_values: "codersdk.WorkspaceBuildParameter",
  provisioner_timings: "codersdk.ProvisionerTiming",
  agent_script_timings: "codersdk.AgentScriptTiming",
  agent_connection_timings: "codersdk.AgentConnectionTiming",
};

type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

const typePattern = String.raw`(array|object|string|integer|number|boolean|[a-z]+\.\w+)(?:\(([\w-]+)\))?`;

export function parsePage(text: string): PageFacts {
  const sections = sectionsOf(text);
  const facts: PageFacts = {
    server: "",
    operations: [],
    parameters: [],
    fields: [],
    enumValues: [],
    samples: [],
  };
  for (const section of sections) {
    facts.parameters.push(...parametersOf(section));
    facts.enumValues.push(...parameterEnums(section));
    const rows = rowsOf(section);
    addTable(facts, rows);
    addTableEnums(facts, section, rows);
  }
  for (const section of sections) facts.operations.push(operationOf(section, facts));
  facts.server = only(sections.map((section) => serverOf(section)));
  return facts;
}

function sectionsOf(text: string): Section[] {
  const lines = text.split("\n").map((line) => line.trim());
  const starts = lines.flatMap((line, at) => (/^[A-Z]+ \/\S+$/.test(line) ? [at] : []));
  return starts.map((start, nth) => ({
    operation: lines[start] ?? "",
    curl: lines[start - 1] ?? "",
    lines: lines.slice(start + 1, (starts[nth + 1] ?? lines.length + 1) - 1),
  }));
}

function operationOf(section: Section, facts: PageFacts): OperationFact {
  const title = /^(.+) Code samples#/.exec(section.curl)?.[1] ?? null;
  const header = (name: RegExp) => name.exec(section.curl)?.[1] ?? null;
  const bodyAt = section.lines.indexOf("Body parameter");
  return {
    operation: section.operation,
    title: title?.replace(/^Removed: /, "") ?? null,
    removed: title?.startsWith("Removed: ") ?? false,
    authenticated: section.lines.some((line) => line.includes("you must be authenticated")),
    tokenHeader: header(/-H '([\w-]+): API_KEY'/),
    accept: header(/-H 'Accept: ([^']+)'/),
    contentType: header(/-H 'Content-Type: ([^']+)'/),
    requestBody: bodyAt < 0 ? null : sampled(facts, section.lines[bodyAt + 1]),
    responses: section.lines.flatMap((line, at) => {
      const status = /^(\d{3}) Response$/.exec(line)?.[1];
      return status ? [{ status, returns: sampled(facts, section.lines[at + 1]) }] : [];
    }),
  };
}

function serverOf({ operation, curl }: Section): string {
  const path = operation.split(" ")[1] ?? "";
  const url = /curl -X [A-Z]+ (\S+)/.exec(curl)?.[1] ?? "";
  if (!url.endsWith(path)) throw new Error(`${operation}: its sample calls ${url}`);
  return url.slice(0, -path.length);
}

function parametersOf({ operation, lines }: Section): ParameterFact[] {
  const text = lines.join(" ").split(/ (?:Example responses|Enumerated Values) /)[0] ?? "";
  const head = new RegExp(
    String.raw`(?:^|\s)([a-z_]+) (path|query|header) ${typePattern} (true|false)(?=\s)`,
    "g",
  );
  const heads = [...text.matchAll(head)];
  return heads.map((match, nth) => {
    const rest = text.slice(match.index + match[0].length, heads[nth + 1]?.index);
    const [, name = "", place = "", type = "", format = null, required] = match;
    return {
      operation,
      in: place,
      name,
      type,
      format,
      required: required === "true",
      ...noted(rest),
    };
  });
}

function parameterEnums({ operation, lines }: Section): PageFacts["enumValues"] {
  const text = / Enumerated Values Parameter Value (.*?) Example responses /.exec(lines.join(" "));
  return pairs(text?.[1] ?? "").map(([name, value]) => ({
    owner: `${operation} query ${name}`,
    value,
  }));
}

function rowsOf({ lines }: Section): Row[] {
  const table =
    /Name Type Required Restrictions Description(.*?)(?: Enumerated Values | To perform |$)/;
  const text = table.exec(lines.join(" "))?.[1] ?? "";
  const head = new RegExp(
    String.raw`(?:^|\s)(?:(»+) )?(\[[a-z ]+\]|[a-z_]+) ${typePattern} (true|false)(?=\s|$)`,
    "g",
  );
  const heads = [...text.matchAll(head)];
  return heads.map((match, nth) => {
    const rest = text.slice(match.index + match[0].length, heads[nth + 1]?.index);
    const [, marks = "", name = "", type = "", format = null, required] = match;
    return {
      depth: marks.length,
      name,
      type,
      format,
      required: required === "true",
      ...noted(rest),
      children: [],
    };
  });
}

/** What stands after `required`: a restriction, if there is one, and the description. */
function noted(text: string): { restrictions: string | null; description: string | null } {
  const plain = text
    .replace(/\s+/g, " ")
    .replace(/ \.(?= |$)/g, ".")
    .trim();
  const restrictions = /^(?:none|read-only|write-only)(?= |$)/.exec(plain)?.[0] ?? null;
  const description = plain.slice(restrictions?.length ?? 0).trim();
  return { restrictions, description: description === "" ? null : description };
}

function addTable(facts: PageFacts, rows: Row[]): void {
  const parents: Row[] = [];
  for (const row of rows) {
    parents.length = row.depth;
    parents.at(-1)?.children.push(row);
    parents.push(row);
  }
  const root = rows[0];
  if (root) addSchema(facts, nameOf(root.children.map(({ name }) => name)), root.children);
}

function addSchema(facts: PageFacts, schema: string, rows: Row[]): void {
  for (const { name, type, format, required, restrictions, description, children } of rows) {
    const [first] = children;
    const isMap = first?.name === "[any property]";
    const item = type === "array" && first ? (namesByList[name] ?? null) : null;
    const holds = isMap ? first.type : item;
    addField(facts, {
      schema,
      name,
      type,
      format,
      holds,
      required,
      restrictions,
      description,
      from: "table",
    });
    if (isMap) addSchema(facts, first.type, first.children);
    else if (first) addSchema(facts, item ?? type, children);
  }
}

/** Two tables that show the same field must say the same. */
function addField(facts: PageFacts, field: FieldFact): void {
  const known = fieldOf(facts, field.schema, field.name);
  if (!known) facts.fields.push(field);
  else if (JSON.stringify(known) !== JSON.stringify(field))
    throw new Error(`the page contradicts itself on ${field.schema}.${field.name}`);
}

function fieldOf(facts: PageFacts, schema: string, name: string): FieldFact | undefined {
  return facts.fields.find((field) => field.schema === schema && field.name === name);
}

/** A table's values follow the order of its rows: one run of values for each enumerated row. */
function addTableEnums(facts: PageFacts, { operation, lines }: Section, rows: Row[]): void {
  const text = / Enumerated Values Property Value (.*?)(?: To perform |$)/.exec(lines.join(" "));
  const values = pairs(text?.[1] ?? "");
  const owners = rows.filter(({ type, children }) => type.includes(".") && children.length === 0);
  let nth = -1;
  values.forEach(([name, value], at) => {
    if (values[at - 1]?.[0] !== name) nth += 1;
    const owner = owners[nth];
    if (owner?.name !== name) throw new Error(`${operation}: values of ${name} have no row`);
    if (!facts.enumValues.some((fact) => fact.owner === owner.type && fact.value === value))
      facts.enumValues.push({ owner: owner.type, value });
  });
  if (nth + 1 !== owners.length) throw new Error(`${operation}: a row has no values`);
}

/** Reads a sample: gives the name of its schema, and adds the fields that no table has. */
function sampled(facts: PageFacts, line = ""): string {
  const value = JSON.parse(line) as Json;
  const item = Array.isArray(value) ? value[0] : value;
  if (!isObject(item)) throw new Error(`no object in the sample ${line}`);
  const schema = nameOf(Object.keys(item));
  addSample(facts, schema, item);
  return Array.isArray(value) ? `array of ${schema}` : schema;
}

function addSample(facts: PageFacts, schema: string, sample: { [name: string]: Json }): void {
  for (const [name, value] of Object.entries(sample)) {
    const known = fieldOf(facts, schema, name) ?? guessedField(schema, name, value);
    if (!facts.fields.includes(known)) facts.fields.push(known);
    const inner = Array.isArray(value) ? value[0] : value;
    if (known.type === "array" && inner !== undefined) known.holds ??= typeText(name, inner);
    const nested = known.holds ?? known.type;
    if (isObject(inner) && nested.includes(".")) {
      const isMap = known.type === "object";
      for (const each of isMap ? Object.values(inner) : [inner])
        if (isObject(each)) addSample(facts, nested, each);
    } else addSampleValue(facts, schema, name, inner);
  }
}

/** Every text that is no placeholder is a value that the field can have. */
function addSampleValue(facts: PageFacts, schema: string, field: string, value?: Json): void {
  const telling = value === false || (typeof value === "string" && value !== "string");
  if (!telling || guessedType(field, value).format) return;
  if (!facts.samples.some((fact) => fact.schema === schema && fact.field === field))
    facts.samples.push({ schema, field, value });
}

function guessedField(schema: string, name: string, value: Json): FieldFact {
  const { type, format } = guessedType(name, value);
  const nothing = { holds: null, required: null, restrictions: null, description: null };
  return { schema, name, type, format, ...nothing, from: "sample" };
}

function guessedType(name: string, value: Json): { type: string; format: string | null } {
  if (Array.isArray(value)) return { type: "array", format: null };
  if (isObject(value)) return { type: namesByList[name] ?? "object", format: null };
  if (typeof value === "number") return { type: "integer", format: null };
  if (typeof value === "boolean") return { type: "boolean", format: null };
  const text = String(value);
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text))
    return { type: "string", format: "uuid" };
  const isTime = /^\d{4}-\d\d-\d\dT[\d:]+Z$/.test(text);
  return { type: "string", format: isTime ? "date-time" : null };
}

function typeText(name: string, value: Json): string {
  const { type, format } = guessedType(name, value);
  return format ? `${type}(${format})` : type;
}

function nameOf(fields: string[]): string {
  const found = namesByField.find(([field]) => fields.includes(field));
  if (!found) throw new Error(`no schema is known by the fields ${fields.join(", ")}`);
  return found[1];
}

function pairs(text: string): [name: string, value: string][] {
  const words = text.split(" ").filter((word) => word !== "");
  return words.flatMap((name, at) => (at % 2 === 0 ? [[name, words[at + 1] ?? ""]] : []));
}

function only(values: string[]): string {
  const [first = "", second] = new Set(values);
  if (second !== undefined) throw new Error(`two servers: ${first}, ${second}`);
  return first;
}

function isObject(value: Json | undefined): value is { [name: string]: Json } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

if (import.meta.main) {
  const [page] = process.argv.slice(2);
  if (page === undefined) throw new Error("usage: node scripts/page-facts.ts PAGE.md");
  console.log(JSON.stringify(parsePage(await readFile(page, "utf8")), null, 2));
}
