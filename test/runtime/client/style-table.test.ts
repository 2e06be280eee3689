/** The table of OpenAPI 3.1.1, section 4.8.12.4 (Style Examples), cell by cell, over a socket. */
import { describe, expect, test } from "vitest";
import { call, connect, RequestError } from "../../../runtime/client/client.ts";
import type { ParameterStyle, ParameterWire } from "../../../runtime/wire/operation.ts";
import { failure, get, open } from "./contracts.ts";
import { json, serve } from "./raw-server.ts";

/** What a server gets when one parameter is sent. */
async function sent(wire: ParameterWire, value: unknown): Promise<string> {
  const server = await serve(json(200, {}));
  const client = connect(open, { baseUrl: server.url });
  const place = { path: "path", query: "query", header: "headers", cookie: "cookies" }[wire.in];
  const path = wire.in === "path" ? `/{${wire.name}}` : "/";
  await call(client, { ...get, path, parameters: [wire] }, { [place]: { [wire.name]: value } });
  const received = server.received[0]!;
  if (wire.in === "header") return String(received.headers[wire.name]);
  if (wire.in === "cookie") return String(received.headers.cookie);
  return wire.in === "path"
    ? received.target.slice(1)
    : received.target.slice(1).replace(/^\?/, "");
}

const text = "blue";
const list = ["blue", "black", "brown"];
const object = { R: 100, G: 200, B: 150 };

type Row = readonly [ParameterStyle, boolean, unknown, string];

describe("C5: the style table, in the path", () => {
  const rows: Row[] = [
    ["matrix", false, "", ";color"],
    ["matrix", false, text, ";color=blue"],
    ["matrix", false, list, ";color=blue,black,brown"],
    ["matrix", false, object, ";color=R,100,G,200,B,150"],
    ["matrix", true, "", ";color"],
    ["matrix", true, text, ";color=blue"],
    ["matrix", true, list, ";color=blue;color=black;color=brown"],
    ["matrix", true, object, ";R=100;G=200;B=150"],
    ["label", false, text, ".blue"],
    ["label", false, list, ".blue,black,brown"],
    ["label", false, object, ".R,100,G,200,B,150"],
    ["label", true, text, ".blue"],
    ["label", true, list, ".blue.black.brown"],
    ["label", true, object, ".R=100.G=200.B=150"],
    ["simple", false, text, "blue"],
    ["simple", false, list, "blue,black,brown"],
    ["simple", false, object, "R,100,G,200,B,150"],
    ["simple", true, text, "blue"],
    ["simple", true, list, "blue,black,brown"],
    ["simple", true, object, "R=100,G=200,B=150"],
  ];
  test.each(rows)("%s explode=%s %j is %s", async (style, explode, value, expected) => {
    expect(await sent({ name: "color", in: "path", style, explode }, value)).toBe(expected);
  });
});

