/** Each operation answers each status that it declares, and the client tells them apart. */
import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Handlers } from "../../generated/server.ts";
import { ApiError } from "../../runtime/client/client.ts";
import { failure, serveBuilds, type Session, token } from "./builds-server.ts";
import { callIds, calls, isCallId } from "./calls.ts";
import { operationIds, type StatusRow, statusesOf, statusRows } from "./contract-table.ts";

const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** A body as a handler gives it: bytes where the contract says so. */
const handed = ({ mediaType, body }: StatusRow): unknown =>
  mediaType === "application/octet-stream" ? new TextEncoder().encode(String(body)) : body;

/** Handlers whose every answer is a row's; test/types holds what handlers may answer. */
const answering = (row: StatusRow): Partial<Handlers<Session>> => ({
  [row.operationId]: () => ({ status: row.status, body: handed(row), headers: row.headers }),
});

test("the calls of these tests are the operations of the contract", () => {
  expect(callIds.toSorted()).toEqual(operationIds.toSorted());
  expect(callIds).toHaveLength(10);
});

test.each(operationIds)("every status of %s has an example", (id) => {
  const shown = statusRows.filter(({ operationId }) => operationId === id);
  expect(new Set(shown.map(({ status }) => status))).toEqual(new Set(statusesOf(id)));
  expect(statusesOf(id).length).toBeGreaterThan(8);
});

describe("C1, C6, C8: an answer arrives as its status declares it", () => {
  test.each(statusRows)("$operationId $status $example", async (row) => {
    const { operationId, status, mediaType, headers } = row;
    if (!isCallId(operationId)) throw new Error(`There is no call of ${operationId}.`);
    const builds = await serveBuilds(answering(row));
    const result = await calls[operationId](builds.client());

    expect(result.status).toBe(status);
    expect(result.ok).toBe(status < 400);
    expect(result.response.status).toBe(status);
    expect(result.contentType).toBe(mediaType);
    const told = result.ok ? result.data : result.error;
    if (told instanceof ArrayBuffer) {
      expect(hash(new Uint8Array(told))).toBe(hash(Buffer.from(String(row.body))));
    } else expect(told).toEqual(row.body);
    expect(result.ok ? result.error : result.data).toBeUndefined();
    for (const [name, value] of Object.entries(headers)) {
      expect(Reflect.get(result.headers, name.toLowerCase())).toBe(value);
    }
    expect(builds.exceptions).toEqual([]);
  });
});

describe("C1, C7: orThrow gives the data of a success and throws for the rest", () => {
  // One example a status is enough here.
  const rows = statusRows.filter(
    (row, at) =>
      statusRows.findIndex(
        ({ operationId, status }) => operationId === row.operationId && status === row.status,
      ) === at,
  );

  test.each(rows)("$operationId $status", async (row) => {
    if (!isCallId(row.operationId)) throw new Error(`There is no call of ${row.operationId}.`);
    const builds = await serveBuilds(answering(row));
    // The token stands in the query, where a URL would give it away.
    const client = builds.client({ security: { coderSessionQuery: token } });
    const call = calls[row.operationId](client).orThrow();
    if (row.status < 400) {
      const data = await call;
      if (data instanceof ArrayBuffer) expect(Buffer.from(data).toString()).toBe(row.body);
      else expect(data).toEqual(row.body);
      return;
    }
    const error = await failure(call);
    expect(error).toBeInstanceOf(ApiError);
    if (!(error instanceof ApiError)) return;
    expect(error).toMatchObject({ name: "ApiError", status: row.status, body: row.body });
    expect(error.method).toBe({ createWorkspaceBuild: "POST", cancelWorkspaceBuild: "PATCH" }[row.operationId as string] ?? "GET");
    expect(error.url).toMatch(`${builds.origin}/api/v2/`);
    expect(error.response.status).toBe(row.status);
    expect(`${error.url} ${error.message} ${error.stack} ${JSON.stringify(error)}`).not.toContain(
      token,
    );
  });
});
