/**
 * Bodies of `multipart/form-data` (RFC 7578; OpenAPI 3.1.1, section 4.8.14.5). Written by hand because
 * FormData gives every part with a Content-Type a file name, and servers then take it for a file.
 */
import type { EncodingWire } from "../wire/operation.ts";
import { type MediaType, isJson, parseMediaType } from "../wire/media-type.ts";
import { settledStyle } from "../wire/style.ts";
import { bytesPart, isBytes } from "./bytes.ts";
import { type Encodings, encodingOf, isStyled } from "./form.ts";
import { pairsOf, plain } from "./styled.ts";
import { isAbsent, isObject, jsonText, textOf } from "./value-text.ts";

interface Part {
  readonly name: string;
  readonly fileName?: string;
  readonly contentType?: string;
  readonly content: BlobPart;
}

/**
 * A part for each property, and for each item of an array: text as it is, an object as JSON, bytes as a
 * file under its own name (`blob` when it has none).
 *
 * @returns a Blob whose type holds the boundary; files in it are not copied
 */
export function multipartBlob(body: object, encodings: Encodings): Blob {
  const boundary = `specwright-${randomHex(24)}`;
  const pieces: BlobPart[] = [];
  for (const part of partsOf(body, encodings)) {
    pieces.push(`--${boundary}\r\n${headOf(part)}\r\n\r\n`, part.content, "\r\n");
  }
  return new Blob([...pieces, `--${boundary}--\r\n`], {
    type: `multipart/form-data; boundary=${boundary}`,
  });
}

function partsOf(body: object, encodings: Encodings): Part[] {
  return Object.entries(body).flatMap(([name, value]): Part[] => {
    const wire = encodingOf(encodings, name);
    if (isAbsent(value)) return [];
    if (isStyled(wire) && !isBytes(value)) {
      const pairs = pairsOf(name, value, settledStyle({ in: "query", ...wire }), plain);
      return pairs.map(([key, content]) => ({ name: key, content }));
    }
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.filter((item) => !isAbsent(item)).map((item) => partOf(name, item, wire));
  });
}

function partOf(name: string, value: unknown, wire: EncodingWire): Part {
  const allowed = concreteTypes(wire.contentType);
  if (isBytes(value)) {
    const own = value instanceof Blob ? value.type : "";
    const contentType = allowed.find((type) => type === own) ?? allowed[0] ?? own;
    return {
      name,
      fileName: value instanceof File ? value.name : "blob",
      contentType: contentType === "" ? "application/octet-stream" : contentType,
      content: bytesPart(value),
    };
  }
  const contentType =
    allowed[0] ?? (isObject(value) || Array.isArray(value) ? "application/json" : undefined);
  const parsed = contentType === undefined ? undefined : parseMediaType(contentType);
  return {
    name,
    ...(contentType === undefined ? {} : { contentType }),
    content: parsed !== undefined && isJson(parsed) ? jsonText(value) : textOf(value),
  };
}

/** `contentType` may list types and hold ranges, which say what is allowed but name no type to send. */
function concreteTypes(contentType: string | undefined): string[] {
  return (contentType ?? "")
    .split(",")
    .map((text) => text.trim())
    .filter((text) => {
      const parsed: MediaType | undefined = parseMediaType(text);
      return parsed !== undefined && parsed.subtype !== "*";
    });
}

function headOf({ name, fileName, contentType }: Part): string {
  const file = fileName === undefined ? "" : `; filename="${quotable(fileName)}"`;
  const type =
    contentType === undefined ? "" : `\r\nContent-Type: ${contentType.replace(/[\r\n]/g, "")}`;
  return `Content-Disposition: form-data; name="${quotable(name)}"${file}${type}`;
}

/** As browsers escape them (HTML, section 4.10.22.8). */
const quotable = (text: string): string =>
  text.replaceAll("\n", "%0A").replaceAll("\r", "%0D").replaceAll('"', "%22");

function randomHex(digits: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(digits / 2));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
