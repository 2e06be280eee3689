/** Reads a document and every file that it reaches. */
import { resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { CannotRunError, type Diagnostic, byPlace } from "../diagnostic.ts";
import { decodeText } from "./decode-text.ts";
import { type Limits, defaultLimits } from "./limits.ts";
import type { Loaded } from "./loaded.ts";
import { parseText } from "./parse-text.ts";
import { unparsed } from "./parsed-text.ts";
import { type ReadResult, codeOf, readUrl, tooLarge, unreadable } from "./read.ts";
import { type ReadPort, nodeReadPort } from "./read-port.ts";
import type { RemoteLock } from "./remote-lock.ts";
import { resolveFiles } from "./resolve.ts";
import type { Bounds } from "./scope.ts";
import { type OpenedFile, openedFile } from "./source-file.ts";
import { displayName, isRemote, resolveUri, stdinUri } from "./uri.ts";

/**
 * A document: the path of a file, an `http:`, `https:` or `file:` URL, `-` for standard input, or a
 * text with the path or URL that it is to be taken for (`<stdin>` for none).
 */
export type Input = string | { readonly text: string; readonly name: string };

/** How a document is read. */
export interface LoadOptions {
  /** The folder that paths are relative to, and names in diagnostics. Default: the working directory. */
  readonly cwd?: string;
  /** Access to files and the network. Default: the machine's. */
  readonly port?: ReadPort;
  /**
   * Origins such as `https://example.com` that references may lead to, besides files in the input's
   * own folder (for a URL: below its own path). Default: none.
   */
  readonly allowRemote?: readonly string[];
  /** Whether references may leave the input's folder, by `..`, by path or by symbolic link. Default: no. */
  readonly allowOutside?: boolean;
  /**
   * Headers for loading URLs. They go to the input's own origin and to `allowRemote`, and are left out
   * after a redirect to another origin. Default: none.
   */
  readonly headers?: Readonly<Record<string, string>>;
  /** What references may bring from `allowRemote`. Default: whatever is there. */
  readonly lock?: RemoteLock;
  /** Bounds of what is read; those left out have their defaults. */
  readonly limits?: Partial<Limits>;
}

/**
 * Loads a document. A document that is wrong gives diagnostics, ordered by place; its files may lack
 * values then. Unresolved pointers into files that were read are not looked for here.
 *
 * @throws {CannotRunError} when the input itself is missing or cannot be read, or an option is wrong.
 */
export async function load(input: Input, options: LoadOptions = {}): Promise<Loaded> {
  const cwd = resolve(options.cwd ?? process.cwd());
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const named = identify(input, cwd);
  const bounds: Bounds = {
    port: options.port ?? nodeReadPort,
    cwd,
    maxBytes: limits.fileBytes,
    allowRemote: new Set((options.allowRemote ?? []).map(originOf)),
    allowOutside: options.allowOutside ?? false,
    headers: headersOf(named.headers, options.headers ?? {}),
    inputUri: named.uri,
  };
  const open = (uri: string, bytes: Uint8Array) => openBytes(uri, bytes, cwd, limits);
  const entry =
    typeof input === "string"
      ? await readInput(named.uri, bounds).then(({ uri, bytes }) => open(uri, bytes))
      : await openText(named.uri, input.text.replace(/^\uFEFF/, ""), cwd, limits);
  // The base of relative references is where the document was found in the end.
  const within = { ...bounds, inputUri: entry.file.uri };
  const loaded = await resolveFiles(entry, open, within, limits, options.lock);
  return { ...loaded, diagnostics: distinct(loaded.diagnostics) };
}

interface Identity {
  readonly uri: string;
  readonly headers: Readonly<Record<string, string>>;
}

function identify(input: Input, cwd: string): Identity {
  const name = typeof input === "string" ? input : input.name;
  if (typeof input === "string" ? name === "-" : name === "<stdin>")
    return { uri: stdinUri, headers: {} };
  if (name === "") throw new CannotRunError("no input is named", { hint: "Name a file or a URL" });
  if (!/^[a-z][a-z\d+.-]+:\/\//i.test(name))
    return { uri: pathToFileURL(resolve(cwd, name)).href, headers: {} };
  const uri = resolveUri(name, stdinUri);
  if (uri === undefined || !/^(?:https?|file):/.test(uri))
    throw new CannotRunError("the input is neither a file nor an http(s) URL", {
      hint: "Name a file, a URL or `-`",
    });
  const { username, password } = new URL(name);
  if (username === "" && password === "") return { uri, headers: {} };
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { uri, headers: { authorization: `Basic ${Buffer.from(pair).toString("base64")}` } };
}

async function readInput(uri: string, bounds: Bounds): Promise<{ uri: string; bytes: Uint8Array }> {
  const { port, maxBytes } = bounds;
  if (uri === stdinUri) return { uri, bytes: await port.readStdin(maxBytes) };
  const result = isRemote(uri) ? await readUrl(uri, bounds) : await readInputFile(uri, bounds);
  if (!("failure" in result)) return result;
  const { message, hint } = result.failure;
  throw new CannotRunError(message, hint === undefined ? {} : { hint });
}

/** Unlike a reference, the input may be a pipe, such as a shell's `<(command)`. */
async function readInputFile(uri: string, { port, cwd, maxBytes }: Bounds): Promise<ReadResult> {
  const path = fileURLToPath(uri);
  const name = displayName(uri, cwd);
  try {
    const { kind } = await port.stat(path);
    if (kind === "directory") return { failure: unreadable(name, "EISDIR") };
    return { bytes: await port.readFile(path, maxBytes), uri };
  } catch (error) {
    return { failure: unreadable(name, codeOf(error)) };
  }
}

async function openBytes(
  uri: string,
  bytes: Uint8Array,
  cwd: string,
  limits: Limits,
): Promise<OpenedFile> {
  const name = displayName(uri, cwd);
  if (bytes.length > limits.fileBytes) {
    const fault = { rule: "too-large", start: 0, end: 0, ...tooLarge(limits.fileBytes) } as const;
    return openedFile({ uri, name, text: "" }, unparsed(fault));
  }
  const { text, fault } = decodeText(bytes);
  return fault
    ? openedFile({ uri, name, text }, unparsed(fault))
    : openText(uri, text, cwd, limits);
}

async function openText(
  uri: string,
  text: string,
  cwd: string,
  limits: Limits,
): Promise<OpenedFile> {
  const path = isRemote(uri) ? new URL(uri).pathname : uri;
  const parsed = await parseText(text, path, limits);
  return openedFile({ uri, name: displayName(uri, cwd), text }, parsed);
}

function headersOf(
  own: Readonly<Record<string, string>>,
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (Object.keys(own).length + Object.keys(given).length === 0) return {};
  try {
    const headers = new Headers(own);
    for (const [name, value] of Object.entries(given)) headers.set(name, value);
    return Object.fromEntries(headers);
  } catch {
    // The error's own message would repeat the value, which may be a secret.
    throw new CannotRunError("a header for loading has a name or value that HTTP does not allow", {
      hint: "Write it as 'Name: value'",
    });
  }
}

function originOf(allowed: string): string {
  const url = URL.parse(allowed);
  if (url && /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href) return url.origin;
  throw new CannotRunError("an origin that is to be allowed is not an http(s) origin", {
    hint: "Write it as https://example.com, without a path",
  });
}

/** In order, and each once: what stands under a YAML anchor is found again under each of its aliases. */
function distinct(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(byPlace).filter((diagnostic, index, sorted) => {
    const before = sorted[index - 1];
    return before === undefined || byPlace(before, diagnostic) !== 0;
  });
}
