/** Faults in words. */

/** What is wrong, for a person: what was asked for, and nothing of the value that came. */
export function messageOf(keyword: string, expected: unknown): string {
  const sentence = sentences.get(keyword);
  return sentence === undefined ? `must be as \`${keyword}\` asks` : sentence(expected);
}

const sentences: ReadonlyMap<string, (expected: unknown) => string> = new Map([
  ["type", (expected) => `must be ${listed(expected, article)}`],
  ["enum", (expected) => `must be ${listed(expected, shown)}`],
  ["const", (expected) => `must be ${shown(expected)}`],
  ["minimum", (expected) => `must be at least ${shown(expected)}`],
  ["maximum", (expected) => `must be at most ${shown(expected)}`],
  ["exclusiveMinimum", (expected) => `must be more than ${shown(expected)}`],
  ["exclusiveMaximum", (expected) => `must be less than ${shown(expected)}`],
  ["multipleOf", (expected) => `must be a multiple of ${shown(expected)}`],
  ["minLength", (expected) => `must have at least ${counted(expected, "character")}`],
  ["maxLength", (expected) => `must have at most ${counted(expected, "character")}`],
  ["pattern", (expected) => `must match ${shown(expected)}`],
  ["format", (expected) => `must be of the format ${String(expected)}`],
  ["minItems", (expected) => `must have at least ${counted(expected, "item")}`],
  ["maxItems", (expected) => `must have at most ${counted(expected, "item")}`],
  ["uniqueItems", () => "must have no two equal items"],
  ["contains", () => "must have an item as declared"],
  ["minContains", (expected) => `must have at least ${counted(expected, "item")} as declared`],
  ["maxContains", (expected) => `must have at most ${counted(expected, "item")} as declared`],
  ["minProperties", (expected) => `must have at least ${counted(expected, "member")}`],
  ["maxProperties", (expected) => `must have at most ${counted(expected, "member")}`],
  ["required", () => "must be given"],
  ["dependentRequired", (expected) => `must be given beside ${shown(expected)}`],
  ["additionalProperties", () => "is not declared"],
  ["unevaluatedProperties", () => "is not declared"],
  ["items", () => "is one item too many"],
  ["unevaluatedItems", () => "is one item too many"],
  ["propertyNames", () => "has a name that is not allowed"],
  ["anyOf", () => "must match at least one alternative"],
  ["oneOf", () => "must match exactly one alternative"],
  ["discriminator", (expected) => `must be ${listed(expected, shown)}`],
  ["not", () => "must not be as declared"],
  ["readOnly", () => "is read-only and must not be sent"],
  ["writeOnly", () => "is write-only and must not be answered"],
  ["false", () => "must not be there"],
]);

function article(type: unknown): string {
  const name = String(type);
  if (name === "null") return name;
  return /^[aio]/.test(name) ? `an ${name}` : `a ${name}`;
}

function shown(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}

/** `a`, `a or b`, `a, b or c`; a long list is cut, since nobody reads it. */
function listed(expected: unknown, each: (value: unknown) => string): string {
  const values: readonly unknown[] = Array.isArray(expected) ? expected : [expected];
  if (values.length > 20)
    return `${values.slice(0, 20).map(each).join(", ")} or one of ${String(values.length - 20)} more`;
  const texts = values.map(each);
  return texts.length < 2
    ? texts.join("")
    : `${texts.slice(0, -1).join(", ")} or ${texts.at(-1) ?? ""}`;
}

function counted(count: unknown, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
