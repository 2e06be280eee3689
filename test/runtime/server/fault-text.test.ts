/** The text of a value that its schema refuses, for a service that repeats it in words of its own. */
import { expect, test } from "vitest";
import { createServer } from "../../../runtime/server/server.ts";
import type { Validator } from "../../../runtime/validation/validator.ts";
import { contractOf, operation, transports } from "./harness.ts";

/** Finds fault with whatever the pointer leads to. */
const refusing = (pointer: string): Validator<unknown> => ({
  is: (value): value is unknown => value === undefined,
  faults: () => [{ pointer, keyword: "enum", message: "must be another", expected: [] }],
  "~standard": { version: 1, vendor: "test", validate: (value) => ({ value }) },
});

const server = (pointer: string) =>
  createServer(
    contractOf([
      operation("put", "PUT", "/at", {
        parameters: [{ name: "q", in: "query", type: "integer", validator: refusing("") }],
        body: { "application/json": { kind: "json", validator: refusing(pointer) } },
      }),
    ]),
    { put: () => ({ status: 200, body: null }) },
    { onError: ({ status, faults }) => ({ status, body: faults.map(({ text }) => text ?? null) }) },
  );

test.each(transports)("faults of schemas carry the text that came, $name", async (transport) => {
  for (const [pointer, body, text] of [
    ["", '"red"', "red"],
    ["/a~1b/1", '{"a/b":[1,"red"]}', "red"],
    ["/a", '{"a":-1.5}', "-1.5"],
    ["/a", '{"a":null}', "null"],
    ["/a", '{"a":{}}', null],
    ["/a", "{}", null],
    ["/toString", "{}", null],
    ["/__proto__/x", '{"a":1}', null],
  ] as const)
    await transport.use(server(pointer), async (ask) => {
      const headers = { "content-type": "application/json" };
      const reply = await ask({ method: "PUT", target: "/at", headers, body });
      expect([pointer, reply.json]).toEqual([pointer, [text]]);
      const query = await ask({ method: "PUT", target: "/at?q=-5", headers, body });
      expect(query.json).toEqual(["-5"]);
    });
});
