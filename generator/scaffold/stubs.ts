/** The handlers that an API needs, each in a file of its own that answers 501. */
import { code, importsFrom } from "../code/code.ts";
import type { Identifier } from "../code/identifier.ts";
import { jsDoc } from "../code/js-doc.ts";
import { literal } from "../code/literal.ts";
import type { EmittedFile } from "../code/source-file.ts";
import type { ApiModel, Operation } from "../model/api-model.ts";
import { fileNames } from "./file-name.ts";
import type { Modules } from "./modules.ts";
import { stubFile } from "./stub-file.ts";

/** A handler to be written. */
export interface Stub {
  readonly call: Identifier;
  /** Its file, without the extension. */
  readonly file: string;
  /** What its comment says. */
  readonly text: string;
}

/**
 * A stub for each operation and each stream, in the order of the document.
 *
 * @param owners as {@link fileNames} takes them
 */
export function stubsOf(
  { operations }: ApiModel,
  owners?: ReadonlyMap<string, ReadonlySet<string>>,
): Stub[] {
  const wanted = operations.flatMap((operation) => [
    { call: operation.names.call, place: placeOf(operation), text: textOf(operation) },
    ...(operation.stream
      ? [
          {
            call: operation.stream.names.call,
            place: `${placeOf(operation)} stream`,
            text: `The stream of \`${operation.names.call}\`.\n\n${shown(operation)}`,
          },
        ]
      : []),
  ]);
  const files = fileNames(wanted, owners);
  return wanted.map(({ call, text }) => ({ call, text, file: files.get(call)! }));
}

/**
 * The file of a stub. The type stands on the constant, so that whatever a person writes there is held to
 * the contract, and gets its types from it.
 */
export function handlerFile({ call, file, text }: Stub, modules: Modules): EmittedFile {
  const Handlers = importsFrom(modules.server).type("Handlers");
  const Session = importsFrom(modules.session).type("Session");
  const Refusal = importsFrom("specwright-runtime/server").value("Refusal");
  return stubFile(`${file}.ts`, [
    {
      kind: "constant",
      doc: jsDoc(text),
      name: call,
      type: code`${Handlers}<${Session}>[${literal(call)}]`,
      value: code`() => {\n// Answers 501 (Not Implemented) until this is written.\nthrow new ${Refusal}(501);\n}`,
    },
  ]);
}

const placeOf = ({ method, path }: Operation): string => `${method} ${path}`;
const shown = ({ method, path }: Operation): string => `\`${method.toUpperCase()} ${path}\``;

// The whole description is on the type, where it stays true when the document changes.
function textOf(operation: Operation): string {
  const [summary = ""] = (operation.doc.text ?? "").split(/\n[^\S\n]*\n/, 1);
  return summary === "" ? shown(operation) : `${summary}\n\n${shown(operation)}`;
}
