/** What comes of the configuration of another tool, before it is a file. */
import type { DeclaredRule } from "../check/declared/declared-rule.ts";
import type { Level, Preset } from "../check/preset.ts";

/** A severity, with what the rule is told where that matters. */
export type Setting = Level | readonly [Level, Readonly<Record<string, string>>];

/** A finding that is meant. */
export interface TranslatedIgnore {
  readonly rule: string;
  readonly at: string;
  readonly reason: string;
}

/** Something that ours cannot say, or says otherwise. */
export interface Note {
  /** What it is about, such as the rule `tags-alphabetical`. */
  readonly about: string;
  /** Why it was left out, or what is different. */
  readonly why: string;
}

export interface Translated {
  /** The document that the other configuration names. */
  readonly input?: string;
  readonly preset: Preset;
  readonly rules: ReadonlyMap<string, Setting>;
  readonly declared: readonly DeclaredRule[];
  readonly ignore: readonly TranslatedIgnore[];
  readonly notes: readonly Note[];
}
