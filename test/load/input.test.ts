import { mkdtemp, rm, symlink, writeFile, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { CannotRunError } from "../../generator/diagnostic.ts";
import { type LoadOptions, load } from "../../generator/load/load.ts";
import { memoryPort } from "./memory-port.ts";
import { told } from "./told.ts";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const refusal = async (input: string, options: LoadOptions): Promise<CannotRunError> => {
  const error: unknown = await load(input, options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(CannotRunError);
  return error as CannotRunError;
};

describe("an input that cannot be read is no finding", () => {
  const port = memoryPort({
    files: { "/work/dir/": "", "/work/locked.yaml": "" },
    locked: ["/work/locked.yaml"],
  });
  test.each([
    ["gone.yaml", "there is no file `gone.yaml`"],
    ["../gone.yaml", "there is no file `../gone.yaml`"],
    ["dir", "`dir` is a directory"],
    ["locked.yaml", "`locked.yaml` may not be read"],
    ["", "no input is named"],
    ["ftp://a.example/x", "the input is neither a file nor an http(s) URL"],
  ])("%j", async (input, message) => {
    expect((await refusal(input, { cwd: "/work", port })).message).toBe(message);
  });
});

test("standard input", async () => {
  const port = memoryPort({ stdin: "a: {$ref: '#/b'}\nb: {$ref: b.yaml}\n" });
  const { entry, diagnostics } = await load("-", { port });
  expect(entry).toMatchObject({ uri: "stdin:", name: "<stdin>" });
  expect(diagnostics).toMatchObject([
    {
      rule: "ref-resolves",
      message: "`b.yaml` cannot be found from standard input",
      hint: "Give the path of the document instead of `-`",
      file: "<stdin>",
      line: 2,
      column: 11,
    },
  ]);
});

describe("bytes that are no UTF-8 are told where they stand", () => {
  const cases: [name: string, content: Uint8Array, told: string][] = [
    ["Latin-1", bytes("a: x\nb: caf", [0xe9], "\n"), "2:7 syntax a byte that is not UTF-8"],
    ["after other characters", bytes("é: 😀", [0xff]), "1:6 syntax a byte that is not UTF-8"],
    ["overlong", bytes("a: ", [0xc0, 0xaf]), "1:4 syntax a byte that is not UTF-8"],
    [
      "half a surrogate pair",
      bytes("a: ", [0xed, 0xa0, 0x80]),
      "1:4 syntax a byte that is not UTF-8",
    ],
    ["cut off", bytes("a: ", [0xe2, 0x82]), "1:4 syntax a byte that is not UTF-8"],
    ["UTF-16, little endian", bytes([0xff, 0xfe, 0x61, 0]), "1:1 syntax the file is UTF-16"],
    ["UTF-16, big endian", bytes([0xfe, 0xff, 0, 0x61]), "1:1 syntax the file is UTF-16"],
  ];
  test.each(cases)("%s", async (_, content, expected) => {
    const port = memoryPort({ files: { "/work/a.yaml": content } });
    const { entry, diagnostics } = await load("a.yaml", { cwd: "/work", port });
    expect(told(diagnostics)).toEqual([`a.yaml:${expected}`]);
    expect(entry.value).toBeUndefined();
  });
});

test("a byte order mark is no part of the text", async () => {
  const port = memoryPort({ files: { "/work/a.json": bytes([0xef, 0xbb, 0xbf], '{"a": 1}') } });
  const { entry } = await load("a.json", { cwd: "/work", port });
  expect(entry.value).toEqual({ a: 1 });
  expect(entry.rangeOf("/a").column).toBe(7);
});

describe("on a real disk", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "load-"));
    await mkdir(join(folder, "spec"));
    await writeFile(join(folder, "outside.yaml"), "secret: 1\n");
    await writeFile(join(folder, "spec/b.yaml"), "a: 1\n");
    await writeFile(join(folder, "spec/a.yaml"), "a: {$ref: b.yaml}\nb: {$ref: link.yaml}\n");
    await symlink(join(folder, "outside.yaml"), join(folder, "spec/link.yaml"));
    await symlink(join(folder, "spec"), join(folder, "linked"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test("files are read, and a symbolic link does not lead out of the folder", async () => {
    for (const spec of ["spec", "linked"]) {
      const { files, diagnostics } = await load(`${spec}/a.yaml`, { cwd: folder });
      expect([...files.values()].map(({ name }) => name)).toEqual([
        `${spec}/a.yaml`,
        `${spec}/b.yaml`,
      ]);
      expect(told(diagnostics)).toEqual([
        `${spec}/a.yaml:2:11 ref-scope \`${spec}/link.yaml\` is outside the folder of the input`,
      ]);
    }
  });

  test("a directory, a missing file and a file below a file", async () => {
    for (const [input, message] of [
      ["spec", "`spec` is a directory"],
      ["gone.yaml", "there is no file `gone.yaml`"],
      ["spec/b.yaml/c.yaml", "there is no file `spec/b.yaml/c.yaml`"],
    ] as const)
      expect((await refusal(input, { cwd: folder })).message).toBe(message);
  });

  test("no more is read than the limit asks for", async () => {
    const { diagnostics } = await load("spec/a.yaml", { cwd: folder, limits: { fileBytes: 20 } });
    expect(told(diagnostics)).toEqual([
      "spec/a.yaml:1:1 too-large the file is larger than 20 bytes",
    ]);
  });
});
