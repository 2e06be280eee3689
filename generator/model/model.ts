/** Turns a loaded document into the model that every emitter reads. */
import { type Loaded, member, type Place } from "../load/loaded.ts";
import type { Renames } from "../naming/rename.ts";
import { readAssertions } from "./assertion/read.ts";
import { schemasOfOperations } from "./assertion/roots.ts";
import type {
  ApiModel,
  ComponentEntry,
  Components,
  Method,
  NamedSchema,
  Operation,
  PathItem,
} from "./api-model.ts";
import { requestBodyOf, responseOf } from "./body.ts";
import { type ComponentNames, componentNames, type ComponentSection } from "./component-names.ts";
import { conversionsOf, noConversions } from "./conversions.ts";
import { alternativesBySchema, withDiscriminators } from "./discriminator.ts";
import { documentationOf } from "./documentation.ts";
import { enumValuesOf } from "./enum-values.ts";
import { groupNames, namedOperations, schemaNames } from "./names.ts";
import { headerOf, parameterOf } from "./parameter.ts";
import { type DraftOperation, type DraftPathItem, pathItemOf } from "./path-item.ts";
import { child, entries, members, textOf } from "./place.ts";
import { type Reading, readingOf } from "./reading.ts";
import { converts, type ScalarOptions, scalarTypes } from "./scalar-type.ts";
import { type SchemaReader, schemaReader } from "./schema.ts";
import { type Declared, type SchemaRegistry, schemaRegistry } from "./schema-registry.ts";
import { securityOf, securitySchemesOf } from "./security.ts";
import { basePathsOf, serversOf } from "./server.ts";
import type { Type } from "./type.ts";
import { mediaTypesOf, swaggerBody } from "./upgrade/body.ts";
import { schemaUpgrade } from "./upgrade/schema.ts";
import { swaggerServers } from "./upgrade/server.ts";
import { usedViews } from "./used-views.ts";
import { sharedViews } from "./view.ts";

/** What a user asks of the model. */
export interface ModelOptions extends ScalarOptions {
  /** Names instead of those that the document suggests. Default: none. */
  readonly rename?: Renames;
}

/**
 * The model of a document. It is made of whatever can be read: what check calls an error may be missing
 * from it, but it never throws for a bad document.
 *
 * @throws {CannotRunError} when a name cannot be given as it is asked for.
 */
export function toModel(loaded: Loaded, { rename = {}, ...scalars }: ModelOptions = {}): ApiModel {
  const registry = schemaRegistry(loaded);
  const upgrade = schemaUpgrade(loaded.entry.value);
  const reader = schemaReader(loaded, registry, upgrade, scalarTypes(scalars));
  const reading = readingOf(loaded, reader, componentNames(loaded), registry);
  const { root } = reading;
  const paths = pathItemsOf(members(child(root, "paths")), reading);
  const webhooks = pathItemsOf(entries(child(root, "webhooks")), reading);
  const components = componentsOf(reading);
  const drafts = paths.flatMap(operationsOf);
  const schemas = schemasOf(registry, reader, drafts, rename.schemas);
  const taken = new Set(
    [...schemas.values()].flatMap(({ names }) => [names.response, names.request, names.received]),
  );
  const operations = namedOperations(drafts, taken, rename.operations);
  const servers =
    (reading.isSwagger ? swaggerServers(root) : serversOf(child(root, "servers"))) ?? [];
  const named = byDraft(drafts, operations);
  // Webhooks have no functions: their names are settled apart, so that they rename no operation.
  const webhookDrafts = webhooks.flatMap(operationsOf);
  const namedWebhooks = byDraft(webhookDrafts, namedOperations(webhookDrafts, taken));
  const componentItems = components.pathItems.flatMap(({ value }) => operationsOf(value));
  const namedItems = byDraft(componentItems, namedOperations(componentItems, taken));
  const info = member(root.value, "info");
  const description = textOf(info, "description");
  const assertions = readAssertions(schemasOfOperations(operations), loaded, registry, upgrade);
  return {
    title: textOf(info, "title") ?? "",
    version: textOf(info, "version") ?? "",
    ...(description === undefined ? {} : { description }),
    servers,
    basePaths: basePathsOf(servers),
    security: securityOf(member(root.value, "security")) ?? [],
    securitySchemes: securitySchemesOf(
      reading.isSwagger
        ? child(root, "securityDefinitions")
        : child(child(root, "components") ?? root, "securitySchemes"),
      loaded,
    ),
    operations,
    groups: groupNames(operations),
    paths: paths.map((item) => withNames(item, named)),
    webhooks: webhooks.map((item) => withNames(item, namedWebhooks)),
    schemas,
    conversions: converts(scalars) ? conversionsOf(schemas) : noConversions,
    assertions,
    diagnostics: [...reading.diagnostics, ...assertions.diagnostics],
    components: {
      ...components,
      pathItems: components.pathItems.map(({ name, value }) => ({
        name,
        value: withNames(value, namedItems),
      })),
    },
  };
}

