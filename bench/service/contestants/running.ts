/** How a contestant, a process of its own, talks to the benchmark: its address once, what it uses when asked. */

/** Tells the address, and ends with the benchmark. */
export function running(url: string): void {
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system, rss: process.memoryUsage().rss });
  });
  process.on("disconnect", () => process.exit());
  process.send?.({ url });
}
