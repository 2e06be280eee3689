/** Whatever call fails, and wherever the process is killed: the old output, or the new one whole. */
import { describe, expect, test } from "vitest";
import { write } from "../../generator/write/write.ts";
import { type Disk, Killed, disk, failingPort, memoryPort, textsOf } from "./memory-port.ts";

const out = "/project/generated";
const first = [
  { path: "a.ts", text: "a1" },
  { path: "b.ts", text: "b1" },
  { path: "gone.ts", text: "g1" },
  { path: "same.ts", text: "s" },
];
const second = [
  { path: "a.ts", text: "a2" },
  { path: "b.ts", text: "b2" },
  { path: "deep/new.ts", text: "n2" },
  { path: "same.ts", text: "s" },
];
const options = { patience: 0 };

async function oldDisk(): Promise<Disk> {
  const made = disk({ "/project/package.json": "{}", [`${out}/notes.md`]: "a person's" });
  await write(out, first, { port: memoryPort(made), ...options });
  return made;
}

async function editedDisk(): Promise<Disk> {
  const made = disk({ "/project/package.json": "{}" });
  await write(out, second, { port: memoryPort(made), ...options });
  made.files.set(`${out}/a.ts`, { text: "edited", mode: 0o644 });
  return made;
}

const scenarios: readonly [string, () => Promise<Disk>][] = [
  ["over an older output", oldDisk],
  ["over an output that differs by an edit alone", editedDisk],
  ["into a new folder", async () => disk({ "/project/package.json": "{}" })],
];

describe.each(scenarios)("%s", (_, start) => {
  async function textsAfter(): Promise<Record<string, string>> {
    const made = await start();
    await write(out, second, { port: memoryPort(made), ...options });
    const texts = textsOf(made);
    const emitted = Object.entries(texts).filter(
      ([path]) => path.startsWith(out) && path.endsWith(".ts"),
    );
    expect(emitted).toEqual(second.map(({ path, text }) => [`${out}/${path}`, text]));
    return texts;
  }

  async function callsOfARun(): Promise<number> {
    const { port, calls } = failingPort(memoryPort(await start()), -1, {});
    await write(out, second, { port, ...options });
    return calls();
  }

  test.each(["ENOSPC", "EACCES", "EIO", "EROFS", "EDQUOT"])(
    "%s at every call: rejected with a reason, the old bytes or the new, no litter",
    async (code) => {
      const old = textsOf(await start());
      const now = await textsAfter();
      for (let at = 0; at < (await callsOfARun()); at++) {
        const made = await start();
        const { port } = failingPort(memoryPort(made), at, { code });
        const answer = await write(out, second, { port, ...options }).then(
          () => "written",
          (error: Error) => error.name,
        );
        const texts = textsOf(made);
        if (answer === "written") expect(withoutLitter(texts), `call ${at}`).toEqual(now);
        else {
          expect(answer, `call ${at}`).toBe("CannotRunError");
          expect([old, now], `call ${at}`).toContainEqual(withoutLitter(texts));
        }
        await write(out, second, { port: memoryPort(made), ...options });
        expect(textsOf(made), `the run after call ${at}`).toEqual(now);
        expect(litterOf(made)).toEqual([]);
      }
    },
  );

  test.each([{ after: false }, { after: true }])(
    "killed at every call (%o): the next run mends all and leaves no litter",
    async ({ after }) => {
      const now = await textsAfter();
      for (let at = 0; at < (await callsOfARun()); at++) {
        const made = await start();
        const { port } = failingPort(memoryPort(made), at, { dead: true, after });
        await expect(write(out, second, { port, ...options })).rejects.toThrow(Killed);
        await write(out, second, { port: memoryPort(made), ...options });
        expect(textsOf(made), `the run after call ${at}`).toEqual(now);
        expect(litterOf(made), `the run after call ${at}`).toEqual([]);
      }
    },
  );

  test("killed at every call, then a run that emits other files: nothing of the lost run stays", async () => {
    const third = [{ path: "c.ts", text: "c3" }];
    const wanted = await start();
    await write(out, third, { port: memoryPort(wanted), ...options });
    for (let at = 0; at < (await callsOfARun()) - 3; at++) {
      const made = await start();
      const { port } = failingPort(memoryPort(made), at, { dead: true, after: true });
      await write(out, second, { port, ...options }).catch(() => undefined);
      await write(out, third, { port: memoryPort(made), ...options });
      expect(textsOf(made), `after call ${at}`).toEqual(textsOf(wanted));
    }
  });

  test("killed at every call, and killed again at every call of the mending run", async () => {
    const now = await textsAfter();
    const calls = await callsOfARun();
    for (let at = 0; at < calls; at++) {
      for (let again = 0; again < calls; again += 2) {
        const made = await start();
        const killed = failingPort(memoryPort(made), at, { dead: true, after: true });
        await write(out, second, { port: killed.port, ...options }).catch(() => undefined);
        const mending = failingPort(memoryPort(made), again, { dead: true });
        await write(out, second, { port: mending.port, ...options }).catch(() => undefined);
        await write(out, second, { port: memoryPort(made), ...options });
        expect(textsOf(made), `after calls ${at} and ${again}`).toEqual(now);
        expect(litterOf(made)).toEqual([]);
      }
    }
  });
});

test("an edit between the crash and the next run survives the rolling back", async () => {
  const made = await oldDisk();
  let calls = 0;
  const port = memoryPort(made);
  const killedAfterTwoRenames = {
    ...port,
    async rename(from: string, to: string) {
      await port.rename(from, to);
      if (to.startsWith(`${out}/`) && !to.includes("tmp") && ++calls === 2) throw new Killed();
      if (calls >= 2) throw new Killed();
    },
    list: async (folder: string) => (calls >= 2 ? Promise.reject(new Killed()) : port.list(folder)),
    read: async (path: string) => (calls >= 2 ? Promise.reject(new Killed()) : port.read(path)),
    remove: async (path: string) => (calls >= 2 ? Promise.reject(new Killed()) : port.remove(path)),
  };
  await expect(write(out, second, { port: killedAfterTwoRenames, ...options })).rejects.toThrow(
    Killed,
  );
  made.files.set(`${out}/deep/extra.ts`, { text: "a person's", mode: 0o644 });
  made.files.set(`${out}/a.ts`, { text: "edited", mode: 0o644 });
  await write(out, [{ path: "b.ts", text: "b3" }], { port, ...options });
  const texts = textsOf(made);
  expect(texts[`${out}/deep/extra.ts`]).toBe("a person's");
  // Neither what the lost run wrote nor what stood before it: so it is a person's, and stays.
  expect(texts[`${out}/a.ts`]).toBe("edited");
  expect(texts[`${out}/gone.ts`]).toBeUndefined();
  expect(texts[`${out}/b.ts`]).toBe("b3");
  expect(litterOf(made)).toEqual([]);
});

test("an abort before the first rename leaves the old output and no litter", async () => {
  const made = await oldDisk();
  const old = textsOf(made);
  const abort = new AbortController();
  abort.abort(new Error("interrupted"));
  await expect(
    write(out, second, { port: memoryPort(made), signal: abort.signal, ...options }),
  ).rejects.toThrow("interrupted");
  expect(textsOf(made)).toEqual(old);
});

function litterOf({ files, folders }: Disk): string[] {
  return [...files.keys(), ...folders].filter((path) => /\/\.specwright-(?!manifest)/.test(path));
}

/** What could not be removed is the next run's to remove. */
function withoutLitter(texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).filter(
      ([path]) => !path.includes("/.specwright-lock") && !path.includes("/.specwright-tmp"),
    ),
  );
}
