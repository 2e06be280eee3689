/** What the contract decides where the page is silent, vague or wrong, one by one. */
import { describe, expect, it } from "vitest";
import type { JsonObject } from "./json.ts";
import { at, listAt, objectAt, objectsAt, textAt } from "./json.ts";
import { contract, operation, operations, parameter, property, schema } from "./lookup.ts";
import { faultsOf } from "./values.ts";

function accepts(holder: JsonObject, value: string | number | null | number[]): boolean {
  return faultsOf({ place: "", schema: holder, value }).length === 0;
}

describe("creating a build", () => {
  it("answers 201 or 200 with the same body", () => {
    const responses = objectAt(operation("createWorkspaceBuild"), "responses");
    expect(at(responses, "201", "content")).toEqual(at(responses, "200", "content"));
    const body = objectAt(responses, "201", "content", "application/json", "schema");
    expect(textAt(body, "x-page-name")).toBe("codersdk.WorkspaceBuild");
  });

  it("takes the state as base64 or as bytes", () => {
    const state = property("CreateWorkspaceBuildRequest", "state");
    const accepted = ["", "eyJ2ZXJzaW9uIjo0fQ==", [0, 255], [], null];
    expect(accepted.filter((value) => !accepts(state, value))).toEqual([]);
    const refused = ["{}", "not base64!", [256], [-1], [0.5], 4];
    expect(refused.filter((value) => accepts(state, value))).toEqual([]);
  });

  it("tries a build out without making it", () => {
    expect(textAt(property("CreateWorkspaceBuildRequest", "dry_run"), "description")).toContain(
      "creates nothing",
    );
  });

  it("reads null as absent for every field but the transition", () => {
    const nullable = objectsAt(schema("CreateWorkspaceBuildRequest"), "properties")
      .filter(([, field]) => accepts(field, null))
      .map(([name]) => name);
    const fields = Object.keys(objectAt(schema("CreateWorkspaceBuildRequest"), "properties"));
    expect(nullable).toEqual(fields.filter((name) => name !== "transition"));
    expect(listAt(schema("CreateWorkspaceBuildRequest"), "required")).toEqual(["transition"]);
  });
});

describe("the provisioner state", () => {
  it("is opaque bytes", () => {
    const content = objectAt(operation("getWorkspaceBuildState"), "responses", "200", "content");
    expect(Object.keys(content)).toEqual(["application/octet-stream"]);
    const bytes = objectAt(content, "application/octet-stream", "schema");
    expect(Object.keys(bytes).sort()).toEqual(["contentMediaType", "description"]);
  });
});

describe("the logs", () => {
  it("are a list, or a WebSocket of one log a frame", () => {
    const logs = operation("listWorkspaceBuildLogs");
    const list = objectAt(logs, "responses", "200", "content", "application/json", "schema");
    expect(at(list, "type")).toBe("array");
    expect(at(list, "items")).toEqual(schema("ProvisionerJobLog"));
    expect(at(logs, "x-websocket")).toEqual({
      operationId: "followWorkspaceBuildLogs",
      when: { query: "follow" },
      send: schema("ProvisionerJobLog"),
      resume: { query: "after", from: "/id" },
    });
    expect(at(schema("ProvisionerJobLog"), "properties", "id")).toBeDefined();
  });

  it("are given before an id, and after one", () => {
    expect(textAt(parameter("listWorkspaceBuildLogs", "before"), "description")).toContain(
      "smaller id",
    );
    expect(textAt(parameter("listWorkspaceBuildLogs", "after"), "description")).toContain(
      "greater id",
    );
  });

  it("are followed on the mere presence of a boolean", () => {
    const follow = parameter("listWorkspaceBuildLogs", "follow");
    expect(at(follow, "schema", "type")).toBe("boolean");
    expect(textAt(follow, "description")).toContain("presence alone");
  });
});

describe("the list of builds", () => {
  it("says which way after_id goes", () => {
    expect(textAt(parameter("listWorkspaceBuilds", "after_id"), "description")).toContain("newer");
  });
});

