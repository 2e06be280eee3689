/** The styles of one text in its place: simple, label and matrix in a path, simple in a header. */
import type { SettledStyle } from "../../wire/style.ts";
import { type Delimiters, delimited, decodedAll, decodedText, pairedMembers } from "./delimited.ts";
import { problem } from "./outcome.ts";
import { percentDecoded } from "./percent.ts";
import type { Source } from "./source.ts";

/** A path parameter's readings. `%00` is refused: no path means it, and much behind a path fails on it. */
export function pathSource(raw: string, name: string, { style, explode }: SettledStyle): Source {
  if (style === "matrix") return matrix(raw, name, explode);
  if (style === "label") {
    if (!raw.startsWith(".")) return refused(raw, "must begin with a dot");
    return delimited(raw.slice(1), {
      split: (text) => pieces(text, explode ? "." : ","),
      pairs: explode,
      decode: pathDecoded,
    });
  }
  return delimited(raw, {
    split: (text) => pieces(text, ","),
    pairs: explode,
    decode: pathDecoded,
  });
}

/** A header's readings. Percent-encoding means nothing in a header; white space around a comma neither. */
export function headerSource(value: string, { explode }: SettledStyle): Source {
  return delimited(value, {
    split: (text) => pieces(text, ",").map((piece) => piece.trim()),
    pairs: explode,
    decode: (text) => text,
  });
}

const pieces = (text: string, delimiter: string): string[] =>
  text === "" ? [] : text.split(delimiter);

/** Decodes a path's text once. */
export function pathDecoded(text: string): string | undefined {
  const decoded = percentDecoded(text);
  return decoded?.includes("\0") === true ? undefined : decoded;
}

const by: Pick<Delimiters, "decode"> = { decode: pathDecoded };

/** `;color=blue,black` or exploded `;color=blue;color=black`; an empty value has no `=`. */
function matrix(raw: string, name: string, explode: boolean): Source {
  if (!raw.startsWith(";")) return refused(raw, "must begin with a semicolon");
  const parts = raw.slice(1).split(";");
  const values: string[] = [];
  for (const part of parts) {
    const mark = part.indexOf("=");
    if (pathDecoded(mark === -1 ? part : part.slice(0, mark)) === name)
      values.push(mark === -1 ? "" : part.slice(mark + 1));
  }
  const [value] = values;
  const named = values.length === parts.length && value !== undefined;
  const misnamed = { problem: problem("type", `must be written as ;${name}=…`, raw) };
  const single = delimited(value ?? "", {
    split: (text) => pieces(text, ","),
    pairs: false,
    decode: pathDecoded,
  });
  return {
    text: () => {
      if (!named) return misnamed;
      if (values.length > 1) return { problem: problem("duplicate", "must be given once", raw) };
      return decodedText(value, by);
    },
    items: () => {
      if (!named || (!explode && values.length > 1)) return misnamed;
      return explode ? decodedAll(values, raw, by) : single.items();
    },
    members: () => {
      if (explode) return pairedMembers(parts, raw, { ...by, bare: true });
      return named && values.length === 1 ? single.members() : misnamed;
    },
  };
}

function refused(raw: string, message: string): Source {
  const reading = () => ({ problem: problem("type", message, raw) });
  return { text: reading, items: reading, members: reading };
}
