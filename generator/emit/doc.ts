/** Documentation of the model as comments. */
import { type Doc, jsDoc } from "../code/js-doc.ts";
import type { Documentation } from "../model/api-model.ts";

/** The comment of a documented thing; `instead` stands in where it says nothing of itself. */
export function docOf(doc: Documentation, instead?: string): Doc | undefined {
  return jsDoc(doc.text ?? instead, {
    deprecated: doc.deprecated,
    default: doc.default,
    format: doc.format,
  });
}
