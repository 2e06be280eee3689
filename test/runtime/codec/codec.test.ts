/** Values of a program become those of the wire and come back the same; what cannot is told with its place. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  codec,
  type Conversion,
  dateAsPlainDate,
  dateTimeAsDate,
  dateTimeAsInstant,
  durationAsDuration,
  exactCodec,
  int64AsBigInt,
  int64AsText,
  textAsBigInt,
} from "../../../runtime/codec/codec.ts";
import type { Inner } from "../../../runtime/codec/conversion.ts";
import { ConversionFault } from "../../../runtime/wire/codec.ts";
import { LongInteger } from "../../../runtime/wire/long-integer.ts";

Object.defineProperty(globalThis, "Temporal", { value: Temporal, configurable: true });

const bounds = { min: -(2n ** 63n), max: 2n ** 63n - 1n };
const longs = fc.oneof(
  fc.bigInt(bounds),
  fc.bigInt({ min: -9n, max: 9n }),
  fc.constantFrom(bounds.min, bounds.max, 2n ** 53n, 2n ** 53n + 1n),
);
const dates = fc.date({
  min: new Date("0000-01-01T00:00:00Z"),
  max: new Date("9999-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});
/** What a program may hold beside what is converted, texts that look like it among them. */
const others = fc.jsonValue({ maxDepth: 2 });

interface Pair {
  readonly conversion: Conversion;
  readonly value: unknown;
}
const pair =
  (conversion: Conversion) =>
  (value: unknown): Pair => ({ conversion, value });

const scalars = fc.oneof(
  dates.map(pair(dateTimeAsDate)),
  longs.map(pair(int64AsBigInt)),
  longs.map(String).map(pair(int64AsText)),
  longs.map(pair(textAsBigInt)),
  dates.map((date) => pair(dateTimeAsInstant)(Temporal.Instant.from(date.toISOString()))),
  dates.map((date) =>
    pair(dateAsPlainDate)(Temporal.PlainDate.from(date.toISOString().slice(0, 10))),
  ),
  fc
    .nat(1e6)
    .map((seconds) => pair(durationAsDuration)(Temporal.Duration.from(`PT${String(seconds)}S`))),
);

const named = (conversions: Readonly<Record<string, Pair>>) => ({
  conversion: Object.fromEntries(
    Object.entries(conversions).map(([name, { conversion }]): [string, Inner] => [
      name,
      () => conversion,
    ]),
  ),
  value: Object.fromEntries(Object.entries(conversions).map(([name, { value }]) => [name, value])),
});

const { tree } = fc.letrec<{ tree: Pair; structure: Pair }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, scalars, tie("structure")),
  structure: fc.oneof(
    fc
      .tuple(fc.dictionary(fc.string(), tie("tree")), fc.dictionary(fc.string(), others))
      .map(([inner, rest]) => {
        const { conversion, value } = named(inner);
        return { conversion: { properties: conversion }, value: { ...rest, ...value } };
      }),
    fc.tuple(fc.dictionary(fc.string(), tie("tree")), fc.array(longs)).map(([inner, counts]) => {
      const { conversion, value } = named(inner);
      const rest = Object.fromEntries(counts.map((each, at) => [`more ${String(at)}`, each]));
      return {
        conversion: { properties: conversion, additional: int64AsBigInt },
        value: { ...rest, ...value },
      };
    }),
    fc.array(dates).map((value) => ({ conversion: { items: dateTimeAsDate }, value })),
    fc.tuple(fc.array(tie("tree"), { maxLength: 3 }), fc.array(longs)).map(([first, rest]) => ({
      conversion: { first: first.map(({ conversion }) => conversion), items: int64AsText },
      value: [...first.map(({ value }) => value), ...rest.map(String)],
    })),
    fc.tuple(tie("tree"), fc.boolean()).map(([{ conversion, value }, isNull]) => ({
      conversion: { orNull: conversion },
      value: isNull ? null : value,
    })),
    fc
      .oneof(dates, longs, fc.constantFrom("never", null, true), fc.record({ at: dates }))
      .map((value) => ({
        conversion: {
          oneOf: [dateTimeAsDate, int64AsBigInt, { properties: { at: dateTimeAsDate } }],
        },
        value,
      })),
    fc.tuple(fc.constantFrom("a", "b"), dates, longs).map(([kind, at, id]) => ({
      conversion: {
        oneOf: [
          {
            where: { property: "kind", values: ["a"] },
            all: [{ properties: { at: dateTimeAsDate } }, { properties: { id: int64AsBigInt } }],
          },
          { where: { property: "kind", values: ["b"] }, properties: { id: int64AsText } },
        ],
      },
      value: kind === "a" ? { kind, at, id } : { kind, at: at.toISOString(), id: String(id) },
    })),
  ),
}));

