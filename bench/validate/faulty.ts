/** A document of two thousand operations, of which some have a fault each. */

/** The document as YAML; the first `count` operations have a field that there is none of. */
export function faulty(count: number): string {
  const paths = Array.from({ length: 2000 }, (_, index) => {
    const extra = index < count ? "      sumary: S\n" : "";
    return (
      `  /things/${index}:\n    get:\n      operationId: get${index}\n      summary: S\n${extra}` +
      `      responses:\n        "204":\n          description: None\n`
    );
  });
  return `openapi: 3.1.0\ninfo:\n  title: Things\n  version: "1"\nsecurity: []\npaths:\n${paths.join("")}`;
}
