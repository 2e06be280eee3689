/** The severities of Spectral: names, numbers, true and false. */
import type { Level } from "../check/preset.ts";
import type { JsonValue } from "../load/loaded.ts";

/** Ours; `info` and `hint` are warnings. Undefined for what is none, and for `true`, which names none. */
export function spectralLevel(severity: JsonValue | undefined): Level | undefined {
  if (severity === false) return "off";
  const named = typeof severity === "string" ? names.get(severity) : undefined;
  const number = named ?? Number(typeof severity === "number" ? severity : Number.NaN);
  if (number === -1) return "off";
  if (number === 0) return "error";
  return number === 1 || number === 2 || number === 3 ? "warn" : undefined;
}

/** Whether it is `info` or `hint`. */
export function isSoft(severity: JsonValue | undefined): boolean {
  return severity === "info" || severity === "hint" || severity === 2 || severity === 3;
}

const names: ReadonlyMap<string, number> = new Map([
  ["off", -1],
  ["error", 0],
  ["warn", 1],
  ["info", 2],
  ["hint", 3],
  ["-1", -1],
  ["0", 0],
  ["1", 1],
  ["2", 2],
  ["3", 3],
]);
