import { defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";
import type { Version } from "../version.ts";
import { quoted } from "../words.ts";

export const fieldVersion = defineRule({
  id: "field-version",
  severity: "warn",
  docs: "A field that only another version of the specification has means nothing.",
  why: "It looks as if it held, and does not.",
  bad: `
    openapi: 3.1.0
    components: { schemas: { Name: { type: string, nullable: true } } }`,
  good: `
    openapi: 3.1.0
    components: { schemas: { Name: { type: [string, "null"] } } }`,
  visit: {
    Any: {
      having: (name, { fields, elsewhere }) => !fields.has(name) && elsewhere.has(name),
      enter(node, ctx) {
        if (node.kind === "Reference") return;
        const { fields, elsewhere } = ctx.structure.get(node.kind)!;
        if (elsewhere.size === 0) return;
        for (const name of Object.keys(node.value)) {
          const others = fields.has(name) ? undefined : elsewhere.get(name);
          if (others === undefined) continue;
          const versions = others.flatMap((field) => field.versions ?? []);
          ctx.report({
            message: `${quoted(name)} means nothing in ${ctx.version}`,
            at: keySpot(node, name),
            hint: replacements.get(name) ?? historyOf(versions, ctx.version),
          });
        }
      },
    },
  },
});

function historyOf(versions: readonly Version[], version: Version): string {
  const [first = version] = versions;
  return first > version
    ? `It came with OpenAPI ${first}`
    : `It ended with OpenAPI ${versions.at(-1)!}`;
}

/** What says the same in the version where the field is missing. */
const replacements: ReadonlyMap<string, string> = new Map([
  ["nullable", 'Add "null" to `type`: `type: [string, "null"]`'],
  ["const", "A list of one says the same: `enum: [value]`"],
]);
