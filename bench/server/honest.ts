/** What a contestant must do before it is timed: the same answer as everyone, and no bad body taken. */
import { deepStrictEqual, strictEqual } from "node:assert";
import type { Contestant } from "./contestants.ts";
import { brokenBody, goodAnswer, goodBody, target, wrongBodies } from "./work.ts";

/** @throws with the contestant's name and what it did */
export async function checkHonesty({ name, validates }: Contestant, url: string): Promise<void> {
  const answer = await post(url, goodBody);
  strictEqual(answer.status, 201, `${name}: the status of a good body`);
  const type = answer.headers.get("content-type")?.split(";")[0];
  strictEqual(type, "application/json", `${name}: the type of its answer`);
  deepStrictEqual(await answer.json(), goodAnswer, `${name}: the build`);
  for (const body of validates ? [brokenBody, ...wrongBodies] : [brokenBody])
    strictEqual((await post(url, body)).status, 400, `${name} took ${body}`);
}

const post = (url: string, body: string): Promise<Response> =>
  fetch(url + target, { method: "POST", headers: { "content-type": "application/json" }, body });
