/** One exported function an operation, so that a bundler drops those that nobody calls. */
import { type Code, code, globalType, importsFrom } from "../../code/code.ts";
import type { Declaration, Parameter } from "../../code/declarations.ts";
import { type Identifier, identifier } from "../../code/identifier.ts";
import { type Doc, jsDoc } from "../../code/js-doc.ts";
import { literal, objectOf } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type { ApiModel, Operation } from "../../model/api-model.ts";
import type { ImportedTypes } from "../types/imported.ts";
import type { CodecWriter } from "../wire/codecs.ts";
import { needsInput, streamParameters } from "../types/operations.ts";
import {
  contentEntries,
  described,
  operationEntries,
  parameterEntries,
} from "../wire/operation.ts";
import { dataType, resultType } from "./result.ts";
import { servers } from "./contract.ts";

const runtime = importsFrom("specwright-runtime/client");
const call = runtime.value("call");
const stream = runtime.value("stream");
const Call = runtime.type("Call");
const CallOptions = runtime.type("CallOptions");
const StreamOptions = runtime.type("StreamOptions");
const Client = runtime.type("Client");
const ClientOperation = runtime.type("ClientOperation");
const ClientStream = runtime.type("ClientStream");

/** A function as both the module and the bound client have it. */
export interface Callable {
  readonly name: Identifier;
  readonly doc: Doc | undefined;
  readonly input: Code;
  readonly needsInput: boolean;
  readonly options: Code;
  readonly returns: Code;
  /** Whether a header must be given that the client as a whole may send. */
  readonly demandsHeaders: boolean;
}

export function callableOf(operation: Operation, types: ImportedTypes): Callable {
  const { names, parameters } = operation;
  return {
    name: names.call,
    doc: operationDoc(operation),
    input: types.named(names.input),
    needsInput: needsInput(operation),
    options: CallOptions,
    returns: code`${Call}<${names.result}, ${dataType(operation, types)}>`,
    demandsHeaders: parameters.some(
      ({ in: location, required, default: fallback }) =>
        location === "header" && required && fallback === undefined,
    ),
  };
}

/** The stream of an operation; undefined where it has none. */
export function streamCallableOf(operation: Operation, types: ImportedTypes): Callable | undefined {
  const { stream: over } = operation;
  if (!over) return undefined;
  return {
    name: over.names.call,
    doc: jsDoc(
      [
        `The stream of \`${operation.names.call}\`: one value after the other, until the server ends it.`,
        operation.doc.text,
      ]
        .filter((part) => part !== undefined)
        .join("\n\n"),
      { deprecated: operation.doc.deprecated },
    ),
    input: types.named(over.names.input),
    needsInput: needsInput({ parameters: streamParameters(operation) }),
    options: StreamOptions,
    returns: code`${globalType("AsyncIterable")}<${types.answered(over.send)}>`,
    demandsHeaders: false,
  };
}

/** The declarations of an operation: its result, its description for the runtime, its function. */
export function operationDeclarations(
  operation: Operation,
  model: ApiModel,
  types: ImportedTypes,
  codecs: CodecWriter,
  callable: Callable,
  streaming: Callable | undefined,
): Declaration[] {
  const { names } = operation;
  return [
    {
      kind: "type",
      doc: jsDoc(
        `What \`${names.call}\` gives: one of its declared answers, told apart by \`status\`.`,
      ),
      name: names.result,
      type: resultType(operation, types),
    },
    {
      kind: "constant",
      name: names.wire,
      exported: false,
      type: ClientOperation,
      value: description(operation, model, codecs),
    },
    functionOf(callable, call, names.wire),
    ...(operation.stream && streaming
      ? [
          {
            kind: "constant" as const,
            name: operation.stream.names.wire,
            exported: false,
            type: ClientStream,
            value: streamDescription(operation, model, codecs, operation.stream),
          },
          functionOf(streaming, stream, operation.stream.names.wire),
        ]
      : []),
  ];
}

function functionOf(callable: Callable, run: Code, wire: Identifier): Declaration {
  return {
    kind: "function",
    doc: callable.doc,
    name: callable.name,
    parameters: [
      { name: identifier("client"), type: Client },
      ...inputParameters(callable, callable.input),
    ],
    returns: callable.returns,
    body: [code`return ${run}(client, ${wire}, input, options);`],
  };
}

/** `input` and `options`; input may be left out where nothing must be given. */
export function inputParameters(callable: Callable, input: Code): Parameter[] {
  return [
    { name: identifier("input"), optional: !callable.needsInput, type: input },
    { name: identifier("options"), optional: true, type: callable.options },
  ];
}

function description(operation: Operation, model: ApiModel, codecs: CodecWriter): Code {
  return described([
    ...operationEntries(
      operation,
      {
        id: operation.operationId ?? operation.names.call,
        parameters: operation.parameters.map((each) => described(parameterEntries(each, codecs))),
        body: bodyOf(operation, codecs),
      },
      model,
      codecs,
    ),
    ["servers", operation.servers && servers(operation.servers)],
  ]);
}

function streamDescription(
  operation: Operation,
  model: ApiModel,
  codecs: CodecWriter,
  over: NonNullable<Operation["stream"]>,
): Code {
  return described([
    ...operationEntries(
      operation,
      {
        id: over.names.call,
        parameters: streamParameters(operation).map((each) =>
          described(parameterEntries(each, codecs)),
        ),
        body: undefined,
      },
      model,
      codecs,
    ),
    ["servers", operation.servers && servers(operation.servers)],
    [
      "stream",
      described([
        ["when", literal(over.when)],
        ["resume", over.resume && literal(over.resume)],
        ["codec", codecs.of(over.send)],
      ]),
    ],
  ]);
}

function bodyOf({ body }: Operation, codecs: CodecWriter): Code | undefined {
  if (!body || body.contents.length === 0) return undefined;
  return objectOf(
    body.contents.map((content): [Code, Code] => [
      propertyName(content.mediaType, "value"),
      described(contentEntries(content, codecs)),
    ]),
  );
}

function operationDoc({ doc, method, path }: Operation): Doc | undefined {
  const place = `\`${method.toUpperCase()} ${path}\``;
  return jsDoc(doc.text === undefined ? place : `${doc.text}\n\n${place}`, {
    deprecated: doc.deprecated,
  });
}
