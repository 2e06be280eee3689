/** The form of the tables that say which of our rules stand for those of another tool. */
import type { DeclaredRule } from "../check/declared/declared-rule.ts";

/** What stands for a rule of another tool: rules of ours, or a declared rule, or nothing for a reason. */
export type Counterpart =
  | {
      readonly ours: readonly string[];
      /** What ours are told. */
      readonly options?: Readonly<Record<string, string>>;
      /** Ours look for more, so that a ruleset's severity makes them no graver. */
      readonly isWider?: true;
    }
  | { readonly declared: Omit<DeclaredRule, "id" | "severity"> }
  | { readonly none: string };

/** One that our rules stand for. */
export function ours(...ids: readonly string[]): Counterpart {
  return { ours: ids };
}
