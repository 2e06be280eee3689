/** The formats, each by texts that are and texts that are not of it. */
import { expect, test } from "vitest";
import * as checked from "../../generator/check/values/formats.ts";
import * as emitted from "../../generator/emit/validators/runtime.ts";
import * as runtime from "../../runtime/validation/validation.ts";

interface FormatCase {
  readonly format: string;
  readonly is: (text: string) => boolean;
  readonly valid: readonly string[];
  readonly invalid: readonly string[];
}

const uuid = "91d3a5b8-6c2e-4f17-a0d4-5e8c7b2f1a33";
const texts: readonly FormatCase[] = [
  {
    format: "date-time",
    is: runtime.isDateTime,
    valid: [
      "2026-11-24T22:46:15Z",
      "2026-11-24t22:46:15.123z",
      "2026-11-24T22:46:15+14:00",
      "2024-02-29T00:00:00-00:00",
      "2016-12-31T23:59:60Z",
      "2017-01-01T00:59:60+01:00",
      "0001-01-01T00:00:00Z",
    ],
    invalid: [
      "",
      "2026-11-24",
      "2026-11-24 22:46:15Z",
      "2026-11-24T22:46:15",
      "2026-11-24T24:00:00Z",
      "2023-02-29T00:00:00Z",
      "2026-11-24T22:46:15+1:00",
      "2026-11-24T22:46:15.Z",
      "2026-11-24T22:46:15Zx",
      "2026-11-24T22:46:60Z",
    ],
  },
  {
    format: "date",
    is: runtime.isDate,
    valid: ["2026-11-24", "2024-02-29", "2000-02-29", "0000-01-01"],
    invalid: [
      "",
      "2026-1-24",
      "2026-13-01",
      "2026-00-10",
      "2026-04-31",
      "1900-02-29",
      "2026-11-24T",
      " 2026-11-24",
      "2026/11/24",
      "２026-11-24",
    ],
  },
  {
    format: "time",
    is: runtime.isTime,
    valid: ["22:46:15Z", "00:00:00+00:00", "23:59:60Z", "22:46:15.5-08:00"],
    invalid: ["", "22:46", "22:46:15", "24:00:00Z", "22:60:00Z", "22:46:15+24:00", "22:46:15+0100"],
  },
  {
    format: "duration",
    is: runtime.isDuration,
    valid: ["P1D", "PT1S", "P1Y2M3DT4H5M6S", "P2W", "PT36H"],
    invalid: ["", "P", "PT", "P1W1D", "1D", "P1S", "P1Y1D", "P-1D", "p1d"],
  },
  {
    format: "uuid",
    is: runtime.isUuid,
    valid: [uuid, uuid.toUpperCase(), "00000000-0000-0000-0000-000000000000"],
    invalid: [
      "",
      uuid.slice(1),
      `${uuid}0`,
      uuid.replaceAll("-", ""),
      uuid.replace("9", "g"),
      `{${uuid}}`,
      uuid.replace("-", "x"),
      uuid.replace("9", "/"),
      uuid.replace("9", "`"),
      uuid.replace("9", ":"),
    ],
  },
  {
    format: "email",
    is: runtime.isEmail,
    valid: [
      "a@b.example",
      "first.last+tag@sub.example.org",
      '"a b"@example.org',
      "a@[127.0.0.1]",
      "a@[IPv6:::1]",
    ],
    invalid: [
      "",
      "a",
      "@b",
      "a@",
      "a@b@c",
      "a..b@c.example",
      ".a@b.example",
      "a b@c.example",
      "a@-b.example",
    ],
  },
  {
    format: "hostname",
    is: runtime.isHostname,
    valid: ["a", "example.org", "xn--nxasmq6b", "a-b.c", "1.2.3.4a"],
    invalid: ["", "-a", "a-", "a..b", "a_b", ".a", "a.", "a".repeat(64), "xn--", "é.example"],
  },
  {
    format: "ipv4",
    is: runtime.isIpv4,
    valid: ["0.0.0.0", "127.0.0.1", "255.255.255.255"],
    invalid: ["", "1.2.3", "1.2.3.4.5", "256.1.1.1", "01.2.3.4", "1.2.3.4 ", "1.2.3.", "0x1.2.3.4"],
  },
  {
    format: "ipv6",
    is: runtime.isIpv6,
    valid: ["::", "::1", "1::", "1:2:3:4:5:6:7:8", "::ffff:1.2.3.4", "1:2:3:4:5:6:1.2.3.4", "A::f"],
    invalid: [
      "",
      ":",
      ":::",
      "1::2::3",
      "1:2:3:4:5:6:7",
      "1:2:3:4:5:6:7:8:9",
      "12345::",
      "::1%eth0",
      "1.2.3.4",
      "::1.2.3.4:1",
      "1:2:3:4:5:6:7:1.2.3.4",
    ],
  },
  {
    format: "uri",
    is: runtime.isUri,
    valid: ["https://example.org/a?b#c", "urn:isbn:1", "mailto:a@b", "ftp://[::1]:21/x", "a:"],
    invalid: [
      "",
      "/a",
      "//a",
      "a",
      "https://a b",
      "http://[::1",
      "https://a/%zz",
      "1a:b",
      "https://é.example",
    ],
  },
  {
    format: "uri-reference",
    is: runtime.isUriReference,
    valid: ["", "/a", "//a/b", "a?b#c", "#c", "https://example.org", "./a:b"],
    invalid: ["\\a", "a b", "%", "a{b}", "[::1]", "1:b"],
  },
  {
    format: "uri-template",
    is: runtime.isUriTemplate,
    valid: ["", "/a/{b}", "{+a,b*}{?c:3}", "{a.b}"],
    invalid: ["{", "}", "{a", "{}", "{a b}", "{a:0}", "a b"],
  },
  {
    format: "json-pointer",
    is: runtime.isJsonPointer,
    valid: ["", "/", "/a/0", "/a~1b~0c", "//"],
    invalid: ["a", "/~", "/~2", "#/a", "0"],
  },
  {
    format: "relative-json-pointer",
    is: runtime.isRelativeJsonPointer,
    valid: ["0", "1/a", "0#", "2+1/b"],
    invalid: ["", "/a", "01", "-1", "0##"],
  },
  {
    format: "regex",
    is: runtime.isRegex,
    valid: ["", "^a$", "\\p{L}", "(?<a>b)"],
    invalid: ["(", "[", "\\", "a{2,1}", "*"],
  },
  {
    format: "byte",
    is: runtime.isByte,
    valid: ["", "YQ==", "YWI=", "YWJj", "+/+/"],
    invalid: ["Y", "YQ=", "YQ===", "Y Q=", "-_==", "YQ==YQ=="],
  },
];

