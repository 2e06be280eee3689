/** Declared rules that stand for what other tools check and ours leave to taste. */
import type { DeclaredRule } from "../check/declared/declared-rule.ts";

type StandIn = Omit<DeclaredRule, "id" | "severity">;

const from30 = ["3.0", "3.1", "3.2"] as const;
const operations = "$.paths[*][get,put,post,delete,options,head,patch,trace]";
const notMatch = (pattern: string) => ({
  function: "pattern",
  functionOptions: { notMatch: pattern },
});
const atLeastOne = {
  function: "schema",
  functionOptions: { schema: { type: "array", minItems: 1 } },
} as const;

export const tagsAlphabetical: StandIn = {
  docs: "The tags of the document are in alphabetical order.",
  given: "$",
  then: { field: "tags", function: "alphabetical", functionOptions: { keyedBy: "name" } },
};

export const tagsThere: StandIn = {
  docs: "The document has tags.",
  given: "$",
  then: { field: "tags", ...atLeastOne },
};

export const tagDescription: StandIn = {
  docs: "A tag has a description.",
  given: "$.tags[*]",
  then: { field: "description", function: "truthy" },
};

export const operationDescription: StandIn = {
  docs: "An operation has a description.",
  given: operations,
  then: { field: "description", function: "truthy" },
};

export const operationTags: StandIn = {
  docs: "An operation has a tag.",
  given: operations,
  then: { field: "tags", ...atLeastOne },
};

export const operationSingularTag: StandIn = {
  docs: "An operation has no more than one tag.",
  given: operations,
  then: { field: "tags", function: "length", functionOptions: { max: 1 } },
};

export const operationIdInUrl: StandIn = {
  docs: "An operationId has only characters that a URL may have.",
  given: operations,
  then: {
    field: "operationId",
    function: "pattern",
    functionOptions: { match: "^[A-Za-z0-9-._~:/?#\\[\\]@!$&'()*+,;=]*$" },
  },
};

export const parameterDescription: StandIn = {
  docs: "A parameter has a description.",
  given: [
    "$.paths[*].parameters[*]",
    `${operations}.parameters[*]`,
    "$.components.parameters[*]",
    "$.parameters[*]",
  ],
  then: { field: "description", function: "truthy" },
};

export const parameterDescription20: StandIn = { ...parameterDescription, versions: ["2.0"] };
export const parameterDescription30: StandIn = { ...parameterDescription, versions: from30 };

export const infoDescription: StandIn = {
  docs: "`info` has a description.",
  given: "$",
  then: { field: "info.description", function: "truthy" },
};

export const contactProperties: StandIn = {
  docs: "A contact has a name, a URL and an e-mail address.",
  given: "$.info.contact",
  then: [
    { field: "name", function: "truthy" },
    { field: "url", function: "truthy" },
    { field: "email", function: "truthy" },
  ],
};

export const licenseUrl: StandIn = {
  docs: "A licence has a URL.",
  given: "$",
  then: { field: "info.license.url", function: "truthy" },
};

export const licenseUrlOrIdentifier: StandIn = {
  docs: "A licence has a URL or an identifier.",
  given: "$.info.license",
  then: { function: "or", functionOptions: { properties: ["url", "identifier"] } },
};

export const noEval: StandIn = {
  docs: "No text calls `eval`.",
  given: "$..[description,title]",
  then: notMatch("eval\\("),
};

export const serversThere: StandIn = {
  docs: "The document has servers.",
  versions: from30,
  given: "$",
  then: { field: "servers", ...atLeastOne },
};

export const serverTrailingSlash: StandIn = {
  docs: "The URL of a server does not end in a slash.",
  versions: from30,
  given: "$.servers[*].url",
  then: notMatch("./$"),
};

export const serverNotExample: StandIn = {
  docs: "The URL of a server is not that of an example.",
  versions: from30,
  given: "$.servers[*].url",
  then: notMatch("example\\.com"),
};

export const serverNotExampleNorLocal: StandIn = {
  docs: "The URL of a server is neither that of an example nor local.",
  versions: from30,
  given: "$.servers[*].url",
  then: notMatch("(?:example\\.com|localhost)"),
};

export const pathTrailingSlash: StandIn = {
  docs: "A path does not end in a slash.",
  given: "$.paths",
  then: { field: "@key", ...notMatch(".+/$") },
};

export const verbsInPaths: StandIn = {
  docs: "No part of a path is a method.",
  given: "$.paths",
  then: {
    field: "@key",
    ...notMatch("/(?:get|put|post|delete|options|head|patch|trace|query)(?:/|$)"),
  },
};

export const hostThere: StandIn = {
  docs: "The document has a host.",
  versions: ["2.0"],
  given: "$",
  then: { field: "host", function: "truthy" },
};

export const schemesThere: StandIn = {
  docs: "The document has schemes.",
  versions: ["2.0"],
  given: "$",
  then: { field: "schemes", ...atLeastOne },
};

export const hostNotExample: StandIn = {
  docs: "The host is not that of an example.",
  versions: ["2.0"],
  given: "$",
  then: { field: "host", ...notMatch("example\\.com") },
};

export const hostTrailingSlash: StandIn = {
  docs: "The host does not end in a slash.",
  versions: ["2.0"],
  given: "$",
  then: { field: "host", ...notMatch("/$") },
};

export const serversInWebhook: StandIn = {
  docs: "No webhook has servers.",
  versions: ["3.1", "3.2"],
  given: ["$.webhooks[*].servers", "$.webhooks[*][*].servers"],
  then: { function: "undefined" },
};

export const callbacksInWebhook: StandIn = {
  docs: "No webhook has callbacks.",
  versions: ["3.1", "3.2"],
  given: "$.webhooks[*][*].callbacks",
  then: { function: "undefined" },
};

export const callbacksInCallbacks: StandIn = {
  docs: "No callback has callbacks.",
  versions: from30,
  given: `${operations}.callbacks[*][*][*].callbacks`,
  then: { function: "undefined" },
};

export const rangesMixed: StandIn = {
  docs: "A bound is inclusive or exclusive, not both.",
  versions: ["3.1", "3.2"],
  given: [
    "$..[?(@.maximum != null && @.exclusiveMaximum != null)]",
    "$..[?(@.minimum != null && @.exclusiveMinimum != null)]",
  ],
  then: { function: "undefined" },
};
