/** The named types of each operation: what a client passes, what a handler gets, what comes back. */
import { type Code, code, distinct, globalType, joined, sameCode } from "../../code/code.ts";
import {
  type Declaration,
  type Member,
  objectType,
  type TypeDeclaration,
  unionOf,
} from "../../code/declarations.ts";
import type { Identifier } from "../../code/identifier.ts";
import { jsDoc } from "../../code/js-doc.ts";
import { literal } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type { ApiModel, Content, Operation, Parameter, Response } from "../../model/api-model.ts";
import { docOf } from "../doc.ts";
import { toldIn } from "./told.ts";
import { schemaNamesIn, type TypeWriter, typeWriter } from "./type-text.ts";

/** The name of each group of parameters in the input of a call and the request of a handler. */
export const groupNames = {
  path: "path",
  query: "query",
  header: "headers",
  cookie: "cookies",
} as const;

export function operationDeclarations(model: ApiModel): Declaration[] {
  const refer = schemaNamesIn(model);
  const told = toldIn(model);
  const sent = typeWriter("request", refer, told);
  const received = typeWriter("received", refer, told);
  const answered = typeWriter("response", refer, told);
  return [
    ...headersTypes(model, answered),
    ...model.operations.flatMap((operation) => [
      ...inputAndRequest(operation.names, operation, sent, received),
      ...operation.responses.flatMap((response) => answerType(operation, response, answered)),
      responsesType(operation),
      ...streamTypes(operation, sent, received),
    ]),
  ];
}

/** Whether a call makes sense without any input. */
export function needsInput({ parameters, body }: Pick<Operation, "parameters" | "body">): boolean {
  return body?.required === true || parameters.some(mustBeSent);
}

/** A stream is its operation without the query parameter that asks for it, and without a body. */
export function streamParameters({ parameters, stream }: Operation): Parameter[] {
  return parameters.filter(
    ({ in: location, name }) => location !== "query" || name !== stream?.when.query,
  );
}

function mustBeSent(parameter: Parameter): boolean {
  return parameter.required && parameter.default === undefined;
}

/** What a client passes and what a handler gets; told once where they are the same. */
function inputAndRequest(
  names: { readonly input: Identifier; readonly request: Identifier },
  operation: Pick<Operation, "names" | "parameters" | "body">,
  sent: TypeWriter,
  received: TypeWriter,
): Declaration[] {
  const input = inputType(names.input, operation, sent);
  const request = requestType(names.request, operation, sent, received);
  return [
    input,
    sameCode(input.type, request.type) ? { ...request, type: code`${names.input}` } : request,
  ];
}

function inputType(
  name: Identifier,
  { names, parameters, body }: Pick<Operation, "names" | "parameters" | "body">,
  write: TypeWriter,
): TypeDeclaration {
  const groups = groupsOf(parameters, write, mustBeSent, false);
  const bodies = (body?.contents ?? []).map((content, index, all): Member[] => [
    ...(all.length > 1
      ? [
          {
            name: propertyName("contentType", "type"),
            optional: index === 0,
            type: literal(content.mediaType),
          },
        ]
      : []),
    {
      doc: body && docOf(body.doc),
      name: propertyName("body", "type"),
      optional: body?.required !== true,
      type: content.kind === "bytes" ? bytesToSend(content) : write(content.type),
    },
  ]);
  return {
    kind: "type",
    doc: jsDoc(`What \`${names.call}\` is called with.`),
    name,
    type: alternatives(groups, bodies) ?? code`{ [key: string]: never }`,
  };
}

function requestType(
  name: Identifier,
  { names, parameters, body }: Pick<Operation, "names" | "parameters" | "body">,
  sent: TypeWriter,
  received: TypeWriter,
): TypeDeclaration {
  const present = (parameter: Parameter): boolean =>
    parameter.required || parameter.default !== undefined;
  // Of a parameter its own default is filled in, and none within its value.
  const groups = groupsOf(parameters, sent, present, true);
  const contents = body?.contents ?? [];
  const bodies = contents.map((content): Member[] => [
    ...(contents.length > 1
      ? [{ name: propertyName("contentType", "type"), type: literal(content.mediaType) }]
      : []),
    {
      doc: body && docOf(body.doc),
      name: propertyName("body", "type"),
      type: code`${receivedBody(content, received)}${body?.required === true || contents.length > 1 ? code`` : code` | undefined`}`,
    },
  ]);
  if (body && !body.required && contents.length > 1)
    bodies.push([
      { name: propertyName("contentType", "type"), type: code`undefined` },
      { name: propertyName("body", "type"), type: code`undefined` },
    ]);
  return {
    kind: "type",
    doc: jsDoc(`What the handler of \`${names.call}\` gets.`),
    name,
    // What handlers get has other members beside these.
    type: alternatives(groups, bodies) ?? code`object`,
  };
}

