/** Where the server fills defaults into a body, told once for each schema that has any. */
import { type Code, code } from "../../code/code.ts";
import type { Declaration } from "../../code/declarations.ts";
import { type Identifier, identifier } from "../../code/identifier.ts";
import { literal, objectOf } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type { ApiModel } from "../../model/api-model.ts";
import { definiteType, schemasWithDefaults } from "../../model/defaults.ts";
import type { Type } from "../../model/type.ts";
import { described } from "../wire/operation.ts";

export interface DefaultsWriter {
  /** What is filled into values of a type; undefined where nothing is. */
  of(type: Type): Code | undefined;
  /** The constants that the codes refer to; complete once every type was asked for. */
  declarations(): Declaration[];
}

export function defaultsWriter(model: ApiModel, typeName: Code): DefaultsWriter {
  const filled = schemasWithDefaults(model);
  const names = new Map<string, Identifier>();
  const constants: { readonly name: Identifier; readonly value: Code }[] = [];

  function of(type: Type): Code | undefined {
    switch (type.kind) {
      case "reference":
        return filled.has(type.id) ? code`${constantOf(type.id)}` : undefined;
      case "array": {
        const items = within(type.items);
        return items && described([["items", items]]);
      }
      case "object": {
        const properties = type.properties.flatMap((property): [Code, Code][] => {
          if (property.presence.received === "absent") return [];
          const fallback = property.doc.default;
          const inner = within(property.type);
          if (fallback === undefined && !inner) return [];
          return [
            [
              propertyName(property.name, "value"),
              described([
                ["default", fallback === undefined ? undefined : literal(fallback)],
                ["within", inner],
              ]),
            ],
          ];
        });
        const additional = type.additional && within(type.additional);
        if (properties.length === 0 && !additional) return undefined;
        return described([
          ["properties", properties.length === 0 ? undefined : objectOf(properties)],
          ["additional", additional],
        ]);
      }
      case "intersection": {
        const whole = definiteType(type, model);
        return whole.kind === "object" ? of(whole) : undefined;
      }
      default:
        return undefined;
    }
  }

  // A function, since the constant of a schema that leads back to itself is not yet made.
  function within(type: Type): Code | undefined {
    const inner = of(type);
    return inner && type.kind === "reference" ? code`() => ${inner}` : inner;
  }

  // A constant is listed once what it holds is written: an alias refers to its target at once, and so
  // stands below it. Whatever leads back to itself does so through a function.
  function constantOf(id: string): Identifier {
    const known = names.get(id);
    if (known) return known;
    const schema = model.schemas.get(id);
    const name = identifier(`defaultsOf${schema?.names.response ?? ""}`);
    names.set(id, name);
    constants.push({ name, value: (schema && of(schema.type)) ?? code`{}` });
    return name;
  }

  return {
    of,
    declarations: () =>
      constants.map(({ name, value }) => ({
        kind: "constant",
        name,
        exported: false,
        type: typeName,
        value,
      })),
  };
}
