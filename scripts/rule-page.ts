/** The part of docs/validate.md that is made from the rules: what each holds a document to, why, and how it looks. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { type Preset, severityIn } from "../generator/check/preset.ts";
import type { Rule } from "../generator/check/rule.ts";
import { ruleGroups } from "../generator/check/rules.ts";

export const pagePath = join(import.meta.dirname, "../docs/validate.md");

const begin = "<!-- rules: begin -->";
const end = "<!-- rules: end -->";
const presets: readonly Preset[] = ["minimal", "recommended", "strict", "codegen"];

/** Every rule by its group, in Markdown. */
export function pageOfRules(): string {
  return ruleGroups
    .flatMap(({ title, rules }) => [`## ${title}`, ...rules.map(sectionOf)])
    .join("\n\n");
}

/** The page with its list of rules replaced, laid out as the rest of the repository is. */
export async function withRules(list: string): Promise<string> {
  const page = existsSync(pagePath)
    ? readFileSync(pagePath, "utf8")
    : `# The rules of \`specwright validate\`\n\n${begin}\n${end}\n`;
  const before = page.slice(0, page.indexOf(begin) + begin.length);
  const whole = `${before}\n\n${list}\n\n${page.slice(page.indexOf(end))}`;
  return format(whole, { ...(await resolveConfig(pagePath)), parser: "markdown" });
}

function sectionOf(rule: Rule): string {
  const levels = presets.map((preset) => `${preset} ${severityIn(preset, rule, true)}`).join(", ");
  const versions = rule.versions === undefined ? "" : ` Versions: ${rule.versions.join(", ")}.`;
  return [
    `### ${rule.id}`,
    `${rule.docs}${rule.why === undefined ? "" : ` ${rule.why}`}`,
    `Severity: ${levels}.${versions}`,
    ...(rule.bad === undefined ? [] : [`Found:\n\n${yaml(rule.bad)}`]),
    ...(rule.good === undefined ? [] : [`Fine:\n\n${yaml(rule.good)}`]),
  ].join("\n\n");
}

function yaml(text: string): string {
  return `\`\`\`yaml\n${dedented(text)}\n\`\`\``;
}

/** A fragment without the indentation that all its lines share. */
export function dedented(text: string): string {
  const lines = text.replace(/^\n/, "").split("\n");
  const least = Math.min(...lines.map((line) => line.search(/\S/)).filter((at) => at >= 0));
  return lines.map((line) => line.slice(least)).join("\n");
}
