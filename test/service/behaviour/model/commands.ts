/** The commands that random users give. */
import fc from "fast-check";
import type { Caller, Scene } from "../scene.ts";
import {
  cancels,
  creates,
  findsByNumber,
  gets,
  type Hit,
  lists,
  readsLogs,
  readsResources,
  settles,
} from "./answers.ts";
import type { Model, Transition } from "./model.ts";

type Command = fc.AsyncCommand<Model, Scene>;

const target = {
  caller: fc.constantFrom<Caller>("owner", "admin", "member", "member", "other", "auditor"),
  workspace: fc.nat(99),
  build: fc.nat(99),
};

interface Target {
  readonly caller: Caller;
  readonly workspace: number;
  readonly build: number;
}

/** A place in a list of any length. */
const picked = <Value>(list: readonly Value[], at: number): Value => list[at % list.length]!;

function command(
  { caller, workspace, build }: Target,
  name: string,
  run: (hit: Hit, scene: Scene) => Promise<void>,
): Command {
  return {
    check: () => true,
    run: async ({ workspaces }, scene) => {
      const hit = picked(workspaces, workspace);
      await run({ caller, workspace: hit, build: picked(hit.builds, build) }, scene);
    },
    toString: () => `${name} by ${caller} of ${workspace}:${build}`,
  };
}

const create = fc
  .record({
    ...target,
    transition: fc.constantFrom<Transition>("start", "start", "stop", "delete"),
    dry: fc.boolean(),
  })
  .map(({ transition, dry, ...at }) =>
    command(at, `${dry ? "try" : "create"} ${transition}`, (hit, scene) =>
      creates(hit, scene, transition, dry),
    ),
  );

const cancel = fc
  .record({ ...target, expected: fc.constantFrom("", "", "pending", "running", "failed") })
  .map(({ expected, ...at }) =>
    command(at, `cancel(${expected})`, (hit, scene) => cancels(hit, scene, expected)),
  );

const list = fc
  .record({ ...target, limit: fc.nat(4), offset: fc.nat(3), after: fc.boolean() })
  .map(({ limit, offset, after, ...at }) =>
    command(at, `list(${limit}, ${offset}, ${after})`, (hit, scene) =>
      lists(hit, scene, { limit, offset, after }),
    ),
  );

const byNumber = fc
  .record({ ...target, missing: fc.boolean() })
  .map(({ missing, ...at }) =>
    command(at, `by number(${missing})`, (hit, scene) => findsByNumber(hit, scene, missing)),
  );

const logs = fc
  .record({ ...target, after: fc.option(fc.nat(9)) })
  .map(({ after, ...at }) =>
    command(at, `logs(${after})`, (hit, scene) => readsLogs(hit, scene, after)),
  );

const get = fc.record(target).map((at) => command(at, "get", gets));
const resources = fc.record(target).map((at) => command(at, "resources", readsResources));
const wait = fc.record(target).map((at) => command(at, "wait", settles));

/** Every command, the ones that change something more often. */
export const allCommands: fc.Arbitrary<Command>[] = [
  create,
  create,
  create,
  cancel,
  cancel,
  get,
  list,
  byNumber,
  logs,
  resources,
  wait,
];
