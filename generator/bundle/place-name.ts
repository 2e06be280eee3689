/** Names for what comes from another file: from the file and the place in it, never from the order. */
import { createHash } from "node:crypto";
import { stepsOf } from "../load/pointer.ts";
import type { SourceFile } from "../load/loaded.ts";
import type { Target } from "./target.ts";

/** The last key that a person chose, else the file's name without its ending. */
export function wantedName({ file, pointer, kind }: Target): string {
  const last = chosenSteps(pointer).at(-1) ?? stem(segmentsOf(file.uri).at(-1) ?? "");
  return componentName(last) || kind;
}

/** The wanted name with the place that tells it from others of that name, relative to the entry. */
export function nameWithPlace(target: Target, entry: SourceFile): string {
  const segments = relativeSegments(target.file.uri, entry.uri);
  const chosen = chosenSteps(target.pointer);
  const file = stem(segments.at(-1) ?? "");
  const place = [
    ...segments.slice(0, -1),
    ...(chosen.length > 0 ? [file, ...chosen.slice(0, -1)] : []),
  ].filter((step) => step !== "." && step !== "..");
  return [wantedName(target), ...place.map(componentName)].filter(Boolean).join("_");
}

/** Some digits that stand for the whole place, the same on every machine. */
export function placeDigits({ file, pointer }: Target, entry: SourceFile): string {
  const place = `${relativeSegments(file.uri, entry.uri).join("/")}#${pointer}`;
  return createHash("sha256").update(place).digest("hex").slice(0, 8);
}

const structural: ReadonlySet<string> = new Set(
  `components schemas responses parameters examples requestBodies headers securitySchemes links
  callbacks pathItems mediaTypes definitions $defs paths webhooks content schema properties items allOf
  anyOf oneOf not additionalProperties patternProperties prefixItems`.split(/\s+/),
);

function chosenSteps(pointer: string): string[] {
  return stepsOf(pointer).filter((step) => !structural.has(step) && !/^\d+$/.test(step));
}

/** Component names are made of these characters alone (OpenAPI 3.1, section 4.8.7.1). */
function componentName(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9._-]+/g, "_").replaceAll(/^_+|_+$/g, "");
}

function relativeSegments(uri: string, base: string): string[] {
  const target = segmentsOf(uri);
  const from = segmentsOf(base);
  if (originOf(uri) !== originOf(base)) return [new URL(uri).host, ...target];
  let common = 0;
  while (common < from.length - 1 && common < target.length - 1 && from[common] === target[common])
    common++;
  const up = Array.from({ length: from.length - 1 - common }, () => "..");
  return [...up, ...target.slice(common)];
}

function originOf(uri: string): string {
  const { protocol, host } = new URL(uri);
  return `${protocol}//${host}`;
}

function segmentsOf(uri: string): string[] {
  return new URL(uri).pathname.split("/").filter(Boolean).map(decoded);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

function stem(file: string): string {
  return file.replace(/\.(?:json|ya?ml)$/i, "");
}