test.each(texts)("$format", ({ is, valid, invalid }) => {
  expect(valid.filter((text) => !is(text))).toEqual([]);
  expect(invalid.filter((text) => is(text))).toEqual([]);
});

test("emitted validators and the check know the same formats, and each has its texts above", () => {
  const functions = new Map(Object.entries(runtime));
  const named = ({ textFormats, numberFormats }: typeof emitted) =>
    [...textFormats, ...numberFormats].map(([format, name]) => [format, functions.get(name)]);
  expect(named(emitted)).toEqual([...checked.textFormats, ...checked.numberFormats]);
  expect(texts.map(({ format }) => format).toSorted()).toEqual(
    [...emitted.textFormats.keys()].toSorted(),
  );
});

test("int32, int64 and float", () => {
  expect([0, -0, 2147483647, -2147483648].filter((value) => !runtime.isInt32(value))).toEqual([]);
  expect([2147483648, -2147483649, 0.5, 1e300].filter(runtime.isInt32)).toEqual([]);
  expect([0, 2 ** 53, 2 ** 63, -(2 ** 63)].filter((value) => !runtime.isInt64(value))).toEqual([]);
  expect([2 ** 64, 0.5, -1e300, NaN].filter(runtime.isInt64)).toEqual([]);
  expect([0, 0.1, -3.4e38].filter((value) => !runtime.isFloat(value))).toEqual([]);
  expect([1e39, -1e300, Infinity].filter(runtime.isFloat)).toEqual([]);
});
