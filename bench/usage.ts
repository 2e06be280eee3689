/** Loaded ahead of a program that is measured: leaves what it used in the file that the bench names. */
import { writeFileSync } from "node:fs";

const file = process.env.BENCH_USAGE_FILE;
if (file !== undefined) {
  // What the program starts is not it.
  delete process.env.BENCH_USAGE_FILE;
  process.once("exit", () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
    writeFileSync(file, JSON.stringify({ cpuSeconds, peakMb: maxRSS / 1024 }));
  });
}
