/** The figures of requests, by the same client for Prometheus as the service's. */
import type { FastifyReply, FastifyRequest } from "fastify";
import { Counter, Histogram, Registry, collectDefaultMetrics } from "prom-client";

/** Makes the hook that counts answers. */
export function figures(): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const requests = new Counter({
    name: "http_requests_total",
    help: "Requests answered, by route and status.",
    labelNames: ["route", "status"],
    registers,
  });
  const durations = new Histogram({
    name: "http_request_duration_seconds",
    help: "From a request to the end of its answer, by route.",
    labelNames: ["route"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  return async ({ routeOptions }, { statusCode, elapsedTime }) => {
    const route = routeOptions.url ?? "none";
    requests.inc({ route, status: statusCode });
    durations.observe({ route }, elapsedTime / 1_000);
  };
}
