/** A thread of `threads.ts`: formats what it was started with, answers, ends. */
import { parentPort, workerData } from "node:worker_threads";
import { formatWhole } from "./prettier.ts";
import type { ThreadWork } from "./threads.ts";

const { texts, options } = workerData as ThreadWork;
const formatted: string[] = [];
for (const text of texts) formatted.push(await formatWhole(text, options));
parentPort?.postMessage(formatted);
