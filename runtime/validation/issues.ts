/** Faults as a Standard Schema tells them: with a path in place of a pointer. */
import type { Fault } from "./faults.ts";
import type { StandardIssue } from "./standard-schema.ts";

/** @param value that the faults are of: it tells an index from a name that is a number */
export function issueOf({ message, pointer }: Fault, value: unknown): StandardIssue {
  let part = value;
  const path = pointer
    .split("/")
    .slice(1)
    .map((step) => {
      const name = step.replaceAll("~1", "/").replaceAll("~0", "~");
      const key = Array.isArray(part) ? Number(name) : name;
      part =
        typeof part === "object" && part !== null && Object.hasOwn(part, key)
          ? (part as Readonly<Record<string | number, unknown>>)[key]
          : undefined;
      return key;
    });
  return { message, path };
}
