/** What stands beside the contract: health, figures, and the contract itself. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Running, ask, running, tokenOf, workspaceOf } from "./running.ts";
import document from "../../../generated/openapi.json" with { type: "json" };

let service: Running;

beforeAll(async () => {
  service = await running();
});

afterAll(() => service.close(1_000));

test("it is alive and ready, and says so without a token", async () => {
  for (const path of ["/healthz", "/readyz"]) {
    const reply = await ask(service, path);
    expect([path, reply.status, reply.headers["x-content-type-options"]]).toEqual([
      path,
      200,
      "nosniff",
    ]);
  }
});

test("the description is the contract", async () => {
  const reply = await ask(service, "/api/v2/openapi.json");
  expect(reply.status).toBe(200);
  expect(JSON.parse(reply.text)).toEqual(document);
});

test("figures count answers by operation and status", async () => {
  const path = `/api/v2/workspaces/${workspaceOf(service, "quick")}/builds`;
  await ask(service, path, { "coder-session-token": tokenOf(service, "member") });
  await ask(service, path);
  const { text, headers } = await ask(service, "/metrics");
  expect(headers["content-type"]).toMatch(/^text\/plain; version=/);
  expect(text).toContain(
    'builds_http_requests_total{operation="listWorkspaceBuilds",status="200"} 1',
  );
  expect(text).toContain(
    'builds_http_requests_total{operation="listWorkspaceBuilds",status="401"} 1',
  );
  expect(text).toMatch(/^builds_jobs_running \d+$/m);
});

test("nothing else is there", async () => {
  for (const [path, method] of [
    ["/", "GET"],
    ["/healthz", "POST"],
    ["/api/v2/openapi.yaml", "GET"],
  ] as const) {
    const reply = await ask(service, path, {}, { method });
    expect([reply.status, reply.text]).toEqual([404, '{"message":"Route not found."}\n']);
  }
});
