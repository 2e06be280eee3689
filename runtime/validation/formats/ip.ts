/** `ipv4` (RFC 2673, section 3.2) and `ipv6` (RFC 4291, section 2.2). */

/** Four decimal numbers without leading zeros. */
export function isIpv4(text: string): boolean {
  return text.length <= 15 && dotted.test(text);
}

const dotted = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/;

/** Eight groups, of which a run may be left out; the last two may be an IPv4 address. No zone. */
export function isIpv6(text: string): boolean {
  if (text.length > 45 || text.length < 2) return false;
  const gap = text.indexOf("::");
  if (gap < 0) return groupsOf(text, true) === 8;
  if (text.indexOf("::", gap + 1) >= 0) return false;
  const before = gap === 0 ? 0 : groupsOf(text.slice(0, gap), false);
  const after = gap + 2 === text.length ? 0 : groupsOf(text.slice(gap + 2), true);
  return before + after < 8;
}

/** How many groups of 16 bits a text holds; many more than there may be where it is malformed. */
function groupsOf(text: string, last: boolean): number {
  const groups = text.split(":");
  let count = 0;
  for (const [index, group] of groups.entries()) {
    if (/^[\da-f]{1,4}$/i.test(group)) count++;
    else if (last && index === groups.length - 1 && isIpv4(group)) count += 2;
    else return malformed;
  }
  return count;
}

const malformed = 100;
