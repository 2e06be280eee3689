/** The real documents that the tests and the benchmarks run on. README.md tells where each is from. */
import { join } from "node:path";

export interface CorpusDocument {
  readonly name: string;
  /** The npm package that carries it. */
  readonly package: string;
  /** Inside the package. */
  readonly file: string;
  readonly openapi: "2.0" | "3.0" | "3.1";
  readonly operations: number;
  /** Under `components.schemas`, or `definitions`. */
  readonly schemas: number;
  /** What the check warns of with the `codegen` preset, by rule. */
  readonly warnings: Readonly<Record<string, number>>;
  /** Too large for TypeScript 5 in every run (17 s): only the native compiler takes it. */
  readonly large?: true;
}

export const corpus = [
  {
    name: "github",
    package: "@octokit/openapi",
    file: "generated/api.github.com.json",
    openapi: "3.0",
    operations: 1223,
    schemas: 969,
    warnings: {
      "default-valid": 3,
      discriminator: 2,
      "inline-name": 73,
      "one-of-overlap": 6,
      "param-reserved": 1,
      "paths-ambiguous": 2,
      "paths-equivalent": 2,
      "required-undefined": 3,
      "unused-component": 5,
    },
    large: true,
  },
  {
    name: "figma",
    package: "@figma/rest-api-spec",
    file: "openapi/openapi.yaml",
    openapi: "3.1",
    operations: 54,
    schemas: 231,
    warnings: { discriminator: 1, "one-of-overlap": 12, "required-undefined": 2 },
  },
  {
    name: "shipengine",
    package: "shipengine-openapi",
    file: "openapi.yaml",
    openapi: "3.0",
    operations: 76,
    schemas: 253,
    warnings: {
      "component-name": 1,
      "default-valid": 1,
      "one-of-overlap": 5,
      "paths-ambiguous": 6,
      "required-undefined": 9,
      "schema-impossible": 39,
    },
  },
  {
    name: "dialogporten",
    package: "@digdir/dialogporten-schema",
    file: "swagger.verified.json",
    openapi: "3.0",
    operations: 44,
    schemas: 186,
    warnings: { "unused-component": 15 },
  },
  {
    name: "catalyst",
    package: "@dcl/catalyst-api-specs",
    file: "lib/api.yaml",
    openapi: "3.0",
    operations: 42,
    schemas: 34,
    warnings: { "inline-name": 1, "required-undefined": 1 },
  },
  {
    name: "netlify",
    package: "@netlify/open-api",
    file: "dist/swagger.json",
    openapi: "2.0",
    operations: 181,
    schemas: 103,
    warnings: {
      "field-required": 1,
      "inline-name": 35,
      "paths-ambiguous": 50,
      "paths-equivalent": 1,
      // Its references are written out, so that nothing leads to what they led to.
      "unused-component": 107,
    },
  },
  {
    name: "okta",
    package: "@okta/openapi",
    file: "dist/spec.yaml",
    openapi: "2.0",
    operations: 340,
    schemas: 456,
    warnings: {
      "operation-id-missing": 3,
      "paths-ambiguous": 3,
      "path-query": 2,
      "ref-sibling": 38,
      "default-valid": 1,
      "enum-type": 6,
      "unused-component": 4,
    },
  },
  {
    name: "rclone",
    package: "rclone-openapi",
    file: "openapi.yaml",
    openapi: "3.1",
    operations: 101,
    schemas: 113,
    warnings: { "required-undefined": 1 },
  },
  {
    name: "blockfrost",
    package: "@blockfrost/openapi",
    file: "openapi.yaml",
    openapi: "3.0",
    operations: 129,
    schemas: 143,
    warnings: {
      "operation-id-missing": 128,
      "paths-ambiguous": 10,
      "param-reserved": 2,
      "unused-component": 42,
      "field-value": 6,
      "inline-name": 2,
    },
  },
] as const satisfies readonly CorpusDocument[];

export const corpusFolder = import.meta.dirname;

/** Where a document is, once the corpus is installed. */
export function pathOf(document: CorpusDocument): string {
  return join(corpusFolder, "node_modules", document.package, document.file);
}

/** A document by its name. */
export function corpusDocument(name: (typeof corpus)[number]["name"]): CorpusDocument {
  const found = corpus.find((each) => each.name === name);
  if (!found) throw new Error(`the corpus has no ${name}`);
  return found;
}
