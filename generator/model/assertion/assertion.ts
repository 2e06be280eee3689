/** What a schema asserts of values: JSON Schema 2020-12 with every reference settled, whatever the document was written in. */
import type { Diagnostic } from "../../diagnostic.ts";
import type { Json } from "../documentation.ts";

/** A type of JSON Schema, and `bytes`: a file or raw bytes where a body may carry them. */
export type AssertedType =
  "null" | "boolean" | "object" | "array" | "number" | "integer" | "string" | "bytes";

/** A schema: `true` allows every value, `false` none. */
export type Assertion = boolean | SchemaAssertion;

/**
 * A schema object (JSON Schema 2020-12 Core and Validation; OpenAPI 3.1.1, section 4.8.24). Keywords
 * that assert nothing are left out, and so are those with a value that is none of theirs.
 */
export interface SchemaAssertion {
  /** The id of the schema that it refers to; what stands beside it holds as well. */
  readonly $ref?: string;
  readonly type?: readonly AssertedType[];
  readonly enum?: readonly Json[];
  /** `x-extensible-enum`: where the document does not know all values, any text will do. */
  readonly extensible?: true;
  readonly const?: Json;

  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;

  readonly minLength?: number;
  readonly maxLength?: number;
  /** Valid with the flag `u`. */
  readonly pattern?: string;
  readonly format?: string;

  readonly prefixItems?: readonly Assertion[];
  readonly items?: Assertion;
  readonly contains?: Assertion;
  readonly minContains?: number;
  readonly maxContains?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly uniqueItems?: true;
  readonly unevaluatedItems?: Assertion;

  readonly properties?: ReadonlyMap<string, Assertion>;
  /** By pattern; each is valid with the flag `u`. */
  readonly patternProperties?: ReadonlyMap<string, Assertion>;
  readonly additionalProperties?: Assertion;
  readonly propertyNames?: Assertion;
  readonly required?: readonly string[];
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly dependentRequired?: ReadonlyMap<string, readonly string[]>;
  readonly dependentSchemas?: ReadonlyMap<string, Assertion>;
  readonly unevaluatedProperties?: Assertion;

  readonly allOf?: readonly Assertion[];
  readonly anyOf?: readonly Assertion[];
  readonly oneOf?: readonly Assertion[];
  /** Says which of `oneOf` or `anyOf` a value must match; those two are left out then. */
  readonly discriminator?: DiscriminatorAssertion;
  readonly not?: Assertion;
  readonly if?: Assertion;
  readonly then?: Assertion;
  readonly else?: Assertion;

  readonly readOnly?: true;
  readonly writeOnly?: true;
  /** Made by a view: a property that may not be there, and the keyword that says so. */
  readonly refused?: "readOnly" | "writeOnly";
}

/** A Discriminator Object (OpenAPI 3.1.1, section 4.8.25) with the values of every alternative. */
export interface DiscriminatorAssertion {
  readonly property: string;
  /** Each value once, and the alternative that it chooses. */
  readonly cases: readonly DiscriminatorCase[];
  /** What a value must match whose property is missing or has no case (OpenAPI 3.2, `defaultMapping`). */
  readonly otherwise?: Assertion;
}

export interface DiscriminatorCase {
  readonly value: string;
  readonly schema: Assertion;
}

/** The assertions of a document. */
export interface Assertions {
  /** By the ids that references and {@link Parameter.schema} and its like name; those of named schemas are theirs. */
  readonly schemas: ReadonlyMap<string, Assertion>;
  /** What could not be turned into an assertion, for the person who generates. */
  readonly diagnostics: readonly Diagnostic[];
}
