// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.

/**
 * How long an agent took from its creation to its first connection.
 */
export type AgentConnectionTiming = {
  /**
   * When the agent was created.
   *
   * @format date-time
   */
  started_at: string;
  /**
   * When it first connected.
   *
   * @format date-time
   */
  ended_at: string;
  /**
   * Always `connect`.
   */
  stage: TimingStage;
  /**
   * The agent.
   */
  workspace_agent_id: string;
  /**
   * The agent's name.
   */
  workspace_agent_name: string;
};

/**
 * How long the first run of a script took, and how it ended.
 */
export type AgentScriptTiming = {
  /**
   * When the script began.
   *
   * @format date-time
   */
  started_at: string;
  /**
   * When it ended.
   *
   * @format date-time
   */
  ended_at: string;
  /**
   * Its exit code.
   *
   * @format int32
   */
  exit_code: number;
  /**
   * Whether it ran at start, at stop or by its schedule.
   */
  stage: TimingStage;
  /**
   * How it ended.
   */
  status: "ok" | "exit_failure" | "timed_out" | "pipes_left_open" | (string & {});
  /**
   * The script's name as people read it.
   */
  display_name: string;
  /**
   * The agent that ran it.
   */
  workspace_agent_id: string;
  /**
   * That agent's name.
   */
  workspace_agent_name: string;
};

/**
 * What the agent runs inside.
 */
export type AgentSubsystem = "envbox" | "envbuilder" | "exectrace" | (string & {});

/**
 * Why a build was made: by whom or by which rule. `autodelete` and `failedstop` are written by the clean-up of dormant and of failed workspaces.
 */
export type BuildReason =
  | "initiator"
  | "autostart"
  | "autostop"
  | "dormancy"
  | "dashboard"
  | "cli"
  | "ssh_connection"
  | "vscode_connection"
  | "jetbrains_connection"
  | "autodelete"
  | "failedstop"
  | (string & {});

/**
 * What to build. Only `transition` must be given. Null means absent, as do an id of zeros and an empty state; names that are not listed here are ignored.
 */
export type CreateWorkspaceBuildRequest = {
  /**
   * What to do to the workspace. A running workspace may be started again.
   */
  transition: "start" | "stop" | "delete";
  /**
   * The template version to run. Absent, it is that of the build before.
   */
  template_version_id?: string | null;
  /**
   * A preset of that version. Its values win over `rich_parameter_values`.
   */
  template_version_preset_id?: string | null;
  /**
   * Values of the template's parameters. One that is not given keeps the value of the build before, or, if it is ephemeral or new, the template's default. Names unknown to the template are dropped.
   */
  rich_parameter_values?: WorkspaceBuildParameter[] | null;
  /**
   * Where the request comes from. Kept only for `start`; else the reason is `initiator`.
   */
  reason?:
    "dashboard" | "cli" | "ssh_connection" | "vscode_connection" | "jetbrains_connection" | null;
  /**
   * Makes the provisioner log more. For administrators only.
   */
  log_level?: "debug" | null;
  /**
   * Checks everything and creates nothing: the answer is the build that would have been created.
   */
  dry_run?: boolean | null;
  /**
   * Deletes the workspace without destroying what it made. Only with `delete`, without `state`, and only for people who may update the template.
   */
  orphan?: boolean | null;
  /**
   * The provisioner state to begin from, instead of that of the build before. Only for people who may update the template. Empty means not given.
   */
  state?: string | number[] | null;
};

/**
 * How far an agent is from one relay region.
 */
export type DERPRegion = {
  /**
   * Whether the agent prefers this region.
   */
  preferred: boolean;
  /**
   * The measured latency in milliseconds.
   */
  latency_ms: number;
};

/**
 * A built-in app that the dashboard shows for an agent.
 */
export type DisplayApp =
  | "vscode"
  | "vscode_insiders"
  | "web_terminal"
  | "ssh_helper"
  | "port_forwarding_helper"
  | (string & {});

/**
 * How the agent checks that an app is up. Without a check every value is empty or zero.
 */
export type Healthcheck = {
  /**
   * URL specifies the endpoint to check for the app health.
   */
  url: string;
  /**
   * Interval specifies the seconds between each health check.
   *
   * @format int32
   */
  interval: number;
  /**
   * Threshold specifies the number of consecutive failed health checks before returning "unhealthy".
   *
   * @format int32
   */
  threshold: number;
};

/**
 * A failure that a program can act on.
 */
export type JobErrorCode =
  "REQUIRED_TEMPLATE_VARIABLES" | "MISSING_TEMPLATE_PARAMETER" | (string & {});

/**
 * How severe a log line is.
 */
export type LogLevel = "trace" | "debug" | "info" | "warn" | "error" | (string & {});

/**
 * Who wrote a log line: the daemon that runs the job, or the provisioner (Terraform) inside it.
 */
export type LogSource = "provisioner_daemon" | "provisioner" | (string & {});

/**
 * The provisioner daemons that could take the job, counted while it is pending. For any other job, and in the answer to getWorkspaceBuild, every count is zero.
 */
export type MatchedProvisioners = {
  /**
   * Count is the number of provisioner daemons that matched the given tags. If the count is 0, it means no provisioner daemons matched the requested tags.
   */
  count: number;
  /**
   * Available is the number of provisioner daemons that are available to take jobs. This may be less than the count if some provisioners are busy or have been stopped.
   */
  available: number;
  /**
   * Most recently seen is the most recently seen time of the set of matched provisioners. If no provisioners matched, this field will be null.
   *
   * @format date-time
   */
  most_recently_seen: string | null;
};

/**
 * The job that carries out a build, and where it stands.
 */
export type ProvisionerJob = {
  /**
   * The job's id.
   *
   * @format uuid
   */
  id: string;
  /**
   * When the job was queued.
   *
   * @format date-time
   */
  created_at: string;
  /**
   * When a provisioner took the job. Absent until then.
   *
   * @format date-time
   */
  started_at?: string;
  /**
   * When the job ended, however it ended. Absent until then.
   *
   * @format date-time
   */
  completed_at?: string;
  /**
   * When the job was asked to stop. Absent if it never was.
   *
   * @format date-time
   */
  canceled_at?: string;
  /**
   * Why the job failed. A running job that is cancelled normally ends as `failed` with the error `canceled`.
   */
  error?: string;
  /**
   * The cause of the failure, where a program can act on it.
   */
  error_code?: JobErrorCode;
  /**
   * Where the job stands.
   */
  status: ProvisionerJobStatus;
  /**
   * The provisioner daemon that took the job. Absent until then.
   *
   * @format uuid
   */
  worker_id?: string;
  /**
   * That daemon's name. Not sent inside a build.
   */
  worker_name?: string;
  /**
   * The uploaded template archive that the job runs.
   *
   * @format uuid
   */
  file_id: string;
  /**
   * The tags that a provisioner daemon must have to take the job.
   */
  tags: { [key: string]: string };
  /**
   * The job's place among the pending ones, from 1. It is 0 when the job is not pending, or when no daemon could take it.
   */
  queue_position: number;
  /**
   * How many pending jobs the queue holds. 0 whenever `queue_position` is.
   */
  queue_size: number;
  /**
   * The organization that the job belongs to.
   *
   * @format uuid
   */
  organization_id: string;
  /**
   * What the job works on.
   */
  input: ProvisionerJobInput;
  /**
   * What the job does.
   */
  type: ProvisionerJobType;
  /**
   * The daemons that could take the job. Not sent inside a build.
   */
  available_workers?: string[];
  /**
   * Names to show beside the job.
   */
  metadata: ProvisionerJobMetadata;
  /**
   * Whether the job logged more than 1 MiB, so that later lines are missing.
   */
  logs_overflowed: boolean;
};

/**
 * What the job works on. Of a build's job it names that build.
 */
export type ProvisionerJobInput = {
  /**
   * The template version that is imported. Absent for builds.
   *
   * @format uuid
   */
  template_version_id?: string;
  /**
   * The build that the job makes.
   *
   * @format uuid
   */
  workspace_build_id?: string;
  /**
   * Why the input could not be read.
   */
  error?: string;
};

/**
 * One line that a job logged. A line with an empty `output` from `provisioner_daemon` marks the start of a stage. One job keeps at most 1 MiB of output: the line that would exceed it is replaced by a warning, and the job's `logs_overflowed` becomes true.
 */
export type ProvisionerJobLog = {
  /**
   * Grows with every line of every job, so within a build it is increasing, has gaps, and does not begin at 1.
   *
   * @format int64
   */
  id: number;
  /**
   * When the line was written.
   *
   * @format date-time
   */
  created_at: string;
  /**
   * Who wrote the line.
   */
  log_source: LogSource;
  /**
   * How severe the line is.
   */
  log_level: LogLevel;
  /**
   * The stage of the build that the line belongs to.
   */
  stage: string;
  /**
   * The text of the line.
   */
  output: string;
};

/**
 * Names to show beside the job, so that a list of jobs needs no further requests. Filled inside a build too.
 */
export type ProvisionerJobMetadata = {
  /**
   * The name of the template version.
   */
  template_version_name: string;
  /**
   * The template's id.
   *
   * @format uuid
   */
  template_id: string;
  /**
   * The template's name.
   */
  template_name: string;
  /**
   * The template's name as people read it. May be empty.
   */
  template_display_name: string;
  /**
   * The path or URL of the template's icon. May be empty.
   */
  template_icon: string;
  /**
   * The workspace's id.
   *
   * @format uuid
   */
  workspace_id?: string;
  /**
   * The workspace's name.
   */
  workspace_name?: string;
};

/**
 * Where a provisioner job stands. `pending`, `running` and `canceling` are active: no other build of the workspace can begin. `unknown` is reserved.
 */
export type ProvisionerJobStatus =
  | "pending"
  | "running"
  | "succeeded"
  | "canceling"
  | "canceled"
  | "failed"
  | "unknown"
  | (string & {});

/**
 * What a provisioner job does. Inside a build it is always `workspace_build`.
 */
export type ProvisionerJobType =
  "template_version_import" | "workspace_build" | "template_version_dry_run" | (string & {});

/**
 * How long the provisioner worked on one resource in one stage.
 */
export type ProvisionerTiming = {
  /**
   * The job that was measured.
   *
   * @format uuid
   */
  job_id: string;
  /**
   * When the work began.
   *
   * @format date-time
   */
  started_at: string;
  /**
   * When the work ended.
   *
   * @format date-time
   */
  ended_at: string;
  /**
   * The stage of the build.
   */
  stage: TimingStage;
  /**
   * The provider that did the work, for example `docker`.
   */
  source: string;
  /**
   * What was done, for example `create` or `read`.
   */
  action: string;
  /**
   * The address of the resource in the template.
   */
  resource: string;
};

/**
 * The envelope of every refusal, and of the answer to a cancellation: a message to show, and, where there is more to say, the detail and the faulty fields.
 */
export type Response = {
  /**
   * What happened, in one sentence that can be shown to a person.
   */
  message: string;
  /**
   * More about the cause, for the person who debugs it. Omitted when there is none.
   */
  detail?: string;
  /**
   * The faults of single fields or parameters. Omitted when there are none.
   */
  validations?: ValidationError[];
};

/**
 * The part of a build that a timing measures: `init`, `plan`, `graph` and `apply` are the provisioner's, `start`, `stop` and `cron` those of scripts, `connect` is the agent's.
 */
export type TimingStage =
  "init" | "plan" | "graph" | "apply" | "start" | "stop" | "cron" | "connect" | (string & {});

/**
 * What is wrong with one field of a body or with one parameter.
 */
export type ValidationError = {
  /**
   * The name of the field or parameter.
   */
  field: string;
  /**
   * What is wrong with it.
   */
  detail: string;
};

/**
 * The process inside a resource through which the workspace is reached.
 */
