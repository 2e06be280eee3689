/** Round trips, told. */
import { narrowings } from "./narrowing.ts";
import type { RoundTrips } from "./run.ts";

/** The line of figures: `operations N, round trips N, wrong N, skipped N (why)`. */
export function figures({ operations, trips, wrong, skipped }: RoundTrips): string {
  const reasons = new Map<string, number>();
  for (const { why } of skipped) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const why = [...reasons].map(([reason, count]) => `${String(count)}: ${reason}`).join("; ");
  const counts = `operations ${String(operations)}, round trips ${String(trips)}, wrong ${String(wrong.length)}`;
  return `${counts}, skipped ${String(skipped.length)}${why === "" ? "" : ` (${why})`}`;
}

/** What came in streams, and what was refused as it should be. */
export function detailLines({ streamed, refusals }: RoundTrips): string {
  const kinds = [...refusals].toSorted(([, one], [, other]) => other - one);
  const total = kinds.reduce((sum, [, count]) => sum + count, 0);
  const each = kinds.map(([kind, count]) => `${kind} ${String(count)}`).join(", ");
  const values = [...streamed.values()].reduce((sum, count) => sum + count, 0);
  return `  refused ${String(total)}${each === "" ? "" : `: ${each}`}\n  streamed ${String(values)} frames and items`;
}

/** How often each rule had a value drawn again, most often first, and why. */
export function narrowedLines({ narrowed }: RoundTrips): string {
  const rules = [...narrowed].toSorted(([, one], [, other]) => other - one);
  return rules
    .map(([rule, count]) => `  narrowed ${String(count)} ${rule}: ${narrowings[rule]}`)
    .join("\n");
}

/** The first few that are wrong, whole. */
export function wrongOnes({ wrong, skipped }: RoundTrips, limit = 5): string {
  const shown = wrong
    .slice(0, limit)
    .map(
      ({ operation, seed, what, sent, got }) =>
        `${operation} (seed ${String(seed)}): ${what}\n  sent ${sent}\n  got  ${got}`,
    );
  const left = skipped.map(({ operation, why }) => `${operation} skipped: ${why}`);
  return [...shown, ...left.slice(0, limit)].join("\n");
}
