/** Finds the name that somebody probably meant. */

/** Compared characters allowed in one check: beyond it no name is suggested, so that time stays linear. */
const budget = 50_000_000;

/** Gives a function that finds the nearest name at edit distance 2 or less, until its budget is spent. */
export function suggester(): (name: string, candidates: Iterable<string>) => string | undefined {
  let spent = 0;
  return (name, candidates) => {
    let best: string | undefined;
    let least = Math.min(2, Math.floor(name.length / 2));
    for (const candidate of candidates) {
      spent += 1;
      if (spent > budget) return undefined;
      if (Math.abs(candidate.length - name.length) > least || candidate.length > 200) continue;
      spent += name.length * 5;
      const distance = editDistance(name, candidate, least);
      if (distance > least) continue;
      // Among equals the alphabet decides, so that the order of keys does not.
      if (best === undefined || distance < least || candidate < best) best = candidate;
      least = distance;
    }
    return best;
  };
}

/**
 * Insertions, deletions, substitutions and swaps of neighbours that make one name the other; more than
 * `limit` is given as `limit + 1`. Letter case counts for nothing but breaks ties: a wrong case is the
 * commonest slip of all.
 */
export function editDistance(from: string, to: string, limit: number): number {
  const a = from.toLowerCase();
  const b = to.toLowerCase();
  if (a === b) return from === to ? 0 : Math.min(1, limit + 1);
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    before = above;
    above = row;
  }
  return Math.min(above[b.length]!, limit + 1);
}
