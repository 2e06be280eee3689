/** What the contract claims, in the words and under the names that the page's claims have. */
import type { Claims } from "./claims.ts";
import { claimed } from "./claims.ts";
import type { Operation } from "./contract.ts";
import { operationsOf, schemasOf } from "./contract.ts";
import type { JsonObject } from "./json.ts";
import { at, isObject, listAt, objectAt, objectsAt, textAt } from "./json.ts";
import type { Claim } from "./schema-claims.ts";
import {
  enumText,
  firstParagraph,
  restrictionsText,
  schemaClaims,
  typeText,
} from "./schema-claims.ts";

export function contractClaims(contract: JsonObject): Claims {
  const operations = operationsOf(contract);
  return claimed(
    ["server", serverText(contract)],
    ["security", securityText(contract)],
    ["headers", headersText(operations)],
    ...operations.flatMap((operation) => operationClaims(operation)),
    ...schemasOf(contract).flatMap(([name, schema]) =>
      schemaClaims(textAt(schema, "x-page-name") || name, schema),
    ),
  );
}

function serverText(contract: JsonObject): string {
  const [server] = listAt(contract, "servers");
  return textAt(server, "url").replace(/\{(\w+)\}/g, (_, name: string) =>
    textAt(server, "variables", name, "default"),
  );
}

function securityText(contract: JsonObject): string {
  const alternatives = listAt(contract, "security").flatMap((each) => Object.keys(objectAt(each)));
  const places = alternatives.map((name) => {
    const scheme = objectAt(contract, "components", "securitySchemes", name);
    if (textAt(scheme, "type") === "http")
      return `header Authorization (${textAt(scheme, "scheme")})`;
    return `${textAt(scheme, "in")} ${textAt(scheme, "name")}`;
  });
  return places.join(", ");
}

function headersText(operations: Operation[]): string {
  const names = operations.flatMap(({ value }) =>
    objectsAt(value, "responses").flatMap(([, response]) =>
      Object.keys(objectAt(response, "headers")),
    ),
  );
  return [...new Set(names)].sort().join(", ");
}

function operationClaims({ name, value }: Operation): Claim[] {
  const parameters = listAt(value, "parameters").filter((each) => isObject(each));
  const responses = objectsAt(value, "responses");
  return [
    [`${name} summary`, textAt(value, "summary")],
    [`${name} deprecated`, at(value, "deprecated") === true ? "true" : null],
    [`${name} parameters`, parameters.map(placeOf).sort().join(", ")],
    [`${name} body`, bodyText(objectAt(value, "requestBody"))],
    [`${name} stream`, streamText(value)],
    [
      `${name} responses`,
      responses
        .map(([status]) => status)
        .sort()
        .join(", "),
    ],
    ...responses
      .filter(([status]) => status.startsWith("2"))
      .map(([status, response]): Claim => [`${name} ${status}`, bodyText(response)]),
    ...parameters.flatMap((parameter) => parameterClaims(name, parameter)),
  ];
}

function parameterClaims(operation: string, parameter: JsonObject): Claim[] {
  const name = `${operation} ${placeOf(parameter)}`;
  const schema = objectAt(parameter, "schema");
  const empty = at(parameter, "allowEmptyValue") === true ? "may be empty" : null;
  const restrictions = [restrictionsText(schema), empty].filter((text) => text !== null);
  return [
    [`${name} type`, typeText(schema)],
    [`${name} required`, at(parameter, "required") === true ? "true" : null],
    [`${name} restrictions`, restrictions.join(", ")],
    [`${name} description`, firstParagraph(parameter)],
    [`${name} enum`, enumText(schema)],
  ];
}

function placeOf(parameter: JsonObject): string {
  return `${textAt(parameter, "in")} ${textAt(parameter, "name")}`;
}

function bodyText(holder: JsonObject): string {
  const bodies = objectsAt(holder, "content");
  return bodies.map(([type, media]) => `${type} ${typeText(objectAt(media, "schema"))}`).join(", ");
}

function streamText(operation: JsonObject): string | null {
  const send = objectAt(operation, "x-websocket", "send");
  return Object.keys(send).length > 0 ? `WebSocket of ${typeText(send)}` : null;
}

/** Every description of the contract, by the name of the claim that would hold it. */
export function descriptionsOf(contract: JsonObject): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, value } of operationsOf(contract)) {
    found.set(name, textAt(value, "description"));
    for (const parameter of listAt(value, "parameters"))
      found.set(`${name} ${placeOf(objectAt(parameter))}`, textAt(parameter, "description"));
  }
  for (const [name, schema] of schemasOf(contract)) {
    const owner = textAt(schema, "x-page-name") || name;
    found.set(owner, textAt(schema, "description"));
    for (const [field, value] of objectsAt(schema, "properties"))
      found.set(`${owner}.${field}`, textAt(value, "description"));
  }
  return found;
}
