/** Runs the stages in memory: a document in, the text of the emitted files out. */
import { format } from "prettier";
import { emitClient } from "../../generator/emit/client/file.ts";
import type { EmitOptions } from "../../generator/emit/options.ts";
import { emitServer } from "../../generator/emit/server/file.ts";
import { emitTypes } from "../../generator/emit/types/file.ts";
import { load } from "../../generator/load/load.ts";
import type { ApiModel } from "../../generator/model/api-model.ts";
import { toModel } from "../../generator/model/model.ts";
import { print } from "../../generator/print/print.ts";
import { memoryPort } from "../load/memory-port.ts";

export const emittedNames = ["types.ts", "client.ts", "server.ts"] as const;
export type EmittedName = (typeof emittedNames)[number];
export type Emitted = Readonly<Record<EmittedName, string>>;

/** The model of a document given as text, or as its files by name, the first of which is the entry. */
export async function modelOf(
  document: string | Readonly<Record<string, string>>,
): Promise<ApiModel> {
  const named = typeof document === "string" ? { "openapi.yaml": document } : document;
  const files = Object.fromEntries(
    Object.entries(named).map(([name, text]) => [`/api/${name}`, text]),
  );
  const [entry = ""] = Object.keys(named);
  return toModel(await load(entry, { cwd: "/api", port: memoryPort({ files }) }));
}

/** The three files, as printed and before any formatter. */
export async function emitted(model: ApiModel, options: EmitOptions = {}): Promise<Emitted> {
  const text = (file: Parameters<typeof print>[0]): Promise<string> =>
    print(file, { format: "none", outputPath: "/api/generated" });
  const all: EmitOptions = { importExtension: "ts", ...options };
  return {
    "types.ts": await text(emitTypes(model, all)),
    "client.ts": await text(emitClient(model, all)),
    "server.ts": await text(emitServer(model, all)),
  };
}

/** The three files as prettier lays them out. */
export async function formatted(files: Emitted): Promise<Emitted> {
  const text = (name: EmittedName): Promise<string> =>
    format(files[name], { parser: "typescript", printWidth: 100 });
  return {
    "types.ts": await text("types.ts"),
    "client.ts": await text("client.ts"),
    "server.ts": await text("server.ts"),
  };
}
