import { defineRule } from "../rule.ts";
import { nodeSpot } from "../spot.ts";

export const infoContact = defineRule({
  id: "info-contact",
  severity: "off",
  docs: "`info` names whom to ask.",
  why: "People who find a fault have to tell somebody.",
  bad: `
    info: { title: Pets, version: "1" }`,
  good: `
    info: { title: Pets, version: "1", contact: { email: api@example.com } }`,
  visit: {
    Info(node, ctx) {
      if (Object.hasOwn(node.value, "contact")) return;
      ctx.report({ message: "No contact", at: nodeSpot(node), hint: "Add `contact`" });
    },
  },
});