export type WorkspaceAgent = {
  /**
   * The agent's id.
   *
   * @format uuid
   */
  id: string;
  /**
   * The agent that this one runs under, or null.
   *
   * @format uuid
   */
  parent_id: string | null;
  /**
   * When the agent was recorded.
   *
   * @format date-time
   */
  created_at: string;
  /**
   * When it was last changed.
   *
   * @format date-time
   */
  updated_at: string;
  /**
   * When it first connected. Absent until then.
   *
   * @format date-time
   */
  first_connected_at?: string;
  /**
   * When it was last heard of. Absent until it connects.
   *
   * @format date-time
   */
  last_connected_at?: string;
  /**
   * When it was lost. Absent while it is connected.
   *
   * @format date-time
   */
  disconnected_at?: string;
  /**
   * When its start scripts began. Absent until then.
   *
   * @format date-time
   */
  started_at?: string;
  /**
   * When its start scripts ended. Absent until then.
   *
   * @format date-time
   */
  ready_at?: string;
  /**
   * Whether it is connected.
   */
  status: WorkspaceAgentStatus;
  /**
   * Where it is between start and shutdown.
   */
  lifecycle_state: WorkspaceAgentLifecycle;
  /**
   * The agent's name in the template.
   */
  name: string;
  /**
   * The resource it runs in.
   *
   * @format uuid
   */
  resource_id: string;
  /**
   * The cloud instance it runs on, where it identifies itself by one.
   */
  instance_id?: string;
  /**
   * The processor architecture, for example `amd64`.
   */
  architecture: string;
  /**
   * The variables that the template sets, or null.
   */
  environment_variables: { [key: string]: string } | null;
  /**
   * The operating system, for example `linux`.
   */
  operating_system: string;
  /**
   * The directory that a session begins in, as the template has it.
   */
  directory?: string;
  /**
   * The same with `~` and variables replaced by the agent.
   */
  expanded_directory?: string;
  /**
   * How many characters of logs the agent has sent.
   *
   * @format int32
   */
  logs_length: number;
  /**
   * Whether it sent more than is kept.
   */
  logs_overflowed: boolean;
  /**
   * The agent's version. Empty until it connects.
   */
  version: string;
  /**
   * The version of the protocol it speaks. Empty until it connects.
   */
  api_version: string;
  /**
   * The apps it serves, by display order, display name and slug.
   */
  apps: WorkspaceApp[];
  /**
   * Latency is mapped by region name (e.g. "New York City", "Seattle").
   */
  latency?: { [key: string]: DERPRegion };
  /**
   * How many seconds it may take to connect. 0 means without limit.
   *
   * @format int32
   */
  connection_timeout_seconds: number;
  /**
   * Where the template sends people for help. May be empty.
   */
  troubleshooting_url: string;
  /**
   * What the agent runs inside.
   */
  subsystems: AgentSubsystem[];
  /**
   * Health reports the health of the agent.
   */
  health: WorkspaceAgentHealth;
  /**
   * The built-in apps that the dashboard shows.
   */
  display_apps: DisplayApp[];
  /**
   * The sources of its logs.
   */
  log_sources: WorkspaceAgentLogSource[];
  /**
   * The scripts it runs.
   */
  scripts: WorkspaceAgentScript[];
  /**
   * Startup script behavior is a legacy field that is deprecated in favor of the coder_script resource. It's only referenced by old clients. Deprecated: Remove in the future!
   *
   * @deprecated
   */
  startup_script_behavior: WorkspaceAgentStartupScriptBehavior;
};

/**
 * Whether an agent is well, and if not, why.
 */
export type WorkspaceAgentHealth = {
  /**
   * Healthy is true if the agent is healthy.
   */
  healthy: boolean;
  /**
   * Reason is a human-readable explanation of the agent's health. It is empty if Healthy is true.
   */
  reason?: string;
};

/**
 * Where an agent is between its start script and its shutdown script.
 */
export type WorkspaceAgentLifecycle =
  | "created"
  | "starting"
  | "start_timeout"
  | "start_error"
  | "ready"
  | "shutting_down"
  | "shutdown_timeout"
  | "shutdown_error"
  | "off"
  | (string & {});

/**
 * A source of agent logs, as the dashboard labels them.
 */
export type WorkspaceAgentLogSource = {
  /**
   * The source's id.
   *
   * @format uuid
   */
  id: string;
  /**
   * The agent that the source belongs to.
   *
   * @format uuid
   */
  workspace_agent_id: string;
  /**
   * When the source was registered.
   *
   * @format date-time
   */
  created_at: string;
  /**
   * The label.
   */
  display_name: string;
  /**
   * The path or URL of an icon. May be empty.
   */
  icon: string;
};

/**
 * A script that the template runs through the agent.
 */
export type WorkspaceAgentScript = {
  /**
   * The script's id.
   *
   * @format uuid
   */
  id: string;
  /**
   * The log source that its output goes to.
   *
   * @format uuid
   */
  log_source_id: string;
  /**
   * The file that its output goes to as well. May be empty.
   */
  log_path: string;
  /**
   * The text of the script.
   */
  script: string;
  /**
   * When it runs, as a cron expression. Empty for scripts that run at start or stop.
   */
  cron: string;
  /**
   * Whether it runs when the workspace starts.
   */
  run_on_start: boolean;
  /**
   * Whether it runs when the workspace stops.
   */
  run_on_stop: boolean;
  /**
   * Whether a login waits until it has ended.
   */
  start_blocks_login: boolean;
  /**
   * How long it may run, in nanoseconds. 0 means without limit.
   *
   * @format int64
   */
  timeout: number;
  /**
   * The script's name as people read it.
   */
  display_name: string;
};

/**
 * Whether a login waits for the start script.
 */
export type WorkspaceAgentStartupScriptBehavior = "blocking" | "non-blocking" | (string & {});

/**
 * Whether the agent is connected to the server.
 */
export type WorkspaceAgentStatus =
  "connecting" | "connected" | "disconnected" | "timeout" | (string & {});

/**
 * Something that runs in the workspace and that the dashboard links to.
 */
export type WorkspaceApp = {
  /**
   * The app's id.
   *
   * @format uuid
   */
  id: string;
  /**
   * URL is the address being proxied to inside the workspace. If external is specified, this will be opened on the client.
   */
  url?: string;
  /**
   * External specifies whether the URL should be opened externally on the client or not.
   */
  external: boolean;
  /**
   * Slug is a unique identifier within the agent.
   */
  slug: string;
  /**
   * Display name is a friendly name for the app.
   */
  display_name?: string;
  /**
   * The command that a terminal runs, for an app without a URL.
   */
  command?: string;
  /**
   * Icon is a relative path or external URL that specifies an icon to be displayed in the dashboard.
   */
  icon?: string;
  /**
   * Subdomain denotes whether the app should be accessed via a path on the coder server or via a hostname-based dev URL. If this is set to true and there is no app wildcard configured on the server, the app will not be accessible in the UI.
   */
  subdomain: boolean;
  /**
   * Subdomain name is the application domain exposed on the coder server.
   */
  subdomain_name?: string;
  /**
   * Who may open the app.
   */
  sharing_level: WorkspaceAppSharingLevel;
  /**
   * Healthcheck specifies the configuration for checking app health.
   */
  healthcheck: Healthcheck;
  /**
   * What the health check found.
   */
  health: WorkspaceAppHealth;
  /**
   * The group that the dashboard shows the app in.
   */
  group?: string;
  /**
   * Whether the dashboard leaves the app out.
   */
  hidden: boolean;
  /**
   * Where the app opens.
   */
  open_in: WorkspaceAppOpenIn;
  /**
   * Statuses is a list of statuses for the app.
   *
   * Always empty in the answer to listWorkspaceBuildResources.
   */
  statuses: WorkspaceAppStatus[];
};

/**
 * What the health check of an app found. `disabled` means that the app has no health check.
 */
export type WorkspaceAppHealth =
  "disabled" | "initializing" | "healthy" | "unhealthy" | (string & {});

/**
 * Where an app opens: in a slim window of its own, or in a tab of the browser.
 */
export type WorkspaceAppOpenIn = "slim-window" | "tab" | (string & {});

/**
 * Who may open an app.
 */
export type WorkspaceAppSharingLevel =
  "owner" | "authenticated" | "organization" | "public" | (string & {});

/**
 * What an app reported about its work.
 */
export type WorkspaceAppStatus = {
  /**
   * The status's id.
   *
   * @format uuid
   */
  id: string;
  /**
   * When it was reported.
   *
   * @format date-time
   */
  created_at: string;
  /**
   * The workspace it comes from.
   *
   * @format uuid
   */
  workspace_id: string;
  /**
   * The agent it comes from.
   *
   * @format uuid
   */
  agent_id: string;
  /**
   * The app it is about.
   *
   * @format uuid
   */
  app_id: string;
  /**
   * What the app is doing.
   */
  state: WorkspaceAppStatusState;
  /**
   * The report in words.
   */
  message: string;
  /**
   * Uri is the URI of the resource that the status is for. e.g. https://github.com/org/repo/pull/123 e.g. file:///path/to/file
   */
  uri: string;
  /**
   * Deprecated: This field is unused and will be removed in a future version. Icon is an external URL to an icon that will be rendered in the UI.
   *
   * @deprecated
   */
  icon: string;
  /**
   * Deprecated: This field is unused and will be removed in a future version. NeedsUserAttention specifies whether the status needs user attention.
   *
   * @deprecated
   */
  needs_user_attention: boolean;
};

/**
 * What the reporter of an app's status is doing.
 */
export type WorkspaceAppStatusState = "working" | "idle" | "complete" | "failure" | (string & {});

/**
 * One run of a template for a workspace: it starts, stops or deletes it. Builds of a workspace are numbered from 1; failed and cancelled ones take numbers too.
 */
export type WorkspaceBuild = {
  /**
   * The build's id.
   *
   * @format uuid
   */
  id: string;
  /**
   * When the build was made.
   *
   * @format date-time
   */
  created_at: string;
  /**
   * When it was last changed.
   *
   * @format date-time
   */
  updated_at: string;
  /**
   * The workspace.
   *
   * @format uuid
   */
  workspace_id: string;
  /**
   * The workspace's name.
   */
  workspace_name: string;
  /**
   * The owner of the workspace.
   *
   * @format uuid
   */
  workspace_owner_id: string;
  /**
   * Workspace owner name is the username of the owner of the workspace.
   */
  workspace_owner_name: string;
  /**
   * The URL of the owner's picture. Omitted when there is none.
   */
  workspace_owner_avatar_url?: string;
  /**
   * The template version that the build runs.
   *
   * @format uuid
   */
  template_version_id: string;
  /**
   * That version's name. Empty in the answer to createWorkspaceBuild.
   */
  template_version_name: string;
  /**
   * The build's number within its workspace.
   *
   * @format int32
   */
  build_number: number;
  /**
   * What the build does to the workspace.
   */
  transition: WorkspaceTransition;
  /**
   * The user who made the build.
   *
   * @format uuid
   */
  initiator_id: string;
  /**
   * That user's name.
   */
  initiator_name: string;
  /**
   * The job that carries the build out.
   */
  job: ProvisionerJob;
  /**
   * Why the build was made.
   */
  reason: BuildReason;
  /**
   * What the build made. Empty until the job succeeds, and for a failed one. Sorted by the smallest display order of their agents, then by name.
   */
  resources: WorkspaceResource[];
  /**
   * When the workspace stops by itself, or null if it does not. Null until the job succeeds.
   *
   * @format date-time
   */
  deadline: string | null;
  /**
   * The latest time that `deadline` can be moved to, or null if there is no limit.
   *
   * @format date-time
   */
  max_deadline: string | null;
  /**
   * The state of the workspace that the build leads to.
   */
  status: WorkspaceStatus;
  /**
   * What the build takes from its owner's quota each day.
   *
   * @format int32
   */
  daily_cost: number;
  /**
   * The provisioner daemons that could take the job.
   */
  matched_provisioners: MatchedProvisioners;
  /**
   * The preset that the parameters came from, or null.
   *
   * @format uuid
   */
  template_version_preset_id: string | null;
  /**
   * Whether the template runs an AI task. Absent until the job completes.
   */
  has_ai_task?: boolean;
  /**
   * The app that shows the AI task. Present only when `has_ai_task` is true.
   *
   * @format uuid
   */
  ai_task_sidebar_app_id?: string;
};

/**
 * The value of one template parameter. Of a build it holds every value the build ran with: given ones, defaults, and those carried over from the build before.
 */
export type WorkspaceBuildParameter = {
  /**
   * The parameter's name in the template.
   */
  name: string;
  /**
   * Its value. It is text whatever the parameter's type; lists are JSON text.
   */
  value: string;
};

/**
 * Where the time of a build went. The lists are empty until the job has succeeded; a failed build has no provisioner timings.
 */
export type WorkspaceBuildTimings = {
  /**
   * The provisioner's work, by the time it began.
   */
  provisioner_timings: ProvisionerTiming[];
  /**
   * The first run of each script.
   */
  agent_script_timings: AgentScriptTiming[];
  /**
   * One for each agent that has connected.
   */
  agent_connection_timings: AgentConnectionTiming[];
};

/**
 * Something that the build made: a container, a machine, a volume.
 */
