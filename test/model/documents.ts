/** Reads small documents into models, and shows types as one reads them. */
import type { ApiModel, View } from "../../generator/model/api-model.ts";
import type { Type } from "../../generator/model/type.ts";
import { modelOf } from "../emit/emitted.ts";

/** The model of schemas alone, given as YAML in flow style, one a line. */
export function modelOfSchemas(version: string, lines: readonly string[]): Promise<ApiModel> {
  return modelOf(
    [
      `openapi: ${version}`,
      'info: { title: T, version: "1" }',
      "paths: {}",
      "components:",
      "  schemas:",
      ...lines.map((line) => `    ${line}`),
    ].join("\n"),
  );
}

/** A schema's type, as {@link shown}. */
export function typeOf(model: ApiModel, name: string, view: View = "response"): string {
  const schema = [...model.schemas.values()].find(({ names }) => names.component === name);
  return schema ? shown(schema.type, view) : "none";
}

/** A type on one line; references by the last step of their pointer. */
export function shown(type: Type, view: View = "response"): string {
  const inner = (part: Type): string => shown(part, view);
  switch (type.kind) {
    case "reference":
      return `${type.omit ? `without ${type.omit.join()} ` : ""}@${type.id.split("/").at(-1)}`;
    case "literal":
      return JSON.stringify(type.value);
    case "open":
      return [...type.values.map((value) => JSON.stringify(value)), "…"].join(" | ");
    case "array":
      return `[...${inner(type.items)}]`;
    case "tuple":
      return `[${[
        ...type.items.map((item, index) => inner(item) + (index < type.required ? "" : "?")),
        ...(type.rest ? [`...${inner(type.rest)}`] : []),
      ].join(", ")}]`;
    case "object":
      return `{${[
        ...type.properties.flatMap(({ name, presence, type: each }) =>
          presence[view] === "absent"
            ? []
            : [`${name}${presence[view] === "optional" ? "?" : ""}: ${inner(each)}`],
        ),
        ...(type.additional ? [`*: ${inner(type.additional)}`] : []),
        ...(type.free === true ? ["*"] : []),
      ].join(", ")}}`;
    case "union":
      return type.members.map(inner).join(" | ");
    case "intersection":
      return type.members.map(inner).join(" & ");
    default:
      return type.kind;
  }
}
