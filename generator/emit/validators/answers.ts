/** The validators of all answers by their places, for a client that holds what it gets to the contract. */
import { type Code, code, joined } from "../../code/code.ts";
import type { Declaration } from "../../code/declarations.ts";
import { identifier } from "../../code/identifier.ts";
import { jsDoc } from "../../code/js-doc.ts";
import { objectOf } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type { ApiModel, Content, Operation, Response } from "../../model/api-model.ts";
import { validatorName } from "./imported.ts";
import { isValidated } from "./roots.ts";
import type { Units } from "./units.ts";

/** A literal and no more, so that a bundler drops it, and with it the validators, where nobody asks for it. */
export function answerValidators({ operations }: ApiModel, units: Units): Declaration {
  // By the id that the client knows the operation by.
  const byId = new Map(
    operations.flatMap((operation): [string, Code][] => {
      const statuses = statusesOf(operation, units);
      return statuses ? [[operation.operationId ?? operation.names.call, statuses]] : [];
    }),
  );
  const entries = [...byId].map(
    ([id, statuses]) => code`\n${propertyName(id, "value")}: ${statuses},`,
  );
  return {
    kind: "constant",
    doc: jsDoc(
      "Validates every answer, by operation, status and media type: `createClient({ validate: answerValidators })`.",
    ),
    name: identifier("answerValidators"),
    value: entries.length === 0 ? code`{}` : code`{${joined(entries, "")}\n}`,
  };
}

function statusesOf({ responses }: Operation, units: Units): Code | undefined {
  const entries = responses.flatMap((response): [Code, Code][] => {
    const mediaTypes = mediaTypesOf(response, units);
    return mediaTypes ? [[propertyName(response.status, "value"), mediaTypes]] : [];
  });
  return entries.length === 0 ? undefined : objectOf(entries);
}

/** A client gives the bodies of forms as `FormData`, which no schema speaks of. */
function isHeld(content: Content): boolean {
  return isValidated(content) && content.kind !== "form" && content.kind !== "multipart";
}

function mediaTypesOf({ contents }: Response, units: Units): Code | undefined {
  const entries = contents.filter(isHeld).flatMap(({ mediaType, schema }): [Code, Code][] => {
    const unit = schema === undefined ? undefined : units.ofRoot(schema, "response");
    return unit ? [[propertyName(mediaType, "value"), code`${validatorName(unit)}`]] : [];
  });
  return entries.length === 0 ? undefined : objectOf(entries);
}