export type WorkspaceResource = {
  /**
   * The resource's id.
   *
   * @format uuid
   */
  id: string;
  /**
   * When it was recorded.
   *
   * @format date-time
   */
  created_at: string;
  /**
   * The job that recorded it.
   *
   * @format uuid
   */
  job_id: string;
  /**
   * The transition of the build that recorded it.
   */
  workspace_transition: WorkspaceTransition;
  /**
   * Its type in the template's language.
   */
  type: string;
  /**
   * Its name in the template.
   */
  name: string;
  /**
   * Whether the dashboard leaves it out.
   */
  hide: boolean;
  /**
   * The path or URL of its icon. May be empty.
   */
  icon: string;
  /**
   * The agents that run in it. Omitted when there are none.
   */
  agents?: WorkspaceAgent[];
  /**
   * What the template shows about it. Omitted when there is nothing.
   */
  metadata?: WorkspaceResourceMetadata[];
  /**
   * What it takes from its owner's quota each day.
   *
   * @format int32
   */
  daily_cost: number;
};

/**
 * One fact that the template shows about a resource.
 */
export type WorkspaceResourceMetadata = {
  /**
   * What the fact is about.
   */
  key: string;
  /**
   * The fact itself.
   */
  value: string;
  /**
   * Whether the value is hidden until a person asks to see it.
   */
  sensitive: boolean;
};

/**
 * The state of the workspace that its latest build leads to: the build's transition and its job's status, read together.
 */
export type WorkspaceStatus =
  | "pending"
  | "starting"
  | "running"
  | "stopping"
  | "stopped"
  | "failed"
  | "canceling"
  | "canceled"
  | "deleting"
  | "deleted"
  | (string & {});

/**
 * What a build does to its workspace.
 */
export type WorkspaceTransition = "start" | "stop" | "delete" | (string & {});

/**
 * The headers of getWorkspaceBuildByNumber's answer 200.
 */
export type GetWorkspaceBuildByNumber200Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of getWorkspaceBuildByNumber's answer 400.
 */
export type GetWorkspaceBuildByNumber400Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of Unauthorized.
 */
export type UnauthorizedHeaders = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
  /**
   * How to authenticate, as OAuth clients read it: the realm, the error with its description, and the address of the metadata of the protected resource.
   */
  "www-authenticate"?: string;
};

/**
 * The headers of getWorkspaceBuildByNumber's answer 404.
 */
export type GetWorkspaceBuildByNumber404Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of PayloadTooLarge.
 */
export type PayloadTooLargeHeaders = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of UnsupportedMediaType.
 */
export type UnsupportedMediaTypeHeaders = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of TooManyRequests.
 */
export type TooManyRequestsHeaders = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
  /**
   * How many requests to this endpoint are let through in one period.
   */
  "x-ratelimit-limit"?: number;
  /**
   * How many of them are left in the current period.
   */
  "x-ratelimit-remaining"?: number;
  /**
   * When the next period begins, in seconds since 1970.
   */
  "x-ratelimit-reset"?: number;
  /**
   * How many seconds to wait before the next try.
   */
  "retry-after"?: number;
};

/**
 * The headers of InternalServerError.
 */
export type InternalServerErrorHeaders = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of ServiceUnavailable.
 */
export type ServiceUnavailableHeaders = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
  /**
   * How many seconds to wait before the next try.
   */
  "retry-after"?: number;
};

/**
 * The headers of getWorkspaceBuild's answer 200.
 */
export type GetWorkspaceBuild200Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of InvalidUuid.
 */
export type InvalidUuidHeaders = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of NotFound.
 */
export type NotFoundHeaders = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of cancelWorkspaceBuild's answer 200.
 */
export type CancelWorkspaceBuild200Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of cancelWorkspaceBuild's answer 400.
 */
export type CancelWorkspaceBuild400Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of cancelWorkspaceBuild's answer 403.
 */
export type CancelWorkspaceBuild403Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of cancelWorkspaceBuild's answer 412.
 */
export type CancelWorkspaceBuild412Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of listWorkspaceBuildLogs's answer 200.
 */
export type ListWorkspaceBuildLogs200Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of listWorkspaceBuildLogs's answer 400.
 */
export type ListWorkspaceBuildLogs400Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of listWorkspaceBuildLogs's answer 403.
 */
export type ListWorkspaceBuildLogs403Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of listWorkspaceBuildLogs's answer 426.
 */
export type ListWorkspaceBuildLogs426Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of listWorkspaceBuildParameters's answer 200.
 */
export type ListWorkspaceBuildParameters200Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of listWorkspaceBuildResources's answer 200.
 */
export type ListWorkspaceBuildResources200Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of listWorkspaceBuildResources's answer 400.
 */
export type ListWorkspaceBuildResources400Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of getWorkspaceBuildState's answer 200.
 */
export type GetWorkspaceBuildState200Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of getWorkspaceBuildTimings's answer 200.
 */
export type GetWorkspaceBuildTimings200Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of listWorkspaceBuilds's answer 200.
 */
export type ListWorkspaceBuilds200Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of listWorkspaceBuilds's answer 400.
 */
export type ListWorkspaceBuilds400Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of createWorkspaceBuild's answer 200.
 */
export type CreateWorkspaceBuild200Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of createWorkspaceBuild's answer 201.
 */
export type CreateWorkspaceBuild201Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of createWorkspaceBuild's answer 400.
 */
export type CreateWorkspaceBuild400Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of createWorkspaceBuild's answer 403.
 */
export type CreateWorkspaceBuild403Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of createWorkspaceBuild's answer 406.
 */
export type CreateWorkspaceBuild406Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * The headers of createWorkspaceBuild's answer 409.
 */
export type CreateWorkspaceBuild409Headers = {
  /**
   * The version of the server that answers.
   */
  "x-coder-build-version"?: string;
};

/**
 * What `getWorkspaceBuildByNumber` is called with.
 */
export type GetWorkspaceBuildByNumberInput = {
  path: {
    /**
     * User ID, name, or me
     */
    user: string;
    /**
     * Workspace name
     */
    workspacename: string;
    /**
     * Build number
     *
     * @format int32
     */
    buildnumber: number;
  };
};

/**
 * What the handler of `getWorkspaceBuildByNumber` gets.
 */
export type GetWorkspaceBuildByNumberRequest = GetWorkspaceBuildByNumberInput;

/**
 * The build.
 */
export type GetWorkspaceBuildByNumber200 = WorkspaceBuild;

/**
 * The user is unknown, or the build number is not a number.
 */
export type GetWorkspaceBuildByNumber400 = Response;

/**
 * No token was given, or the one given is not valid.
 */
export type GetWorkspaceBuildByNumber401 = Response;

/**
 * The workspace or its build does not exist, or the caller may not see it.
 */
export type GetWorkspaceBuildByNumber404 = Response;

/**
 * The body is larger than the server takes.
 */
export type GetWorkspaceBuildByNumber413 = Response;

/**
 * The body is in an encoding that the server cannot read.
 */
export type GetWorkspaceBuildByNumber415 = Response;

/**
 * Too many requests to this endpoint in a short time.
 */
export type GetWorkspaceBuildByNumber429 = Response;

/**
 * The server failed.
 */
export type GetWorkspaceBuildByNumber500 = Response;

/**
 * The server cannot answer now; a later try may succeed.
 */
export type GetWorkspaceBuildByNumber503 = Response;

/**
 * The bodies of what `getWorkspaceBuildByNumber` answers, by status.
 */
export type GetWorkspaceBuildByNumberResponses = {
  200: GetWorkspaceBuildByNumber200;
  400: GetWorkspaceBuildByNumber400;
  401: GetWorkspaceBuildByNumber401;
  404: GetWorkspaceBuildByNumber404;
  413: GetWorkspaceBuildByNumber413;
  415: GetWorkspaceBuildByNumber415;
  429: GetWorkspaceBuildByNumber429;
  500: GetWorkspaceBuildByNumber500;
  503: GetWorkspaceBuildByNumber503;
};

/**
 * What `getWorkspaceBuild` is called with.
 */
export type GetWorkspaceBuildInput = {
  path: {
    /**
     * Workspace build ID
     */
    workspacebuild: string;
  };
};

/**
 * What the handler of `getWorkspaceBuild` gets.
 */
export type GetWorkspaceBuildRequest = GetWorkspaceBuildInput;

/**
 * The build.
 */
export type GetWorkspaceBuild200 = WorkspaceBuild;

/**
 * The id in the path is not a UUID.
 */
export type GetWorkspaceBuild400 = Response;

/**
 * No token was given, or the one given is not valid.
 */
export type GetWorkspaceBuild401 = Response;

/**
 * It does not exist, or the caller may not see it. The answer is the same.
 */
export type GetWorkspaceBuild404 = Response;

/**
 * The body is larger than the server takes.
 */
export type GetWorkspaceBuild413 = Response;

/**
 * The body is in an encoding that the server cannot read.
 */
export type GetWorkspaceBuild415 = Response;

/**
 * Too many requests to this endpoint in a short time.
 */
export type GetWorkspaceBuild429 = Response;

/**
 * The server failed.
 */
export type GetWorkspaceBuild500 = Response;

/**
 * The server cannot answer now; a later try may succeed.
 */
export type GetWorkspaceBuild503 = Response;

/**
 * The bodies of what `getWorkspaceBuild` answers, by status.
 */
export type GetWorkspaceBuildResponses = {
  200: GetWorkspaceBuild200;
  400: GetWorkspaceBuild400;
  401: GetWorkspaceBuild401;
  404: GetWorkspaceBuild404;
  413: GetWorkspaceBuild413;
  415: GetWorkspaceBuild415;
  429: GetWorkspaceBuild429;
  500: GetWorkspaceBuild500;
  503: GetWorkspaceBuild503;
};

/**
 * What `cancelWorkspaceBuild` is called with.
 */
export type CancelWorkspaceBuildInput = {
  path: {
    /**
     * Workspace build ID
     */
    workspacebuild: string;
  };
  query?: {
    /**
     * Expected status of the job. If expect_status is supplied, the request will be rejected with 412 Precondition Failed if the job doesn't match the state when performing the cancellation.
     *
     * Empty means not given.
     */
    expect_status?: "running" | "pending";
  };
};

/**
 * What the handler of `cancelWorkspaceBuild` gets.
 */
export type CancelWorkspaceBuildRequest = {
  path: {
    /**
     * Workspace build ID
     */
    workspacebuild: string;
  };
  query: {
    /**
     * Expected status of the job. If expect_status is supplied, the request will be rejected with 412 Precondition Failed if the job doesn't match the state when performing the cancellation.
     *
     * Empty means not given.
     */
    expect_status?: "running" | "pending";
  };
};

/**
 * The build is cancelled, or will be.
 */
export type CancelWorkspaceBuild200 = Response;

/**
 * The job has ended or was cancelled before, or a parameter is not valid.
 */
export type CancelWorkspaceBuild400 = Response;

/**
 * No token was given, or the one given is not valid.
 */
export type CancelWorkspaceBuild401 = Response;

/**
 * The template does not let users cancel its jobs.
 */
export type CancelWorkspaceBuild403 = Response;

/**
 * It does not exist, or the caller may not see it. The answer is the same.
 */
export type CancelWorkspaceBuild404 = Response;

/**
 * The job is not in the state that `expect_status` names.
 */
export type CancelWorkspaceBuild412 = Response;

/**
 * The body is larger than the server takes.
 */
export type CancelWorkspaceBuild413 = Response;

/**
 * The body is in an encoding that the server cannot read.
 */
export type CancelWorkspaceBuild415 = Response;

/**
 * Too many requests to this endpoint in a short time.
 */
export type CancelWorkspaceBuild429 = Response;

/**
 * The server failed.
 */
export type CancelWorkspaceBuild500 = Response;

/**
 * The server cannot answer now; a later try may succeed.
 */
export type CancelWorkspaceBuild503 = Response;

/**
 * The bodies of what `cancelWorkspaceBuild` answers, by status.
 */
export type CancelWorkspaceBuildResponses = {
  200: CancelWorkspaceBuild200;
  400: CancelWorkspaceBuild400;
  401: CancelWorkspaceBuild401;
  403: CancelWorkspaceBuild403;
  404: CancelWorkspaceBuild404;
  412: CancelWorkspaceBuild412;
  413: CancelWorkspaceBuild413;
  415: CancelWorkspaceBuild415;
  429: CancelWorkspaceBuild429;
  500: CancelWorkspaceBuild500;
  503: CancelWorkspaceBuild503;
};

/**
 * What `listWorkspaceBuildLogs` is called with.
 */
export type ListWorkspaceBuildLogsInput = {
  path: {
    /**
     * Workspace build ID
     */
    workspacebuild: string;
  };
  query?: {
    /**
     * Before log id
     *
     * Only lines with a smaller id are given. Empty means not given.
     *
     * @format int64
     */
    before?: number;
    /**
     * After log id
     *
     * Only lines with a greater id are given. Empty means not given.
     *
     * @format int64
     */
    after?: number;
    /**
     * Follow log stream
     *
     * Its presence alone asks for a WebSocket, whatever its value.
     */
    follow?: boolean;
  };
};

