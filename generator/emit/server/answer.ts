/** The type of what a handler may answer: one member for each declared status and media type. */
import { type Code, code, globalType, importsFrom } from "../../code/code.ts";
import { unionOf } from "../../code/declarations.ts";
import { literal } from "../../code/literal.ts";
import type { Content, Operation, Response } from "../../model/api-model.ts";
import type { Type } from "../../model/type.ts";

const runtime = importsFrom("specwright-runtime/server");
const Answer = runtime.type("Answer");
const BytesBody = runtime.type("BytesBody");
const anyStatus = runtime.type("AnyStatus");
const ranges = new Map(
  ["1XX", "2XX", "3XX", "4XX", "5XX"].map((range) => [range, runtime.type(`Status${range}`)]),
);

export function answerType(
  { responses }: Operation,
  types: (name: string) => Code,
  write: (type: Type) => Code,
): Code {
  const members = responses.flatMap((response) => membersOf(response, responses, types, write));
  return members.length === 0 ? code`never` : unionOf(members);
}

function membersOf(
  response: Response,
  all: readonly Response[],
  types: (name: string) => Code,
  write: (type: Type) => Code,
): Code[] {
  const { contents, name } = response;
  const status = statusType(response.status, all);
  if (contents.length === 0) return [code`${Answer}<${status}>`];
  const [only] = contents;
  if (contents.length === 1 && only)
    return [
      code`${Answer}<${status}, ${only.kind === "bytes" || !name ? bodyOf(only, write) : types(name)}>`,
    ];
  return contents.map(
    (content) =>
      code`${Answer}<${status}, ${bodyOf(content, write)}, ${literal(content.mediaType)}>`,
  );
}

function bodyOf(content: Content, write: (type: Type) => Code): Code {
  return content.kind === "bytes" ? BytesBody : write(content.type);
}

/** A status as its number; a range or `default` as every number that no narrower declaration has. */
function statusType(status: string, all: readonly Response[]): Code {
  const range = status === "default" ? anyStatus : ranges.get(status);
  if (!range) return literal(Number(status));
  const narrower = all
    .map((each) => each.status)
    .filter((each) => each !== status && each !== "default")
    .filter((each) => status === "default" || (!ranges.has(each) && each[0] === status[0]));
  if (narrower.length === 0) return range;
  const excluded = unionOf(narrower.map((each) => ranges.get(each) ?? literal(Number(each))));
  return code`${globalType("Exclude")}<${range}, ${excluded}>`;
}