function schemasOf(
  registry: SchemaRegistry,
  reader: SchemaReader,
  drafts: readonly DraftOperation[],
  renames: Renames["schemas"],
): ReadonlyMap<string, NamedSchema> {
  const read = new Map<string, Declared & { readonly type: Type }>();
  // Reading a schema may declare further ones; a map's iteration reaches what is added meanwhile.
  for (const declared of registry.declared.values())
    read.set(declared.id, {
      ...declared,
      type: reader.typeOf(declared.place, { inRequest: false, declared: declared.id }),
    });
  const types = withDiscriminators(read, reader.discriminators);
  const alternatives = alternativesBySchema(read, reader.discriminators);
  const shared = sharedViews(types);
  const names = schemaNames(read.values(), shared, renames);
  const views = usedViews(types, drafts);
  return new Map(
    [...read.values()].map(({ id, place, type: own }): [string, NamedSchema] => {
      const type = types.get(id) ?? own;
      const values = enumValuesOf(type, place.value);
      return [
        id,
        {
          id,
          names: names(id),
          doc: documentationOf(place.value),
          type,
          ...(alternatives.has(id) ? { alternatives: alternatives.get(id) ?? [] } : {}),
          ...(values ? { values } : {}),
          views: views(id),
          sameAs: shared(id),
        },
      ];
    }),
  );
}

function pathItemsOf(places: readonly [string, Place][], reading: Reading): DraftPathItem[] {
  return places.flatMap(([path, place]) => pathItemOf(path, place, reading) ?? []);
}

function operationsOf(item: DraftPathItem): DraftOperation[] {
  return [...item.operations.values()];
}

type Named = ReadonlyMap<DraftOperation, Operation>;

function byDraft(drafts: readonly DraftOperation[], operations: readonly Operation[]): Named {
  const named = new Map<DraftOperation, Operation>();
  drafts.forEach((draft, index) => {
    const operation = operations[index];
    if (operation) named.set(draft, operation);
  });
  return named;
}

function withNames(item: DraftPathItem, named: Named): PathItem {
  const operations = new Map<Method, Operation>();
  for (const [method, draft] of item.operations) {
    const operation = named.get(draft);
    if (operation) operations.set(method, operation);
  }
  return { ...item, operations };
}

type DraftComponents = Omit<Components, "pathItems"> & {
  readonly pathItems: readonly ComponentEntry<DraftPathItem>[];
};

function componentsOf(reading: Reading): DraftComponents {
  const { components } = reading;
  return {
    responses: read(components, "responses", (name, place) =>
      responseOf(name, place, reading, mediaTypesOf(reading, "produces")),
    ),
    parameters: read(components, "parameters", (_, place) => parameterOf(place, reading)),
    requestBodies: read(components, "requestBodies", (_, place) =>
      reading.isSwagger
        ? swaggerBody([place], reading, mediaTypesOf(reading, "consumes"), place)
        : requestBodyOf(place, reading),
    ),
    headers: read(components, "headers", (name, place) => headerOf(name, place, reading)),
    pathItems: read(components, "pathItems", (name, place) => pathItemOf(name, place, reading)),
  };
}

/** The entries of a section; one that only refers to another file is what that file says. */
function read<Value extends { readonly component?: string }>(
  components: ComponentNames,
  section: ComponentSection,
  valueOf: (name: string, place: Place) => Value | undefined,
): ComponentEntry<Value>[] {
  return components.entries(section).flatMap(([name, place]) => {
    const value = valueOf(name, place);
    if (!value) return [];
    if (value.component !== name) return [{ name, value }];
    const { component: _, ...own } = value;
    return [{ name, value: own as Value }];
  });
}
