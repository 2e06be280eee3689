/** Which alternatives of a union take a value, as Ajv tells: the emitted validators tell it of no alternative alone. */
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type {
  Assertion,
  DiscriminatorAssertion,
  SchemaAssertion,
} from "../../generator/model/assertion/assertion.ts";
import type { Schemas } from "./mutation.ts";

export interface Branches {
  /** The alternatives of each union that a schema itself is. */
  readonly of: (schema: SchemaAssertion) => readonly (readonly Assertion[])[];
  readonly accept: (value: unknown, branch: Assertion) => boolean;
}

/** Compiles each alternative once, when it is first asked of. */
export function branchesBy(schemas: Schemas): Branches {
  const ajv = new Ajv2020({ strict: false, ownProperties: true, logger: false });
  addFormats.default(ajv);
  const compiled = new Map<Assertion, (value: unknown) => unknown>();
  const refer = referring(schemas, (plain, key) => ajv.addSchema(plain, key));
  const known = new Map<SchemaAssertion, readonly (readonly Assertion[])[]>();
  return {
    of(schema) {
      // The same objects each time: what is compiled is found by them.
      const found = known.get(schema) ?? unionsOf(schema);
      known.set(schema, found);
      return found;
    },
    accept(value, branch) {
      const validate = compiled.get(branch) ?? ajv.compile({ allOf: [plainOf(branch, refer)] });
      compiled.set(branch, validate);
      return validate(value) === true;
    },
  };
}

/** An alternative of a discriminator is one by its property's value. */
function unionsOf({ oneOf, anyOf, discriminator }: SchemaAssertion): (readonly Assertion[])[] {
  const switched = discriminator?.cases.map(({ value, schema }) => ({
    allOf: [
      schema,
      {
        required: [discriminator.property],
        properties: new Map([[discriminator.property, { const: value }]]),
      },
    ],
  }));
  return [oneOf, anyOf, switched].filter((each) => each !== undefined);
}

type Plain = boolean | Readonly<Record<string, unknown>>;

/** Names schemas for Ajv, and hands each over once: what many refer to is compiled for all of them. */
function referring(schemas: Schemas, add: (plain: object, key: string) => void): Refer {
  const keys = new Map<string, string>();
  return function refer(id) {
    const known = keys.get(id);
    if (known !== undefined) return known;
    const key = `https://schemas.test/${String(keys.size)}`;
    keys.set(id, key);
    add({ allOf: [plainOf(schemas(id) ?? true, refer)] }, key);
    return key;
  };
}

type Refer = (id: string) => string;

function plainOf(schema: Assertion, refer: Refer): Plain {
  if (typeof schema !== "object") return schema;
  const { $ref, type, refused, discriminator, allOf = [], ...rest } = schema;
  if (refused !== undefined) return false;
  const parts = [
    ...allOf.map((each) => plainOf(each, refer)),
    ...(discriminator ? [switchOf(discriminator, refer)] : []),
  ];
  const keywords = Object.entries(rest as SchemaAssertion).map(([name, held]) => [
    name,
    heldOf(name, held, refer),
  ]);
  return {
    ...Object.fromEntries(keywords),
    ...($ref === undefined ? {} : { $ref: refer($ref) }),
    // Files are for no keyword to judge.
    ...(type === undefined || type.includes("bytes") ? {} : { type }),
    ...(parts.length === 0 ? {} : { allOf: parts }),
  };
}

const plainKeywords = new Set(["enum", "const", "required", "dependentRequired"]);

function heldOf(name: string, held: unknown, refer: Refer): unknown {
  const inner = (each: unknown): unknown =>
    plainKeywords.has(name) ? each : plainOf(each as Assertion, refer);
  if (held instanceof Map)
    return Object.fromEntries(
      [...held].map(([key, each]: [string, unknown]) => [key, inner(each)]),
    );
  if (Array.isArray(held)) return held.map(inner);
  return typeof held === "object" && held !== null ? inner(held) : held;
}

function switchOf({ property, cases, otherwise = false }: DiscriminatorAssertion, refer: Refer) {
  const named = cases.map(({ value, schema }) => ({
    required: [property],
    properties: { [property]: { const: value } },
    allOf: [plainOf(schema, refer)],
  }));
  const none = {
    not: {
      required: [property],
      properties: { [property]: { enum: cases.map((each) => each.value) } },
    },
    allOf: [plainOf(otherwise, refer)],
  };
  return { anyOf: [...named, none] };
}
