/** How a contestant, a process of its own, talks to the benchmark: its port once, what it uses when asked. */
import type { AddressInfo, Server } from "node:net";

/** Tells the port of a server that listens, and ends with the benchmark. */
export function running(server: Server): void {
  const { port } = server.address() as AddressInfo;
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    // There with --expose-gc: what is held, not what waits to be collected.
    globalThis.gc?.();
    process.send?.({ cpu: user + system, heap: process.memoryUsage().heapUsed });
  });
  process.on("disconnect", () => process.exit());
  process.send?.({ port });
}
