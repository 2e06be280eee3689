/** What reading a part of an operation takes, and what was read already. */
import type { Diagnostic } from "../diagnostic.ts";
import type { Loaded, Place } from "../load/loaded.ts";
import type { Header, Parameter, RequestBody, Response } from "./api-model.ts";
import type { ComponentNames } from "./component-names.ts";
import { textOf } from "./place.ts";
import type { SchemaReader } from "./schema.ts";
import type { SchemaRegistry } from "./schema-registry.ts";
import { isSwagger } from "./upgrade/schema.ts";

export interface Reading {
  readonly loaded: Loaded;
  /** The whole document. */
  readonly root: Place;
  readonly reader: SchemaReader;
  readonly components: ComponentNames;
  readonly registry: SchemaRegistry;
  /** Whether the document is written in Swagger 2.0, whose parameters and bodies are others. */
  readonly isSwagger: boolean;
  /** Whether path items may hold other operations than those of 3.0 and 3.1. */
  readonly hasMoreMethods: boolean;
  /** The keys of the callbacks that are being read. */
  readonly callbacks: Set<string>;
  /** What is found in the document that cannot be done as it says. */
  readonly diagnostics: Diagnostic[];
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
  registry: SchemaRegistry,
): Reading {
  const known: Reading["known"] = {
    parameters: new Map(),
    requestBodies: new Map(),
    responses: new Map(),
    headers: new Map(),
  };
  return {
    loaded,
    root: { file: loaded.entry, pointer: "", value: loaded.entry.value ?? {} },
    reader,
    components,
    registry,
    isSwagger: isSwagger(loaded.entry.value),
    hasMoreMethods: /^3\.[2-9]/.test(textOf(loaded.entry.value, "openapi") ?? ""),
    callbacks: new Set(),
    diagnostics: [],
    known,
  };
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
