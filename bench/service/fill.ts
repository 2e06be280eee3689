/** Fills a database with workspaces and finished builds, as many as wanted, by a few statements of SQL. */

export interface Size {
  /** Tells these rows from those of another filling of the same database. */
  readonly name: string;
  readonly workspaces: number;
  /** Of each workspace, all of them starts that have succeeded. */
  readonly builds: number;
  /** Lines of log of each build. */
  readonly lines: number;
}

/** Runs one statement, on whichever database. */
export type Run = (statement: string) => Promise<unknown>;

/**
 * Fills the tables of a database that has the demo world. Every row is a copy of what the first build of `quick-2` left,
 * under ids that come from the row's place, and lies where it would if all workspaces had been built in turn.
 */
export async function fill(run: Run, size: Size): Promise<void> {
  for (const statement of statements(size)) await run(statement);
}

/** The id of a row, here and in the database: `workspace 7`, `build 7 2`. */
export const idSql = ({ name }: Pick<Size, "name">, kind: string, place: string): string =>
  `md5('${name} ${kind} ' || ${place})::uuid`;

function statements(size: Size): readonly string[] {
  const { workspaces, builds, lines } = size;
  const id = (kind: string, place = "w || ' ' || n"): string => idSql(size, kind, place);
  const source = `(select b.* from workspace_builds b join workspaces w on w.id = b.workspace_id
    where w.name = 'quick-2' and b.build_number = 1)`;
  const places = `generate_series(1, ${builds}) n cross join generate_series(1, ${workspaces}) w`;
  const at = `now() - make_interval(hours => ${builds} - n + 1)`;
  const copied = (
    table: string,
    where: string,
    changes: Readonly<Record<string, string>>,
  ): string => {
    const pairs = Object.entries(changes).map(([column, value]) => `'${column}', ${value}`);
    return `insert into ${table} select r.* from ${table} s join ${source} b on ${where}
      cross join (select * from ${places}) p,
      lateral jsonb_populate_record(s, jsonb_build_object(${pairs.join(", ")})) r`;
  };
  return [
    // Its rows refer to each other rightly: to look each of them up would take most of the time.
    "set session_replication_role = replica",
    `insert into workspaces select r.* from workspaces s cross join generate_series(1, ${workspaces}) w,
      lateral jsonb_populate_record(s, jsonb_build_object(
        'id', ${id("workspace", "w")}, 'name', '${size.name}-' || w)) r
      where s.id = (select workspace_id from ${source} b)`,
    copied("provisioner_jobs", "s.id = b.job_id", {
      id: id("job"),
      created_at: at,
      updated_at: at,
      started_at: at,
      completed_at: at,
    }),
    copied("workspace_builds", "s.id = b.id", {
      id: id("build"),
      created_at: at,
      updated_at: at,
      workspace_id: id("workspace", "w"),
      job_id: id("job"),
      build_number: "n",
    }),
    copied("workspace_build_parameters", "s.workspace_build_id = b.id", {
      workspace_build_id: id("build"),
    }),
    copied("workspace_resources", "s.job_id = b.job_id", {
      id: id("resource", "s.name || w || ' ' || n"),
      job_id: id("job"),
    }),
    copied(
      "workspace_agents",
      "s.resource_id = (select id from workspace_resources r where r.job_id = b.job_id and r.name = 'workspace')",
      { id: id("agent"), resource_id: id("resource", "'workspace' || w || ' ' || n") },
    ),
    `insert into provisioner_job_logs (job_id, log_source, log_level, stage, output)
      select ${id("job")}, 'provisioner', 'info', 'Starting workspace', 'docker_volume.home: line ' || l
      from ${places} cross join generate_series(1, ${lines}) l`,
    "set session_replication_role = origin",
    "analyze",
  ];
}
