/** The one walk: visits every object of a document, each once, in the file where it stands. */
import {
  isList,
  isObject,
  type JsonObject,
  type JsonValue,
  type Loaded,
  member,
  type Place,
  type SourceFile,
} from "../load/loaded.ts";
import { pointerTo, stepsOf } from "../load/pointer.ts";
import type { Node, ReferenceNode } from "./node.ts";
import { referenceIn, type Resolver, resolver } from "./resolve.ts";
import { shapeOf, type Structure } from "./structure/structure.ts";
import type { Kind, Shape } from "./structure/table.ts";

/** A document as walked. */
export interface Walked {
  readonly nodes: readonly Node[];
  readonly byKind: ReadonlyMap<Kind, readonly Node[]>;
  /** Those of {@link byKind}, by the names of the members that they hold. */
  readonly byMember: ReadonlyMap<Kind, ReadonlyMap<string, readonly Node[]>>;
  /** What each object and each container was taken for. */
  readonly kinds: ReadonlyMap<JsonValue, string>;
  readonly resolver: Resolver;
}

/** A value that waits to be visited, and what is expected of it. */
interface Task {
  readonly shape: Shape;
  readonly value: JsonValue;
  readonly file: SourceFile;
  readonly pointer: string;
  readonly key: string;
  readonly parent: Node | undefined;
}

/**
 * Walks a document by the structure table. What the entry holds is visited first and by its own place,
 * then what references lead to, wave after wave, so that a reference never decides what an object is
 * when its own place does. Values that are no part of the description (examples, defaults, enums,
 * extensions) are never entered, nor is a value of the wrong type.
 */
export function walk(loaded: Loaded, structure: Structure): Walked {
  const nodes: Node[] = [];
  const byKind = new Map<Kind, Node[]>();
  const byMember = new Map<Kind, Map<string, Node[]>>();
  const kinds = new Map<JsonValue, string>();
  const anchors = new Map<string, Map<string, Place>>();
  const references = resolver(loaded, anchors);
  let pending: ReferenceNode[] = [];

  const add = (node: Node, names: readonly string[]) => {
    nodes.push(node);
    note(byKind, node.kind, node);
    const holders = byMember.get(node.kind) ?? new Map<string, Node[]>();
    byMember.set(node.kind, holders);
    for (const name of names) note(holders, name, node);
  };
  const addReference = (
    task: Omit<Task, "shape" | "value">,
    value: JsonObject,
    rest: Pick<ReferenceNode, "reference" | "at" | "expects" | "role">,
  ) => {
    const { file, pointer, key, parent } = task;
    const node: ReferenceNode = { kind: "Reference", value, file, pointer, key, parent, ...rest };
    add(node, Object.keys(value));
    pending.push(node);
  };

  /** Visits an object and gives what it holds. */
  const enter = (task: Task, shape: Shape & { is: "object" }): readonly Task[] => {
    const { value, file, pointer, key, parent } = task;
    const { kind, orReference = false } = shape;
    if (!isObject(value) || kinds.has(value)) return nothing;
    const object = structure.get(kind)!;
    const names = Object.keys(value);
    if (names.includes("$ref") && !object.fields.has("$ref") && !namesAreFree(object.table)) {
      const reference = referenceIn(value);
      if (reference !== undefined || orReference) {
        kinds.set(value, "Reference");
        const role = orReference ? "object" : "misplaced";
        const at = pointerTo(pointer, "$ref");
        addReference(task, value, { reference: reference ?? "", at, expects: kind, role });
        return nothing;
      }
    }
    kinds.set(value, kind);
    const node: Node = { kind, value, file, pointer, key, parent };
    add(node, names);
    if (kind === "Schema" && anchoring.some((keyword) => names.includes(keyword)))
      noteAnchor(anchors, node);
    const inner: Task[] = [];
    for (const name of names) {
      const held = value[name]!;
      if (typeof held !== "object" && typeof held !== "string") continue;
      const shape = shapeOf(object, name);
      if (shape === undefined || isLeaf(shape)) continue;
      if (typeof held !== "object" && shape.is !== "string") continue;
      inner.push({
        shape,
        value: held,
        file,
        pointer: inside(pointer, name),
        key: name,
        parent: node,
      });
    }
    return inner;
  };

  const visit = (first: Task) => {
    const stack = [first];
    for (let task = stack.pop(); task !== undefined; task = stack.pop()) {
      const { shape, value, file, pointer, key, parent } = task;
      if (shape.is === "object") {
        const inner = enter(task, shape);
        for (let i = inner.length - 1; i >= 0; i -= 1) stack.push(inner[i]!);
      } else if (shape.is === "string") {
        if (shape.refersTo === undefined || typeof value !== "string") continue;
        if (key !== "$ref" && isSchemaName(value, file)) continue;
        const rest = { reference: value, at: pointer, expects: shape.refersTo } as const;
        addReference({ file, pointer: parent!.pointer, key, parent }, parent!.value, {
          ...rest,
          role: "keyword",
        });
      } else if (shape.is === "list" && isList(value)) {
        kinds.set(value, `list of ${nameOf(shape.of)}`);
        for (let i = value.length - 1; i >= 0; i -= 1)
          stack.push({
            shape: shape.of,
            value: value[i]!,
            file,
            pointer: `${pointer}/${i}`,
            key: String(i),
            parent,
          });
      } else if (shape.is === "map" && isObject(value)) {
        if (kinds.has(value)) continue;
        kinds.set(value, `map of ${nameOf(shape.of)}`);
        const names = Object.keys(value);
        for (let i = names.length - 1; i >= 0; i -= 1) {
          const name = names[i]!;
          const held = value[name]!;
          stack.push({
            shape: shape.of,
            value: held,
            file,
            pointer: inside(pointer, name),
            key: name,
            parent,
          });
        }
      }
    }
  };

  visit({ ...entryTask(loaded), parent: undefined });
  while (pending.length > 0) {
    const unknown = pending.flatMap((node) => targetTask(node, references, kinds, structure));
    pending = [];
    // By place, so that of two references that disagree on a target the same one counts, whatever
    // the order of keys.
    unknown.sort((a, b) => compare(a.file.uri, b.file.uri) || compare(a.from, b.from));
    for (const task of unknown) visit(task);
  }
  return { nodes, byKind, byMember, kinds, resolver: references };
}

