/** The parser of multipart bodies: what it reads, however it is cut, and what it refuses. */
import { describe, expect, test } from "vitest";
import { partsOf } from "../../../runtime/server/multipart-parts.ts";
import { Refusal } from "../../../runtime/server/server.ts";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

interface Read {
  readonly name: string;
  readonly filename?: string;
  readonly contentType?: string;
  readonly text: string;
}

async function read(
  body: string,
  { size = 1_000_000, type = "multipart/form-data; boundary=b", limit = 100 } = {},
): Promise<Read[]> {
  const found: Read[] = [];
  for await (const { bytes, ...head } of partsOf(cut(encode(body), size), type, limit)) {
    const text = new TextDecoder("utf-8", { fatal: true });
    let content = "";
    for await (const chunk of bytes) content += text.decode(chunk, { stream: true });
    found.push({ ...head, text: content + text.decode() });
  }
  return found;
}

const part = (disposition: string, content = "x", more = ""): string =>
  `--b\r\nContent-Disposition: ${disposition}\r\n${more}\r\n${content}\r\n`;
const end = "--b--\r\n";

test("reads the same wherever the chunks are cut", async () => {
  const tricky = "\r\n-\r\n--\r\n--a\r\n\r\n--\r\n-b\r";
  const body =
    `preamble\r\n${part('form-data; name="a"', tricky)}` +
    `${part('form-data; name="f"; filename="ä.txt"', "", "Content-Type: text/x\r\n")}${end}epilogue`;
  const whole = await read(body);
  expect(whole).toEqual([
    { name: "a", text: tricky },
    { name: "f", filename: "ä.txt", contentType: "text/x", text: "" },
  ]);
  for (let size = 1; size <= 40; size++)
    expect(await read(body, { size }), String(size)).toEqual(whole);
});

test.each<[disposition: string, head: object | undefined]>([
  ['form-data; name="a"', { name: "a" }],
  ['FORM-DATA ; NAME = "a"', undefined],
  ['Form-Data; Name="a"', { name: "a" }],
  ["form-data; name=a", { name: "a" }],
  ['form-data; name=""', { name: "" }],
  ['form-data; name="a;b=c"', { name: "a;b=c" }],
  ['form-data; name="a%22b"', { name: 'a"b' }],
  ['form-data; name="a\\"b"', { name: 'a"b' }],
  ['form-data; name="a"; filename="C:\\dir\\x"', { name: "a", filename: "C:\\dir\\x" }],
  ['form-data; name="a"; filename="../../etc/passwd"', { name: "a", filename: "../../etc/passwd" }],
  ['form-data; name="__proto__"', { name: "__proto__" }],
  ['form-data; name="a%0D%0Ab"', { name: "a\r\nb" }],
  ['form-data; name="a";', { name: "a" }],
  ["form-data", undefined],
  ["form-data; name", undefined],
  ['form-data; name="a', undefined],
  ['form-data; name="a" b', undefined],
  ['form-data; name="a"; name="b"', undefined],
  ['attachment; name="a"', undefined],
  ["", undefined],
])("Content-Disposition: %s", async (disposition, head) => {
  const reading = read(part(disposition) + end);
  if (head === undefined) await expect(reading).rejects.toMatchObject({ status: 400 });
  else expect(await reading).toEqual([{ ...head, text: "x" }]);
});

test.each([
  ["nothing", ""],
  ["no boundary", "nonsense"],
  ["only the last boundary's beginning", "--b"],
  ["no end", part('form-data; name="a"')],
  ["an end of another boundary", `${part('form-data; name="a"')}--bb--`],
  ["one hyphen", `${part('form-data; name="a"')}--b-\r\n`],
  ["text behind a boundary", `--bc\r\n\r\n${end}`],
  ["a part without headers", `--b\r\n\r\nx\r\n${end}`],
  ["headers that do not end", '--b\r\nContent-Disposition: form-data; name="a"'],
  ["a header without a colon", part('form-data; name="a"', "x", "nonsense\r\n") + end],
  ["a folded header", part("form-data;\r\n name=a") + end],
  ["a header twice", part('form-data; name="a"', "x", "Content-Disposition: form-data\r\n") + end],
  ["headers of 9 KiB", part('form-data; name="a"', "x", `X: ${"y".repeat(9_000)}\r\n`) + end],
  ["a boundary followed by endless space", `--b${" ".repeat(9_000)}`],
  ["bare line feeds", 'x\n--b\nContent-Disposition: form-data; name="a"\n\nx\n--b--'],
])("%s is 400", async (_, body) => {
  for (const size of [1, 7, 1_000_000])
    await expect(read(body, { size })).rejects.toMatchObject({
      status: 400,
      faults: [{ in: "body", keyword: "multipart" }],
    });
});

test.each([
  ["none", "multipart/form-data"],
  ["an empty one", 'multipart/form-data; boundary=""'],
  ["71 characters", `multipart/form-data; boundary=${"b".repeat(71)}`],
  ["a line break", 'multipart/form-data; boundary="b\r\n"'],
])("a boundary of %s is 400", async (_, type) => {
  await expect(read(end, { type })).rejects.toBeInstanceOf(Refusal);
});

test("names that are not UTF-8 are 400", async () => {
  const body = encode(part('form-data; name="?"') + end).map((byte) =>
    byte === 0x3f ? 0xff : byte,
  );
  const parts = partsOf(cut(body, 100), "multipart/form-data; boundary=b", 1);
  await expect(parts.next()).rejects.toMatchObject({ status: 400 });
});

test("an empty form, and as many parts as there may be, but not one more", async () => {
  expect(await read(end)).toEqual([]);
  const body = part('form-data; name="a"').repeat(3) + end;
  expect(await read(body, { limit: 3 })).toHaveLength(3);
  await expect(read(body, { limit: 2 })).rejects.toMatchObject({ status: 413 });
});

test("a body of almost-boundaries is searched in linear time", async () => {
  const almost = `\r\n--${"b".repeat(69)}`.repeat(20_000);
  const type = `multipart/form-data; boundary=${"b".repeat(70)}`;
  const body = `--${"b".repeat(70)}\r\nContent-Disposition: form-data; name=a\r\n\r\n${almost}x\r\n--${"b".repeat(70)}--`;
  const [only] = await read(body, { type, size: 16_384 });
  expect(only?.text).toBe(`${almost}x`);
});

describe("taking parts in part", () => {
  const body = `${part('form-data; name="a"', "1234")}${part('form-data; name="b"', "56")}${end}`;
  const open = () => partsOf(cut(encode(body), 5), "multipart/form-data; boundary=b", 9);

  test("what is not taken is skipped", async () => {
    const names: string[] = [];
    for await (const { name } of open()) names.push(name);
    for await (const { name, bytes } of open()) {
      names.push(name);
      for await (const chunk of bytes) if (chunk.length > 0) break;
    }
    expect(names).toEqual(["a", "b", "a", "b"]);
  });

  test("what is asked for too late is an error and no other part's content", async () => {
    const parts = open();
    const first = await parts.next();
    await parts.next();
    const late = first.value?.bytes[Symbol.asyncIterator]();
    await expect(late?.next()).rejects.toThrow("after the next part was");
  });

  test("leaving early closes the source", async () => {
    let closed = false;
    async function* source(): AsyncGenerator<Uint8Array, void> {
      try {
        yield* cut(encode(body), 5);
      } finally {
        closed = true;
      }
    }
    for await (const { name } of partsOf(source(), "multipart/form-data; boundary=b", 9))
      if (name === "a") break;
    expect(closed).toBe(true);
  });
});
