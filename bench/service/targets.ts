/** What is asked of filled databases. */
import { createHash } from "node:crypto";
import type { Load } from "./load.ts";
import type { Size } from "./fill.ts";

/** The same id that `idSql` has the database make. */
export function filledId({ name }: Pick<Size, "name">, kind: string, place: string): string {
  const hex = createHash("md5").update(`${name} ${kind} ${place}`).digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join("-");
}

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Of each workspace one build, never twice the same in a row. */
export const getBuild = (size: Size): Pick<Load, "method" | "status" | "targets" | "again"> => ({
  method: "GET",
  status: 200,
  again: true,
  targets: numbers(Math.min(size.workspaces, 2_000)).map((workspace) => {
    const build = filledId(
      size,
      "build",
      `${spread(workspace, size)} ${String((workspace % size.builds) + 1)}`,
    );
    return `/api/v2/workspacebuilds/${build}`;
  }),
});

/** The newest 20 builds of each workspace. */
export const listBuilds = (size: Size): Pick<Load, "method" | "status" | "targets" | "again"> => ({
  method: "GET",
  status: 200,
  again: true,
  targets: numbers(Math.min(size.workspaces, 2_000)).map(
    (workspace) =>
      `/api/v2/workspaces/${filledId(size, "workspace", spread(workspace, size))}/builds?limit=20`,
  ),
});

/** All lines of the log of one build of each workspace. */
export const listLogs = (size: Size): Pick<Load, "method" | "status" | "targets" | "again"> => ({
  ...getBuild(size),
  targets: getBuild(size).targets.map((target) => `${target}/logs`),
});

/** The next build of each workspace: it can be asked for once. */
export const createBuild = (
  size: Size,
): Pick<Load, "method" | "status" | "targets" | "again" | "body"> => ({
  method: "POST",
  status: 201,
  again: false,
  body: JSON.stringify({
    transition: "start",
    reason: "dashboard",
    rich_parameter_values: [{ name: "cpu_cores", value: "4" }],
  }),
  targets: numbers(size.workspaces).map(
    (workspace) => `/api/v2/workspaces/${filledId(size, "workspace", String(workspace))}/builds`,
  ),
});

/** Workspaces all over the table, however many there are. */
const spread = (workspace: number, { workspaces }: Size): string =>
  String(((workspace * 7_919) % workspaces) + 1);