const nothing: readonly Task[] = [];

function note<K>(lists: Map<K, Node[]>, key: K, node: Node): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [node]);
  else list.push(node);
}

/** Whether a value of a discriminator's mapping names a component and refers to nothing. */
function isSchemaName(text: string, { value }: SourceFile): boolean {
  if (/[#/]/.test(text)) return false;
  if (!/\.(?:json|ya?ml)$/i.test(text)) return true;
  return member(member(member(value, "components"), "schemas"), text) !== undefined;
}

/** As {@link pointerTo} gives it, but quick: the walk takes one for each of a million members. */
function inside(pointer: string, name: string): string {
  return name.includes("/") || name.includes("~") ? pointerTo(pointer, name) : `${pointer}/${name}`;
}

function entryTask({ entry }: Loaded): Omit<Task, "parent"> {
  const shape: Shape = { is: "object", kind: "OpenAPI" };
  return { shape, value: entry.value ?? null, file: entry, pointer: "", key: "" };
}

/** The target of a reference as a thing to visit, where no place of its own has said what it is. */
function targetTask(
  node: ReferenceNode,
  references: Resolver,
  kinds: ReadonlyMap<JsonValue, string>,
  structure: Structure,
): (Task & { readonly from: string })[] {
  const target = references.follow(node.reference, node.file);
  if (target === undefined || !isObject(target.value) || kinds.has(target.value)) return [];
  const shape: Shape = {
    is: "object",
    kind: kindOfPlace(target.pointer, structure) ?? node.expects,
    orReference: true,
  };
  const key = stepsOf(target.pointer).at(-1) ?? "";
  return [{ ...target, shape, key, parent: undefined, from: node.at }];
}

/** What a component's own place says that it is, in whatever file. */
function kindOfPlace(pointer: string, structure: Structure): Kind | undefined {
  const [root, section, name, ...more] = stepsOf(pointer);
  // Swagger 2.0 keeps them at the root.
  if (structure.get("OpenAPI")!.fields.has("swagger")) {
    const shape = structure.get("OpenAPI")!.fields.get(root ?? "")?.shape;
    const isWhole = section !== undefined && name === undefined;
    return isWhole && shape?.is === "map" && shape.of.is === "object" ? shape.of.kind : undefined;
  }
  if (root !== "components" || section === undefined || name === undefined || more.length > 0)
    return undefined;
  const shape = structure.get("Components")!.fields.get(section)?.shape;
  return shape?.is === "map" && shape.of.is === "object" ? shape.of.kind : undefined;
}

const anchoring = ["$anchor", "$dynamicAnchor"];

function noteAnchor(anchors: Map<string, Map<string, Place>>, node: Node): void {
  for (const keyword of anchoring) {
    const name = member(node.value, keyword);
    if (typeof name !== "string") continue;
    const { file, pointer, value } = node;
    const ofFile = anchors.get(file.uri) ?? new Map<string, Place>();
    anchors.set(file.uri, ofFile.set(name, { file, pointer, value }));
  }
}

/** Whether every name is one that the author chose, so that even `$ref` is such a name. */
function namesAreFree(table: { readonly noExtensions?: boolean }): boolean {
  return table.noExtensions === true;
}

function isLeaf(shape: Shape): boolean {
  if (shape.is === "list" || shape.is === "map") return isLeaf(shape.of);
  return shape.is !== "object" && !(shape.is === "string" && shape.refersTo !== undefined);
}

function nameOf(shape: Shape): string {
  if (shape.is === "object") return shape.kind;
  return shape.is === "string" ? "string" : "any";
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
