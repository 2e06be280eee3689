/** Formats chunks on several processors. */
import { Worker } from "node:worker_threads";
import type { Options } from "prettier";
import { formatWhole } from "./prettier.ts";

/** What a thread is given; it answers with the formatted texts in the same order. */
export interface ThreadWork {
  readonly texts: readonly string[];
  readonly options: Options;
}

/** Formats on `threads` processors, this one among them. Options must be plain data. */
export async function formatInThreads(
  texts: readonly string[],
  options: Options,
  threads: number,
): Promise<readonly string[]> {
  const shares = shared(texts, threads);
  const [own = [], ...others] = shares;
  const running = others.map((share) => inThread({ texts: pick(texts, share), options }));
  const formatted: string[] = [];
  const here: string[] = [];
  try {
    for (const index of own) here.push(await formatWhole(texts[index]!, options));
    const all = [here, ...(await Promise.all(running.map(({ answer }) => answer)))];
    shares.forEach((share, thread) =>
      share.forEach((index, place) => {
        formatted[index] = all[thread]![place]!;
      }),
    );
  } finally {
    await Promise.all(running.map(({ worker }) => worker.terminate()));
  }
  return formatted;
}

/** The texts' indices, dealt out so that each thread gets about as many characters. */
function shared(texts: readonly string[], threads: number): number[][] {
  const shares = Array.from({ length: threads }, () => ({ indices: [] as number[], size: 0 }));
  texts.forEach((text, index) => {
    const least = shares.reduce((a, b) => (b.size < a.size ? b : a));
    least.indices.push(index);
    least.size += text.length;
  });
  return shares.map(({ indices }) => indices);
}

function pick(texts: readonly string[], indices: readonly number[]): string[] {
  return indices.map((index) => texts[index]!);
}

function inThread(work: ThreadWork): { worker: Worker; answer: Promise<readonly string[]> } {
  // The compiler renames imports but not addresses: beside a built file stands a built one.
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  const worker = new Worker(new URL(`./format-thread.${extension}`, import.meta.url), {
    workerData: work,
  });
  const answer = new Promise<readonly string[]>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`a formatter thread ended with ${code}`)));
  });
  answer.catch(() => undefined);
  return { worker, answer };
}
