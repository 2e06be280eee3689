/** The service: a store, a server, and provisioners, started and stopped together. */
import { setTimeout as sleep } from "node:timers/promises";
import { type NodeServerOptions, createNodeServer } from "specwright-runtime/server/node";
import { apiServer, workerServer } from "./api.ts";
import { besideContract } from "./beside.ts";
import { type Logger, logger } from "./observe/log.ts";
import { metrics as makeMetrics } from "./observe/metrics.ts";
import { observeRequests } from "./observe/requests.ts";
import { type OverloadOptions, watchOverload } from "./overload.ts";
import { type Provisioner, startProvisioner } from "./provisioner/provisioner.ts";
import type { RateLimitOptions } from "./rate-limit.ts";
import { type World, seed as makeWorld } from "./seed.ts";
import { type ConnectOptions, connect } from "./store/connect.ts";

/** What a process does: answer requests, run jobs, or both. */
export type ServiceRole = "api" | "worker" | "both";

export interface ServiceOptions {
  /** 0 for any that is free. Default: 3000. */
  readonly port?: number | undefined;
  /** Default: `127.0.0.1`. */
  readonly host?: string | undefined;
  /** `postgres://…`; without it, PGlite is used. */
  readonly databaseUrl?: string | undefined;
  /** PGlite's folder; without it, the data lives in memory. */
  readonly folder?: string | undefined;
  /** Default: `both`. */
  readonly role?: ServiceRole | undefined;
  /** How many jobs run at once. */
  readonly workers?: number | undefined;
  /** Of the provisioner: 10 is ten times as fast. Default: 1. */
  readonly speed?: number | undefined;
  /** Seconds after which a build whose worker was not heard of is another's. Default: 15. */
  readonly lease?: number | undefined;
  /** Seconds for which it goes on answering after it says that it is not ready any more. Default: 0. */
  readonly drain?: number | undefined;
  /** The same seed gives the same demo world. Default: 1. */
  readonly seed?: number | undefined;
  /** More quick workspaces of the first member. Default: 0. */
  readonly workspaces?: number | undefined;
  /** Whether administrators may ask for debug logs. Default: true. */
  readonly debugLogs?: boolean | undefined;
  readonly rateLimit?: RateLimitOptions | undefined;
  /** From when on it has too much to do. Requests are refused then until it has caught up. */
  readonly overload?: OverloadOptions | undefined;
  /** What a connection may cost. Default: the runtime's own limits, but 5,000 streams. */
  readonly limits?: Omit<NodeServerOptions, "beside"> | undefined;
  /** PostgreSQL's pool, and how long one of its statements may take. */
  readonly pool?: Pick<ConnectOptions, "connections" | "statementTimeoutMs"> | undefined;
  /** Milliseconds between two looks at the session behind a stream. Default: 30,000. */
  readonly sessionCheck?: number | undefined;
  /** Whether answers are held to the contract. Default: yes, but where `NODE_ENV` is `production`. */
  readonly validateAnswers?: boolean | undefined;
  /** Default: one to stderr. */
  readonly log?: Logger | undefined;
}

export interface Service {
  /** Without a slash at the end; the API is under `/api/v2`. */
  readonly url: string;
  readonly world: World;
  /**
   * Stops: is ready no more and hands its jobs back; goes on answering for as long as `drain` says; then accepts
   * nothing new, lets what is being answered finish, and closes streams with 1001.
   *
   * @param timeout milliseconds after which connections are cut. Default: 10,000
   */
  close(timeout?: number): Promise<void>;
}

/** Requests follow logs, and workers wait for jobs. */
const heard = {
  api: ["build_logs"],
  worker: ["build_jobs"],
  both: ["build_jobs", "build_logs"],
} as const;

/** Of the server whose behaviour this one has. */
const buildVersion = "v2.25.1";

/**
 * Starts the service, with its demo world where there is none yet.
 *
 * @throws what `connect` does for a store that does not open, and for an address that cannot be had
 */
export async function startService(options: ServiceOptions = {}): Promise<Service> {
  const { log = logger(), role = "both", seed, workspaces, drain = 0 } = options;
  const onError = (err: unknown): void => log.error({ err }, "background fault");
  const store = await connect({
    ...options.pool,
    databaseUrl: options.databaseUrl,
    folder: options.folder,
    maintain: role !== "api",
    channels: heard[role],
    onError,
  });
  const work = { workers: options.workers, speed: options.speed, lease: options.lease };
  let provisioner: Provisioner | undefined;
  const overload = watchOverload(options.overload ?? {});
  const state = { url: "", isReady: false, isStopping: false };
  try {
    const world = await makeWorld(store, { seed, workspaces });
    if (role !== "api") provisioner = await startProvisioner(store, { ...work, onError });
    const metrics = makeMetrics(() => provisioner?.running() ?? 0);
    const requests = observeRequests(log, metrics);
    const headers = { "X-Coder-Build-Version": buildVersion, "X-Content-Type-Options": "nosniff" };
    const parts = {
      store,
      log,
      metrics,
      requests,
      headers,
      accessUrl: () => state.url,
      rateLimit: options.rateLimit,
      isOverloaded: overload.isOver,
      validateAnswers: options.validateAnswers,
      sessionCheck: options.sessionCheck ?? 30_000,
      debugLogs: options.debugLogs ?? true,
    };
    const server = role === "worker" ? workerServer(parts) : apiServer(parts);
    const isReady = async (): Promise<boolean> => {
      await store.ping();
      return state.isReady && !overload.isOver();
    };
    const beside = await besideContract({ isReady, metrics, headers });
    const node = createNodeServer(server, { maxStreams: 5_000, ...options.limits, beside });
    requests.watch(node.http);
    // Connections that are kept end with an answer, so that none is closed while a request is on its way.
    node.http.prependListener("request", (_request, response) => {
      if (state.isStopping) response.setHeader("Connection", "close");
    });
    const { url } = await node.listen(options.port ?? 3_000, options.host);
    state.url = url;
    state.isReady = true;
    return {
      url,
      world,
      async close(timeout) {
        state.isReady = false;
        state.isStopping = true;
        await Promise.all([provisioner?.stop(), sleep(drain * 1_000)]);
        await node.close(timeout);
        overload.stop();
        await store.close();
      },
    };
  } catch (error) {
    overload.stop();
    await provisioner?.stop();
    await store.close();
    throw error;
  }
}
