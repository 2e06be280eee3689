import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { parsePage } from "../../scripts/page-facts.ts";
import type { PageFacts } from "./page-facts.ts";

const committed = new URL("./page-facts.json", import.meta.url);

/** A page of one operation, flattened as the real one is. */
const page = (lastRow = "string false") => `Get logs Code samples# Example request using curl \
curl -X GET http://server/api/things/{thing}/logs \\ -H 'Accept: application/json' \\ \
-H 'Coder-Session-Token: API_KEY'
GET /things/{thing}/logs
thing
path string(uuid) true Thing ID order
query string false Order of
the lines Enumerated Values Parameter Value order
up
order
down
Example responses
200 Response
[ { "log_level": "info", "log_source": "daemon", "statuses": [ { "id": 0, "state": "idle" } ] } ]
Status Code 200
Name Type Required Restrictions Description[array item]
array false » log_level
codersdk.LogLevel false read-only How severe » log_source
string true Who wrote it
. » statuses
array false »» id
integer false »» state
${lastRow} Enumerated Values Property Value log_level
info
log_level
warn
To perform this operation, you must be authenticated. Learn more.
`;

describe("the facts of the page", () => {
  it("are as many as the page has", async () => {
    const facts = JSON.parse(await readFile(committed, "utf8")) as PageFacts;
    expect({
      operations: facts.operations.length,
      parameters: facts.parameters.length,
      schemas: new Set(facts.fields.map(({ schema }) => schema)).size,
      fields: facts.fields.length,
      described: facts.fields.filter(({ description }) => description !== null).length,
      enums: new Set(facts.enumValues.map(({ owner }) => owner)).size,
      enumValues: facts.enumValues.length,
      samples: facts.samples.length,
    }).toEqual({
      operations: 10,
      parameters: 19,
      schemas: 25,
      fields: 200,
      described: 25,
      enums: 16,
      enumValues: 64,
      samples: 26,
    });
  });

  it("are named once each", async () => {
    const facts = JSON.parse(await readFile(committed, "utf8")) as PageFacts;
    const names = [
      ...facts.parameters.map((each) => `${each.operation} ${each.in} ${each.name}`),
      ...facts.fields.map((each) => `${each.schema}.${each.name}`),
      ...facts.enumValues.map((each) => `${each.owner} ${each.value}`),
    ];
    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the parser of the page", () => {
  const facts = parsePage(page());

  it("reads an operation", () => {
    expect(facts.server).toBe("http://server/api");
    expect(facts.operations).toEqual([
      {
        operation: "GET /things/{thing}/logs",
        title: "Get logs",
        removed: false,
        authenticated: true,
        tokenHeader: "Coder-Session-Token",
        accept: "application/json",
        contentType: null,
        requestBody: null,
        responses: [{ status: "200", returns: "array of codersdk.ProvisionerJobLog" }],
      },
    ]);
  });

  it("reads parameters, with descriptions of many lines", () => {
    const read = facts.parameters.map((each) => [
      each.in,
      each.name,
      each.type,
      each.format,
      each.required,
      each.description,
    ]);
    expect(read).toEqual([
      ["path", "thing", "string", "uuid", true, "Thing ID"],
      ["query", "order", "string", null, false, "Order of the lines"],
    ]);
  });

  it("reads fields, with restrictions and nested rows", () => {
    const read = facts.fields.map((each) => [
      `${each.schema}.${each.name}`,
      each.type,
      each.holds,
      each.required,
      each.restrictions,
      each.description,
    ]);
    expect(read).toEqual([
      [
        "codersdk.ProvisionerJobLog.log_level",
        "codersdk.LogLevel",
        null,
        false,
        "read-only",
        "How severe",
      ],
      ["codersdk.ProvisionerJobLog.log_source", "string", null, true, null, "Who wrote it."],
      [
        "codersdk.ProvisionerJobLog.statuses",
        "array",
        "codersdk.WorkspaceAppStatus",
        false,
        null,
        null,
      ],
      ["codersdk.WorkspaceAppStatus.id", "integer", null, false, null, null],
      ["codersdk.WorkspaceAppStatus.state", "string", null, false, null, null],
    ]);
  });

  it("reads enumerated values and telling samples", () => {
    expect(facts.enumValues).toEqual([
      { owner: "GET /things/{thing}/logs query order", value: "up" },
      { owner: "GET /things/{thing}/logs query order", value: "down" },
      { owner: "codersdk.LogLevel", value: "info" },
      { owner: "codersdk.LogLevel", value: "warn" },
    ]);
    expect(facts.samples.map(({ field, value }) => [field, value])).toEqual([
      ["log_level", "info"],
      ["log_source", "daemon"],
      ["state", "idle"],
    ]);
  });

  it("refuses two tables that contradict each other", () => {
    const two = page() + page("boolean false");
    expect(() => parsePage(two)).toThrow(
      "the page contradicts itself on codersdk.WorkspaceAppStatus.state",
    );
  });

  it("refuses an enumerated row without values", () => {
    const without = page("codersdk.State false");
    expect(() => parsePage(without)).toThrow("GET /things/{thing}/logs: a row has no values");
  });
});
