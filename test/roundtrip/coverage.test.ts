/** What a hundred inputs leave out: nothing that the schema tells apart. */
import { join } from "node:path";
import { expect, test } from "vitest";
import { load } from "../../generator/load/load.ts";
import { viewsOf } from "../../generator/model/assertion/view.ts";
import { toModel } from "../../generator/model/model.ts";
import { branchesBy } from "./branch.ts";
import { drawBy } from "./draw.ts";
import { requestOf } from "./request.ts";
import { running } from "./running.ts";
import { isRecord } from "./text-narrowing.ts";

test("every property is there and is not, and every listed value has its turn", async () => {
  const contract = join(import.meta.dirname, "../../spec/openapi.yaml");
  const model = toModel(await load(contract));
  const operation = model.operations.find(({ method }) => method === "post")!;
  const run = await running({ ...model, operations: [operation] });
  const views = viewsOf(model.assertions.schemas);
  const source = {
    draw: drawBy(1),
    views,
    branches: () => branchesBy((id) => views.of(id, "request")),
    validator: run.validator,
    narrowed: () => {},
  };
  const bodies = Array.from({ length: 100 }, () => requestOf(operation, model, source).sent.body);
  await run.close();

  const schema = views.of(operation.body!.contents[0]!.schema!, "request");
  const whole =
    typeof schema === "object" && schema.$ref ? views.of(schema.$ref, "request") : schema;
  if (typeof whole !== "object" || !whole.properties) throw new Error("the body is no object");
  for (const [name, property] of whole.properties) {
    const values = bodies.map((body) => (isRecord(body) ? body[name] : undefined));
    expect(
      values.some((value) => value !== undefined),
      `${name} is there`,
    ).toBe(true);
    if (!whole.required?.includes(name))
      expect(values.includes(undefined), `${name} is not there`).toBe(true);
    const listed = typeof property === "object" ? (property.enum ?? []) : [];
    expect(
      listed.filter((value) => !values.includes(value)),
      name,
    ).toEqual([]);
  }
});