/** Temporal's values have no members to compare. */
function comparable(value: unknown): unknown {
  if (Object.prototype.toString.call(value).startsWith("[object Temporal")) return String(value);
  if (Array.isArray(value)) return value.map(comparable);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, comparable(each)]));
}

test("what is encoded, written as JSON, read and decoded is what it was", () => {
  fc.assert(
    fc.property(tree, ({ conversion, value }) => {
      const { encode, decode, parse = JSON.parse } = exactCodec(conversion);
      const before = comparable(value);
      const text = JSON.stringify(encode(value));
      const back: unknown = decode(parse(text));
      // JSON has one zero.
      const plain = (each: unknown): unknown => JSON.parse(JSON.stringify(each, bigintTold));
      expect(plain(comparable(back))).toEqual(plain(before));
      expect(comparable(value)).toEqual(before);
      expect(JSON.stringify(encode(back))).toBe(text);
    }),
    { numRuns: 400 },
  );
});

const bigintTold = (_name: string, value: unknown): unknown =>
  typeof value === "bigint" ? `${String(value)}n` : value;

test("members that are called as objects' own machinery are members like any other", () => {
  const text = '{"__proto__":"2026-01-01T00:00:00.000Z","constructor":"2026-01-01T00:00:00.000Z"}';
  const { decode, encode } = codec({ additional: dateTimeAsDate });
  const value = decode(JSON.parse(text)) as Record<string, unknown>;
  expect(Object.getOwnPropertyDescriptor(value, "__proto__")?.value).toEqual(
    new Date("2026-01-01"),
  );
  expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  expect(JSON.stringify(encode(value))).toBe(text);
  expect(codec({ properties: { at: dateTimeAsDate } }).decode({ constructor: "x" })).toEqual({
    constructor: "x",
  });
});

test("an object of a class is sent as it says itself", () => {
  const entity = { hidden: 1, toJSON: () => ({ at: new Date(0), name: "n" }) };
  expect(codec({ properties: { at: dateTimeAsDate } }).encode(entity)).toEqual({
    at: "1970-01-01T00:00:00.000Z",
    name: "n",
  });
});

