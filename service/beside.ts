/** What stands beside the contract: health, figures, and the contract itself. */
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { splitTarget } from "specwright-runtime/server";
import type { Metrics } from "./observe/metrics.ts";

export interface BesideOptions {
  /** Whether requests should be sent here; it rejects or says no while they should not. */
  readonly isReady: () => Promise<boolean>;
  readonly metrics: Metrics;
  /** Sent with every answer. */
  readonly headers: Readonly<Record<string, string>>;
}

interface Page {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
}

/** Where the service gives its own description. */
export const descriptionPath = "/api/v2/openapi.json";

/** Makes the listener that answers what no operation does. */
export async function besideContract({
  isReady,
  metrics,
  headers,
}: BesideOptions): Promise<(request: IncomingMessage, response: ServerResponse) => boolean> {
  const description = await readFile(new URL("../generated/openapi.json", import.meta.url));
  const pages = new Map<string, () => Page | Promise<Page>>([
    ["/healthz", () => text(200, "ok\n")],
    ["/readyz", async () => ((await isReady()) ? text(200, "ready\n") : text(503, "not ready\n"))],
    [
      "/metrics",
      async () => ({ status: 200, contentType: metrics.contentType, body: await metrics.text() }),
    ],
    [
      descriptionPath,
      () => ({ status: 200, contentType: "application/json; charset=utf-8", body: description }),
    ],
  ]);
  return (request, response) => {
    const page = pages.get(splitTarget(request.url ?? "/").path);
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (page === undefined || !isRead) return false;
    void answer(page, response, headers);
    return true;
  };
}

async function answer(
  page: () => Page | Promise<Page>,
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
): Promise<void> {
  const { status, contentType, body } = await settled(page);
  response.writeHead(status, {
    ...headers,
    "Content-Type": contentType,
    "Content-Length": Buffer.byteLength(body),
    ...(status === 503 ? { "Retry-After": "1" } : {}),
  });
  response.end(body);
}

/** What fails here is what the page is there to tell. */
async function settled(page: () => Page | Promise<Page>): Promise<Page> {
  try {
    return await page();
  } catch {
    return text(503, "not ready\n");
  }
}

const text = (status: number, body: string): Page => ({
  status,
  contentType: "text/plain; charset=utf-8",
  body,
});
