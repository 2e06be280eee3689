/** What a simulated build writes, and when: by its template's behaviour. */
import type { Behaviour, Transition } from "../store/schema.ts";
import { type Between, between } from "./random.ts";
import type { Line } from "./write-logs.ts";

/** Lines, and when they are written: milliseconds after the job was taken, at speed 1. */
export interface Step {
  readonly at: number;
  readonly lines: readonly Line[];
}

export interface Plan {
  readonly steps: readonly Step[];
  /** When the job ends. */
  readonly end: number;
  /** Undefined: it succeeds. */
  readonly error: string | undefined;
  /** How long it goes on after it has seen that it was canceled. */
  readonly cancelDelay: number;
}

export interface PlannedJob {
  readonly jobId: string;
  readonly attempt: number;
  readonly behaviour: Behaviour;
  readonly transition: Transition;
  readonly debug: boolean;
}

/** The same job and attempt make the same plan. */
export function plan(job: PlannedJob): Plan {
  const random = between(`${job.jobId} ${job.attempt}`);
  const end = lasts(job.behaviour, random);
  const main = `${doing[job.transition]} workspace`;
  const body = lines(job, main);
  const chunks = chunked(body, job.behaviour, end);
  return {
    steps: [
      { at: 0, lines: setUp(job) },
      ...chunks.map((lines, index) => ({
        at: (end * (index + 1)) / (chunks.length + 2),
        lines: index === 0 ? [marker(main), ...lines] : lines,
      })),
      { at: (end * (chunks.length + 1)) / (chunks.length + 2), lines: cleanUp },
    ],
    end,
    error: job.behaviour === "failing" ? failure : undefined,
    cancelDelay: random(700, 2_500),
  };
}

const doing = { start: "Starting", stop: "Stopping", delete: "Destroying" } as const;

const failure = "docker_container.workspace: the host has no space left for the image";

function lasts(behaviour: Behaviour, random: Between): number {
  return behaviour === "slow" ? random(4_500, 8_500) : random(400, 1_200);
}

const longestSilence = 700;

/** A slow job says something all the time, a chatty one a great deal at once. */
function chunked(body: readonly Line[], behaviour: Behaviour, end: number): readonly Line[][] {
  const count =
    behaviour === "slow" ? Math.ceil(end / longestSilence) : behaviour === "chatty" ? 12 : 3;
  if (behaviour === "slow") {
    return Array.from({ length: count }, (_, index) => [
      body[index] ?? still(body.at(-1)!.stage, index, count),
    ]);
  }
  const size = Math.ceil(body.length / count);
  return Array.from({ length: count }, (_, index) => body.slice(index * size, (index + 1) * size));
}

const still = (stage: string, index: number, count: number): Line =>
  provisioner(stage, `docker_container.workspace: still at it, step ${index + 1} of ${count}`);

function setUp({ attempt }: PlannedJob): readonly Line[] {
  const stage = "Setting up";
  if (attempt === 1) return [marker(stage)];
  return [marker(stage), daemon(stage, `The provisioner was interrupted; attempt ${attempt}`)];
}

const cleanUp: readonly Line[] = [marker("Cleaning Up")];

function lines({ behaviour, transition, debug }: PlannedJob, stage: string): readonly Line[] {
  const say = (output: string): Line => provisioner(stage, output);
  const detail = debug
    ? [{ ...say("backend: local, lock acquired"), level: "debug" as const }]
    : [];
  const body = [
    say("Preparing the provider docker 3.6"),
    ...detail,
    say(planned[transition]),
    ...applied[transition].map(say),
  ];
  if (behaviour === "chatty") return [...body, ...chatter(stage)];
  if (behaviour !== "failing") return body;
  return [...body.slice(0, -1), { ...say(`Error: ${failure}`), level: "error" }];
}

const planned = {
  start: "Planned: 2 to create, 0 to change, 0 to destroy",
  stop: "Planned: 0 to create, 0 to change, 1 to destroy",
  delete: "Planned: 0 to create, 0 to change, 2 to destroy",
} as const;

const applied = {
  start: [
    "docker_volume.home: created",
    "docker_container.workspace: created",
    "Done: 2 created, 0 changed, 0 destroyed",
  ],
  stop: ["docker_container.workspace: destroyed", "Done: 0 created, 0 changed, 1 destroyed"],
  delete: [
    "docker_container.workspace: destroyed",
    "docker_volume.home: destroyed",
    "Done: 0 created, 0 changed, 2 destroyed",
  ],
} as const;

/** More than the log's limit of 1 MiB. */
function chatter(stage: string): readonly Line[] {
  return Array.from({ length: 1_150 }, (_, index) =>
    provisioner(stage, `layer ${String(index + 1).padStart(4, "0")} ${"=".repeat(989)}`),
  );
}

/** Says that a stage begins. */
function marker(stage: string): Line {
  return daemon(stage, "");
}

function daemon(stage: string, output: string): Line {
  return { source: "provisioner_daemon", level: "info", stage, output };
}

function provisioner(stage: string, output: string): Line {
  return { source: "provisioner", level: "info", stage, output };
}
