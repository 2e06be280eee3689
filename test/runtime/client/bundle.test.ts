import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

const entry = fileURLToPath(new URL("../../../runtime/client/client.ts", import.meta.url));

/** What a bundler for browsers takes along for some names of the entry. */
async function bundled(names: string): Promise<{ text: string; inputs: string[] }> {
  const result = await build({
    stdin: {
      contents: `export { ${names} } from ${JSON.stringify(entry)};`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url)),
    },
    bundle: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    treeShaking: true,
    minify: true,
  });
  const output = Object.values(result.metafile.outputs)[0]!;
  const inputs = Object.entries(output.inputs)
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([name]) => name.replace(/^.*\//, ""));
  return { text: result.outputFiles[0]!.text, inputs };
}

test("C14: a call takes no stream along, and everything bundles for browsers", async () => {
  const call = await bundled("call, connect");
  expect(call.inputs).toContain("send.ts");
  for (const file of ["stream.ts", "socket.ts", "inbox.ts"])
    expect(call.inputs).not.toContain(file);
  const all = await bundled("call, connect, stream");
  expect(all.inputs).toContain("stream.ts");
  expect(all.text).not.toContain("node:");
});
