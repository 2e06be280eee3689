/** A few processes of the service on one store, some of which are killed and come back. */
import { setTimeout as sleep } from "node:timers/promises";
import type { World } from "../../../service/seed.ts";
import { end, type ServiceProcess, startProcess, type StartOptions } from "./process.ts";

export interface Cluster {
  readonly world: World;
  /** The address of one that is ready, by turns. Waits until there is one. */
  url(): Promise<string>;
  /** Kills the processes at these seats. */
  kill(seats: readonly number[]): Promise<void>;
  /** Starts them again, after killing the new ones once in mid-start where `cutAfter` says after how many milliseconds. */
  restart(seats: readonly number[], cutAfter?: number): Promise<void>;
  /** How many have ended by themselves, and what the last of them said. */
  fallen(): readonly string[];
  /** Ends all in an orderly way. */
  stop(): Promise<void>;
}

interface Seat {
  process: ServiceProcess;
  url?: string | undefined;
}

export async function startCluster(size: number, options: StartOptions): Promise<Cluster> {
  const fallen: string[] = [];
  const expected = new WeakSet<ServiceProcess>();
  const begin = (): ServiceProcess => {
    const started = startProcess(options);
    void started.ended.then((how) => {
      if (!expected.has(started)) fallen.push(`${String(how)}: ${started.said()}`);
    });
    return started;
  };
  const killed = async (seat: Seat): Promise<void> => {
    expected.add(seat.process);
    seat.url = undefined;
    await end(seat.process, "SIGKILL");
  };
  const sit = async (seat: Seat): Promise<World> => {
    const { url, ...world } = await seat.process.ready;
    seat.url = url;
    return world;
  };
  const seats: Seat[] = Array.from({ length: size }, () => ({ process: begin() }));
  const [world] = (await Promise.all(seats.map(sit))) as [World, ...World[]];
  const at = (numbers: readonly number[]): Seat[] => numbers.map((number) => seats[number]!);
  let turn = 0;
  return {
    world,
    async url() {
      for (;;) {
        const ready = seats.flatMap(({ url }) => (url === undefined ? [] : [url]));
        turn += 1;
        if (ready.length > 0) return ready[turn % ready.length]!;
        await sleep(20);
      }
    },
    async kill(numbers) {
      await Promise.all(at(numbers).map(killed));
    },
    async restart(numbers, cutAfter) {
      await Promise.all(
        at(numbers).map(async (seat) => {
          seat.process = begin();
          if (cutAfter !== undefined) {
            await sleep(cutAfter);
            await killed(seat);
            seat.process = begin();
          }
          await sit(seat);
        }),
      );
    },
    fallen: () => fallen,
    async stop() {
      await Promise.all(
        seats.map(async (seat) => {
          expected.add(seat.process);
          seat.url = undefined;
          const how = await end(seat.process, "SIGTERM");
          if (how !== 0) fallen.push(`On SIGTERM ${String(how)}: ${seat.process.said()}`);
        }),
      );
    },
  };
}
