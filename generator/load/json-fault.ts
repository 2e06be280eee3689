/** Says in words what is wrong where a JSON text stops being JSON. */
import { type Fault, syntaxFault, tooDeep } from "./fault.ts";
import type { ScanFault } from "./scan-json.ts";

/** The fault of a text at the place where scanning stopped. */
export function jsonFault(text: string, scan: ScanFault, maxDepth: number): Fault {
  const { offset, expected } = scan;
  if (expected === "less depth") return tooDeep({ start: offset, end: offset + 1 }, maxDepth);
  if (text.trim() === "") return syntax("the file is empty", 0, 0);
  if (expected === "string") return stringFault(text, offset);
  if (offset >= text.length) return truncated(text, scan);

  const found = foundAt(text, offset);
  const end = offset + found.length;
  const shown = `\`${found}\``;
  if (found === "//" || found === "/*" || found === "#")
    return syntax("JSON has no comments", offset, end, "Remove the comment, or write YAML");
  if (found === "'")
    return syntax("expected a double quote, found a single quote", offset, end, 'Write `"`');
  switch (expected) {
    case "number":
      return syntax(`${shown} is not a number that JSON knows`, offset, end);
    case "key":
    case "key or }":
      if (found === "}")
        return syntax("a comma before `}`", offset, end, "Remove the comma before it");
      if (/^\w/.test(found))
        return syntax(`the key ${shown} has no quotes`, offset, end, `Write \`"${found}"\``);
      return syntax(`expected a key in double quotes, found ${shown}`, offset, end);
    case "value":
    case "value or ]":
      if (found === "]" || found === "}")
        return syntax(
          `expected a value, found ${shown}`,
          offset,
          end,
          "Remove the comma or colon before it, or add a value",
        );
      if (/^\w/.test(found))
        return syntax(`${shown} is not a JSON value`, offset, end, "Text stands in double quotes");
      return syntax(`expected a value, found ${shown}`, offset, end);
    case ":":
      return syntax(`expected \`:\` after the key, found ${shown}`, offset, end);
    case "end":
      return syntax(`expected the end of the file, found ${shown}`, offset, end);
    default: {
      const close = expected.slice(-1);
      return syntax(
        `expected \`,\` or \`${close}\`, found ${shown}`,
        offset,
        end,
        "Is a comma missing before it?",
      );
    }
  }
}

function truncated(text: string, { openedAt }: ScanFault): Fault {
  const end = text.trimEnd().length;
  if (openedAt < 0) return syntax("the file ends too early", end, end);
  const kind = text.charAt(openedAt) === "[" ? "list" : "object";
  return {
    ...syntax(
      `the file ends inside ${kind === "list" ? "a list" : "an object"}`,
      end,
      end,
      "Is the file complete?",
    ),
    related: { message: `the ${kind} begins here`, start: openedAt, end: openedAt + 1 },
  };
}

function stringFault(text: string, offset: number): Fault {
  const c = text.charAt(offset);
  if (c === "")
    return syntax("the file ends inside a string", offset, offset, "Is the file complete?");
  if (c === "\\") {
    const escape = text.slice(offset, offset + 2);
    return syntax(
      `\`${escape}\` is not an escape that JSON knows`,
      offset,
      offset + escape.length,
      "A backslash itself is written `\\\\`",
    );
  }
  if (c === "\n" || c === "\r")
    return syntax(
      "a line ends inside a string",
      offset,
      offset,
      'Close the string with `"`, or write the line break as `\\n`',
    );
  const code = c.charCodeAt(0).toString(16).padStart(4, "0");
  return syntax(
    "a control character inside a string",
    offset,
    offset + 1,
    `Write it as \`\\u${code}\``,
  );
}

/** The word or sign that stands at an offset, cut short. */
function foundAt(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 40);
  return /^(?:[\w$.+-]+|\/[/*]|\P{C}\p{M}*|.)/su.exec(rest)?.[0] ?? rest.charAt(0);
}

function syntax(message: string, start: number, end: number, hint?: string): Fault {
  return syntaxFault(message, { start, end }, hint);
}
