/** One linear pass over JSON (RFC 8259) that finds where every value stands, or the first fault. */
import { type NodeTable, type NodeTableBuilder, nodeTableBuilder } from "./node-table.ts";

/** What the grammar allows at a point of the text. */
export type Expected =
  | "value"
  | "value or ]"
  | "key"
  | "key or }"
  | ":"
  | ", or ]"
  | ", or }"
  | "end"
  | "string"
  | "number"
  | "less depth";

/** Where scanning stopped, and why. */
export interface ScanFault {
  readonly offset: number;
  readonly expected: Expected;
  /** Offset of the innermost list or object that is still open; -1 at the top. */
  readonly openedAt: number;
}

export interface JsonScan {
  readonly nodes: NodeTable;
  /** How many members all objects have together, repeated keys counted each time. */
  readonly members: number;
  readonly fault: ScanFault | undefined;
}

const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quote = 34;
const comma = 44;
const colon = 58;
const openList = 91;
const backslash = 92;
const closeList = 93;
const openObject = 123;
const closeObject = 125;

/** Scans a text without recursion, so that no depth overflows the stack; `maxDepth` is still accepted. */
export function scanJson(text: string, maxDepth: number): JsonScan {
  const builder: NodeTableBuilder = nodeTableBuilder();
  const owners: number[] = [];
  const opened: number[] = [];
  let members = 0;
  let keyStart = -1;
  let keyEnd = -1;
  let expected: Expected = "value";
  let fault: ScanFault | undefined;
  let at = 0;

  const fail = (offset: number, what: Expected) => {
    fault = { offset, expected: what, openedAt: opened.at(-1) ?? -1 };
  };
  const afterValue = (): Expected => {
    keyStart = keyEnd = -1;
    const opener = opened.at(-1);
    if (opener === undefined) return "end";
    return text.charCodeAt(opener) === openList ? ", or ]" : ", or }";
  };
  const closeOwner = () => {
    builder.close(owners.pop()!, ++at);
    opened.pop();
    expected = afterValue();
  };

  while (fault === undefined) {
    let c = text.charCodeAt(at);
    while (c === space || c === lineFeed || c === carriageReturn || c === tab)
      c = text.charCodeAt(++at);

    if (expected === "value" || expected === "value or ]") {
      if (c === openObject || c === openList) {
        if (opened.length >= maxDepth) {
          fail(at, "less depth");
          break;
        }
        owners.push(builder.open(keyStart, keyEnd, at));
        opened.push(at++);
        keyStart = keyEnd = -1;
        expected = c === openObject ? "key or }" : "value or ]";
      } else if (c === closeList && expected === "value or ]") {
        closeOwner();
      } else {
        const end = c === quote ? endOfString(text, at) : endOfWord(text, at, c);
        if (end < 0) {
          if (c === quote) fail(-end, "string");
          else fail(at, isNumberStart(c) ? "number" : expected);
          break;
        }
        builder.close(builder.open(keyStart, keyEnd, at), end);
        at = end;
        expected = afterValue();
      }
    } else if (expected === "key" || expected === "key or }") {
      if (c === quote) {
        const end = endOfString(text, at);
        if (end < 0) {
          fail(-end, "string");
          break;
        }
        keyStart = at;
        keyEnd = at = end;
        members++;
        expected = ":";
      } else if (c === closeObject && expected === "key or }") closeOwner();
      else fail(at, expected);
    } else if (expected === ":") {
      if (c === colon) {
        at++;
        expected = "value";
      } else fail(at, expected);
    } else if (expected === "end") {
      if (at < text.length) fail(at, expected);
      break;
    } else {
      const inList: boolean = expected === ", or ]";
      if (c === comma) {
        at++;
        expected = inList ? "value" : "key";
      } else if (c === (inList ? closeList : closeObject)) closeOwner();
      else fail(at, expected);
    }
  }

  const keyText = (node: number): string => {
    const raw = text.slice(nodes.keyStart(node), nodes.keyEnd(node));
    return raw.includes("\\") ? (JSON.parse(raw) as string) : raw.slice(1, -1);
  };
  const nodes = builder.build({ keyText });
  return { nodes, members, fault };
}

/** The offset after a string's closing quote; the negated offset of the fault when there is one. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; ; at++) {
    const c = text.charCodeAt(at);
    if (c === quote) return at + 1;
    if (c === backslash) {
      const escape = text.charAt(++at);
      if (escape === "u") {
        if (!/^[\da-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return -(at - 1);
        at += 4;
      } else if (escape === "" || !'"\\/bfnrt'.includes(escape)) return -(at - 1);
    } else if (!(c >= space)) return -at;
  }
}

const words = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?|true|false|null/y;

/** The offset after a number or a literal name; -1 when neither stands here. */
function endOfWord(text: string, start: number, c: number): number {
  if (!isNumberStart(c) && c !== 116 && c !== 102 && c !== 110) return -1;
  words.lastIndex = start;
  if (!words.test(text)) return -1;
  const end = words.lastIndex;
  return /[\w.+-]/.test(text.charAt(end)) ? -1 : end;
}

function isNumberStart(c: number): boolean {
  return c === 45 || (c >= 48 && c <= 57);
}
