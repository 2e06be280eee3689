/** Column types that PostgreSQL's text form does not give as the wire wants them. */
import { customType } from "drizzle-orm/pg-core";

/**
 * A moment with microseconds. A row holds it in RFC 3339, UTC, trailing zeros trimmed: the form of the wire. A
 * `Date` would drop the microseconds.
 */
export const instant = customType<{ data: string; driverData: string }>({
  dataType: () => "timestamp (6) with time zone",
  fromDriver: rfc3339,
});

/** PostgreSQL's text of a moment, as RFC 3339. The session's time zone is UTC, so the offset is always "+00". */
export function rfc3339(text: string): string {
  // Cheaper than a pattern: a list of builds has hundreds of moments.
  const utc = text.endsWith("+00") ? `${text.slice(0, -3)}Z` : text;
  return utc.replace(" ", "T");
}

/** Bytes, as they are. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({
  dataType: () => "bytea",
});
