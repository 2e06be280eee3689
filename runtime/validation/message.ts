/** Faults in words. */

/** What is wrong, for a person: what was asked for, and nothing of the value that came. */
export function messageOf(keyword: string, expected: unknown): string {
  switch (keyword) {
    case "type":
      return `must be ${typeof expected === "string" ? article(expected) : listed(expected, article)}`;
    case "enum":
    case "discriminator":
      return `must be ${listed(expected, shown)}`;
    case "const":
      return `must be ${shown(expected)}`;
    case "minimum":
      return `must be at least ${shown(expected)}`;
    case "maximum":
      return `must be at most ${shown(expected)}`;
    case "exclusiveMinimum":
      return `must be more than ${shown(expected)}`;
    case "exclusiveMaximum":
      return `must be less than ${shown(expected)}`;
    case "multipleOf":
      return `must be a multiple of ${shown(expected)}`;
    case "minLength":
      return `must have at least ${counted(expected, "character")}`;
    case "maxLength":
      return `must have at most ${counted(expected, "character")}`;
    case "pattern":
      return `must match ${shown(expected)}`;
    case "format":
      return `must be of the format ${String(expected)}`;
    case "minItems":
      return `must have at least ${counted(expected, "item")}`;
    case "maxItems":
      return `must have at most ${counted(expected, "item")}`;
    case "minContains":
      return `must have at least ${counted(expected, "item")} as declared`;
    case "maxContains":
      return `must have at most ${counted(expected, "item")} as declared`;
    case "minProperties":
      return `must have at least ${counted(expected, "member")}`;
    case "maxProperties":
      return `must have at most ${counted(expected, "member")}`;
    case "dependentRequired":
      return `must be given beside ${shown(expected)}`;
    default:
      return messages.get(keyword) ?? `must be as \`${keyword}\` asks`;
  }
}

/** Of keywords whose message is the same whatever is expected. */
const messages: ReadonlyMap<string, string> = new Map([
  ["uniqueItems", "must have no two equal items"],
  ["contains", "must have an item as declared"],
  ["additionalProperties", "is not declared"],
  ["unevaluatedProperties", "is not declared"],
  ["items", "is one item too many"],
  ["unevaluatedItems", "has an item that is not declared"],
  ["propertyNames", "has a name that is not allowed"],
  ["anyOf", "must match at least one alternative"],
  ["oneOf", "must match exactly one alternative"],
  ["not", "must not be as declared"],
  ["readOnly", "is read-only and must not be sent"],
  ["writeOnly", "is write-only and must not be answered"],
  ["false", "must not be there"],
]);

function article(type: unknown): string {
  switch (type) {
    case "null":
      return "null";
    case "array":
      return "an array";
    case "integer":
      return "an integer";
    case "object":
      return "an object";
    default:
      return `a ${String(type)}`;
  }
}

function shown(value: unknown): string {
  if (typeof value === "string" && plain.test(value)) return `"${value}"`;
  return typeof value === "number" ? String(value) : (JSON.stringify(value) ?? String(value));
}

// What JSON writes as it is: most values are words, and need not be looked at twice.
const plain = /^[\w -]*$/;

const most = 20;

/** `a`, `a or b`, `a, b or c`; a long list is cut, since nobody reads it. */
function listed(expected: unknown, each: (value: unknown) => string): string {
  const values: readonly unknown[] = Array.isArray(expected) ? expected : [expected];
  const last = values.length - 1;
  if (last >= most)
    return `${values.slice(0, most).map(each).join(", ")} or one of ${String(values.length - most)} more`;
  let text = "";
  for (let index = 0; index <= last; index++)
    text += (index === 0 ? "" : index === last ? " or " : ", ") + each(values[index]);
  return text;
}

function counted(count: unknown, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? "" : "s"}`;
}
