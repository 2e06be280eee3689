/** Webhooks and callbacks: what a server asks of others has types too. */
import { expect, test } from "vitest";
import { compile } from "../emit/compiled.ts";
import { emitted, modelOf } from "../emit/emitted.ts";
import { misfits } from "../pains/misfits.ts";

const event =
  '{ post: { requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Event" } } } }, responses: { "204": { description: Taken } } } }';

const document = `openapi: 3.1.0
info: { title: T, version: "1" }
webhooks:
  created: ${event}
paths:
  /subscriptions:
    post:
      operationId: subscribe
      responses: { "201": { description: Subscribed } }
      callbacks:
        onEvent:
          "{$request.body#/url}": ${event.replace("post: {", "post: { operationId: receive,")}
        onEnd: { $ref: "#/components/callbacks/End" }
components:
  callbacks:
    End:
      "{$request.body#/end}":
        post:
          responses: { "200": { description: d, content: { application/json: { schema: { type: boolean } } } } }
          callbacks: { again: { $ref: "#/components/callbacks/End" } }
  schemas:
    Event: { type: object, required: [id], properties: { id: { type: integer } } }
`;

test("callbacks stand under their operation, by expression, as webhooks stand by name", async () => {
  expect(
    await misfits(
      document,
      `
    type Created = api.webhooks["created"]["post"]["requestBody"]["content"]["application/json"];
    same<Created, api.Event>();
    type Callbacks = api.operations["subscribe"]["callbacks"];
    same<keyof Callbacks, "onEvent" | "onEnd">();
    same<Callbacks["onEvent"]["{$request.body#/url}"]["post"], api.operations["receive"]>();
    same<api.operations["receive"]["requestBody"]["content"]["application/json"], api.Event>();
    type End = Callbacks["onEnd"]["{$request.body#/end}"]["post"];
    same<End["responses"][200]["content"]["application/json"], boolean>();
    same<keyof End, "parameters" | "requestBody" | "responses">();
    `,
    ),
  ).toEqual([]);
});

test("they are no functions of the client and no handlers, and all compiles", async () => {
  const model = await modelOf(document);
  expect(model.operations.map(({ operationId }) => operationId)).toEqual(["subscribe"]);
  expect(compile({ ...(await emitted(model)) })).toEqual([]);
});
