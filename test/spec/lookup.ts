/** Parts of the contract by the names that people use. */
import { loadContract, operationsOf, schemasOf } from "./contract.ts";
import type { JsonObject } from "./json.ts";
import { listAt, objectAt, textAt } from "./json.ts";

export const contract = await loadContract();
export const operations = operationsOf(contract);
export const schemas = new Map(schemasOf(contract));

export function operation(id: string): JsonObject {
  return operations.find(({ value }) => textAt(value, "operationId") === id)?.value ?? {};
}

export function parameter(id: string, name: string): JsonObject {
  const found = listAt(operation(id), "parameters").find((each) => textAt(each, "name") === name);
  return objectAt(found);
}

export function schema(name: string): JsonObject {
  return schemas.get(name) ?? {};
}

export function property(name: string, field: string): JsonObject {
  return objectAt(schema(name), "properties", field);
}
