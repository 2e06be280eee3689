import { isList, isObject, member } from "../../load/loaded.ts";
import type { Node } from "../node.ts";
import { type Context, defineRule } from "../rule.ts";
import { keySpot, valueSpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const mediaType = defineRule({
  id: "media-type",
  severity: "error",
  docs: "Content stands under a media type or a range of them (RFC 9110, section 8.3.1).",
  why: "It is compared with `Content-Type` as it is, and never matches.",
  bad: `
    components: { responses: { Pet: { description: Fine, content: { json: {} } } } }`,
  good: `
    components: { responses: { Pet: { description: Fine, content: { application/json: {} } } } }`,
  assumes: "it is sent and compared as it is written",
  visit: {
    RequestBody: inspectContent,
    Response(node, ctx) {
      inspectContent(node, ctx);
      if (ctx.version === "2.0") inspectNames(node, "examples", ctx);
    },
    // Swagger 2.0 names them here.
    OpenAPI: inspectLists,
    Operation: inspectLists,
    Parameter: inspectContent,
    Header: inspectContent,
    Encoding(node, ctx) {
      const types = member(node.value, "contentType");
      if (typeof types !== "string") return;
      for (const type of splitList(types))
        if (!isMediaType(type))
          ctx.report({ ...faultOf(type), at: valueSpot(node, "contentType") });
    },
  },
});

function inspectContent(node: Node, ctx: Context): void {
  inspectNames(node, "content", ctx);
}

function inspectNames(node: Node, field: string, ctx: Context): void {
  const content = member(node.value, field);
  for (const type of isObject(content) ? Object.keys(content) : [])
    if (!isMediaType(type)) ctx.report({ ...faultOf(type), at: keySpot(node, field, type) });
}

function inspectLists(node: Node, ctx: Context): void {
  for (const field of ctx.version === "2.0" ? ["consumes", "produces"] : []) {
    const types = member(node.value, field);
    for (const [i, type] of isList(types) ? types.entries() : [])
      if (typeof type === "string" && !isMediaType(type))
        ctx.report({ ...faultOf(type), at: valueSpot(node, field, i) });
  }
}

function faultOf(type: string): { message: string; hint: string } {
  const known = common.get(type.toLowerCase());
  return {
    message: `${quoted(type)} is not a media type`,
    hint:
      known === undefined
        ? "The form is `type/subtype`, as in `text/plain; charset=utf-8`"
        : `Write ${quoted(known)}`,
  };
}

const common: ReadonlyMap<string, string> = new Map([
  ["json", "application/json"],
  ["xml", "application/xml"],
  ["text", "text/plain"],
  ["html", "text/html"],
  ["form", "application/x-www-form-urlencoded"],
  ["multipart", "multipart/form-data"],
  ["binary", "application/octet-stream"],
]);

const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const type = new RegExp(`^${token}/${token}$`);
// Values that lack their quotes, such as URLs of profiles, are common and harmless.
const parameter = new RegExp(`^${token}=(?:[^\\s;,"]+|"[^"]*")$`);

function isMediaType(text: string): boolean {
  const [first = "", ...parameters] = splitOutsideQuotes(text, ";");
  return (
    type.test(first.trim()) &&
    parameters.every((each) => each.trim() === "" || parameter.test(each.trim()))
  );
}

/** An Encoding's content types: several may stand, between commas (OpenAPI 3.1, section 4.8.15.1). */
function splitList(text: string): string[] {
  return splitOutsideQuotes(text, ",").map((each) => each.trim());
}

function splitOutsideQuotes(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts = [""];
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (character === separator && !isQuoted) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}
