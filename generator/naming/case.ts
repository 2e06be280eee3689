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

/** `Foo-Bar` → `Foo_Bar`; a text that is an identifier already stays as it is. Never empty. */
export function snakeCase(text: string): string {
  if (isIdentifier(text)) return text;
  return started(wordsOf(text).join("_"), text);
}

/** A name with its first letter in upper case; nothing else of it changes. */
export function capitalised(word: string): string {
  const first = firstOf(word);
  const upper = first.toUpperCase();
  // A letter may be older than its capital.
  return (isIdentifier(`_${upper}`) ? upper : first) + word.slice(first.length);
}

/** Whether a text is an identifier of TypeScript as it stands; reserved words count as identifiers here. */
export function isIdentifier(text: string): boolean {
  // Nearly all names are plain, and the short pattern is ten times as quick.
  if (/^[A-Za-z$_][\w$]*$/.test(text)) return true;
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text) && !tooNew.test(text);
}

// TypeScript 5 and 6 know the letters of Unicode 15; a runtime may know those that 16 and 17 added.
// Beyond the basic plane hardly anybody writes names, so that none of it is let through.
const tooNew =
  /[\u0897\u1acf-\u1aeb\u088f\u0c5c\u0cdc\u1c89\u1c8a\ua7cb-\ua7cf\ua7d2\ua7d4\ua7da-\ua7dc\ua7f1\u{10000}-\u{10ffff}]/u;

/**
 * A text as letters, digits and the code points of everything else in hexadecimal, so that it can tell
 * two names apart that are alike in their words. `/pets` → `2fPets`.
 */
export function spelledOut(text: string): string {
  return Array.from(text.normalize("NFC"), (character) =>
    /[\p{L}\p{N}]/u.test(character) && isIdentifier(`_${character}`)
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

function uncapitalised(word: string): string {
  if (word === word.toUpperCase()) return word.toLowerCase();
  const first = firstOf(word);
  return first.toLowerCase() + word.slice(first.length);
}

function firstOf(word: string): string {
  return /^./su.exec(word)?.[0] ?? "";
}

function started(name: string, text: string): string {
  if (isIdentifier(name)) return name;
  return name !== "" && isIdentifier(`_${name}`) ? `_${name}` : `_${spelledOut(text)}`;
}
