/** Gives every element of a scope a name of its own, whatever order they come in. */

/** An element that wants a name. */
export interface Claim {
  /** Its identity: unique in the scope, and the same on every run. */
  readonly key: string;
  /** How the document spells it; the element whose spelling is the name keeps the name. */
  readonly spelling: string;
  readonly wanted: string;
  /** What it is called when that name is not to be had: made of its own place, the shortest first. */
  readonly otherwise: () => readonly string[];
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
    const winner = used.has(wanted) ? undefined : holderOf(wanted, group);
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
  let rest = waiting.map((claim) => ({ claim, ways: claim.otherwise() }));
  const levels = Math.max(0, ...rest.map(({ ways }) => ways.length));
  for (let level = 0; level < levels && rest.length > 0; level++) {
    const attempts = groupedBy(rest, ({ claim, ways }) => ways[level] ?? claim.wanted);
    const given = new Map<Claim, string>();
    for (const [name, group] of attempts) {
      const holder = used.has(name)
        ? undefined
        : holderOf(
            name,
            group.map(({ claim }) => claim),
          );
      if (holder) given.set(holder, name);
    }
    for (const [{ key }, name] of given) names.set(key, name);
    for (const name of given.values()) used.add(name);
    rest = rest.filter(({ claim }) => !given.has(claim));
  }
  for (const { claim } of rest) {
    const name = unused(claim, used);
    names.set(claim.key, name);
    used.add(name);
  }
  return names;
}

/** Who has a name that several may want: the only one, else the only one that is spelled exactly so. */
function holderOf(name: string, claims: readonly Claim[]): Claim | undefined {
  if (claims.length === 1) return claims[0];
  const exact = claims.filter(({ spelling }) => spelling === name);
  return exact.length === 1 ? exact[0] : undefined;
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

function groupedBy<Each>(
  all: readonly Each[],
  nameOf: (each: Each) => string,
): Map<string, Each[]> {
  const groups = new Map<string, Each[]>();
  for (const each of all) {
    const name = nameOf(each);
    const group = groups.get(name);
    if (group) group.push(each);
    else groups.set(name, [each]);
  }
  return groups;
}
