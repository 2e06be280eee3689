/** Turns any text into the words of an identifier. */

/** `simple-user` → `SimpleUser`; what is inside a word keeps its case. Never empty. */
export function pascalCase(text: string): string {
  return started(wordsOf(text).map(capitalised).join(""), text);
}

/** `repos/list-for-org` → `reposListForOrg`; a text that is an identifier already stays as it is. */
export function camelCase(text: string): string {
  if (isIdentifier(text)) return text;
  const [first = "", ...rest] = wordsOf(text);
  return started(uncapitalised(first) + rest.map(capitalised).join(""), text);
}

/** Whether a text is an identifier of TypeScript as it stands; reserved words count as identifiers here. */
export function isIdentifier(text: string): boolean {
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text);
}

/**
 * A text as letters, digits and the code points of everything else in hexadecimal: no two texts of the
 * usual kind give the same, so that it can tell two names apart. `/pets` → `2fPets`.
 */
export function spelledOut(text: string): string {
  return Array.from(text.normalize("NFC"), (character) =>
    /[\p{L}\p{N}]/u.test(character)
      ? character
      : ` ${character.codePointAt(0)?.toString(16) ?? ""} `,
  )
    .join("")
    .split(" ")
    .filter((word) => word !== "")
    .map(capitalised)
    .join("");
}

// Marks belong to the letter before them; every other character parts two words.
function wordsOf(text: string): string[] {
  return text
    .normalize("NFC")
    .split(/[^\p{L}\p{N}\p{M}$]+/u)
    .filter((word) => word !== "");
}

function capitalised(word: string): string {
  const [first = "", ...rest] = word;
  return first.toUpperCase() + rest.join("");
}

function uncapitalised(word: string): string {
  if (word === word.toUpperCase()) return word.toLowerCase();
  const [first = "", ...rest] = word;
  return first.toLowerCase() + rest.join("");
}

function started(name: string, text: string): string {
  if (name === "") return `_${spelledOut(text)}`;
  return isIdentifier(name) ? name : isIdentifier(`_${name}`) ? `_${name}` : `_${spelledOut(text)}`;
}
