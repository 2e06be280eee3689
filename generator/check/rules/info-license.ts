import { defineRule } from "../rule.ts";
import { nodeSpot } from "../spot.ts";

export const infoLicense = defineRule({
  id: "info-license",
  severity: "off",
  docs: "`info` names the licence of the API.",
  why: "People may have to know what they are allowed to do.",
  bad: `
    info: { title: Pets, version: "1" }`,
  good: `
    info: { title: Pets, version: "1", license: { name: MIT } }`,
  visit: {
    Info(node, ctx) {
      if (Object.hasOwn(node.value, "license")) return;
      ctx.report({ message: "No license", at: nodeSpot(node), hint: "Add `license`" });
    },
  },
});
