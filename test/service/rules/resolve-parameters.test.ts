import { describe, expect, it } from "vitest";
import { resolveParameters } from "../../../service/rules/resolve-parameters.ts";
import type { TemplateParameter } from "../../../service/store/schema.ts";

const parameter = (more: Partial<TemplateParameter>): TemplateParameter => ({
  name: "p",
  type: "string",
  defaultValue: "default",
  mutable: true,
  ephemeral: false,
  required: false,
  options: [],
  min: null,
  max: null,
  ...more,
});

const p = (value: string) => [{ name: "p", value }];

const preset = { id: "id", name: "preset", parameters: p("preset") };

describe("where a value comes from", () => {
  it.each([
    ["the preset, over the request", parameter({}), preset, p("given"), p("before"), "preset"],
    [
      "the request, over the build before",
      parameter({}),
      undefined,
      p("given"),
      p("before"),
      "given",
    ],
    [
      "the last of two values of a request",
      parameter({}),
      undefined,
      [...p("1"), ...p("2")],
      undefined,
      "2",
    ],
    ["the build before, over the default", parameter({}), undefined, [], p("before"), "before"],
    [
      "the default, where it is ephemeral",
      parameter({ ephemeral: true }),
      undefined,
      [],
      p("before"),
      "default",
    ],
    [
      "the request, where it is ephemeral",
      parameter({ ephemeral: true }),
      undefined,
      p("given"),
      p("before"),
      "given",
    ],
    ["the default of a first build", parameter({}), undefined, [], undefined, "default"],
    [
      "the request, for what is immutable in a first build",
      parameter({ mutable: false }),
      undefined,
      p("given"),
      undefined,
      "given",
    ],
    [
      "the build before, for what is immutable",
      parameter({ mutable: false }),
      undefined,
      [],
      p("before"),
      "before",
    ],
  ])("%s", (_, declared, preset, requested, previous, expected) => {
    const { values, faults } = resolveParameters([declared], preset, requested, previous);
    expect(faults).toEqual([]);
    expect(values).toEqual(p(expected));
  });

  it("drops names that the version does not know", () => {
    const { values } = resolveParameters(
      [parameter({})],
      undefined,
      [{ name: "q", value: "1" }],
      undefined,
    );
    expect(values).toEqual(p("default"));
  });

  it("leaves out what has no value and needs none", () => {
    const declared = [parameter({ defaultValue: null })];
    expect(resolveParameters(declared, undefined, [], undefined)).toEqual({
      values: [],
      faults: [],
    });
  });
});

describe("what is refused", () => {
  it.each([
    [
      "a required one without a value",
      parameter({ required: true, defaultValue: null }),
      [],
      undefined,
      "Required parameter not provided; parameter value is null",
    ],
    [
      "a change of what is immutable",
      parameter({ mutable: false }),
      p("other"),
      p("before"),
      'Immutable parameter changed; Parameter "p" is not mutable, so it can\'t be updated after creating a workspace.',
    ],
    [
      "none of the options",
      parameter({ options: ["a", "b"], defaultValue: "a" }),
      p("c"),
      undefined,
      'Invalid parameter value; value "c" is not one of the options: a, b',
    ],
    [
      "a kept value that is no option any more",
      parameter({ options: ["a"], defaultValue: "a" }),
      [],
      p("b"),
      'Invalid parameter value; value "b" is not one of the options: a',
    ],
    [
      "too large a number",
      parameter({ type: "number", max: 16 }),
      p("17"),
      undefined,
      "Invalid parameter value; value 17 is more than the maximum 16",
    ],
    [
      "too small a number",
      parameter({ type: "number", min: 1 }),
      p("0"),
      undefined,
      "Invalid parameter value; value 0 is less than the minimum 1",
    ],
    [
      "no number",
      parameter({ type: "number" }),
      p("1e3"),
      undefined,
      'Invalid parameter value; value "1e3" is not a number',
    ],
    [
      "neither true nor false",
      parameter({ type: "bool" }),
      p("yes"),
      undefined,
      'Invalid parameter value; value "yes" is neither true nor false',
    ],
    [
      "no list of strings",
      parameter({ type: "list(string)" }),
      p("[1]"),
      undefined,
      'Invalid parameter value; value "[1]" is not a JSON array of strings',
    ],
    [
      "a list that is cut off",
      parameter({ type: "list(string)" }),
      p('["a"'),
      undefined,
      'Invalid parameter value; value "["a"" is not a JSON array of strings',
    ],
    [
      "a NUL",
      parameter({}),
      p("a\0b"),
      undefined,
      "Invalid parameter value; the value holds a NUL character",
    ],
  ])("%s", (_, declared, requested, previous, detail) => {
    const { faults } = resolveParameters([declared], undefined, requested, previous);
    expect(faults).toEqual([{ field: "p", detail }]);
  });

  it("tells of every parameter that is wrong", () => {
    const declared = [parameter({ type: "number" }), parameter({ name: "q", type: "bool" })];
    const given = [...p("x"), { name: "q", value: "y" }];
    const { faults } = resolveParameters(declared, undefined, given, undefined);
    expect(faults.map(({ field }) => field)).toEqual(["p", "q"]);
  });
});
