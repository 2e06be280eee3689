/** What must compile and what must not when people use emitted code, by each compiler. */
import { expect, test } from "vitest";
import { clientSnippets } from "./client-snippets.ts";
import { judgeSnippets } from "./judge.ts";
import { serverSnippets } from "./server-snippets.ts";
import { expectedErrors, sameness } from "./snippet.ts";
import { valueSnippets } from "./value-snippets.ts";

const snippets = [...clientSnippets, ...serverSnippets, ...valueSnippets];

test("there are many lines that must not compile", () => {
  expect(snippets.flatMap((snippet) => expectedErrors(snippet)).length).toBeGreaterThan(70);
});

judgeSnippets(snippets, [
  'import * as client from "../../generated/client.ts";',
  'import * as server from "../../generated/server.ts";',
  'import type * as T from "../../generated/types.ts";',
  'import * as runtime from "specwright-runtime/client";',
  ...sameness,
  "declare const api: client.Api;",
  "declare const build: T.WorkspaceBuild;",
  "declare const handlers: server.Handlers<{ user: string }>;",
  "declare const security: server.SecurityHandlers<{ user: string }>;",
  "void [client, server, runtime, api, build, handlers, security];",
]);
