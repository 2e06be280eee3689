import { describe, expect, it } from "vitest";
import { loadContract, operationsOf, schemasOf } from "./contract.ts";
import type { JsonObject } from "./json.ts";
import { at, isObject, listAt, objectAt, objectsAt, textAt } from "./json.ts";
import type { Sample } from "./values.ts";
import { faultsOf, samplesOf, schemaSamples } from "./values.ts";

const contract = await loadContract();
const operations = operationsOf(contract);
const schemas = schemasOf(contract);
const responses = operations.flatMap(({ name, value }) =>
  objectsAt(value, "responses").map(([status, response]) => ({
    place: `${name} ${status}`,
    response,
  })),
);

describe("every schema", () => {
  it.each(schemas)("%s has examples, all of them valid", (name, schema) => {
    const samples = schemaSamples(name, schema);
    expect(samples.length).toBeGreaterThan(0);
    expect(samples.flatMap(faultsOf)).toEqual([]);
  });
});

describe("every response", () => {
  it.each(responses)("$place has examples, all of them valid", ({ place, response }) => {
    const media = objectsAt(response, "content");
    expect(media.length).toBeGreaterThan(0);
    for (const [type, holder] of media) {
      const samples = samplesOf(`${place} ${type}`, holder);
      expect(samples.length).toBeGreaterThan(0);
      expect(samples.flatMap(faultsOf)).toEqual([]);
    }
  });

  it.each(responses)("$place has headers with valid examples", ({ place, response }) => {
    const samples = objectsAt(response, "headers").flatMap(([name, header]) =>
      samplesOf(`${place} ${name}`, header),
    );
    expect(samples).toHaveLength(objectsAt(response, "headers").length);
    expect(samples.flatMap(faultsOf)).toEqual([]);
  });
});

describe("every request", () => {
  it.each(operations)("$name has parameters with valid examples", ({ name, value }) => {
    for (const parameter of listAt(value, "parameters").filter((each) => isObject(each))) {
      const samples = samplesOf(`${name} ${textAt(parameter, "name")}`, parameter);
      expect(samples.length).toBeGreaterThan(0);
      expect(samples.flatMap(faultsOf)).toEqual([]);
    }
  });

  it("has a body with valid examples of each transition", () => {
    const create = operations.find(
      ({ value }) => textAt(value, "operationId") === "createWorkspaceBuild",
    );
    const media = objectAt(create?.value, "requestBody", "content", "application/json");
    const samples = samplesOf("body", media);
    const transitions = samples.map(({ value }) => textAt(value, "transition"));
    expect(new Set(transitions)).toEqual(new Set(["start", "stop", "delete"]));
    expect(samples.flatMap(faultsOf)).toEqual([]);
  });
});

describe("the judge of examples", () => {
  const schema = schemas.find(([name]) => name === "WorkspaceBuildParameter")?.[1] ?? {};

  it.each([
    ["a missing field", { name: "region" }, "must have required property 'value'"],
    ["a wrong type", { name: "region", value: 4 }, "must be string"],
    [
      "an unknown name",
      { name: "region", value: "a", valeu: "b" },
      "must NOT have additional properties",
    ],
  ])("finds %s", (_, value, message) => {
    expect(faultsOf({ place: "here", schema, value }).join()).toContain(message);
  });

  it("finds a wrong format", () => {
    const time = { type: "string", format: "date-time" };
    expect(faultsOf({ place: "here", schema: time, value: "yesterday" })).toHaveLength(1);
  });
});

describe("the examples of builds", () => {
  const builds = objectsAt(contract, "components", "examples")
    .map(([, example]) => objectAt(example, "value"))
    .filter((value) => "build_number" in value);
  const jobStatus = (build: JsonObject) => textAt(build, "job", "status");

  /** What a build's status is for its job's status, when the job does not decide it alone. */
  const whileRunning: Record<string, string> = {
    start: "starting",
    stop: "stopping",
    delete: "deleting",
  };
  const whenDone: Record<string, string> = { start: "running", stop: "stopped", delete: "deleted" };

  it("show a running build with an agent and two apps, a failed, a cancelled and a pending one", () => {
    const running = builds.find((build) => textAt(build, "status") === "running");
    const agents = listAt(running, "resources").flatMap((resource) => listAt(resource, "agents"));
    expect(agents).toHaveLength(1);
    expect(listAt(agents[0], "apps")).toHaveLength(2);
    const statuses = builds.map((build) => textAt(build, "status"));
    expect(new Set(statuses)).toEqual(new Set(["running", "failed", "canceled", "pending"]));
  });

  it("agree with the state of their job", () => {
    for (const build of [...builds, ...schemaExamples()]) {
      const status = jobStatus(build);
      const transition = textAt(build, "transition");
      const decided = status === "succeeded" ? whenDone : status === "running" ? whileRunning : {};
      expect(textAt(build, "status")).toBe(decided[transition] ?? status);
      expect(at(build, "job", "input", "workspace_build_id")).toBe(at(build, "id"));
      expect(at(build, "job", "completed_at") !== undefined).toBe(isOver(status));
      if (!isOver(status)) expect(at(build, "resources")).toEqual([]);
    }
  });

  it("know each build by one id and one number", () => {
    const byId = new Map(builds.map((build) => [textAt(build, "id"), at(build, "build_number")]));
    expect(new Set(byId.values()).size).toBe(byId.size);
  });

  function schemaExamples(): JsonObject[] {
    const build = objectAt(contract, "components", "schemas", "WorkspaceBuild");
    return listAt(build, "examples").map((value) => objectAt(value));
  }

  function isOver(status: string): boolean {
    return ["succeeded", "failed", "canceled"].includes(status);
  }
});

it("has as many samples as it says", () => {
  const all: Sample[] = [
    ...schemas.flatMap(([name, schema]) => schemaSamples(name, schema)),
    ...responses.flatMap(({ place, response }) =>
      objectsAt(response, "content").flatMap(([type, media]) =>
        samplesOf(`${place} ${type}`, media),
      ),
    ),
  ];
  expect(all.length).toBeGreaterThan(150);
});
