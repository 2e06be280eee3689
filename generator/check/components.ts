/** Where a document keeps what only references lead to, by version. */
import { isObject, type JsonObject, member } from "../load/loaded.ts";
import { pointerTo, stepsOf } from "../load/pointer.ts";
import type { Node } from "./node.ts";
import type { Context } from "./rule.ts";

/** A map of named components, such as `components/schemas`. */
export interface ComponentSection {
  /** The object that holds the map, and the map's name there. */
  readonly holder: Node;
  readonly section: string;
  readonly components: JsonObject;
}

/** The sections of Swagger 2.0, which stand at the root; by what OpenAPI 3 calls them. */
const swaggerSections: ReadonlyMap<string, string> = new Map([
  ["definitions", "schemas"],
  ["parameters", "parameters"],
  ["responses", "responses"],
  ["securityDefinitions", "securitySchemes"],
]);

/** Whether a member of the root is such a place. */
export function isOfComponents(name: string, { version }: Context): boolean {
  return version === "2.0" ? swaggerSections.has(name) : name === "components";
}

/** Every section of the entry. */
export function componentSections(ctx: Context): ComponentSection[] {
  const [holder] =
    ctx.version === "2.0"
      ? ctx.nodes("OpenAPI")
      : ctx.nodes("Components").filter(({ parent }) => parent?.kind === "OpenAPI");
  if (holder === undefined) return [];
  const names =
    ctx.version === "2.0" ? swaggerSections.keys() : ctx.structure.get("Components")!.fields.keys();
  return [...names].flatMap((section) => {
    const components = member(holder.value, section);
    return isObject(components) ? [{ holder, section, components }] : [];
  });
}

/** Whether a section holds schemes, which are required by name and never referred to. */
export function isOfSchemes(section: string): boolean {
  return (swaggerSections.get(section) ?? section) === "securitySchemes";
}

/** The pointer of the component that holds what a pointer leads to; undefined for a component itself. */
export function componentAround(pointer: string, ctx: Context): string | undefined {
  const steps = stepsOf(pointer);
  const depth = ctx.version === "2.0" ? 2 : 3;
  return isOfComponents(steps[0] ?? "", ctx) && steps.length > depth
    ? pointerTo("", ...steps.slice(0, depth))
    : undefined;
}
