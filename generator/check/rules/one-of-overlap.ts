import { isList, isObject, type JsonValue, member, type Place } from "../../load/loaded.ts";
import { pointerTo, stepsOf } from "../../load/pointer.ts";
import { referenceIn } from "../resolve.ts";
import { type Context, defineRule } from "../rule.ts";
import { sampleOf } from "../schema-sample.ts";
import { keySpot } from "../spot.ts";
import { quotedAll } from "../words.ts";

export const oneOfOverlap = defineRule({
  id: "one-of-overlap",
  severity: "warn",
  docs: "No value fits two schemas of a `oneOf`; the finding shows one that does. A discriminator chooses by itself.",
  why: "A value that fits two of them fits the whole not at all.",
  bad: `
    components:
      schemas:
        Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
        Cat: { type: object, required: [kind], properties: { kind: { type: string } } }
        Dog: { type: object, required: [kind], properties: { kind: { type: string } } }`,
  good: `
    components:
      schemas:
        Pet: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }] }
        Cat: { type: object, required: [kind], properties: { kind: { type: string, enum: [cat] } } }
        Dog: { type: object, required: [kind], properties: { kind: { type: string, enum: [dog] } } }`,
  visit: {
    Schema: {
      having: ["oneOf"],
      enter(node, ctx) {
        const union = member(node.value, "oneOf");
        if (!isList(union) || union.length < 2 || union.length > mostBranches) return;
        if (member(node.value, "discriminator") !== undefined) return;
        const branches = union.map((value, i) => ({
          file: node.file,
          pointer: pointerTo(node.pointer, "oneOf", i),
          value,
        }));
        const found = overlapOf(node, branches, ctx);
        if (found === undefined) return;
        ctx.report({
          message: `${textOf(found.value)} fits ${quotedAll(found.fitting.map((i) => nameOf(branches[i]!)))}`,
          at: keySpot(node, "oneOf"),
          hint: "Tell them apart by a `const` or an `enum`, or use `anyOf`",
        });
      },
    },
  },
});

const mostBranches = 50;

interface Overlap {
  readonly value: JsonValue;
  /** The two branches that it fits, by index. */
  readonly fitting: readonly number[];
}

/** A value that fits two branches and is none of those that the rest of the schema refuses. */
function overlapOf(node: Place, branches: readonly Place[], ctx: Context): Overlap | undefined {
  const { accepts } = ctx.values();
  const { oneOf: _, ...rest } = isObject(node.value) ? node.value : {};
  const around = { file: node.file, pointer: node.pointer, value: rest };
  for (const [i, branch] of branches.entries()) {
    const value = sampleOf(branch, ctx);
    if (value === undefined || !accepts(value, branch) || !accepts(value, around)) continue;
    const other = branches.findIndex((each, j) => j !== i && accepts(value, each));
    if (other >= 0) return { value, fitting: [i, other].sort((a, b) => a - b) };
  }
  return undefined;
}

function nameOf({ value, pointer }: Place): string {
  const reference = isObject(value) ? referenceIn(value) : undefined;
  const [, target = ""] = reference?.split("#") ?? [];
  const steps = stepsOf(reference === undefined ? pointer : target);
  const title = member(value, "title");
  if (reference !== undefined) return steps.at(-1) ?? reference;
  return typeof title === "string" ? title : `oneOf/${steps.at(-1) ?? ""}`;
}

function textOf(value: JsonValue): string {
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
