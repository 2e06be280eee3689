/** The templates of the demo world: one a behaviour, two that no provisioner serves. */
import { organizationTags } from "../provisioner/provisioner.ts";
import type { templates, TemplateParameter, templateVersions } from "../store/schema.ts";
import { idOf } from "./identity.ts";

export interface DemoTemplate {
  readonly template: typeof templates.$inferInsert;
  readonly versions: readonly (typeof templateVersions.$inferInsert)[];
}

const kinds = [
  { name: "quick", behaviour: "quick", userMayCancel: true },
  { name: "slow", behaviour: "slow", userMayCancel: true },
  { name: "stuck", behaviour: "stuck", userMayCancel: true },
  { name: "stuck-locked", behaviour: "stuck", userMayCancel: false },
  { name: "failing", behaviour: "failing", userMayCancel: true },
  { name: "chatty", behaviour: "chatty", userMayCancel: true },
] as const;

/** Tags that no provisioner of the demo has. */
const stuckTags = { ...organizationTags, environment: "on-premises" };

const parameter = (
  given: Pick<TemplateParameter, "name" | "type" | "defaultValue"> & Partial<TemplateParameter>,
): TemplateParameter => ({
  mutable: true,
  ephemeral: false,
  required: false,
  options: [],
  min: null,
  max: null,
  ...given,
});

const parameters: readonly TemplateParameter[] = [
  parameter({
    name: "region",
    type: "string",
    defaultValue: "eu-west",
    options: ["eu-west", "us-east", "ap-south"],
  }),
  parameter({ name: "cpu_cores", type: "number", defaultValue: "2", min: 1, max: 16 }),
  parameter({ name: "base_image", type: "string", defaultValue: "debian-13", mutable: false }),
  parameter({ name: "clean_cache", type: "bool", defaultValue: "false", ephemeral: true }),
];

const required = parameter({ name: "team", type: "string", defaultValue: null, required: true });

export function demoTemplates(seed: number, organizationId: string): readonly DemoTemplate[] {
  return kinds.map(({ name, behaviour, userMayCancel }): DemoTemplate => {
    const id = idOf(seed, `template ${name}`);
    const versions = versionsOf(seed, id, name);
    const template = {
      id,
      organizationId,
      name,
      displayName: name,
      icon: "/icon/docker.svg",
      behaviour,
      allowUserCancelWorkspaceJobs: userMayCancel,
      tags: behaviour === "stuck" ? stuckTags : organizationTags,
      activeVersionId: versions[0]!.id,
    };
    return { template, versions };
  });
}

function versionsOf(seed: number, templateId: string, template: string): DemoTemplate["versions"] {
  const version = (
    name: string,
    more: Pick<typeof templateVersions.$inferInsert, "importStatus" | "importError" | "parameters">,
  ) => ({
    id: idOf(seed, `version ${template} ${name}`),
    fileId: idOf(seed, `file ${template} ${name}`),
    templateId,
    name,
    presets: [
      {
        id: idOf(seed, `preset ${template} ${name}`),
        name: "Overseas",
        parameters: [{ name: "region", value: "us-east" }],
      },
    ],
    ...more,
  });
  const active = version("v1", { importStatus: "succeeded", parameters });
  if (template !== "quick") return [active];
  return [
    active,
    version("v2", { importStatus: "succeeded", parameters: [...parameters, required] }),
    version("v3-importing", { importStatus: "running", parameters: [] }),
    version("v4-broken", {
      importStatus: "failed",
      importError: "main.tf has a block that is never closed",
      parameters: [],
    }),
  ];
}
