/** What the file of a handler is called: words of a closed alphabet, and no two alike on any file system. */
import { grouped } from "./grouped.ts";

/** A handler that wants a file. */
export interface FileClaim {
  /** The handler's name. */
  readonly call: string;
  /** What tells it from a handler whose name is spelled alike: method and path. */
  readonly place: string;
}

/** What the index has its own files for, and what systems keep for themselves; `.ts` does not help on Windows. */
const reserved = /^(?:index|session|con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)$/;

const longest = 100;

/**
 * The file of each handler, without its extension, by the handler's name. The one that is spelled like
 * its file has it, any other that wants it is told apart by its own place; nothing depends on order.
 *
 * @param owners the handlers that a person takes from a file already: it is nobody else's
 */
export function fileNames(
  claims: readonly FileClaim[],
  owners: ReadonlyMap<string, ReadonlySet<string>> = new Map(),
): ReadonlyMap<string, string> {
  const isFree = (file: string, call: string): boolean => owners.get(file)?.has(call) ?? true;
  const names = new Map<string, string>();
  const used = new Set<string>();
  const give = ({ call }: FileClaim, file: string): void => {
    names.set(call, file);
    used.add(file);
  };
  const wanting = grouped(claims, ({ call }) => wantedFile(call));
  for (const [file, group] of wanting) {
    const free = group.filter(({ call }) => isFree(file, call));
    const holder = free.length === 1 ? free[0] : free.find(({ call }) => call === camelCase(file));
    if (holder) give(holder, file);
  }
  // A name that somebody wants is not given to another as a way out.
  for (const file of wanting.keys()) used.add(file);
  const waiting = claims.filter(({ call }) => !names.has(call));
  const placed = grouped(waiting, ({ call, place }) => words(`${wantedFile(call)} ${place}`));
  for (const [file, [only, ...others]] of placed)
    if (only && others.length === 0 && fits(file) && !used.has(file) && isFree(file, only.call))
      give(only, file);
  for (const claim of waiting)
    for (let salt = 0; !names.has(claim.call); salt++) {
      const file = `${wantedFile(claim.call)}-${hashed(`${salt === 0 ? "" : salt}${claim.call}`)}`;
      if (!used.has(file) && isFree(file, claim.call)) give(claim, file);
    }
  return names;
}

/** `getUser` → `get-user`; never empty, never a name that a system or the scaffold keeps. */
function wantedFile(call: string): string {
  const file = words(call) || "operation";
  if (!fits(file)) return words(`${file.slice(0, longest - 20)} ${hashed(call)}`);
  return reserved.test(file) ? `${file}-operation` : file;
}

const fits = (file: string): boolean => file.length <= longest;

/** Words in lower case with hyphens; a letter that is not Latin is spelled as its code point. */
function words(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\0-\x7f]/gu, (letter) => ` u${letter.codePointAt(0)!.toString(16)} `)
    .replace(/([a-z0-9])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, "$1$3 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "")
    .join("-");
}

function camelCase(file: string): string {
  return file.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** FNV-1a, 32 bits: short, and the same everywhere. */
function hashed(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
