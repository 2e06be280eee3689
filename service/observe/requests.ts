/** Each request as it is answered: a line in the log, and a figure. Nothing that could hold a token is told. */
import type { IncomingMessage, Server as HttpServer } from "node:http";
import type { AdmitQuestion } from "specwright-runtime/server";
import type { Logger } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** What a process does not do, and a version of HTTP that is none: whoever asked is at fault. */
const byRequest: ReadonlySet<number> = new Set([501, 505]);

interface Known {
  readonly operation: string;
  readonly id: string;
}

export interface RequestObserver {
  /** Learns which operation a request is for. */
  readonly admitted: (question: Pick<AdmitQuestion, "operation" | "request">) => void;
  /** Watches every request of a server. */
  readonly watch: (http: HttpServer) => void;
}

export function observeRequests(log: Logger, metrics: Metrics): RequestObserver {
  const known = new WeakMap<object, Known>();
  return {
    admitted({ operation, request }) {
      const source = request.source as IncomingMessage;
      known.set(source, { operation: operation.id, id: request.id });
    },
    watch(http) {
      http.prependListener("request", (request, response) => {
        const began = performance.now();
        response.once("close", () => {
          const { operation = "none", id } = known.get(request) ?? {};
          const { method } = request;
          const status = response.statusCode;
          const seconds = (performance.now() - began) / 1_000;
          metrics.answered({ operation, status, seconds });
          const line = { id, method, operation, status, ms: Math.round(seconds * 1_000) };
          if (!response.writableFinished) log.debug(line, "the peer went away");
          else if (status >= 500 && !byRequest.has(status)) log.error(line, "failed");
          else log.debug(line, "answered");
        });
      });
    },
  };
}
