/** What the client writes, the server runtime reads back: the same contract, both ends. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { call, type Client, connect, RequestError } from "../../../runtime/client/client.ts";
import {
  createServer,
  type ServerContract,
  type ServerOperation,
} from "../../../runtime/server/server.ts";
import type { BodyWire, ParameterWire, ValueType } from "../../../runtime/wire/operation.ts";
import { open } from "./contracts.ts";
import { hash } from "./raw-server.ts";

const responses = { "200": { content: { "application/json": "json" } } } as const;

/** A client whose `fetch` is a server that answers with what its handler got. */
function echoing(operation: ServerOperation, seen: unknown[] = []): Client {
  const contract: ServerContract = {
    operations: [operation],
    securitySchemes: {},
    security: [],
    basePaths: [""],
  };
  const server = createServer(
    contract,
    {
      [operation.id]: (request: object) => {
        seen.push(request);
        return { status: 200, body: null };
      },
    },
    { security: false },
  );
  return connect(open, { baseUrl: "http://server.test", fetch: server.fetch });
}

const strings: ValueType = { array: "string" };
const object: ValueType = { object: { R: "string", "g.g": "string" } };
const member = { path: "path", query: "query", cookie: "cookies", header: "headers" } as const;

async function returned(wire: ParameterWire, type: ValueType, value: unknown): Promise<unknown> {
  const seen: unknown[] = [];
  const operation: ServerOperation = {
    id: "echo",
    method: "GET",
    path: wire.in === "path" ? `/at/{${wire.name}}` : "/at",
    parameters: [{ ...wire, type }],
    responses,
  };
  const place = member[wire.in];
  const client = echoing(operation, seen);
  await call(client, operation, { [place]: { [wire.name]: value } }).orThrow();
  return Reflect.get(Reflect.get(seen[0] as object, place) as object, wire.name);
}

describe("C5: every cell of the style table comes back as it was sent", () => {
  const cells = (
    [
      ["path", "simple"],
      ["path", "label"],
      ["path", "matrix"],
      ["query", "form"],
      ["query", "spaceDelimited"],
      ["query", "pipeDelimited"],
      ["query", "deepObject"],
      ["cookie", "form"],
    ] as const
  ).flatMap(([location, style]) =>
    [false, true].flatMap((explode) =>
      (["string", "array", "object"] as const).map(
        (kind) => [location, style, explode, kind] as const,
      ),
    ),
  );

  test.each(cells)("%s %s explode=%s %s", async (location, style, explode, kind) => {
    const wire: ParameterWire = { name: "color", in: location, style, explode };
    // No server takes a NUL in a path; a delimiter that is itself encoded is refused by the client.
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 8 })
      .filter((value) => !value.includes("\0"))
      .map((value) => (style.endsWith("Delimited") ? value.replaceAll(/[ |]/g, "_") : value));
    const [type, values]: [ValueType, fc.Arbitrary<unknown>] = {
      string: ["string", text] as [ValueType, fc.Arbitrary<unknown>],
      array: [strings, fc.array(text, { minLength: 1, maxLength: 4 })] as [
        ValueType,
        fc.Arbitrary<unknown>,
      ],
      object: [object, fc.record({ R: text, "g.g": text })] as [ValueType, fc.Arbitrary<unknown>],
    }[kind];
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        let back: unknown;
        try {
          back = await returned(wire, type, value);
        } catch (error) {
          // A segment of dots alone cannot be said.
          fc.pre(!(error instanceof RequestError && location === "path"));
          throw error;
        }
        expect(back).toEqual(value);
      }),
      { numRuns: 40 },
    );
  });

  test("headers", async () => {
    const wire: ParameterWire = { name: "x-color", in: "header" };
    const nasty = "/?#&=+;%";
    expect(await returned(wire, "string", nasty)).toBe(nasty);
    expect(await returned(wire, strings, [nasty, "b"])).toEqual([nasty, "b"]);
    expect(await returned(wire, object, { R: nasty, "g.g": "b" })).toEqual({
      R: nasty,
      "g.g": "b",
    });
    const exploded = { ...wire, explode: true };
    expect(await returned(exploded, object, { R: "/?#", "g.g": "b" })).toEqual({
      R: "/?#",
      "g.g": "b",
    });
  });

  test("numbers, booleans, deep objects and JSON", async () => {
    const wire: ParameterWire = { name: "q", in: "query" };
    expect(await returned(wire, { array: "integer" }, [1, -2])).toEqual([1, -2]);
    expect(await returned(wire, "boolean", true)).toBe(true);
    expect(await returned(wire, "number", 1e21)).toBe(1e21);
    const deep: ValueType = { object: { a: { object: { b: { array: "integer" } } } } };
    expect(await returned({ ...wire, style: "deepObject" }, deep, { a: { b: [1, 2] } })).toEqual({
      a: { b: [1, 2] },
    });
    const json = { a: [{ b: "é" }], c: null };
    for (const location of ["path", "query", "cookie", "header"] as const) {
      const content: ParameterWire = { name: "q", in: location, content: "application/json" };
      expect(await returned(content, { object: {}, additional: "any" }, json)).toEqual(json);
    }
  });
});

describe("bodies come back as they were sent", () => {
  async function body(
    mediaType: string,
    wire: BodyWire,
    type: ValueType,
    value: unknown,
  ): Promise<unknown> {
    const seen: unknown[] = [];
    const operation: ServerOperation = {
      id: "echo",
      method: "POST",
      path: "/at",
      body: { [mediaType]: { ...wire, type } },
      responses,
    };
    await call(echoing(operation, seen), operation, { body: value }).orThrow();
    return Reflect.get(seen[0] as object, "body");
  }
  const type: ValueType = {
    object: { n: "integer", list: strings, one: strings, o: { object: { k: "string" } } },
    additional: "string",
  };
  const value = { n: 3, list: ["a&=+ %", "é"], one: ["x"], o: { k: "💙" }, text: "a b" };

  test("B6: urlencoded, by default and by every style", async () => {
    const media = "application/x-www-form-urlencoded";
    expect(await body(media, { kind: "form" }, type, value)).toEqual(value);
    const encoding = {
      list: { style: "pipeDelimited", explode: false },
      one: { explode: false },
      o: { style: "deepObject" },
    } as const;
    expect(await body(media, { kind: "form", encoding }, type, value)).toEqual(value);
  });

  test("B1: multipart, a file with its name, type and bytes", async () => {
    const media = "multipart/form-data";
    expect(await body(media, { kind: "multipart" }, type, value)).toEqual(value);
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 256);
    const files: ValueType = {
      object: { file: "any", items: { array: { object: { k: "integer" } } } },
    };
    const sent = {
      file: new File([bytes], "état.bin", { type: "image/png" }),
      items: [{ k: 1 }, { k: 2 }],
    };
    const back = (await body(media, { kind: "multipart" }, files, sent)) as typeof sent;
    expect([back.file.name, back.file.type]).toEqual(["état.bin", "image/png"]);
    expect(hash(await back.file.arrayBuffer())).toBe(hash(bytes));
    expect(back.items).toEqual(sent.items);
  });
});
