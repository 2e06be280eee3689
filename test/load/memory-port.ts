/** A machine that exists only in a test: files, links, answers of servers, standard input. */
import type { HttpAnswer, ReadPort } from "../../generator/load/read-port.ts";

export interface Machine {
  /** Absolute path → content; a path that ends with `/` is a directory. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Path → the path that it is a symbolic link to. */
  readonly links?: Readonly<Record<string, string>>;
  /** Paths that may not be read. */
  readonly locked?: readonly string[];
  /** URL → body, or an answer without one. */
  readonly urls?: Readonly<Record<string, string | { status: number; location?: string } | Error>>;
  readonly stdin?: string;
}

/** What was asked of the machine, in order. */
export interface Asked {
  readonly reads: string[];
  readonly requests: { url: string; headers: Readonly<Record<string, string>> }[];
}

export function memoryPort(machine: Machine): ReadPort & { readonly asked: Asked } {
  const asked: Asked = { reads: [], requests: [] };
  const files = new Map(Object.entries(machine.files ?? {}));
  const isDirectory = (path: string) =>
    files.has(`${path}/`) || [...files.keys()].some((file) => file.startsWith(`${path}/`));
  const real = (path: string) => machine.links?.[path] ?? path;
  return {
    asked,
    async stat(path) {
      if (files.has(real(path))) return { kind: "file" };
      if (isDirectory(real(path))) return { kind: "directory" };
      throw systemError("ENOENT", path);
    },
    async realpath(path) {
      if (files.has(real(path)) || isDirectory(real(path))) return real(path);
      throw systemError("ENOENT", path);
    },
    async readFile(path) {
      asked.reads.push(path);
      if (machine.locked?.includes(real(path))) throw systemError("EACCES", path);
      return bytesOf(files.get(real(path))!);
    },
    async readStdin() {
      return bytesOf(machine.stdin ?? "");
    },
    async fetch(url, headers): Promise<HttpAnswer> {
      asked.requests.push({ url, headers });
      const answer = machine.urls?.[url] ?? { status: 404 };
      if (answer instanceof Error) throw answer;
      if (typeof answer === "string")
        return { status: 200, location: undefined, bytes: bytesOf(answer) };
      return { status: answer.status, location: answer.location, bytes: new Uint8Array() };
    },
  };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}

export function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: secret detail, open '${path}'`), { code });
}
