/** Writing on a real disk. */
import { spawn } from "node:child_process";
import * as fs from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { nodeWritePort, patiently } from "../../generator/write/write-port.ts";
import { compare, write } from "../../generator/write/write.ts";
import { driftOf } from "../../generator/write/drift.ts";
import { failure } from "./memory-port.ts";

let root: string;
let out: string;
beforeEach(async () => {
  root = await fs.realpath(await fs.mkdtemp(join(tmpdir(), "specwright-write-")));
  out = join(root, "generated");
});
afterEach(() => fs.rm(root, { recursive: true, force: true }));

const files = (...texts: readonly [path: string, text: string][]) =>
  texts.map(([path, text]) => ({ path, text }));
const read = (path: string) => fs.readFile(join(out, path), "utf8");
const actions = async (...texts: readonly [string, string][]) =>
  (await write(out, files(...texts), { patience: 0 })).map(
    ({ path, action }) => `${path} ${action}`,
  );

test("N5: writes, then only what changed, then removes what is stale", async () => {
  expect(await actions(["b.ts", "b"], ["a.ts", "a"])).toEqual(["a.ts created", "b.ts created"]);
  const before = await fs.stat(join(out, "a.ts"));
  expect(await actions(["a.ts", "a"], ["b.ts", "b2"])).toEqual(["a.ts unchanged", "b.ts updated"]);
  const after = await fs.stat(join(out, "a.ts"));
  expect([after.ino, after.mtimeMs]).toEqual([before.ino, before.mtimeMs]);
  expect(await actions(["b.ts", "b2"])).toEqual(["a.ts deleted", "b.ts unchanged"]);
  expect((await fs.readdir(out)).sort()).toEqual([".specwright-manifest.json", "b.ts"]);
});

test("the manifest says the same bytes whatever the order, and nothing of the machine", async () => {
  await actions(["b.ts", "b"], ["a.ts", "a"]);
  expect(await read(".specwright-manifest.json")).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "files": {
        "a.ts": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
        "b.ts": "3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d"
      }
    }
    "
  `);
});

test("a stale file that a person edited stays, is told once, and is theirs from then on", async () => {
  await actions(["a.ts", "a"], ["b.ts", "b"]);
  await fs.writeFile(join(out, "a.ts"), "mine");
  expect(await actions(["b.ts", "b"])).toEqual(["a.ts kept", "b.ts unchanged"]);
  expect(await actions(["b.ts", "b"])).toEqual(["b.ts unchanged"]);
  expect(await read("a.ts")).toBe("mine");
});

test("files that git checked out with CRLF are neither edited nor drift", async () => {
  await actions(["a.ts", "one\ntwo\n"], ["b.ts", "b\n"]);
  await fs.writeFile(join(out, "a.ts"), "one\r\ntwo\r\n");
  await fs.writeFile(join(out, "b.ts"), "b\r\n");
  expect(await actions(["a.ts", "one\ntwo\n"])).toEqual(["a.ts unchanged", "b.ts deleted"]);
});

test("N5: in a folder full of a person's files only our own are touched", async () => {
  await fs.mkdir(join(out, "src"), { recursive: true });
  await fs.writeFile(join(out, "package.json"), "{}");
  await fs.writeFile(join(out, "src", "types.ts"), "mine");
  await actions(["types.ts", "t"]);
  await actions(["client.ts", "c"]);
  expect((await fs.readdir(out)).sort()).toEqual([
    ".specwright-manifest.json",
    "client.ts",
    "package.json",
    "src",
  ]);
  expect(await read("src/types.ts")).toBe("mine");
});

test("a file that no run of ours wrote is never replaced", async () => {
  await fs.mkdir(out);
  await fs.writeFile(join(out, "client.ts"), "mine");
  await fs.writeFile(join(out, "equal.ts"), "e");
  await expect(write(out, files(["client.ts", "c"], ["equal.ts", "e"]))).rejects.toMatchObject({
    name: "CannotRunError",
    message: `\`${join(out, "client.ts")}\` was not written by specwright`,
    hint: "move it away, or name another folder with -o: only files of our own are replaced",
  });
  expect((await fs.readdir(out)).sort()).toEqual(["client.ts", "equal.ts"]);
  expect(await read("client.ts")).toBe("mine");
});

test("a folder whose manifest was lost is known by the first line of its files", async () => {
  const line = "// Made by specwright from the OpenAPI document.";
  await actions(["a.ts", `${line}\n1`], ["openapi.json", "{}"]);
  await fs.rm(join(out, ".specwright-manifest.json"));
  expect(await actions(["a.ts", `${line}\n2`], ["openapi.json", "[]"])).toEqual([
    "a.ts updated",
    "openapi.json updated",
  ]);
});

