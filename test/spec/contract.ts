/** The contract as tests read it: all its files in one tree, every reference followed. */
import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { $RefParser } from "@apidevtools/json-schema-ref-parser";
import type { Json, JsonObject } from "./json.ts";
import { isObject, objectsAt, textAt } from "./json.ts";

const folder = new URL("../../spec/", import.meta.url);

export const contractPath = fileURLToPath(new URL("openapi.yaml", folder));

export interface Operation {
  /** Method and path, as the page writes them. */
  name: string;
  path: string;
  value: JsonObject;
}

export async function loadContract(): Promise<JsonObject> {
  const whole: unknown = await $RefParser.dereference(contractPath);
  return whole as JsonObject;
}

/** The schemas by the names that the components have. */
export function schemasOf(contract: JsonObject): [name: string, schema: JsonObject][] {
  return objectsAt(contract, "components", "schemas");
}

export function operationsOf(contract: JsonObject): Operation[] {
  return objectsAt(contract, "paths").flatMap(([path, item]) =>
    objectsAt(item)
      .filter(([, value]) => textAt(value, "operationId") !== "")
      .map(([method, value]) => ({ name: `${method.toUpperCase()} ${path}`, path, value })),
  );
}

export function specFile(name: string): Promise<string> {
  return readFile(new URL(name, folder), "utf8");
}

export async function specFiles(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(".yaml")).sort();
}

/** Every object of a tree with its place in it. */
export function* objectsIn(value: Json, place = "#"): Generator<[string, JsonObject]> {
  if (isObject(value)) yield [place, value];
  const inner = Array.isArray(value)
    ? value.entries()
    : isObject(value)
      ? Object.entries(value)
      : [];
  for (const [name, each] of inner) yield* objectsIn(each, `${place}/${name}`);
}
