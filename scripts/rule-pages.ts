/** Writes the part of docs/validate.md that lists every rule, out of the rules themselves. */
import { writeFileSync } from "node:fs";
import { pageOfRules, pagePath, withRules } from "./rule-page.ts";

writeFileSync(pagePath, await withRules(pageOfRules()));
