import { type CaseName, caseFinding } from "../letter-case.ts";
import { defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";

const usual: CaseName = "kebab";

export const pathCase = defineRule({
  id: "path-case",
  severity: "off",
  docs: "The fixed parts of a path are in one case. Option `case`: `camel`, `pascal`, `snake`, `kebab` or `constant`; `kebab` without it.",
  why: "Names of one form are guessed right.",
  bad: `
    paths: { /petOwners: {} }`,
  good: `
    paths: { /pet-owners: {} }`,
  visit: {
    Paths(node, ctx) {
      for (const path of Object.keys(node.value))
        for (const part of path.startsWith("/") ? path.slice(1).split(/[/.:]/) : []) {
          if (part === "" || /[{}?#]/.test(part)) continue;
          const finding = caseFinding(part, usual, ctx);
          if (finding !== undefined) ctx.report({ ...finding, at: keySpot(node, path) });
        }
    },
  },
});
