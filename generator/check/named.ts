/** The operations and schemas of a document that emitted code gives names to, as naming wants them. */
import {
  isObject,
  type JsonObject,
  type JsonValue,
  type Loaded,
  member,
  type Place,
} from "../load/loaded.ts";
import { pointerTo, stepsOf } from "../load/pointer.ts";
import { calledBy, type OperationToName } from "../naming/operation-name.ts";
import { type Renamable, wouldRename } from "../naming/rename.ts";
import { type SchemaToName, wantedSchemaName } from "../naming/schema-name.ts";
import { operationsOf, pathsIn } from "./paths.ts";
import { referenceIn } from "./resolve.ts";
import type { Context, Spot } from "./rule.ts";
import { keySpot, nodeSpot } from "./spot.ts";

/** Something that gets a name, and the text that a person edits to change it. */
export interface Named<T> {
  /** As the configuration renames it. */
  readonly claim: T;
  /** How the document calls it. */
  readonly spelling: string;
  readonly isRenamed: boolean;
  readonly at: Spot;
}

/** An element as the document has it, and the places that a configuration may call it by. */
type Found<T> = Pick<Named<T>, "claim" | "at"> & Pick<Renamable, "places" | "spellings">;

/** The operations of all paths, and their streams of messages. */
export function namedOperations(ctx: Context): Named<OperationToName>[] {
  const found = operationsIn(ctx);
  const asked = wouldRename(found.map(renamableOf), ctx.renames.operations, calledBy);
  return found.map(({ claim, at, spellings: [spelling = ""] }) => {
    const operationId = asked.get(claim.key);
    const isRenamed = operationId !== undefined;
    return { claim: isRenamed ? { ...claim, operationId } : claim, spelling, isRenamed, at };
  });
}

/**
 * The schemas that get a declaration: components, and what references reach in other files, unless a
 * component stands for it.
 */
export function namedSchemas(ctx: Context): Named<SchemaToName>[] {
  const found = schemasIn(ctx);
  const asked = wouldRename(found.map(renamableOf), ctx.renames.schemas, wantedSchemaName);
  return found.map(({ claim, at }) => {
    const name = asked.get(claim.key);
    const isRenamed = name !== undefined;
    return { claim: isRenamed ? { ...claim, name } : claim, spelling: claim.name, isRenamed, at };
  });
}

function renamableOf<T extends { readonly key: string }>({
  claim: { key },
  places,
  spellings,
}: Found<T>): Renamable {
  return { key, places, spellings };
}

function operationsIn(ctx: Context): Found<OperationToName>[] {
  return ctx
    .nodes("Paths")
    .flatMap((paths) => pathsIn(paths, ctx))
    .flatMap((entry) =>
      operationsOf(entry).flatMap(({ method, place, at }) => {
        const { file, pointer, value } = place;
        const written = `${method.toUpperCase()} ${entry.path}`;
        const named = (holder: JsonValue, inside: string, key: string, as: string) => {
          const id = member(holder, "operationId");
          const operationId = typeof id === "string" ? id : undefined;
          const spot = { file, pointer: pointerTo(inside, "operationId"), part: "value" } as const;
          return {
            claim: { key, operationId, method, path: entry.path },
            places: [as],
            spellings: operationId === undefined ? [written] : [operationId, written],
            at: operationId === undefined ? at : spot,
          };
        };
        const key = `${entry.path} ${method}`;
        const as = `#${pointerTo("/paths", entry.path, method)}`;
        const stream = member(value, "x-websocket");
        const inside = pointerTo(pointer, "x-websocket");
        return [
          named(value, pointer, key, as),
          ...(typeof member(stream, "operationId") === "string"
            ? [named(stream!, inside, `${key} stream`, `${as}/x-websocket`)]
            : []),
        ];
      }),
    );
}

function schemasIn(ctx: Context): Found<SchemaToName>[] {
  const found: Found<SchemaToName>[] = [];
  const add = (name: string, place: Pick<Place, "file" | "pointer">, at: Spot): void => {
    const key = identityOf(place, ctx.loaded);
    found.push({ claim: { key, name }, places: [key], spellings: [name], at });
  };
  const adopted = new Set<unknown>();
  for (const components of ctx.nodes("Components")) {
    const schemas = member(components.value, "schemas");
    if (components.parent === undefined || !isObject(schemas)) continue;
    for (const [name, value] of Object.entries(schemas)) {
      const pointer = pointerTo(components.pointer, "schemas", name);
      const { file } = components;
      adopted.add(value).add(ctx.settle(value, file, pointer)?.value);
      add(name, { file, pointer }, keySpot(components, "schemas", name));
    }
  }
  const keywords = ctx.structure.get("Schema")!.fields;
  for (const node of ctx.nodes("Schema")) {
    if (node.parent !== undefined || adopted.has(node.value) || isAlias(node.value)) continue;
    const name = stepsOf(node.pointer).at(-1);
    // A part of a schema, such as `items`, is called after what it is a part of.
    if (name !== undefined && (keywords.has(name) || /^\d+$/.test(name))) continue;
    add(name ?? stemOf(node.file.uri), node, nodeSpot(node));
  }
  return found;
}

/** Whether a schema only refers to another: it is that one then, and has no name of its own. */
function isAlias(value: JsonValue): boolean {
  return (
    referenceIn(value) !== undefined &&
    Object.keys(value as JsonObject).every(
      (name) => ["$ref", "description", "summary"].includes(name) || name.startsWith("x-"),
    )
  );
}

function stemOf(uri: string): string {
  const file = uri.split(/[?#]/)[0]!.split("/").at(-1) ?? "";
  return file.replace(/\.[^.]*$/, "") || "Schema";
}

/** File and pointer, the file as seen from the entry, so that it is the same on every machine. */
function identityOf({ file, pointer }: Pick<Place, "file" | "pointer">, loaded: Loaded): string {
  if (file === loaded.entry) return `#${pointer}`;
  const base = loaded.entry.uri.split("/").slice(0, -1);
  const steps = file.uri.split("/");
  let common = 0;
  while (common < base.length && common < steps.length - 1 && base[common] === steps[common])
    common += 1;
  return `${[...base.slice(common).map(() => ".."), ...steps.slice(common)].join("/")}#${pointer}`;
}
