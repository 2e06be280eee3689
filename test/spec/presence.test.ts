/** Which fields are always there, which may be null, and which lists of values are open. */
import { describe, expect, it } from "vitest";
import { objectsIn } from "./contract.ts";
import { listAt, objectAt, objectsAt } from "./json.ts";
import { parameter, schema, schemas } from "./lookup.ts";

describe("required and null", () => {
  it("follow what is on the wire", () => {
    const nullable = [...schemas].flatMap(([name, each]) =>
      objectsAt(each, "properties")
        .filter(([, field]) => listAt(field, "type").includes("null"))
        .map(([field]) => `${name}.${field}`),
    );
    const answered = nullable.filter((name) => !name.startsWith("CreateWorkspaceBuildRequest"));
    expect(answered.sort()).toEqual([
      "MatchedProvisioners.most_recently_seen",
      "WorkspaceAgent.environment_variables",
      "WorkspaceAgent.parent_id",
      "WorkspaceBuild.deadline",
      "WorkspaceBuild.max_deadline",
      "WorkspaceBuild.template_version_preset_id",
    ]);
    for (const name of answered) {
      const [owner = "", field = ""] = name.split(".");
      expect(listAt(schema(owner), "required")).toContain(field);
    }
  });

  it.each([
    ["WorkspaceBuild", ["workspace_owner_avatar_url", "has_ai_task", "ai_task_sidebar_app_id"]],
    [
      "ProvisionerJob",
      [
        "started_at",
        "completed_at",
        "canceled_at",
        "error",
        "error_code",
        "worker_id",
        "worker_name",
        "available_workers",
      ],
    ],
    ["ProvisionerJobInput", ["template_version_id", "workspace_build_id", "error"]],
    ["ProvisionerJobMetadata", ["workspace_id", "workspace_name"]],
    ["WorkspaceResource", ["agents", "metadata"]],
    [
      "WorkspaceAgent",
      [
        "first_connected_at",
        "last_connected_at",
        "disconnected_at",
        "started_at",
        "ready_at",
        "instance_id",
        "directory",
        "expanded_directory",
        "latency",
      ],
    ],
    ["WorkspaceApp", ["url", "display_name", "command", "icon", "subdomain_name", "group"]],
    ["WorkspaceAgentHealth", ["reason"]],
    ["Response", ["detail", "validations"]],
  ])("%s leaves out only what may be unset", (name, optional) => {
    const required = listAt(schema(name), "required");
    const left = Object.keys(objectAt(schema(name), "properties")).filter(
      (field) => !required.includes(field),
    );
    expect(left.sort()).toEqual([...optional].sort());
  });

  it("leave nothing out of the other schemas", () => {
    const whole = [...schemas].filter(([, each]) => {
      const fields = Object.keys(objectAt(each, "properties"));
      return fields.length > 0 && fields.length === listAt(each, "required").length;
    });
    expect(whole.map(([name]) => name)).toEqual([
      "AgentConnectionTiming",
      "AgentScriptTiming",
      "DERPRegion",
      "Healthcheck",
      "MatchedProvisioners",
      "ProvisionerJobLog",
      "ProvisionerTiming",
      "ValidationError",
      "WorkspaceAgentLogSource",
      "WorkspaceAgentScript",
      "WorkspaceAppStatus",
      "WorkspaceBuildParameter",
      "WorkspaceBuildTimings",
      "WorkspaceResourceMetadata",
    ]);
  });
});

describe("enums", () => {
  it("are open in responses and closed in requests", () => {
    const request = objectAt(schema("CreateWorkspaceBuildRequest"));
    const expectStatus = objectAt(parameter("cancelWorkspaceBuild", "expect_status"), "schema");
    const closed = [...objectsIn(request), ...objectsIn(expectStatus)].filter(
      ([, each]) => "enum" in each,
    );
    expect(closed).toHaveLength(4);
    expect(closed.filter(([, each]) => "x-extensible-enum" in each)).toEqual([]);

    const answers = [...schemas].filter(([name]) => name !== "CreateWorkspaceBuildRequest");
    const open = answers
      .flatMap(([name, each]) => [...objectsIn(each, name)])
      .filter(([, each]) => "enum" in each);
    expect(open.length).toBeGreaterThan(18);
    expect(open.filter(([, each]) => each["x-extensible-enum"] !== true)).toEqual([]);
  });
});
