/** `hostname` (RFC 1123, section 2.1; RFC 5890, section 2.3.2.1 for labels that begin with `xn--`). */
import { isInternationalLabel } from "./international-label.ts";

/** A host's name: labels of letters, digits and inner hyphens. */
export function isHostname(text: string): boolean {
  if (text.length === 0 || text.length > 253 || !pattern.test(text)) return false;
  return !/(?:^|\.)..--/.test(text) || text.split(".").every(isLabel);
}

const pattern = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?(?:\.[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?)*$/i;

// Two hyphens in the third and fourth place are kept for encodings, of which there is one.
function isLabel(label: string): boolean {
  if (label.slice(2, 4) !== "--") return true;
  return /^xn--/i.test(label) && isInternationalLabel(label.slice(4));
}
