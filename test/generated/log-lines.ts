/** Lines of a build's log. */
import type { ProvisionerJobLog } from "../../generated/types.ts";

export const line = (id: number): ProvisionerJobLog => ({
  id,
  created_at: "2026-03-02T09:15:00Z",
  log_source: "provisioner",
  log_level: "info",
  stage: "Planning infrastructure",
  output: `line ${String(id)} ü 🦊`,
});

/** The ids of everything that a stream gives. */
export async function idsOf(lines: AsyncIterable<ProvisionerJobLog>): Promise<number[]> {
  const ids: number[] = [];
  for await (const { id } of lines) ids.push(id);
  return ids;
}

/** Resolves when the condition holds; a test that waits for ever fails by its own limit. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 2));
}
