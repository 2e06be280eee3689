/** server.ts: the handlers that the compiler holds to the contract, and the server made of them. */
import { code, globalType, importsFrom } from "../../code/code.ts";
import {
  type Declaration,
  type Member,
  type Method,
  type TypeParameter,
  unionOf,
} from "../../code/declarations.ts";
import { identifier } from "../../code/identifier.ts";
import { jsDoc } from "../../code/js-doc.ts";
import { listOf, literal } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import { type EmittedFile, sourceFile } from "../../code/source-file.ts";
import type { ApiModel, Operation, SecurityScheme } from "../../model/api-model.ts";
import { docOf } from "../doc.ts";
import type { EmitOptions } from "../options.ts";
import { type ImportedTypes, importedTypes } from "../types/imported.ts";
import { codecWriter } from "../wire/codecs.ts";
import { described, security, securitySchemes } from "../wire/operation.ts";
import { importedValidators } from "../validators/imported.ts";
import { answerType } from "./answer.ts";
import { defaultsWriter } from "./defaults.ts";
import { operationDescription } from "./operation.ts";

const runtime = importsFrom("specwright-runtime/server");
const HandlerContext = runtime.type("HandlerContext");
const SecurityHandler = runtime.type("SecurityHandler");
const BasicCredential = runtime.type("BasicCredential");
const Server = runtime.type("Server");
const Session = identifier("Session");
const BodyStream = identifier("BodyStream");
const Streams = identifier("Streams");

/** Emits `server.ts`. */
export function emitServer(model: ApiModel, options: EmitOptions = {}): EmittedFile {
  const types = importedTypes(model, options);
  const defaults = defaultsWriter(model, runtime.type("Defaults"));
  const codecs = codecWriter(model);
  const validators = options.validators === true ? importedValidators(model, options) : undefined;
  const operations = listOf(
    model.operations.map(
      (operation) =>
        code`\n${operationDescription(operation, model, defaults, codecs, validators)}`,
    ),
  );
  const streams = model.operations.some(canStream);
  return sourceFile("server.ts", [
    ...model.operations.map((operation): Declaration => ({
      kind: "type",
      doc: jsDoc(`What the handler of \`${operation.names.call}\` may answer.`),
      name: operation.names.answer,
      type: answerType(operation, types),
    })),
    ...bodyStreams(model),
    {
      kind: "interface",
      doc: jsDoc(
        `A handler for every operation. \`Session\` is what the security handlers give${streams ? ", `Streams` the operations that the option `bodyStreams` names" : ""}.`,
      ),
      name: identifier("Handlers"),
      typeParameters: parametersOf(streams),
      members: model.operations.flatMap((operation) => handlers(operation, types)),
    },
    ...securityHandlers(model, streams),
    ...defaults.declarations(),
    ...codecs.declarations(),
    {
      kind: "constant",
      name: identifier("contract"),
      exported: false,
      type: runtime.type("ServerContract"),
      value: described([
        ["operations", operations],
        ["securitySchemes", securitySchemes(model.securitySchemes)],
        ["security", security(model.security)],
        ["basePaths", literal(model.basePaths)],
      ]),
    },
    createServer(neededSchemes(model).length > 0, streams),
  ]);
}

const sessionParameter: readonly TypeParameter[] = [{ name: Session, default: code`undefined` }];

/** Those and, where some body can be a stream, the operations for which it is one. */
const parametersOf = (streams: boolean): readonly TypeParameter[] =>
  streams
    ? [...sessionParameter, { name: Streams, extends: code`${BodyStream}`, default: code`never` }]
    : sessionParameter;

/** JSON and forms are read as a whole: of a part of them no schema says anything. */
const canStream = ({ body }: Operation): boolean =>
  body?.contents.some(({ kind }) => kind !== "json" && kind !== "form") === true;

function bodyStreams({ operations }: ApiModel): Declaration[] {
  const streamed = operations.filter(canStream);
  if (streamed.length === 0) return [];
  return [
    {
      kind: "type",
      doc: jsDoc("The operations whose handlers can take the body as a stream."),
      name: BodyStream,
      type: unionOf(streamed.map(({ names }) => literal(names.call))),
    },
  ];
}

