/** The load on one server by autocannon, every request with a target of its own: its options come on stdin. */
import autocannon from "autocannon";
import { text } from "node:stream/consumers";

const { url, method, headers, body, targets, connections, seconds } = JSON.parse(
  await text(process.stdin),
);
let next = 0;
const result = await autocannon({
  url,
  connections,
  duration: seconds,
  requests: [
    {
      method,
      headers,
      body,
      // Whether one may be asked twice is the caller's to know: a build can be made once.
      setupRequest: (request) => ({ ...request, path: targets[next++ % targets.length] }),
    },
  ],
});
const { errors, timeouts, duration, requests, latency, statusCodeStats } = result;
process.stdout.write(
  JSON.stringify({ errors, timeouts, duration, requests, latency, statusCodeStats, used: next }),
);
