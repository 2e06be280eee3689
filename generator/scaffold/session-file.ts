/** `session.ts`: what handlers know of who asks. */
import { code } from "../code/code.ts";
import { identifier } from "../code/identifier.ts";
import { jsDoc } from "../code/js-doc.ts";
import type { EmittedFile } from "../code/source-file.ts";
import { stubFile } from "./stub-file.ts";

/** Where it stands, without the extension. */
export const sessionName = "session";

/** The type for a person to change; until then handlers know nothing. */
export function sessionFile(): EmittedFile {
  return stubFile(`${sessionName}.ts`, [
    {
      kind: "type",
      doc: jsDoc(
        "What security handlers give, and what every handler gets as `context`. A security handler that\n" +
          "gives `undefined` refuses: say here what a handler should know of who asks, such as\n" +
          "`{ readonly user: string }`.",
      ),
      name: identifier("Session"),
      type: code`undefined`,
    },
  ]);
}