test("a hostile manifest deletes nothing outside the folder", async () => {
  await actions(["a.ts", "a"]);
  await fs.writeFile(join(root, "victim"), "v");
  const digest = "4c94485e0c21ae6c41ce1dfe7b6bfaceea5ab68e40a2476f50208e526f506080";
  await fs.writeFile(
    join(out, ".specwright-manifest.json"),
    JSON.stringify({ version: 1, files: { "../victim": digest, [join(root, "victim")]: digest } }),
  );
  await actions(["b.ts", "b"]);
  expect(await fs.readFile(join(root, "victim"), "utf8")).toBe("v");
});

test.each([
  "../a.ts",
  "/a.ts",
  "a/../../b.ts",
  "a\\b.ts",
  "C:a.ts",
  ".hidden",
  "a//b",
  "",
  "a./b",
  "ä.ts",
])("no file may be called %j", async (path) => {
  await expect(write(out, files([path, "x"]))).rejects.toThrow("an emitted file may not be called");
  await expect(fs.readdir(out)).rejects.toThrow("ENOENT");
});

test("two names that some file system takes for one are refused", async () => {
  await expect(write(out, files(["A.ts", "x"], ["a.ts", "y"]))).rejects.toThrow(
    "two emitted files are called a.ts",
  );
});

test("a file keeps its permissions, and a new one gets those of the process", async () => {
  await actions(["a.ts", "a"], ["b.ts", "b"]);
  await fs.chmod(join(out, "a.ts"), 0o640);
  await fs.chmod(join(out, "b.ts"), 0o444);
  await actions(["a.ts", "a2"], ["b.ts", "b2"]);
  const mode = async (path: string) => (await fs.stat(join(out, path))).mode & 0o777;
  expect([await mode("a.ts"), await mode("b.ts")]).toEqual([0o640, 0o444]);
});

test("a linked output folder stays a link, and a linked file inside is replaced, not followed", async () => {
  await fs.mkdir(join(root, "real"));
  await fs.symlink(join(root, "real"), out);
  await actions(["a.ts", "a"]);
  await fs.writeFile(join(root, "elsewhere"), "a");
  await fs.rm(join(out, "a.ts"));
  await fs.symlink(join(root, "elsewhere"), join(out, "a.ts"));
  await actions(["a.ts", "a2"]);
  expect((await fs.lstat(out)).isSymbolicLink()).toBe(true);
  expect(await fs.readFile(join(root, "real", "a.ts"), "utf8")).toBe("a2");
  expect(await fs.readFile(join(root, "elsewhere"), "utf8")).toBe("a");
});

test("a linked folder inside the output carries nothing out of it", async () => {
  await fs.mkdir(out);
  await fs.mkdir(join(root, "elsewhere"));
  await fs.symlink(join(root, "elsewhere"), join(out, "deep"));
  await expect(write(out, files(["deep/a.ts", "a"]))).rejects.toThrow(
    "is not a folder of the output",
  );
  expect(await fs.readdir(join(root, "elsewhere"))).toEqual([]);
});

describe("an output that cannot be one", () => {
  test("a file", async () => {
    await fs.writeFile(out, "mine");
    await expect(write(out, files(["a.ts", "a"]))).rejects.toMatchObject({
      name: "CannotRunError",
      message: `the output \`${out}\` is a file`,
    });
    expect(await fs.readFile(out, "utf8")).toBe("mine");
  });

  test("a path through a file", async () => {
    await fs.writeFile(out, "mine");
    await expect(write(join(out, "deeper"), files(["a.ts", "a"]))).rejects.toMatchObject({
      name: "CannotRunError",
      message: `cannot write to \`${join(out, "deeper")}\`: a part of the path is a file`,
    });
  });

  test("a folder where a file goes", async () => {
    await fs.mkdir(join(out, "a.ts"), { recursive: true });
    await expect(write(out, files(["a.ts", "a"]))).rejects.toThrow(
      "a folder stands where a file should be",
    );
  });

  test("a folder that nobody may write", async () => {
    const port = { ...nodeWritePort(), create: () => Promise.reject(failure("EACCES")) };
    await expect(write(out, files(["a.ts", "a"]), { port })).rejects.toMatchObject({
      name: "CannotRunError",
      message: `cannot write to \`${out}\`: permission denied`,
      hint: "check who owns the folder, or name another with -o",
    });
    await expect(fs.readdir(out)).rejects.toThrow("ENOENT");
  });
});

