/** The golden documents: small enough to hold in the head, each about one thing. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { load } from "../../generator/load/load.ts";
import { type ModelOptions, toModel } from "../../generator/model/model.ts";
import { type Emitted, emitted, formatted } from "../emit/emitted.ts";

export const goldenFolder = import.meta.dirname;

export const goldens: readonly string[] = readdirSync(goldenFolder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .toSorted();

/** What is asked of the goldens that are about an option. */
const optionsOf: Readonly<Record<string, ModelOptions>> = {
  dates: { dates: "date", int64: "bigint" },
};

/** What the stages make of a golden's document today. */
export async function regenerated(golden: string, document = "openapi.yaml"): Promise<Emitted> {
  const loaded = await load(join(goldenFolder, golden, document));
  return formatted(await emitted(toModel(loaded, optionsOf[golden])));
}
