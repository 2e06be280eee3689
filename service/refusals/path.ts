/** What is wrong with a path, in words. */
import type { Fault } from "specwright-runtime/server";
import { type Said, said } from "../wire/response.ts";
import { idFault } from "../wire/uuid.ts";
import { integerFault } from "./integer.ts";

export function pathRefusal({ name, text = "", message }: Fault): Said {
  switch (name) {
    case "workspace":
    case "workspacebuild":
      return said(`Invalid UUID ${JSON.stringify(text)}.`, idFault(text));
    case "buildnumber":
      return said("Failed to parse build number as integer.", integerFault(text));
    default:
      return said(`The path's ${name} ${message}.`);
  }
}
