/** The type of what a call gives: one member for each declared answer, told apart by its status. */
import { type Code, code, distinct, importsFrom } from "../../code/code.ts";
import { unionOf } from "../../code/declarations.ts";
import type { Operation, Response } from "../../model/api-model.ts";
import type { ImportedTypes } from "../types/imported.ts";
import { statusTypes } from "../wire/status.ts";

const runtime = importsFrom("specwright-runtime/client");
const Success = runtime.type("Success");
const Failure = runtime.type("Failure");
const statuses = statusTypes(runtime);

export function resultType({ responses }: Operation, types: ImportedTypes): Code {
  const members = responses.flatMap((response) => membersOf(response, responses, types));
  return members.length === 0 ? code`never` : unionOf(members);
}

/** The union of the bodies of success; what `orThrow()` gives. */
export function dataType({ responses }: Operation, types: ImportedTypes): Code {
  const bodies = responses.filter((each) => succeeds(each, responses)).map(types.body);
  return unionOf(distinct(bodies));
}

function succeeds({ status }: Response, all: readonly Response[]): boolean {
  return status === "default" ? !all.some(isDeclaredSuccess) : isBelow400(status);
}

// Beside a declared success `default` stands for the errors, whatever status one comes with.
function isDeclaredSuccess({ status }: Response): boolean {
  return status !== "default" && isBelow400(status);
}

function isBelow400(status: string): boolean {
  return "123".includes(status.charAt(0));
}

function membersOf(response: Response, all: readonly Response[], types: ImportedTypes): Code[] {
  const { status, headersName } = response;
  const body = types.body(response);
  const rest = headersName ? code`${body}, ${types.named(headersName)}` : body;
  if (status !== "default")
    return [code`${isBelow400(status) ? Success : Failure}<${statuses.of(status, all)}, ${rest}>`];
  if (!succeeds(response, all)) return [code`${Failure}<${statuses.of(status, all)}, ${rest}>`];
  const others = all.map((each) => each.status).filter((each) => each !== "default");
  const successes = others.filter((each) => each.startsWith("2"));
  const failures = others.filter((each) => !each.startsWith("2"));
  return [
    code`${Success}<${statuses.without("2XX", successes)}, ${rest}>`,
    code`${Failure}<${statuses.without("any", ["2XX", ...failures])}, ${rest}>`,
  ];
}