/**
 * What the handler of `listWorkspaceBuildLogs` gets.
 */
export type ListWorkspaceBuildLogsRequest = {
  path: {
    /**
     * Workspace build ID
     */
    workspacebuild: string;
  };
  query: {
    /**
     * Before log id
     *
     * Only lines with a smaller id are given. Empty means not given.
     *
     * @format int64
     */
    before?: number;
    /**
     * After log id
     *
     * Only lines with a greater id are given. Empty means not given.
     *
     * @format int64
     */
    after?: number;
    /**
     * Follow log stream
     *
     * Its presence alone asks for a WebSocket, whatever its value.
     */
    follow?: boolean;
  };
};

/**
 * The lines, possibly none.
 */
export type ListWorkspaceBuildLogs200 = ProvisionerJobLog[];

/**
 * A parameter is not valid.
 */
export type ListWorkspaceBuildLogs400 = Response;

/**
 * No token was given, or the one given is not valid.
 */
export type ListWorkspaceBuildLogs401 = Response;

/**
 * A web page of another origin asked for the WebSocket.
 */
export type ListWorkspaceBuildLogs403 = Response;

/**
 * It does not exist, or the caller may not see it. The answer is the same.
 */
export type ListWorkspaceBuildLogs404 = Response;

/**
 * The body is larger than the server takes.
 */
export type ListWorkspaceBuildLogs413 = Response;

/**
 * The body is in an encoding that the server cannot read.
 */
export type ListWorkspaceBuildLogs415 = Response;

/**
 * The query has `follow`, but the request does not ask for a WebSocket.
 */
export type ListWorkspaceBuildLogs426 = string;

/**
 * Too many requests to this endpoint in a short time.
 */
export type ListWorkspaceBuildLogs429 = Response;

/**
 * The server failed.
 */
export type ListWorkspaceBuildLogs500 = Response;

/**
 * The server cannot answer now; a later try may succeed.
 */
export type ListWorkspaceBuildLogs503 = Response;

/**
 * The bodies of what `listWorkspaceBuildLogs` answers, by status.
 */
export type ListWorkspaceBuildLogsResponses = {
  200: ListWorkspaceBuildLogs200;
  400: ListWorkspaceBuildLogs400;
  401: ListWorkspaceBuildLogs401;
  403: ListWorkspaceBuildLogs403;
  404: ListWorkspaceBuildLogs404;
  413: ListWorkspaceBuildLogs413;
  415: ListWorkspaceBuildLogs415;
  426: ListWorkspaceBuildLogs426;
  429: ListWorkspaceBuildLogs429;
  500: ListWorkspaceBuildLogs500;
  503: ListWorkspaceBuildLogs503;
};

/**
 * What `followWorkspaceBuildLogs` is called with.
 */
export type FollowWorkspaceBuildLogsInput = {
  path: {
    /**
     * Workspace build ID
     */
    workspacebuild: string;
  };
  query?: {
    /**
     * Before log id
     *
     * Only lines with a smaller id are given. Empty means not given.
     *
     * @format int64
     */
    before?: number;
    /**
     * After log id
     *
     * Only lines with a greater id are given. Empty means not given.
     *
     * @format int64
     */
    after?: number;
  };
};

/**
 * What the handler of `followWorkspaceBuildLogs` gets.
 */
export type FollowWorkspaceBuildLogsRequest = {
  path: {
    /**
     * Workspace build ID
     */
    workspacebuild: string;
  };
  query: {
    /**
     * Before log id
     *
     * Only lines with a smaller id are given. Empty means not given.
     *
     * @format int64
     */
    before?: number;
    /**
     * After log id
     *
     * Only lines with a greater id are given. Empty means not given.
     *
     * @format int64
     */
    after?: number;
  };
};

/**
 * What `listWorkspaceBuildParameters` is called with.
 */
export type ListWorkspaceBuildParametersInput = {
  path: {
    /**
     * Workspace build ID
     */
    workspacebuild: string;
  };
};

/**
 * What the handler of `listWorkspaceBuildParameters` gets.
 */
export type ListWorkspaceBuildParametersRequest = ListWorkspaceBuildParametersInput;

/**
 * The values, possibly none.
 */
export type ListWorkspaceBuildParameters200 = WorkspaceBuildParameter[];

/**
 * The id in the path is not a UUID.
 */
export type ListWorkspaceBuildParameters400 = Response;

/**
 * No token was given, or the one given is not valid.
 */
export type ListWorkspaceBuildParameters401 = Response;

/**
 * It does not exist, or the caller may not see it. The answer is the same.
 */
export type ListWorkspaceBuildParameters404 = Response;

/**
 * The body is larger than the server takes.
 */
export type ListWorkspaceBuildParameters413 = Response;

/**
 * The body is in an encoding that the server cannot read.
 */
export type ListWorkspaceBuildParameters415 = Response;

/**
 * Too many requests to this endpoint in a short time.
 */
export type ListWorkspaceBuildParameters429 = Response;

/**
 * The server failed.
 */
export type ListWorkspaceBuildParameters500 = Response;

/**
 * The server cannot answer now; a later try may succeed.
 */
export type ListWorkspaceBuildParameters503 = Response;

/**
 * The bodies of what `listWorkspaceBuildParameters` answers, by status.
 */
export type ListWorkspaceBuildParametersResponses = {
  200: ListWorkspaceBuildParameters200;
  400: ListWorkspaceBuildParameters400;
  401: ListWorkspaceBuildParameters401;
  404: ListWorkspaceBuildParameters404;
  413: ListWorkspaceBuildParameters413;
  415: ListWorkspaceBuildParameters415;
  429: ListWorkspaceBuildParameters429;
  500: ListWorkspaceBuildParameters500;
  503: ListWorkspaceBuildParameters503;
};

/**
 * What `listWorkspaceBuildResources` is called with.
 */
export type ListWorkspaceBuildResourcesInput = {
  path: {
    /**
     * Workspace build ID
     */
    workspacebuild: string;
  };
};

/**
 * What the handler of `listWorkspaceBuildResources` gets.
 */
export type ListWorkspaceBuildResourcesRequest = ListWorkspaceBuildResourcesInput;

/**
 * The resources, possibly none.
 */
export type ListWorkspaceBuildResources200 = WorkspaceResource[];

/**
 * The job has not completed, or the id is not a UUID.
 */
export type ListWorkspaceBuildResources400 = Response;

/**
 * No token was given, or the one given is not valid.
 */
export type ListWorkspaceBuildResources401 = Response;

/**
 * It does not exist, or the caller may not see it. The answer is the same.
 */
export type ListWorkspaceBuildResources404 = Response;

/**
 * The body is larger than the server takes.
 */
export type ListWorkspaceBuildResources413 = Response;

/**
 * The body is in an encoding that the server cannot read.
 */
export type ListWorkspaceBuildResources415 = Response;

/**
 * Too many requests to this endpoint in a short time.
 */
export type ListWorkspaceBuildResources429 = Response;

/**
 * The server failed.
 */
export type ListWorkspaceBuildResources500 = Response;

/**
 * The server cannot answer now; a later try may succeed.
 */
export type ListWorkspaceBuildResources503 = Response;

/**
 * The bodies of what `listWorkspaceBuildResources` answers, by status.
 */
export type ListWorkspaceBuildResourcesResponses = {
  200: ListWorkspaceBuildResources200;
  400: ListWorkspaceBuildResources400;
  401: ListWorkspaceBuildResources401;
  404: ListWorkspaceBuildResources404;
  413: ListWorkspaceBuildResources413;
  415: ListWorkspaceBuildResources415;
  429: ListWorkspaceBuildResources429;
  500: ListWorkspaceBuildResources500;
  503: ListWorkspaceBuildResources503;
};

/**
 * What `getWorkspaceBuildState` is called with.
 */
export type GetWorkspaceBuildStateInput = {
  path: {
    /**
     * Workspace build ID
     */
    workspacebuild: string;
  };
};

/**
 * What the handler of `getWorkspaceBuildState` gets.
 */
export type GetWorkspaceBuildStateRequest = GetWorkspaceBuildStateInput;

/**
 * The bytes, possibly none.
 */
export type GetWorkspaceBuildState200 = ArrayBuffer;

/**
 * The id in the path is not a UUID.
 */
export type GetWorkspaceBuildState400 = Response;

/**
 * No token was given, or the one given is not valid.
 */
export type GetWorkspaceBuildState401 = Response;

/**
 * It does not exist, or the caller may not see it. The answer is the same.
 */
export type GetWorkspaceBuildState404 = Response;

/**
 * The body is larger than the server takes.
 */
export type GetWorkspaceBuildState413 = Response;

/**
 * The body is in an encoding that the server cannot read.
 */
export type GetWorkspaceBuildState415 = Response;

/**
 * Too many requests to this endpoint in a short time.
 */
export type GetWorkspaceBuildState429 = Response;

/**
 * The server failed.
 */
export type GetWorkspaceBuildState500 = Response;

/**
 * The server cannot answer now; a later try may succeed.
 */
export type GetWorkspaceBuildState503 = Response;

/**
 * The bodies of what `getWorkspaceBuildState` answers, by status.
 */
export type GetWorkspaceBuildStateResponses = {
  200: GetWorkspaceBuildState200;
  400: GetWorkspaceBuildState400;
  401: GetWorkspaceBuildState401;
  404: GetWorkspaceBuildState404;
  413: GetWorkspaceBuildState413;
  415: GetWorkspaceBuildState415;
  429: GetWorkspaceBuildState429;
  500: GetWorkspaceBuildState500;
  503: GetWorkspaceBuildState503;
};

/**
 * What `getWorkspaceBuildTimings` is called with.
 */
export type GetWorkspaceBuildTimingsInput = {
  path: {
    /**
     * Workspace build ID
     */
    workspacebuild: string;
  };
};

/**
 * What the handler of `getWorkspaceBuildTimings` gets.
 */
export type GetWorkspaceBuildTimingsRequest = GetWorkspaceBuildTimingsInput;

/**
 * The timings.
 */
export type GetWorkspaceBuildTimings200 = WorkspaceBuildTimings;

/**
 * The id in the path is not a UUID.
 */
export type GetWorkspaceBuildTimings400 = Response;

/**
 * No token was given, or the one given is not valid.
 */
export type GetWorkspaceBuildTimings401 = Response;

/**
 * It does not exist, or the caller may not see it. The answer is the same.
 */
export type GetWorkspaceBuildTimings404 = Response;

/**
 * The body is larger than the server takes.
 */
export type GetWorkspaceBuildTimings413 = Response;

/**
 * The body is in an encoding that the server cannot read.
 */
export type GetWorkspaceBuildTimings415 = Response;

/**
 * Too many requests to this endpoint in a short time.
 */
export type GetWorkspaceBuildTimings429 = Response;

/**
 * The server failed.
 */
export type GetWorkspaceBuildTimings500 = Response;

/**
 * The server cannot answer now; a later try may succeed.
 */
export type GetWorkspaceBuildTimings503 = Response;

/**
 * The bodies of what `getWorkspaceBuildTimings` answers, by status.
 */
export type GetWorkspaceBuildTimingsResponses = {
  200: GetWorkspaceBuildTimings200;
  400: GetWorkspaceBuildTimings400;
  401: GetWorkspaceBuildTimings401;
  404: GetWorkspaceBuildTimings404;
  413: GetWorkspaceBuildTimings413;
  415: GetWorkspaceBuildTimings415;
  429: GetWorkspaceBuildTimings429;
  500: GetWorkspaceBuildTimings500;
  503: GetWorkspaceBuildTimings503;
};

/**
 * What `listWorkspaceBuilds` is called with.
 */
export type ListWorkspaceBuildsInput = {
  path: {
    /**
     * Workspace ID
     */
    workspace: string;
  };
  query?: {
    /**
     * After ID
     *
     * Only builds newer than this one are given, that is those with a greater number: they come
     * before it in the list, not after it. An id of zeros, or none, means not given.
     */
    after_id?: string;
    /**
     * Page limit
     *
     * 0, or none, means without limit.
     *
     * @format int32
     */
    limit?: number;
    /**
     * Page offset
     *
     * How many builds to skip. Empty means none.
     *
     * @format int32
     */
    offset?: number;
    /**
     * Since timestamp
     *
     * Only builds made later than this are given. Empty means not given.
     *
     * @format date-time
     */
    since?: string;
  };
};

/**
 * What the handler of `listWorkspaceBuilds` gets.
 */
