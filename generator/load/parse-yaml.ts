/** Parses a YAML file and tells where its values stand. */
import {
  CORE_SCHEMA,
  EVENT_ID,
  type Event,
  YAMLException,
  constructFromEvents,
  mergeTag,
  parseEvents,
} from "js-yaml";
import { type Fault, type Span, syntaxFault, tooDeep } from "./fault.ts";
import type { Limits } from "./limits.ts";
import type { JsonValue } from "./loaded.ts";
import { type ParsedText, unparsed } from "./parsed-text.ts";
import { yamlNodes } from "./yaml-nodes.ts";

/**
 * Parses YAML 1.2 with the core schema and merge keys (`<<`): timestamps and `yes` are text, every
 * key is text as written. Of equal keys the last counts; only the first document of a stream is read;
 * both are faults. An aliased value is the same object wherever it stands.
 */
export async function parseYaml(
  text: string,
  limits: Pick<Limits, "depth" | "aliases">,
): Promise<ParsedText> {
  try {
    // The parser counts a scalar as a level too; the walk below counts exactly.
    const stream = parseEvents(text, { maxDepth: limits.depth + 2 });
    const { first, others } = documents(stream);
    if (!first) return unparsed(emptyFile(text));
    const { nodes, faults, events } = yamlNodes(text, first, limits);
    if (!nodes) return unparsed(...faults);
    const [value] = constructFromEvents(events, {
      source: text,
      schema: withMerge,
      json: true,
      maxTotalMergeKeys: -1,
    });
    const more = others.length > 0 ? [secondDocument(text, nodes.end(0))] : [];
    return { value: value as JsonValue, nodes, faults: [...faults, ...more] };
  } catch (error) {
    if (error instanceof RangeError || (error instanceof YAMLException && isDepth(error)))
      return unparsed(tooDeep(placeOf(error), limits.depth));
    if (!(error instanceof YAMLException)) throw error;
    const { yamlSyntaxFaults } = await import("./yaml-syntax.ts");
    return unparsed(...yamlSyntaxFaults(text, error));
  }
}

const withMerge = CORE_SCHEMA.withTags(mergeTag);

/** The events of the first document that holds anything, and those of the documents after it. */
function documents(stream: readonly Event[]): {
  first: readonly Event[] | undefined;
  others: readonly (readonly Event[])[];
} {
  const starts: number[] = [];
  for (let i = 0; i < stream.length; i += 1)
    if (stream[i]!.type === EVENT_ID.DOCUMENT) starts.push(i);
  const all = starts.length < 2 ? [stream] : starts.map((at, i) => stream.slice(at, starts[i + 1]));
  const [first, ...others] = all.filter((events) => !isBlank(events));
  return { first, others };
}

/** A document of nothing is its own event, a scalar without text, and the end. */
function isBlank(events: readonly Event[]): boolean {
  if (events.length === 0) return true;
  const root = events[1];
  return (
    root?.type === EVENT_ID.SCALAR &&
    events.length === 3 &&
    root.valueStart < 0 &&
    root.tagStart < 0
  );
}

function emptyFile(text: string): Fault {
  const message = text.trim() === "" ? "the file is empty" : "the file holds no value";
  return syntaxFault(message, { start: 0, end: 0 });
}

function secondDocument(text: string, from: number): Fault {
  const marker = /^---/m.exec(text.slice(from));
  const start = marker ? from + marker.index : from;
  return syntaxFault(
    "a second YAML document begins here",
    { start, end: marker ? start + 3 : start },
    "Put each document into a file of its own; only the first is read",
  );
}

function isDepth(error: YAMLException): boolean {
  return error.reason.startsWith("nesting exceeded");
}

function placeOf(error: RangeError | YAMLException): Span {
  const start = (error instanceof YAMLException && error.mark?.position) || 0;
  return { start, end: start };
}
