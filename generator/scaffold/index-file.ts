/** `index.ts`: all handlers as one object. */
import { StructureKind } from "ts-morph";
import { type Code, code, importsFrom, joined } from "../code/code.ts";
import type { ConstantDeclaration } from "../code/declarations.ts";
import { identifier } from "../code/identifier.ts";
import { type Names, importsOf, namesOf, rendered } from "../code/imports.ts";
import { jsDoc } from "../code/js-doc.ts";
import { propertyName } from "../code/property-name.ts";
import type { EmittedFile } from "../code/source-file.ts";
import type { Modules } from "./modules.ts";
import { stubFile } from "./stub-file.ts";
import type { Stub } from "./stubs.ts";

/** Where it stands. */
export const indexPath = "index.ts";

/** Joins the handlers into what `createServer` takes; the compiler says which is missing. */
export function indexFile(stubs: readonly Stub[], modules: Modules): EmittedFile {
  const names = namesIn(stubs, modules);
  return stubFile(indexPath, [
    handlersOf(
      stubs.map((stub) => memberOf(stub, modules, names)),
      modules,
    ),
  ]);
}

/** What a person adds to an index that lacks handlers. */
export interface LackingMembers {
  /** The import lines, as a file. */
  readonly imports: EmittedFile;
  /** A line for each handler in the object. */
  readonly members: readonly string[];
}

/** @param all every stub, since a name may be taken by one that the index has already */
export function lackingMembers(
  lacking: readonly Stub[],
  all: readonly Stub[],
  modules: Modules,
): LackingMembers {
  const names = namesIn(all, modules);
  const wanted = new Set(lacking.map(({ file }) => modules.beside(file)));
  const statements = importsOf(names).filter(({ moduleSpecifier }) => wanted.has(moduleSpecifier));
  return {
    imports: { path: indexPath, structure: { kind: StructureKind.SourceFile, statements } },
    members: lacking.map((stub) => `${rendered(memberOf(stub, modules, names), names)},`),
  };
}

const symbolOf = ({ call, file }: Stub, modules: Modules): Code =>
  importsFrom(modules.beside(file)).value(call);

// `handlers` and the imported types are names too: an operation that is called so is imported as another.
function namesIn(stubs: readonly Stub[], modules: Modules): Names {
  return namesOf([
    handlersOf(
      stubs.map((stub) => symbolOf(stub, modules)),
      modules,
    ),
  ]);
}

function memberOf(stub: Stub, modules: Modules, names: Names): Code {
  const symbol = symbolOf(stub, modules);
  return rendered(symbol, names) === stub.call
    ? symbol
    : code`${propertyName(stub.call, "value")}: ${symbol}`;
}

function handlersOf(members: readonly Code[], modules: Modules): ConstantDeclaration {
  const Handlers = importsFrom(modules.server).type("Handlers");
  const Session = importsFrom(modules.session).type("Session");
  return {
    kind: "constant",
    doc: jsDoc("A handler for every operation: what `createServer` takes."),
    name: identifier("handlers"),
    type: code`${Handlers}<${Session}>`,
    value:
      members.length === 0
        ? code`{}`
        : code`{\n${joined(
            members.map((member) => code`${member},\n`),
            "",
          )}}`,
  };
}
