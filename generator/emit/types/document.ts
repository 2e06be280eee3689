/** `paths`, `webhooks`, `components`, `operations` and `$defs`, in openapi-typescript's shape. */
import { type Code, code } from "../../code/code.ts";
import { type Declaration, type Member, objectType } from "../../code/declarations.ts";
import { identifier } from "../../code/identifier.ts";
import { literal } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type {
  ApiModel,
  Callback,
  CallbackItem,
  CallbackOperation,
  Content,
  Header,
  Method,
  Parameter,
  RequestBody,
  Response,
} from "../../model/api-model.ts";
import { methods } from "../../model/path-item.ts";
import { docOf } from "../doc.ts";
import { schemaNamesIn, type TypeWriter, typeWriter } from "./type-text.ts";

export function documentDeclarations(model: ApiModel): Declaration[] {
  const write = typeWriter("document", schemaNamesIn(model));
  const items = [
    ...model.paths,
    ...model.webhooks,
    ...model.components.pathItems.map(({ value }) => value),
  ];
  const operations = withCallbacks(
    items
      .filter(({ component }) => component === undefined)
      .flatMap(({ operations: all }) => [...all.values()]),
  ).filter(({ operationId }) => operationId !== undefined);
  return [
    shape(
      "paths",
      model.paths.map((item) => pathMember(item, write)),
    ),
    shape(
      "webhooks",
      model.webhooks.map((item) => pathMember(item, write)),
    ),
    shape("components", componentMembers(model, write)),
    shape("$defs", []),
    shape(
      "operations",
      unique(operations).map((operation) => ({
        doc: docOf(operation.doc),
        name: propertyName(operation.operationId ?? "", "type"),
        type: operationType(operation, write),
      })),
    ),
  ];
}

function shape(name: string, members: readonly Member[]): Declaration {
  return members.length === 0
    ? { kind: "type", name: identifier(name), type: code`{ [key: string]: never }` }
    : { kind: "interface", name: identifier(name), members };
}

/** Operations, and those of their callbacks. */
function withCallbacks(operations: readonly CallbackOperation[]): CallbackOperation[] {
  return operations.flatMap((operation) => [
    operation,
    ...withCallbacks(
      operation.callbacks
        .flatMap(({ items }) => items)
        .flatMap((item) => [...item.operations.values()]),
    ),
  ]);
}

function unique(operations: readonly CallbackOperation[]): CallbackOperation[] {
  return [...new Map(operations.map((each) => [each.operationId, each])).values()];
}

function componentMembers(model: ApiModel, write: TypeWriter): Member[] {
  const { components } = model;
  const schemas = [...model.schemas.values()].flatMap((schema): Member[] => {
    const { component, response } = schema.names;
    if (component === undefined) return [];
    const type = schema.sameAs.document === "response" ? code`${response}` : write(schema.type);
    return [{ doc: docOf(schema.doc), name: propertyName(component, "type"), type }];
  });
  const section = (name: string, members: readonly Member[]): Member => ({
    name: propertyName(name, "type"),
    type: members.length === 0 ? code`never` : objectType(members),
  });
  const all = [
    section("schemas", schemas),
    section(
      "responses",
      components.responses.map(({ name, value }) => named(name, value, responseType(value, write))),
    ),
    section(
      "parameters",
      components.parameters.map(({ name, value }) => named(name, value, write(value.documentType))),
    ),
    section(
      "requestBodies",
      components.requestBodies.map(({ name, value }) => named(name, value, bodyType(value, write))),
    ),
    section(
      "headers",
      components.headers.map(({ name, value }) => named(name, value, write(value.type))),
    ),
    section(
      "pathItems",
      components.pathItems.map(({ name, value }) => named(name, value, pathItemType(value, write))),
    ),
  ];
  return all.every(({ type }) => type.parts[0] === "never") ? [] : all;
}

function named(
  name: string,
  value: { readonly doc: Response["doc"]; readonly component?: string },
  type: Code,
): Member {
  return { doc: docOf(value.doc), name: propertyName(name, "type"), type: type };
}

function componentReference(section: string, name: string): Code {
  return code`components[${literal(section)}][${literal(name)}]`;
}

function pathMember(item: CallbackItem, write: TypeWriter): Member {
  return {
    doc: docOf(item.doc),
    name: propertyName(item.path, "type"),
    type:
      item.component === undefined
        ? pathItemType(item, write)
        : componentReference("pathItems", item.component),
  };
}

function pathItemType(item: CallbackItem, write: TypeWriter): Code {
  const query = item.operations.get("query");
  const additional = [...item.operations].filter(
    ([method]) => method !== "query" && !methods.includes(method),
  );
  return objectType([
    parametersMember(item.parameters, write),
    ...methods.map((method): Member => {
      const operation = item.operations.get(method);
      return operation
        ? operationMember(method, operation, write)
        : { name: propertyName(method, "type"), optional: true, type: code`never` };
    }),
    ...(query ? [operationMember("query", query, write)] : []),
    ...(additional.length === 0 ? [] : [additionalMember(additional, write)]),
  ]);
}

