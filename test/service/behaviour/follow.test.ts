/** 3.4: the lines of a build as a WebSocket, and the life of builds that take their time. */
import { expect, describe, test, beforeAll, afterAll } from "vitest";
import { ProvisionerJobLogValidator } from "../../../generated/validators.ts";
import type { ProvisionerJobLog } from "../../../generated/types.ts";
import { created } from "./prepare.ts";
import { whenJob } from "./row.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { follow, hasLines, linesOf, refusedHandshake } from "./socket.ts";
import { type RunningWorld, startWorld } from "./world.ts";

let running: RunningWorld;
let scene: Scene;

beforeAll(async () => {
  running = await startWorld(["--speed", "5", "--workspaces", "12"]);
  scene = await sceneOf(running.world);
});

afterAll(async () => {
  await running?.stop();
});

const id = (name: string): string => scene.names.get(name)!;
const token = (caller: string): Record<string, string> => ({
  "Coder-Session-Token": id(`${caller}.token`),
});
const linesSoFar = async (build: string): Promise<ProvisionerJobLog[]> => {
  const reply = await scene.ask("member", {
    method: "GET",
    path: `/workspacebuilds/${build}/logs`,
  });
  return JSON.parse(reply.text) as ProvisionerJobLog[];
};
const start = async (workspace: string): Promise<string> =>
  (await created(scene, "member", workspace, { transition: "start" })).id;
const cancel = (build: string) =>
  scene.ask("member", { method: "PATCH", path: `/workspacebuilds/${build}/cancel` });

describe("an ended build", () => {
  const queries = [
    "?follow",
    "?follow=",
    "?follow=true",
    "?follow=false",
    "?follow=0",
    "?after=0&follow",
  ];
  test.each(queries)("%s gives the backlog and closes with 1000", async (query) => {
    const whole = await follow(scene, id("quick.0:1"), query).whole;
    expect([whole.code, whole.reason, whole.binary]).toEqual([1000, "done", false]);
    expect(linesOf(whole)).toEqual(await linesSoFar(id("quick.0:1")));
    expect(whole.frames.length).toBeGreaterThan(3);
  });

  test("each frame is one line of the contract, with a newline at its end", async () => {
    const whole = await follow(scene, id("quick.0:1")).whole;
    for (const frame of whole.frames) {
      expect(frame).toMatch(/^\{[^\n]*\}\n$/);
      expect(ProvisionerJobLogValidator.faults(JSON.parse(frame))).toEqual([]);
    }
  });

  test("`after` resumes behind a line", async () => {
    const all = await linesSoFar(id("quick.0:1"));
    const whole = await follow(scene, id("quick.0:1"), `?follow&after=${all[1]!.id}`).whole;
    expect(linesOf(whole)).toEqual(all.slice(2));
    expect(whole.code).toBe(1000);
  });

  test("`after` the last line gives none", async () => {
    const all = await linesSoFar(id("quick.0:1"));
    const whole = await follow(scene, id("quick.0:1"), `?follow&after=${all.at(-1)!.id}`).whole;
    expect([whole.frames, whole.code, whole.reason]).toEqual([[], 1000, "done"]);
  });

  test.each(["", "-1"])("`after=%s` gives all", async (after) => {
    const whole = await follow(scene, id("quick.0:1"), `?follow&after=${after}`).whole;
    expect(linesOf(whole)).toEqual(await linesSoFar(id("quick.0:1")));
  });

  test("a deleted workspace's build gives its lines", async () => {
    const { id: build } = await created(scene, "member", "fresh.11", { transition: "delete" });
    await whenJob(scene, build, ["succeeded"]);
    const whole = await follow(scene, build).whole;
    expect(linesOf(whole).map(({ stage }) => stage)).toContain("Destroying workspace");
    expect(whole.code).toBe(1000);
  });
});

describe("where the token stands", () => {
  test.each([
    ["the cookie", "", { Cookie: "coder_session_token=" }, "Cookie"],
    ["coder_session_token", "&coder_session_token=", {}, undefined],
    ["access_token", "&access_token=", {}, undefined],
    ["Bearer", "", { Authorization: "Bearer " }, "Authorization"],
  ] as const)("%s", async (_, query, headers: Readonly<Record<string, string>>, header) => {
    const own = id("member.token");
    const sent = header === undefined ? {} : { [header]: `${headers[header]}${own}` };
    const asked = query === "" ? "?follow" : `?follow${query}${own}`;
    expect((await follow(scene, id("quick.0:1"), asked, sent).whole).code).toBe(1000);
  });
});

