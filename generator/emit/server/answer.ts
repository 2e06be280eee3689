/** The type of what a handler may answer: one member for each declared status and media type. */
import { type Code, code, importsFrom } from "../../code/code.ts";
import { unionOf } from "../../code/declarations.ts";
import { literal } from "../../code/literal.ts";
import type { Operation, Response } from "../../model/api-model.ts";
import type { ImportedTypes } from "../types/imported.ts";
import { answeredBody } from "../types/operations.ts";
import { statusTypes } from "../wire/status.ts";

const runtime = importsFrom("specwright-runtime/server");
const Answer = runtime.type("Answer");
const BytesBody = runtime.type("BytesBody");
const statuses = statusTypes(runtime);

export function answerType({ responses }: Operation, types: ImportedTypes): Code {
  const members = responses.flatMap((response) => membersOf(response, responses, types));
  return members.length === 0 ? code`never` : unionOf(members);
}

function membersOf(response: Response, all: readonly Response[], types: ImportedTypes): Code[] {
  const { contents } = response;
  const status = statuses.of(response.status, all);
  const headers = response.headersName && types.named(response.headersName);
  const rest = headers ? code`, never, ${headers}` : code``;
  if (contents.length === 0)
    return [headers ? code`${Answer}<${status}, undefined${rest}>` : code`${Answer}<${status}>`];
  const [only] = contents;
  if (contents.length === 1 && only)
    return [
      code`${Answer}<${status}, ${only.kind === "bytes" ? BytesBody : types.body(response)}${rest}>`,
    ];
  return contents.map(
    (content) =>
      code`${Answer}<${status}, ${content.kind === "bytes" ? BytesBody : answeredBody(content, types.answered)}, ${literal(content.mediaType)}${headers ? code`, ${headers}` : code``}>`,
  );
}
