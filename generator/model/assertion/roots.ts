/** The schemas that an operation's values are held to. */
import type { Operation } from "../api-model.ts";

/** The ids of the schemas of parameters, bodies, answers, headers and streams. */
export function schemasOfOperations(operations: readonly Operation[]): string[] {
  const ids = operations.flatMap(({ parameters, body, responses, stream }) => [
    ...parameters.map(({ schema }) => schema),
    ...(body?.contents.map(({ schema }) => schema) ?? []),
    ...responses.flatMap(({ contents, headers }) => [
      ...contents.map(({ schema }) => schema),
      ...headers.map(({ schema }) => schema),
    ]),
    stream?.schema,
  ]);
  return [...new Set(ids.filter((id) => id !== undefined))];
}
