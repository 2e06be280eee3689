/** Nothing that is written down holds a token. */
import { expect, test } from "vitest";
import { logger } from "../../../service/observe/log.ts";

const token = "aBcDeFgH12-0123456789abcdefghijKL";

test.each<readonly [string, unknown]>([
  ["a field", { header: token }],
  ["a field below another", { request: { headers: { cookie: `coder_session_token=${token}` } } }],
  ["an address", { url: `/api/v2/workspaces?coder_session_token=${token}&x=1` }],
  ["an error", { err: new Error(`no such key: ${token}`) }],
])("not in %s", (_, fields) => {
  const lines: string[] = [];
  const log = logger({ write: (line) => lines.push(line) });
  log.error(fields, `said with ${token}`);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain(token);
  expect(lines[0]).not.toContain(token.split("-")[1]);
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 50, msg: "said with [a token]" });
});

test("ids stay", () => {
  const lines: string[] = [];
  const id = "5b0f7f0e-3c6c-4f0b-9a52-4f4f6f0b7c21";
  logger({ write: (line) => lines.push(line) }).info({ id }, "answered");
  expect(JSON.parse(lines[0]!)).toMatchObject({ id });
});

test("what is written is one line of plain characters, and says what it was told", () => {
  const lines: string[] = [];
  const told = "a\r\n\u2028\u2029\u0085b\u001b[31m\u009b31m\u202e\u2066\ufeff\u0000\u007fc";
  logger({ write: (line) => lines.push(line) }).info({ [told]: told }, told);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/^[\x20-\x7e]+\n$/);
  expect(JSON.parse(lines[0]!)).toMatchObject({ [told]: told, msg: told });
});
