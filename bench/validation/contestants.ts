/** Who validates, each with the schemas that the contract has. */
import {
  CreateWorkspaceBuildRequestValidator,
  ListWorkspaceBuilds200Validator,
  WorkspaceBuildValidator,
} from "../../generated/validators.ts";
import type { Validator } from "../../runtime/validation/validation.ts";
import { document } from "../server/work.ts";
import { type SchemaName, schemaNames } from "./values.ts";

export interface Checker {
  /** Whether a value is as its schema says, by what the contestant has that is quickest. */
  readonly is: (value: unknown) => boolean;
  /** All that is wrong with a value. */
  readonly faults: (value: unknown) => readonly unknown[];
  /** Where the value is wrong: JSON Pointers; absent where the contestant tells less or more than Ajv. */
  readonly places?: (value: unknown) => readonly string[];
}

export interface Contestant {
  readonly name: string;
  readonly checkers: Readonly<Record<SchemaName, Checker>>;
}

type Peers = Readonly<Record<string, (schema: object) => Checker>>;

// Their packages are in the benchmark's own install, which those who only compile do not have.
const peersFile = "peers.js";
const { peers } = (await import(new URL(peersFile, import.meta.url).href)) as { peers: Peers };

/** A schema that needs no other file: the contract's schemas as its definitions. */
function schemaOf(name: SchemaName): object {
  const { schemas } = document.components;
  const schema =
    name === "BuildList" ? { type: "array", items: referenceTo("WorkspaceBuild") } : schemas[name];
  const text = JSON.stringify({ ...schema, $defs: schemas });
  return JSON.parse(
    text.replaceAll("#/components/schemas/", "#/$defs/"),
    withoutOpenEnums,
  ) as object;
}

/** Where the contract leaves an enum open, emitted validators take any text: so do their peers here. */
function withoutOpenEnums(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || !("x-extensible-enum" in value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== "enum"));
}

const referenceTo = (name: string): object => ({ $ref: `#/components/schemas/${name}` });

const own = (validator: Validator<unknown>): Checker => ({
  is: validator.is,
  faults: (value) => validator.faults(value),
  places: (value) => validator.faults(value).map(({ pointer }) => pointer),
});

const ours: Contestant = {
  name: "specwright",
  checkers: {
    CreateWorkspaceBuildRequest: own(CreateWorkspaceBuildRequestValidator),
    WorkspaceBuild: own(WorkspaceBuildValidator),
    BuildList: own(ListWorkspaceBuilds200Validator),
  },
};

/** The first is what the others are measured against. */
export const contestants: readonly Contestant[] = [
  ...Object.entries(peers).map(([name, checkerOf]) => ({
    name,
    checkers: Object.fromEntries(
      schemaNames.map((each) => [each, checkerOf(schemaOf(each))]),
    ) as Record<SchemaName, Checker>,
  })),
  ours,
];
