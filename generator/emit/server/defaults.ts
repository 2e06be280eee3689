/** Where the server fills defaults into a body, told once for each schema that has any. */
import { type Code, code, sameCode } from "../../code/code.ts";
import type { Declaration } from "../../code/declarations.ts";
import { type Identifier, identifier } from "../../code/identifier.ts";
import { listOf, literal, objectOf } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type { ApiModel } from "../../model/api-model.ts";
import { schemasWithDefaults } from "../../model/defaults.ts";
import { definiteType } from "../../model/definite-type.ts";
import { type ToldMember, toldApart } from "../../model/told-apart.ts";
import type { Type } from "../../model/type.ts";
import { described } from "../wire/operation.ts";

export interface DefaultsWriter {
  /** What is filled into values of a type; undefined where nothing is. */
  of(type: Type): Code | undefined;
  /** The constants that the codes refer to; complete once every type was asked for. */
  declarations(): Declaration[];
}

interface Constant {
  readonly name: Identifier;
  readonly value: Code;
}

export function defaultsWriter(model: ApiModel, typeName: Code): DefaultsWriter {
  const filled = schemasWithDefaults(model);
  const names = new Map<string, Identifier>();
  const constants: Constant[] = [];

  function of(type: Type): Code | undefined {
    switch (type.kind) {
      case "reference":
        return filled.has(type.id) ? code`${constantOf(type.id)}` : undefined;
      case "array": {
        const items = within(type.items);
        return items && described([["items", items]]);
      }
      case "tuple": {
        const first = type.items.map(within);
        const rest = type.rest && within(type.rest);
        const filledFirst = first.some((each) => each !== undefined);
        if (!filledFirst && !rest) return undefined;
        return described([
          ["first", listOf(first.map((each) => each ?? code`{}`))],
          ["items", rest],
        ]);
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
        const own = whole.kind === "object" ? of(whole) : undefined;
        const others = besidesProperties(type).flatMap((part) => within(part) ?? []);
        if (others.length === 0) return own;
        return described([["all", listOf(own ? [own, ...others] : others)]]);
      }
      case "union": {
        const told = toldApart(type, model) ?? [];
        const filled = told.filter((member) => of(member.type) !== undefined);
        const [only] = filled;
        if (only === undefined) return undefined;
        if (filled.length === 1 && only.by === undefined) return of(only.type);
        return described([["all", listOf(filled.flatMap((member) => guarded(member) ?? []))]]);
      }
      default:
        return undefined;
    }
  }

  function guarded({ type, by }: ToldMember): Code | undefined {
    const inner = within(type);
    if (!inner || !by) return inner;
    return described([
      [
        "where",
        described([
          ["property", literal(by.property)],
          ["values", literal(by.values)],
        ]),
      ],
      ["all", listOf([inner])],
    ]);
  }

  /** The parts of an intersection that say more than which properties there are. */
  function besidesProperties(type: Type, met: ReadonlySet<string> = new Set()): Type[] {
    if (type.kind === "intersection")
      return type.members.flatMap((member) => besidesProperties(member, met));
    if (type.kind === "reference") {
      const target = met.has(type.id) ? undefined : model.schemas.get(type.id)?.type;
      return target ? besidesProperties(target, new Set([...met, type.id])) : [];
    }
    if (type.kind === "object") return type.additional ? [type] : [];
    return [type];
  }

  // A function, since the constant of a schema that leads back to itself is not yet made.
  function within(type: Type): Code | undefined {
    const inner = of(type);
    return inner && type.kind === "reference" ? code`() => ${inner}` : inner;
  }

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
      inOrder(constants).map(({ name, value }) => ({
        kind: "constant",
        name,
        exported: false,
        type: typeName,
        value,
      })),
  };
}

/**
 * Constants such that an alias stands below what it refers to: it names it at once. All others name theirs
 * in functions, so that schemas may lead to each other.
 */
function inOrder(constants: readonly Constant[]): Constant[] {
  const ordered = new Set<Constant>();
  const met = new Set<Constant>();
  function place(constant: Constant): void {
    if (met.has(constant)) return;
    met.add(constant);
    const target = constants.find(({ name }) => sameCode(constant.value, code`${name}`));
    if (target) place(target);
    ordered.add(constant);
  }
  constants.forEach(place);
  return [...ordered];
}
