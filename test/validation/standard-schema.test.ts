/** Validators as a form library and an RPC library take them. */
import { FormApi } from "@tanstack/form-core";
import { initTRPC, TRPCError } from "@trpc/server";
import { expect, expectTypeOf, test } from "vitest";
import {
  type StandardSchema,
  type Validator,
  validator,
} from "../../runtime/validation/validation.ts";
import { modelOf } from "../emit/emitted.ts";
import { documentOf } from "./documents.ts";
import { imported } from "./emitted.ts";

interface Parameter {
  readonly name: string;
  readonly values: readonly string[];
}

async function parameterValidator(): Promise<Validator<Parameter>> {
  const schemas = {
    Parameter: {
      type: "object",
      required: ["name", "values"],
      properties: {
        name: { type: "string", minLength: 1 },
        values: { type: "array", items: { type: "string", maxLength: 3 } },
      },
    },
  };
  const { ParameterValidator } = await imported(await modelOf(documentOf(schemas)));
  return ParameterValidator as Validator<Parameter>;
}

test("a form shows each fault at its field", async () => {
  const form = new FormApi({
    defaultValues: { name: "", values: ["good", "bad", "ok"] } as Parameter,
    validators: { onChange: await parameterValidator() },
  });
  form.mount();
  await form.validate("change");
  expect(form.state.isValid).toBe(false);
  expect(form.state.errorMap.onChange).toEqual({
    name: [{ message: "must have at least 1 character", path: ["name"] }],
    "values[0]": [{ message: "must have at most 3 characters", path: ["values", 0] }],
  });
  form.setFieldValue("name", "cpu");
  form.setFieldValue("values", ["one"]);
  await form.validate("change");
  expect(form.state.errorMap.onChange).toBeUndefined();
});

test("a procedure refuses what is not as declared, and hands on what is", async () => {
  const t = initTRPC.create();
  const router = t.router({
    set: t.procedure.input(await parameterValidator()).mutation(({ input }) => {
      expectTypeOf(input).toEqualTypeOf<Parameter>();
      return `${input.name}=${input.values.join()}`;
    }),
  });
  const caller = t.createCallerFactory(router)({});
  expect(await caller.set({ name: "cpu", values: ["4"] })).toBe("cpu=4");
  const refused = await caller.set({ name: "", values: [] }).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(TRPCError);
  expect(refused).toMatchObject({
    code: "BAD_REQUEST",
    cause: { issues: [{ message: "must have at least 1 character", path: ["name"] }] },
  });
});

test("a validator is of Standard Schema version 1", () => {
  const text = validator(
    (value): value is string => typeof value === "string",
    () => undefined,
  );
  expectTypeOf(text).toExtend<StandardSchema<string>>();
  expect(text["~standard"]).toMatchObject({ version: 1, vendor: "specwright" });
  expect(text["~standard"].validate("a")).toEqual({ value: "a" });
});
