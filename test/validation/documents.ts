/** Documents for tests of validators. */

/** A document whose one operation takes and answers a schema of `components`. */
export function documentOf(
  schemas: Readonly<Record<string, unknown>>,
  options: { readonly openapi?: string; readonly taken?: string } = {},
): string {
  const { openapi = "3.1.0", taken = Object.keys(schemas)[0] ?? "" } = options;
  const content = {
    "application/json": { schema: { $ref: `#/components/schemas/${taken}` } },
  };
  return JSON.stringify({
    openapi,
    info: { title: "One", version: "1" },
    paths: {
      "/things": {
        post: {
          operationId: "put",
          requestBody: { required: true, content },
          responses: { 200: { description: "Fine.", content } },
        },
      },
    },
    components: { schemas },
  });
}
