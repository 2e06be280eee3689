/** What the server is told of each operation. */
import { type Code, code } from "../../code/code.ts";
import { literal, objectOf } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type { ApiModel, Content, Operation, Parameter } from "../../model/api-model.ts";
import { valueTypeOf } from "../../model/value-type.ts";
import {
  contentEntries,
  described,
  operationEntries,
  parameterEntries,
} from "../wire/operation.ts";
import type { ImportedValidators } from "../validators/imported.ts";
import type { CodecWriter } from "../wire/codecs.ts";
import type { DefaultsWriter } from "./defaults.ts";

export function operationDescription(
  operation: Operation,
  model: ApiModel,
  defaults: DefaultsWriter,
  codecs: CodecWriter,
  validators: ImportedValidators | undefined,
): Code {
  const { body, names, stream } = operation;
  return described([
    ...operationEntries(
      operation,
      {
        id: names.call,
        parameters: operation.parameters.map((each) => parameter(each, model, codecs, validators)),
        body:
          body && body.contents.length > 0
            ? objectOf(
                body.contents.map((each): [Code, Code] => [
                  propertyName(each.mediaType, "value"),
                  content(each, model, defaults, codecs, validators),
                ]),
              )
            : undefined,
      },
      model,
      codecs,
    ),
    ["bodyRequired", body?.required === true ? code`true` : undefined],
    ["answers", validators && answers(operation, validators)],
    [
      "stream",
      stream &&
        described([
          ["id", literal(stream.names.call)],
          ["when", literal(stream.when)],
          ["codec", codecs.of(stream.send)],
          ["validator", validators?.of(stream.schema, "response")],
        ]),
    ],
  ]);
}

function parameter(
  each: Parameter,
  model: ApiModel,
  codecs: CodecWriter,
  validators: ImportedValidators | undefined,
): Code {
  return described([
    ...parameterEntries(each, codecs),
    ["type", literal(valueTypeOf(each.type, model))],
    ["required", each.required ? code`true` : undefined],
    ["allowEmptyValue", each.allowEmptyValue ? code`true` : undefined],
    ["default", each.default === undefined ? undefined : literal(each.default)],
    ["validator", validators?.of(each.schema, "request")],
  ]);
}

function content(
  each: Content,
  model: ApiModel,
  defaults: DefaultsWriter,
  codecs: CodecWriter,
  validators: ImportedValidators | undefined,
): Code {
  const textual = each.kind === "form" || each.kind === "multipart";
  return described([
    ...contentEntries(each, codecs),
    ["type", textual ? literal(valueTypeOf(each.type, model)) : undefined],
    ["defaults", defaults.of(each.type)],
    ["validator", validators?.ofContent(each, "request")],
  ]);
}

/** What answers are held to, by status; undefined where nothing is. */
function answers(operation: Operation, validators: ImportedValidators): Code | undefined {
  const entries = operation.responses.flatMap((response): [Code, Code][] => {
    const validated = (contents: readonly Content[]): [Code, Code][] =>
      contents.flatMap((each): [Code, Code][] => {
        const validator = validators.ofContent(each, "response");
        return validator ? [[propertyName(each.mediaType, "value"), validator]] : [];
      });
    const contents = validated(response.contents.filter(({ items }) => items === undefined));
    const items = validated(response.contents.filter(({ items }) => items !== undefined));
    const headers = response.headers.flatMap((header): [Code, Code][] => {
      const validator = validators.of(header.schema, "response");
      return validator ? [[propertyName(header.name.toLowerCase(), "value"), validator]] : [];
    });
    if (contents.length + items.length + headers.length === 0) return [];
    const value = described([
      ["content", contents.length === 0 ? undefined : objectOf(contents)],
      ["items", items.length === 0 ? undefined : objectOf(items)],
      ["headers", headers.length === 0 ? undefined : objectOf(headers)],
    ]);
    return [[propertyName(response.status, "value"), value]];
  });
  return entries.length === 0 ? undefined : objectOf(entries);
}
