/** What is wrong with a body, in words: that it cannot be read comes before what it says. */
import type { Fault } from "specwright-runtime/server";
import { type Said, said } from "../wire/response.ts";

export function bodyRefusal(faults: readonly Fault[]): Said {
  const unread = faults.find((fault) => !isUntagged(fault));
  if (unread !== undefined) return said("Request body must be valid JSON.", whyUnread(unread));
  return said(
    "Validation failed.",
    undefined,
    faults.map((fault) => ({ field: fieldOf(fault), detail: tagFault(fault) })),
  );
}

/** A text, but none of those that there are. An absent transition is an empty one, as is null. */
const isUntagged = (fault: Fault): boolean =>
  (fault.keyword === "enum" && fault.text !== undefined && fault.type === undefined) ||
  (fault.name !== "" && fault.keyword === "required") ||
  isNoTransition(fault);

const isNoTransition = ({ name, type }: Fault): boolean => name === "transition" && type === "null";

function whyUnread({ name, pointer, keyword, message }: Fault): string {
  if (name === "" && keyword === "required") return "EOF";
  return pointer === "" ? `The body ${message}.` : `${pointer} ${message}.`;
}

function tagFault(fault: Fault): string {
  const { keyword, name, text = "" } = fault;
  if (keyword === "required" && name !== "transition")
    return 'Validation failed for tag "required" with value: ""';
  const value = keyword === "required" || isNoTransition(fault) ? "" : text;
  return `Validation failed for tag "oneof" with value: "${value}"`;
}

/** The last name on the way to what is wrong. */
const fieldOf = ({ pointer, name }: Fault): string => pointer.split("/").at(-1) ?? name;
