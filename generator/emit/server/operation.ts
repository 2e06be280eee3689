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
import type { DefaultsWriter } from "./defaults.ts";

export function operationDescription(
  operation: Operation,
  model: ApiModel,
  defaults: DefaultsWriter,
): Code {
  const { body, names, stream } = operation;
  return described([
    ...operationEntries(
      operation,
      {
        id: names.call,
        parameters: operation.parameters.map((each) => parameter(each, model)),
        body:
          body && body.contents.length > 0
            ? objectOf(
                body.contents.map((each): [Code, Code] => [
                  propertyName(each.mediaType, "value"),
                  content(each, model, defaults),
                ]),
              )
            : undefined,
      },
      model,
    ),
    ["bodyRequired", body?.required === true ? code`true` : undefined],
    [
      "stream",
      stream &&
        literal({
          id: stream.names.call,
          when: stream.when,
          ...(stream.resume ? { resume: stream.resume } : {}),
        }),
    ],
  ]);
}

function parameter(each: Parameter, model: ApiModel): Code {
  return described([
    ...parameterEntries(each),
    ["type", literal(valueTypeOf(each.type, model))],
    ["required", each.required ? code`true` : undefined],
    ["allowEmptyValue", each.allowEmptyValue ? code`true` : undefined],
    ["default", each.default === undefined ? undefined : literal(each.default)],
  ]);
}

function content(each: Content, model: ApiModel, defaults: DefaultsWriter): Code {
  const textual = each.kind === "form" || each.kind === "multipart";
  return described([
    ...contentEntries(each),
    ["type", textual ? literal(valueTypeOf(each.type, model)) : undefined],
    ["defaults", defaults.of(each.type)],
  ]);
}
