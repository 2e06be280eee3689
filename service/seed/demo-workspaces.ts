/** The workspaces of the demo world, each with a first build that has succeeded. */
import type { workspaces } from "../store/schema.ts";
import type { DemoTemplate } from "./demo-templates.ts";
import { idOf } from "./identity.ts";

export interface DemoWorkspace {
  readonly workspace: typeof workspaces.$inferInsert & { readonly id: string };
  readonly owner: string;
  readonly template: DemoTemplate;
}

const hour = 60 * 60 * 1_000;

/** Of the first member, the quick ones first; one of the second; then as many quick ones of the first as wanted. */
const demo = [
  { name: "quick-1", owner: "member", template: "quick", ttlMs: 8 * hour },
  { name: "quick-2", owner: "member", template: "quick", ttlMs: null },
  { name: "quick-3", owner: "member", template: "quick", ttlMs: 2 * hour },
  { name: "quick-4", owner: "member", template: "quick", ttlMs: null },
  { name: "slow-1", owner: "member", template: "slow", ttlMs: 8 * hour },
  { name: "stuck-1", owner: "member", template: "stuck", ttlMs: null },
  { name: "stuck-2", owner: "member", template: "stuck", ttlMs: 8 * hour },
  { name: "stuck-locked-1", owner: "member", template: "stuck-locked", ttlMs: null },
  { name: "failing-1", owner: "member", template: "failing", ttlMs: null },
  { name: "chatty-1", owner: "member", template: "chatty", ttlMs: null },
  { name: "quick-1", owner: "second-member", template: "quick", ttlMs: 8 * hour },
] as const;

export function demoWorkspaces(
  seed: number,
  organizationId: string,
  templates: readonly DemoTemplate[],
  more: number,
): readonly DemoWorkspace[] {
  const extra = Array.from({ length: more }, (_, index) => ({
    name: `extra-${index + 1}`,
    owner: "member",
    template: "quick",
    ttlMs: null,
  }));
  return [...demo, ...extra].map(({ name, owner, template, ttlMs }) => {
    const found = templates.find((each) => each.template.name === template)!;
    return {
      workspace: {
        id: idOf(seed, `workspace ${owner} ${name}`),
        organizationId,
        ownerId: idOf(seed, `user ${owner}`),
        templateId: found.template.id,
        name,
        ttlMs,
      },
      owner,
      template: found,
    };
  });
}