function additionalMember(
  operations: readonly (readonly [Method, CallbackOperation])[],
  write: TypeWriter,
): Member {
  return {
    name: propertyName("additionalOperations", "type"),
    type: objectType(
      operations.map(([method, operation]) => operationMember(method, operation, write)),
    ),
  };
}

function operationMember(method: Method, operation: CallbackOperation, write: TypeWriter): Member {
  return {
    doc: docOf(operation.doc),
    name: propertyName(method, "type"),
    type:
      operation.operationId === undefined
        ? operationType(operation, write)
        : code`operations[${literal(operation.operationId)}]`,
  };
}

function operationType(operation: CallbackOperation, write: TypeWriter): Code {
  const { body, responses, callbacks } = operation;
  const declared = operation.parameters.filter(({ isAssumed }) => isAssumed !== true);
  const parameters = [...declared, ...operation.ignoredParameters];
  const bodyMember: Member = body
    ? {
        doc: docOf(body.doc),
        name: propertyName("requestBody", "type"),
        optional: !body.required,
        type:
          body.component === undefined
            ? bodyType(body, write)
            : componentReference("requestBodies", body.component),
      }
    : { name: propertyName("requestBody", "type"), optional: true, type: code`never` };
  return objectType([
    parametersMember(parameters, write),
    bodyMember,
    { name: propertyName("responses", "type"), type: responsesType(responses, write) },
    ...(callbacks.length === 0 ? [] : [callbacksMember(callbacks, write)]),
  ]);
}

// openapi-typescript leaves them out; where there are none nothing is added to its shape.
function callbacksMember(callbacks: readonly Callback[], write: TypeWriter): Member {
  return {
    name: propertyName("callbacks", "type"),
    type: objectType(
      callbacks.map(({ name, items }) => ({
        name: propertyName(name, "type"),
        type: objectType(items.map((item) => pathMember(item, write))),
      })),
    ),
  };
}

function parametersMember(parameters: readonly Parameter[], write: TypeWriter): Member {
  const groups = (["query", "header", "path", "cookie"] as const).map((location): Member => {
    const group = parameters.filter((each) => each.in === location);
    const name = propertyName(location, "type");
    if (group.length === 0) return { name, optional: true, type: code`never` };
    return {
      name,
      optional: group.every(({ required }) => !required),
      type: objectType(
        group.map((each) => ({
          doc: docOf(each.doc),
          name: propertyName(each.name, "type"),
          optional: !each.required,
          type:
            each.component === undefined
              ? write(each.documentType)
              : componentReference("parameters", each.component),
        })),
      ),
    };
  });
  return { name: propertyName("parameters", "type"), type: objectType(groups) };
}

function bodyType({ contents }: RequestBody, write: TypeWriter): Code {
  const members = contents.map((content) => contentMember(content, write));
  const none: Member = { name: propertyName("*/*", "type"), optional: true, type: code`never` };
  return objectType([
    {
      name: propertyName("content", "type"),
      type: objectType(members.length === 0 ? [none] : members),
    },
  ]);
}

function contentMember(content: Content, write: TypeWriter): Member {
  return { name: propertyName(content.mediaType, "type"), type: write(content.documentType) };
}

function responsesType(responses: readonly Response[], write: TypeWriter): Code {
  if (responses.length === 0) return code`never`;
  return objectType(
    responses.map((response) => ({
      doc: docOf(response.doc),
      name: propertyName(response.status, "type"),
      type:
        response.component === undefined
          ? responseType(response, write)
          : componentReference("responses", response.component),
    })),
  );
}

function responseType({ headers, contents }: Response, write: TypeWriter): Code {
  const content: Member =
    contents.length === 0
      ? { name: propertyName("content", "type"), optional: true, type: code`never` }
      : {
          name: propertyName("content", "type"),
          type: objectType(contents.map((each) => contentMember(each, write))),
        };
  return objectType([
    {
      name: propertyName("headers", "type"),
      type: objectType([
        ...headers.map((header) => headerMember(header, write)),
        { name: code`[name: string]`, type: code`unknown` },
      ]),
    },
    content,
  ]);
}

// openapi-typescript takes a header that stands in `components` for one that is always sent.
function headerMember(header: Header, write: TypeWriter): Member {
  return {
    doc: docOf(header.doc),
    name: propertyName(header.name, "type"),
    optional: !header.required && header.component === undefined,
    type:
      header.component === undefined
        ? write(header.type)
        : componentReference("headers", header.component),
  };
}
