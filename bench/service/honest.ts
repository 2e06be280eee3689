/** What two contestants must do before they are timed: give the same answers. */
import { deepStrictEqual, strictEqual } from "node:assert";
import type { Load } from "./load.ts";

type Asked = Pick<Load, "method" | "headers" | "body" | "status"> & { readonly target: string };

/** @throws where the other's answer to a request is not the first one's */
export async function demandSame(first: string, other: string, asked: Asked): Promise<void> {
  deepStrictEqual(await answer(other, asked), await answer(first, asked), asked.target);
}

async function answer(url: string, { method, headers, body, status, target }: Asked) {
  const response = await fetch(url + target, {
    method,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  const text = await response.text();
  strictEqual(response.status, status, `${url}${target} answered ${text}`);
  const told = ["content-type", "x-coder-build-version", "x-content-type-options"];
  return {
    names: [...response.headers.keys()],
    headers: told.map((name) => response.headers.get(name)),
    value: JSON.parse(method === "GET" ? text : text.replaceAll(chance, "")) as unknown,
    end: text.at(-1),
  };
}

/** What is new with each build: its ids and moments. */
const chance =
  /(?<="(?:id|workspace_build_id|created_at|updated_at)":")[^"]*|(?<="most_recently_seen":")[^"]*/g;
