import { expect, test } from "vitest";
import { digest } from "../../generator/write/manifest.ts";
import { plan } from "../../generator/write/plan.ts";

const files = [{ path: "types.ts", text: "t" }];

test("a stale file whose name differs by case alone goes first, and the equal new one is written again", () => {
  const both = new Map([
    ["Types.ts", digest("t")],
    ["types.ts", digest("t")],
  ]);
  const planned = plan(files, new Map([["Types.ts", digest("t")]]), both);
  expect(planned.deletes).toEqual(["Types.ts"]);
  expect(planned.writes).toEqual(files);
  expect(planned.foreign).toEqual([]);
});

test("a file of ours that was edited is written again", () => {
  const manifest = new Map([["types.ts", digest("t")]]);
  const planned = plan(files, manifest, new Map([["types.ts", digest("edited")]]));
  expect(planned.changes).toEqual([{ path: "types.ts", action: "updated" }]);
  expect(planned.foreign).toEqual([]);
});

test("a file of the manifest that a person deleted is no longer spoken of", () => {
  const manifest = new Map([["gone.ts", digest("g")]]);
  expect(plan([], manifest, new Map()).changes).toEqual([]);
});
