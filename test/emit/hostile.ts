/** Documents whose every name and text is hostile. */
import fc from "fast-check";
import { pointerTo } from "../../generator/load/pointer.ts";

const known = [
  "__proto__ constructor prototype toString hasOwnProperty valueOf default delete class await async",
  "any never object string undefined globalThis paths operations components Record Promise Response",
  "createClient connect contract client input options Api Handlers Session Given 200 4XX -1 1e3 0x10 018",
  "*/ /* // </script> <!-- ${x} ` \\ ' \" \\u0041 {} [] <= 18+ @ts-ignore #__PURE__ \ud800 \udc00",
].flatMap((line) => line.split(" "));

/** Any text: words that mean something to the language or to tools, and random ones. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    ...known,
    "\u2028",
    "a\nb",
    "\r\n",
    "\u202eabc",
    "\u0000",
    "\ufeff",
    "日本",
    "𝒳",
    "½²",
    "",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
  fc.tuple(fc.constantFrom(...known), fc.constantFrom(...known)).map((both) => both.join(" ")),
);

/** Different texts, so that a document may have them as the names of one place. */
const names = (count: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(
    hostileText.filter((text) => text !== ""),
    { minLength: count, maxLength: count, selector: (text) => text.toLowerCase() },
  );

export interface HostileDocument {
  readonly document: object;
  /** What the emitted types must say: names and values. */
  readonly typed: readonly string[];
  /** What client.ts must say. */
  readonly described: readonly string[];
  /** What server.ts must say. */
  readonly checked: readonly string[];
}

/** A document with a hostile text in every position that a name or a text can have. */
export const hostileDocument: fc.Arbitrary<HostileDocument> = fc
  .record({
    schemas: names(3),
    properties: names(3),
    values: names(3),
    parameters: names(4),
    headers: names(2),
    media: names(2),
    schemes: names(2),
    ids: names(2),
    tag: hostileText,
    text: hostileText,
    fallback: hostileText,
    constant: hostileText,
    server: hostileText.map((text) => text.replace(/[{}]/g, "")),
    segments: names(2).map((all) => all.map((text) => text.replace(/[{}/?#]/g, "~"))),
  })
  .filter(({ segments }) => new Set(segments).size === segments.length)
  .map((hostile): HostileDocument => {
    const { schemas, properties, values, parameters, headers, media, schemes, ids, text } = hostile;
    const refer = (name = ""): object => ({
      $ref: `#${encodeURI(pointerTo("/components/schemas", wellFormed(name))).replace(/#/g, "%23")}`,
    });
    const [first = "", second = "", third = ""] = schemas.map(wellFormed);
    const wire = [...media, ...schemes, ...parameters.slice(0, 3)];
    const paths = hostile.segments.map((segment) => `/${segment}`);
    const body = (schema: object): object => ({
      content: Object.fromEntries(media.map((type) => [type, { schema }])),
    });
    const operation = (index: number, method: string): object => ({
      [method]: {
        operationId: ids[index],
        summary: text,
        description: text,
        tags: [hostile.tag],
        security: [{ [schemes[0] ?? ""]: [text] }],
        parameters: (["query", "header", "cookie"] as const).map((place, at) => ({
          name: parameters[at],
          in: place,
          description: text,
          schema: { type: "string", default: hostile.fallback },
        })),
        requestBody: { description: text, ...body(refer(first)) },
        responses: {
          200: {
            description: text,
            headers: Object.fromEntries(
              headers.map((name) => [name, { description: text, schema: { type: "integer" } }]),
            ),
            ...body(refer(second)),
          },
        },
      },
    });
    return {
      document: {
        openapi: "3.1.0",
        info: { title: text, version: text, description: text },
        servers: [{ url: `https://x.example/${hostile.server}`, description: text }],
        tags: [{ name: hostile.tag, description: text }],
        paths: Object.fromEntries(
          paths.map((path, index) => [path, operation(index, index === 0 ? "post" : "put")]),
        ),
        components: {
          schemas: Object.fromEntries([
            [
              first,
              {
                title: text,
                description: text,
                type: "object",
                required: [properties[0]],
                properties: Object.fromEntries(
                  properties.map((name) => [
                    name,
                    { type: "string", description: text, default: hostile.fallback, format: text },
                  ]),
                ),
              },
            ],
            [second, { description: text, enum: values }],
            [third, { const: hostile.constant, description: text, deprecated: true }],
          ]),
          securitySchemes: Object.fromEntries(
            schemes.map((name) => [
              name,
              { type: "apiKey", in: "query", name: text || "k", description: text },
            ]),
          ),
        },
      },
      typed: [
        first,
        second,
        third,
        hostile.constant,
        ...properties,
        ...values,
        ...media,
        ...headers,
        ...ids,
        ...paths,
        ...parameters.slice(0, 3),
      ],
      described: [...wire, `https://x.example/${hostile.server}`],
      checked: [...wire, hostile.fallback],
    };
  });

// A reference cannot be written to a name that is no text.
function wellFormed(name: string): string {
  return Buffer.from(name).toString();
}