describe("a handshake that is refused", () => {
  const at = (build: string, query = "?follow"): string => `/workspacebuilds/${build}/logs${query}`;

  test("without a token: 401", async () => {
    const refusal = await refusedHandshake(scene, at(id("quick.0:1")));
    expect(refusal.status).toBe(401);
    expect(JSON.parse(refusal.text)).toHaveProperty("detail");
  });

  test("a build of another: 404", async () => {
    const refusal = await refusedHandshake(scene, at(id("foreign:1")), token("member"));
    expect(refusal.status).toBe(404);
    expect(JSON.parse(refusal.text)).toEqual({
      message: "Resource not found or you do not have access to this resource",
    });
  });

  test("an id that is none: 400", async () => {
    const refusal = await refusedHandshake(scene, at("abc"), token("member"));
    expect([refusal.status, JSON.parse(refusal.text)]).toMatchObject([
      400,
      { message: 'Invalid UUID "abc".' },
    ]);
  });

  test("a bad `after`: 400", async () => {
    const refusal = await refusedHandshake(
      scene,
      at(id("quick.0:1"), "?follow&after=x"),
      token("member"),
    );
    expect([refusal.status, JSON.parse(refusal.text)]).toEqual([
      400,
      {
        message: 'Query param "after" must be an integer.',
        validations: [{ field: "after", detail: "Must be an integer" }],
      },
    ]);
  });

  test.each(["https://elsewhere.example", "null"])("a page of %s: 403", async (origin) => {
    const headers = { ...token("member"), Origin: origin };
    expect((await refusedHandshake(scene, at(id("quick.0:1")), headers)).status).toBe(403);
  });

  test("a page of another origin with the cookie: 403", async () => {
    const headers = {
      Cookie: `coder_session_token=${id("member.token")}`,
      Origin: "http://127.0.0.1:1",
    };
    expect((await refusedHandshake(scene, at(id("quick.0:1")), headers)).status).toBe(403);
  });

  test("not one of the same origin", async () => {
    const headers = { ...token("member"), Origin: scene.world.url };
    expect((await follow(scene, id("quick.0:1"), "?follow", headers).whole).code).toBe(1000);
  });

  test("without `follow` there is no WebSocket: the list", async () => {
    const refusal = await refusedHandshake(scene, at(id("quick.0:1"), ""), token("member"));
    expect([refusal.status, JSON.parse(refusal.text)]).toEqual([
      200,
      await linesSoFar(id("quick.0:1")),
    ]);
  });
});

describe("a live build", () => {
  test("gives every line from the first to the last, once, then 1000", async () => {
    const build = await start("fresh.0");
    const whole = await follow(scene, build).whole;
    expect([whole.code, whole.reason]).toEqual([1000, "done"]);
    const { status } = (await whenJob(scene, build, ["succeeded"])).job;
    expect(status).toBe("succeeded");
    expect(linesOf(whole)).toEqual(await linesSoFar(build));
    expect(whole.frames.length).toBeGreaterThan(3);
  });

  test("one that fails ends with 1000 as well", async () => {
    const whole = await follow(scene, await start("failing")).whole;
    expect([whole.code, whole.reason]).toEqual([1000, "done"]);
    expect(whole.frames.length).toBeGreaterThan(0);
  });

  test("several followers see the same", async () => {
    const build = await start("fresh.1");
    const followers = Array.from({ length: 5 }, () => follow(scene, build).whole);
    const all = await Promise.all(followers);
    const lines = await linesSoFar(build);
    for (const each of all) expect([linesOf(each), each.code]).toEqual([lines, 1000]);
  });

  test("a list, then a stream behind its last line, loses nothing", async () => {
    const build = await start("slow");
    await whenJob(scene, build, ["running"]);
    let first = await linesSoFar(build);
    while (first.length === 0) first = await linesSoFar(build);
    const whole = await follow(scene, build, `?follow&after=${first.at(-1)!.id}`).whole;
    expect([...first, ...linesOf(whole)]).toEqual(await linesSoFar(build));
    expect(whole.frames.length).toBeGreaterThan(0);
  });

  test("a stream that breaks is resumed behind its last line", async () => {
    const build = await start("slow");
    const first = follow(scene, build);
    await hasLines(first, 2);
    first.socket.close(1000);
    const seen = linesOf(await first.whole);
    const rest = await follow(scene, build, `?follow&after=${seen.at(-1)!.id}`).whole;
    expect([...seen, ...linesOf(rest)]).toEqual(await linesSoFar(build));
    expect(rest.code).toBe(1000);
  });

  test("its job has ended when the stream ends", async () => {
    const build = await start("fresh.2");
    await follow(scene, build).whole;
    const reply = await scene.ask("member", { method: "GET", path: `/workspacebuilds/${build}` });
    expect((JSON.parse(reply.text) as { job: object }).job).toHaveProperty("completed_at");
  });

  test("a pending one that is cancelled ends its followers with 1000", async () => {
    const build = await start("stuck");
    const follower = follow(scene, build);
    await new Promise((resolve) => follower.socket.once("open", resolve));
    expect((await cancel(build)).status).toBe(200);
    expect(await follower.whole).toMatchObject({ code: 1000, reason: "done", frames: [] });
  });

  test("a running one that is cancelled ends its followers with 1000", async () => {
    const build = await start("slow");
    await whenJob(scene, build, ["running"]);
    const follower = follow(scene, build);
    await hasLines(follower, 1);
    expect((await cancel(build)).status).toBe(200);
    expect(await follower.whole).toMatchObject({ code: 1000, reason: "done" });
  });

  test.each([
    ["a text", "hello"],
    ["bytes", Buffer.from([1, 2, 3])],
  ])("%s from the client closes with 1008", async (_, data) => {
    const build = await start("stuck");
    const follower = follow(scene, build);
    await new Promise((resolve) => follower.socket.once("open", resolve));
    follower.socket.send(data);
    expect((await follower.whole).code).toBe(1008);
    await cancel(build);
  });

  test("a frame over the limit does not close with 1000", async () => {
    const build = await start("stuck");
    const follower = follow(scene, build);
    await new Promise((resolve) => follower.socket.once("open", resolve));
    follower.socket.send(Buffer.alloc(70_000));
    expect([1008, 1009]).toContain((await follower.whole).code);
    await cancel(build);
  });

  test("a megabyte of lines comes whole and in order", async () => {
    const build = await start("chatty");
    const whole = await follow(scene, build).whole;
    expect(whole.code).toBe(1000);
    const lines = linesOf(whole);
    expect(lines).toEqual(await linesSoFar(build));
    expect(lines.at(-1)?.log_level).toBe("warn");
  });
});
