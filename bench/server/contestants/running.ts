/** How a contestant, a process of its own, talks to the benchmark: its port once, its CPU time when asked. */
import type { AddressInfo, Server } from "node:net";

/** Tells the port of a server that listens, and ends with the benchmark. */
export function running(server: Server): void {
  const { port } = server.address() as AddressInfo;
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ cpu: user + system });
  });
  process.on("disconnect", () => process.exit());
  process.send?.({ port });
}
