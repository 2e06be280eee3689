/** Figures for Prometheus. */
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

export interface Metrics {
  /** Counts an answer; `operation` is its id, or `none`. */
  answered(answer: { operation: string; status: number; seconds: number }): void;
  /** Counts a stream of logs while it is open, and its lines. */
  following(): FollowedStream;
  readonly contentType: string;
  /** The text that is scraped. */
  text(): Promise<string>;
}

/** One stream of logs. */
export interface FollowedStream {
  /** Counts a line that was handed over. */
  sent(): void;
  /** Says that the stream is over. */
  left(): void;
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
  const lines = new Counter({
    name: "builds_log_lines_streamed_total",
    help: "Lines that were handed to streams of logs.",
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
      return { sent: () => lines.inc(), left: () => streams.dec() };
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}
