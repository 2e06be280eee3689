/** What is wrong with a query, in words: each operation has its own. */
import type { Fault, OperationInfo } from "specwright-runtime/server";
import { type Said, said } from "../wire/response.ts";
import { integerFault } from "./integer.ts";

export function queryRefusal({ id }: OperationInfo, faults: readonly Fault[]): Said {
  const [first] = faults;
  if (first === undefined) return said(invalid);
  const malformed = faults.filter(({ keyword }) => keyword === "encoding");
  if (malformed.length > 0) return said(invalid, undefined, malformed.map(encodingFault));
  switch (id) {
    case "cancelWorkspaceBuild":
      return said(
        `Invalid expect_status ${JSON.stringify(first.text ?? "")}. Only 'running' or 'pending' are allowed.`,
      );
    case "listWorkspaceBuildLogs":
      return said(`Query param ${JSON.stringify(first.name)} must be an integer.`, undefined, [
        { field: first.name, detail: "Must be an integer" },
      ]);
    default:
      return listRefusal(faults);
  }
}

const invalid = "Query parameters have invalid values.";

/** What cannot be decoded has no value that an operation could find wrong, and perhaps not even a name. */
const encodingFault = ({ name, message }: Fault) => ({
  field: name,
  detail: `Query param ${JSON.stringify(name)} ${message}`,
});

/** The time is looked at last, and alone. */
function listRefusal(faults: readonly Fault[]): Said {
  const others = faults.filter(({ name }) => name !== "since");
  const [first] = faults;
  if (others.length === 0 && first !== undefined)
    return said("bad `since` format, must be RFC3339", sinceFault(first));
  return said(
    invalid,
    undefined,
    others.map((fault) => ({ field: fault.name, detail: listFault(fault) })),
  );
}

function sinceFault({ text = "", keyword }: Fault): string {
  if (keyword === "duplicate") return "since is given more than once";
  return `parsing time ${JSON.stringify(text)} as "2006-01-02T15:04:05Z07:00": cannot parse ${JSON.stringify(text)} as "2006"`;
}

function listFault({ name, keyword, text = "" }: Fault): string {
  const param = `Query param ${JSON.stringify(name)}`;
  if (keyword === "duplicate") return `${param} must be given once`;
  if (name === "after_id") return `${param} must be a valid uuid`;
  const why = /^-\d+$/.test(text) ? "value is negative" : integerFault(text);
  return `${param} must be a valid 32-bit positive integer: ${why}`;
}
