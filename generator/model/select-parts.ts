/** What path items are made of, down to their schemas. */
import type {
  CallbackItem,
  CallbackOperation,
  ComponentEntry,
  Components,
  Header,
  Operation,
  Parameter,
  PathItem,
} from "./api-model.ts";
import type { Type } from "./type.ts";

export interface Parts {
  readonly operations: readonly Operation[];
  readonly types: readonly Type[];
  /** The components that they refer to: section and name. */
  readonly components: ReadonlySet<string>;
}

/** @param shared the path items of `components`, which others refer to as a whole */
export function partsOfItems(
  items: readonly PathItem[],
  shared: readonly ComponentEntry<PathItem>[],
): Parts {
  const operations: Operation[] = [];
  const types: Type[] = [];
  const components = new Set<string>();

  function refer(section: keyof Components, name: string | undefined): void {
    if (name !== undefined) components.add(`${section} ${name}`);
  }

  function parameter({ component, type, documentType }: Parameter): void {
    refer("parameters", component);
    types.push(type, documentType);
  }

  function header({ component, type }: Header): void {
    refer("headers", component);
    types.push(type);
  }

  function operation(each: CallbackOperation): void {
    each.parameters.forEach(parameter);
    each.ignoredParameters.forEach(parameter);
    refer("requestBodies", each.body?.component);
    for (const { type, documentType } of each.body?.contents ?? []) types.push(type, documentType);
    for (const { component, headers, contents } of each.responses) {
      refer("responses", component);
      headers.forEach(header);
      for (const { type, documentType } of contents) types.push(type, documentType);
    }
    for (const callback of each.callbacks) callback.items.forEach(item);
  }

  function item({ parameters, operations: all, component }: CallbackItem): void {
    parameters.forEach(parameter);
    all.forEach(operation);
    if (component === undefined || components.has(`pathItems ${component}`)) return;
    refer("pathItems", component);
    const whole = shared.find(({ name }) => name === component);
    if (whole) pathItem(whole.value);
  }

  function pathItem(whole: PathItem): void {
    item(whole);
    for (const each of whole.operations.values()) {
      operations.push(each);
      if (each.stream) types.push(each.stream.send);
    }
  }

  items.forEach(pathItem);
  return { operations, types, components };
}
