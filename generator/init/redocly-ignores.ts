/** Reads Redocly's file of problems that are meant: `.redocly.lint-ignore.yaml`. */
import type { DeclaredRule } from "../check/declared/declared-rule.ts";
import { isList, isObject, type JsonValue } from "../load/loaded.ts";
import { inFolder } from "./in-folder.ts";
import { standing } from "./levels.ts";
import { redoclyRules } from "./redocly-rules.ts";
import type { Note, TranslatedIgnore } from "./translated.ts";

/** What the file says: places by rule by file. Several of our rules may stand for one of theirs. */
export function fromRedoclyIgnores(
  value: JsonValue,
  name: string,
  folder: string,
  declared: readonly DeclaredRule[],
): { readonly ignore: readonly TranslatedIgnore[]; readonly notes: readonly Note[] } {
  const ignore: TranslatedIgnore[] = [];
  const notes = new Map<string, Note>();
  for (const [file, rules] of Object.entries(isObject(value) ? value : {}))
    for (const [id, pointers] of Object.entries(isObject(rules) ? rules : {})) {
      const stands = standing(id, redoclyRules, declared);
      if (stands.length === 0) {
        const about = `ignores of \`${id}\``;
        notes.set(about, { about, why: "no rule that is on stands for it" });
        continue;
      }
      for (const pointer of isList(pointers) ? pointers : [])
        if (typeof pointer === "string")
          for (const rule of stands)
            ignore.push({
              rule,
              at: `${inFolder(folder, file)}${hashed(pointer)}`,
              reason: `from ${name}`,
            });
    }
  return { ignore, notes: [...notes.values()] };
}

/** The whole file is `#/`, which would be a member without a name. */
function hashed(pointer: string): string {
  return pointer === "#/" || pointer === "#" ? "" : pointer;
}
