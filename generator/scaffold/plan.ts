/** What a handlers' folder should hold for an API, by what its index says already. */
import type { EmittedFile } from "../code/source-file.ts";
import type { ApiModel } from "../model/api-model.ts";
import { type LackingMembers, indexFile, lackingMembers } from "./index-file.ts";
import { type ImportExtension, type Modules, modulesOf } from "./modules.ts";
import { type StandingIndex, readIndex } from "./read-index.ts";
import { sessionFile, sessionName } from "./session-file.ts";
import { type Stub, handlerFile, stubsOf } from "./stubs.ts";

export interface ScaffoldPlan {
  /** In the order in which they are to be written: the index names the others. */
  readonly files: readonly EmittedFile[];
  /** A stub for each operation and stream, those with a handler elsewhere included. */
  readonly stubs: readonly Stub[];
  readonly modules: Modules;
}

/**
 * @param output the way from the handlers' folder to the emitted files, with `/`
 * @param indexText the `index.ts` that stands; undefined where there is none
 */
export function planOf(
  model: ApiModel,
  output: string,
  importExtension: ImportExtension,
  indexText: string | undefined,
): ScaffoldPlan {
  const index = indexText === undefined ? undefined : readIndex(indexText);
  const session = sessionElsewhere(index);
  const modules = modulesOf(output, importExtension, session);
  const stubs = stubsOf(model, index?.imports);
  return {
    files: [
      ...(session === undefined ? [sessionFile()] : []),
      ...stubs
        .filter((stub) => !isElsewhere(stub, index))
        .map((stub) => handlerFile(stub, modules)),
      indexFile(stubs, modules),
    ],
    stubs,
    modules,
  };
}

/**
 * The handlers that an index lacks; undefined when it has all. Where not all of its members can be seen,
 * only those of files that are new are sure to be lacking.
 *
 * @param created the paths of the files that are new
 */
export function lackingIn(
  indexText: string,
  { stubs, modules }: ScaffoldPlan,
  created: ReadonlySet<string>,
): LackingMembers | undefined {
  const { members, isWhole } = readIndex(indexText);
  const lacking = stubs.filter(
    ({ call, file }) => !members.has(call) && (isWhole || created.has(`${file}.ts`)),
  );
  return lacking.length === 0 ? undefined : lackingMembers(lacking, stubs, modules);
}

/** A person may keep handlers in files of their own. */
function isElsewhere({ call, file }: Stub, index: StandingIndex | undefined): boolean {
  return index?.members.has(call) === true && index.imports.get(file)?.has(call) !== true;
}

function sessionElsewhere(index: StandingIndex | undefined): string | undefined {
  const own = index?.imports.get(sessionName)?.has("Session") === true;
  return own ? undefined : index?.session;
}
