/** Times of requests, as the database reads them. */

/**
 * A time of RFC 3339 in UTC, with microseconds: PostgreSQL does not know every offset that it may have.
 *
 * @returns undefined for one before the year 1, which is before everything
 */
export function utcMoment(text: string): string | undefined {
  const [, whole = "", fraction = "", offset = ""] = parts.exec(text.toUpperCase()) ?? [];
  // A leap second is the end of the second before it.
  const time = new Date(`${whole.replace(/60$/, "59")}${offset}`);
  if (Number.isNaN(time.getTime())) return undefined;
  const utc = time.toISOString().slice(0, 19);
  return /^\d/.test(utc) && !utc.startsWith("0000") ? `${utc}${fraction.slice(0, 7)}Z` : undefined;
}

const parts = /^(.{19})(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
