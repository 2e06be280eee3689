/** A document whose names and texts would break what is not written with care. */

const names = [
  "value",
  "faults",
  "key",
  "member",
  "index",
  "item1",
  "branch1",
  "isObject",
  "checkHostile",
  "fault",
  "validator",
  "Set",
  "RegExp",
  "undefined",
  "class",
  "await",
  "constructor",
  "__proto__",
  "toString",
  "a-b",
  "a b",
  "a'b",
  'a"b',
  "a`${b}`",
  "*/",
  "//",
  "\u2028",
  "\\",
  "",
  "0",
  "1e3",
  "patternOfHostile",
  "namesOfHostile",
  "名",
  "a_b",
  "aB",
];

const texts = [
  '"',
  "`${process.exit(9)}`",
  "*/ process.exit(9) /*",
  "\u2028process.exit(9)",
  "</script>",
  "\\",
];

const schema = {
  type: "object",
  description: "*/ process.exit(9) /*",
  required: names.filter((name) => name !== "undefined"),
  properties: Object.fromEntries(
    names.map((name, index) => [
      name,
      index % 3 === 0
        ? { type: "string", pattern: '^[^`"/*]+$', minLength: 1 }
        : index % 3 === 1
          ? { enum: [...texts, index] }
          : { type: "object", properties: { [name]: { const: { [name]: texts } } } },
    ]),
  ),
  patternProperties: { '^"\\*/`\\$\\{': { type: "integer" } },
  additionalProperties: false,
  dependentRequired: { "*/": ["a'b"] },
  anyOf: [{ required: ["value"] }, { unevaluatedProperties: { const: texts[0] } }],
};

/** As text, since `__proto__` must be a member of its own. */
export const hostileDocument = JSON.stringify({
  openapi: "3.1.0",
  info: { title: "Hostile", version: "1" },
  paths: {
    "/`${x}`/{*}": {
      post: {
        operationId: "take*/",
        parameters: [
          { name: "*", in: "path", required: true, schema: { type: "string", pattern: '"`*/' } },
          { name: 'a"b', in: "query", schema: { enum: texts } },
        ],
        requestBody: {
          content: { "application/json": { schema: { $ref: "#/components/schemas/Hostile" } } },
        },
        responses: {
          200: {
            description: "*/",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Set" } } },
          },
        },
      },
    },
  },
  components: {
    schemas: {
      Hostile: schema,
      Set: {
        type: "object",
        properties: {
          a: { $ref: "#/components/schemas/RegExp" },
          b: { enum: Array.from({ length: 30 }, (_, index) => index) },
        },
      },
      RegExp: { type: "string", pattern: "^a" },
      Faults: { type: "array", items: { $ref: "#/components/schemas/Object" } },
      Object: { type: "object", properties: { faults: { $ref: "#/components/schemas/Faults" } } },
    },
  },
});

export { names as hostileNames };
