import { isList, isObject, member } from "../../load/loaded.ts";
import { inOrder } from "../position.ts";
import { defineRule, type Spot } from "../rule.ts";
import { schemeOf } from "../security.ts";
import { keySpot, valueSpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const securityScope = defineRule({
  id: "security-scope",
  severity: "error",
  docs:
    "A requirement asks for scopes that a flow of its scheme has; up to 3.0 only OAuth 2 and OpenID " +
    "Connect have scopes at all.",
  why: "No token can ever be given for a scope that does not exist.",
  bad: `
    security: [{ oauth: [write] }]
    components:
      securitySchemes:
        oauth: { type: oauth2, flows: { password: { tokenUrl: "https://a.example", scopes: { read: Read } } } }`,
  good: `
    security: [{ oauth: [read] }]
    components:
      securitySchemes:
        oauth: { type: oauth2, flows: { password: { tokenUrl: "https://a.example", scopes: { read: Read } } } }`,
  assumes: "the scope is sent as it is written",
  visit: {
    OpenAPI(_node, ctx) {
      if (ctx.version >= "3.1") return;
      const asking = new Map<string, Spot[]>();
      for (const node of ctx.nodes("SecurityRequirement"))
        for (const [name, scopes] of Object.entries(node.value)) {
          if (!isList(scopes) || scopes.length === 0) continue;
          const type = member(schemeOf(name, ctx)?.value, "type");
          if (type !== "apiKey" && type !== "http" && type !== "basic") continue;
          asking.set(name, [...(asking.get(name) ?? []), keySpot(node, name)]);
        }
      for (const [name, spots] of asking) {
        const times = spots.length === 1 ? "" : `, and ${spots.length} requirements ask for some`;
        const type = String(member(schemeOf(name, ctx)?.value, "type"));
        ctx.report({
          message: `${quoted(name)} has no scopes, being of the type ${quoted(type)}${times}`,
          at: inOrder(spots, (spot) => spot)[0]!,
          hint: "Write `[]`",
        });
      }
    },
    SecurityRequirement(node, ctx) {
      for (const [name, asked] of Object.entries(node.value)) {
        const scheme = schemeOf(name, ctx)?.value;
        const type = member(scheme, "type");
        if (!isList(asked) || asked.length === 0 || typeof type !== "string") continue;
        if (type !== "oauth2") continue;
        const scopes = scopesOf(scheme, ctx.version === "2.0");
        if (scopes === undefined) continue;
        for (const [i, scope] of asked.entries()) {
          if (typeof scope !== "string" || scopes.includes(scope)) continue;
          const meant = ctx.nearest(scope, scopes);
          ctx.report({
            message: `No flow has ${quoted(scope)}${meant === undefined ? "" : `; did you mean ${quoted(meant)}?`}`,
            at: valueSpot(node, name, i),
            hint: `Declare it under ${quoted("scopes")} of a flow of ${quoted(name)}, or ask for another`,
          });
        }
      }
    },
  },
});

function scopesOf(scheme: Parameters<typeof member>[0], isSwagger: boolean): string[] | undefined {
  const flows = member(scheme, "flows");
  const holders = isSwagger ? [scheme] : isObject(flows) ? Object.values(flows) : [];
  const scopes = holders.map((holder) => member(holder, "scopes")).filter(isObject);
  // What lacks its flows has a finding of its own.
  return scopes.length === 0 ? undefined : scopes.flatMap((each) => Object.keys(each));
}
