/** Where swagger-parser and our structure rules disagree, and who is right. */
import type { JsonObject } from "../../generator/load/loaded.ts";
import { overlooked } from "./judge-overlooks.ts";
import { overrefused } from "./judge-refuses.ts";

/** A class of documents that one side takes and the other refuses. */
export interface Exception {
  readonly id: string;
  readonly right: "ours" | "judge";
  /** What the specification says, and what the other side makes of it. */
  readonly why: string;
  /** A document that shows it. */
  readonly document: JsonObject;
  /** Matches "version rule pointer message" of a finding that only we have. */
  readonly ours?: RegExp;
  /** Matches "version complaint" of the judge where we have no finding. */
  readonly judge?: RegExp;
}

/** Every class; one that matches nothing fails. */
export const exceptions: readonly Exception[] = [...overlooked, ...overrefused];
