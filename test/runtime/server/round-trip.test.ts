/** What the client runtime writes, the server runtime reads: random values in every style and place. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formText } from "../../../runtime/client/form.ts";
import { multipartBlob } from "../../../runtime/client/multipart.ts";
import { pathText } from "../../../runtime/client/path.ts";
import { cookiePairs, joinedPairs, queryPairs } from "../../../runtime/client/query.ts";
import { layParameters } from "../../../runtime/client/request-headers.ts";
import type { ServerParameter } from "../../../runtime/server/contract.ts";
import { type RequestView, createServer } from "../../../runtime/server/server.ts";
import type {
  ParameterLocation,
  ParameterStyle,
  ValueType,
} from "../../../runtime/wire/operation.ts";
import { contractOf, operation } from "./harness.ts";

const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 8 })
  .filter((value) => !value.includes("\0"));
/** What can stand between the delimiters of any style. */
const piece = text.filter((value) => !value.includes(" ") && !value.includes("|"));
/** A header's text is not encoded: nothing in it may look like a delimiter or be trimmed. */
const plain = fc.string({
  unit: fc.constantFrom(..."abcXYZ019-_.!~*'()%&?#/\\"),
  minLength: 1,
  maxLength: 8,
});

interface Kind {
  readonly type: ValueType;
  readonly values: (
    item: fc.Arbitrary<string>,
    whole: fc.Arbitrary<string>,
  ) => fc.Arbitrary<unknown>;
}

const several = { minLength: 1, maxLength: 4 };

const kinds: Readonly<Record<string, Kind>> = {
  string: { type: "string", values: (_item, whole) => whole },
  integer: { type: "integer", values: () => fc.maxSafeInteger() },
  boolean: { type: "boolean", values: () => fc.boolean() },
  number: {
    type: "number",
    values: () => fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  },
  strings: { type: { array: "string" }, values: (item) => fc.array(item, several) },
  integers: { type: { array: "integer" }, values: () => fc.array(fc.maxSafeInteger(), several) },
  object: {
    type: { object: { a: "string", b: "integer", c: "boolean" } },
    values: (item) =>
      fc.record({ a: item, b: fc.maxSafeInteger(), c: fc.boolean() }, { requiredKeys: ["a"] }),
  },
};

const styles: Readonly<Record<ParameterLocation, readonly ParameterStyle[]>> = {
  path: ["simple", "label", "matrix"],
  query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
  header: ["simple"],
  cookie: ["form"],
};

const cells = (["path", "query", "header", "cookie"] as const).flatMap((location) =>
  styles[location].flatMap((style) =>
    [true, false].flatMap((explode) =>
      Object.entries(kinds).map(([kind, what]) => ({ location, style, explode, kind, what })),
    ),
  ),
);

const groups = { path: "path", query: "query", header: "headers", cookie: "cookies" } as const;

function viewOf(parameter: ServerParameter, values: object): RequestView {
  const headers = new Headers();
  layParameters(headers, [parameter], values);
  const cookies = joinedPairs(cookiePairs([parameter], values), "; ");
  if (cookies !== "") headers.set("cookie", cookies);
  const path = pathText(parameter.in === "path" ? "/at/{name ä}" : "/at", [parameter], values);
  const query = joinedPairs(queryPairs([parameter], values), "&");
  return {
    method: "GET",
    target: `${path}?${query}`,
    path,
    query,
    header: (name) => headers.get(name) ?? undefined,
    source: undefined,
    id: "test",
    signal: new AbortController().signal,
    hasBody: false,
    read: async () => new Uint8Array(),
    async *chunks() {},
  };
}

/** Undefined where the client refuses: `.` and `..` alone in a segment are steps to any URL parser. */
function sendable(parameter: ServerParameter, values: object): RequestView | undefined {
  try {
    return viewOf(parameter, values);
  } catch (error) {
    if (/path segment must not be/.test(String(error))) return undefined;
    throw error;
  }
}

test.each(cells)(
  "$location $style explode $explode: $kind",
  async ({ location, style, explode, what }) => {
    const name = location === "header" ? "name" : "name ä";
    const parameter: ServerParameter = {
      name,
      in: location,
      style,
      explode,
      type: what.type,
      required: true,
    };
    const path = location === "path" ? "/at/{name ä}" : "/at";
    const contract = contractOf([
      operation("get", "GET", path, { parameters: [parameter], responses: { "204": {} } }),
    ]);
    let seen: object = {};
    const server = createServer(
      contract,
      {
        get(request: Readonly<Record<string, object>>) {
          seen = { ...request[groups[location]] };
          return { status: 204 };
        },
      },
      {},
    );
    const whole =
      location === "path" ? text.filter((value) => value !== "." && value !== "..") : text;
    const values = location === "header" ? what.values(plain, plain) : what.values(piece, whole);
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        const view = sendable(parameter, { [name]: value });
        fc.pre(view !== undefined);
        const response = await server.handle(view);
        expect([response.status, response.body, seen]).toEqual([204, undefined, { [name]: value }]);
      }),
    );
  },
);

describe("bodies", () => {
  const type: ValueType = {
    object: Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, kind.type])),
  };
  const bodies = fc.record(
    Object.fromEntries(
      Object.entries(kinds).map(([name, { values }]) => [name, values(text, text)]),
    ),
    { requiredKeys: ["string"] },
  );

  test.each(["form", "multipart"] as const)("%s", async (kind) => {
    const mediaType = kind === "form" ? "application/x-www-form-urlencoded" : "multipart/form-data";
    const body = { [mediaType]: { kind, type } };
    const contract = contractOf([
      operation("post", "POST", "/at", { body, responses: { "204": {} } }),
    ]);
    let seen: unknown;
    const handlers = {
      post(request: { readonly body: unknown }) {
        seen = request.body;
        return { status: 204 };
      },
    };
    const server = createServer(contract, handlers, {});
    await fc.assert(
      fc.asyncProperty(bodies, async (value) => {
        const request = new Request("http://x/at", {
          method: "POST",
          body: kind === "form" ? formText(value, undefined) : multipartBlob(value, undefined),
          ...(kind === "form" ? { headers: { "content-type": mediaType } } : {}),
        });
        const response = await server.fetch(request);
        expect([response.status, await response.text(), seen]).toEqual([204, "", { ...value }]);
      }),
    );
  });
});
