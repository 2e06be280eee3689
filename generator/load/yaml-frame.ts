/** What the walk over YAML events keeps of the values that are still open, and of anchors. */
import { type MappingEvent, SCALAR_STYLE, type ScalarEvent, type SequenceEvent } from "js-yaml";
import type { Span } from "./fault.ts";
import { pointerTo } from "./pointer.ts";

/** A list or mapping that is still open, or the document around the root. */
export interface Frame {
  readonly node: number;
  readonly pointer: Pointer;
  readonly isMapping: boolean;
  /** In a mapping: whether the next event is a key. */
  atKey: boolean;
  key: Key | undefined;
  index: number;
  readonly flowEnd: string;
  readonly seen: Map<string, Span>;
  readonly anchor: Anchor | undefined;
  readonly size: Size;
}

export interface Key extends Span {
  readonly text: string;
  readonly isMerge: boolean;
}

/** A pointer's steps, joined only when a fault asks. */
export interface Pointer {
  readonly parent: Pointer | undefined;
  readonly step: string | number;
}

/** How large a value is once its aliases are written out. */
export interface Size {
  values: number;
  aliases: number;
  height: number;
}

export interface Anchor {
  readonly node: number;
  readonly size: Size;
  isOpen: boolean;
  readonly scalar: ScalarEvent | undefined;
}

export function remember(
  anchors: Map<string, Anchor>,
  text: string,
  event: ScalarEvent | SequenceEvent | MappingEvent,
  anchor: Anchor,
): Anchor | undefined {
  if (event.anchorStart < 0) return undefined;
  anchors.set(text.slice(event.anchorStart, event.anchorEnd), anchor);
  return anchor;
}

/** The same for a scalar; a key has no node of its own. */
export function rememberScalar(
  anchors: Map<string, Anchor>,
  text: string,
  event: ScalarEvent,
  node: number,
): void {
  if (event.anchorStart < 0) return;
  const size = { values: 1, aliases: 0, height: 0 };
  remember(anchors, text, event, { node, size, isOpen: false, scalar: event });
}

export function grow(size: Size, member: Size, aliases: number): void {
  size.values += member.values;
  size.aliases += member.aliases + aliases;
  size.height = Math.max(size.height, member.height);
}

/** A key event that stands for its text: `1.10` stays `1.10`, `null` stays `null`. */
export function asText(event: ScalarEvent): ScalarEvent {
  const untagged = event.tagStart < 0 ? event : { ...event, tagStart: -1, tagEnd: -1 };
  // A plain scalar over several lines is always text, and must be unfolded as one.
  return untagged.style === SCALAR_STYLE.PLAIN && (untagged.fast || untagged.valueStart < 0)
    ? { ...untagged, style: SCALAR_STYLE.DOUBLE_QUOTED, fast: true }
    : untagged;
}

export function hasNoJson(text: string, event: ScalarEvent): boolean {
  return (
    event.style === SCALAR_STYLE.PLAIN &&
    event.tagStart < 0 &&
    event.valueEnd - event.valueStart <= 5 &&
    /^[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)$/.test(text.slice(event.valueStart, event.valueEnd))
  );
}

export function memberOf(frame: Frame): Pointer {
  return { parent: frame.pointer, step: frame.key?.text ?? frame.index };
}

export function pointerText(pointer: Pointer): string {
  return pointer.parent ? pointerTo(pointerText(pointer.parent), pointer.step) : "";
}