describe("two runs at once", () => {
  test("wait for each other, and the output is that of one of them", async () => {
    const versions = [1, 2, 3, 4].map((n) => files(["a.ts", `a${n}`], ["b.ts", `b${n}`]));
    await Promise.all(versions.map((version) => write(out, version)));
    const [a, b] = [await read("a.ts"), await read("b.ts")];
    expect(b).toBe(a.replace("a", "b"));
    expect((await fs.readdir(out)).sort()).toEqual([".specwright-manifest.json", "a.ts", "b.ts"]);
  });

  test("the second fails clearly when the first does not end", async () => {
    await fs.mkdir(out);
    const lock = join(out, ".specwright-lock");
    await fs.writeFile(lock, JSON.stringify({ pid: process.pid, host: hostname() }));
    await expect(write(out, files(["a.ts", "a"]), { patience: 60 })).rejects.toMatchObject({
      name: "CannotRunError",
      message: `another run (process ${process.pid}) writes to \`${out}\``,
      hint: `wait for it to end; if there is none, delete \`${lock}\``,
    });
    expect(await fs.readdir(out)).toEqual([".specwright-lock"]);
  });

  test("the lock of a process that is gone is taken over", async () => {
    const gone = spawn(process.execPath, ["--version"]);
    await new Promise((resolve) => gone.once("exit", resolve));
    await fs.mkdir(out);
    const lock = JSON.stringify({ pid: gone.pid, host: hostname() });
    await fs.writeFile(join(out, ".specwright-lock"), lock);
    await fs.writeFile(join(out, ".specwright-lock-takeover"), lock);
    await Promise.all([1, 2, 3].map(() => write(out, files(["a.ts", "a"]))));
    expect((await fs.readdir(out)).sort()).toEqual([".specwright-manifest.json", "a.ts"]);
  });

  test("two that find the same dead lock do not take it from each other", async () => {
    await fs.mkdir(out);
    const lock = join(out, ".specwright-lock");
    await fs.writeFile(lock, JSON.stringify({ pid: 999_999_999, host: hostname() }));
    const others = JSON.stringify({ pid: process.pid, host: hostname() });
    const port = nodeWritePort();
    // Between finding the lock dead and removing it, another run has taken it over.
    const slow = {
      ...port,
      async create(path: string, text: string) {
        if (path.endsWith("takeover")) await fs.writeFile(lock, others);
        await port.create(path, text);
      },
    };
    await expect(write(out, files(["a.ts", "a"]), { port: slow, patience: 0 })).rejects.toThrow(
      "another run",
    );
    expect(await fs.readFile(lock, "utf8")).toBe(others);
  });

  test("another machine's lock is never taken over", async () => {
    await fs.mkdir(out);
    await fs.writeFile(join(out, ".specwright-lock"), '{"pid":1,"host":"elsewhere"}');
    await expect(write(out, files(["a.ts", "a"]), { patience: 0 })).rejects.toThrow("process 1");
  });

  test("a lock that was never filled is taken over after a while", async () => {
    await fs.mkdir(out);
    await fs.writeFile(join(out, ".specwright-lock"), "");
    await write(out, files(["a.ts", "a"]));
    expect(await read("a.ts")).toBe("a");
  });
});

test("a busy file is asked for again, any other refusal is not", async () => {
  const pauses: number[] = [];
  let calls = 0;
  const busy = (times: number, code: string) => async () => {
    if (calls++ < times) throw failure(code);
  };
  const pause = async (milliseconds: number) => pauses.push(milliseconds);
  await patiently(busy(3, "EPERM"), pause);
  expect(pauses).toEqual([10, 20, 40]);
  calls = 0;
  await expect(patiently(busy(1, "ENOSPC"), pause)).rejects.toThrow("ENOSPC");
  calls = 0;
  await expect(patiently(busy(100, "EBUSY"), pause)).rejects.toThrow("EBUSY");
  expect(calls).toBe(9);
});

describe("compare", () => {
  const drift = async (...texts: readonly [string, string][]) => {
    const { plan, present } = await compare(out, files(...texts));
    return driftOf(plan, present);
  };

  test("shows what a run would do as a unified diff, and writes nothing", async () => {
    await actions(["a.ts", "one\ntwo\n"], ["gone.ts", "g\n"], ["same.ts", "s\n"]);
    const before = await fs.readdir(out);
    expect(await drift(["a.ts", "one\n2\n"], ["new.ts", "n\n"], ["same.ts", "s\n"]))
      .toMatchInlineSnapshot(`
        "--- a/a.ts
        +++ b/a.ts
        @@ -1,2 +1,2 @@
         one
        -two
        +2
        --- a/gone.ts
        +++ /dev/null
        @@ -1,1 +0,0 @@
        -g
        --- /dev/null
        +++ b/new.ts
        @@ -0,0 +1,1 @@
        +n
        "
      `);
    expect(await fs.readdir(out)).toEqual(before);
    expect(await read("a.ts")).toBe("one\ntwo\n");
  });

  test("is empty for an output that is up to date, and makes no folder", async () => {
    expect(await drift()).toBe("");
    await actions(["a.ts", "a"]);
    expect(await drift(["a.ts", "a"])).toBe("");
    await fs.rm(out, { recursive: true });
    expect(await drift(["a.ts", "a\n"])).toContain("+a");
    await expect(fs.readdir(out)).rejects.toThrow("ENOENT");
  });

  test("of two quite different big files says so instead of searching for minutes", async () => {
    const lines = (letter: string) =>
      Array.from({ length: 20_000 }, (_, n) => `${letter}${n}\n`).join("");
    await actions(["a.ts", lines("a")]);
    expect(await drift(["a.ts", lines("b")])).toBe(
      "--- a/a.ts\n+++ b/a.ts\n(too many changes to show: 20000 lines become 20000)\n",
    );
  });
});
