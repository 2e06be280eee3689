/** What reading a part of an operation takes, and what was read already. */
import type { Loaded } from "../load/loaded.ts";
import type { Header, Parameter, RequestBody, Response } from "./api-model.ts";
import type { ComponentNames } from "./component-names.ts";
import type { SchemaReader } from "./schema.ts";

export interface Reading {
  readonly loaded: Loaded;
  readonly reader: SchemaReader;
  readonly components: ComponentNames;
  /** Components by their keys: each is read once, however many operations refer to it. */
  readonly known: {
    readonly parameters: Map<string, Parameter | undefined>;
    readonly requestBodies: Map<string, RequestBody | undefined>;
    readonly responses: Map<string, Response | undefined>;
    readonly headers: Map<string, Header | undefined>;
  };
}

export function readingOf(
  loaded: Loaded,
  reader: SchemaReader,
  components: ComponentNames,
): Reading {
  const known: Reading["known"] = {
    parameters: new Map(),
    requestBodies: new Map(),
    responses: new Map(),
    headers: new Map(),
  };
  return { loaded, reader, components, known };
}

/** What `read` gives; for a component, what it gave the first time. */
export function once<Value>(
  known: Map<string, Value>,
  component: string | undefined,
  read: () => Value,
): Value {
  if (component === undefined) return read();
  const value = known.get(component) ?? read();
  known.set(component, value);
  return value;
}