describe("refusals", () => {
  const everywhere = ["400", "401", "404", "413", "415", "429", "500", "503"];
  const own: Record<string, string[]> = {
    cancelWorkspaceBuild: ["403", "412"],
    listWorkspaceBuildLogs: ["403", "426"],
    createWorkspaceBuild: ["403", "406", "409"],
  };

  it.each(operations.map(({ value }) => textAt(value, "operationId")))(
    "of %s are declared",
    (id) => {
      const statuses = Object.keys(objectAt(operation(id), "responses"));
      const refusals = statuses.filter((status) => !status.startsWith("2"));
      expect(refusals.sort()).toEqual([...everywhere, ...(own[id] ?? [])].sort());
    },
  );

  it("have one body, but for the one of the WebSocket handshake", () => {
    for (const { name, value } of operations)
      for (const [status, response] of objectsAt(value, "responses")) {
        if (status.startsWith("2")) continue;
        const bodies = objectsAt(response, "content").map(([type, media]) => [
          type,
          textAt(media, "schema", "x-page-name") || at(media, "schema", "type"),
        ]);
        const expected =
          status === "426" ? ["text/plain", "string"] : ["application/json", "codersdk.Response"];
        expect([name, status, bodies]).toEqual([name, status, [expected]]);
      }
  });

  it("declare the headers that help a client", () => {
    const headers = (status: string) =>
      Object.keys(objectAt(operation("getWorkspaceBuild"), "responses", status, "headers")).sort();
    expect(headers("200")).toEqual(["X-Coder-Build-Version"]);
    expect(headers("401")).toEqual(["WWW-Authenticate", "X-Coder-Build-Version"]);
    expect(headers("429")).toEqual([
      "Retry-After",
      "X-Coder-Build-Version",
      "X-RateLimit-Limit",
      "X-RateLimit-Remaining",
      "X-RateLimit-Reset",
    ]);
    expect(headers("503")).toEqual(["Retry-After", "X-Coder-Build-Version"]);
  });
});

describe("cancelling", () => {
  it("is 200 or 403 for people who are not owners, and ends the logs of followers", () => {
    const text = textAt(operation("cancelWorkspaceBuild"), "description");
    expect(text).toContain("Whoever may only read the workspace gets a 403");
    expect(text).toContain("whoever follows its logs sees the end of them");
  });
});

describe("the job of a build", () => {
  it("has its names filled", () => {
    const samples = objectsAt(contract, "components", "examples").map(([, each]) =>
      objectAt(each, "value"),
    );
    const jobs = samples
      .filter((each) => "job" in each)
      .map((each) => objectAt(each, "job", "metadata"));
    expect(jobs.length).toBeGreaterThan(4);
    expect(jobs.filter((each) => textAt(each, "template_name") === "")).toEqual([]);
  });
});

describe("parameters", () => {
  it("may be empty in queries, all of them", () => {
    const queries = operations
      .flatMap(({ value }) => listAt(value, "parameters"))
      .filter((each) => textAt(each, "in") === "query");
    expect(queries).toHaveLength(8);
    expect(queries.filter((each) => at(each, "allowEmptyValue") !== true)).toEqual([]);
  });

  const ids = [
    ["workspacebuild", objectAt(parameter("getWorkspaceBuild", "workspacebuild"), "schema")],
    ["workspace", objectAt(parameter("listWorkspaceBuilds", "workspace"), "schema")],
    ["after_id", objectAt(parameter("listWorkspaceBuilds", "after_id"), "schema")],
    ["template_version_id", property("CreateWorkspaceBuildRequest", "template_version_id")],
    [
      "template_version_preset_id",
      property("CreateWorkspaceBuildRequest", "template_version_preset_id"),
    ],
  ] as const;

  it.each(ids)("%s takes an id in its four forms, and nothing else", (_, holder) => {
    const id = "5b0f7f0e-3c6c-4F0B-9a52-4f4f6f0b7c21";
    const accepted = [id, id.replaceAll("-", ""), `urn:uuid:${id}`, `URN:UUID:${id}`, `{${id}}`];
    expect(accepted.filter((value) => !accepts(holder, value))).toEqual([]);
    const refused = [
      "",
      "abc",
      `${id}0`,
      `{${id}`,
      `${id}}`,
      `urn:${id}`,
      ` ${id}`,
      `${id}\n`,
      "me",
    ];
    expect(refused.filter((value) => accepts(holder, value))).toEqual([]);
  });
});

describe("security", () => {
  it("has the five places of a token", () => {
    const schemes = objectsAt(contract, "components", "securitySchemes").map(([name, scheme]) => [
      name,
      ...["type", "in", "name", "scheme"].map((key) => textAt(scheme, key)),
    ]);
    expect(schemes).toEqual([
      ["coderSessionToken", "apiKey", "header", "Coder-Session-Token", ""],
      ["coderSessionCookie", "apiKey", "cookie", "coder_session_token", ""],
      ["coderSessionQuery", "apiKey", "query", "coder_session_token", ""],
      ["bearer", "http", "", "", "bearer"],
      ["accessTokenQuery", "apiKey", "query", "access_token", ""],
    ]);
    const alternatives = listAt(contract, "security").map((each) => Object.keys(objectAt(each)));
    expect(alternatives).toEqual(schemes.map(([name]) => [name]));
    expect(operations.filter(({ value }) => "security" in value)).toEqual([]);
  });
});

describe("the resources of a build", () => {
  it("are the one operation that is deprecated", () => {
    const deprecated = operations.filter(({ value }) => at(value, "deprecated") === true);
    expect(deprecated.map(({ value }) => textAt(value, "operationId"))).toEqual([
      "listWorkspaceBuildResources",
    ]);
  });
});
