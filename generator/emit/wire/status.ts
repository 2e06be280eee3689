/** Statuses as types: numbers, and ranges without the numbers that have a declaration of their own. */
import { type Code, code, globalType, type importsFrom } from "../../code/code.ts";
import { unionOf } from "../../code/declarations.ts";
import { literal } from "../../code/literal.ts";
import type { Response } from "../../model/api-model.ts";

export interface StatusTypes {
  /** A status as its number; a range or `default` as every number that no narrower declaration has. */
  of(status: string, all: readonly Response[]): Code;
  /** A range (`2XX`), or `any` status, but for some statuses and ranges. */
  without(range: string, statuses: readonly string[]): Code;
}

/** @param runtime the module whose status types the file imports */
export function statusTypes(runtime: ReturnType<typeof importsFrom>): StatusTypes {
  const ranges = new Map(
    ["1XX", "2XX", "3XX", "4XX", "5XX"].map((range) => [range, runtime.type(`Status${range}`)]),
  );
  const anyStatus = runtime.type("AnyStatus");
  const typeOf = (status: string): Code => ranges.get(status) ?? literal(Number(status));
  const without = (range: string, statuses: readonly string[]): Code => {
    const whole = ranges.get(range) ?? anyStatus;
    if (statuses.length === 0) return whole;
    return code`${globalType("Exclude")}<${whole}, ${unionOf(statuses.map(typeOf))}>`;
  };
  return {
    without,
    of(status, all) {
      if (status !== "default" && !ranges.has(status)) return typeOf(status);
      const others = all.map((each) => each.status).filter((each) => each !== status);
      return status === "default"
        ? without("any", others)
        : without(
            status,
            others.filter((each) => each[0] === status[0]),
          );
    },
  };
}
