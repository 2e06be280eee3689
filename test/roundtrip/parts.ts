/** The parts of requests and answers that are compared. */

/** A member of whatever it is. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;

/** What of a handler's request the contract speaks of. */
export const partsOfRequest = (request: object): object =>
  Object.fromEntries(
    ["path", "query", "headers", "cookies", "body", "contentType"].map((name) => [
      name,
      memberOf(request, name),
    ]),
  );

/** What of a client's answer the contract speaks of. */
export const partsOfResult = (result: unknown): object =>
  Object.fromEntries(
    ["status", "ok", "data", "error", "contentType", "headers"].map((name) => [
      name,
      memberOf(result, name),
    ]),
  );
