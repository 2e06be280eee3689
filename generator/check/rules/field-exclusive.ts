import { defineRule } from "../rule.ts";
import { keySpot } from "../spot.ts";
import { quoted } from "../words.ts";

export const fieldExclusive = defineRule({
  id: "field-exclusive",
  severity: "error",
  docs: "Fields that say the same in two ways do not stand together.",
  why: "A reader takes the one, and a tool the other.",
  bad: `
    info: { title: T, version: "1", license: { name: MIT, identifier: MIT, url: "https://opensource.org/license/mit" } }`,
  good: `
    info: { title: T, version: "1", license: { name: MIT, identifier: MIT } }`,
  assumes: "the first that is named here counts",
  visit: {
    Any: {
      having: (name, { table }) => table.exclusive?.some((pair) => pair.includes(name)) === true,
      enter(node, ctx) {
        const { table, fields } = ctx.structure.get(node.kind)!;
        if (table.exclusive === undefined) return;
        const there = (name: string) => fields.has(name) && Object.hasOwn(node.value, name);
        const broken = table.exclusive.filter(
          // Where schema and content clash, what else clashes with content follows from that.
          ([one, other]) => there(one) && there(other) && !(one === "content" && there("schema")),
        );
        for (const [one, other] of broken)
          ctx.report({
            message: `${quoted(one)} and ${quoted(other)} exclude each other`,
            at: keySpot(node, other),
            hint: "Remove one of the two",
            related: [{ at: keySpot(node, one), message: `${quoted(one)} is here` }],
          });
      },
    },
  },
});
