/** Figures for Prometheus. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

export interface Metrics {
  /** Counts an answer; `operation` is its id, or `none`. */
  answered(answer: { operation: string; status: number; seconds: number }): void;
  /** Counts a stream of logs while it is open; the function given says that it is over. */
  following(): () => void;
  readonly contentType: string;
  /** The text that is scraped. */
  text(): Promise<string>;
}

/** @param running how many jobs this process is running */
export function metrics(running: () => number): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const registers = [register];
  const requests = new Counter({
    name: "builds_http_requests_total",
    help: "Requests answered, by operation and status.",
    labelNames: ["operation", "status"],
    registers,
  });
  const durations = new Histogram({
    name: "builds_http_request_duration_seconds",
    help: "From a request to the end of its answer, by operation.",
    labelNames: ["operation"],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  });
  const streams = new Gauge({
    name: "builds_log_streams",
    help: "Streams of logs that are open.",
    registers,
  });
  const jobs: Gauge = new Gauge({
    name: "builds_jobs_running",
    help: "Jobs that this process is running.",
    registers,
    collect() {
      jobs.set(running());
    },
  });
  return {
    answered({ operation, status, seconds }) {
      requests.inc({ operation, status });
      durations.observe({ operation }, seconds);
    },
    following() {
      streams.inc();
      return () => streams.dec();
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}
