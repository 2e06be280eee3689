/** Which values a compiler refuses: many assignments in one program, each on a line of its own. */
import { compile, type CompileError, compilers, strictest, withFolder } from "../compilers.ts";

/** A value, and the type that it is assigned to, in the words of {@link Program.types}. */
export interface Assignment {
  readonly type: string;
  readonly value: unknown;
}

/** The refused assignments by their index, each with what the compiler says. */
export type Refused = ReadonlyMap<number, string>;

const compiler = compilers.find((each) => each.package === "typescript-7") ?? compilers[0];
const { noUnusedLocals: _locals, ...options } = strictest;

/**
 * Assigns every value in one program beside `types.ts`, which a type is named after as `api.X`.
 *
 * @throws Error where something else than an assignment does not compile
 */
export async function refused(types: string, assignments: readonly Assignment[]): Promise<Refused> {
  const lines = assignments.map(
    ({ type, value }, index) => `const v${String(index)}: ${type} = ${onOneLine(value)};`,
  );
  const text = ['import type * as api from "./types.ts";', ...lines, "export {};"].join("\n");
  const errors = await withFolder({ "types.ts": types, "values.ts": text }, (folder) =>
    compile(
      compiler,
      folder,
      {
        ...options,
        module: "nodenext",
        lib: ["es2023", "dom"],
        types: [],
        allowImportingTsExtensions: true,
      },
      ["values.ts"],
    ),
  );
  const found = new Map<number, string>();
  for (const error of errors)
    found.set(indexOf(error), `TS${String(error.code)}: ${error.message}`);
  return found;
}

function indexOf({ file, line, code, message }: CompileError): number {
  if (file !== "values.ts")
    throw new Error(`${file}:${String(line)} does not compile: TS${String(code)}: ${message}`);
  return line - 2;
}

/** As JSON, without the two characters that end a line of TypeScript and none of JSON. */
const onOneLine = (value: unknown): string =>
  JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
