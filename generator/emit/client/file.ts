/** client.ts: a function an operation, and a factory that binds them all to one client. */
import { type Code, code, importsFrom, joined } from "../../code/code.ts";
import {
  type Declaration,
  type Member,
  type Method,
  objectType,
  type TypeParameter,
} from "../../code/declarations.ts";
import { identifier } from "../../code/identifier.ts";
import { jsDoc } from "../../code/js-doc.ts";
import { propertyName } from "../../code/property-name.ts";
import { type EmittedFile, sourceFile } from "../../code/source-file.ts";
import type { ApiModel } from "../../model/api-model.ts";
import type { EmitOptions } from "../options.ts";
import { importedTypes } from "../types/imported.ts";
import { codecWriter } from "../wire/codecs.ts";
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
  const codecs = codecWriter(model);
  const operations = model.operations.map((operation) => {
    const callable = callableOf(operation, types);
    const streaming = streamCallableOf(operation, types);
    return {
      callables: streaming ? [callable, streaming] : [callable],
      tag: options.groupByTags === true ? operation.tags[0] : undefined,
      declarations: operationDeclarations(operation, model, types, codecs, callable, streaming),
    };
  });
  const callables = operations.flatMap((each) => each.callables);
  return sourceFile("client.ts", [
    ...contractDeclarations(model),
    ...factory(callables, groupsOf(operations, model)),
    ...codecs.declarations(),
    ...operations.flatMap(({ declarations }) => declarations),
  ]);
}

/**
 * `connect`, `Api` and `createClient`. Where operations demand headers, those that the client as a whole
 * sends are no longer demanded of each call; `Given` carries their names.
 */
function factory(callables: readonly Callable[], groups: readonly Group[]): Declaration[] {
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
  const boundInput = (callable: Callable): Code =>
    callable.demandsHeaders ? code`${Supplied}<${callable.input}, ${given}>` : callable.input;
  const boundMethod = (callable: Callable): Method => ({
    doc: callable.doc,
    name: propertyName(callable.name, "type"),
    parameters: inputParameters(callable, boundInput(callable)),
    returns: callable.returns,
  });
  const groupMember = (name: string, grouped: readonly Callable[]): Member => ({
    readonly: true,
    name: propertyName(name, "type"),
    type: objectType(
      grouped.map((callable) => ({
        doc: callable.doc,
        readonly: true,
        name: propertyName(callable.name, "type"),
        type: functionType(callable, boundInput(callable)),
      })),
    ),
  });
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
      members: groups.flatMap(({ name, callables: grouped }): (Member | Method)[] =>
        name === undefined ? grouped.map(boundMethod) : [groupMember(name, grouped)],
      ),
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
        code`return {\n${joined(groups.map(groupBinding), "\n")}\n};`,
      ],
    },
  ];
}

/** The operations of one tag; without a name, those that stand by themselves. */
interface Group {
  readonly name: string | undefined;
  readonly callables: readonly Callable[];
}

function groupsOf(
  operations: readonly {
    readonly tag: string | undefined;
    readonly callables: readonly Callable[];
  }[],
  model: Pick<ApiModel, "groups">,
): Group[] {
  const groups = new Map<string | undefined, Callable[]>();
  for (const { tag, callables } of operations)
    groups.set(tag, [...(groups.get(tag) ?? []), ...callables]);
  return [...groups].map(([tag, callables]) => ({
    name: tag === undefined ? undefined : model.groups.get(tag),
    callables,
  }));
}

function groupBinding({ name, callables }: Group): Code {
  const bindings = joined(callables.map(binding), "\n");
  return name === undefined ? bindings : code`${propertyName(name, "value")}: {\n${bindings}\n},`;
}

function functionType(callable: Callable, input: Code): Code {
  const parameters = inputParameters(callable, input).map(({ name, optional, type }) =>
    optional === true ? code`${name}?: ${type}` : code`${name}: ${type}`,
  );
  return code`(${joined(parameters, ", ")}) => ${callable.returns}`;
}

function binding(callable: Callable): Code {
  const name = propertyName(callable.name, "value");
  const input = callable.demandsHeaders ? code`input as ${callable.input}` : code`input`;
  return code`${name}: (input, options) => ${callable.name}(client, ${input}, options),`;
}
