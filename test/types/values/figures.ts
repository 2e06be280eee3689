/** Types against values, in figures: of our types, and of openapi-typescript's for the same document. */
import { emitTypes } from "../../../generator/emit/types/file.ts";
import { print } from "../../../generator/print/print.ts";
import { type CorpusDocument, pathOf } from "../../corpus/documents.ts";
import { referenceTypes } from "../../reference/reference-types.ts";
import { type Case, type CaseOptions, casesOf } from "./case.ts";
import { readWhole } from "./document.ts";
import { type KnownRefusal, knownRefusals } from "./known.ts";
import { refused } from "./refused.ts";

export interface Figures {
  readonly schemas: number;
  readonly valid: number;
  /** Valid values that their type refuses and no list knows of: each with its type and what the compiler says. */
  readonly refused: readonly string[];
  readonly broken: number;
  /** Broken values that their type accepts, each with what is broken. */
  readonly accepted: readonly string[];
  /** Of the broken values that openapi-typescript's types refuse, how many ours refuse; absent for Swagger 2.0, which it does not take. */
  readonly reference?: { readonly refused: number; readonly byOurs: number };
  /** Types that no value was found for: mostly schemas that contradict themselves. */
  readonly undrawn: readonly string[];
  /** Known refusals that did not come up. */
  readonly idle: readonly KnownRefusal[];
}

export async function figuresOf(document: CorpusDocument, options: CaseOptions): Promise<Figures> {
  const { model, bundled } = await readWhole(pathOf(document));
  const types = await print(emitTypes(model), { format: "none", outputPath: "types.ts" });
  const { cases, schemas, undrawn } = casesOf(model, options);
  const ours = await refused(
    types,
    cases.map(({ type, value }) => ({ type: `api.${type}`, value })),
  );
  const known = knownRefusals.filter((each) => each.document === document.name);
  const isKnown = ({ type }: Case): boolean => known.some((each) => each.type === type);
  const wrong = cases.flatMap((each, index) => {
    const said = each.broken === undefined ? ours.get(index) : undefined;
    return said === undefined ? [] : [{ each, said }];
  });
  const broken = cases.flatMap((each, index) => (each.broken === undefined ? [] : [index]));
  return {
    schemas,
    valid: cases.length - broken.length,
    refused: wrong
      .filter(({ each }) => !isKnown(each))
      .map(({ each, said }) => `${each.type}: ${shown(each.value)}\n  ${said}`),
    broken: broken.length,
    accepted: broken
      .filter((index) => !ours.has(index))
      .map((index) => `${cases[index]?.type ?? ""}: ${cases[index]?.broken ?? ""}`),
    ...(document.openapi === "2.0"
      ? {}
      : { reference: await beside(cases, ours, await referenceTypes(bundled)) }),
    undrawn,
    idle: known.filter(({ type }) => !wrong.some(({ each }) => each.type === type)),
  };
}

/** What openapi-typescript's types refuse of the broken values, and how much of that ours refuse. */
async function beside(
  cases: readonly Case[],
  ours: ReadonlyMap<number, string>,
  types: string,
): Promise<NonNullable<Figures["reference"]>> {
  const both = cases.flatMap(({ broken, component, value }, index) =>
    broken === undefined || component === undefined
      ? []
      : [{ index, type: `api.components["schemas"][${JSON.stringify(component)}]`, value }],
  );
  const theirs = await refused(types, both);
  const indexes = both.flatMap(({ index }, at) => (theirs.has(at) ? [index] : []));
  return { refused: indexes.length, byOurs: indexes.filter((index) => ours.has(index)).length };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}
