/** Tests of a value's type. */
import { type Code, code } from "../../code/code.ts";
import type { AssertedType } from "../../model/assertion/assertion.ts";
import { runtimeValue } from "./runtime.ts";
import { all, any, asCode } from "./terms.ts";

/** Whether a value is of a type; the compiler knows it afterwards. */
export function typeTest(type: AssertedType, subject: Code): Code {
  switch (type) {
    case "null":
      return code`${subject} === null`;
    case "string":
      return code`typeof ${subject} === "string"`;
    case "boolean":
      return code`typeof ${subject} === "boolean"`;
    default:
      return code`${typeGuard(type)}(${subject})`;
  }
}

/** Whether it is of one of several types. */
export function typesTest(types: readonly AssertedType[], subject: Code): Code {
  return asCode(any(types.map((type) => typeTest(type, subject))));
}

/** Whether it is of none of them. */
export function typesMismatch(types: readonly AssertedType[], subject: Code): Code {
  return asCode(all(types.map((type) => typeMismatch(type, subject))));
}

function typeMismatch(type: AssertedType, subject: Code): Code {
  switch (type) {
    case "null":
      return code`${subject} !== null`;
    case "string":
      return code`typeof ${subject} !== "string"`;
    case "boolean":
      return code`typeof ${subject} !== "boolean"`;
    default:
      return code`!${typeGuard(type)}(${subject})`;
  }
}

/** The function that tests a type. */
export function typeGuard(type: AssertedType): Code {
  return runtimeValue(guards[type]);
}

const guards: Readonly<Record<AssertedType, string>> = {
  null: "isNull",
  boolean: "isBoolean",
  object: "isObject",
  array: "isArray",
  number: "isNumber",
  integer: "isInteger",
  string: "isString",
  bytes: "isBytes",
};
