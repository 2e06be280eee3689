/** Reads the events of a YAML document: where its values stand, and what must not be constructed. */
import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  SCALAR_STYLE,
  type ScalarEvent,
  getScalarValue,
} from "js-yaml";
import { type Fault, type Span, repeatedKey, syntaxFault, tooDeep } from "./fault.ts";
import { type Limits, count, raise } from "./limits.ts";
import { type NodeTable, nodeTableBuilder } from "./node-table.ts";
import {
  type Anchor,
  type Frame,
  asText,
  grow,
  hasNoJson,
  memberOf,
  pointerText,
  remember,
  rememberScalar,
} from "./yaml-frame.ts";
import { closingBracket, emptyItem, scalarSpan } from "./yaml-spans.ts";

/** How many values the aliases of a file may add for each that the alias limit allows. */
const valuesPerAlias = 100;

export interface YamlNodes {
  /** Undefined when a fault forbids constructing the value. */
  readonly nodes: NodeTable | undefined;
  readonly faults: readonly Fault[];
  /** The events with every key made text, as OpenAPI wants keys (the failsafe schema). */
  readonly events: Event[];
}

/** Walks the events of the first document of a text. */
export function yamlNodes(
  text: string,
  events: readonly Event[],
  limits: Pick<Limits, "depth" | "aliases">,
): YamlNodes {
  const builder = nodeTableBuilder();
  const faults: Fault[] = [];
  const out: Event[] = [];
  const keyTexts: string[] = [];
  const targets = new Map<number, number>();
  const merges = new Set<number>();
  const anchors = new Map<string, Anchor>();
  const frames: Frame[] = [];
  const spent = { aliases: 0, values: 0 };
  /** Where the text read so far ends. */
  let cursor = 0;

  const stop = (fault: Fault): YamlNodes => ({
    nodes: undefined,
    faults: [...faults, fault],
    events: [],
  });

  const open = (start: number): number => {
    const frame = frames.at(-1);
    const key = frame?.key;
    const node = builder.open(key?.start ?? -1, key?.end ?? -1, start);
    if (!frame) return node;
    frame.size.values++;
    if (key) {
      keyTexts[node] = key.text;
      if (key.isMerge) merges.add(node);
      const first = key.isMerge ? undefined : frame.seen.get(key.text);
      if (first) faults.push(repeatedKey(key.text, pointerText(memberOf(frame)), first, key));
      else frame.seen.set(key.text, key);
    }
    return node;
  };
  const done = (): void => {
    const frame = frames.at(-1);
    if (!frame) return;
    frame.key = undefined;
    frame.atKey = frame.isMapping;
    frame.index++;
  };
  const readKey = (frame: Frame, event: ScalarEvent, span: Span): void => {
    const key = getScalarValue(text, event);
    const isMerge = event.style === SCALAR_STYLE.PLAIN && event.tagStart < 0 && key === "<<";
    frame.key = { ...span, text: key, isMerge };
    frame.atKey = false;
    out.push(isMerge ? event : asText(event));
  };

  for (const event of events) {
    const frame = frames.at(-1);
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        out.push(event);
        break;

      case EVENT_ID.SCALAR: {
        const empty = event.valueStart < 0 && event.anchorStart < 0 && event.tagStart < 0;
        const span = !empty
          ? scalarSpan(text, event, cursor)
          : (frame?.key ?? emptyItem(text, cursor, frame !== undefined && !frame.isMapping));
        cursor = Math.max(cursor, span.end);
        if (frame?.atKey) {
          readKey(frame, event, span);
          rememberScalar(anchors, text, event, -1);
          break;
        }
        const node = open(span.start);
        builder.close(node, span.end);
        rememberScalar(anchors, text, event, node);
        if (!empty && hasNoJson(text, event))
          faults.push(
            syntaxFault("a number that JSON cannot hold", span, "Write it as text, in quotes"),
          );
        out.push(event);
        done();
        break;
      }

      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const here = { start: event.start, end: event.start + 1 };
        if (frame?.atKey)
          return stop(syntaxFault("a list or an object stands as a key", here, "A key is text"));
        if (frames.length >= limits.depth) return stop(tooDeep(here, limits.depth));
        const isMapping = event.type === EVENT_ID.MAPPING;
        const node = open(event.start);
        const size = { values: 0, aliases: 0, height: 0 };
        const anchor: Anchor = { node, size, isOpen: true, scalar: undefined };
        frames.push({
          node,
          pointer: frame ? memberOf(frame) : { parent: undefined, step: "" },
          isMapping,
          atKey: isMapping,
          key: undefined,
          index: 0,
          // A pair inside a flow list is a mapping without brackets.
          flowEnd:
            event.style === COLLECTION_STYLE.FLOW ? (closers[text.charAt(event.start)] ?? "") : "",
          seen: new Map(),
          anchor: remember(anchors, text, event, anchor),
          size,
        });
        cursor = Math.max(cursor, event.anchorEnd, event.tagEnd, event.start);
        if (frames.at(-1)!.flowEnd !== "") cursor++;
        out.push(event);
        break;
      }

      case EVENT_ID.ALIAS: {
        const span = { start: event.anchorStart - 1, end: event.anchorEnd };
        const name = text.slice(event.anchorStart, event.anchorEnd);
        const anchor = anchors.get(name);
        cursor = span.end;
        if (!anchor)
          return stop(syntaxFault(`there is no anchor \`&${name}\` before this alias`, span));
        if (anchor.isOpen)
          return stop(
            syntaxFault(`the alias \`*${name}\` stands inside the value that it names`, span),
          );
        if (frame?.atKey) {
          if (!anchor.scalar)
            return stop(syntaxFault("a list or an object stands as a key", span, "A key is text"));
          readKey(frame, { ...anchor.scalar, anchorStart: -1, anchorEnd: -1 }, span);
          break;
        }
        spent.aliases += 1 + anchor.size.aliases;
        spent.values += anchor.size.values;
        if (spent.aliases > limits.aliases || spent.values > limits.aliases * valuesPerAlias)
          return stop(tooManyAliases(span, limits.aliases));
        if (frames.length + anchor.size.height > limits.depth)
          return stop(tooDeep(span, limits.depth));
        const node = open(span.start);
        builder.close(node, span.end);
        if (anchor.node >= 0) targets.set(node, anchor.node);
        if (frame) grow(frame.size, anchor.size, 1);
        out.push(event);
        done();
        break;
      }

      case EVENT_ID.POP: {
        out.push(event);
        const closed = frames.pop();
        if (!closed) break;
        if (closed.flowEnd !== "") cursor = closingBracket(text, cursor, closed.flowEnd);
        builder.close(closed.node, cursor);
        closed.size.height++;
        if (closed.anchor) closed.anchor.isOpen = false;
        const owner = frames.at(-1);
        if (owner) grow(owner.size, closed.size, 0);
        done();
        break;
      }
    }
  }

  const nodes = builder.build({
    keyText: (node) => keyTexts[node]!,
    target: (node) => targets.get(node) ?? node,
    isMerge: (node) => merges.has(node),
  });
  return { nodes, faults, events: out };
}

const closers: { readonly [opener: string]: string } = { "[": "]", "{": "}" };

function tooManyAliases({ start, end }: Span, aliases: number): Fault {
  const most = `${count(aliases)} aliases or ${count(aliases * valuesPerAlias)} values`;
  const message = `written out, the aliases of this file are more than ${most}`;
  return { rule: "too-many-aliases", message, start, end, hint: raise("aliases") };
}
