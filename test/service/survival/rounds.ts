/** Rounds of `kill -9` at random moments, with builds under way. */
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { between } from "../../../service/provisioner/random.ts";
import { connect } from "../../../service/store/connect.ts";
import { check, type Faults } from "./check.ts";
import { drive } from "./client.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { emptyRecord, type Record, underWay } from "./record.ts";

export interface RoundsOptions {
  /** PostgreSQL's, with three processes; without it, one process has the folder. */
  readonly databaseUrl?: string | undefined;
  readonly folder?: string | undefined;
  readonly rounds: number;
  /** How many are under way at a time. */
  readonly builds: number;
  /** The same one decides the same, as far as the machine's own timing lets it. */
  readonly seed: number;
  /** Hears of each round. */
  readonly told?: ((round: number, builds: number) => void) | undefined;
}

export interface Figures {
  readonly rounds: number;
  readonly kills: number;
  readonly acknowledged: number;
  readonly canceled: number;
  /** Creations that were cut off before their answer. */
  readonly unanswered: number;
  /** Streams that were resumed. */
  readonly resumed: number;
  /** How many builds were under way at a kill, at least. */
  readonly underWay: number;
  readonly seconds: number;
  /** None of these may hold anything. */
  readonly faults: Faults & {
    /** Jobs that went on running long after their worker's lease. */
    readonly unleased: readonly string[];
    /** Answers that no client should get. */
    readonly wrong: readonly string[];
    /** Processes that ended by themselves. */
    readonly fallen: readonly string[];
  };
}

/** Seconds: much shorter than usual, so that jobs of killed workers are taken over within a round or two. */
const lease = 3;

/** How long clients may take to see their last builds end. */
const patience = 120_000;

/** Runs the rounds, lets everything that was begun end, and holds what was told against what is stored. */
export async function crashRounds(options: RoundsOptions): Promise<Figures> {
  const { rounds, builds, seed, databaseUrl, folder } = options;
  const began = performance.now();
  // Some are always between two builds.
  const clients = Math.ceil(builds * 1.5);
  const cluster = await startCluster(databaseUrl === undefined ? 1 : 3, {
    databaseUrl,
    folder,
    args: ["--workspaces", String(clients), "--workers", String(clients), "--lease", String(lease)],
  });
  const record = emptyRecord();
  const enough = new AbortController();
  const driven = startClients(cluster, record, enough.signal, { clients, seed });
  const unleased: string[] = [];
  const random = between(`kills ${String(seed)}`);
  let kills = 0;
  let least = Infinity;
  for (let round = 1; round <= rounds; round += 1) {
    await sleep(random(0, 1_500));
    // Every other kill comes before what the last one cut off has recovered.
    await busy(record, builds, round % 2 === 0 ? 0 : builds / 4);
    least = Math.min(least, underWay(record));
    if (databaseUrl !== undefined) unleased.push(...(await withoutLease(databaseUrl)));
    const seats = databaseUrl === undefined ? [0] : some(3, random);
    await cluster.kill(seats);
    await sleep(random(0, 300));
    // Some are killed again while they start.
    const cutAfter = random(0, 1) < 0.2 ? random(50, 1_500) : undefined;
    kills += seats.length * (cutAfter === undefined ? 1 : 2);
    await cluster.restart(seats, cutAfter);
    options.told?.(round, record.acknowledged.length);
  }
  enough.abort();
  await Promise.race([driven, sleep(patience, undefined, { ref: false })]);
  await cluster.stop();
  const store = await connect({ databaseUrl, folder });
  try {
    const found = await check(store, record);
    return {
      rounds,
      kills,
      acknowledged: record.acknowledged.length,
      canceled: record.acknowledged.filter(({ canceled }) => canceled).length,
      unanswered: [...record.unanswered.values()].reduce((sum, count) => sum + count, 0),
      resumed: record.resumed,
      underWay: least,
      seconds: Math.round((performance.now() - began) / 1_000),
      faults: { ...found, unleased, wrong: record.wrong, fallen: cluster.fallen() },
    };
  } finally {
    await store.close();
  }
}

/** A client a workspace, each with a mind of its own. */
async function startClients(
  { world, url }: Cluster,
  record: Record,
  enough: AbortSignal,
  { seed, clients }: { readonly seed: number; readonly clients: number },
): Promise<void> {
  const { token } = world.users.find(({ role }) => role === "owner")!;
  const extra = world.workspaces.slice(-clients);
  await Promise.all(
    extra.map(({ id }) => {
      const random = between(`client ${String(seed)} ${id}`);
      return drive(id, { url, token, record, enough, random: () => random(0, 1) });
    }),
  );
}

/** Waits until so many more builds were made, and so many are under way. */
async function busy(record: Record, builds: number, more: number): Promise<void> {
  const wanted = record.acknowledged.length + more;
  while (record.acknowledged.length < wanted || underWay(record) < builds) await sleep(20);
}

/** At least one of so many. */
function some(count: number, random: (from: number, to: number) => number): number[] {
  const all = Array.from({ length: count }, (_, seat) => seat);
  const chosen = all.filter(() => random(0, 1) < 0.4);
  return chosen.length > 0 ? chosen : [Math.floor(random(0, count - 0.001))];
}

/** Jobs whose worker's lease is over for far longer than it takes others to see it, while others were there. */
async function withoutLease(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `select id from provisioner_jobs where completed_at is null and worker_id is not null
       and lease_until < now() - interval '20 seconds'`,
    );
    return rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}
