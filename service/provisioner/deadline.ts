/** When a workspace is due to be stopped. */
import type { templates, workspaces } from "../store/schema.ts";

/**
 * How long a workspace may run after a build of it has succeeded, whatever the build did: its own TTL, or the
 * template's where users set none of their own.
 *
 * @returns null when it may run for ever
 */
export function timeToLive(
  workspace: Pick<typeof workspaces.$inferSelect, "ttlMs">,
  template: Pick<typeof templates.$inferSelect, "allowUserAutostop" | "defaultTtlMs">,
): number | null {
  const milliseconds = template.allowUserAutostop ? workspace.ttlMs : template.defaultTtlMs;
  return milliseconds === null || milliseconds <= 0 ? null : milliseconds;
}
