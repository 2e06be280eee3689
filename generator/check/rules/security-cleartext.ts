import { isList, isObject, member } from "../../load/loaded.ts";
import { type Context, defineRule } from "../rule.ts";
import { valueSpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const securityCleartext = defineRule({
  id: "security-cleartext",
  severity: "warn",
  docs: "Credentials go over https: no server with security, and no URL of OAuth, begins with `http:`; the own machine may.",
  why: "Whoever is on the way reads them.",
  bad: `
    servers: [{ url: "http://api.example.com" }]
    security: [{ token: [] }]
    components: { securitySchemes: { token: { type: http, scheme: bearer } } }`,
  good: `
    servers: [{ url: "https://api.example.com" }, { url: "http://localhost:3000" }]
    security: [{ token: [] }]
    components: { securitySchemes: { token: { type: http, scheme: bearer } } }`,
  visit: {
    Server(node, ctx) {
      const url = member(node.value, "url");
      if (typeof url !== "string" || !isCleartext(url) || !hasCredentials(ctx)) return;
      ctx.report({
        message: `Credentials over http: ${quoted(url)}`,
        at: valueSpot(node, "url"),
        hint: "Write `https:`",
      });
    },
    OpenAPI(node, ctx) {
      const schemes = member(node.value, "schemes");
      const host = member(node.value, "host");
      if (ctx.version !== "2.0" || !isList(schemes) || typeof host !== "string") return;
      const i = schemes.indexOf("http");
      if (i < 0 || !isCleartext(`http://${host}`) || !hasCredentials(ctx)) return;
      ctx.report({
        message: `Credentials over http: ${quoted(host)}`,
        at: valueSpot(node, "schemes", i),
        hint: "Leave `https` alone",
      });
    },
    OAuthFlow: inspectUrls,
    SecurityScheme(node, ctx) {
      if (ctx.version === "2.0" || member(node.value, "type") === "openIdConnect")
        inspectUrls(node, ctx);
    },
  },
});

function inspectUrls(node: Parameters<typeof valueSpot>[0], ctx: Context): void {
  for (const name of ["authorizationUrl", "tokenUrl", "refreshUrl", "openIdConnectUrl"]) {
    const url = member(node.value, name);
    if (typeof url !== "string" || !isCleartext(url)) continue;
    ctx.report({
      message: `Credentials over http: ${quoted(url)}`,
      at: valueSpot(node, name),
      hint: "Write `https:`",
    });
  }
}

function isCleartext(url: string): boolean {
  return (
    /^http:\/\//i.test(url) &&
    !/^http:\/\/(?:[^/]*\.)?(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)(?:[:/]|$)/i.test(
      url,
    )
  );
}

function hasCredentials(ctx: Context): boolean {
  return ctx
    .nodes("SecurityRequirement")
    .some(({ value }) => isObject(value) && Object.keys(value).length > 0);
}
