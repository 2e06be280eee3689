/** Every operation and status of the contract, with the examples that it gives for them. */
import { loadContract, operationsOf } from "../spec/contract.ts";
import { at, type Json, objectsAt, textAt } from "../spec/json.ts";

export interface StatusRow {
  readonly operationId: string;
  readonly status: number;
  readonly mediaType: string;
  /** The name of the example. */
  readonly example: string;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string | number>>;
}

const operations = operationsOf(await loadContract());

export const operationIds = operations.map(({ value }) => textAt(value, "operationId"));

/** A row for each example of each status of each operation. */
export const statusRows: readonly StatusRow[] = operations.flatMap(({ value }) =>
  objectsAt(value, "responses").flatMap(([status, response]) => {
    const headers = Object.fromEntries(
      objectsAt(response, "headers").map(([name, header]) => [name, headerExample(at(header, "example"))]),
    );
    return objectsAt(response, "content").flatMap(([mediaType, media]) => {
      const only = at(media, "example");
      const examples: [string, Json][] = [
        ...(only === undefined ? [] : [["example", only] satisfies [string, Json]]),
        ...objectsAt(media, "examples").map(([name, example]): [string, Json] => [
          name,
          at(example, "value") ?? null,
        ]),
      ];
      return examples.map(([example, body]) => ({
        operationId: textAt(value, "operationId"),
        status: Number(status),
        mediaType,
        example,
        body,
        headers,
      }));
    });
  }),
);

/** The statuses that an operation declares, as the document has them. */
export const statusesOf = (operationId: string): number[] =>
  objectsAt(operations.find(({ value }) => textAt(value, "operationId") === operationId)?.value, "responses").map(
    ([status]) => Number(status),
  );

function headerExample(example: Json | undefined): string | number {
  if (typeof example === "string" || typeof example === "number") return example;
  throw new Error("A header of the contract has no example.");
}
