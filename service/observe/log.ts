/** What the service writes down. No token ever is, wherever it came from. */
import pino, { type DestinationStream, type Logger } from "pino";

export type { Logger } from "pino";

/**
 * Makes a logger of JSON lines.
 *
 * @param to where the lines go. Default: stderr, for stdout belongs to data
 * @param level of the least that is written. Default: `info`
 */
export function logger(
  to: DestinationStream = pino.destination(2),
  level: pino.LevelWithSilent = "info",
): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line) => to.write(inert(withoutTokens(line))) },
  );
}

/** The texts of errors may hold what somebody sent, so that the names of fields tell too little. */
const withoutTokens = (line: string): string => line.replaceAll(token, "[a token]");

const token = /(?<![A-Za-z0-9-])[A-Za-z0-9]{10}-[A-Za-z0-9]{22}(?![A-Za-z0-9-])/g;

/** JSON escapes line breaks, but lets pass what turns text around, breaks lines in Unicode, or commands a terminal. */
const inert = (line: string): string =>
  line.replaceAll(
    /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
