import { expect, test } from "vitest";
import { exchanged, misfits } from "./misfits.ts";

test("T1: readOnly and writeOnly make two named types, and only where they differ", async () => {
  const document = exchanged(
    "3.1.0",
    `
    Body:
      type: object
      required: [id, secret, owner, plain, list]
      properties:
        id: { type: string, readOnly: true }
        secret: { type: string, writeOnly: true }
        owner: { $ref: "#/components/schemas/Owner" }
        plain: { $ref: "#/components/schemas/Plain" }
        list: { type: array, items: { type: object, required: [made], properties: { made: { type: string, readOnly: true } } } }
    Owner:
      type: object
      required: [name, born]
      properties: { name: { type: string }, born: { $ref: "#/components/schemas/Born" } }
    Born: { type: string, readOnly: true }
    Plain: { type: object, properties: { a: { type: string } } }
    `,
  );
  expect(
    await misfits(
      document,
      `
    same<keyof api.Body, "id" | "owner" | "plain" | "list">();
    same<keyof api.BodyInput, "secret" | "owner" | "plain" | "list">();
    same<api.ExchangeInput["body"], api.BodyInput>();
    same<api.Exchange200, api.Body>();
    same<api.OwnerInput, { name: string }>();
    same<api.BodyInput["owner"], api.OwnerInput>();
    same<api.Owner, { name: string; born: string }>();
    same<keyof api.BodyInput["list"][number], string | number>();
    same<api.BodyInput["plain"], api.Plain>();
    export type One = api.PlainInput; // error
    export const sent: api.BodyInput = { secret: "s", owner: { name: "n" }, plain: {}, list: [{}] };
    export const read = (body: api.Body): void => { body.id = "not readonly in TypeScript"; };
    `,
    ),
  ).toEqual([]);
});

test("T8: a default is optional to send, filled in for the handler, no promise in responses", async () => {
  const document = `openapi: 3.0.4
info: { title: T, version: "1" }
paths:
  /exchange:
    post:
      operationId: exchange
      parameters:
        - { name: page, in: query, required: true, schema: { type: integer, default: 1 } }
        - { name: size, in: query, schema: { $ref: "#/components/schemas/Size" } }
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Body" } } } }
      responses: { "200": { description: d, content: { application/json: { schema: { $ref: "#/components/schemas/Body" } } } } }
components:
  schemas:
    Size: { type: integer, default: 20 }
    Body:
      type: object
      required: [color]
      properties:
        color: { type: string, default: red }
        shade: { type: string, default: dark }
        size: { $ref: "#/components/schemas/Size" }
        note: { type: string }
`;
  expect(
    await misfits(
      document,
      `
    same<api.ExchangeInput["body"], { color?: string; shade?: string; size?: number; note?: string }>();
    same<api.ExchangeRequest["body"], { color: string; shade: string; size: number; note?: string }>();
    same<api.Exchange200, { color: string; shade?: string; size?: number; note?: string }>();
    same<api.ExchangeInput["query"], { page?: number; size?: number } | undefined>();
    same<api.ExchangeRequest["query"], { page: number; size: number }>();
    export const least: api.ExchangeInput = { body: {} };
    `,
    ),
  ).toEqual([]);
});
