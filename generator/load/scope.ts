/** Which files a reference may lead to, so that no document reads what its user did not offer. */
import { dirname, isAbsolute, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReadPort } from "./read-port.ts";
import { displayName, isRemote } from "./uri.ts";

/** Why a file could not be read, for the diagnostic at the reference that names it. */
export interface Failure {
  readonly rule: "ref-resolves" | "ref-scope" | "too-many-files";
  /** Without a subject in front: what is wrong, naming the file. */
  readonly message: string;
  readonly hint?: string;
}

/** What reading may reach. */
export interface Bounds {
  readonly port: ReadPort;
  readonly cwd: string;
  readonly maxBytes: number;
  /** Origins that were allowed by name. */
  readonly allowRemote: ReadonlySet<string>;
  readonly allowOutside: boolean;
  /** Sent to the input's own origin and to allowed origins. */
  readonly headers: Readonly<Record<string, string>>;
  /** The URI of the input: its folder is what references reach without being allowed to. */
  readonly inputUri: string;
}

/**
 * Whether a reference may lead to a URI at all; undefined when it may. Looks at the spelling alone, so
 * that nothing is learnt about a file that is out of bounds.
 */
export function scopeFailure(uri: string, from: string, bounds: Bounds): Failure | undefined {
  const name = displayName(uri, bounds.cwd);
  if (isRemote(uri)) {
    const { origin } = new URL(uri);
    if (bounds.allowRemote.has(origin)) return undefined;
    if (!isRemote(bounds.inputUri) || new URL(bounds.inputUri).origin !== origin)
      return {
        rule: "ref-scope",
        message: `\`${name}\` is on the network, and ${origin} is not allowed`,
        hint: `Keep a copy beside the document, or allow it with --allow-remote ${origin}`,
      };
    return bounds.allowOutside || isUnder(uri, bounds.inputUri) ? undefined : outside(name);
  }
  if (uri.startsWith("stdin:"))
    return {
      rule: "ref-resolves",
      message: `\`${name}\` cannot be found from standard input`,
      hint: "Give the path of the document instead of `-`",
    };
  if (!uri.startsWith("file:"))
    return { rule: "ref-scope", message: `\`${name}\` is neither a file nor an http(s) URL` };
  if (isRemote(from))
    return {
      rule: "ref-scope",
      message: `\`${name}\` is a file of this machine, which a document from the network may not name`,
    };
  return bounds.allowOutside || isUnder(uri, bounds.inputUri) ? undefined : outside(name);
}

/** The failure of a file outside the input's folder. */
export function outside(name: string): Failure {
  return {
    rule: "ref-scope",
    message: `\`${name}\` is outside the folder of the input`,
    hint: "Move it into that folder, or allow it with --allow-outside",
  };
}

/** Compares spelled paths; URIs have one spelling, with `..` resolved. Standard input has no folder. */
function isUnder(uri: string, inputUri: string): boolean {
  return /^(?:file|https?):/.test(inputUri) && uri.startsWith(new URL(".", inputUri).href);
}

/** Compares real paths, so that no symbolic link leads out of the folder. */
export async function isInside(real: string, { port, inputUri }: Bounds): Promise<boolean> {
  const folder = await port.realpath(dirname(fileURLToPath(inputUri)));
  const way = relative(folder, real);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
