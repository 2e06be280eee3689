/** The path of a request: a template with its parameters filled in. */
import type { ParameterWire } from "../wire/operation.ts";
import { type PathPart, parsePathTemplate } from "../wire/path-template.ts";
import { settledStyle } from "../wire/style.ts";
import { contentText } from "./content-text.ts";
import { labelText, matrixText, simpleText, urlEncoding } from "./styled.ts";
import { encoded, isAbsent, memberOf, Unsendable } from "./value-text.ts";

/**
 * Fills a path template. A value stays within its segment, whatever it holds.
 *
 * @throws Unsendable for a value that is missing or empty, and for a segment that comes out as `.` or
 *   `..`: servers and URL parsers take those for steps, percent-encoded or not
 */
export function pathText(
  template: string,
  parameters: readonly ParameterWire[],
  values: object | undefined,
): string {
  const wires = new Map(
    parameters.flatMap((wire) => (wire.in === "path" ? [[wire.name, wire]] : [])),
  );
  const partText = (part: PathPart): string => {
    if (part.name === undefined) return fixedText(part.text);
    const wire = wires.get(part.name) ?? { name: part.name, in: "path" };
    return parameterText(wire, memberOf(values, part.name));
  };
  return parsePathTemplate(template)
    .map((segment) => {
      const text = segment.map(partText).join("");
      if (/^(\.|%2e){1,2}$/i.test(text) && segment.some(({ name }) => name !== undefined)) {
        throw new Unsendable(`a path segment must not be ${JSON.stringify(text)}`);
      }
      return `/${text}`;
    })
    .join("");
}

function parameterText(wire: ParameterWire, value: unknown): string {
  if (isAbsent(value)) throw new Unsendable(`path parameter \`${wire.name}\` is missing`);
  const text = valueText(wire, value);
  if (text === "") throw new Unsendable(`path parameter \`${wire.name}\` is empty`);
  return text;
}

function valueText(wire: ParameterWire, value: unknown): string {
  if (wire.content !== undefined) return encoded(contentText(wire.content, value));
  const { style, explode } = settledStyle(wire);
  if (style === "label") return labelText(value, explode, urlEncoding);
  if (style === "matrix") return matrixText(wire.name, value, explode, urlEncoding);
  return simpleText(value, explode, urlEncoding);
}

/** The document's own text, which may hold triplets; what would end the path is data here. */
const fixedText = (text: string): string =>
  text
    .split(/(%[0-9A-Fa-f]{2}|[:@!$&'()*+,;=])/)
    .map((part, index) => (index % 2 === 1 ? part : encoded(part)))
    .join("");
