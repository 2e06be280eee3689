import { isDeepStrictEqual } from "node:util";
import { dump, load as loadYaml } from "js-yaml";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { load } from "../../generator/load/load.ts";
import { memoryPort } from "./memory-port.ts";
import { type JsonValue, isList, isObject } from "../../generator/load/loaded.ts";
import { pointerTo, valueAt } from "../../generator/load/pointer.ts";

/** Text that both languages can hold; the odd characters are those that editors and YAML treat specially. */
const text = fc.string({
  unit: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(..."abz019 -:#{}[],&*!|>'\"%@`~/\\.?=<_") },
    { weight: 1, arbitrary: fc.constantFrom("\n", "\t", "é", "😀", "\u2028", "\u00a0", "\r") },
  ),
  maxLength: 12,
});

const value: fc.Arbitrary<JsonValue> = fc.letrec<{ value: JsonValue }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    text,
    fc.integer(),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .map((number) => (number === 0 ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(text, fc.constantFrom("__proto__", "constructor", "$ref", "<<", "1.10", "null")),
      tie("value"),
      {
        maxKeys: 4,
        noNullPrototype: true,
      },
    ),
  ),
})).value;

interface Style {
  readonly name: string;
  readonly print: (value: JsonValue) => string;
  /** How the printer's own library reads it: what it prints wrongly says nothing of ours. */
  readonly reread: (text: string) => unknown;
}

const style: fc.Arbitrary<Style> = fc.oneof(
  fc.constantFrom("", "  ", "\t").map((indent) => ({
    name: "a.json",
    print: (printed: JsonValue) => JSON.stringify(printed, null, indent),
    reread: JSON.parse as (text: string) => unknown,
  })),
  fc
    .record({
      indent: fc.constantFrom(1, 2, 4),
      flowLevel: fc.constantFrom(-1, 0, 1, 2),
      lineWidth: fc.constantFrom(-1, 10, 80),
      seqNoIndent: fc.boolean(),
      forceQuotes: fc.boolean(),
      quoteStyle: fc.constantFrom("single" as const, "double" as const),
    })
    .map((options) => ({
      name: "a.yaml",
      print: (printed: JsonValue) => dump(printed, { ...options, noRefs: true }),
      reread: (written: string) => loadYaml(written),
    })),
  fc
    .record({
      indent: fc.constantFrom(1, 2, 4),
      collectionStyle: fc.constantFrom("any" as const, "block" as const, "flow" as const),
      defaultStringType: fc.constantFrom(
        "PLAIN" as const,
        "QUOTE_DOUBLE" as const,
        "QUOTE_SINGLE" as const,
        "BLOCK_LITERAL" as const,
        "BLOCK_FOLDED" as const,
      ),
      lineWidth: fc.constantFrom(0, 20, 80),
    })
    .map((options) => ({
      name: "a.yaml",
      print: (printed: JsonValue) =>
        stringify(printed, {
          ...options,
          defaultKeyType: "QUOTE_DOUBLE",
          aliasDuplicateObjects: false,
        }),
      reread: (written: string) => parse(written) as unknown,
    })),
);

/** A `$ref` that chance makes finds nothing. */
const port = memoryPort({});

const lineEnd = fc.constantFrom("\n", "\r\n");

test("what is printed is loaded, and each place holds what stands there", async () => {
  await fc.assert(
    fc.asyncProperty(
      value,
      style,
      lineEnd,
      fc.boolean(),
      async (printed, { name, print, reread }, end, mark) => {
        const plain = print(printed);
        fc.pre(isReread(plain, reread, printed));
        const written = plain.replaceAll("\n", end);
        const { entry, diagnostics } = await load(
          { text: (mark ? "\uFEFF" : "") + written, name },
          { port },
        );
        expect(
          diagnostics.filter(({ rule }) => rule !== "ref-scope" && rule !== "ref-resolves"),
        ).toEqual([]);
        expect(entry.value).toEqual(printed);
        for (const pointer of pointersOf(printed)) {
          const expected = valueAt(printed, pointer);
          if (
            expected === null ||
            (typeof expected === "object" && Object.keys(expected).length > 0)
          )
            continue;
          // The stretch that a place names says, read alone, what stands there.
          const alone = await load({ text: textAt(entry.text, entry.rangeOf(pointer)), name });
          if (typeof expected !== "string" || !isBlock(alone.entry.text))
            expect(alone.entry.value, pointer).toEqual(expected);
        }
      },
    ),
    { numRuns: 400 },
  );
});

/** Whether the printer's own library reads what it printed; some of it, it refuses. */
function isReread(plain: string, reread: Style["reread"], printed: JsonValue): boolean {
  try {
    return isDeepStrictEqual(reread(plain), printed);
  } catch {
    return false;
  }
}

/** A block's indentation belongs to what surrounds it, so it reads differently alone. */
function isBlock(stretch: string): boolean {
  return /^[|>]/.test(stretch) || /[\r\n]/.test(stretch);
}

function* pointersOf(root: JsonValue, pointer = ""): Generator<string> {
  yield pointer;
  if (!isList(root) && !isObject(root)) return;
  for (const [key, member] of Object.entries(root))
    yield* pointersOf(member, pointerTo(pointer, key));
}

function textAt(
  whole: string,
  range: { line: number; column: number; endLine: number; endColumn: number },
): string {
  const starts = [
    0,
    ...[...whole.matchAll(/\r\n?|\n/g)].map((found) => found.index + found[0].length),
  ];
  return whole.slice(
    starts[range.line - 1]! + range.column - 1,
    starts[range.endLine - 1]! + range.endColumn - 1,
  );
}