describe("a value that is none", () => {
  const event = { properties: { at: dateTimeAsDate, ids: { items: int64AsBigInt } } };
  const dateTime = "must be a date-time, such as 2026-11-24T22:46:15Z";
  test.each([
    ["decode", { at: "2026-01-01" }, "/at", dateTime],
    ["decode", { at: "2026-02-30T00:00:00Z" }, "/at", dateTime],
    ["decode", { at: "2026-01-01T00:00:00" }, "/at", dateTime],
    ["decode", { at: 0 }, "/at", dateTime],
    ["decode", { at: null }, "/at", dateTime],
    ["decode", { ids: [1, "2"] }, "/ids/1", "must be an integer of 64 bits"],
    ["decode", { ids: [1.5] }, "/ids/0", "must be an integer of 64 bits"],
    [
      "decode",
      { ids: [2 ** 60] },
      "/ids/0",
      "must be an integer that was read with all of its digits",
    ],
    ["encode", { at: new Date(NaN) }, "/at", "must be a valid Date"],
    ["encode", { at: new Date(8.64e15) }, "/at", "must be a Date of the years 0 to 9999"],
    ["encode", { at: "soon" }, "/at", "must be a Date"],
    ["encode", { ids: [2n ** 63n] }, "/ids/0", "must be an integer of 64 bits"],
    ["encode", { ids: ["1"] }, "/ids/0", "must be a bigint"],
  ] as const)("%s %o", (direction, value, pointer, expected) => {
    let fault: unknown;
    try {
      exactCodec(event)[direction](value);
    } catch (error) {
      fault = error;
    }
    expect(fault).toBeInstanceOf(ConversionFault);
    expect(fault).toMatchObject({ pointer, expected });
  });

  test.each([
    [dateTimeAsInstant, "x", new Date(0), dateTime, "must be a Temporal.Instant"],
    [dateAsPlainDate, "2026-02-30", 1, "must be a date, such as 2026-11-24", "PlainDate"],
    [durationAsDuration, "Pretty", 1, "must be a duration, such as P1DT12H", "Duration"],
    [int64AsText, "x", "07", "must be an integer of 64 bits", "must be the text of an integer"],
    [textAsBigInt, "9223372036854775808", 1, "must be an integer of 64 bits", "must be a bigint"],
  ])("of another kind %#", (scalar, wire, value, expected, wanted) => {
    expect(() => codec(scalar).decode(wire)).toThrow(ConversionFault);
    expect(() => codec(scalar).decode(wire)).toThrow(expected);
    expect(() => codec(scalar).encode(value)).toThrow(wanted);
  });
});

describe("JSON with long integers", () => {
  const { parse = JSON.parse, encode } = exactCodec({ properties: { id: int64AsBigInt } });
  const text =
    '{"id":9007199254740993,"size":9007199254740993,"all":[{"id":12345678901234567890}]}';

  test("keeps their digits where they are converted, and elsewhere is as JSON.parse has it", () => {
    const { id, ...rest } = parse(text) as { id: unknown };
    expect(id).toEqual(new LongInteger(9007199254740993n));
    const { id: _, ...plain } = JSON.parse(text) as { id: unknown };
    expect(rest).toEqual(plain);
    expect(parse('{"id":9007199254740993e0}')).toEqual({ id: 9007199254740992 });
    expect(() => parse('{"id":9007199254740993')).toThrow(SyntaxError);
  });

  test("is refused where the engine tells no sources, unless it has no long integers", () => {
    const { parse: original } = JSON;
    onTestFinished(() => {
      JSON.parse = original;
    });
    JSON.parse = (json, reviver) =>
      original(
        json,
        reviver &&
          function (name, value) {
            return reviver.call(this, name, value);
          },
      );
    expect(parse('{"id":12}')).toEqual({ id: 12 });
    expect(() => parse(text)).toThrow("does not tell how a number was written");
  });

  test("cannot be written where the engine has no raw JSON", () => {
    const raw = Object.getOwnPropertyDescriptor(JSON, "rawJSON")!;
    onTestFinished(() => void Object.defineProperty(JSON, "rawJSON", raw));
    Reflect.deleteProperty(JSON, "rawJSON");
    expect(JSON.stringify(encode({ id: 12n }))).toBe('{"id":12}');
    expect(() => JSON.stringify(encode({ id: 2n ** 60n }))).toThrow(
      "This engine has no JSON.rawJSON, which 1152921504606846976 needs to stay as it is.",
    );
  });
});

test("without Temporal its values cannot be read, and that is told", () => {
  const own = Object.getOwnPropertyDescriptor(globalThis, "Temporal")!;
  onTestFinished(() => void Object.defineProperty(globalThis, "Temporal", own));
  Reflect.deleteProperty(globalThis, "Temporal");
  expect(() => codec(dateTimeAsInstant).decode("2026-01-01T00:00:00Z")).toThrow(
    "This runtime has no Temporal: load one first",
  );
});
