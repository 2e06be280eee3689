import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compile } from "../emit/compiled.ts";
import { goldenFolder } from "./goldens.ts";

const typesOf = (golden: string): Record<string, string> => ({
  "types.ts": readFileSync(join(goldenFolder, golden, "types.ts"), "utf8"),
});

test("openapi-fetch tells success from error by our paths", () => {
  const use = `
import createClient from "openapi-fetch";
import type { Error, Pet, operations, paths } from "./types.ts";
const client = createClient<paths>({ baseUrl: "https://x.example" });
export async function pet(): Promise<string> {
  const { data, error } = await client.GET("/pets/{petId}", { params: { path: { petId: 1 } } });
  const both: [Pet | undefined, Error | undefined] = [data, error];
  return data?.status ?? both[1]?.message ?? "";
}
export async function wrong(): Promise<void> {
  // @ts-expect-error the path parameter is a number
  await client.GET("/pets/{petId}", { params: { path: { petId: "1" } } });
  // @ts-expect-error the name is required
  await client.POST("/pets", { body: { tag: "t" } });
}
// Numbers, not texts: what is made for openapi-typescript's types asks for them.
export const status: keyof operations["getPet"]["responses"] = 404;
`;
  expect(compile({ ...typesOf("pets"), "use.ts": use })).toEqual([]);
});