export type ListWorkspaceBuildsRequest = {
  path: {
    /**
     * Workspace ID
     */
    workspace: string;
  };
  query: {
    /**
     * After ID
     *
     * Only builds newer than this one are given, that is those with a greater number: they come
     * before it in the list, not after it. An id of zeros, or none, means not given.
     */
    after_id?: string;
    /**
     * Page limit
     *
     * 0, or none, means without limit.
     *
     * @format int32
     */
    limit?: number;
    /**
     * Page offset
     *
     * How many builds to skip. Empty means none.
     *
     * @format int32
     */
    offset?: number;
    /**
     * Since timestamp
     *
     * Only builds made later than this are given. Empty means not given.
     *
     * @format date-time
     */
    since?: string;
  };
};

/**
 * The builds, possibly none.
 */
export type ListWorkspaceBuilds200 = WorkspaceBuild[];

/**
 * A parameter is not valid. All faults are named at once, but for `since`.
 */
export type ListWorkspaceBuilds400 = Response;

/**
 * No token was given, or the one given is not valid.
 */
export type ListWorkspaceBuilds401 = Response;

/**
 * It does not exist, or the caller may not see it. The answer is the same.
 */
export type ListWorkspaceBuilds404 = Response;

/**
 * The body is larger than the server takes.
 */
export type ListWorkspaceBuilds413 = Response;

/**
 * The body is in an encoding that the server cannot read.
 */
export type ListWorkspaceBuilds415 = Response;

/**
 * Too many requests to this endpoint in a short time.
 */
export type ListWorkspaceBuilds429 = Response;

/**
 * The server failed.
 */
export type ListWorkspaceBuilds500 = Response;

/**
 * The server cannot answer now; a later try may succeed.
 */
export type ListWorkspaceBuilds503 = Response;

/**
 * The bodies of what `listWorkspaceBuilds` answers, by status.
 */
export type ListWorkspaceBuildsResponses = {
  200: ListWorkspaceBuilds200;
  400: ListWorkspaceBuilds400;
  401: ListWorkspaceBuilds401;
  404: ListWorkspaceBuilds404;
  413: ListWorkspaceBuilds413;
  415: ListWorkspaceBuilds415;
  429: ListWorkspaceBuilds429;
  500: ListWorkspaceBuilds500;
  503: ListWorkspaceBuilds503;
};

/**
 * What `createWorkspaceBuild` is called with.
 */
export type CreateWorkspaceBuildInput = {
  path: {
    /**
     * Workspace ID
     */
    workspace: string;
  };
  /**
   * What to build.
   */
  body: CreateWorkspaceBuildRequest;
};

/**
 * What the handler of `createWorkspaceBuild` gets.
 */
export type CreateWorkspaceBuildOperationRequest = CreateWorkspaceBuildInput;

/**
 * The build, as some servers and the published documentation have it.
 */
export type CreateWorkspaceBuild200 = WorkspaceBuild;

/**
 * The build, just made and pending.
 */
export type CreateWorkspaceBuild201 = WorkspaceBuild;

/**
 * The body or a value in it is not valid.
 */
export type CreateWorkspaceBuild400 = Response;

/**
 * No token was given, or the one given is not valid.
 */
export type CreateWorkspaceBuild401 = Response;

/**
 * The caller may see the workspace, but not make this build.
 */
export type CreateWorkspaceBuild403 = Response;

/**
 * It does not exist, or the caller may not see it. The answer is the same.
 */
export type CreateWorkspaceBuild404 = Response;

/**
 * The template version is still being imported.
 */
export type CreateWorkspaceBuild406 = Response;

/**
 * Another build of the workspace is at work, or was made at the same moment.
 */
export type CreateWorkspaceBuild409 = Response;

/**
 * The body is larger than the server takes.
 */
export type CreateWorkspaceBuild413 = Response;

/**
 * The body is in an encoding that the server cannot read.
 */
export type CreateWorkspaceBuild415 = Response;

/**
 * Too many requests to this endpoint in a short time.
 */
export type CreateWorkspaceBuild429 = Response;

/**
 * The server failed.
 */
export type CreateWorkspaceBuild500 = Response;

/**
 * The server cannot answer now; a later try may succeed.
 */
export type CreateWorkspaceBuild503 = Response;

/**
 * The bodies of what `createWorkspaceBuild` answers, by status.
 */
export type CreateWorkspaceBuildResponses = {
  200: CreateWorkspaceBuild200;
  201: CreateWorkspaceBuild201;
  400: CreateWorkspaceBuild400;
  401: CreateWorkspaceBuild401;
  403: CreateWorkspaceBuild403;
  404: CreateWorkspaceBuild404;
  406: CreateWorkspaceBuild406;
  409: CreateWorkspaceBuild409;
  413: CreateWorkspaceBuild413;
  415: CreateWorkspaceBuild415;
  429: CreateWorkspaceBuild429;
  500: CreateWorkspaceBuild500;
  503: CreateWorkspaceBuild503;
};

