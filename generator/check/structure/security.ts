/** The structure table: security schemes, their flows, and requirements. */
import {
  flag,
  from32,
  list,
  map,
  object,
  type ObjectTable,
  oneOf,
  only,
  required,
  text,
  within,
} from "./table.ts";

const apiKey = { field: "type", is: ["apiKey"] };
const http = { field: "type", is: ["http"] };
const oauth2 = { field: "type", is: ["oauth2"] };
const openIdConnect = { field: "type", is: ["openIdConnect"] };

export const securityScheme: ObjectTable = {
  title: "Security Scheme",
  fields: {
    type: [
      { ...required(oneOf("apiKey", "http", "oauth2", "openIdConnect")), versions: ["3.0"] },
      {
        ...required(oneOf("apiKey", "http", "mutualTLS", "oauth2", "openIdConnect")),
        versions: ["3.1", "3.2"],
      },
    ],
    description: text,
    name: only(required(text, apiKey), apiKey),
    in: only(required(oneOf("query", "header", "cookie"), apiKey), apiKey),
    scheme: only(required(text, http), http),
    bearerFormat: only(text, http),
    flows: only(required(object("OAuthFlows"), oauth2), oauth2),
    openIdConnectUrl: only(required(text, openIdConnect), openIdConnect),
    oauth2MetadataUrl: within(from32, only(text, oauth2)),
    deprecated: within(from32, flag),
  },
};

export const oauthFlows: ObjectTable = {
  title: "OAuth Flows",
  fields: {
    implicit: object("OAuthFlow"),
    password: object("OAuthFlow"),
    clientCredentials: object("OAuthFlow"),
    authorizationCode: object("OAuthFlow"),
    deviceAuthorization: within(from32, object("OAuthFlow")),
  },
};

const authorizes = { field: "@key", is: ["implicit", "authorizationCode"] };
const fetchesToken = {
  field: "@key",
  is: ["password", "clientCredentials", "authorizationCode", "deviceAuthorization"],
};
const onDevice = { field: "@key", is: ["deviceAuthorization"] };

export const oauthFlow: ObjectTable = {
  title: "OAuth Flow",
  fields: {
    authorizationUrl: only(required(text, authorizes), authorizes),
    tokenUrl: only(required(text, fetchesToken), fetchesToken),
    deviceAuthorizationUrl: within(from32, only(required(text, onDevice), onDevice)),
    refreshUrl: text,
    scopes: required(map(text)),
  },
};

export const securityRequirement: ObjectTable = {
  title: "Security Requirement",
  fields: {},
  rest: list(text).shape,
  noExtensions: true,
};
