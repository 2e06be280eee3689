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
    { write: (line) => to.write(withoutTokens(line)) },
  );
}

/** The texts of errors may hold what somebody sent, so that the names of fields tell too little. */
const withoutTokens = (line: string): string => line.replaceAll(token, "[a token]");

const token = /(?<![A-Za-z0-9-])[A-Za-z0-9]{10}-[A-Za-z0-9]{22}(?![A-Za-z0-9-])/g;
