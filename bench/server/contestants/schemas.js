/** The document as peers need it: one operation, its references replaced by what they refer to. */
import { document, template } from "../work.ts";

/** @param {unknown} value */
const resolved = (value) => {
  if (Array.isArray(value)) return value.map(resolved);
  if (typeof value !== "object" || value === null) return value;
  if (typeof value.$ref === "string") {
    const tokens = value.$ref.slice(2).split("/");
    return resolved(tokens.reduce((node, token) => node[token], document));
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !name.startsWith("x-") && name !== "examples")
      .map(([name, member]) => [name, resolved(member)]),
  );
};

const item = document.paths[template];

/** The operation, without references. */
export const operation = resolved(item.post);

/** A document of that operation alone. */
export const single = {
  openapi: document.openapi,
  info: resolved(document.info),
  paths: {
    [template]: {
      parameters: resolved(item.parameters ?? []),
      post: { ...operation, security: [] },
    },
  },
};

export const requestSchema = operation.requestBody.content["application/json"].schema;
export const responseSchema = operation.responses["201"].content["application/json"].schema;
