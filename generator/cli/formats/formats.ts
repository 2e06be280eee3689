/** The formats for machines, by name: each a whole document, whatever was found. */
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import type { Report } from "./report.ts";
import { sarif } from "./sarif.ts";

export const machineFormats = ["json", "sarif", "github", "junit", "gitlab"] as const;
export type MachineFormat = (typeof machineFormats)[number];

/** The text of a report; `version` is ours. */
export function formatted(format: MachineFormat, report: Report, version: string): string {
  const formats: Readonly<Record<MachineFormat, () => string>> = {
    json: () => json(report),
    sarif: () => sarif(report, version),
    github: () => github(report.diagnostics),
    junit: () => junit(report),
    gitlab: () => gitlab(report),
  };
  return formats[format]();
}
