/** Where values have another form than the wire, told once for each schema that has such values. */
import { type Code, code, importsFrom } from "../../code/code.ts";
import type { Declaration } from "../../code/declarations.ts";
import { type Identifier, identifier } from "../../code/identifier.ts";
import { listOf, literal, objectOf } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type { ApiModel } from "../../model/api-model.ts";
import { definiteType } from "../../model/definite-type.ts";
import { leavesOf, toldApart } from "../../model/told-apart.ts";
import type { Converted, IntersectionType, Type, UnionType } from "../../model/type.ts";
import { described } from "./operation.ts";

const runtime = importsFrom("specwright-runtime/codec");

/** The runtime's own. */
const scalars: Readonly<Record<Converted, Code>> = {
  date: runtime.value("dateTimeAsDate"),
  instant: runtime.value("dateTimeAsInstant"),
  "plain-date": runtime.value("dateAsPlainDate"),
  duration: runtime.value("durationAsDuration"),
  bigint: runtime.value("int64AsBigInt"),
  "integer-text": runtime.value("int64AsText"),
  "text-bigint": runtime.value("textAsBigInt"),
};

export interface CodecWriter {
  /** The codec of a value of an operation; undefined where it is as on the wire. */
  of(type: Type): Code | undefined;
  /** The constants that the codecs refer to; complete once every type was asked for. */
  declarations(): Declaration[];
}

export function codecWriter(model: ApiModel): CodecWriter {
  const { conversions, schemas } = model;
  const constants = new Map<string, { readonly name: Identifier; value: Code }>();

  function of(type: Type): Code | undefined {
    const found = conversions.of(type);
    const conversion = found.size === 0 ? undefined : conversionOf(type);
    if (!conversion) return undefined;
    const isExact = found.has("bigint") || found.has("integer-text");
    return code`/* @__PURE__ */ ${runtime.value(isExact ? "exactCodec" : "codec")}(${conversion})`;
  }

  function conversionOf(type: Type): Code | undefined {
    if (conversions.of(type).size === 0) return undefined;
    switch (type.kind) {
      case "converted":
        return scalars[type.to];
      case "reference":
        return referred(type.id);
      case "array":
        return described([["items", within(type.items)]]);
      case "tuple":
        return described([
          ["first", listOf(type.items.map((item) => within(item) ?? code`{}`))],
          ["items", type.rest && within(type.rest)],
        ]);
      case "object": {
        const properties = type.properties.flatMap((property): [Code, Code][] => {
          const inner = within(property.type);
          return inner ? [[propertyName(property.name, "value"), inner]] : [];
        });
        const additional = type.additional && within(type.additional);
        // A member that is named is none of the others.
        const named = additional
          ? type.properties.map((property): [Code, Code] => [
              propertyName(property.name, "value"),
              within(property.type) ?? code`{}`,
            ])
          : properties;
        return described([
          ["properties", named.length === 0 ? undefined : objectOf(named)],
          ["additional", additional],
        ]);
      }
      case "union":
        return ofUnion(type);
      case "intersection":
        return ofIntersection(type);
      default:
        return undefined;
    }
  }

  // A function, since the constant of a schema that leads back to itself is not yet made.
  function within(type: Type): Code | undefined {
    const inner = conversionOf(type);
    return inner && type.kind === "reference" ? code`() => ${inner}` : inner;
  }

  function ofUnion(union: UnionType): Code | undefined {
    const [only, ...others] = union.members.filter(({ kind }) => kind !== "null");
    if (only && others.length === 0) {
      const inner = within(only);
      return inner && described([["orNull", inner]]);
    }
    const leaves = leavesOf(union, model, new Set()) ?? [];
    const objects = leaves.filter(({ end }) => end.kind === "object");
    const told =
      objects.length < 2
        ? []
        : (toldApart({ kind: "union", members: objects.map(({ type }) => type) }, model) ?? []);
    const members = [
      ...leaves.filter(({ end }) => end.kind !== "object" || objects.length < 2),
      ...told,
    ].flatMap((member) => {
      const inner = within(member.type);
      if (!inner) return [];
      const by = "by" in member ? member.by : undefined;
      return by === undefined
        ? [inner]
        : [
            described([
              [
                "where",
                described([
                  ["property", literal(by.property)],
                  ["values", literal(by.values)],
                ]),
              ],
              ["all", listOf([inner])],
            ]),
          ];
    });
    return described([["oneOf", listOf(members)]]);
  }

  function ofIntersection(type: IntersectionType): Code | undefined {
    const whole = definiteType(type, model);
    const own = conversionOf(whole);
    const others = unionsIn(type, new Set()).flatMap((part) => within(part) ?? []);
    if (others.length === 0) return own;
    return described([["all", listOf(own ? [own, ...others] : others)]]);
  }

  /** The parts of an intersection that say more than which properties there are. */
  function unionsIn(type: Type, met: Set<string>): Type[] {
    if (type.kind === "intersection") return type.members.flatMap((part) => unionsIn(part, met));
    if (type.kind === "union") return [type];
    if (type.kind !== "reference" || met.has(type.id)) return [];
    met.add(type.id);
    const target = schemas.get(type.id)?.type;
    return target ? unionsIn(target, met) : [];
  }

  /** An alias is what it refers to. */
  function referred(id: string): Code | undefined {
    const schema = schemas.get(id);
    if (!schema) return undefined;
    if (schema.type.kind === "reference") return referred(schema.type.id);
    const known = constants.get(id);
    if (known) return code`${known.name}`;
    const constant = {
      name: identifier(`conversionOf${schema.names.response}`),
      value: code`{}`,
    };
    constants.set(id, constant);
    constant.value = conversionOf(schema.type) ?? code`{}`;
    return code`${constant.name}`;
  }

  return {
    of,
    declarations: () =>
      [...constants.values()].map(({ name, value }) => ({
        kind: "constant",
        name,
        exported: false,
        type: runtime.type("Conversion"),
        value,
      })),
  };
}
