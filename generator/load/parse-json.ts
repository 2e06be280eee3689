/** Parses a JSON file and tells where its values stand. */
import { type Fault, type Span, repeatedKey, syntaxFault } from "./fault.ts";
import { jsonFault } from "./json-fault.ts";
import type { Limits } from "./limits.ts";
import { isList, isObject, type JsonValue } from "./loaded.ts";
import { type NodeTable, memberNodes } from "./node-table.ts";
import { type ParsedText, unparsed } from "./parsed-text.ts";
import { pointerTo } from "./pointer.ts";
import { scanJson } from "./scan-json.ts";

/**
 * Parses JSON (RFC 8259). A repeated key is a fault and its last value counts, as it does for
 * `JSON.parse`; a text that is no JSON has one fault, at the first place where it is none.
 */
export function parseJson(text: string, limits: Pick<Limits, "depth">): ParsedText {
  const { nodes, members, fault } = scanJson(text, limits.depth);
  if (fault) return unparsed(jsonFault(text, fault, limits.depth));
  const value = JSON.parse(text) as JsonValue;
  const found = survey(value);
  // Repeated keys are rare and finding them needs every key as a string: counting is cheap.
  const repeated = found.members === members ? [] : [...repeatedKeys(nodes)];
  const huge = found.isFinite ? [] : [...hugeNumbers(text, nodes)];
  return { value, nodes, faults: [...repeated, ...huge] };
}

function survey(root: JsonValue): { members: number; isFinite: boolean } {
  let members = 0;
  let isFinite = true;
  const rest: JsonValue[] = [];
  const look = (value: JsonValue) => {
    if (typeof value === "number") isFinite &&= Number.isFinite(value);
    else if (typeof value === "object" && value !== null) rest.push(value);
  };
  look(root);
  for (let value = rest.pop(); value !== undefined; value = rest.pop()) {
    if (isList(value)) for (const item of value) look(item);
    else if (isObject(value))
      // What JSON.parse gives inherits nothing that could be met here.
      for (const name in value) {
        members += 1;
        look(value[name]!);
      }
  }
  return { members, isFinite };
}

function* repeatedKeys(nodes: NodeTable): Generator<Fault> {
  const pointers: string[] = [""];
  for (let owner = 0; owner < nodes.size; owner++) {
    const first = new Map<string, Span>();
    let index = 0;
    for (const member of memberNodes(nodes, owner)) {
      if (nodes.keyStart(member) < 0) {
        pointers[member] = pointerTo(pointers[owner]!, index++);
        continue;
      }
      const key = nodes.keyText(member);
      const pointer = (pointers[member] = pointerTo(pointers[owner]!, key));
      const earlier = first.get(key);
      const span = { start: nodes.keyStart(member), end: nodes.keyEnd(member) };
      if (earlier === undefined) first.set(key, span);
      else yield repeatedKey(key, pointer, earlier, span);
    }
  }
}

function* hugeNumbers(text: string, nodes: NodeTable): Generator<Fault> {
  for (let node = 0; node < nodes.size; node++) {
    const span = { start: nodes.start(node), end: nodes.end(node) };
    const isNumber = /[-\d]/.test(text.charAt(span.start));
    if (isNumber && !Number.isFinite(Number(text.slice(span.start, span.end))))
      yield syntaxFault("the number is too large to be held", span);
  }
}
