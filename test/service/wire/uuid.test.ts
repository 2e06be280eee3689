import { expect, test } from "vitest";
import { canonicalId, idFault, isId } from "../../../service/wire/uuid.ts";

const id = "5b0f7f0e-3c6c-4f0b-9a52-4f4f6f0b7c21";
const bare = id.replaceAll("-", "");

test.each([
  id,
  id.toUpperCase(),
  bare,
  bare.toUpperCase(),
  `{${id}}`,
  `urn:uuid:${id}`,
  `URN:UUID:${id.toUpperCase()}`,
])("%s is one id", (text) => {
  expect(canonicalId(text)).toBe(id);
});

test.each([
  ["abc", "invalid UUID length: 3"],
  ["é", "invalid UUID length: 2"],
  ["", "invalid UUID length: 0"],
  [`${bare}0`, "invalid UUID length: 33"],
  [id.replace("5", "x"), "invalid UUID format"],
  [bare.replace("5", "x"), "invalid UUID format"],
  [`(${id})`, "invalid UUID format"],
  [`urn:uuid:${id.replace("5", "x")}`, "invalid UUID format"],
  [`urx:uuid:${id}`, 'invalid urn prefix: "urx:uuid:"'],
])("what is wrong with %s", (text, fault) => {
  expect(idFault(text)).toBe(fault);
});

test("only the usual form looks like an id of a user", () => {
  expect([id, id.toUpperCase(), bare, `{${id}}`, "me"].map(isId)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