function receivedBody(content: Content, write: TypeWriter): Code {
  return content.kind === "bytes" ? globalType("Uint8Array") : write(content.type);
}

/** One object type, or one for each media type of the body; undefined where there is nothing to pass. */
function alternatives(
  groups: readonly Member[],
  bodies: readonly (readonly Member[])[],
): Code | undefined {
  const [only] = bodies;
  if (bodies.length <= 1) {
    const members = [...groups, ...(only ?? [])];
    return members.length === 0 ? undefined : objectType(members);
  }
  const union = unionOf(bodies.map((members) => objectType(members)));
  return groups.length === 0 ? union : joined([objectType(groups), code`(${union})`], " & ");
}

function groupsOf(
  parameters: readonly Parameter[],
  write: TypeWriter,
  isPresent: (parameter: Parameter) => boolean,
  always: boolean,
): Member[] {
  return (["path", "query", "header", "cookie"] as const).flatMap((location) => {
    const group = parameters.filter((each) => each.in === location);
    if (group.length === 0) return [];
    return [
      {
        name: propertyName(groupNames[location], "type"),
        optional: !always && !group.some(isPresent),
        type: objectType(
          group.map((each) => ({
            doc: docOf(each.doc),
            name: propertyName(each.name, "type"),
            optional: !isPresent(each),
            type: write(each.type),
          })),
        ),
      },
    ];
  });
}

function answerType(operation: Operation, response: Response, write: TypeWriter): Declaration[] {
  if (!response.name) return [];
  const types = response.contents.map((content) =>
    content.kind === "bytes" ? globalType("ArrayBuffer") : answeredBody(content, write),
  );
  return [
    {
      kind: "type",
      doc: docOf(
        response.doc,
        `The body of \`${operation.names.call}\`'s answer ${response.status}.`,
      ),
      name: response.name,
      type: types.length === 0 ? code`undefined` : unionOf(distinct(types)),
    },
  ];
}

/** A body that is no bytes: its value, or the items of a stream as they come. */
export function answeredBody({ items, type }: Content, write: TypeWriter): Code {
  return items === undefined ? write(type) : code`${globalType("AsyncIterable")}<${write(type)}>`;
}

/** The declared headers of answers, by lower-case name: that is how a client finds them. */
function headersTypes(model: ApiModel, write: TypeWriter): Declaration[] {
  const types = new Map<Identifier, Declaration>();
  for (const { names, responses } of model.operations)
    for (const { status, component, headers, headersName } of responses) {
      if (!headersName || types.has(headersName)) continue;
      const whose = component ?? `${names.call}'s answer ${status}`;
      types.set(headersName, {
        kind: "type",
        doc: jsDoc(`The headers of ${whose}.`),
        name: headersName,
        type: objectType(
          headers.map((header) => ({
            doc: docOf(header.doc),
            name: propertyName(header.name.toLowerCase(), "type"),
            optional: !header.required,
            type: write(header.type),
          })),
        ),
      });
    }
  return [...types.values()];
}

function responsesType({ names, responses }: Operation): Declaration {
  const members = responses.flatMap(({ status, name }): Member[] =>
    name ? [{ name: propertyName(status, "type"), type: code`${name}` }] : [],
  );
  return {
    kind: "type",
    doc: jsDoc(`The bodies of what \`${names.call}\` answers, by status.`),
    name: names.responses,
    type: members.length === 0 ? code`{ [key: string]: never }` : objectType(members),
  };
}

function streamTypes(operation: Operation, sent: TypeWriter, received: TypeWriter): Declaration[] {
  const { stream, names } = operation;
  if (!stream) return [];
  const parts = {
    names: { ...names, call: stream.names.call },
    parameters: streamParameters(operation),
  };
  return inputAndRequest(stream.names, parts, sent, received);
}

const anyBytes = unionOf([
  globalType("Blob"),
  globalType("ArrayBuffer"),
  globalType("Uint8Array"),
  code`${globalType("ReadableStream")}<${globalType("Uint8Array")}>`,
]);

/** A range such as `image/*` must be told which type it is, and only a `Blob` tells. */
function bytesToSend({ mediaType }: Content): Code {
  const [type = "", subtype = ""] = mediaType.toLowerCase().split("/");
  const tellsItself =
    !subtype.startsWith("*") || ["*", "application", "text"].includes(type.trim());
  return tellsItself ? anyBytes : globalType("Blob");
}