function handlers(operation: Operation, types: ImportedTypes): Method[] {
  const { names, doc, method, path, stream } = operation;
  const place = `\`${method.toUpperCase()} ${path}\``;
  const text = doc.text === undefined ? place : `${doc.text}\n\n${place}`;
  const request = (name: string, streams = false): Method["parameters"] => {
    const own = types.named(name);
    const type = streams
      ? code`${runtime.type("BodyStreamed")}<${own}, ${literal(names.call)}, ${Streams}>`
      : own;
    return [{ name: identifier("request"), type: code`${type} & ${HandlerContext}<${Session}>` }];
  };
  const handler: Method = {
    doc: jsDoc(text, { deprecated: doc.deprecated }),
    name: propertyName(names.call, "type"),
    parameters: request(names.request, canStream(operation)),
    returns: code`${names.answer} | ${globalType("Promise")}<${names.answer}>`,
  };
  if (!stream) return [handler];
  return [
    handler,
    {
      doc: jsDoc(
        `The stream of \`${names.call}\`: each value is sent as it comes; the end of the iteration closes it.`,
        { deprecated: doc.deprecated },
      ),
      name: propertyName(stream.names.call, "type"),
      parameters: request(stream.names.request),
      returns: code`${globalType("AsyncIterable")}<${types.answered(stream.send)}>`,
    },
  ];
}

/** The schemes that some operation may ask for, in the document's order. */
function neededSchemes(model: ApiModel): SecurityScheme[] {
  const requirements = model.operations.map((operation) => operation.security ?? model.security);
  const needed = new Set(requirements.flat().flatMap((alternative) => Object.keys(alternative)));
  return model.securitySchemes.filter(({ name }) => needed.has(name));
}

function securityHandlers(model: ApiModel, streams: boolean): Declaration[] {
  const schemes = neededSchemes(model);
  return [
    {
      kind: "interface",
      doc: jsDoc("Checks of credentials, one for each security scheme that an operation needs."),
      name: identifier("SecurityHandlers"),
      // One that nothing uses would be an error under `noUnusedParameters`.
      typeParameters: schemes.length === 0 ? [] : sessionParameter,
      members: schemes.map((scheme): Member => ({
        doc: docOf(scheme.doc),
        readonly: true,
        name: propertyName(scheme.name, "type"),
        type:
          scheme.type === "http" && scheme.scheme === "basic"
            ? code`${SecurityHandler}<${Session}, ${BasicCredential}>`
            : code`${SecurityHandler}<${Session}>`,
      })),
    },
    {
      kind: "type",
      doc: jsDoc("What the server can be told."),
      name: identifier("ServerOptions"),
      typeParameters: parametersOf(streams),
      type: code`${runtime.type("ServerOptions")}<${Session}, ${
        schemes.length === 0 ? code`SecurityHandlers` : code`SecurityHandlers<${Session}>`
      }${streams ? code`, ${Streams}` : code``}>`,
    },
  ];
}

/** With `partial: true` handlers may be left out; the compiler asks for all of them otherwise. */
function createServer(secured: boolean, streams: boolean): Declaration {
  const name = identifier("createServer");
  const handlersName = identifier("handlers");
  const optionsName = identifier("options");
  const typeParameters = parametersOf(streams);
  const given = streams ? code`${Session}, ${Streams}` : code`${Session}`;
  const options = code`ServerOptions<${given}>`;
  const some = code`${globalType("Partial")}<Handlers<${given}>>`;
  return {
    kind: "function",
    name,
    typeParameters,
    overloads: [
      {
        doc: jsDoc("Makes a server of some handlers: an operation that is left out answers 501."),
        typeParameters,
        parameters: [
          { name: handlersName, type: some },
          { name: optionsName, type: code`${options} & { readonly partial: true }` },
        ],
        returns: Server,
      },
      {
        doc: jsDoc("Makes a server of a handler for every operation."),
        typeParameters,
        parameters: [
          { name: handlersName, type: code`Handlers<${given}>` },
          { name: optionsName, optional: !secured, type: options },
        ],
        returns: Server,
      },
    ],
    parameters: [
      { name: handlersName, type: some },
      { name: optionsName, optional: !secured, type: options },
    ],
    returns: Server,
    body: [
      code`return ${runtime.value("createServer")}(contract, handlers, ${secured ? code`options` : code`options ?? {}`});`,
    ],
  };
}
