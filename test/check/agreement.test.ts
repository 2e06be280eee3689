/** Every example and default of real documents: check says of each what Ajv and the emitted validators say. */
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { check } from "../../generator/check/check.ts";
import { allRules } from "../../generator/check/rules.ts";
import { interpreter } from "../../generator/check/values/interpreter.ts";
import { validatorNamesIn } from "../../generator/emit/validators/imported.ts";
import type { JsonValue } from "../../generator/load/loaded.ts";
import { load } from "../../generator/load/load.ts";
import { valueAt } from "../../generator/load/pointer.ts";
import { follow } from "../../generator/load/reference.ts";
import { toModel } from "../../generator/model/model.ts";
import { type CorpusDocument, corpus, pathOf } from "../corpus/documents.ts";
import { installCorpus } from "../corpus/install.ts";
import { imported } from "../validation/emitted.ts";
import { ajvJudge } from "./by-ajv.ts";
import { mutated } from "./mutation.ts";
import { saidValues } from "./said-values.ts";

const minute = 60_000;
const documents: readonly CorpusDocument[] = corpus;

beforeAll(installCorpus, 10 * minute);

/**
 * How many values each document gives, how many places that give them hold one that does not fit, and how
 * many values are of a schema that has an emitted validator (parameters and defaults have none).
 */
interface Counts {
  readonly values: number;
  readonly refused: number;
  readonly held: number;
}

const counts: Readonly<Record<string, Counts>> = {
  github: { values: 5246, refused: 191, held: 1515 },
  figma: { values: 97, refused: 0, held: 0 },
  shipengine: { values: 248, refused: 22, held: 60 },
  dialogporten: { values: 217, refused: 13, held: 60 },
  catalyst: { values: 130, refused: 11, held: 119 },
  netlify: { values: 12, refused: 0, held: 0 },
  okta: { values: 78, refused: 1, held: 0 },
  rclone: { values: 0, refused: 0, held: 0 },
  blockfrost: { values: 855, refused: 11, held: 177 },
};

/** Where the two differ, by document; each must come up. */
interface Differences {
  /** Why. */
  readonly because: string;
  readonly refusedBy: "check" | "Ajv";
  readonly places: readonly string[];
}

const example = "/components/examples";
const differences: Readonly<Record<string, readonly Differences[]>> = {
  github: [
    {
      because:
        "Check is right: the discriminator's property has to be there (OpenAPI 3.0.4, section 4.7.25), of which Ajv knows nothing",
      refusedBy: "check",
      places: [
        `${example}/private-user-response-with-public-and-private-profile-information/value`,
        `${example}/private-user-response-with-public-profile-information/value`,
        `${example}/public-user-default-response/value`,
        `${example}/public-user-response-with-git-hub-plan-information/value`,
      ],
    },
  ],
  shipengine: [
    {
      because: "No value fits these schemas, which `schema-impossible` says once, of the schema",
      refusedBy: "Ajv",
      places: [
        "/paths/~1v1~1addresses~1validate/post/requestBody/content/application~1json/examples/all_known_fields_request/value",
        "/paths/~1v1~1addresses~1validate/post/responses/200/content/application~1json/examples/all_known_fields/value",
        "/paths/~1v1~1addresses~1validate/post/responses/200/content/application~1json/examples/empty_fields/value",
        "/paths/~1v1~1shipments~1recognize/put/requestBody/content/application~1json/examples/some_known_fields/value",
      ],
    },
  ],
};

function differing(document: string, by: "check" | "Ajv"): readonly string[] {
  return (differences[document] ?? [])
    .filter(({ refusedBy }) => refusedBy === by)
    .flatMap(({ places }) => places)
    .map((place) => `example-valid ${place}`)
    .sort();
}

const rules = allRules.filter(({ id }) => id === "example-valid" || id === "default-valid");

describe.each(documents)("$name", (document) => {
  const count = counts[document.name]!;

  test("Ajv says the same of every value", { timeout: 2 * minute }, async () => {
    const loaded = await load(pathOf(document));
    const { version, values } = saidValues(loaded);
    const found = check(loaded, { rules }).map(({ rule, pointer }) => `${rule} ${pointer}`);
    const isFound = (place: string) =>
      found.some((each) => each === place || each.startsWith(`${place}/`));
    const judge = ajvJudge(loaded, version);
    // An example that several schemas share is found where one of them refuses it.
    const refused = new Map<string, boolean>();
    const failed: string[] = [];
    for (const { rule, pointer, value, schema, direction } of values) {
      const verdict = judge(schema, value, direction);
      if (typeof verdict === "object") failed.push(`${schema}: ${verdict.failed}`);
      const place = `${rule} ${pointer}`;
      refused.set(place, refused.get(place) === true || verdict !== true);
    }
    expect(failed).toEqual([]);
    const places = [...refused.keys()];
    const byCheck = places.filter((place) => isFound(place) && refused.get(place) === false);
    const byAjv = places.filter((place) => !isFound(place) && refused.get(place) === true);
    expect(byCheck.sort()).toEqual(differing(document.name, "check"));
    expect(byAjv.sort()).toEqual(differing(document.name, "Ajv"));
    // And nothing is found in a value that was not asked for.
    expect(
      found.filter((each) => !places.some((place) => `${each}/`.startsWith(`${place}/`))),
    ).toEqual([]);
    expect({
      values: values.length,
      refused: [...refused.values()].filter(Boolean).length,
    }).toEqual({ values: count.values, refused: count.refused });
  });

  test(
    "emitted validators say the same of every value and of what is near it",
    { timeout: 2 * minute },
    async () => {
      const loaded = await load(pathOf(document));
      const model = toModel(loaded);
      const nameOf = validatorNamesIn(model);
      const emitted = await imported(model);
      const { version, values } = saidValues(loaded);
      const { entry } = loaded;
      const reading = {
        version,
        entry,
        follow: (reference: string, file: typeof entry) => follow(reference, file, loaded),
      };
      const sides = {
        request: interpreter(reading, "request"),
        response: interpreter(reading, "response"),
      };
      const held = values.flatMap(({ schema, value, direction }) => {
        const name = direction && nameOf(`#${schema}`, direction);
        const validator = name === undefined ? undefined : emitted[name];
        const place = { file: entry, pointer: schema, value: valueAt(entry.value, schema)! };
        return direction && validator ? [{ place, value, direction, validator }] : [];
      });
      expect(held).toHaveLength(count.held);
      const agree = (each: (typeof held)[number], value: JsonValue) => {
        const { place, direction, validator } = each;
        const ours = sides[direction].accepts(value, place);
        expect(ours, `${place.pointer} of ${JSON.stringify(value)}`).toBe(validator.is(value));
        return ours;
      };
      for (const each of held) agree(each, each.value);
      if (held.length === 0) return;
      const answers = { true: 0, false: 0 };
      fc.assert(
        fc.property(
          fc.record({ at: fc.nat(), place: fc.nat(), edit: fc.nat(), other: fc.nat() }),
          ({ at, ...choice }) => {
            const each = held[at % held.length]!;
            const { document: changed } = mutated({ value: each.value }, choice);
            const value = changed["value"];
            if (value !== undefined) answers[`${agree(each, value)}`] += 1;
          },
        ),
        { seed: 6, numRuns: 500 },
      );
      expect(Math.min(answers.true, answers.false)).toBeGreaterThan(20);
    },
  );
});
