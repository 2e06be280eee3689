/** Gives every element of a scope a name of its own, whatever order they come in. */

/** An element that wants a name. */
export interface Claim {
  /** Its identity: unique in the scope, and the same on every run. */
  readonly key: string;
  /** How the document spells it; the element whose spelling is the name keeps the name. */
  readonly spelling: string;
  readonly wanted: string;
  /** What it is called when that name is not to be had: made of its own place, the shortest first. */
  readonly otherwise: readonly string[];
}

/**
 * The names by key. Two elements that want the same name are both kept: the one that is spelled exactly
 * so has it, every other is told apart by its own place. Nothing depends on the order of the claims,
 * so that no element is renamed by one that has another name.
 */
export function allocate(
  claims: readonly Claim[],
  taken: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const used = new Set(taken);
  const wanting = groupedBy(claims, ({ wanted }) => wanted);
  const waiting: Claim[] = [];
  for (const [wanted, group] of wanting) {
    const exact = group.filter(({ spelling }) => spelling === wanted);
    const holder = group.length === 1 ? group[0] : exact.length === 1 ? exact[0] : undefined;
    const winner = holder !== undefined && !used.has(wanted) ? holder : undefined;
    if (winner) names.set(winner.key, wanted);
    waiting.push(...group.filter((claim) => claim !== winner));
  }
  for (const name of names.values()) used.add(name);
  // A name that somebody wants is not given to another as a way out.
  for (const wanted of wanting.keys()) used.add(wanted);
  return resolved(waiting, names, used);
}

function resolved(
  waiting: readonly Claim[],
  names: Map<string, string>,
  used: Set<string>,
): ReadonlyMap<string, string> {
  let rest = waiting;
  const levels = Math.max(0, ...waiting.map(({ otherwise }) => otherwise.length));
  for (let level = 0; level < levels && rest.length > 0; level++) {
    const attempts = groupedBy(rest, ({ wanted, otherwise }) => otherwise[level] ?? wanted);
    rest = [];
    const given: string[] = [];
    for (const [name, group] of attempts) {
      const [only] = group;
      if (group.length === 1 && only && !used.has(name)) {
        names.set(only.key, name);
        given.push(name);
      } else rest = [...rest, ...group];
    }
    for (const name of given) used.add(name);
  }
  for (const claim of rest) {
    const name = unused(claim, used);
    names.set(claim.key, name);
    used.add(name);
  }
  return names;
}

// The last resort for places that look alike once they are spelled in letters: a number made of the key.
function unused({ key, wanted }: Claim, used: ReadonlySet<string>): string {
  for (let salt = 0; ; salt++) {
    const name = `${wanted}_${hashed(`${salt === 0 ? "" : salt}${key}`)}`;
    if (!used.has(name)) return name;
  }
}

/** FNV-1a, 32 bits: short, the same everywhere; collisions are looked for by the caller. */
function hashed(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}

function groupedBy(
  claims: readonly Claim[],
  nameOf: (claim: Claim) => string,
): Map<string, Claim[]> {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const name = nameOf(claim);
    const group = groups.get(name);
    if (group) group.push(claim);
    else groups.set(name, [claim]);
  }
  return groups;
}
