/** Bodies of a media range: the type asks for what tells which type of the range it is. */
import { expect, test } from "vitest";
import { compile } from "./compiled.ts";
import { emitted, modelOf } from "./emitted.ts";

const operation = (id: string, range: string): string => `
  /${id}:
    put:
      operationId: ${id}
      requestBody: { required: true, content: { "${range}": {} } }
      responses: { "204": { description: Done } }`;

const document = `
openapi: 3.1.0
info: { title: Ranges, version: "1" }
paths:${operation("putImage", "image/*")}${operation("putAny", "*/*")}${operation("putData", "application/*")}${operation("putPng", "image/png")}
`;

test("only a Blob tells which image it is", async () => {
  const user = `
import type { PutAnyInput, PutDataInput, PutImageInput, PutPngInput } from "./types.ts";
declare const bytes: Uint8Array;
declare const blob: Blob;
export const image: PutImageInput = { body: blob };
export const any: PutAnyInput[] = [{ body: blob }, { body: bytes }];
export const data: PutDataInput[] = [{ body: blob }, { body: bytes }];
export const png: PutPngInput[] = [{ body: blob }, { body: bytes }];
// @ts-expect-error -- nothing says which image it is
export const untold: PutImageInput = { body: bytes };
`;
  expect(compile({ ...(await emitted(await modelOf(document))), "user.ts": user })).toEqual([]);
});
