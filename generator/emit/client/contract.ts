/** What the client is told about the document as a whole: servers, schemes, and their types. */
import { type Code, code, importsFrom } from "../../code/code.ts";
import type { Declaration, Member } from "../../code/declarations.ts";
import { unionOf } from "../../code/declarations.ts";
import { identifier } from "../../code/identifier.ts";
import { jsDoc } from "../../code/js-doc.ts";
import { listOf, literal, objectOf } from "../../code/literal.ts";
import { propertyName } from "../../code/property-name.ts";
import type { ApiModel, SecurityScheme, Server } from "../../model/api-model.ts";
import { docOf } from "../doc.ts";
import { described, security, securitySchemes } from "../wire/operation.ts";

const runtime = importsFrom("specwright-runtime/client");
const Credential = runtime.type("Credential");
const BasicCredential = runtime.type("BasicCredential");

export function contractDeclarations(model: ApiModel): Declaration[] {
  return [
    optionMembers(
      "Credentials",
      "Credentials by the name of their security scheme: a value, or a function that gives it.",
      model.securitySchemes.filter(takesCredential).map(credentialMember),
    ),
    optionMembers(
      "ServerVariables",
      "The variables of the server's URL.",
      variableMembers(model.servers),
    ),
    {
      kind: "constant",
      name: identifier("contract"),
      exported: false,
      type: runtime.type("ClientContract"),
      value: described([
        ["servers", servers(model.servers)],
        ["securitySchemes", securitySchemes(model.securitySchemes)],
        ["security", security(model.security)],
      ]),
    },
  ];
}

/** An interface; where it would be empty, and so take anything, a type that takes no member. */
function optionMembers(name: string, doc: string, members: readonly Member[]): Declaration {
  const common = { doc: jsDoc(doc), name: identifier(name) };
  return members.length === 0
    ? { ...common, kind: "type", type: code`{ readonly [name: string]: never }` }
    : { ...common, kind: "interface", members };
}

export function servers(list: readonly Server[]): Code {
  return listOf(
    list.map(({ url, variables }) =>
      described([
        ["url", literal(url)],
        [
          "variables",
          variables.length === 0
            ? undefined
            : objectOf(
                variables.map((variable): [Code, Code] => [
                  propertyName(variable.name, "value"),
                  literal({
                    default: variable.default,
                    ...(variable.enum ? { enum: variable.enum } : {}),
                  }),
                ]),
              ),
        ],
      ]),
    ),
  );
}

// A client certificate is the connection's, not the request's.
function takesCredential({ type }: SecurityScheme): boolean {
  return type !== "mutualTLS";
}

function credentialMember(scheme: SecurityScheme): Member {
  return {
    doc: docOf(scheme.doc),
    readonly: true,
    name: propertyName(scheme.name, "type"),
    optional: true,
    type: scheme.type === "http" && scheme.scheme === "basic" ? BasicCredential : Credential,
  };
}

/** The variables of the first server: that is the one that a client calls unless told otherwise. */
function variableMembers([first]: readonly Server[]): Member[] {
  return (first?.variables ?? []).map((variable) => ({
    doc: jsDoc(variable.description, { default: variable.default }),
    readonly: true,
    name: propertyName(variable.name, "type"),
    optional: true,
    type: variable.enum ? unionOf(variable.enum.map(literal)) : code`string`,
  }));
}
