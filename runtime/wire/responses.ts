/** Which of an operation's declared answers a status belongs to (OpenAPI 3.1.1, section 4.8.16). */
import type { ResponsesWire, ResponseWire } from "./operation.ts";

export interface DeclaredResponse {
  /** The key that speaks for the status: `200`, `2XX` or `default`. */
  readonly key: string;
  readonly response: ResponseWire;
}

/** An exact status wins over its range, the range over `default`; undefined when nothing is declared. */
export function responseFor(
  responses: ResponsesWire,
  status: number,
): DeclaredResponse | undefined {
  for (const key of [String(status), `${Math.trunc(status / 100)}XX`, "default"]) {
    const response = Object.hasOwn(responses, key) ? responses[key] : undefined;
    if (response !== undefined) return { key, response };
  }
  return undefined;
}
