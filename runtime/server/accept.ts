/** Which media types a client takes (RFC 9110, section 12.5.1). */
import { type MediaType, parseMediaType } from "../wire/media-type.ts";

/**
 * The media types that an Accept takes, the most wanted first; of equally wanted ones the first
 * offered. Without an Accept, or with one that says nothing readable, all are taken.
 *
 * @param offers media types as the document spells them; of a range nobody knows what will be sent,
 *   so that it is taken by whatever overlaps it
 */
export function acceptable(
  accept: string | undefined,
  offers: readonly string[],
): readonly string[] {
  if (accept === undefined) return offers;
  const ranges = listed(accept).flatMap((text) => parseMediaType(text) ?? []);
  if (ranges.length === 0) return offers;
  return offers
    .map((offer) => ({ offer, quality: qualityOf(offer, ranges) }))
    .filter(({ quality }) => quality > 0)
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ offer }) => offer);
}

/** The most specific range that matches decides, whatever the others say. */
function qualityOf(offer: string, ranges: readonly MediaType[]): number {
  const offered = parseMediaType(offer);
  if (offered === undefined) return 0;
  let best = 0;
  let quality = 0;
  for (const range of ranges) {
    const rank = rankOf(offered, range);
    if (rank <= best) continue;
    best = rank;
    quality = weightOf(range);
  }
  return quality;
}

/** 0 where a range does not match; else the more, the more it says. */
function rankOf(offered: MediaType, range: MediaType): number {
  if (range.essence === "*/*" || offered.essence === "*/*") return 1;
  if (range.type !== offered.type) return 0;
  if (range.subtype === "*" || offered.subtype === "*") return 2;
  if (range.subtype !== offered.subtype) return 0;
  let rank = 3;
  for (const [name, value] of range.parameters) {
    if (name === "q" || name === "charset") continue;
    if (offered.parameters.get(name) !== value) return 0;
    rank++;
  }
  return rank;
}

/** A weight that is none is taken for 1: the client did name the type. */
function weightOf({ parameters }: MediaType): number {
  const weight = Number(parameters.get("q") ?? 1);
  return weight >= 0 && weight <= 1 ? weight : 1;
}

/** Cuts at the commas that stand outside quotes. */
function listed(text: string): string[] {
  const items: string[] = [];
  let start = 0;
  let inQuotes = false;
  for (let at = 0; at <= text.length; at++) {
    const character = text[at];
    if (character === '"') inQuotes = !inQuotes;
    else if (character === "\\" && inQuotes) at++;
    else if (character === undefined || (character === "," && !inQuotes)) {
      items.push(text.slice(start, at));
      start = at + 1;
    }
  }
  return items;
}
