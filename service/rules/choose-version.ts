/** The template version that a build is made with. */
import { eq, getTableColumns, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { prepareSelect } from "../store/prepared.ts";
import { type Preset, templateVersions } from "../store/schema.ts";
import type { Database } from "../store/store.ts";
import { granted, type Outcome } from "./refusal.ts";
import { repeated } from "./refuse-build.ts";

export type TemplateVersion = typeof templateVersions.$inferSelect;

export interface ChosenVersion {
  readonly version: TemplateVersion;
  readonly preset: Preset | undefined;
}

/** Finds a version of a template, fully imported, and a preset of it. */
export async function chooseVersion(
  db: Database,
  templateId: string,
  versionId: string,
  presetId: string | undefined,
): Promise<Outcome<ChosenVersion>> {
  const [version] = await versionById(db, { id: versionId });
  if (version === undefined) return repeated("invalid", "template version does not exist");
  if (version.templateId !== templateId) {
    return repeated("invalid", "template version doesn't match template");
  }
  const unusable = refuseImport(version);
  if (unusable !== undefined) return unusable;
  const preset = version.presets.find(({ id }) => id === presetId);
  if (presetId !== undefined && preset === undefined) {
    return repeated("invalid", "template version preset does not exist");
  }
  return granted({ version, preset });
}

const versionById = prepareSelect(
  "template_version_by_id",
  new QueryBuilder()
    .select(getTableColumns(templateVersions))
    .from(templateVersions)
    .where(eq(templateVersions.id, sql.placeholder("id"))),
);

function refuseImport({
  importStatus,
  importError,
  name,
}: TemplateVersion): Outcome<never> | undefined {
  switch (importStatus) {
    case "succeeded":
      return undefined;
    case "failed":
      return repeated(
        "invalid",
        `The provided template version "${name}" has failed to import: "${importError}". You cannot build workspaces with it!`,
      );
    case "canceled":
      return repeated(
        "invalid",
        `The provided template version "${name}" was canceled during import. You cannot build workspaces with it!`,
      );
    default:
      return repeated(
        "not-acceptable",
        `The provided template version is ${importStatus}. Wait for it to complete importing!`,
      );
  }
}
