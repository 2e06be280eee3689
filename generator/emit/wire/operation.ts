/** What client and server are told alike about an operation: how its values become HTTP. */
import { type Code, code } from "../../code/code.ts";
import { listOf, literal, objectOf } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type {
  ApiModel,
  Content,
  Operation,
  Parameter,
  Response,
  Security,
  SecurityScheme,
} from "../../model/api-model.ts";
import { httpMethodOf } from "../../model/path-item.ts";
import { valueTypeOf } from "../../model/value-type.ts";
import type { CodecWriter } from "./codecs.ts";

/** A member of a description: a name of ours and its value; undefined is left out. */
export type Entry = readonly [name: string, value: Code | undefined];

/** An object of members whose names are ours. */
export function described(entries: readonly Entry[]): Code {
  return objectOf(entries.map(([name, value]) => [propertyName(name, "value"), value]));
}

/** The members of an operation's description that client and server share, in reading order. */
export function operationEntries(
  operation: Operation,
  parts: {
    readonly id: string;
    readonly parameters: readonly Code[];
    readonly body: Code | undefined;
  },
  model: ApiModel,
  codecs: CodecWriter,
): Entry[] {
  return [
    ["id", literal(parts.id)],
    ["method", literal(httpMethodOf(operation.method))],
    ["path", literal(operation.path)],
    ["parameters", parts.parameters.length === 0 ? undefined : listOf(parts.parameters)],
    ["body", parts.body],
    ["responses", responses(operation.responses, model, codecs)],
    ["security", operation.security && security(operation.security)],
  ];
}

/** What is said of a parameter; style and explode only where they are not the defaults of its place. */
export function parameterEntries(parameter: Parameter, codecs: CodecWriter): Entry[] {
  const { style, explode } = parameter;
  const usual = parameter.in === "path" || parameter.in === "header" ? "simple" : "form";
  return [
    ["name", literal(parameter.name)],
    ["in", literal(parameter.in)],
    ["style", style === usual ? undefined : literal(style)],
    [
      "explode",
      explode === (style === "form" || style === "cookie") ? undefined : literal(explode),
    ],
    ["allowReserved", parameter.allowReserved ? code`true` : undefined],
    ["content", parameter.content === undefined ? undefined : literal(parameter.content)],
    ["codec", codecs.of(parameter.type)],
  ];
}

/** What is said of a media type of a request body. */
export function contentEntries({ kind, encoding, type }: Content, codecs: CodecWriter): Entry[] {
  const encodings = encoding.map((each): [Code, Code] => [
    propertyName(each.property, "value"),
    described([
      ["contentType", each.contentType === undefined ? undefined : literal(each.contentType)],
      ["style", each.style === undefined ? undefined : literal(each.style)],
      ["explode", each.explode === undefined ? undefined : literal(each.explode)],
      ["allowReserved", each.allowReserved === true ? code`true` : undefined],
    ]),
  ]);
  return [
    ["kind", literal(kind)],
    ["encoding", encodings.length === 0 ? undefined : objectOf(encodings)],
    ["codec", codecs.of(type)],
  ];
}

function responses(all: readonly Response[], model: ApiModel, codecs: CodecWriter): Code {
  return objectOf(
    all.map((response): [Code, Code] => [
      propertyName(response.status, "value"),
      described([
        ["content", contents(response)],
        ["items", items(response)],
        ["headers", headers(response, model)],
        ["codecs", contentCodecs(response, codecs)],
        ["headerCodecs", headerCodecs(response, codecs)],
      ]),
    ]),
  );
}

function contents(response: Response): Code | undefined {
  if (response.contents.length === 0) return undefined;
  return objectOf(
    response.contents.map(({ mediaType, kind }): [Code, Code] => [
      propertyName(mediaType, "value"),
      literal(kind),
    ]),
  );
}

function items(response: Response): Code | undefined {
  const streams = response.contents.flatMap(({ mediaType, items: kind }): [Code, Code][] =>
    kind === undefined ? [] : [[propertyName(mediaType, "value"), literal(kind)]],
  );
  return streams.length === 0 ? undefined : objectOf(streams);
}

function headers(response: Response, model: ApiModel): Code | undefined {
  const typed = response.headers.flatMap((header): [Code, Code][] => {
    const type = valueTypeOf(header.type, model);
    return type === "string" || type === "any"
      ? []
      : [[propertyName(header.name.toLowerCase(), "value"), literal(type)]];
  });
  return typed.length === 0 ? undefined : objectOf(typed);
}

function contentCodecs(response: Response, codecs: CodecWriter): Code | undefined {
  const found = response.contents.flatMap(({ mediaType, type }): [Code, Code][] => {
    const codec = codecs.of(type);
    return codec ? [[propertyName(mediaType, "value"), codec]] : [];
  });
  return found.length === 0 ? undefined : objectOf(found);
}

function headerCodecs(response: Response, codecs: CodecWriter): Code | undefined {
  const found = response.headers.flatMap(({ name, type }): [Code, Code][] => {
    const codec = codecs.of(type);
    return codec ? [[propertyName(name.toLowerCase(), "value"), codec]] : [];
  });
  return found.length === 0 ? undefined : objectOf(found);
}

/** Alternatives of schemes with their scopes. */
export function security(alternatives: Security): Code {
  return listOf(alternatives.map((each) => literal(each)));
}

/** The schemes by their names in the document. */
export function securitySchemes(schemes: readonly SecurityScheme[]): Code {
  return objectOf(
    schemes.map((scheme): [Code, Code] => [
      propertyName(scheme.name, "value"),
      securityScheme(scheme),
    ]),
  );
}

function securityScheme(scheme: SecurityScheme): Code {
  switch (scheme.type) {
    case "apiKey":
      return literal({ type: scheme.type, in: scheme.in, name: scheme.parameter });
    case "http":
      return literal({ type: scheme.type, scheme: scheme.scheme });
    default:
      return literal({ type: scheme.type });
  }
}
