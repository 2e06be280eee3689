/** Texts: of formats, of patterns, and such as break what is not careful. */
import fc from "fast-check";
import type { SchemaAssertion } from "../../generator/model/assertion/assertion.ts";
import type { Draw } from "./draw.ts";

/** What URLs, headers, forms, JSON, shells and prototypes have their own ideas about. */
const hostile = [
  ..." . .. / // ? # & = + % %41 %2F %zz ; , | : @ [ ] [0] {} [] \" ' \\ * ~ !".split(" "),
  ..."a,b a|b a&b=c a+b a=b a/../b a?b#c true false null 0 -0 1e3 0x10 NaN undefined".split(" "),
  ...'__proto__ constructor toString [object__Object] <script> {"a":1} [1] \u00e9 \u{1f600}'.split(
    " ",
  ),
  " ",
  " a ",
  "a b",
  "\0",
  "a\r\nX-Injected: 1",
  "\t\n",
  "\u{feff}mark",
  "\u2028",
  "e\u0301",
];

const plain = fc.string({ unit: "grapheme-ascii", maxLength: 12 });
const anything = fc.string({ unit: "binary", maxLength: 6 });
/** Any text at all. */
export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 2, arbitrary: plain },
  { weight: 1, arbitrary: anything },
);

const twoDigits = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((value) => String(value).padStart(2, "0"));
const time = fc
  .tuple(
    twoDigits(0, 23),
    twoDigits(0, 59),
    twoDigits(0, 59),
    fc.constantFrom("", ".5", ".123", ".123456"),
    fc.constantFrom("Z", "+00:00", "-11:00", "+14:00"),
  )
  .map(([hour, minute, second, fraction, zone]) => `${hour}:${minute}:${second}${fraction}${zone}`);
const date = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date,
  time,
  "date-time": fc.tuple(date, time).map((parts) => parts.join("T")),
  duration: fc.constantFrom("P1D", "PT36H", "P3Y6M4DT12H30M5S", "P2W", "PT0S"),
  uuid: fc.uuid(),
  email: fc.emailAddress(),
  hostname: fc.domain(),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
  uri: fc.webUrl({ withQueryParameters: true, withFragments: true }),
  url: fc.webUrl(),
  "uri-reference": fc.webPath(),
  "uri-template": fc.constantFrom("/a/{b}", "https://example.com/{?x,y*}"),
  "json-pointer": fc.constantFrom("", "/a", "/a/0", "/~0/~1"),
  "relative-json-pointer": fc.constantFrom("0", "1/a", "2#"),
  regex: fc.constantFrom("^a+$", "[0-9]", "(a|b)"),
  byte: fc.base64String({ maxLength: 24 }),
  int32: fc.integer().map(String),
  int64: fc.integer().map(String),
  double: fc.constantFrom("0", "1.5", "-2e10"),
  float: fc.constantFrom("0", "1.5"),
};

const matching = new Map<string, fc.Arbitrary<string> | undefined>();

/** Texts that a pattern takes; undefined for a pattern that fast-check cannot follow. */
export function matchingPattern(pattern: string): fc.Arbitrary<string> | undefined {
  if (!matching.has(pattern)) matching.set(pattern, made(pattern));
  return matching.get(pattern);
}

function made(pattern: string): fc.Arbitrary<string> | undefined {
  try {
    return fc.stringMatching(new RegExp(pattern, "u"), { size: "-1" });
  } catch {
    return undefined;
  }
}

/** A text that all of the schemas allow, as far as a few tries find one. */
export function textOf(all: readonly SchemaAssertion[], draw: Draw): string {
  const minimum = Math.max(0, ...all.map(({ minLength = 0 }) => minLength));
  const maximum = Math.min(...all.map(({ maxLength = Infinity }) => maxLength));
  const patterns = all.flatMap(({ pattern }) => pattern ?? []);
  const checks = patterns.map((pattern) => new RegExp(pattern, "u"));
  const sources = [
    ...all.flatMap(({ format = "" }) => (Object.hasOwn(formats, format) ? formats[format]! : [])),
    ...patterns.flatMap((pattern) => matchingPattern(pattern) ?? []),
  ];
  const sized = fc.string({
    unit: "grapheme-ascii",
    minLength: minimum,
    maxLength: Math.min(maximum, minimum + 12),
  });
  const fits = (text: string): boolean => {
    const length = [...text].length;
    return length >= minimum && length <= maximum && checks.every((check) => check.test(text));
  };
  let text = "";
  for (let tries = 0; tries < 40; tries++) {
    const source = sources[tries % Math.max(1, sources.length)];
    text = draw.of(source ?? (tries < 3 ? hostileText : sized));
    if (fits(text)) break;
  }
  return text;
}
