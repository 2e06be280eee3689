/** The type of what a call gives: one member for each declared answer, told apart by its status. */
import { type Code, code, distinct, globalType, importsFrom } from "../../code/code.ts";
import { unionOf } from "../../code/declarations.ts";
import { literal } from "../../code/literal.ts";
import type { Operation, Response } from "../../model/api-model.ts";
import type { ImportedTypes } from "../types/imported.ts";

const runtime = importsFrom("specwright-runtime/client");
const Success = runtime.type("Success");
const Failure = runtime.type("Failure");
const anyStatus = runtime.type("AnyStatus");
const ranges = new Map(
  ["1XX", "2XX", "3XX", "4XX", "5XX"].map((range) => [range, runtime.type(`Status${range}`)]),
);

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
    return [code`${isBelow400(status) ? Success : Failure}<${statusType(status, all)}, ${rest}>`];
  const others = all.filter((each) => each.status !== "default").map((each) => each.status);
  if (!succeeds(response, all)) return [code`${Failure}<${without(anyStatus, others)}, ${rest}>`];
  const successful = ranges.get("2XX") ?? anyStatus;
  return [
    code`${Success}<${without(
      successful,
      others.filter((each) => each.startsWith("2")),
    )}, ${rest}>`,
    code`${Failure}<${without(anyStatus, ["2XX", ...others.filter((each) => !each.startsWith("2"))])}, ${rest}>`,
  ];
}

/** A status as its number; a range as all of its numbers but those that are declared by themselves. */
function statusType(status: string, all: readonly Response[]): Code {
  const range = ranges.get(status);
  if (!range) return literal(Number(status));
  const exact = all
    .map((each) => each.status)
    .filter((each) => each !== status && each[0] === status[0]);
  return without(range, exact);
}

function without(range: Code, statuses: readonly string[]): Code {
  if (statuses.length === 0) return range;
  const excluded = unionOf(statuses.map((status) => ranges.get(status) ?? literal(Number(status))));
  return code`${globalType("Exclude")}<${range}, ${excluded}>`;
}
