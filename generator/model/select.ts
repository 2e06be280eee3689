/** Leaves out the operations that a user does not want, and what only they need. */
import { CannotRunError } from "../diagnostic.ts";
import type { ApiModel, Components, NamedSchema, Operation, PathItem } from "./api-model.ts";
import { inPlace, ofMembers } from "./assertion/children.ts";
import type { Assertion } from "./assertion/assertion.ts";
import { schemasOfOperations } from "./assertion/roots.ts";
import { partsOfItems, type Parts } from "./select-parts.ts";
import { visitType } from "./view.ts";

/** Operations: those that any of its texts names. In each, `*` stands for any text. */
export interface Selector {
  /** Tags, whichever of an operation's. */
  readonly tags?: readonly string[];
  /** Paths as the document has them, and the names of webhooks. */
  readonly paths?: readonly string[];
  /** OperationIds. */
  readonly operations?: readonly string[];
}

export interface Selection {
  /** The operations that are kept. Default: all. */
  readonly include?: Selector;
  /** Those of them that are left out all the same. Default: none. */
  readonly exclude?: Selector;
  /** Whether components stay that no kept operation needs. Default: no. */
  readonly keepUnused?: boolean;
}

/**
 * The model without the operations that are not selected, and with exactly the components that the others
 * need: what they lead to, the alternatives of a discriminator included. Whatever is left has the name that
 * it has in the whole document.
 *
 * @throws {CannotRunError} for a text that no operation is found by.
 */
export function selected(model: ApiModel, { include, exclude, keepUnused }: Selection): ApiModel {
  const all = [...model.operations, ...model.webhooks.flatMap(operationsOf)];
  const isIn = include ? matcher("include", include, all) : () => true;
  const isOut = exclude ? matcher("exclude", exclude, all) : () => false;
  const isKept = (operation: Operation): boolean => isIn(operation) && !isOut(operation);
  const paths = itemsWith(model.paths, isKept);
  const webhooks = itemsWith(model.webhooks, isKept);
  const operations = model.operations.filter(isKept);
  const kept = { ...model, paths, webhooks, operations };
  if (keepUnused === true) return kept;
  const parts = partsOfItems([...paths, ...webhooks], model.components.pathItems);
  return {
    ...kept,
    schemas: reached(model, parts.types, schemasOfOperations(parts.operations)),
    components: componentsIn(model.components, parts),
  };
}

function operationsOf({ operations }: PathItem): Operation[] {
  return [...operations.values()];
}

function itemsWith(
  items: readonly PathItem[],
  isKept: (operation: Operation) => boolean,
): PathItem[] {
  return items.flatMap((item) => {
    const operations = new Map([...item.operations].filter(([, each]) => isKept(each)));
    return operations.size === 0 ? [] : [{ ...item, operations }];
  });
}

function matcher(
  field: "include" | "exclude",
  selector: Selector,
  all: readonly Operation[],
): (operation: Operation) => boolean {
  const tests = (["tags", "paths", "operations"] as const).flatMap((by) =>
    (selector[by] ?? []).map((text) => {
      const pattern = patternOf(text);
      const holds = (operation: Operation): boolean =>
        spellings[by](operation).some((each) => pattern.test(each));
      if (!all.some(holds))
        throw new CannotRunError(
          `\`select.${field}.${by}\`: no operation is found by \`${text}\``,
          {
            hint: "mend it, or take it out",
          },
        );
      return holds;
    }),
  );
  return (operation) => tests.some((holds) => holds(operation));
}

const spellings: Readonly<Record<keyof Selector, (operation: Operation) => readonly string[]>> = {
  tags: ({ tags }) => tags,
  paths: ({ path }) => [path],
  operations: ({ operationId }) => (operationId === undefined ? [] : [operationId]),
};

function patternOf(text: string): RegExp {
  const parts = text.split("*").map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "su");
}

/** The schemas that types and assertions lead to, in the document's order. */
function reached(
  model: ApiModel,
  types: Parts["types"],
  ids: readonly string[],
): ReadonlyMap<string, NamedSchema> {
  const found = new Set<string>();
  const waiting: string[] = [];
  const meet = (id: string): void => {
    if (!found.has(id)) waiting.push(id);
    found.add(id);
  };
  const meetAll = (assertion: Assertion): void => {
    if (typeof assertion === "boolean") return;
    if (assertion.$ref !== undefined) meet(assertion.$ref);
    for (const inner of [...inPlace(assertion), ...ofMembers(assertion)]) meetAll(inner);
  };
  const visit = (type: Parts["types"][number]): void =>
    visitType(type, (part) => {
      if (part.kind === "reference") meet(part.id);
    });
  for (const type of types) visit(type);
  for (const id of ids) meet(id);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const schema = model.schemas.get(id);
    if (schema) visit(schema.type);
    schema?.alternatives?.forEach(meet);
    meetAll(model.assertions.schemas.get(id) ?? true);
  }
  return new Map([...model.schemas].filter(([id]) => found.has(id)));
}

function componentsIn(all: Components, { components }: Parts): Components {
  const kept = <Entry extends { readonly name: string }>(
    section: keyof Components,
    entries: readonly Entry[],
  ): Entry[] => entries.filter(({ name }) => components.has(`${section} ${name}`));
  return {
    responses: kept("responses", all.responses),
    parameters: kept("parameters", all.parameters),
    requestBodies: kept("requestBodies", all.requestBodies),
    headers: kept("headers", all.headers),
    pathItems: kept("pathItems", all.pathItems),
  };
}