export interface paths {
  "/users/{user}/workspace/{workspacename}/builds/{buildnumber}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get workspace build by user, workspace name, and build number
     *
     * Finds a build by the names that people use: its workspace's owner, the workspace's name and the build's number within it. Names match whatever their case. Deleted workspaces are not found.
     */
    get: operations["getWorkspaceBuildByNumber"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workspacebuilds/{workspacebuild}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get workspace build
     *
     * Gives one build with its job and its resources, also when the workspace has been deleted. Here `matched_provisioners` is always zero: listWorkspaceBuilds and getWorkspaceBuildByNumber count it.
     */
    get: operations["getWorkspaceBuild"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workspacebuilds/{workspacebuild}/cancel": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /**
     * Cancel workspace build
     *
     * Asks a build to stop. A pending one is cancelled at once, and whoever follows its logs sees the end of them. A running one becomes `canceling`; when its provisioner has stopped, it normally ends as `failed` with the error `canceled`.
     *
     * Where the template does not let users cancel jobs, only a site owner can cancel a running build; a pending one can be cancelled by everyone who may update the workspace and sends `expect_status=pending`. Whoever may only read the workspace gets a 403. A browser that authenticates by the cookie alone must also send a CSRF token; without it the request is refused with a 400 in plain text before it gets here.
     */
    patch: operations["cancelWorkspaceBuild"];
    trace?: never;
  };
  "/workspacebuilds/{workspacebuild}/logs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get workspace build logs
     *
     * Gives the lines that the build has logged so far, by ascending id, all at once.
     *
     * When the query has `follow`, with any value or none, `false` included, the answer is a WebSocket instead: text frames of one ProvisionerJobLog each, first the lines there are, then new ones as they come. It closes with code 1000 when the build has ended. The client method for it is followWorkspaceBuildLogs. A browser cannot set headers on it: the cookie or a query parameter carries the token.
     *
     * A follower loses nothing by reading the list first, then following with `after` set to its last id.
     */
    get: operations["listWorkspaceBuildLogs"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workspacebuilds/{workspacebuild}/parameters": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get build parameters for workspace build
     *
     * Gives the value of every template parameter that the build ran with, sorted by name.
     */
    get: operations["listWorkspaceBuildParameters"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workspacebuilds/{workspacebuild}/resources": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get workspace resources for workspace build
     *
     * Gives the resources of a build whose job has completed, sorted by name. Deprecated: a build itself holds them in `resources`, at any time.
     *
     * @deprecated
     */
    get: operations["listWorkspaceBuildResources"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workspacebuilds/{workspacebuild}/state": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get provisioner state for workspace build
     *
     * Gives the stored provisioner state byte for byte: whatever the provisioner left, for Terraform usually JSON. It is not wrapped or encoded, and is empty when nothing is stored. Only those who may update the template find it; to all others it does not exist.
     */
    get: operations["getWorkspaceBuildState"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workspacebuilds/{workspacebuild}/timings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get workspace build timings by ID
     *
     * Tells where the time of a build went: in the provisioner, in scripts and in waiting for agents.
     */
    get: operations["getWorkspaceBuildTimings"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/workspaces/{workspace}/builds": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Get workspace builds by workspace ID
     *
     * Lists the builds of a workspace, deleted ones included, by descending number. Without `limit` all are given; page with `limit` and `offset`, for `after_id` does not lead to the next page.
     */
    get: operations["listWorkspaceBuilds"];
    put?: never;
    /**
     * Create workspace build
     *
     * Makes the next build of a workspace: it starts, stops or deletes it. Only one build of a workspace can be at work; while one is, the answer is 409, and a client had better follow that one than fail.
     *
     * Servers answer 201. The API's documentation says 200, so clients accept both. In the answer the job is pending, with no queue position yet, and `template_version_name` is empty. A browser that authenticates by the cookie alone must also send a CSRF token; without it the request is refused with a 400 in plain text before it gets here.
     */
    post: operations["createWorkspaceBuild"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}

export type webhooks = { [key: string]: never };

export interface components {
  schemas: {
    /**
     * How long an agent took from its creation to its first connection.
     */
    AgentConnectionTiming: {
      /**
       * When the agent was created.
       *
       * @format date-time
       */
      started_at: string;
      /**
       * When it first connected.
       *
       * @format date-time
       */
      ended_at: string;
      /**
       * Always `connect`.
       */
      stage: components["schemas"]["TimingStage"];
      /**
       * The agent.
       */
      workspace_agent_id: string;
      /**
       * The agent's name.
       */
      workspace_agent_name: string;
    };
    /**
     * How long the first run of a script took, and how it ended.
     */
    AgentScriptTiming: {
      /**
       * When the script began.
       *
       * @format date-time
       */
      started_at: string;
      /**
       * When it ended.
       *
       * @format date-time
       */
      ended_at: string;
      /**
       * Its exit code.
       *
       * @format int32
       */
      exit_code: number;
      /**
       * Whether it ran at start, at stop or by its schedule.
       */
      stage: components["schemas"]["TimingStage"];
      /**
       * How it ended.
       */
      status: "ok" | "exit_failure" | "timed_out" | "pipes_left_open";
      /**
       * The script's name as people read it.
       */
      display_name: string;
      /**
       * The agent that ran it.
       */
      workspace_agent_id: string;
      /**
       * That agent's name.
       */
      workspace_agent_name: string;
    };
    /**
     * What the agent runs inside.
     */
    AgentSubsystem: "envbox" | "envbuilder" | "exectrace";
    /**
     * Why a build was made: by whom or by which rule. `autodelete` and `failedstop` are written by the clean-up of dormant and of failed workspaces.
     */
    BuildReason:
      | "initiator"
      | "autostart"
      | "autostop"
      | "dormancy"
      | "dashboard"
      | "cli"
      | "ssh_connection"
      | "vscode_connection"
      | "jetbrains_connection"
      | "autodelete"
      | "failedstop";
    /**
     * What to build. Only `transition` must be given. Null means absent, as do an id of zeros and an empty state; names that are not listed here are ignored.
     */
    CreateWorkspaceBuildRequest: CreateWorkspaceBuildRequest;
    /**
     * How far an agent is from one relay region.
     */
    DERPRegion: DERPRegion;
    /**
     * A built-in app that the dashboard shows for an agent.
     */
    DisplayApp:
      "vscode" | "vscode_insiders" | "web_terminal" | "ssh_helper" | "port_forwarding_helper";
    /**
     * How the agent checks that an app is up. Without a check every value is empty or zero.
     */
    Healthcheck: Healthcheck;
    /**
     * A failure that a program can act on.
     */
    JobErrorCode: "REQUIRED_TEMPLATE_VARIABLES" | "MISSING_TEMPLATE_PARAMETER";
    /**
     * How severe a log line is.
     */
    LogLevel: "trace" | "debug" | "info" | "warn" | "error";
    /**
     * Who wrote a log line: the daemon that runs the job, or the provisioner (Terraform) inside it.
     */
    LogSource: "provisioner_daemon" | "provisioner";
    /**
     * The provisioner daemons that could take the job, counted while it is pending. For any other job, and in the answer to getWorkspaceBuild, every count is zero.
     */
    MatchedProvisioners: MatchedProvisioners;
    /**
     * The job that carries out a build, and where it stands.
     */
    ProvisionerJob: {
      /**
       * The job's id.
       *
       * @format uuid
       */
      id: string;
      /**
       * When the job was queued.
       *
       * @format date-time
       */
      created_at: string;
      /**
       * When a provisioner took the job. Absent until then.
       *
       * @format date-time
       */
      started_at?: string;
      /**
       * When the job ended, however it ended. Absent until then.
       *
       * @format date-time
       */
      completed_at?: string;
      /**
       * When the job was asked to stop. Absent if it never was.
       *
       * @format date-time
       */
      canceled_at?: string;
      /**
       * Why the job failed. A running job that is cancelled normally ends as `failed` with the error `canceled`.
       */
      error?: string;
      /**
       * The cause of the failure, where a program can act on it.
       */
      error_code?: components["schemas"]["JobErrorCode"];
      /**
       * Where the job stands.
       */
      status: components["schemas"]["ProvisionerJobStatus"];
      /**
       * The provisioner daemon that took the job. Absent until then.
       *
       * @format uuid
       */
      worker_id?: string;
      /**
       * That daemon's name. Not sent inside a build.
       */
      worker_name?: string;
      /**
       * The uploaded template archive that the job runs.
       *
       * @format uuid
       */
      file_id: string;
      /**
       * The tags that a provisioner daemon must have to take the job.
       */
      tags: { [key: string]: string };
      /**
       * The job's place among the pending ones, from 1. It is 0 when the job is not pending, or when no daemon could take it.
       */
      queue_position: number;
      /**
       * How many pending jobs the queue holds. 0 whenever `queue_position` is.
       */
      queue_size: number;
      /**
       * The organization that the job belongs to.
       *
       * @format uuid
       */
      organization_id: string;
      /**
       * What the job works on.
       */
      input: ProvisionerJobInput;
      /**
       * What the job does.
       */
      type: components["schemas"]["ProvisionerJobType"];
      /**
       * The daemons that could take the job. Not sent inside a build.
       */
      available_workers?: string[];
      /**
       * Names to show beside the job.
       */
      metadata: ProvisionerJobMetadata;
      /**
       * Whether the job logged more than 1 MiB, so that later lines are missing.
       */
      logs_overflowed: boolean;
    };
    /**
     * What the job works on. Of a build's job it names that build.
     */
    ProvisionerJobInput: ProvisionerJobInput;
    /**
     * One line that a job logged. A line with an empty `output` from `provisioner_daemon` marks the start of a stage. One job keeps at most 1 MiB of output: the line that would exceed it is replaced by a warning, and the job's `logs_overflowed` becomes true.
     */
    ProvisionerJobLog: {
      /**
       * Grows with every line of every job, so within a build it is increasing, has gaps, and does not begin at 1.
       *
       * @format int64
       */
      id: number;
      /**
       * When the line was written.
       *
       * @format date-time
       */
      created_at: string;
      /**
       * Who wrote the line.
       */
      log_source: components["schemas"]["LogSource"];
      /**
       * How severe the line is.
       */
      log_level: components["schemas"]["LogLevel"];
      /**
       * The stage of the build that the line belongs to.
       */
      stage: string;
      /**
       * The text of the line.
       */
      output: string;
    };
    /**
     * Names to show beside the job, so that a list of jobs needs no further requests. Filled inside a build too.
     */
    ProvisionerJobMetadata: ProvisionerJobMetadata;
    /**
     * Where a provisioner job stands. `pending`, `running` and `canceling` are active: no other build of the workspace can begin. `unknown` is reserved.
     */
    ProvisionerJobStatus:
      "pending" | "running" | "succeeded" | "canceling" | "canceled" | "failed" | "unknown";
    /**
     * What a provisioner job does. Inside a build it is always `workspace_build`.
     */
    ProvisionerJobType: "template_version_import" | "workspace_build" | "template_version_dry_run";
    /**
     * How long the provisioner worked on one resource in one stage.
     */
    ProvisionerTiming: {
      /**
       * The job that was measured.
       *
       * @format uuid
       */
      job_id: string;
      /**
       * When the work began.
       *
       * @format date-time
       */
      started_at: string;
      /**
       * When the work ended.
       *
       * @format date-time
       */
      ended_at: string;
      /**
       * The stage of the build.
       */
      stage: components["schemas"]["TimingStage"];
      /**
       * The provider that did the work, for example `docker`.
       */
      source: string;
      /**
       * What was done, for example `create` or `read`.
       */
      action: string;
      /**
       * The address of the resource in the template.
       */
      resource: string;
    };
    /**
     * The envelope of every refusal, and of the answer to a cancellation: a message to show, and, where there is more to say, the detail and the faulty fields.
     */
    Response: Response;
    /**
     * The part of a build that a timing measures: `init`, `plan`, `graph` and `apply` are the provisioner's, `start`, `stop` and `cron` those of scripts, `connect` is the agent's.
     */
    TimingStage: "init" | "plan" | "graph" | "apply" | "start" | "stop" | "cron" | "connect";
    /**
     * What is wrong with one field of a body or with one parameter.
     */
    ValidationError: ValidationError;
    /**
     * The process inside a resource through which the workspace is reached.
     */
    WorkspaceAgent: {
      /**
       * The agent's id.
       *
       * @format uuid
       */
      id: string;
      /**
       * The agent that this one runs under, or null.
       *
       * @format uuid
       */
      parent_id: string | null;
      /**
       * When the agent was recorded.
       *
       * @format date-time
       */
      created_at: string;
      /**
       * When it was last changed.
       *
       * @format date-time
       */
      updated_at: string;
      /**
       * When it first connected. Absent until then.
       *
       * @format date-time
       */
      first_connected_at?: string;
      /**
       * When it was last heard of. Absent until it connects.
       *
       * @format date-time
       */
      last_connected_at?: string;
      /**
       * When it was lost. Absent while it is connected.
       *
       * @format date-time
       */
      disconnected_at?: string;
      /**
       * When its start scripts began. Absent until then.
       *
       * @format date-time
       */
      started_at?: string;
      /**
       * When its start scripts ended. Absent until then.
       *
       * @format date-time
       */
      ready_at?: string;
      /**
       * Whether it is connected.
       */
      status: components["schemas"]["WorkspaceAgentStatus"];
      /**
       * Where it is between start and shutdown.
       */
      lifecycle_state: components["schemas"]["WorkspaceAgentLifecycle"];
      /**
       * The agent's name in the template.
       */
      name: string;
      /**
       * The resource it runs in.
       *
       * @format uuid
       */
      resource_id: string;
      /**
       * The cloud instance it runs on, where it identifies itself by one.
       */
      instance_id?: string;
      /**
       * The processor architecture, for example `amd64`.
       */
      architecture: string;
      /**
       * The variables that the template sets, or null.
       */
      environment_variables: { [key: string]: string } | null;
      /**
       * The operating system, for example `linux`.
       */
      operating_system: string;
      /**
       * The directory that a session begins in, as the template has it.
       */
      directory?: string;
      /**
       * The same with `~` and variables replaced by the agent.
       */
      expanded_directory?: string;
      /**
       * How many characters of logs the agent has sent.
       *
       * @format int32
       */
      logs_length: number;
      /**
       * Whether it sent more than is kept.
       */
      logs_overflowed: boolean;
      /**
       * The agent's version. Empty until it connects.
       */
      version: string;
      /**
       * The version of the protocol it speaks. Empty until it connects.
       */
      api_version: string;
      /**
       * The apps it serves, by display order, display name and slug.
       */
      apps: components["schemas"]["WorkspaceApp"][];
      /**
       * Latency is mapped by region name (e.g. "New York City", "Seattle").
       */
      latency?: { [key: string]: DERPRegion };
      /**
       * How many seconds it may take to connect. 0 means without limit.
       *
       * @format int32
       */
      connection_timeout_seconds: number;
      /**
       * Where the template sends people for help. May be empty.
       */
      troubleshooting_url: string;
      /**
       * What the agent runs inside.
       */
      subsystems: components["schemas"]["AgentSubsystem"][];
      /**
       * Health reports the health of the agent.
       */
      health: WorkspaceAgentHealth;
      /**
       * The built-in apps that the dashboard shows.
       */
      display_apps: components["schemas"]["DisplayApp"][];
      /**
       * The sources of its logs.
       */
      log_sources: WorkspaceAgentLogSource[];
      /**
       * The scripts it runs.
       */
      scripts: WorkspaceAgentScript[];
      /**
       * Startup script behavior is a legacy field that is deprecated in favor of the coder_script resource. It's only referenced by old clients. Deprecated: Remove in the future!
       *
       * @deprecated
       */
      startup_script_behavior: components["schemas"]["WorkspaceAgentStartupScriptBehavior"];
    };
    /**
     * Whether an agent is well, and if not, why.
     */
    WorkspaceAgentHealth: WorkspaceAgentHealth;
    /**
     * Where an agent is between its start script and its shutdown script.
     */
    WorkspaceAgentLifecycle:
      | "created"
      | "starting"
      | "start_timeout"
      | "start_error"
      | "ready"
      | "shutting_down"
      | "shutdown_timeout"
      | "shutdown_error"
      | "off";
    /**
     * A source of agent logs, as the dashboard labels them.
     */
    WorkspaceAgentLogSource: WorkspaceAgentLogSource;
    /**
     * A script that the template runs through the agent.
     */
    WorkspaceAgentScript: WorkspaceAgentScript;
    /**
     * Whether a login waits for the start script.
     */
    WorkspaceAgentStartupScriptBehavior: "blocking" | "non-blocking";
    /**
     * Whether the agent is connected to the server.
     */
    WorkspaceAgentStatus: "connecting" | "connected" | "disconnected" | "timeout";
    /**
     * Something that runs in the workspace and that the dashboard links to.
     */
    WorkspaceApp: {
      /**
       * The app's id.
       *
       * @format uuid
       */
      id: string;
      /**
       * URL is the address being proxied to inside the workspace. If external is specified, this will be opened on the client.
       */
      url?: string;
      /**
       * External specifies whether the URL should be opened externally on the client or not.
       */
      external: boolean;
      /**
       * Slug is a unique identifier within the agent.
       */
      slug: string;
      /**
       * Display name is a friendly name for the app.
       */
      display_name?: string;
      /**
       * The command that a terminal runs, for an app without a URL.
       */
      command?: string;
      /**
       * Icon is a relative path or external URL that specifies an icon to be displayed in the dashboard.
       */
      icon?: string;
      /**
       * Subdomain denotes whether the app should be accessed via a path on the coder server or via a hostname-based dev URL. If this is set to true and there is no app wildcard configured on the server, the app will not be accessible in the UI.
       */
      subdomain: boolean;
      /**
       * Subdomain name is the application domain exposed on the coder server.
       */
      subdomain_name?: string;
      /**
       * Who may open the app.
       */
      sharing_level: components["schemas"]["WorkspaceAppSharingLevel"];
      /**
       * Healthcheck specifies the configuration for checking app health.
       */
      healthcheck: Healthcheck;
      /**
       * What the health check found.
       */
      health: components["schemas"]["WorkspaceAppHealth"];
      /**
       * The group that the dashboard shows the app in.
       */
      group?: string;
      /**
       * Whether the dashboard leaves the app out.
       */
      hidden: boolean;
      /**
       * Where the app opens.
       */
      open_in: components["schemas"]["WorkspaceAppOpenIn"];
      /**
       * Statuses is a list of statuses for the app.
       *
       * Always empty in the answer to listWorkspaceBuildResources.
       */
      statuses: components["schemas"]["WorkspaceAppStatus"][];
    };
    /**
     * What the health check of an app found. `disabled` means that the app has no health check.
     */
    WorkspaceAppHealth: "disabled" | "initializing" | "healthy" | "unhealthy";
    /**
     * Where an app opens: in a slim window of its own, or in a tab of the browser.
     */
    WorkspaceAppOpenIn: "slim-window" | "tab";
    /**
     * Who may open an app.
     */
    WorkspaceAppSharingLevel: "owner" | "authenticated" | "organization" | "public";
    /**
     * What an app reported about its work.
     */
    WorkspaceAppStatus: {
      /**
       * The status's id.
       *
       * @format uuid
       */
      id: string;
      /**
       * When it was reported.
       *
       * @format date-time
       */
      created_at: string;
      /**
       * The workspace it comes from.
       *
       * @format uuid
       */
      workspace_id: string;
      /**
       * The agent it comes from.
       *
       * @format uuid
       */
      agent_id: string;
      /**
       * The app it is about.
       *
       * @format uuid
       */
      app_id: string;
      /**
       * What the app is doing.
       */
      state: components["schemas"]["WorkspaceAppStatusState"];
      /**
       * The report in words.
       */
      message: string;
      /**
       * Uri is the URI of the resource that the status is for. e.g. https://github.com/org/repo/pull/123 e.g. file:///path/to/file
       */
      uri: string;
      /**
       * Deprecated: This field is unused and will be removed in a future version. Icon is an external URL to an icon that will be rendered in the UI.
       *
       * @deprecated
       */
      icon: string;
      /**
       * Deprecated: This field is unused and will be removed in a future version. NeedsUserAttention specifies whether the status needs user attention.
       *
       * @deprecated
       */
      needs_user_attention: boolean;
    };
    /**
     * What the reporter of an app's status is doing.
     */
    WorkspaceAppStatusState: "working" | "idle" | "complete" | "failure";
    /**
     * One run of a template for a workspace: it starts, stops or deletes it. Builds of a workspace are numbered from 1; failed and cancelled ones take numbers too.
     */
    WorkspaceBuild: {
      /**
       * The build's id.
       *
       * @format uuid
       */
      id: string;
      /**
       * When the build was made.
       *
       * @format date-time
       */
      created_at: string;
      /**
       * When it was last changed.
       *
       * @format date-time
       */
      updated_at: string;
      /**
       * The workspace.
       *
       * @format uuid
       */
      workspace_id: string;
      /**
       * The workspace's name.
       */
      workspace_name: string;
      /**
       * The owner of the workspace.
       *
       * @format uuid
       */
      workspace_owner_id: string;
      /**
       * Workspace owner name is the username of the owner of the workspace.
       */
      workspace_owner_name: string;
      /**
       * The URL of the owner's picture. Omitted when there is none.
       */
      workspace_owner_avatar_url?: string;
      /**
       * The template version that the build runs.
       *
       * @format uuid
       */
      template_version_id: string;
      /**
       * That version's name. Empty in the answer to createWorkspaceBuild.
       */
      template_version_name: string;
      /**
       * The build's number within its workspace.
       *
       * @format int32
       */
      build_number: number;
      /**
       * What the build does to the workspace.
       */
      transition: components["schemas"]["WorkspaceTransition"];
      /**
       * The user who made the build.
       *
       * @format uuid
       */
      initiator_id: string;
      /**
       * That user's name.
       */
      initiator_name: string;
      /**
       * The job that carries the build out.
       */
      job: components["schemas"]["ProvisionerJob"];
      /**
       * Why the build was made.
       */
      reason: components["schemas"]["BuildReason"];
      /**
       * What the build made. Empty until the job succeeds, and for a failed one. Sorted by the smallest display order of their agents, then by name.
       */
      resources: components["schemas"]["WorkspaceResource"][];
      /**
       * When the workspace stops by itself, or null if it does not. Null until the job succeeds.
       *
       * @format date-time
       */
      deadline: string | null;
      /**
       * The latest time that `deadline` can be moved to, or null if there is no limit.
       *
       * @format date-time
       */
      max_deadline: string | null;
      /**
       * The state of the workspace that the build leads to.
       */
      status: components["schemas"]["WorkspaceStatus"];
      /**
       * What the build takes from its owner's quota each day.
       *
       * @format int32
       */
      daily_cost: number;
      /**
       * The provisioner daemons that could take the job.
       */
      matched_provisioners: MatchedProvisioners;
      /**
       * The preset that the parameters came from, or null.
       *
       * @format uuid
       */
      template_version_preset_id: string | null;
      /**
       * Whether the template runs an AI task. Absent until the job completes.
       */
      has_ai_task?: boolean;
      /**
       * The app that shows the AI task. Present only when `has_ai_task` is true.
       *
       * @format uuid
       */
      ai_task_sidebar_app_id?: string;
    };
    /**
     * The value of one template parameter. Of a build it holds every value the build ran with: given ones, defaults, and those carried over from the build before.
     */
    WorkspaceBuildParameter: WorkspaceBuildParameter;
    /**
     * Where the time of a build went. The lists are empty until the job has succeeded; a failed build has no provisioner timings.
     */
    WorkspaceBuildTimings: {
      /**
       * The provisioner's work, by the time it began.
       */
      provisioner_timings: components["schemas"]["ProvisionerTiming"][];
      /**
       * The first run of each script.
       */
      agent_script_timings: components["schemas"]["AgentScriptTiming"][];
      /**
       * One for each agent that has connected.
       */
      agent_connection_timings: components["schemas"]["AgentConnectionTiming"][];
    };
    /**
     * Something that the build made: a container, a machine, a volume.
     */
    WorkspaceResource: {
      /**
       * The resource's id.
       *
       * @format uuid
       */
      id: string;
      /**
       * When it was recorded.
       *
       * @format date-time
       */
      created_at: string;
      /**
       * The job that recorded it.
       *
       * @format uuid
       */
      job_id: string;
      /**
       * The transition of the build that recorded it.
       */
      workspace_transition: components["schemas"]["WorkspaceTransition"];
      /**
       * Its type in the template's language.
       */
      type: string;
      /**
       * Its name in the template.
       */
      name: string;
      /**
       * Whether the dashboard leaves it out.
       */
      hide: boolean;
      /**
       * The path or URL of its icon. May be empty.
       */
      icon: string;
      /**
       * The agents that run in it. Omitted when there are none.
       */
      agents?: components["schemas"]["WorkspaceAgent"][];
      /**
       * What the template shows about it. Omitted when there is nothing.
       */
      metadata?: WorkspaceResourceMetadata[];
      /**
       * What it takes from its owner's quota each day.
       *
       * @format int32
       */
      daily_cost: number;
    };
    /**
     * One fact that the template shows about a resource.
     */
    WorkspaceResourceMetadata: WorkspaceResourceMetadata;
    /**
     * The state of the workspace that its latest build leads to: the build's transition and its job's status, read together.
     */
    WorkspaceStatus:
      | "pending"
      | "starting"
      | "running"
      | "stopping"
      | "stopped"
      | "failed"
      | "canceling"
      | "canceled"
      | "deleting"
      | "deleted";
    /**
     * What a build does to its workspace.
     */
    WorkspaceTransition: "start" | "stop" | "delete";
  };
  responses: {
    /**
     * The server failed.
     */
    InternalServerError: {
      headers: {
        /**
         * The version of the server that answers.
         */
        "X-Coder-Build-Version": components["headers"]["BuildVersion"];
        [name: string]: unknown;
      };
      content: {
        "application/json": Response;
      };
    };
    /**
     * The id in the path is not a UUID.
     */
    InvalidUuid: {
      headers: {
        /**
         * The version of the server that answers.
         */
        "X-Coder-Build-Version": components["headers"]["BuildVersion"];
        [name: string]: unknown;
      };
      content: {
        "application/json": Response;
      };
    };
    /**
     * It does not exist, or the caller may not see it. The answer is the same.
     */
    NotFound: {
      headers: {
        /**
         * The version of the server that answers.
         */
        "X-Coder-Build-Version": components["headers"]["BuildVersion"];
        [name: string]: unknown;
      };
      content: {
        "application/json": Response;
      };
    };
    /**
     * The body is larger than the server takes.
     */
    PayloadTooLarge: {
      headers: {
        /**
         * The version of the server that answers.
         */
        "X-Coder-Build-Version": components["headers"]["BuildVersion"];
        [name: string]: unknown;
      };
      content: {
        "application/json": Response;
      };
    };
    /**
     * The server cannot answer now; a later try may succeed.
     */
    ServiceUnavailable: {
      headers: {
        /**
         * The version of the server that answers.
         */
        "X-Coder-Build-Version": components["headers"]["BuildVersion"];
        /**
         * How many seconds to wait before the next try.
         */
        "Retry-After": components["headers"]["RetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": Response;
      };
    };
    /**
     * Too many requests to this endpoint in a short time.
     */
    TooManyRequests: {
      headers: {
        /**
         * The version of the server that answers.
         */
        "X-Coder-Build-Version": components["headers"]["BuildVersion"];
        /**
         * How many requests to this endpoint are let through in one period.
         */
        "X-RateLimit-Limit": components["headers"]["RateLimitLimit"];
        /**
         * How many of them are left in the current period.
         */
        "X-RateLimit-Remaining": components["headers"]["RateLimitRemaining"];
        /**
         * When the next period begins, in seconds since 1970.
         */
        "X-RateLimit-Reset": components["headers"]["RateLimitReset"];
        /**
         * How many seconds to wait before the next try.
         */
        "Retry-After": components["headers"]["RetryAfter"];
        [name: string]: unknown;
      };
      content: {
        "application/json": Response;
      };
    };
    /**
     * No token was given, or the one given is not valid.
     */
    Unauthorized: {
      headers: {
        /**
         * The version of the server that answers.
         */
        "X-Coder-Build-Version": components["headers"]["BuildVersion"];
        /**
         * How to authenticate, as OAuth clients read it: the realm, the error with its description, and the address of the metadata of the protected resource.
         */
        "WWW-Authenticate": components["headers"]["WwwAuthenticate"];
        [name: string]: unknown;
      };
      content: {
        "application/json": Response;
      };
    };
    /**
     * The body is in an encoding that the server cannot read.
     */
    UnsupportedMediaType: {
      headers: {
        /**
         * The version of the server that answers.
         */
        "X-Coder-Build-Version": components["headers"]["BuildVersion"];
        [name: string]: unknown;
      };
      content: {
        "application/json": Response;
      };
    };
  };
  parameters: {
    /**
     * Workspace build ID
     */
    WorkspaceBuildId: string;
    /**
     * Workspace ID
     */
    WorkspaceId: string;
  };
  requestBodies: never;
  headers: {
    /**
     * The version of the server that answers.
     */
    BuildVersion: string;
    /**
     * How many requests to this endpoint are let through in one period.
     */
    RateLimitLimit: number;
    /**
     * How many of them are left in the current period.
     */
    RateLimitRemaining: number;
    /**
     * When the next period begins, in seconds since 1970.
     */
    RateLimitReset: number;
    /**
     * How many seconds to wait before the next try.
     */
    RetryAfter: number;
    /**
     * How to authenticate, as OAuth clients read it: the realm, the error with its description, and the address of the metadata of the protected resource.
     */
    WwwAuthenticate: string;
  };
  pathItems: never;
}

export type $defs = { [key: string]: never };

export interface operations {
  /**
   * Get workspace build by user, workspace name, and build number
   *
   * Finds a build by the names that people use: its workspace's owner, the workspace's name and the build's number within it. Names match whatever their case. Deleted workspaces are not found.
   */
  getWorkspaceBuildByNumber: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * User ID, name, or me
         */
        user: string;
        /**
         * Workspace name
         */
        workspacename: string;
        /**
         * Build number
         *
         * @format int32
         */
        buildnumber: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The build.
       */
      200: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WorkspaceBuild"];
        };
      };
      /**
       * The user is unknown, or the build number is not a number.
       */
      400: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * No token was given, or the one given is not valid.
       */
      401: components["responses"]["Unauthorized"];
      /**
       * The workspace or its build does not exist, or the caller may not see it.
       */
      404: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * The body is larger than the server takes.
       */
      413: components["responses"]["PayloadTooLarge"];
      /**
       * The body is in an encoding that the server cannot read.
       */
      415: components["responses"]["UnsupportedMediaType"];
      /**
       * Too many requests to this endpoint in a short time.
       */
      429: components["responses"]["TooManyRequests"];
      /**
       * The server failed.
       */
      500: components["responses"]["InternalServerError"];
      /**
       * The server cannot answer now; a later try may succeed.
       */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /**
   * Get workspace build
   *
   * Gives one build with its job and its resources, also when the workspace has been deleted. Here `matched_provisioners` is always zero: listWorkspaceBuilds and getWorkspaceBuildByNumber count it.
   */
  getWorkspaceBuild: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * Workspace build ID
         */
        workspacebuild: components["parameters"]["WorkspaceBuildId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The build.
       */
      200: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WorkspaceBuild"];
        };
      };
      /**
       * The id in the path is not a UUID.
       */
      400: components["responses"]["InvalidUuid"];
      /**
       * No token was given, or the one given is not valid.
       */
      401: components["responses"]["Unauthorized"];
      /**
       * It does not exist, or the caller may not see it. The answer is the same.
       */
      404: components["responses"]["NotFound"];
      /**
       * The body is larger than the server takes.
       */
      413: components["responses"]["PayloadTooLarge"];
      /**
       * The body is in an encoding that the server cannot read.
       */
      415: components["responses"]["UnsupportedMediaType"];
      /**
       * Too many requests to this endpoint in a short time.
       */
      429: components["responses"]["TooManyRequests"];
      /**
       * The server failed.
       */
      500: components["responses"]["InternalServerError"];
      /**
       * The server cannot answer now; a later try may succeed.
       */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /**
   * Cancel workspace build
   *
   * Asks a build to stop. A pending one is cancelled at once, and whoever follows its logs sees the end of them. A running one becomes `canceling`; when its provisioner has stopped, it normally ends as `failed` with the error `canceled`.
   *
   * Where the template does not let users cancel jobs, only a site owner can cancel a running build; a pending one can be cancelled by everyone who may update the workspace and sends `expect_status=pending`. Whoever may only read the workspace gets a 403. A browser that authenticates by the cookie alone must also send a CSRF token; without it the request is refused with a 400 in plain text before it gets here.
   */
  cancelWorkspaceBuild: {
    parameters: {
      query?: {
        /**
         * Expected status of the job. If expect_status is supplied, the request will be rejected with 412 Precondition Failed if the job doesn't match the state when performing the cancellation.
         *
         * Empty means not given.
         */
        expect_status?: "running" | "pending";
      };
      header?: never;
      path: {
        /**
         * Workspace build ID
         */
        workspacebuild: components["parameters"]["WorkspaceBuildId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The build is cancelled, or will be.
       */
      200: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * The job has ended or was cancelled before, or a parameter is not valid.
       */
      400: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * No token was given, or the one given is not valid.
       */
      401: components["responses"]["Unauthorized"];
      /**
       * The template does not let users cancel its jobs.
       */
      403: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * It does not exist, or the caller may not see it. The answer is the same.
       */
      404: components["responses"]["NotFound"];
      /**
       * The job is not in the state that `expect_status` names.
       */
      412: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * The body is larger than the server takes.
       */
      413: components["responses"]["PayloadTooLarge"];
      /**
       * The body is in an encoding that the server cannot read.
       */
      415: components["responses"]["UnsupportedMediaType"];
      /**
       * Too many requests to this endpoint in a short time.
       */
      429: components["responses"]["TooManyRequests"];
      /**
       * The server failed.
       */
      500: components["responses"]["InternalServerError"];
      /**
       * The server cannot answer now; a later try may succeed.
       */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /**
   * Get workspace build logs
   *
   * Gives the lines that the build has logged so far, by ascending id, all at once.
   *
   * When the query has `follow`, with any value or none, `false` included, the answer is a WebSocket instead: text frames of one ProvisionerJobLog each, first the lines there are, then new ones as they come. It closes with code 1000 when the build has ended. The client method for it is followWorkspaceBuildLogs. A browser cannot set headers on it: the cookie or a query parameter carries the token.
   *
   * A follower loses nothing by reading the list first, then following with `after` set to its last id.
   */
  listWorkspaceBuildLogs: {
    parameters: {
      query?: {
        /**
         * Before log id
         *
         * Only lines with a smaller id are given. Empty means not given.
         *
         * @format int64
         */
        before?: number;
        /**
         * After log id
         *
         * Only lines with a greater id are given. Empty means not given.
         *
         * @format int64
         */
        after?: number;
        /**
         * Follow log stream
         *
         * Its presence alone asks for a WebSocket, whatever its value.
         */
        follow?: boolean;
      };
      header?: never;
      path: {
        /**
         * Workspace build ID
         */
        workspacebuild: components["parameters"]["WorkspaceBuildId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The lines, possibly none.
       */
      200: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["ProvisionerJobLog"][];
        };
      };
      /**
       * A parameter is not valid.
       */
      400: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * No token was given, or the one given is not valid.
       */
      401: components["responses"]["Unauthorized"];
      /**
       * A web page of another origin asked for the WebSocket.
       */
      403: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * It does not exist, or the caller may not see it. The answer is the same.
       */
      404: components["responses"]["NotFound"];
      /**
       * The body is larger than the server takes.
       */
      413: components["responses"]["PayloadTooLarge"];
      /**
       * The body is in an encoding that the server cannot read.
       */
      415: components["responses"]["UnsupportedMediaType"];
      /**
       * The query has `follow`, but the request does not ask for a WebSocket.
       */
      426: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "text/plain": string;
        };
      };
      /**
       * Too many requests to this endpoint in a short time.
       */
      429: components["responses"]["TooManyRequests"];
      /**
       * The server failed.
       */
      500: components["responses"]["InternalServerError"];
      /**
       * The server cannot answer now; a later try may succeed.
       */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /**
   * Get build parameters for workspace build
   *
   * Gives the value of every template parameter that the build ran with, sorted by name.
   */
  listWorkspaceBuildParameters: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * Workspace build ID
         */
        workspacebuild: components["parameters"]["WorkspaceBuildId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The values, possibly none.
       */
      200: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": WorkspaceBuildParameter[];
        };
      };
      /**
       * The id in the path is not a UUID.
       */
      400: components["responses"]["InvalidUuid"];
      /**
       * No token was given, or the one given is not valid.
       */
      401: components["responses"]["Unauthorized"];
      /**
       * It does not exist, or the caller may not see it. The answer is the same.
       */
      404: components["responses"]["NotFound"];
      /**
       * The body is larger than the server takes.
       */
      413: components["responses"]["PayloadTooLarge"];
      /**
       * The body is in an encoding that the server cannot read.
       */
      415: components["responses"]["UnsupportedMediaType"];
      /**
       * Too many requests to this endpoint in a short time.
       */
      429: components["responses"]["TooManyRequests"];
      /**
       * The server failed.
       */
      500: components["responses"]["InternalServerError"];
      /**
       * The server cannot answer now; a later try may succeed.
       */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /**
   * Get workspace resources for workspace build
   *
   * Gives the resources of a build whose job has completed, sorted by name. Deprecated: a build itself holds them in `resources`, at any time.
   *
   * @deprecated
   */
  listWorkspaceBuildResources: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * Workspace build ID
         */
        workspacebuild: components["parameters"]["WorkspaceBuildId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The resources, possibly none.
       */
      200: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WorkspaceResource"][];
        };
      };
      /**
       * The job has not completed, or the id is not a UUID.
       */
      400: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * No token was given, or the one given is not valid.
       */
      401: components["responses"]["Unauthorized"];
      /**
       * It does not exist, or the caller may not see it. The answer is the same.
       */
      404: components["responses"]["NotFound"];
      /**
       * The body is larger than the server takes.
       */
      413: components["responses"]["PayloadTooLarge"];
      /**
       * The body is in an encoding that the server cannot read.
       */
      415: components["responses"]["UnsupportedMediaType"];
      /**
       * Too many requests to this endpoint in a short time.
       */
      429: components["responses"]["TooManyRequests"];
      /**
       * The server failed.
       */
      500: components["responses"]["InternalServerError"];
      /**
       * The server cannot answer now; a later try may succeed.
       */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /**
   * Get provisioner state for workspace build
   *
   * Gives the stored provisioner state byte for byte: whatever the provisioner left, for Terraform usually JSON. It is not wrapped or encoded, and is empty when nothing is stored. Only those who may update the template find it; to all others it does not exist.
   */
  getWorkspaceBuildState: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * Workspace build ID
         */
        workspacebuild: components["parameters"]["WorkspaceBuildId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The bytes, possibly none.
       */
      200: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/octet-stream": unknown;
        };
      };
      /**
       * The id in the path is not a UUID.
       */
      400: components["responses"]["InvalidUuid"];
      /**
       * No token was given, or the one given is not valid.
       */
      401: components["responses"]["Unauthorized"];
      /**
       * It does not exist, or the caller may not see it. The answer is the same.
       */
      404: components["responses"]["NotFound"];
      /**
       * The body is larger than the server takes.
       */
      413: components["responses"]["PayloadTooLarge"];
      /**
       * The body is in an encoding that the server cannot read.
       */
      415: components["responses"]["UnsupportedMediaType"];
      /**
       * Too many requests to this endpoint in a short time.
       */
      429: components["responses"]["TooManyRequests"];
      /**
       * The server failed.
       */
      500: components["responses"]["InternalServerError"];
      /**
       * The server cannot answer now; a later try may succeed.
       */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /**
   * Get workspace build timings by ID
   *
   * Tells where the time of a build went: in the provisioner, in scripts and in waiting for agents.
   */
  getWorkspaceBuildTimings: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * Workspace build ID
         */
        workspacebuild: components["parameters"]["WorkspaceBuildId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The timings.
       */
      200: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WorkspaceBuildTimings"];
        };
      };
      /**
       * The id in the path is not a UUID.
       */
      400: components["responses"]["InvalidUuid"];
      /**
       * No token was given, or the one given is not valid.
       */
      401: components["responses"]["Unauthorized"];
      /**
       * It does not exist, or the caller may not see it. The answer is the same.
       */
      404: components["responses"]["NotFound"];
      /**
       * The body is larger than the server takes.
       */
      413: components["responses"]["PayloadTooLarge"];
      /**
       * The body is in an encoding that the server cannot read.
       */
      415: components["responses"]["UnsupportedMediaType"];
      /**
       * Too many requests to this endpoint in a short time.
       */
      429: components["responses"]["TooManyRequests"];
      /**
       * The server failed.
       */
      500: components["responses"]["InternalServerError"];
      /**
       * The server cannot answer now; a later try may succeed.
       */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /**
   * Get workspace builds by workspace ID
   *
   * Lists the builds of a workspace, deleted ones included, by descending number. Without `limit` all are given; page with `limit` and `offset`, for `after_id` does not lead to the next page.
   */
  listWorkspaceBuilds: {
    parameters: {
      query?: {
        /**
         * After ID
         *
         * Only builds newer than this one are given, that is those with a greater number: they come
         * before it in the list, not after it. An id of zeros, or none, means not given.
         */
        after_id?: string;
        /**
         * Page limit
         *
         * 0, or none, means without limit.
         *
         * @format int32
         */
        limit?: number;
        /**
         * Page offset
         *
         * How many builds to skip. Empty means none.
         *
         * @format int32
         */
        offset?: number;
        /**
         * Since timestamp
         *
         * Only builds made later than this are given. Empty means not given.
         *
         * @format date-time
         */
        since?: string;
      };
      header?: never;
      path: {
        /**
         * Workspace ID
         */
        workspace: components["parameters"]["WorkspaceId"];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /**
       * The builds, possibly none.
       */
      200: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WorkspaceBuild"][];
        };
      };
      /**
       * A parameter is not valid. All faults are named at once, but for `since`.
       */
      400: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * No token was given, or the one given is not valid.
       */
      401: components["responses"]["Unauthorized"];
      /**
       * It does not exist, or the caller may not see it. The answer is the same.
       */
      404: components["responses"]["NotFound"];
      /**
       * The body is larger than the server takes.
       */
      413: components["responses"]["PayloadTooLarge"];
      /**
       * The body is in an encoding that the server cannot read.
       */
      415: components["responses"]["UnsupportedMediaType"];
      /**
       * Too many requests to this endpoint in a short time.
       */
      429: components["responses"]["TooManyRequests"];
      /**
       * The server failed.
       */
      500: components["responses"]["InternalServerError"];
      /**
       * The server cannot answer now; a later try may succeed.
       */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
  /**
   * Create workspace build
   *
   * Makes the next build of a workspace: it starts, stops or deletes it. Only one build of a workspace can be at work; while one is, the answer is 409, and a client had better follow that one than fail.
   *
   * Servers answer 201. The API's documentation says 200, so clients accept both. In the answer the job is pending, with no queue position yet, and `template_version_name` is empty. A browser that authenticates by the cookie alone must also send a CSRF token; without it the request is refused with a 400 in plain text before it gets here.
   */
  createWorkspaceBuild: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /**
         * Workspace ID
         */
        workspace: components["parameters"]["WorkspaceId"];
      };
      cookie?: never;
    };
    /**
     * What to build.
     */
    requestBody: {
      content: {
        "application/json": CreateWorkspaceBuildRequest;
      };
    };
    responses: {
      /**
       * The build, as some servers and the published documentation have it.
       */
      200: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WorkspaceBuild"];
        };
      };
      /**
       * The build, just made and pending.
       */
      201: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["WorkspaceBuild"];
        };
      };
      /**
       * The body or a value in it is not valid.
       */
      400: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * No token was given, or the one given is not valid.
       */
      401: components["responses"]["Unauthorized"];
      /**
       * The caller may see the workspace, but not make this build.
       */
      403: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * It does not exist, or the caller may not see it. The answer is the same.
       */
      404: components["responses"]["NotFound"];
      /**
       * The template version is still being imported.
       */
      406: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * Another build of the workspace is at work, or was made at the same moment.
       */
      409: {
        headers: {
          /**
           * The version of the server that answers.
           */
          "X-Coder-Build-Version": components["headers"]["BuildVersion"];
          [name: string]: unknown;
        };
        content: {
          "application/json": Response;
        };
      };
      /**
       * The body is larger than the server takes.
       */
      413: components["responses"]["PayloadTooLarge"];
      /**
       * The body is in an encoding that the server cannot read.
       */
      415: components["responses"]["UnsupportedMediaType"];
      /**
       * Too many requests to this endpoint in a short time.
       */
      429: components["responses"]["TooManyRequests"];
      /**
       * The server failed.
       */
      500: components["responses"]["InternalServerError"];
      /**
       * The server cannot answer now; a later try may succeed.
       */
      503: components["responses"]["ServiceUnavailable"];
    };
  };
}
