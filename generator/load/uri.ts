/** The one spelling of a file's URI, so that a file reached in two spellings is still one file. */
import { relative, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The URI of standard input. It is no base: nothing can be relative to it. */
export const stdinUri = "stdin:";

/**
 * Resolves a reference without its fragment against a base (RFC 3986, section 5) to one spelling:
 * `%61.yaml` is `a.yaml`, a file has no query, a URL no user and password. Undefined when it is no URI
 * reference. Relative to standard input it is an opaque `stdin:` URI, which no file has.
 */
export function resolveUri(reference: string, base: string): string | undefined {
  if (base === stdinUri && !URL.canParse(reference)) return stdinUri + encodeURI(reference);
  if (!URL.canParse(reference, base)) return undefined;
  const url = new URL(reference, base);
  url.hash = "";
  if (url.protocol === "file:") return fileUri(url);
  url.username = "";
  url.password = "";
  return url.href;
}

export function isRemote(uri: string): boolean {
  return /^https?:/i.test(uri);
}

/** A URI as people name it: a path relative to `cwd` with `/`, a URL without secrets, or `<stdin>`. */
export function displayName(uri: string, cwd: string): string {
  if (uri === stdinUri) return "<stdin>";
  if (isRemote(uri)) {
    const { origin, pathname } = new URL(uri);
    return origin + pathname;
  }
  if (!uri.startsWith("file:")) return decoded(uri.replace(/^stdin:/, ""));
  try {
    return relative(cwd, fileURLToPath(uri)).split(sep).join("/") || ".";
  } catch {
    return decoded(uri);
  }
}

function fileUri(url: URL): string | undefined {
  try {
    return pathToFileURL(fileURLToPath(url)).href;
  } catch {
    // A path with an encoded slash, or a host: no file has such a name.
    return undefined;
  }
}

function decoded(text: string): string {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
}
