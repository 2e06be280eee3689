/** Finds the references of a file that lead to other files. */
import { type JsonValue, isList, isObject, member } from "./loaded.ts";
import { pointerTo } from "./pointer.ts";

/** A reference as written, and the pointer of the text that holds it. */
export interface FoundReference {
  readonly reference: string;
  readonly pointer: string;
}

/**
 * What a value is to OpenAPI, as far as references go: `object` any of its objects or schemas;
 * `names` a map whose keys are chosen freely; `named` such a map with extensions beside the names;
 * `examples` a map of Example Objects and `example` one of them; `literal` what is never looked into.
 */
type Role =
  | "object"
  | "names"
  | "named"
  | "components"
  | "examples"
  | "example"
  | "discriminator"
  | "mapping"
  | "literal";

const literals = new Set(["example", "default", "enum", "const"]);

const maps = new Set(
  `$defs callbacks content definitions dependentSchemas encoding headers links mediaTypes parameters
  pathItems patternProperties properties requestBodies schemas scopes securityDefinitions
  securitySchemes variables webhooks`.split(/\s+/),
);

interface Visit {
  readonly value: JsonValue;
  readonly role: Role;
  readonly key: string | number;
  readonly parent: Visit | undefined;
}

/**
 * The `$ref`s of a file, and those values of `discriminator.mapping` that are no names, in document
 * order; references within the file are left out. What stands in `example`, `default`, `enum`,
 * `const`, in the values of `examples` and in extensions is data, not a reference, but for
 * `x-websocket`, whose `send` is a schema. Never recursive, so no depth overflows the stack.
 */
export function findReferences(root: JsonValue): FoundReference[] {
  const found: FoundReference[] = [];
  const add = (reference: JsonValue | undefined, visit: Visit, key: string) => {
    if (typeof reference === "string" && reference !== "" && !reference.startsWith("#"))
      found.push({ reference, pointer: pointerTo(pointerOf(visit), key) });
  };
  const isSwagger = member(root, "swagger") !== undefined;
  const rest: Visit[] = [{ value: root, role: "object", key: "", parent: undefined }];
  for (let visit = rest.pop(); visit !== undefined; visit = rest.pop()) {
    const { value, role } = visit;
    if (role === "mapping" && isObject(value)) {
      for (const [name, target] of Object.entries(value))
        if (typeof target === "string" && !isSchemaName(target, root)) add(target, visit, name);
      continue;
    }
    const held: Visit[] = [];
    if (isList(value)) {
      for (let key = 0; key < value.length; key += 1) {
        const item = value[key]!;
        if (isHolder(item)) held.push({ value: item, role, key, parent: visit });
      }
    } else if (isObject(value)) {
      for (const key in value) {
        const item = value[key]!;
        if (!isHolder(item)) {
          if (key === "$ref") add(item, visit, key);
          continue;
        }
        const isExample = isSwagger && key === "examples" && role === "object";
        const itemRole = isExample ? "literal" : roleOf(key, item, role);
        if (itemRole !== "literal") held.push({ value: item, role: itemRole, key, parent: visit });
      }
    }
    // The last one pushed is visited first: turned round, the order is the document's.
    for (let item = held.pop(); item !== undefined; item = held.pop()) rest.push(item);
  }
  return found;
}

function roleOf(key: string, value: JsonValue, owner: Role): Role {
  if (owner === "names") return "object";
  if (owner === "examples") return "example";
  if (owner === "example") return "literal";
  if (owner === "discriminator") return key === "mapping" ? "mapping" : "literal";
  if (key.startsWith("x-")) return key === "x-websocket" ? "object" : "literal";
  if (owner === "named") return "object";
  if (key === "examples") return isList(value) ? "literal" : "examples";
  if (owner === "components") return "names";
  if (literals.has(key)) return "literal";
  if (key === "components") return "components";
  if (isList(value)) return "object";
  if (key === "discriminator") return "discriminator";
  if (key === "paths" || key === "responses") return "named";
  return maps.has(key) ? "names" : "object";
}

function isHolder(value: JsonValue): boolean {
  return typeof value === "object" && value !== null;
}

/** A mapping's value is a schema's name, or a reference (OpenAPI 3.2, section 4.25). */
function isSchemaName(value: string, root: JsonValue): boolean {
  if (/[/#]/.test(value)) return false;
  if (!/\.(?:json|ya?ml)$/i.test(value)) return true;
  return member(member(member(root, "components"), "schemas"), value) !== undefined;
}

function pointerOf(visit: Visit): string {
  const steps: (string | number)[] = [];
  for (let { parent, key } = visit; parent; { parent, key } = parent) steps.unshift(key);
  return pointerTo("", ...steps);
}
