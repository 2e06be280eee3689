/** What a disk, a formatter or a kill may do to a scaffold. */
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodePlacePort, type PlacePort } from "../../generator/commands/place-new.ts";
import { actionsOf, createProject, type Project, refusing } from "./scaffold-project.ts";

let project: Project;
beforeEach(async () => {
  project = await createProject();
});
afterEach(() => project.remove());

describe("nothing is written", () => {
  test("of a document that is wrong, or doubtful when strict", async () => {
    const wrong = await project.run([], { input: { text: "{", name: "api.json" } });
    expect(wrong).toMatchObject({ refused: true, files: [], operations: 0 });
    const doubtful = '{"openapi":"3.1.0","info":{"title":"T","version":"1","x":1},"paths":{}}';
    const strict = await project.run([], {
      input: { text: doubtful, name: "api.json" },
      strict: true,
    });
    expect(strict).toMatchObject({ refused: true, files: [] });
    expect(await readdir(project.cwd)).toEqual([]);
  });

  test.each([
    ["EACCES", "permission denied"],
    ["ENOSPC", "no space left on the disk"],
    ["EMFILE", "too many open files"],
  ])("to a disk that refuses with %s", async (code, reason) => {
    await expect(project.run(["getA"], { port: refusing(code, "create") })).rejects.toMatchObject({
      name: "CannotRunError",
      message: `cannot write to \`${project.folder}\`: ${reason}`,
    });
    expect(await readdir(join(project.cwd, "src"))).toEqual([]);
  });

  test("when it is interrupted", async () => {
    const reason = new Error("stop");
    const port = nodePlacePort();
    const controller = new AbortController();
    const create: PlacePort["create"] = (path, text) => {
      controller.abort(reason);
      return port.create(path, text);
    };
    const interrupted = project.run(["getA"], {
      port: { ...port, create },
      signal: controller.signal,
    });
    await expect(interrupted).rejects.toBe(reason);
    expect(await readdir(join(project.cwd, "src"))).toEqual([]);
  });

  test("among the emitted files, or into a file", async () => {
    for (const handlers of ["generated", "generated/handlers"])
      await expect(project.run(["getA"], { handlers })).rejects.toMatchObject({
        name: "CannotRunError",
        message: `the handlers \`${join(project.cwd, handlers)}\` would be among the emitted files`,
      });
    await writeFile(join(project.cwd, "file"), "");
    await expect(project.run(["getA"], { handlers: "file" })).rejects.toMatchObject({
      message: `the handlers \`${join(project.cwd, "file")}\` are a file`,
    });
    await expect(project.run(["getA"], { handlers: "file/deeper" })).rejects.toMatchObject({
      message: `cannot write to \`${join(project.cwd, "file/deeper")}\`: a part of the path is a file`,
    });
  });

  test("by a formatter's fault", async () => {
    await writeFile(join(project.cwd, ".prettierrc"), "{{");
    await expect(project.run(["getA"])).rejects.toMatchObject({ name: "CannotRunError" });
    expect(await readdir(project.cwd)).toEqual([".prettierrc"]);
  });
});

test("a file system without links gets its files all the same, and none is replaced", async () => {
  const port = refusing("EPERM", "link");
  await mkdir(project.folder, { recursive: true });
  const stat: PlacePort["stat"] = async (path) =>
    path.endsWith("get-a.ts") ? undefined : await port.stat(path);
  await writeFile(join(project.folder, "get-a.ts"), "mine");
  const { files } = await project.run(["getA", "getB"], { port: { ...port, stat } });
  expect(actionsOf(files)).toEqual([
    "get-a.ts kept",
    "get-b.ts created",
    "index.ts created",
    "session.ts created",
  ]);
  expect((await project.texts())["get-a.ts"]).toBe("mine");
});

test("killed at any step, a run leaves whole files, and the next one ends its work", async () => {
  const whole = await mkdtemp(join(project.cwd, "whole-"));
  await project.run(["getA", "getB"], { handlers: join(whole, "src/handlers") });
  const expected = Object.fromEntries(
    await Promise.all(
      (await readdir(join(whole, "src/handlers"))).map(async (name) => {
        const text = await readFile(join(whole, "src/handlers", name), "utf8");
        return [name, text.replace("../../../generated", "../../generated")] as const;
      }),
    ),
  );
  for (let step = 1; ; step++) {
    await rm(project.folder, { recursive: true, force: true });
    const killed = dyingAt(step);
    const died = await project.run(["getA", "getB"], { port: killed }).then(
      () => false,
      () => true,
    );
    const left = (await readdir(project.folder).catch(() => [])).filter(
      (name) => !name.startsWith("."),
    );
    for (const name of left)
      expect(await readFile(join(project.folder, name), "utf8"), `step ${step}`).toBe(
        expected[name],
      );
    await project.run(["getA", "getB"]);
    expect(await project.texts(), `step ${step}`).toEqual(expected);
    if (!died) break;
    expect(step).toBeLessThan(100);
  }
});

test("two runs at once make one scaffold", async () => {
  const both = await Promise.all([project.run(["getA", "getB"]), project.run(["getA", "getB"])]);
  const created = both.flatMap(({ files }) => files.filter(({ action }) => action === "created"));
  expect(created.map(({ path }) => path).sort()).toEqual([
    "get-a.ts",
    "get-b.ts",
    "index.ts",
    "session.ts",
  ]);
  expect(Object.keys(await project.texts()).sort()).toEqual(created.map(({ path }) => path).sort());
});

/** The machine's file system until the n-th change; from there nothing works, as for a process that is gone. */
function dyingAt(step: number): PlacePort {
  const port = nodePlacePort();
  let count = 0;
  const dies =
    <Rest extends readonly unknown[]>(call: (...rest: Rest) => Promise<void>) =>
    async (...rest: Rest): Promise<void> => {
      count += 1;
      if (count >= step) throw new Error("killed");
      await call(...rest);
    };
  return {
    ...port,
    // The lock of a process that is gone is taken over; here the process lives on.
    create: (path, text) =>
      path.endsWith("-lock") ? port.create(path, text) : dies(port.create)(path, text),
    remove: port.remove,
    makeFolder: dies(port.makeFolder),
    link: dies(port.link),
    flush: dies(port.flush),
    removeTree: dies(port.removeTree),
    removeEmptyFolder: dies(port.removeEmptyFolder),
  };
}
