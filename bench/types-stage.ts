/**
 * What types alone cost, in one process: from a document in memory to their text, with no file read and
 * no formatter. openapi-typescript's transform and its printer, without its bundling and validation,
 * against our model, emitter and printer, without our load and check.
 */
import { readFile } from "node:fs/promises";
import {
  type GlobalContext,
  type OpenAPI3,
  astToString,
  resolveRef,
  scanDiscriminators,
  transformSchema,
} from "openapi-typescript";
import { emitTypes } from "../generator/emit/types/file.ts";
import { load } from "../generator/load/load.ts";
import { toModel } from "../generator/model/model.ts";
import { print } from "../generator/print/print.ts";
import { median } from "./table.ts";

export interface TypesStage {
  readonly ours: number;
  readonly theirs: number;
}

/** CPU seconds of all threads, the median of some runs after a first one. */
export async function typesStage(document: string, rounds: number): Promise<TypesStage> {
  const loaded = await load(document);
  const text = await readFile(document, "utf8");
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    ours.push(
      await cpuSecondsOf(async () => {
        const file = emitTypes(toModel(loaded));
        await print(file, { format: "none", outputPath: file.path });
      }),
    );
    // The transform writes into its document.
    const schema = JSON.parse(text) as OpenAPI3;
    theirs.push(
      await cpuSecondsOf(async () => astToString(transformSchema(schema, defaultContext(schema)))),
    );
  }
  return { ours: median(ours.slice(1)), theirs: median(theirs.slice(1)) };
}

async function cpuSecondsOf(work: () => Promise<unknown>): Promise<number> {
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1e6;
}

type Hook = "transform" | "transformProperty" | "postTransform";

/** As openapi-typescript fills it in for itself; the transform does not look at `redoc`,
 * and no hook is set.
 */
function defaultContext(schema: OpenAPI3): GlobalContext {
  const context: Omit<GlobalContext, "redoc" | Hook> = {
    additionalProperties: false,
    alphabetize: false,
    arrayLength: false,
    conditionalEnums: false,
    dedupeEnums: false,
    defaultNonNullable: true,
    discriminators: scanDiscriminators(schema, {}),
    emptyObjectsUnknown: false,
    enum: false,
    enumValues: false,
    excludeDeprecated: false,
    exportType: false,
    generatePathParams: false,
    immutable: false,
    injectFooter: [],
    makePathsEnum: false,
    pathParamsAsTypes: false,
    propertiesRequiredByDefault: false,
    readWriteMarkers: false,
    resolve: ($ref) => resolveRef(schema, $ref, { silent: true }),
    rootTypes: false,
    rootTypesKeepCasing: false,
    rootTypesNoSchemaPrefix: false,
    silent: true,
  };
  return context as GlobalContext;
}
