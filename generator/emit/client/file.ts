/** client.ts: a function an operation, and a factory that binds them all to one client. */
import { type Code, code, importsFrom, joined } from "../../code/code.ts";
import type { Declaration, TypeParameter } from "../../code/declarations.ts";
import { identifier } from "../../code/identifier.ts";
import { jsDoc } from "../../code/js-doc.ts";
import { propertyName } from "../../code/property-name.ts";
import { type EmittedFile, sourceFile } from "../../code/source-file.ts";
import type { ApiModel } from "../../model/api-model.ts";
import type { EmitOptions } from "../options.ts";
import { importedTypes } from "../types/imported.ts";
import { contractDeclarations } from "./contract.ts";
import {
  type Callable,
  callableOf,
  inputParameters,
  operationDeclarations,
  streamCallableOf,
} from "./operation.ts";

const runtime = importsFrom("specwright-runtime/client");
const Client = runtime.type("Client");
const Supplied = runtime.type("Supplied");

/** Emits `client.ts`. */
export function emitClient(model: ApiModel, options: EmitOptions = {}): EmittedFile {
  const types = importedTypes(model, options);
  const operations = model.operations.map((operation) => {
    const callable = callableOf(operation, types);
    const streaming = streamCallableOf(operation, types);
    return {
      callables: streaming ? [callable, streaming] : [callable],
      declarations: operationDeclarations(operation, model, types, callable, streaming),
    };
  });
  const callables = operations.flatMap((each) => each.callables);
  return sourceFile("client.ts", [
    ...contractDeclarations(model),
    ...factory(callables),
    ...operations.flatMap(({ declarations }) => declarations),
  ]);
}

/**
 * `connect`, `Api` and `createClient`. Where operations demand headers, those that the client as a whole
 * sends are no longer demanded of each call; `Given` carries their names.
 */
function factory(callables: readonly Callable[]): Declaration[] {
  const demanding = callables.some(({ demandsHeaders }) => demandsHeaders);
  const given = identifier("Given");
  const parameters = (fallback: "never" | "string", constant: boolean): TypeParameter[] =>
    demanding
      ? [
          {
            name: given,
            const: constant,
            extends: code`string`,
            default: fallback === "never" ? code`never` : code`string`,
          },
        ]
      : [];
  const options = identifier("ClientOptions");
  const optionsOf = demanding ? code`${options}<${given}>` : code`${options}`;
  const api = identifier("Api");
  const initial = code`{}`;
  return [
    {
      kind: "type",
      doc: jsDoc("What a client of this API can be told."),
      name: options,
      typeParameters: parameters("string", false),
      type: code`${runtime.type("ClientOptions")}<Credentials, ServerVariables${demanding ? code`, ${given}` : code``}>`,
    },
    {
      kind: "function",
      doc: jsDoc(
        "Makes a client that the functions of the operations take first. It opens no connection.",
      ),
      name: identifier("connect"),
      parameters: [{ name: identifier("options"), type: code`${options}`, initial }],
      returns: Client,
      body: [code`return ${runtime.value("connect")}(contract, options);`],
    },
    {
      kind: "interface",
      doc: jsDoc("Every operation, bound to one client."),
      name: api,
      typeParameters: parameters("never", false),
      members: callables.map((callable) => ({
        doc: callable.doc,
        name: propertyName(callable.name, "type"),
        parameters: inputParameters(
          callable,
          callable.demandsHeaders ? code`${Supplied}<${callable.input}, ${given}>` : callable.input,
        ),
        returns: callable.returns,
      })),
    },
    {
      kind: "function",
      doc: jsDoc("Makes a client with every operation as a method. It opens no connection."),
      name: identifier("createClient"),
      typeParameters: parameters("never", true),
      parameters: [{ name: identifier("options"), type: optionsOf, initial }],
      returns: demanding ? code`${api}<${given}>` : code`${api}`,
      body: [
        code`const client = connect(options);`,
        code`return {\n${joined(callables.map(binding), "\n")}\n};`,
      ],
    },
  ];
}

function binding(callable: Callable): Code {
  const name = propertyName(callable.name, "value");
  const input = callable.demandsHeaders ? code`input as ${callable.input}` : code`input`;
  return code`${name}: (input, options) => ${callable.name}(client, ${input}, options),`;
}
