/** What validators and the variables in them are called. */
import { type Identifier, identifier } from "../../code/identifier.ts";
import { allocate } from "../../naming/allocate.ts";
import { camelCase, capitalised, pascalCase } from "../../naming/case.ts";
import { callable } from "../../naming/reserved.ts";

/** A validator that wants a name. */
export interface ValidatorToName {
  readonly key: string;
  /** The names that say what it validates, from the whole to the part. */
  readonly words: readonly string[];
  /** Whether the words are a name of the model already, which it keeps. */
  readonly own: boolean;
}

/** A name in upper camel case for each validator, by key. */
export function validatorNames(
  validators: readonly ValidatorToName[],
): ReadonlyMap<string, Identifier> {
  const names = allocate(
    validators.map(({ key, words, own }) => {
      const [first = "", ...rest] = words;
      const wanted =
        (own ? first : capitalised(pascalCase(first))) +
        rest.map((word) => capitalised(pascalCase(word))).join("");
      return {
        key,
        spelling: own ? wanted : "",
        wanted,
        otherwise: () => [`${wanted}Of${pascalCase(key)}`],
      };
    }),
  );
  return new Map([...names].map(([key, name]) => [key, identifier(name)]));
}

/** A name for each member of an object as a variable; `isTaken` tells what is not to be hidden. */
export function variableNames(
  members: readonly string[],
  isTaken: (name: string) => boolean,
): ReadonlyMap<string, Identifier> {
  const free = (name: string): string => (isTaken(name) ? `${name}_` : name);
  const names = allocate(
    members.map((member) => {
      const wanted = free(callable(camelCase(member)));
      return { key: member, spelling: member, wanted, otherwise: () => [`${wanted}_`] };
    }),
  );
  return new Map([...names].map(([member, name]) => [member, identifier(name)]));
}
