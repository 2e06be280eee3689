import { expect, test } from "vitest";
import { stateBytes } from "../../../service/wire/provisioner-state.ts";

test.each([
  ["e30=", [123, 125]],
  ["AP+A", [0, 255, 128]],
  ["e3\r\n0=", [123, 125]],
  ["", []],
  [null, []],
  [undefined, []],
  [
    [0, 255],
    [0, 255],
  ],
])("%j is the bytes %j", (state, bytes) => {
  expect([...(stateBytes(state) ?? [])]).toEqual(bytes);
});

test.each(["a", "e30", "e30==", "====", "e3 0"])("%j is no base64", (state) => {
  expect(stateBytes(state)).toBeUndefined();
});