describe("C5: the style table, in the query", () => {
  const rows: Row[] = [
    ["form", false, "", "color="],
    ["form", false, text, "color=blue"],
    ["form", false, list, "color=blue,black,brown"],
    ["form", false, object, "color=R,100,G,200,B,150"],
    ["form", true, "", "color="],
    ["form", true, text, "color=blue"],
    ["form", true, list, "color=blue&color=black&color=brown"],
    ["form", true, object, "R=100&G=200&B=150"],
    ["spaceDelimited", false, list, "color=blue%20black%20brown"],
    ["spaceDelimited", false, object, "color=R%20100%20G%20200%20B%20150"],
    ["pipeDelimited", false, list, "color=blue%7Cblack%7Cbrown"],
    ["pipeDelimited", false, object, "color=R%7C100%7CG%7C200%7CB%7C150"],
    ["deepObject", true, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
    ["deepObject", false, object, "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150"],
    // Cells that the table leaves open ("n/a"): what the style `form` does.
    ["spaceDelimited", true, list, "color=blue&color=black&color=brown"],
    ["pipeDelimited", true, object, "R=100&G=200&B=150"],
    ["spaceDelimited", false, text, "color=blue"],
    ["pipeDelimited", false, text, "color=blue"],
    ["deepObject", true, text, "color=blue"],
    ["deepObject", true, list, "color=blue&color=black&color=brown"],
    ["deepObject", true, { a: { b: [1, 2] } }, "color%5Ba%5D%5Bb%5D=1&color%5Ba%5D%5Bb%5D=2"],
  ];
  test.each(rows)("%s explode=%s %j is %s", async (style, explode, value, expected) => {
    expect(await sent({ name: "color", in: "query", style, explode }, value)).toBe(expected);
  });
});

describe("C5: the style table, in header and cookie", () => {
  const rows: (readonly ["header" | "cookie", boolean, unknown, string])[] = [
    ["header", false, "", ""],
    ["header", false, text, "blue"],
    ["header", false, list, "blue,black,brown"],
    ["header", false, object, "R,100,G,200,B,150"],
    ["header", true, list, "blue,black,brown"],
    ["header", true, object, "R=100,G=200,B=150"],
    ["cookie", false, "", "color="],
    ["cookie", false, text, "color=blue"],
    ["cookie", false, list, "color=blue,black,brown"],
    ["cookie", false, object, "color=R,100,G,200,B,150"],
    ["cookie", true, list, "color=blue; color=black; color=brown"],
    ["cookie", true, object, "R=100; G=200; B=150"],
  ];
  test.each(rows)("%s explode=%s %j is %s", async (location, explode, value, expected) => {
    expect(await sent({ name: "color", in: location, explode }, value)).toBe(expected);
  });
});

describe("C2, C5: a value keeps its characters in every cell", () => {
  const nasty = "/?#&=+,;%é💙";
  const code = "%2F%3F%23%26%3D%2B%2C%3B%25%C3%A9%F0%9F%92%99";
  const rows: (readonly ["path" | "query" | "cookie", ParameterStyle, boolean, unknown, string])[] =
    [
      ["path", "matrix", false, nasty, `;color=${code}`],
      ["path", "matrix", false, [nasty, "b"], `;color=${code},b`],
      ["path", "matrix", false, { [nasty]: nasty }, `;color=${code},${code}`],
      ["path", "matrix", true, nasty, `;color=${code}`],
      ["path", "matrix", true, [nasty, "b"], `;color=${code};color=b`],
      ["path", "matrix", true, { [nasty]: nasty }, `;${code}=${code}`],
      ["path", "label", false, nasty, `.${code}`],
      ["path", "label", false, [nasty, "b"], `.${code},b`],
      ["path", "label", false, { [nasty]: nasty }, `.${code},${code}`],
      ["path", "label", true, nasty, `.${code}`],
      ["path", "label", true, [nasty, "b"], `.${code}.b`],
      ["path", "label", true, { [nasty]: nasty }, `.${code}=${code}`],
      ["path", "label", true, ["1.5", "2"], ".1%2E5.2"],
      ["path", "label", true, { "a.b": "1.5" }, ".a%2Eb=1%2E5"],
      ["path", "simple", false, nasty, code],
      ["path", "simple", false, [nasty, "b"], `${code},b`],
      ["path", "simple", false, { [nasty]: nasty }, `${code},${code}`],
      ["path", "simple", true, nasty, code],
      ["path", "simple", true, [nasty, "b"], `${code},b`],
      ["path", "simple", true, { [nasty]: nasty }, `${code}=${code}`],
      ["query", "form", false, nasty, `color=${code}`],
      ["query", "form", false, [nasty, "b"], `color=${code},b`],
      ["query", "form", false, { [nasty]: nasty }, `color=${code},${code}`],
      ["query", "form", true, nasty, `color=${code}`],
      ["query", "form", true, [nasty, "b"], `color=${code}&color=b`],
      ["query", "form", true, { [nasty]: nasty }, `${code}=${code}`],
      ["query", "spaceDelimited", false, [nasty, "b"], `color=${code}%20b`],
      ["query", "spaceDelimited", false, { [nasty]: nasty }, `color=${code}%20${code}`],
      ["query", "pipeDelimited", false, [nasty, "b"], `color=${code}%7Cb`],
      ["query", "pipeDelimited", false, { [nasty]: nasty }, `color=${code}%7C${code}`],
      ["query", "deepObject", true, { [nasty]: nasty }, `color%5B${code}%5D=${code}`],
      ["cookie", "form", false, nasty, `color=${code}`],
      ["cookie", "form", false, [nasty, "b"], `color=${code},b`],
      ["cookie", "form", true, { [nasty]: nasty }, `${code}=${code}`],
    ];
  test.each(rows)(
    "%s %s explode=%s %j is %s",
    async (location, style, explode, value, expected) => {
      expect(await sent({ name: "color", in: location, style, explode }, value)).toBe(expected);
    },
  );

  test("a header holds its characters as they are", async () => {
    const value = "/?#&=+;%";
    expect(await sent({ name: "color", in: "header" }, value)).toBe(value);
    expect(await sent({ name: "color", in: "header" }, [value, "b"])).toBe(`${value},b`);
    expect(await sent({ name: "color", in: "header", explode: true }, { a: value })).toBe(
      `a=${value}`,
    );
  });
});

test("allowReserved leaves reserved characters and triplets, but nothing that ends the value", async () => {
  const wire: ParameterWire = { name: "q", in: "query", allowReserved: true };
  expect(await sent(wire, ":/?@!$'()*,;=[]")).toBe("q=:/?@!$%27()*,;=[]");
  expect(await sent(wire, "%2F 100%")).toBe("q=%2F%20100%25");
  expect(await sent(wire, "a#b&c+d")).toBe("q=a%23b%26c%2Bd");
});

test("a parameter with content is written as its media type says", async () => {
  const value = { a: ["é", 1] };
  const content = "application/json";
  const code = "%7B%22a%22%3A%5B%22%C3%A9%22%2C1%5D%7D";
  expect(await sent({ name: "q", in: "query", content }, value)).toBe(`q=${code}`);
  expect(await sent({ name: "q", in: "path", content }, value)).toBe(code);
  expect(await sent({ name: "q", in: "cookie", content }, value)).toBe(`q=${code}`);
  expect(await sent({ name: "q", in: "header", content }, value)).toBe('{"a":["\\u00e9",1]}');
});

test("null and undefined are left out, within values too; dates are ISO text", async () => {
  const wire: ParameterWire = { name: "q", in: "query" };
  expect(await sent(wire, null)).toBe("");
  expect(await sent(wire, undefined)).toBe("");
  expect(await sent(wire, [])).toBe("");
  expect(await sent(wire, {})).toBe("");
  expect(await sent(wire, ["a", null, undefined, ""])).toBe("q=a&q=");
  expect(await sent(wire, { a: null, b: 1 })).toBe("b=1");
  expect(await sent(wire, new Date(0))).toBe("q=1970-01-01T00%3A00%3A00.000Z");
  expect(await sent(wire, [true, 1.5, 12345678901234567890n])).toBe(
    "q=true&q=1.5&q=12345678901234567890",
  );
});

test("what cannot be told apart on the wire is refused", async () => {
  const refused = (style: ParameterStyle, value: unknown): Promise<unknown> =>
    failure(sent({ name: "q", in: "query", style, explode: false }, value));
  expect(await refused("pipeDelimited", ["a|b"])).toBeInstanceOf(RequestError);
  expect(await refused("spaceDelimited", { a: "b c" })).toBeInstanceOf(RequestError);
  expect(await refused("form", ["\ud800"])).toBeInstanceOf(RequestError);
  expect(await refused("form", new Date(Number.NaN))).toBeInstanceOf(RequestError);
});

test("names of the prototype are parameters like any other", async () => {
  for (const name of ["constructor", "__proto__", "toString"]) {
    const server = await serve(json(200, {}));
    const client = connect(open, { baseUrl: server.url });
    const operation = { ...get, parameters: [{ name, in: "query" }] } as const;
    await call(client, operation, { query: {} });
    await call(client, operation, { query: Object.fromEntries([[name, "x"]]) });
    expect(server.received.map(({ target }) => target)).toEqual(["/", `/?${name}=x`]);
  }
});
