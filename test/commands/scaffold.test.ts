/** Adding handlers to a folder that is a person's own. */
import { mkdir, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodePlacePort, type PlacePort } from "../../generator/commands/place-new.ts";
import type { ScaffoldOptions } from "../../generator/commands/scaffold.ts";
import { actionsOf, createProject, type Project, refusing } from "./scaffold-project.ts";

let project: Project;
beforeEach(async () => {
  project = await createProject();
});
afterEach(() => project.remove());

describe("S7: what stands", () => {
  test("keeps every byte, edited or not", async () => {
    const { files } = await project.run(["getA", "getB"]);
    expect(new Set(files.map(({ action }) => action))).toEqual(new Set(["created"]));
    await writeFile(join(project.folder, "get-a.ts"), "// mine\r\nexport const getA = 1\u0000");
    await writeFile(join(project.folder, "session.ts"), "");
    const before = await project.texts();
    const again = await project.run(["getA", "getB"]);
    expect(again.files).toEqual(
      ["get-a.ts", "get-b.ts", "index.ts", "session.ts"].map((path) => ({ path, action: "kept" })),
    );
    expect(again.additions).toBeUndefined();
    expect(await project.texts()).toEqual(before);
  });

  test("may be in a folder that cannot be written, when nothing is missing", async () => {
    await project.run(["getA"]);
    const port = refusing("EROFS", "create", "makeFolder", "link");
    expect((await project.run(["getA"], { port })).files).toHaveLength(3);
  });

  test("is kept when it comes to stand there during the run", async () => {
    const port = nodePlacePort();
    const late: PlacePort = {
      ...port,
      async link(from, to) {
        if (to.endsWith("get-a.ts")) await writeFile(to, "late");
        await port.link(from, to);
      },
    };
    const { files } = await project.run(["getA"], { port: late });
    expect(actionsOf(files)).toEqual(["get-a.ts kept", "index.ts created", "session.ts created"]);
    expect((await project.texts())["get-a.ts"]).toBe("late");
  });

  test("may be a link that leads nowhere", async () => {
    await mkdir(project.folder, { recursive: true });
    await symlink(join(project.cwd, "elsewhere.ts"), join(project.folder, "get-a.ts"));
    expect((await project.run(["getA"])).files[0]).toEqual({ path: "get-a.ts", action: "kept" });
    expect(await readdir(project.cwd)).toEqual(["src"]);
  });
});

describe("a new operation", () => {
  test("gets its file, and the index that stands is told of it", async () => {
    await project.run(["getA"]);
    const { "index.ts": index } = await project.texts();
    const { files, additions } = await project.run(["getA", "getB", "handlers"]);
    expect(actionsOf(files)).toEqual([
      "get-a.ts kept",
      "get-b.ts created",
      "handlers.ts created",
      "index.ts kept",
      "session.ts kept",
    ]);
    expect(additions).toEqual({
      imports:
        'import { getB } from "./get-b.js";\n' +
        'import { handlers as handlersType } from "./handlers.js";\n',
      members: ["getB,", "handlers: handlersType,"],
    });
    expect((await project.texts())["index.ts"]).toBe(index);
    const { imports, members } = additions!;
    await writeFile(
      join(project.folder, "index.ts"),
      imports + index!.replace("  getA,\n", `  getA,\n${members.join("\n")}\n`),
    );
    expect((await project.run(["getA", "getB", "handlers"])).additions).toBeUndefined();
  });

  test("is not asked for where a person has its handler elsewhere, nor is a session", async () => {
    await mkdir(project.folder, { recursive: true });
    const index = `import { getA as a } from "./users.js";
import * as more from "../more.js";
import type { Session } from "../session.js";
export default ({ getA: a, "getB": more.getB, ["getC"]() { return { status: 200 }; } }) satisfies Handlers<Session>;
`;
    await writeFile(join(project.folder, "index.ts"), index);
    const { files, additions } = await project.run(["getA", "getB", "getC", "getD"]);
    expect(actionsOf(files)).toEqual(["get-d.ts created", "index.ts kept"]);
    expect((await project.texts())["get-d.ts"]).toContain(
      'import type { Session } from "../session.js";',
    );
    expect(additions?.members).toEqual(["getD,"]);
  });

  test.each([
    ["with a spread", "export const handlers: Handlers<Session> = { ...users };"],
    ["without the object", "export * from './all.js';"],
    ["that does not parse", "export const handlers = ((( getA"],
    ["without a text", ""],
  ])("beside an index %s is told of once", async (_, index) => {
    await mkdir(project.folder, { recursive: true });
    await writeFile(join(project.folder, "index.ts"), index);
    expect((await project.run(["getA"])).additions?.members).toEqual(["getA,"]);
    expect((await project.run(["getA"])).additions).toBeUndefined();
    expect((await project.run(["getA", "getB"])).additions?.members).toEqual(["getB,"]);
    expect((await project.texts())["index.ts"]).toBe(index);
  });

  test("takes no file of another, whose name is spelled alike", async () => {
    await project.run(["GetUser"]);
    const before = await project.texts();
    const { additions } = await project.run(["GetUser", "getUser"]);
    expect(additions).toEqual({
      imports: 'import { getUser } from "./get-user-get-p1.js";\n',
      members: ["getUser,"],
    });
    expect(await project.texts()).toMatchObject(before);
  });
});

describe("the files", () => {
  test("import what was emitted, wherever it is", async () => {
    const of = async (options: Partial<ScaffoldOptions>) => {
      await rm(project.folder, { recursive: true, force: true });
      await project.run(["getA"], options);
      return (await project.texts())["get-a.ts"]!.split("\n").slice(0, 2);
    };
    expect(await of({})).toEqual([
      'import type { Handlers } from "../../generated/server.js";',
      'import type { Session } from "./session.js";',
    ]);
    expect(await of({ output: "src/handlers/sdk", importExtension: "none" })).toEqual([
      'import type { Handlers } from "./sdk/server";',
      'import type { Session } from "./session";',
    ]);
    expect((await of({ output: 'it\'s a "name"\\' }))[0]).toBe(
      String.raw`import type { Handlers } from '../../it\'s a "name"\\/server.js';`,
    );
  });

  test("are safe, whatever the document calls its operations", async () => {
    const names = ["../x", "..\\y", "CON", "delete", "日本", "*/ alert(1) /*", "a\u0000b", "index"];
    const { files } = await project.run(names);
    expect(files.map(({ path }) => path)).toEqual([
      "a-b.ts",
      "alert1.ts",
      "con-operation.ts",
      "delete.ts",
      "index-operation.ts",
      "index.ts",
      "session.ts",
      "u65e5-u672c.ts",
      "x.ts",
      "y.ts",
    ]);
    expect(await readdir(project.cwd)).toEqual(["src"]);
    expect(await readdir(join(project.cwd, "src"))).toEqual(["handlers"]);
    expect((await project.texts())["alert1.ts"]).toContain(" * Does *\\/ alert(1) /*\n");
  });

  test("are laid out by nobody, when nobody is asked to", async () => {
    await project.run(["getA"], { format: "none" });
    const { "index.ts": index, "session.ts": session } = await project.texts();
    expect(index).toContain("= {\n  getA,\n");
    expect(session).toMatch(/^\/\*\*\n/);
  });

  test("of a document without operations are an empty index", async () => {
    expect((await project.run([])).files.map(({ path }) => path)).toEqual([
      "index.ts",
      "session.ts",
    ]);
    expect((await project.texts())["index.ts"]).toContain("handlers: Handlers<Session> = {};");
  });
});
