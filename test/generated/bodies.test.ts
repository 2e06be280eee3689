/** Bodies, whole: what createWorkspaceBuild sends, bytes of the state, arrays of logs. */
import { createHash, randomBytes } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { CreateWorkspaceBuildRequest, ProvisionerJobLog } from "../../generated/types.ts";
import type { BytesBody } from "../../runtime/server/server.ts";
import { serveBuilds, token } from "./builds-server.ts";
import { build, workspace } from "./calls.ts";

const hash = (bytes: Uint8Array | ArrayBuffer): string =>
  createHash("sha256").update(new Uint8Array(bytes)).digest("hex");

describe("createWorkspaceBuild", () => {
  const bodies: Record<string, CreateWorkspaceBuildRequest> = {
    "the least": { transition: "stop" },
    "every field": {
      transition: "start",
      template_version_id: "91d3a5b8-6c2e-4f17-a0d4-5e8c7b2f1a33",
      template_version_preset_id: "00000000-0000-0000-0000-000000000000",
      rich_parameter_values: [
        { name: "cpu_cores", value: "4" },
        { name: "ünï \"'\\ \u0000 🦊", value: "" },
      ],
      reason: "dashboard",
      log_level: "debug",
      dry_run: true,
      orphan: false,
      state: "eyJ2ZXJzaW9uIjo0fQ==",
    },
    "every null": {
      transition: "delete",
      template_version_id: null,
      template_version_preset_id: null,
      rich_parameter_values: null,
      reason: null,
      log_level: null,
      dry_run: null,
      orphan: null,
      state: null,
    },
    "state in base64": { transition: "stop", state: "e30=" },
    "state in bytes": { transition: "stop", state: [0, 123, 125, 255] },
    "empty lists and texts": { transition: "start", rich_parameter_values: [], state: "" },
  };

  test.each(Object.entries(bodies))("arrives: %s", async (_, body) => {
    const seen: unknown[] = [];
    const builds = await serveBuilds({
      createWorkspaceBuild: (request) => {
        seen.push(request.body);
        return { status: 409, body: { message: "A workspace build is already active." } };
      },
    });
    const result = await builds.client().createWorkspaceBuild({ path: { workspace }, body });
    expect(result.status).toBe(409);
    expect(seen).toEqual([body]);
  });

  test.each([
    { what: "no body", status: 400, init: {} },
    { what: "broken JSON", status: 400, init: { body: "{", type: "application/json" } },
    { what: "two values", status: 400, init: { body: "{}{}", type: "application/json" } },
    { what: "another media type", status: 415, init: { body: "a=b", type: "text/csv" } },
    { what: "bytes that are no UTF-8", status: 400, init: { body: new Uint8Array([0x22, 0xff, 0x22]), type: "application/json" } },
    { what: "more than is taken", status: 413, init: { body: JSON.stringify("x".repeat(1_048_577)), type: "application/json" } },
  ])("$what is a $status that no handler sees", async ({ status, init }) => {
    const builds = await serveBuilds({});
    const { body = null, type } = init as { body?: BodyInit; type?: string };
    const response = await fetch(`${builds.origin}/api/v2/workspaces/${workspace}/builds`, {
      method: "POST",
      body,
      headers: { "coder-session-token": token, ...(type === undefined ? {} : { "content-type": type }) },
    });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toBe("application/problem+json");
    await response.body?.cancel();
  });
});

describe("B2: the state comes byte for byte", () => {
  const every = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const large = new Uint8Array(randomBytes(2_000_003));
  const chunked = async function* (): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < large.length; at += 65_536) yield large.subarray(at, at + 65_536);
  };
  const sources: readonly { what: string; bytes: Uint8Array; body: () => BytesBody }[] = [
    { what: "nothing", bytes: new Uint8Array(), body: () => new Uint8Array() },
    { what: "every byte", bytes: every, body: () => every },
    { what: "a window on bytes", bytes: every.slice(3, 9), body: () => every.subarray(3, 9) },
    { what: "a buffer", bytes: every, body: () => every.slice().buffer },
    { what: "two megabytes", bytes: large, body: () => large },
    { what: "a generator", bytes: large, body: chunked },
    { what: "a stream", bytes: large, body: () => new Blob([large]).stream() },
    { what: "a blob", bytes: large, body: () => new Blob([large]) },
  ];

  test.each(sources)("given as $what", async ({ bytes, body }) => {
    const builds = await serveBuilds({
      getWorkspaceBuildState: () => ({ status: 200, body: body() }),
    });
    const path = { workspacebuild: build };
    const result = await builds.client().getWorkspaceBuildState({ path });
    expect(result.data).toBeInstanceOf(ArrayBuffer);
    expect(hash(result.data ?? new ArrayBuffer())).toBe(hash(bytes));
    expect(result.response.headers.get("content-type")).toBe("application/octet-stream");
    const data = await builds.client().getWorkspaceBuildState({ path }).orThrow();
    expect(hash(data)).toBe(hash(bytes));
  });

  test("refused, it is the typed error", async () => {
    const builds = await serveBuilds({
      getWorkspaceBuildState: () => ({ status: 404, body: { message: "none" } }),
    });
    const result = await builds.client().getWorkspaceBuildState({ path: { workspacebuild: build } });
    expect(result).toMatchObject({ ok: false, status: 404, error: { message: "none" } });
  });
});

describe("listWorkspaceBuildLogs gives an array", () => {
  const line = (id: number): ProvisionerJobLog => ({
    id,
    created_at: "2026-03-02T09:15:00Z",
    log_source: "provisioner",
    log_level: "info",
    stage: "Planning infrastructure",
    output: `line ${id} ü 🦊\u0000`,
  });

  test.each([0, 1, 5_000])("of %d lines", async (count) => {
    const lines = Array.from({ length: count }, (_, at) => line(at * 7));
    const builds = await serveBuilds({
      listWorkspaceBuildLogs: () => ({ status: 200, body: lines }),
    });
    const path = { workspacebuild: build };
    expect(await builds.client().listWorkspaceBuildLogs({ path }).orThrow()).toEqual(lines);
  });

  test.each([true, false])("unless it is asked to follow (%s): then it is told to upgrade", async (follow) => {
    const builds = await serveBuilds({});
    const result = await builds.client().listWorkspaceBuildLogs({ path: { workspacebuild: build }, query: { follow } });
    expect(result).toMatchObject({ ok: false, status: 426, contentType: "text/plain" });
    expect(result.error).toMatch("WebSocket");
  });
});
