import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { differences } from "./claims.ts";
import { contractClaims, descriptionsOf } from "./contract-claims.ts";
import { loadContract, schemasOf, specFile } from "./contract.ts";
import { curationOf } from "./curation.ts";
import type { JsonObject } from "./json.ts";
import { listAt, objectAt, textAt } from "./json.ts";
import { pageClaims } from "./page-claims.ts";
import type { PageFacts } from "./page-facts.ts";

const committed = new URL("./page-facts.json", import.meta.url);
const facts = JSON.parse(await readFile(committed, "utf8")) as PageFacts;
const contract = await loadContract();
const entries = curationOf(await specFile("CURATION.md"));
const byClaim = (a: { claim: string }, b: { claim: string }) => (a.claim < b.claim ? -1 : 1);

describe("the contract against the page", () => {
  it("compares as many claims as the page makes", () => {
    expect(pageClaims(facts).size).toBe(361);
  });

  it("departs from the page where CURATION.md says so, and nowhere else", () => {
    const listed = entries.flatMap((entry) => entry.facts).sort(byClaim);
    const found = differences(pageClaims(facts), contractClaims(contract)).sort(byClaim);
    expect(listed).toEqual(found);
  });

  it("takes every sample value of the page", () => {
    const schemas = new Map(
      schemasOf(contract).map(([name, schema]) => [pageName(name, schema), schema]),
    );
    const refused = facts.samples.filter(({ schema, field, value }) => {
      const property = objectAt(schemas.get(schema), "properties", field);
      const values = [...listAt(property, "enum"), ...listAt(property, "items", "enum")];
      return values.length > 0 && !values.includes(value);
    });
    expect(refused).toEqual([]);
  });
});

describe("CURATION.md", () => {
  it("numbers its entries", () => {
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, nth) => nth + 1));
    expect(entries).toHaveLength(30);
  });

  it("gives each entry a reason and something that it covers", () => {
    const hollow = entries.filter(
      ({ reason, facts: own, words }) => reason.length < 40 || own.length + words.length === 0,
    );
    expect(hollow.map(({ title }) => title)).toEqual([]);
  });

  it("quotes the contract where no fact of the page is concerned", () => {
    const descriptions = descriptionsOf(contract);
    const quotes = entries.flatMap(({ words }) => words);
    const missing = quotes.filter(({ place, says }) => {
      const description = (descriptions.get(place) ?? "").replace(/\s+/g, " ");
      return !description.includes(says);
    });
    expect(quotes).toHaveLength(12);
    expect(missing).toEqual([]);
  });
});

function pageName(name: string, schema: JsonObject): string {
  return textAt(schema, "x-page-name") || name;
}
