// Made by specwright from the OpenAPI document. Do not edit: change the document and generate again.
import type {
  AgentConnectionTiming,
  AgentScriptTiming,
  AgentSubsystem,
  BuildReason,
  CreateWorkspaceBuildRequest,
  DERPRegion,
  DisplayApp,
  Healthcheck,
  JobErrorCode,
  LogLevel,
  LogSource,
  MatchedProvisioners,
  ProvisionerJob,
  ProvisionerJobInput,
  ProvisionerJobLog,
  ProvisionerJobMetadata,
  ProvisionerJobStatus,
  ProvisionerJobType,
  ProvisionerTiming,
  Response,
  TimingStage,
  ValidationError,
  WorkspaceAgent,
  WorkspaceAgentHealth,
  WorkspaceAgentLifecycle,
  WorkspaceAgentLogSource,
  WorkspaceAgentScript,
  WorkspaceAgentStartupScriptBehavior,
  WorkspaceAgentStatus,
  WorkspaceApp,
  WorkspaceAppHealth,
  WorkspaceAppOpenIn,
  WorkspaceAppSharingLevel,
  WorkspaceAppStatus,
  WorkspaceAppStatusState,
  WorkspaceBuild,
  WorkspaceBuildParameter,
  WorkspaceBuildTimings,
  WorkspaceResource,
  WorkspaceResourceMetadata,
  WorkspaceStatus,
  WorkspaceTransition,
} from "./types.ts";
import {
  type Faults,
  eachItem,
  fault,
  isArray,
  isAtMost,
  isDateTime,
  isInt32,
  isInt64,
  isInteger,
  isNumber,
  isObject,
  isUuid,
  missing,
  namesOf,
  regExp,
  rule,
  step,
  validator,
  within,
} from "specwright-runtime/validation";

const mustBeArray = /* @__PURE__ */ rule("type", "array");

const mustBeArrayOrNull = /* @__PURE__ */ rule("type", ["array", "null"]);

const mustBeBoolean = /* @__PURE__ */ rule("type", "boolean");

const mustBeBooleanOrNull = /* @__PURE__ */ rule("type", ["boolean", "null"]);

const mustBeInteger = /* @__PURE__ */ rule("type", "integer");

const mustBeNumber = /* @__PURE__ */ rule("type", "number");

const mustBeObject = /* @__PURE__ */ rule("type", "object");

const mustBeObjectOrNull = /* @__PURE__ */ rule("type", ["object", "null"]);

const mustBeString = /* @__PURE__ */ rule("type", "string");

const mustBeStringOrArrayOrNull = /* @__PURE__ */ rule("type", ["string", "array", "null"]);

const mustBeStringOrNull = /* @__PURE__ */ rule("type", ["string", "null"]);

/**
 * Whether a value is a valid `Response`.
 */
export function isResponse(value: unknown): value is Response {
  if (!isObject(value)) return false;
  const { message, detail, validations } = value;
  return (
    typeof message === "string" &&
    (detail === undefined || typeof detail === "string") &&
    (validations === undefined || isResponseValidations(validations))
  );
}

function checkResponse(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { message, detail, validations } = value;
  if (message === undefined) {
    missing(faults, "message");
  } else if (typeof message !== "string") {
    fault(faults, mustBeString, "/message");
  }

  if (detail !== undefined && typeof detail !== "string") {
    fault(faults, mustBeString, "/detail");
  }

  if (validations !== undefined) {
    within(faults, "/validations", validations, checkResponseValidations);
  }
}

/**
 * Validates a `Response`; a Standard Schema.
 */
export const ResponseValidator = /* @__PURE__ */ validator(isResponse, checkResponse);

function isResponseValidations(value: unknown): boolean {
  return isArray(value) && value.every(isValidationError);
}

function checkResponseValidations(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkValidationError);
}

/**
 * Whether a value is a valid `ValidationError`.
 */
export function isValidationError(value: unknown): value is ValidationError {
  if (!isObject(value)) return false;
  const { field, detail } = value;
  return typeof field === "string" && typeof detail === "string";
}

function checkValidationError(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { field, detail } = value;
  if (field === undefined) {
    missing(faults, "field");
  } else if (typeof field !== "string") {
    fault(faults, mustBeString, "/field");
  }

  if (detail === undefined) {
    missing(faults, "detail");
  } else if (typeof detail !== "string") {
    fault(faults, mustBeString, "/detail");
  }
}

/**
 * Validates a `ValidationError`; a Standard Schema.
 */
export const ValidationErrorValidator = /* @__PURE__ */ validator(
  isValidationError,
  checkValidationError,
);

/**
 * Whether a value is a valid `ListWorkspaceBuilds200`.
 */
export function isListWorkspaceBuilds200(value: unknown): value is WorkspaceBuild[] {
  return isArray(value) && value.every(isWorkspaceBuild);
}

function checkListWorkspaceBuilds200(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkWorkspaceBuild);
}

/**
 * Validates a `ListWorkspaceBuilds200`; a Standard Schema.
 */
export const ListWorkspaceBuilds200Validator = /* @__PURE__ */ validator(
  isListWorkspaceBuilds200,
  checkListWorkspaceBuilds200,
);

const formatRuleOfWorkspaceBuild = /* @__PURE__ */ rule("format", "uuid");

const formatRuleOfWorkspaceBuild_2 = /* @__PURE__ */ rule("format", "date-time");

const minimumRuleOfWorkspaceBuild = /* @__PURE__ */ rule("minimum", 1);

const formatRuleOfWorkspaceBuild_3 = /* @__PURE__ */ rule("format", "int32");

/**
 * Whether a value is a valid `WorkspaceBuild`.
 */
export function isWorkspaceBuild(value: unknown): value is WorkspaceBuild {
  if (!isObject(value)) return false;
  const {
    id,
    created_at,
    updated_at,
    workspace_id,
    workspace_name,
    workspace_owner_id,
    workspace_owner_name,
    workspace_owner_avatar_url,
    template_version_id,
    template_version_name,
    build_number,
    transition,
    initiator_id,
    initiator_name,
    job,
    reason,
    resources,
    deadline,
    max_deadline,
    status,
    daily_cost,
    matched_provisioners,
    template_version_preset_id,
    has_ai_task,
    ai_task_sidebar_app_id,
  } = value;
  return (
    typeof id === "string" &&
    isUuid(id) &&
    typeof created_at === "string" &&
    isDateTime(created_at) &&
    typeof updated_at === "string" &&
    isDateTime(updated_at) &&
    typeof workspace_id === "string" &&
    isUuid(workspace_id) &&
    typeof workspace_name === "string" &&
    typeof workspace_owner_id === "string" &&
    isUuid(workspace_owner_id) &&
    typeof workspace_owner_name === "string" &&
    (workspace_owner_avatar_url === undefined || typeof workspace_owner_avatar_url === "string") &&
    typeof template_version_id === "string" &&
    isUuid(template_version_id) &&
    typeof template_version_name === "string" &&
    isInteger(build_number) &&
    build_number >= 1 &&
    isInt32(build_number) &&
    isWorkspaceTransition(transition) &&
    typeof initiator_id === "string" &&
    isUuid(initiator_id) &&
    typeof initiator_name === "string" &&
    isProvisionerJob(job) &&
    isBuildReason(reason) &&
    isWorkspaceBuildResources(resources) &&
    ((typeof deadline === "string" && isDateTime(deadline)) || deadline === null) &&
    ((typeof max_deadline === "string" && isDateTime(max_deadline)) || max_deadline === null) &&
    isWorkspaceStatus(status) &&
    isInteger(daily_cost) &&
    isInt32(daily_cost) &&
    isMatchedProvisioners(matched_provisioners) &&
    ((typeof template_version_preset_id === "string" && isUuid(template_version_preset_id)) ||
      template_version_preset_id === null) &&
    (has_ai_task === undefined || typeof has_ai_task === "boolean") &&
    (ai_task_sidebar_app_id === undefined ||
      (typeof ai_task_sidebar_app_id === "string" && isUuid(ai_task_sidebar_app_id)))
  );
}

function checkWorkspaceBuild(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const {
    id,
    created_at,
    updated_at,
    workspace_id,
    workspace_name,
    workspace_owner_id,
    workspace_owner_name,
    workspace_owner_avatar_url,
    template_version_id,
    template_version_name,
    build_number,
    transition,
    initiator_id,
    initiator_name,
    job,
    reason,
    resources,
    deadline,
    max_deadline,
    status,
    daily_cost,
    matched_provisioners,
    template_version_preset_id,
    has_ai_task,
    ai_task_sidebar_app_id,
  } = value;
  if (id === undefined) {
    missing(faults, "id");
  } else if (typeof id !== "string") {
    fault(faults, mustBeString, "/id");
  } else if (!isUuid(id)) {
    fault(faults, formatRuleOfWorkspaceBuild, "/id");
  }

  if (created_at === undefined) {
    missing(faults, "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, mustBeString, "/created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, formatRuleOfWorkspaceBuild_2, "/created_at");
  }

  if (updated_at === undefined) {
    missing(faults, "updated_at");
  } else if (typeof updated_at !== "string") {
    fault(faults, mustBeString, "/updated_at");
  } else if (!isDateTime(updated_at)) {
    fault(faults, formatRuleOfWorkspaceBuild_2, "/updated_at");
  }

  if (workspace_id === undefined) {
    missing(faults, "workspace_id");
  } else if (typeof workspace_id !== "string") {
    fault(faults, mustBeString, "/workspace_id");
  } else if (!isUuid(workspace_id)) {
    fault(faults, formatRuleOfWorkspaceBuild, "/workspace_id");
  }

  if (workspace_name === undefined) {
    missing(faults, "workspace_name");
  } else if (typeof workspace_name !== "string") {
    fault(faults, mustBeString, "/workspace_name");
  }

  if (workspace_owner_id === undefined) {
    missing(faults, "workspace_owner_id");
  } else if (typeof workspace_owner_id !== "string") {
    fault(faults, mustBeString, "/workspace_owner_id");
  } else if (!isUuid(workspace_owner_id)) {
    fault(faults, formatRuleOfWorkspaceBuild, "/workspace_owner_id");
  }

  if (workspace_owner_name === undefined) {
    missing(faults, "workspace_owner_name");
  } else if (typeof workspace_owner_name !== "string") {
    fault(faults, mustBeString, "/workspace_owner_name");
  }

  if (workspace_owner_avatar_url !== undefined && typeof workspace_owner_avatar_url !== "string") {
    fault(faults, mustBeString, "/workspace_owner_avatar_url");
  }

  if (template_version_id === undefined) {
    missing(faults, "template_version_id");
  } else if (typeof template_version_id !== "string") {
    fault(faults, mustBeString, "/template_version_id");
  } else if (!isUuid(template_version_id)) {
    fault(faults, formatRuleOfWorkspaceBuild, "/template_version_id");
  }

  if (template_version_name === undefined) {
    missing(faults, "template_version_name");
  } else if (typeof template_version_name !== "string") {
    fault(faults, mustBeString, "/template_version_name");
  }

  if (build_number === undefined) {
    missing(faults, "build_number");
  } else if (!isInteger(build_number)) {
    fault(faults, mustBeInteger, "/build_number");
  } else {
    if (!(build_number >= 1)) {
      fault(faults, minimumRuleOfWorkspaceBuild, "/build_number");
    }
    if (!isInt32(build_number)) {
      fault(faults, formatRuleOfWorkspaceBuild_3, "/build_number");
    }
  }

  if (transition === undefined) {
    missing(faults, "transition");
  } else {
    within(faults, "/transition", transition, checkWorkspaceTransition);
  }

  if (initiator_id === undefined) {
    missing(faults, "initiator_id");
  } else if (typeof initiator_id !== "string") {
    fault(faults, mustBeString, "/initiator_id");
  } else if (!isUuid(initiator_id)) {
    fault(faults, formatRuleOfWorkspaceBuild, "/initiator_id");
  }

  if (initiator_name === undefined) {
    missing(faults, "initiator_name");
  } else if (typeof initiator_name !== "string") {
    fault(faults, mustBeString, "/initiator_name");
  }

  if (job === undefined) {
    missing(faults, "job");
  } else {
    within(faults, "/job", job, checkProvisionerJob);
  }

  if (reason === undefined) {
    missing(faults, "reason");
  } else {
    within(faults, "/reason", reason, checkBuildReason);
  }

  if (resources === undefined) {
    missing(faults, "resources");
  } else {
    within(faults, "/resources", resources, checkWorkspaceBuildResources);
  }

  if (deadline === undefined) {
    missing(faults, "deadline");
  } else if (typeof deadline !== "string" && deadline !== null) {
    fault(faults, mustBeStringOrNull, "/deadline");
  } else if (typeof deadline === "string" && !isDateTime(deadline)) {
    fault(faults, formatRuleOfWorkspaceBuild_2, "/deadline");
  }

  if (max_deadline === undefined) {
    missing(faults, "max_deadline");
  } else if (typeof max_deadline !== "string" && max_deadline !== null) {
    fault(faults, mustBeStringOrNull, "/max_deadline");
  } else if (typeof max_deadline === "string" && !isDateTime(max_deadline)) {
    fault(faults, formatRuleOfWorkspaceBuild_2, "/max_deadline");
  }

  if (status === undefined) {
    missing(faults, "status");
  } else {
    within(faults, "/status", status, checkWorkspaceStatus);
  }

  if (daily_cost === undefined) {
    missing(faults, "daily_cost");
  } else if (!isInteger(daily_cost)) {
    fault(faults, mustBeInteger, "/daily_cost");
  } else if (!isInt32(daily_cost)) {
    fault(faults, formatRuleOfWorkspaceBuild_3, "/daily_cost");
  }

  if (matched_provisioners === undefined) {
    missing(faults, "matched_provisioners");
  } else {
    within(faults, "/matched_provisioners", matched_provisioners, checkMatchedProvisioners);
  }

  if (template_version_preset_id === undefined) {
    missing(faults, "template_version_preset_id");
  } else if (
    typeof template_version_preset_id !== "string" &&
    template_version_preset_id !== null
  ) {
    fault(faults, mustBeStringOrNull, "/template_version_preset_id");
  } else if (
    typeof template_version_preset_id === "string" &&
    !isUuid(template_version_preset_id)
  ) {
    fault(faults, formatRuleOfWorkspaceBuild, "/template_version_preset_id");
  }

  if (has_ai_task !== undefined && typeof has_ai_task !== "boolean") {
    fault(faults, mustBeBoolean, "/has_ai_task");
  }

  if (ai_task_sidebar_app_id !== undefined) {
    if (typeof ai_task_sidebar_app_id !== "string") {
      fault(faults, mustBeString, "/ai_task_sidebar_app_id");
    } else if (!isUuid(ai_task_sidebar_app_id)) {
      fault(faults, formatRuleOfWorkspaceBuild, "/ai_task_sidebar_app_id");
    }
  }
}

/**
 * Validates a `WorkspaceBuild`; a Standard Schema.
 */
export const WorkspaceBuildValidator = /* @__PURE__ */ validator(
  isWorkspaceBuild,
  checkWorkspaceBuild,
);

/**
 * Whether a value is a valid `WorkspaceTransition`.
 */
export function isWorkspaceTransition(value: unknown): value is WorkspaceTransition {
  return typeof value === "string";
}

function checkWorkspaceTransition(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `WorkspaceTransition`; a Standard Schema.
 */
export const WorkspaceTransitionValidator = /* @__PURE__ */ validator(
  isWorkspaceTransition,
  checkWorkspaceTransition,
);

const formatRuleOfProvisionerJob = /* @__PURE__ */ rule("format", "uuid");

const formatRuleOfProvisionerJob_2 = /* @__PURE__ */ rule("format", "date-time");

const minimumRuleOfProvisionerJob = /* @__PURE__ */ rule("minimum", 0);

/**
 * Whether a value is a valid `ProvisionerJob`.
 */
export function isProvisionerJob(value: unknown): value is ProvisionerJob {
  if (!isObject(value)) return false;
  const {
    id,
    created_at,
    started_at,
    completed_at,
    canceled_at,
    error,
    error_code,
    status,
    worker_id,
    worker_name,
    file_id,
    tags,
    queue_position,
    queue_size,
    organization_id,
    input: input_,
    type: type_,
    available_workers,
    metadata,
    logs_overflowed,
  } = value;
  return (
    typeof id === "string" &&
    isUuid(id) &&
    typeof created_at === "string" &&
    isDateTime(created_at) &&
    (started_at === undefined || (typeof started_at === "string" && isDateTime(started_at))) &&
    (completed_at === undefined ||
      (typeof completed_at === "string" && isDateTime(completed_at))) &&
    (canceled_at === undefined || (typeof canceled_at === "string" && isDateTime(canceled_at))) &&
    (error === undefined || typeof error === "string") &&
    (error_code === undefined || isJobErrorCode(error_code)) &&
    isProvisionerJobStatus(status) &&
    (worker_id === undefined || (typeof worker_id === "string" && isUuid(worker_id))) &&
    (worker_name === undefined || typeof worker_name === "string") &&
    typeof file_id === "string" &&
    isUuid(file_id) &&
    isProvisionerJobTags(tags) &&
    isInteger(queue_position) &&
    queue_position >= 0 &&
    isInteger(queue_size) &&
    queue_size >= 0 &&
    typeof organization_id === "string" &&
    isUuid(organization_id) &&
    isProvisionerJobInput(input_) &&
    isProvisionerJobType(type_) &&
    (available_workers === undefined || isProvisionerJobAvailableWorkers(available_workers)) &&
    isProvisionerJobMetadata(metadata) &&
    typeof logs_overflowed === "boolean"
  );
}

function checkProvisionerJob(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const {
    id,
    created_at,
    started_at,
    completed_at,
    canceled_at,
    error,
    error_code,
    status,
    worker_id,
    worker_name,
    file_id,
    tags,
    queue_position,
    queue_size,
    organization_id,
    input: input_,
    type: type_,
    available_workers,
    metadata,
    logs_overflowed,
  } = value;
  if (id === undefined) {
    missing(faults, "id");
  } else if (typeof id !== "string") {
    fault(faults, mustBeString, "/id");
  } else if (!isUuid(id)) {
    fault(faults, formatRuleOfProvisionerJob, "/id");
  }

  if (created_at === undefined) {
    missing(faults, "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, mustBeString, "/created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, formatRuleOfProvisionerJob_2, "/created_at");
  }

  if (started_at !== undefined) {
    if (typeof started_at !== "string") {
      fault(faults, mustBeString, "/started_at");
    } else if (!isDateTime(started_at)) {
      fault(faults, formatRuleOfProvisionerJob_2, "/started_at");
    }
  }

  if (completed_at !== undefined) {
    if (typeof completed_at !== "string") {
      fault(faults, mustBeString, "/completed_at");
    } else if (!isDateTime(completed_at)) {
      fault(faults, formatRuleOfProvisionerJob_2, "/completed_at");
    }
  }

  if (canceled_at !== undefined) {
    if (typeof canceled_at !== "string") {
      fault(faults, mustBeString, "/canceled_at");
    } else if (!isDateTime(canceled_at)) {
      fault(faults, formatRuleOfProvisionerJob_2, "/canceled_at");
    }
  }

  if (error !== undefined && typeof error !== "string") {
    fault(faults, mustBeString, "/error");
  }

  if (error_code !== undefined) {
    within(faults, "/error_code", error_code, checkJobErrorCode);
  }

  if (status === undefined) {
    missing(faults, "status");
  } else {
    within(faults, "/status", status, checkProvisionerJobStatus);
  }

  if (worker_id !== undefined) {
    if (typeof worker_id !== "string") {
      fault(faults, mustBeString, "/worker_id");
    } else if (!isUuid(worker_id)) {
      fault(faults, formatRuleOfProvisionerJob, "/worker_id");
    }
  }

  if (worker_name !== undefined && typeof worker_name !== "string") {
    fault(faults, mustBeString, "/worker_name");
  }

  if (file_id === undefined) {
    missing(faults, "file_id");
  } else if (typeof file_id !== "string") {
    fault(faults, mustBeString, "/file_id");
  } else if (!isUuid(file_id)) {
    fault(faults, formatRuleOfProvisionerJob, "/file_id");
  }

  if (tags === undefined) {
    missing(faults, "tags");
  } else {
    within(faults, "/tags", tags, checkProvisionerJobTags);
  }

  if (queue_position === undefined) {
    missing(faults, "queue_position");
  } else if (!isInteger(queue_position)) {
    fault(faults, mustBeInteger, "/queue_position");
  } else if (!(queue_position >= 0)) {
    fault(faults, minimumRuleOfProvisionerJob, "/queue_position");
  }

  if (queue_size === undefined) {
    missing(faults, "queue_size");
  } else if (!isInteger(queue_size)) {
    fault(faults, mustBeInteger, "/queue_size");
  } else if (!(queue_size >= 0)) {
    fault(faults, minimumRuleOfProvisionerJob, "/queue_size");
  }

  if (organization_id === undefined) {
    missing(faults, "organization_id");
  } else if (typeof organization_id !== "string") {
    fault(faults, mustBeString, "/organization_id");
  } else if (!isUuid(organization_id)) {
    fault(faults, formatRuleOfProvisionerJob, "/organization_id");
  }

  if (input_ === undefined) {
    missing(faults, "input");
  } else {
    within(faults, "/input", input_, checkProvisionerJobInput);
  }

  if (type_ === undefined) {
    missing(faults, "type");
  } else {
    within(faults, "/type", type_, checkProvisionerJobType);
  }

  if (available_workers !== undefined) {
    within(faults, "/available_workers", available_workers, checkProvisionerJobAvailableWorkers);
  }

  if (metadata === undefined) {
    missing(faults, "metadata");
  } else {
    within(faults, "/metadata", metadata, checkProvisionerJobMetadata);
  }

  if (logs_overflowed === undefined) {
    missing(faults, "logs_overflowed");
  } else if (typeof logs_overflowed !== "boolean") {
    fault(faults, mustBeBoolean, "/logs_overflowed");
  }
}

/**
 * Validates a `ProvisionerJob`; a Standard Schema.
 */
export const ProvisionerJobValidator = /* @__PURE__ */ validator(
  isProvisionerJob,
  checkProvisionerJob,
);

/**
 * Whether a value is a valid `JobErrorCode`.
 */
export function isJobErrorCode(value: unknown): value is JobErrorCode {
  return typeof value === "string";
}

function checkJobErrorCode(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `JobErrorCode`; a Standard Schema.
 */
export const JobErrorCodeValidator = /* @__PURE__ */ validator(isJobErrorCode, checkJobErrorCode);

/**
 * Whether a value is a valid `ProvisionerJobStatus`.
 */
export function isProvisionerJobStatus(value: unknown): value is ProvisionerJobStatus {
  return typeof value === "string";
}

function checkProvisionerJobStatus(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `ProvisionerJobStatus`; a Standard Schema.
 */
export const ProvisionerJobStatusValidator = /* @__PURE__ */ validator(
  isProvisionerJobStatus,
  checkProvisionerJobStatus,
);

function isProvisionerJobTags(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key of namesOf(value)) {
    const member = value[key];
    if (!(typeof member === "string")) return false;
  }

  return true;
}

function checkProvisionerJobTags(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  for (const key of namesOf(value)) {
    const member = value[key];
    if (typeof member !== "string") {
      fault(faults, mustBeString, step(key));
    }
  }
}

const formatRuleOfProvisionerJobInput = /* @__PURE__ */ rule("format", "uuid");

/**
 * Whether a value is a valid `ProvisionerJobInput`.
 */
export function isProvisionerJobInput(value: unknown): value is ProvisionerJobInput {
  if (!isObject(value)) return false;
  const { template_version_id, workspace_build_id, error } = value;
  return (
    (template_version_id === undefined ||
      (typeof template_version_id === "string" && isUuid(template_version_id))) &&
    (workspace_build_id === undefined ||
      (typeof workspace_build_id === "string" && isUuid(workspace_build_id))) &&
    (error === undefined || typeof error === "string")
  );
}

function checkProvisionerJobInput(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { template_version_id, workspace_build_id, error } = value;
  if (template_version_id !== undefined) {
    if (typeof template_version_id !== "string") {
      fault(faults, mustBeString, "/template_version_id");
    } else if (!isUuid(template_version_id)) {
      fault(faults, formatRuleOfProvisionerJobInput, "/template_version_id");
    }
  }

  if (workspace_build_id !== undefined) {
    if (typeof workspace_build_id !== "string") {
      fault(faults, mustBeString, "/workspace_build_id");
    } else if (!isUuid(workspace_build_id)) {
      fault(faults, formatRuleOfProvisionerJobInput, "/workspace_build_id");
    }
  }

  if (error !== undefined && typeof error !== "string") {
    fault(faults, mustBeString, "/error");
  }
}

/**
 * Validates a `ProvisionerJobInput`; a Standard Schema.
 */
export const ProvisionerJobInputValidator = /* @__PURE__ */ validator(
  isProvisionerJobInput,
  checkProvisionerJobInput,
);

/**
 * Whether a value is a valid `ProvisionerJobType`.
 */
export function isProvisionerJobType(value: unknown): value is ProvisionerJobType {
  return typeof value === "string";
}

function checkProvisionerJobType(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `ProvisionerJobType`; a Standard Schema.
 */
export const ProvisionerJobTypeValidator = /* @__PURE__ */ validator(
  isProvisionerJobType,
  checkProvisionerJobType,
);

function isProvisionerJobAvailableWorkers(value: unknown): boolean {
  return isArray(value) && value.every(isProvisionerJobAvailableWorkersItem);
}

function checkProvisionerJobAvailableWorkers(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkProvisionerJobAvailableWorkersItem);
}

const formatRuleOfProvisionerJobAvailableWorkersItem = /* @__PURE__ */ rule("format", "uuid");

function isProvisionerJobAvailableWorkersItem(value: unknown): boolean {
  return typeof value === "string" && isUuid(value);
}

function checkProvisionerJobAvailableWorkersItem(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  } else if (!isUuid(value)) {
    fault(faults, formatRuleOfProvisionerJobAvailableWorkersItem);
  }
}

const formatRuleOfProvisionerJobMetadata = /* @__PURE__ */ rule("format", "uuid");

/**
 * Whether a value is a valid `ProvisionerJobMetadata`.
 */
export function isProvisionerJobMetadata(value: unknown): value is ProvisionerJobMetadata {
  if (!isObject(value)) return false;
  const {
    template_version_name,
    template_id,
    template_name,
    template_display_name,
    template_icon,
    workspace_id,
    workspace_name,
  } = value;
  return (
    typeof template_version_name === "string" &&
    typeof template_id === "string" &&
    isUuid(template_id) &&
    typeof template_name === "string" &&
    typeof template_display_name === "string" &&
    typeof template_icon === "string" &&
    (workspace_id === undefined || (typeof workspace_id === "string" && isUuid(workspace_id))) &&
    (workspace_name === undefined || typeof workspace_name === "string")
  );
}

function checkProvisionerJobMetadata(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const {
    template_version_name,
    template_id,
    template_name,
    template_display_name,
    template_icon,
    workspace_id,
    workspace_name,
  } = value;
  if (template_version_name === undefined) {
    missing(faults, "template_version_name");
  } else if (typeof template_version_name !== "string") {
    fault(faults, mustBeString, "/template_version_name");
  }

  if (template_id === undefined) {
    missing(faults, "template_id");
  } else if (typeof template_id !== "string") {
    fault(faults, mustBeString, "/template_id");
  } else if (!isUuid(template_id)) {
    fault(faults, formatRuleOfProvisionerJobMetadata, "/template_id");
  }

  if (template_name === undefined) {
    missing(faults, "template_name");
  } else if (typeof template_name !== "string") {
    fault(faults, mustBeString, "/template_name");
  }

  if (template_display_name === undefined) {
    missing(faults, "template_display_name");
  } else if (typeof template_display_name !== "string") {
    fault(faults, mustBeString, "/template_display_name");
  }

  if (template_icon === undefined) {
    missing(faults, "template_icon");
  } else if (typeof template_icon !== "string") {
    fault(faults, mustBeString, "/template_icon");
  }

  if (workspace_id !== undefined) {
    if (typeof workspace_id !== "string") {
      fault(faults, mustBeString, "/workspace_id");
    } else if (!isUuid(workspace_id)) {
      fault(faults, formatRuleOfProvisionerJobMetadata, "/workspace_id");
    }
  }

  if (workspace_name !== undefined && typeof workspace_name !== "string") {
    fault(faults, mustBeString, "/workspace_name");
  }
}

/**
 * Validates a `ProvisionerJobMetadata`; a Standard Schema.
 */
export const ProvisionerJobMetadataValidator = /* @__PURE__ */ validator(
  isProvisionerJobMetadata,
  checkProvisionerJobMetadata,
);

/**
 * Whether a value is a valid `BuildReason`.
 */
export function isBuildReason(value: unknown): value is BuildReason {
  return typeof value === "string";
}

function checkBuildReason(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `BuildReason`; a Standard Schema.
 */
export const BuildReasonValidator = /* @__PURE__ */ validator(isBuildReason, checkBuildReason);

function isWorkspaceBuildResources(value: unknown): boolean {
  return isArray(value) && value.every(isWorkspaceResource);
}

function checkWorkspaceBuildResources(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkWorkspaceResource);
}

const formatRuleOfWorkspaceResource = /* @__PURE__ */ rule("format", "uuid");

const formatRuleOfWorkspaceResource_2 = /* @__PURE__ */ rule("format", "date-time");

const formatRuleOfWorkspaceResource_3 = /* @__PURE__ */ rule("format", "int32");

/**
 * Whether a value is a valid `WorkspaceResource`.
 */
export function isWorkspaceResource(value: unknown): value is WorkspaceResource {
  if (!isObject(value)) return false;
  const {
    id,
    created_at,
    job_id,
    workspace_transition,
    type: type_,
    name,
    hide,
    icon,
    agents,
    metadata,
    daily_cost,
  } = value;
  return (
    typeof id === "string" &&
    isUuid(id) &&
    typeof created_at === "string" &&
    isDateTime(created_at) &&
    typeof job_id === "string" &&
    isUuid(job_id) &&
    isWorkspaceTransition(workspace_transition) &&
    typeof type_ === "string" &&
    typeof name === "string" &&
    typeof hide === "boolean" &&
    typeof icon === "string" &&
    (agents === undefined || isWorkspaceResourceAgents(agents)) &&
    (metadata === undefined ||
      isWorkspaceResourceMetadataOfComponentsSchemasWorkspaceResourceResponseMetadata(metadata)) &&
    isInteger(daily_cost) &&
    isInt32(daily_cost)
  );
}

function checkWorkspaceResource(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const {
    id,
    created_at,
    job_id,
    workspace_transition,
    type: type_,
    name,
    hide,
    icon,
    agents,
    metadata,
    daily_cost,
  } = value;
  if (id === undefined) {
    missing(faults, "id");
  } else if (typeof id !== "string") {
    fault(faults, mustBeString, "/id");
  } else if (!isUuid(id)) {
    fault(faults, formatRuleOfWorkspaceResource, "/id");
  }

  if (created_at === undefined) {
    missing(faults, "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, mustBeString, "/created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, formatRuleOfWorkspaceResource_2, "/created_at");
  }

  if (job_id === undefined) {
    missing(faults, "job_id");
  } else if (typeof job_id !== "string") {
    fault(faults, mustBeString, "/job_id");
  } else if (!isUuid(job_id)) {
    fault(faults, formatRuleOfWorkspaceResource, "/job_id");
  }

  if (workspace_transition === undefined) {
    missing(faults, "workspace_transition");
  } else {
    within(faults, "/workspace_transition", workspace_transition, checkWorkspaceTransition);
  }

  if (type_ === undefined) {
    missing(faults, "type");
  } else if (typeof type_ !== "string") {
    fault(faults, mustBeString, "/type");
  }

  if (name === undefined) {
    missing(faults, "name");
  } else if (typeof name !== "string") {
    fault(faults, mustBeString, "/name");
  }

  if (hide === undefined) {
    missing(faults, "hide");
  } else if (typeof hide !== "boolean") {
    fault(faults, mustBeBoolean, "/hide");
  }

  if (icon === undefined) {
    missing(faults, "icon");
  } else if (typeof icon !== "string") {
    fault(faults, mustBeString, "/icon");
  }

  if (agents !== undefined) {
    within(faults, "/agents", agents, checkWorkspaceResourceAgents);
  }

  if (metadata !== undefined) {
    within(
      faults,
      "/metadata",
      metadata,
      checkWorkspaceResourceMetadataOfComponentsSchemasWorkspaceResourceResponseMetadata,
    );
  }

  if (daily_cost === undefined) {
    missing(faults, "daily_cost");
  } else if (!isInteger(daily_cost)) {
    fault(faults, mustBeInteger, "/daily_cost");
  } else if (!isInt32(daily_cost)) {
    fault(faults, formatRuleOfWorkspaceResource_3, "/daily_cost");
  }
}

/**
 * Validates a `WorkspaceResource`; a Standard Schema.
 */
export const WorkspaceResourceValidator = /* @__PURE__ */ validator(
  isWorkspaceResource,
  checkWorkspaceResource,
);

function isWorkspaceResourceAgents(value: unknown): boolean {
  return isArray(value) && value.every(isWorkspaceAgent);
}

function checkWorkspaceResourceAgents(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkWorkspaceAgent);
}

const formatRuleOfWorkspaceAgent = /* @__PURE__ */ rule("format", "uuid");

const formatRuleOfWorkspaceAgent_2 = /* @__PURE__ */ rule("format", "date-time");

const minimumRuleOfWorkspaceAgent = /* @__PURE__ */ rule("minimum", 0);

const formatRuleOfWorkspaceAgent_3 = /* @__PURE__ */ rule("format", "int32");

/**
 * Whether a value is a valid `WorkspaceAgent`.
 */
export function isWorkspaceAgent(value: unknown): value is WorkspaceAgent {
  if (!isObject(value)) return false;
  const {
    id,
    parent_id,
    created_at,
    updated_at,
    first_connected_at,
    last_connected_at,
    disconnected_at,
    started_at,
    ready_at,
    status,
    lifecycle_state,
    name,
    resource_id,
    instance_id,
    architecture,
    environment_variables,
    operating_system,
    directory,
    expanded_directory,
    logs_length,
    logs_overflowed,
    version,
    api_version,
    apps,
    latency,
    connection_timeout_seconds,
    troubleshooting_url,
    subsystems,
    health,
    display_apps,
    log_sources,
    scripts,
    startup_script_behavior,
  } = value;
  return (
    typeof id === "string" &&
    isUuid(id) &&
    ((typeof parent_id === "string" && isUuid(parent_id)) || parent_id === null) &&
    typeof created_at === "string" &&
    isDateTime(created_at) &&
    typeof updated_at === "string" &&
    isDateTime(updated_at) &&
    (first_connected_at === undefined ||
      (typeof first_connected_at === "string" && isDateTime(first_connected_at))) &&
    (last_connected_at === undefined ||
      (typeof last_connected_at === "string" && isDateTime(last_connected_at))) &&
    (disconnected_at === undefined ||
      (typeof disconnected_at === "string" && isDateTime(disconnected_at))) &&
    (started_at === undefined || (typeof started_at === "string" && isDateTime(started_at))) &&
    (ready_at === undefined || (typeof ready_at === "string" && isDateTime(ready_at))) &&
    isWorkspaceAgentStatus(status) &&
    isWorkspaceAgentLifecycle(lifecycle_state) &&
    typeof name === "string" &&
    typeof resource_id === "string" &&
    isUuid(resource_id) &&
    (instance_id === undefined || typeof instance_id === "string") &&
    typeof architecture === "string" &&
    isWorkspaceAgentEnvironmentVariables(environment_variables) &&
    typeof operating_system === "string" &&
    (directory === undefined || typeof directory === "string") &&
    (expanded_directory === undefined || typeof expanded_directory === "string") &&
    isInteger(logs_length) &&
    logs_length >= 0 &&
    isInt32(logs_length) &&
    typeof logs_overflowed === "boolean" &&
    typeof version === "string" &&
    typeof api_version === "string" &&
    isWorkspaceAgentApps(apps) &&
    (latency === undefined || isWorkspaceAgentLatency(latency)) &&
    isInteger(connection_timeout_seconds) &&
    isInt32(connection_timeout_seconds) &&
    typeof troubleshooting_url === "string" &&
    isWorkspaceAgentSubsystems(subsystems) &&
    isWorkspaceAgentHealth(health) &&
    isWorkspaceAgentDisplayApps(display_apps) &&
    isWorkspaceAgentLogSources(log_sources) &&
    isWorkspaceAgentScripts(scripts) &&
    isWorkspaceAgentStartupScriptBehavior(startup_script_behavior)
  );
}

function checkWorkspaceAgent(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const {
    id,
    parent_id,
    created_at,
    updated_at,
    first_connected_at,
    last_connected_at,
    disconnected_at,
    started_at,
    ready_at,
    status,
    lifecycle_state,
    name,
    resource_id,
    instance_id,
    architecture,
    environment_variables,
    operating_system,
    directory,
    expanded_directory,
    logs_length,
    logs_overflowed,
    version,
    api_version,
    apps,
    latency,
    connection_timeout_seconds,
    troubleshooting_url,
    subsystems,
    health,
    display_apps,
    log_sources,
    scripts,
    startup_script_behavior,
  } = value;
  if (id === undefined) {
    missing(faults, "id");
  } else if (typeof id !== "string") {
    fault(faults, mustBeString, "/id");
  } else if (!isUuid(id)) {
    fault(faults, formatRuleOfWorkspaceAgent, "/id");
  }

  if (parent_id === undefined) {
    missing(faults, "parent_id");
  } else if (typeof parent_id !== "string" && parent_id !== null) {
    fault(faults, mustBeStringOrNull, "/parent_id");
  } else if (typeof parent_id === "string" && !isUuid(parent_id)) {
    fault(faults, formatRuleOfWorkspaceAgent, "/parent_id");
  }

  if (created_at === undefined) {
    missing(faults, "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, mustBeString, "/created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, formatRuleOfWorkspaceAgent_2, "/created_at");
  }

  if (updated_at === undefined) {
    missing(faults, "updated_at");
  } else if (typeof updated_at !== "string") {
    fault(faults, mustBeString, "/updated_at");
  } else if (!isDateTime(updated_at)) {
    fault(faults, formatRuleOfWorkspaceAgent_2, "/updated_at");
  }

  if (first_connected_at !== undefined) {
    if (typeof first_connected_at !== "string") {
      fault(faults, mustBeString, "/first_connected_at");
    } else if (!isDateTime(first_connected_at)) {
      fault(faults, formatRuleOfWorkspaceAgent_2, "/first_connected_at");
    }
  }

  if (last_connected_at !== undefined) {
    if (typeof last_connected_at !== "string") {
      fault(faults, mustBeString, "/last_connected_at");
    } else if (!isDateTime(last_connected_at)) {
      fault(faults, formatRuleOfWorkspaceAgent_2, "/last_connected_at");
    }
  }

  if (disconnected_at !== undefined) {
    if (typeof disconnected_at !== "string") {
      fault(faults, mustBeString, "/disconnected_at");
    } else if (!isDateTime(disconnected_at)) {
      fault(faults, formatRuleOfWorkspaceAgent_2, "/disconnected_at");
    }
  }

  if (started_at !== undefined) {
    if (typeof started_at !== "string") {
      fault(faults, mustBeString, "/started_at");
    } else if (!isDateTime(started_at)) {
      fault(faults, formatRuleOfWorkspaceAgent_2, "/started_at");
    }
  }

  if (ready_at !== undefined) {
    if (typeof ready_at !== "string") {
      fault(faults, mustBeString, "/ready_at");
    } else if (!isDateTime(ready_at)) {
      fault(faults, formatRuleOfWorkspaceAgent_2, "/ready_at");
    }
  }

  if (status === undefined) {
    missing(faults, "status");
  } else {
    within(faults, "/status", status, checkWorkspaceAgentStatus);
  }

  if (lifecycle_state === undefined) {
    missing(faults, "lifecycle_state");
  } else {
    within(faults, "/lifecycle_state", lifecycle_state, checkWorkspaceAgentLifecycle);
  }

  if (name === undefined) {
    missing(faults, "name");
  } else if (typeof name !== "string") {
    fault(faults, mustBeString, "/name");
  }

  if (resource_id === undefined) {
    missing(faults, "resource_id");
  } else if (typeof resource_id !== "string") {
    fault(faults, mustBeString, "/resource_id");
  } else if (!isUuid(resource_id)) {
    fault(faults, formatRuleOfWorkspaceAgent, "/resource_id");
  }

  if (instance_id !== undefined && typeof instance_id !== "string") {
    fault(faults, mustBeString, "/instance_id");
  }

  if (architecture === undefined) {
    missing(faults, "architecture");
  } else if (typeof architecture !== "string") {
    fault(faults, mustBeString, "/architecture");
  }

  if (environment_variables === undefined) {
    missing(faults, "environment_variables");
  } else {
    within(
      faults,
      "/environment_variables",
      environment_variables,
      checkWorkspaceAgentEnvironmentVariables,
    );
  }

  if (operating_system === undefined) {
    missing(faults, "operating_system");
  } else if (typeof operating_system !== "string") {
    fault(faults, mustBeString, "/operating_system");
  }

  if (directory !== undefined && typeof directory !== "string") {
    fault(faults, mustBeString, "/directory");
  }

  if (expanded_directory !== undefined && typeof expanded_directory !== "string") {
    fault(faults, mustBeString, "/expanded_directory");
  }

  if (logs_length === undefined) {
    missing(faults, "logs_length");
  } else if (!isInteger(logs_length)) {
    fault(faults, mustBeInteger, "/logs_length");
  } else {
    if (!(logs_length >= 0)) {
      fault(faults, minimumRuleOfWorkspaceAgent, "/logs_length");
    }
    if (!isInt32(logs_length)) {
      fault(faults, formatRuleOfWorkspaceAgent_3, "/logs_length");
    }
  }

  if (logs_overflowed === undefined) {
    missing(faults, "logs_overflowed");
  } else if (typeof logs_overflowed !== "boolean") {
    fault(faults, mustBeBoolean, "/logs_overflowed");
  }

  if (version === undefined) {
    missing(faults, "version");
  } else if (typeof version !== "string") {
    fault(faults, mustBeString, "/version");
  }

  if (api_version === undefined) {
    missing(faults, "api_version");
  } else if (typeof api_version !== "string") {
    fault(faults, mustBeString, "/api_version");
  }

  if (apps === undefined) {
    missing(faults, "apps");
  } else {
    within(faults, "/apps", apps, checkWorkspaceAgentApps);
  }

  if (latency !== undefined) {
    within(faults, "/latency", latency, checkWorkspaceAgentLatency);
  }

  if (connection_timeout_seconds === undefined) {
    missing(faults, "connection_timeout_seconds");
  } else if (!isInteger(connection_timeout_seconds)) {
    fault(faults, mustBeInteger, "/connection_timeout_seconds");
  } else if (!isInt32(connection_timeout_seconds)) {
    fault(faults, formatRuleOfWorkspaceAgent_3, "/connection_timeout_seconds");
  }

  if (troubleshooting_url === undefined) {
    missing(faults, "troubleshooting_url");
  } else if (typeof troubleshooting_url !== "string") {
    fault(faults, mustBeString, "/troubleshooting_url");
  }

  if (subsystems === undefined) {
    missing(faults, "subsystems");
  } else {
    within(faults, "/subsystems", subsystems, checkWorkspaceAgentSubsystems);
  }

  if (health === undefined) {
    missing(faults, "health");
  } else {
    within(faults, "/health", health, checkWorkspaceAgentHealth);
  }

  if (display_apps === undefined) {
    missing(faults, "display_apps");
  } else {
    within(faults, "/display_apps", display_apps, checkWorkspaceAgentDisplayApps);
  }

  if (log_sources === undefined) {
    missing(faults, "log_sources");
  } else {
    within(faults, "/log_sources", log_sources, checkWorkspaceAgentLogSources);
  }

  if (scripts === undefined) {
    missing(faults, "scripts");
  } else {
    within(faults, "/scripts", scripts, checkWorkspaceAgentScripts);
  }

  if (startup_script_behavior === undefined) {
    missing(faults, "startup_script_behavior");
  } else {
    within(
      faults,
      "/startup_script_behavior",
      startup_script_behavior,
      checkWorkspaceAgentStartupScriptBehavior,
    );
  }
}

/**
 * Validates a `WorkspaceAgent`; a Standard Schema.
 */
export const WorkspaceAgentValidator = /* @__PURE__ */ validator(
  isWorkspaceAgent,
  checkWorkspaceAgent,
);

/**
 * Whether a value is a valid `WorkspaceAgentStatus`.
 */
export function isWorkspaceAgentStatus(value: unknown): value is WorkspaceAgentStatus {
  return typeof value === "string";
}

function checkWorkspaceAgentStatus(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `WorkspaceAgentStatus`; a Standard Schema.
 */
export const WorkspaceAgentStatusValidator = /* @__PURE__ */ validator(
  isWorkspaceAgentStatus,
  checkWorkspaceAgentStatus,
);

/**
 * Whether a value is a valid `WorkspaceAgentLifecycle`.
 */
export function isWorkspaceAgentLifecycle(value: unknown): value is WorkspaceAgentLifecycle {
  return typeof value === "string";
}

function checkWorkspaceAgentLifecycle(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `WorkspaceAgentLifecycle`; a Standard Schema.
 */
export const WorkspaceAgentLifecycleValidator = /* @__PURE__ */ validator(
  isWorkspaceAgentLifecycle,
  checkWorkspaceAgentLifecycle,
);

function isWorkspaceAgentEnvironmentVariables(value: unknown): boolean {
  if (!(isObject(value) || value === null)) return false;
  if (isObject(value)) {
    for (const key of namesOf(value)) {
      const member = value[key];
      if (!(typeof member === "string")) return false;
    }
  }

  return true;
}

function checkWorkspaceAgentEnvironmentVariables(value: unknown, faults: Faults): void {
  if (!isObject(value) && value !== null) {
    fault(faults, mustBeObjectOrNull);
    return;
  }

  if (isObject(value)) {
    for (const key of namesOf(value)) {
      const member = value[key];
      if (typeof member !== "string") {
        fault(faults, mustBeString, step(key));
      }
    }
  }
}

function isWorkspaceAgentApps(value: unknown): boolean {
  return isArray(value) && value.every(isWorkspaceApp);
}

function checkWorkspaceAgentApps(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkWorkspaceApp);
}

const formatRuleOfWorkspaceApp = /* @__PURE__ */ rule("format", "uuid");

/**
 * Whether a value is a valid `WorkspaceApp`.
 */
export function isWorkspaceApp(value: unknown): value is WorkspaceApp {
  if (!isObject(value)) return false;
  const {
    id,
    url,
    external,
    slug,
    display_name,
    command,
    icon,
    subdomain,
    subdomain_name,
    sharing_level,
    healthcheck,
    health,
    group,
    hidden,
    open_in,
    statuses,
  } = value;
  return (
    typeof id === "string" &&
    isUuid(id) &&
    (url === undefined || typeof url === "string") &&
    typeof external === "boolean" &&
    typeof slug === "string" &&
    (display_name === undefined || typeof display_name === "string") &&
    (command === undefined || typeof command === "string") &&
    (icon === undefined || typeof icon === "string") &&
    typeof subdomain === "boolean" &&
    (subdomain_name === undefined || typeof subdomain_name === "string") &&
    isWorkspaceAppSharingLevel(sharing_level) &&
    isHealthcheck(healthcheck) &&
    isWorkspaceAppHealth(health) &&
    (group === undefined || typeof group === "string") &&
    typeof hidden === "boolean" &&
    isWorkspaceAppOpenIn(open_in) &&
    isWorkspaceAppStatuses(statuses)
  );
}

function checkWorkspaceApp(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const {
    id,
    url,
    external,
    slug,
    display_name,
    command,
    icon,
    subdomain,
    subdomain_name,
    sharing_level,
    healthcheck,
    health,
    group,
    hidden,
    open_in,
    statuses,
  } = value;
  if (id === undefined) {
    missing(faults, "id");
  } else if (typeof id !== "string") {
    fault(faults, mustBeString, "/id");
  } else if (!isUuid(id)) {
    fault(faults, formatRuleOfWorkspaceApp, "/id");
  }

  if (url !== undefined && typeof url !== "string") {
    fault(faults, mustBeString, "/url");
  }

  if (external === undefined) {
    missing(faults, "external");
  } else if (typeof external !== "boolean") {
    fault(faults, mustBeBoolean, "/external");
  }

  if (slug === undefined) {
    missing(faults, "slug");
  } else if (typeof slug !== "string") {
    fault(faults, mustBeString, "/slug");
  }

  if (display_name !== undefined && typeof display_name !== "string") {
    fault(faults, mustBeString, "/display_name");
  }

  if (command !== undefined && typeof command !== "string") {
    fault(faults, mustBeString, "/command");
  }

  if (icon !== undefined && typeof icon !== "string") {
    fault(faults, mustBeString, "/icon");
  }

  if (subdomain === undefined) {
    missing(faults, "subdomain");
  } else if (typeof subdomain !== "boolean") {
    fault(faults, mustBeBoolean, "/subdomain");
  }

  if (subdomain_name !== undefined && typeof subdomain_name !== "string") {
    fault(faults, mustBeString, "/subdomain_name");
  }

  if (sharing_level === undefined) {
    missing(faults, "sharing_level");
  } else {
    within(faults, "/sharing_level", sharing_level, checkWorkspaceAppSharingLevel);
  }

  if (healthcheck === undefined) {
    missing(faults, "healthcheck");
  } else {
    within(faults, "/healthcheck", healthcheck, checkHealthcheck);
  }

  if (health === undefined) {
    missing(faults, "health");
  } else {
    within(faults, "/health", health, checkWorkspaceAppHealth);
  }

  if (group !== undefined && typeof group !== "string") {
    fault(faults, mustBeString, "/group");
  }

  if (hidden === undefined) {
    missing(faults, "hidden");
  } else if (typeof hidden !== "boolean") {
    fault(faults, mustBeBoolean, "/hidden");
  }

  if (open_in === undefined) {
    missing(faults, "open_in");
  } else {
    within(faults, "/open_in", open_in, checkWorkspaceAppOpenIn);
  }

  if (statuses === undefined) {
    missing(faults, "statuses");
  } else {
    within(faults, "/statuses", statuses, checkWorkspaceAppStatuses);
  }
}

/**
 * Validates a `WorkspaceApp`; a Standard Schema.
 */
export const WorkspaceAppValidator = /* @__PURE__ */ validator(isWorkspaceApp, checkWorkspaceApp);

/**
 * Whether a value is a valid `WorkspaceAppSharingLevel`.
 */
export function isWorkspaceAppSharingLevel(value: unknown): value is WorkspaceAppSharingLevel {
  return typeof value === "string";
}

function checkWorkspaceAppSharingLevel(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `WorkspaceAppSharingLevel`; a Standard Schema.
 */
export const WorkspaceAppSharingLevelValidator = /* @__PURE__ */ validator(
  isWorkspaceAppSharingLevel,
  checkWorkspaceAppSharingLevel,
);

const formatRuleOfHealthcheck = /* @__PURE__ */ rule("format", "int32");

/**
 * Whether a value is a valid `Healthcheck`.
 */
export function isHealthcheck(value: unknown): value is Healthcheck {
  if (!isObject(value)) return false;
  const { url, interval, threshold } = value;
  return (
    typeof url === "string" &&
    isInteger(interval) &&
    isInt32(interval) &&
    isInteger(threshold) &&
    isInt32(threshold)
  );
}

function checkHealthcheck(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { url, interval, threshold } = value;
  if (url === undefined) {
    missing(faults, "url");
  } else if (typeof url !== "string") {
    fault(faults, mustBeString, "/url");
  }

  if (interval === undefined) {
    missing(faults, "interval");
  } else if (!isInteger(interval)) {
    fault(faults, mustBeInteger, "/interval");
  } else if (!isInt32(interval)) {
    fault(faults, formatRuleOfHealthcheck, "/interval");
  }

  if (threshold === undefined) {
    missing(faults, "threshold");
  } else if (!isInteger(threshold)) {
    fault(faults, mustBeInteger, "/threshold");
  } else if (!isInt32(threshold)) {
    fault(faults, formatRuleOfHealthcheck, "/threshold");
  }
}

/**
 * Validates a `Healthcheck`; a Standard Schema.
 */
export const HealthcheckValidator = /* @__PURE__ */ validator(isHealthcheck, checkHealthcheck);

/**
 * Whether a value is a valid `WorkspaceAppHealth`.
 */
export function isWorkspaceAppHealth(value: unknown): value is WorkspaceAppHealth {
  return typeof value === "string";
}

function checkWorkspaceAppHealth(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `WorkspaceAppHealth`; a Standard Schema.
 */
export const WorkspaceAppHealthValidator = /* @__PURE__ */ validator(
  isWorkspaceAppHealth,
  checkWorkspaceAppHealth,
);

/**
 * Whether a value is a valid `WorkspaceAppOpenIn`.
 */
export function isWorkspaceAppOpenIn(value: unknown): value is WorkspaceAppOpenIn {
  return typeof value === "string";
}

function checkWorkspaceAppOpenIn(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `WorkspaceAppOpenIn`; a Standard Schema.
 */
export const WorkspaceAppOpenInValidator = /* @__PURE__ */ validator(
  isWorkspaceAppOpenIn,
  checkWorkspaceAppOpenIn,
);

function isWorkspaceAppStatuses(value: unknown): boolean {
  return isArray(value) && value.every(isWorkspaceAppStatus);
}

function checkWorkspaceAppStatuses(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkWorkspaceAppStatus);
}

const formatRuleOfWorkspaceAppStatus = /* @__PURE__ */ rule("format", "uuid");

const formatRuleOfWorkspaceAppStatus_2 = /* @__PURE__ */ rule("format", "date-time");

/**
 * Whether a value is a valid `WorkspaceAppStatus`.
 */
export function isWorkspaceAppStatus(value: unknown): value is WorkspaceAppStatus {
  if (!isObject(value)) return false;
  const {
    id,
    created_at,
    workspace_id,
    agent_id,
    app_id,
    state,
    message,
    uri,
    icon,
    needs_user_attention,
  } = value;
  return (
    typeof id === "string" &&
    isUuid(id) &&
    typeof created_at === "string" &&
    isDateTime(created_at) &&
    typeof workspace_id === "string" &&
    isUuid(workspace_id) &&
    typeof agent_id === "string" &&
    isUuid(agent_id) &&
    typeof app_id === "string" &&
    isUuid(app_id) &&
    isWorkspaceAppStatusState(state) &&
    typeof message === "string" &&
    typeof uri === "string" &&
    typeof icon === "string" &&
    typeof needs_user_attention === "boolean"
  );
}

function checkWorkspaceAppStatus(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const {
    id,
    created_at,
    workspace_id,
    agent_id,
    app_id,
    state,
    message,
    uri,
    icon,
    needs_user_attention,
  } = value;
  if (id === undefined) {
    missing(faults, "id");
  } else if (typeof id !== "string") {
    fault(faults, mustBeString, "/id");
  } else if (!isUuid(id)) {
    fault(faults, formatRuleOfWorkspaceAppStatus, "/id");
  }

  if (created_at === undefined) {
    missing(faults, "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, mustBeString, "/created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, formatRuleOfWorkspaceAppStatus_2, "/created_at");
  }

  if (workspace_id === undefined) {
    missing(faults, "workspace_id");
  } else if (typeof workspace_id !== "string") {
    fault(faults, mustBeString, "/workspace_id");
  } else if (!isUuid(workspace_id)) {
    fault(faults, formatRuleOfWorkspaceAppStatus, "/workspace_id");
  }

  if (agent_id === undefined) {
    missing(faults, "agent_id");
  } else if (typeof agent_id !== "string") {
    fault(faults, mustBeString, "/agent_id");
  } else if (!isUuid(agent_id)) {
    fault(faults, formatRuleOfWorkspaceAppStatus, "/agent_id");
  }

  if (app_id === undefined) {
    missing(faults, "app_id");
  } else if (typeof app_id !== "string") {
    fault(faults, mustBeString, "/app_id");
  } else if (!isUuid(app_id)) {
    fault(faults, formatRuleOfWorkspaceAppStatus, "/app_id");
  }

  if (state === undefined) {
    missing(faults, "state");
  } else {
    within(faults, "/state", state, checkWorkspaceAppStatusState);
  }

  if (message === undefined) {
    missing(faults, "message");
  } else if (typeof message !== "string") {
    fault(faults, mustBeString, "/message");
  }

  if (uri === undefined) {
    missing(faults, "uri");
  } else if (typeof uri !== "string") {
    fault(faults, mustBeString, "/uri");
  }

  if (icon === undefined) {
    missing(faults, "icon");
  } else if (typeof icon !== "string") {
    fault(faults, mustBeString, "/icon");
  }

  if (needs_user_attention === undefined) {
    missing(faults, "needs_user_attention");
  } else if (typeof needs_user_attention !== "boolean") {
    fault(faults, mustBeBoolean, "/needs_user_attention");
  }
}

/**
 * Validates a `WorkspaceAppStatus`; a Standard Schema.
 */
export const WorkspaceAppStatusValidator = /* @__PURE__ */ validator(
  isWorkspaceAppStatus,
  checkWorkspaceAppStatus,
);

/**
 * Whether a value is a valid `WorkspaceAppStatusState`.
 */
export function isWorkspaceAppStatusState(value: unknown): value is WorkspaceAppStatusState {
  return typeof value === "string";
}

function checkWorkspaceAppStatusState(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `WorkspaceAppStatusState`; a Standard Schema.
 */
export const WorkspaceAppStatusStateValidator = /* @__PURE__ */ validator(
  isWorkspaceAppStatusState,
  checkWorkspaceAppStatusState,
);

function isWorkspaceAgentLatency(value: unknown): boolean {
  if (!isObject(value)) return false;
  for (const key of namesOf(value)) {
    const member = value[key];
    if (!isDERPRegion(member)) return false;
  }

  return true;
}

function checkWorkspaceAgentLatency(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  for (const key of namesOf(value)) {
    const member = value[key];
    within(faults, step(key), member, checkDERPRegion);
  }
}

/**
 * Whether a value is a valid `DERPRegion`.
 */
export function isDERPRegion(value: unknown): value is DERPRegion {
  if (!isObject(value)) return false;
  const { preferred, latency_ms } = value;
  return typeof preferred === "boolean" && isNumber(latency_ms);
}

function checkDERPRegion(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { preferred, latency_ms } = value;
  if (preferred === undefined) {
    missing(faults, "preferred");
  } else if (typeof preferred !== "boolean") {
    fault(faults, mustBeBoolean, "/preferred");
  }

  if (latency_ms === undefined) {
    missing(faults, "latency_ms");
  } else if (!isNumber(latency_ms)) {
    fault(faults, mustBeNumber, "/latency_ms");
  }
}

/**
 * Validates a `DERPRegion`; a Standard Schema.
 */
export const DERPRegionValidator = /* @__PURE__ */ validator(isDERPRegion, checkDERPRegion);

function isWorkspaceAgentSubsystems(value: unknown): boolean {
  return isArray(value) && value.every(isAgentSubsystem);
}

function checkWorkspaceAgentSubsystems(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkAgentSubsystem);
}

/**
 * Whether a value is a valid `AgentSubsystem`.
 */
export function isAgentSubsystem(value: unknown): value is AgentSubsystem {
  return typeof value === "string";
}

function checkAgentSubsystem(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `AgentSubsystem`; a Standard Schema.
 */
export const AgentSubsystemValidator = /* @__PURE__ */ validator(
  isAgentSubsystem,
  checkAgentSubsystem,
);

/**
 * Whether a value is a valid `WorkspaceAgentHealth`.
 */
export function isWorkspaceAgentHealth(value: unknown): value is WorkspaceAgentHealth {
  if (!isObject(value)) return false;
  const { healthy, reason } = value;
  return typeof healthy === "boolean" && (reason === undefined || typeof reason === "string");
}

function checkWorkspaceAgentHealth(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { healthy, reason } = value;
  if (healthy === undefined) {
    missing(faults, "healthy");
  } else if (typeof healthy !== "boolean") {
    fault(faults, mustBeBoolean, "/healthy");
  }

  if (reason !== undefined && typeof reason !== "string") {
    fault(faults, mustBeString, "/reason");
  }
}

/**
 * Validates a `WorkspaceAgentHealth`; a Standard Schema.
 */
export const WorkspaceAgentHealthValidator = /* @__PURE__ */ validator(
  isWorkspaceAgentHealth,
  checkWorkspaceAgentHealth,
);

function isWorkspaceAgentDisplayApps(value: unknown): boolean {
  return isArray(value) && value.every(isDisplayApp);
}

function checkWorkspaceAgentDisplayApps(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkDisplayApp);
}

/**
 * Whether a value is a valid `DisplayApp`.
 */
export function isDisplayApp(value: unknown): value is DisplayApp {
  return typeof value === "string";
}

function checkDisplayApp(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `DisplayApp`; a Standard Schema.
 */
export const DisplayAppValidator = /* @__PURE__ */ validator(isDisplayApp, checkDisplayApp);

function isWorkspaceAgentLogSources(value: unknown): boolean {
  return isArray(value) && value.every(isWorkspaceAgentLogSource);
}

function checkWorkspaceAgentLogSources(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkWorkspaceAgentLogSource);
}

const formatRuleOfWorkspaceAgentLogSource = /* @__PURE__ */ rule("format", "uuid");

const formatRuleOfWorkspaceAgentLogSource_2 = /* @__PURE__ */ rule("format", "date-time");

/**
 * Whether a value is a valid `WorkspaceAgentLogSource`.
 */
export function isWorkspaceAgentLogSource(value: unknown): value is WorkspaceAgentLogSource {
  if (!isObject(value)) return false;
  const { id, workspace_agent_id, created_at, display_name, icon } = value;
  return (
    typeof id === "string" &&
    isUuid(id) &&
    typeof workspace_agent_id === "string" &&
    isUuid(workspace_agent_id) &&
    typeof created_at === "string" &&
    isDateTime(created_at) &&
    typeof display_name === "string" &&
    typeof icon === "string"
  );
}

function checkWorkspaceAgentLogSource(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { id, workspace_agent_id, created_at, display_name, icon } = value;
  if (id === undefined) {
    missing(faults, "id");
  } else if (typeof id !== "string") {
    fault(faults, mustBeString, "/id");
  } else if (!isUuid(id)) {
    fault(faults, formatRuleOfWorkspaceAgentLogSource, "/id");
  }

  if (workspace_agent_id === undefined) {
    missing(faults, "workspace_agent_id");
  } else if (typeof workspace_agent_id !== "string") {
    fault(faults, mustBeString, "/workspace_agent_id");
  } else if (!isUuid(workspace_agent_id)) {
    fault(faults, formatRuleOfWorkspaceAgentLogSource, "/workspace_agent_id");
  }

  if (created_at === undefined) {
    missing(faults, "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, mustBeString, "/created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, formatRuleOfWorkspaceAgentLogSource_2, "/created_at");
  }

  if (display_name === undefined) {
    missing(faults, "display_name");
  } else if (typeof display_name !== "string") {
    fault(faults, mustBeString, "/display_name");
  }

  if (icon === undefined) {
    missing(faults, "icon");
  } else if (typeof icon !== "string") {
    fault(faults, mustBeString, "/icon");
  }
}

/**
 * Validates a `WorkspaceAgentLogSource`; a Standard Schema.
 */
export const WorkspaceAgentLogSourceValidator = /* @__PURE__ */ validator(
  isWorkspaceAgentLogSource,
  checkWorkspaceAgentLogSource,
);

function isWorkspaceAgentScripts(value: unknown): boolean {
  return isArray(value) && value.every(isWorkspaceAgentScript);
}

function checkWorkspaceAgentScripts(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkWorkspaceAgentScript);
}

const formatRuleOfWorkspaceAgentScript = /* @__PURE__ */ rule("format", "uuid");

const formatRuleOfWorkspaceAgentScript_2 = /* @__PURE__ */ rule("format", "int64");

/**
 * Whether a value is a valid `WorkspaceAgentScript`.
 */
export function isWorkspaceAgentScript(value: unknown): value is WorkspaceAgentScript {
  if (!isObject(value)) return false;
  const {
    id,
    log_source_id,
    log_path,
    script,
    cron,
    run_on_start,
    run_on_stop,
    start_blocks_login,
    timeout,
    display_name,
  } = value;
  return (
    typeof id === "string" &&
    isUuid(id) &&
    typeof log_source_id === "string" &&
    isUuid(log_source_id) &&
    typeof log_path === "string" &&
    typeof script === "string" &&
    typeof cron === "string" &&
    typeof run_on_start === "boolean" &&
    typeof run_on_stop === "boolean" &&
    typeof start_blocks_login === "boolean" &&
    isInteger(timeout) &&
    isInt64(timeout) &&
    typeof display_name === "string"
  );
}

function checkWorkspaceAgentScript(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const {
    id,
    log_source_id,
    log_path,
    script,
    cron,
    run_on_start,
    run_on_stop,
    start_blocks_login,
    timeout,
    display_name,
  } = value;
  if (id === undefined) {
    missing(faults, "id");
  } else if (typeof id !== "string") {
    fault(faults, mustBeString, "/id");
  } else if (!isUuid(id)) {
    fault(faults, formatRuleOfWorkspaceAgentScript, "/id");
  }

  if (log_source_id === undefined) {
    missing(faults, "log_source_id");
  } else if (typeof log_source_id !== "string") {
    fault(faults, mustBeString, "/log_source_id");
  } else if (!isUuid(log_source_id)) {
    fault(faults, formatRuleOfWorkspaceAgentScript, "/log_source_id");
  }

  if (log_path === undefined) {
    missing(faults, "log_path");
  } else if (typeof log_path !== "string") {
    fault(faults, mustBeString, "/log_path");
  }

  if (script === undefined) {
    missing(faults, "script");
  } else if (typeof script !== "string") {
    fault(faults, mustBeString, "/script");
  }

  if (cron === undefined) {
    missing(faults, "cron");
  } else if (typeof cron !== "string") {
    fault(faults, mustBeString, "/cron");
  }

  if (run_on_start === undefined) {
    missing(faults, "run_on_start");
  } else if (typeof run_on_start !== "boolean") {
    fault(faults, mustBeBoolean, "/run_on_start");
  }

  if (run_on_stop === undefined) {
    missing(faults, "run_on_stop");
  } else if (typeof run_on_stop !== "boolean") {
    fault(faults, mustBeBoolean, "/run_on_stop");
  }

  if (start_blocks_login === undefined) {
    missing(faults, "start_blocks_login");
  } else if (typeof start_blocks_login !== "boolean") {
    fault(faults, mustBeBoolean, "/start_blocks_login");
  }

  if (timeout === undefined) {
    missing(faults, "timeout");
  } else if (!isInteger(timeout)) {
    fault(faults, mustBeInteger, "/timeout");
  } else if (!isInt64(timeout)) {
    fault(faults, formatRuleOfWorkspaceAgentScript_2, "/timeout");
  }

  if (display_name === undefined) {
    missing(faults, "display_name");
  } else if (typeof display_name !== "string") {
    fault(faults, mustBeString, "/display_name");
  }
}

/**
 * Validates a `WorkspaceAgentScript`; a Standard Schema.
 */
export const WorkspaceAgentScriptValidator = /* @__PURE__ */ validator(
  isWorkspaceAgentScript,
  checkWorkspaceAgentScript,
);

/**
 * Whether a value is a valid `WorkspaceAgentStartupScriptBehavior`.
 */
export function isWorkspaceAgentStartupScriptBehavior(
  value: unknown,
): value is WorkspaceAgentStartupScriptBehavior {
  return typeof value === "string";
}

function checkWorkspaceAgentStartupScriptBehavior(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `WorkspaceAgentStartupScriptBehavior`; a Standard Schema.
 */
export const WorkspaceAgentStartupScriptBehaviorValidator = /* @__PURE__ */ validator(
  isWorkspaceAgentStartupScriptBehavior,
  checkWorkspaceAgentStartupScriptBehavior,
);

function isWorkspaceResourceMetadataOfComponentsSchemasWorkspaceResourceResponseMetadata(
  value: unknown,
): boolean {
  return isArray(value) && value.every(isWorkspaceResourceMetadata);
}

function checkWorkspaceResourceMetadataOfComponentsSchemasWorkspaceResourceResponseMetadata(
  value: unknown,
  faults: Faults,
): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkWorkspaceResourceMetadata);
}

/**
 * Whether a value is a valid `WorkspaceResourceMetadata`.
 */
export function isWorkspaceResourceMetadata(value: unknown): value is WorkspaceResourceMetadata {
  if (!isObject(value)) return false;
  const { key: key_, value: value_, sensitive } = value;
  return typeof key_ === "string" && typeof value_ === "string" && typeof sensitive === "boolean";
}

function checkWorkspaceResourceMetadata(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { key: key_, value: value_, sensitive } = value;
  if (key_ === undefined) {
    missing(faults, "key");
  } else if (typeof key_ !== "string") {
    fault(faults, mustBeString, "/key");
  }

  if (value_ === undefined) {
    missing(faults, "value");
  } else if (typeof value_ !== "string") {
    fault(faults, mustBeString, "/value");
  }

  if (sensitive === undefined) {
    missing(faults, "sensitive");
  } else if (typeof sensitive !== "boolean") {
    fault(faults, mustBeBoolean, "/sensitive");
  }
}

/**
 * Validates a `WorkspaceResourceMetadata`; a Standard Schema.
 */
export const WorkspaceResourceMetadataValidator = /* @__PURE__ */ validator(
  isWorkspaceResourceMetadata,
  checkWorkspaceResourceMetadata,
);

/**
 * Whether a value is a valid `WorkspaceStatus`.
 */
export function isWorkspaceStatus(value: unknown): value is WorkspaceStatus {
  return typeof value === "string";
}

function checkWorkspaceStatus(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `WorkspaceStatus`; a Standard Schema.
 */
export const WorkspaceStatusValidator = /* @__PURE__ */ validator(
  isWorkspaceStatus,
  checkWorkspaceStatus,
);

const minimumRuleOfMatchedProvisioners = /* @__PURE__ */ rule("minimum", 0);

const formatRuleOfMatchedProvisioners = /* @__PURE__ */ rule("format", "date-time");

/**
 * Whether a value is a valid `MatchedProvisioners`.
 */
export function isMatchedProvisioners(value: unknown): value is MatchedProvisioners {
  if (!isObject(value)) return false;
  const { count, available, most_recently_seen } = value;
  return (
    isInteger(count) &&
    count >= 0 &&
    isInteger(available) &&
    available >= 0 &&
    ((typeof most_recently_seen === "string" && isDateTime(most_recently_seen)) ||
      most_recently_seen === null)
  );
}

function checkMatchedProvisioners(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { count, available, most_recently_seen } = value;
  if (count === undefined) {
    missing(faults, "count");
  } else if (!isInteger(count)) {
    fault(faults, mustBeInteger, "/count");
  } else if (!(count >= 0)) {
    fault(faults, minimumRuleOfMatchedProvisioners, "/count");
  }

  if (available === undefined) {
    missing(faults, "available");
  } else if (!isInteger(available)) {
    fault(faults, mustBeInteger, "/available");
  } else if (!(available >= 0)) {
    fault(faults, minimumRuleOfMatchedProvisioners, "/available");
  }

  if (most_recently_seen === undefined) {
    missing(faults, "most_recently_seen");
  } else if (typeof most_recently_seen !== "string" && most_recently_seen !== null) {
    fault(faults, mustBeStringOrNull, "/most_recently_seen");
  } else if (typeof most_recently_seen === "string" && !isDateTime(most_recently_seen)) {
    fault(faults, formatRuleOfMatchedProvisioners, "/most_recently_seen");
  }
}

/**
 * Validates a `MatchedProvisioners`; a Standard Schema.
 */
export const MatchedProvisionersValidator = /* @__PURE__ */ validator(
  isMatchedProvisioners,
  checkMatchedProvisioners,
);

const formatRuleOfListWorkspaceBuildsQuerySince = /* @__PURE__ */ rule("format", "date-time");

/**
 * Whether a value is a valid `ListWorkspaceBuildsQuerySince`.
 */
export function isListWorkspaceBuildsQuerySince(value: unknown): value is string {
  return typeof value === "string" && isDateTime(value);
}

function checkListWorkspaceBuildsQuerySince(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  } else if (!isDateTime(value)) {
    fault(faults, formatRuleOfListWorkspaceBuildsQuerySince);
  }
}

/**
 * Validates a `ListWorkspaceBuildsQuerySince`; a Standard Schema.
 */
export const ListWorkspaceBuildsQuerySinceValidator = /* @__PURE__ */ validator(
  isListWorkspaceBuildsQuerySince,
  checkListWorkspaceBuildsQuerySince,
);

const minimumRuleOfListWorkspaceBuildsQueryOffset = /* @__PURE__ */ rule("minimum", 0);

const formatRuleOfListWorkspaceBuildsQueryOffset = /* @__PURE__ */ rule("format", "int32");

/**
 * Whether a value is a valid `ListWorkspaceBuildsQueryOffset`.
 */
export function isListWorkspaceBuildsQueryOffset(value: unknown): value is number {
  return isInteger(value) && value >= 0 && isInt32(value);
}

function checkListWorkspaceBuildsQueryOffset(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, mustBeInteger);
  } else {
    if (!(value >= 0)) {
      fault(faults, minimumRuleOfListWorkspaceBuildsQueryOffset);
    }
    if (!isInt32(value)) {
      fault(faults, formatRuleOfListWorkspaceBuildsQueryOffset);
    }
  }
}

/**
 * Validates a `ListWorkspaceBuildsQueryOffset`; a Standard Schema.
 */
export const ListWorkspaceBuildsQueryOffsetValidator = /* @__PURE__ */ validator(
  isListWorkspaceBuildsQueryOffset,
  checkListWorkspaceBuildsQueryOffset,
);

const minimumRuleOfListWorkspaceBuildsQueryLimit = /* @__PURE__ */ rule("minimum", 0);

const formatRuleOfListWorkspaceBuildsQueryLimit = /* @__PURE__ */ rule("format", "int32");

/**
 * Whether a value is a valid `ListWorkspaceBuildsQueryLimit`.
 */
export function isListWorkspaceBuildsQueryLimit(value: unknown): value is number {
  return isInteger(value) && value >= 0 && isInt32(value);
}

function checkListWorkspaceBuildsQueryLimit(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, mustBeInteger);
  } else {
    if (!(value >= 0)) {
      fault(faults, minimumRuleOfListWorkspaceBuildsQueryLimit);
    }
    if (!isInt32(value)) {
      fault(faults, formatRuleOfListWorkspaceBuildsQueryLimit);
    }
  }
}

/**
 * Validates a `ListWorkspaceBuildsQueryLimit`; a Standard Schema.
 */
export const ListWorkspaceBuildsQueryLimitValidator = /* @__PURE__ */ validator(
  isListWorkspaceBuildsQueryLimit,
  checkListWorkspaceBuildsQueryLimit,
);

const patternOfListWorkspaceBuildsQueryAfterId = /* @__PURE__ */ regExp(
  "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
);

const patternRuleOfListWorkspaceBuildsQueryAfterId = /* @__PURE__ */ rule(
  "pattern",
  "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
);

/**
 * Whether a value is a valid `ListWorkspaceBuildsQueryAfterId`.
 */
export function isListWorkspaceBuildsQueryAfterId(value: unknown): value is string {
  return typeof value === "string" && patternOfListWorkspaceBuildsQueryAfterId.test(value);
}

function checkListWorkspaceBuildsQueryAfterId(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  } else if (!patternOfListWorkspaceBuildsQueryAfterId.test(value)) {
    fault(faults, patternRuleOfListWorkspaceBuildsQueryAfterId);
  }
}

/**
 * Validates a `ListWorkspaceBuildsQueryAfterId`; a Standard Schema.
 */
export const ListWorkspaceBuildsQueryAfterIdValidator = /* @__PURE__ */ validator(
  isListWorkspaceBuildsQueryAfterId,
  checkListWorkspaceBuildsQueryAfterId,
);

/**
 * Whether a value is a valid `ListWorkspaceBuildResources200`.
 */
export function isListWorkspaceBuildResources200(value: unknown): value is WorkspaceResource[] {
  return isArray(value) && value.every(isWorkspaceResource);
}

function checkListWorkspaceBuildResources200(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkWorkspaceResource);
}

/**
 * Validates a `ListWorkspaceBuildResources200`; a Standard Schema.
 */
export const ListWorkspaceBuildResources200Validator = /* @__PURE__ */ validator(
  isListWorkspaceBuildResources200,
  checkListWorkspaceBuildResources200,
);

/**
 * Whether a value is a valid `ListWorkspaceBuildParameters200`.
 */
export function isListWorkspaceBuildParameters200(
  value: unknown,
): value is WorkspaceBuildParameter[] {
  return isArray(value) && value.every(isWorkspaceBuildParameter);
}

function checkListWorkspaceBuildParameters200(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkWorkspaceBuildParameter);
}

/**
 * Validates a `ListWorkspaceBuildParameters200`; a Standard Schema.
 */
export const ListWorkspaceBuildParameters200Validator = /* @__PURE__ */ validator(
  isListWorkspaceBuildParameters200,
  checkListWorkspaceBuildParameters200,
);

/**
 * Whether a value is a valid `WorkspaceBuildParameter`.
 */
export function isWorkspaceBuildParameter(value: unknown): value is WorkspaceBuildParameter {
  if (!isObject(value)) return false;
  const { name, value: value_ } = value;
  return typeof name === "string" && typeof value_ === "string";
}

function checkWorkspaceBuildParameter(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { name, value: value_ } = value;
  if (name === undefined) {
    missing(faults, "name");
  } else if (typeof name !== "string") {
    fault(faults, mustBeString, "/name");
  }

  if (value_ === undefined) {
    missing(faults, "value");
  } else if (typeof value_ !== "string") {
    fault(faults, mustBeString, "/value");
  }
}

/**
 * Validates a `WorkspaceBuildParameter`; a Standard Schema.
 */
export const WorkspaceBuildParameterValidator = /* @__PURE__ */ validator(
  isWorkspaceBuildParameter,
  checkWorkspaceBuildParameter,
);

/**
 * Whether a value is a valid `ListWorkspaceBuildLogs426`.
 */
export function isListWorkspaceBuildLogs426(value: unknown): value is string {
  return typeof value === "string";
}

function checkListWorkspaceBuildLogs426(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `ListWorkspaceBuildLogs426`; a Standard Schema.
 */
export const ListWorkspaceBuildLogs426Validator = /* @__PURE__ */ validator(
  isListWorkspaceBuildLogs426,
  checkListWorkspaceBuildLogs426,
);

/**
 * Whether a value is a valid `ListWorkspaceBuildLogs200`.
 */
export function isListWorkspaceBuildLogs200(value: unknown): value is ProvisionerJobLog[] {
  return isArray(value) && value.every(isProvisionerJobLog);
}

function checkListWorkspaceBuildLogs200(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkProvisionerJobLog);
}

/**
 * Validates a `ListWorkspaceBuildLogs200`; a Standard Schema.
 */
export const ListWorkspaceBuildLogs200Validator = /* @__PURE__ */ validator(
  isListWorkspaceBuildLogs200,
  checkListWorkspaceBuildLogs200,
);

const formatRuleOfProvisionerJobLog = /* @__PURE__ */ rule("format", "int64");

const formatRuleOfProvisionerJobLog_2 = /* @__PURE__ */ rule("format", "date-time");

const maxLengthRuleOfProvisionerJobLog = /* @__PURE__ */ rule("maxLength", 128);

const maxLengthRuleOfProvisionerJobLog_2 = /* @__PURE__ */ rule("maxLength", 1024);

/**
 * Whether a value is a valid `ProvisionerJobLog`.
 */
export function isProvisionerJobLog(value: unknown): value is ProvisionerJobLog {
  if (!isObject(value)) return false;
  const { id, created_at, log_source, log_level, stage, output } = value;
  return (
    isInteger(id) &&
    isInt64(id) &&
    typeof created_at === "string" &&
    isDateTime(created_at) &&
    isLogSource(log_source) &&
    isLogLevel(log_level) &&
    typeof stage === "string" &&
    isAtMost(stage, 128) &&
    typeof output === "string" &&
    isAtMost(output, 1024)
  );
}

function checkProvisionerJobLog(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { id, created_at, log_source, log_level, stage, output } = value;
  if (id === undefined) {
    missing(faults, "id");
  } else if (!isInteger(id)) {
    fault(faults, mustBeInteger, "/id");
  } else if (!isInt64(id)) {
    fault(faults, formatRuleOfProvisionerJobLog, "/id");
  }

  if (created_at === undefined) {
    missing(faults, "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, mustBeString, "/created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, formatRuleOfProvisionerJobLog_2, "/created_at");
  }

  if (log_source === undefined) {
    missing(faults, "log_source");
  } else {
    within(faults, "/log_source", log_source, checkLogSource);
  }

  if (log_level === undefined) {
    missing(faults, "log_level");
  } else {
    within(faults, "/log_level", log_level, checkLogLevel);
  }

  if (stage === undefined) {
    missing(faults, "stage");
  } else if (typeof stage !== "string") {
    fault(faults, mustBeString, "/stage");
  } else if (!isAtMost(stage, 128)) {
    fault(faults, maxLengthRuleOfProvisionerJobLog, "/stage");
  }

  if (output === undefined) {
    missing(faults, "output");
  } else if (typeof output !== "string") {
    fault(faults, mustBeString, "/output");
  } else if (!isAtMost(output, 1024)) {
    fault(faults, maxLengthRuleOfProvisionerJobLog_2, "/output");
  }
}

/**
 * Validates a `ProvisionerJobLog`; a Standard Schema.
 */
export const ProvisionerJobLogValidator = /* @__PURE__ */ validator(
  isProvisionerJobLog,
  checkProvisionerJobLog,
);

/**
 * Whether a value is a valid `LogSource`.
 */
export function isLogSource(value: unknown): value is LogSource {
  return typeof value === "string";
}

function checkLogSource(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `LogSource`; a Standard Schema.
 */
export const LogSourceValidator = /* @__PURE__ */ validator(isLogSource, checkLogSource);

/**
 * Whether a value is a valid `LogLevel`.
 */
export function isLogLevel(value: unknown): value is LogLevel {
  return typeof value === "string";
}

function checkLogLevel(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `LogLevel`; a Standard Schema.
 */
export const LogLevelValidator = /* @__PURE__ */ validator(isLogLevel, checkLogLevel);

/**
 * Whether a value is a valid `ListWorkspaceBuildLogsQueryFollow`.
 */
export function isListWorkspaceBuildLogsQueryFollow(value: unknown): value is boolean {
  return typeof value === "boolean";
}

function checkListWorkspaceBuildLogsQueryFollow(value: unknown, faults: Faults): void {
  if (typeof value !== "boolean") {
    fault(faults, mustBeBoolean);
  }
}

/**
 * Validates a `ListWorkspaceBuildLogsQueryFollow`; a Standard Schema.
 */
export const ListWorkspaceBuildLogsQueryFollowValidator = /* @__PURE__ */ validator(
  isListWorkspaceBuildLogsQueryFollow,
  checkListWorkspaceBuildLogsQueryFollow,
);

const formatRuleOfListWorkspaceBuildLogsQueryBefore = /* @__PURE__ */ rule("format", "int64");

/**
 * Whether a value is a valid `ListWorkspaceBuildLogsQueryBefore`.
 */
export function isListWorkspaceBuildLogsQueryBefore(value: unknown): value is number {
  return isInteger(value) && isInt64(value);
}

function checkListWorkspaceBuildLogsQueryBefore(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, mustBeInteger);
  } else if (!isInt64(value)) {
    fault(faults, formatRuleOfListWorkspaceBuildLogsQueryBefore);
  }
}

/**
 * Validates a `ListWorkspaceBuildLogsQueryBefore`; a Standard Schema.
 */
export const ListWorkspaceBuildLogsQueryBeforeValidator = /* @__PURE__ */ validator(
  isListWorkspaceBuildLogsQueryBefore,
  checkListWorkspaceBuildLogsQueryBefore,
);

const formatRuleOfListWorkspaceBuildLogsQueryAfter = /* @__PURE__ */ rule("format", "int64");

/**
 * Whether a value is a valid `ListWorkspaceBuildLogsQueryAfter`.
 */
export function isListWorkspaceBuildLogsQueryAfter(value: unknown): value is number {
  return isInteger(value) && isInt64(value);
}

function checkListWorkspaceBuildLogsQueryAfter(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, mustBeInteger);
  } else if (!isInt64(value)) {
    fault(faults, formatRuleOfListWorkspaceBuildLogsQueryAfter);
  }
}

/**
 * Validates a `ListWorkspaceBuildLogsQueryAfter`; a Standard Schema.
 */
export const ListWorkspaceBuildLogsQueryAfterValidator = /* @__PURE__ */ validator(
  isListWorkspaceBuildLogsQueryAfter,
  checkListWorkspaceBuildLogsQueryAfter,
);

/**
 * Whether a value is a valid `WorkspaceBuildTimings`.
 */
export function isWorkspaceBuildTimings(value: unknown): value is WorkspaceBuildTimings {
  if (!isObject(value)) return false;
  const { provisioner_timings, agent_script_timings, agent_connection_timings } = value;
  return (
    isWorkspaceBuildTimingsProvisionerTimings(provisioner_timings) &&
    isWorkspaceBuildTimingsAgentScriptTimings(agent_script_timings) &&
    isWorkspaceBuildTimingsAgentConnectionTimings(agent_connection_timings)
  );
}

function checkWorkspaceBuildTimings(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { provisioner_timings, agent_script_timings, agent_connection_timings } = value;
  if (provisioner_timings === undefined) {
    missing(faults, "provisioner_timings");
  } else {
    within(
      faults,
      "/provisioner_timings",
      provisioner_timings,
      checkWorkspaceBuildTimingsProvisionerTimings,
    );
  }

  if (agent_script_timings === undefined) {
    missing(faults, "agent_script_timings");
  } else {
    within(
      faults,
      "/agent_script_timings",
      agent_script_timings,
      checkWorkspaceBuildTimingsAgentScriptTimings,
    );
  }

  if (agent_connection_timings === undefined) {
    missing(faults, "agent_connection_timings");
  } else {
    within(
      faults,
      "/agent_connection_timings",
      agent_connection_timings,
      checkWorkspaceBuildTimingsAgentConnectionTimings,
    );
  }
}

/**
 * Validates a `WorkspaceBuildTimings`; a Standard Schema.
 */
export const WorkspaceBuildTimingsValidator = /* @__PURE__ */ validator(
  isWorkspaceBuildTimings,
  checkWorkspaceBuildTimings,
);

function isWorkspaceBuildTimingsProvisionerTimings(value: unknown): boolean {
  return isArray(value) && value.every(isProvisionerTiming);
}

function checkWorkspaceBuildTimingsProvisionerTimings(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkProvisionerTiming);
}

const formatRuleOfProvisionerTiming = /* @__PURE__ */ rule("format", "uuid");

const formatRuleOfProvisionerTiming_2 = /* @__PURE__ */ rule("format", "date-time");

/**
 * Whether a value is a valid `ProvisionerTiming`.
 */
export function isProvisionerTiming(value: unknown): value is ProvisionerTiming {
  if (!isObject(value)) return false;
  const { job_id, started_at, ended_at, stage, source, action, resource } = value;
  return (
    typeof job_id === "string" &&
    isUuid(job_id) &&
    typeof started_at === "string" &&
    isDateTime(started_at) &&
    typeof ended_at === "string" &&
    isDateTime(ended_at) &&
    isTimingStage(stage) &&
    typeof source === "string" &&
    typeof action === "string" &&
    typeof resource === "string"
  );
}

function checkProvisionerTiming(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { job_id, started_at, ended_at, stage, source, action, resource } = value;
  if (job_id === undefined) {
    missing(faults, "job_id");
  } else if (typeof job_id !== "string") {
    fault(faults, mustBeString, "/job_id");
  } else if (!isUuid(job_id)) {
    fault(faults, formatRuleOfProvisionerTiming, "/job_id");
  }

  if (started_at === undefined) {
    missing(faults, "started_at");
  } else if (typeof started_at !== "string") {
    fault(faults, mustBeString, "/started_at");
  } else if (!isDateTime(started_at)) {
    fault(faults, formatRuleOfProvisionerTiming_2, "/started_at");
  }

  if (ended_at === undefined) {
    missing(faults, "ended_at");
  } else if (typeof ended_at !== "string") {
    fault(faults, mustBeString, "/ended_at");
  } else if (!isDateTime(ended_at)) {
    fault(faults, formatRuleOfProvisionerTiming_2, "/ended_at");
  }

  if (stage === undefined) {
    missing(faults, "stage");
  } else {
    within(faults, "/stage", stage, checkTimingStage);
  }

  if (source === undefined) {
    missing(faults, "source");
  } else if (typeof source !== "string") {
    fault(faults, mustBeString, "/source");
  }

  if (action === undefined) {
    missing(faults, "action");
  } else if (typeof action !== "string") {
    fault(faults, mustBeString, "/action");
  }

  if (resource === undefined) {
    missing(faults, "resource");
  } else if (typeof resource !== "string") {
    fault(faults, mustBeString, "/resource");
  }
}

/**
 * Validates a `ProvisionerTiming`; a Standard Schema.
 */
export const ProvisionerTimingValidator = /* @__PURE__ */ validator(
  isProvisionerTiming,
  checkProvisionerTiming,
);

/**
 * Whether a value is a valid `TimingStage`.
 */
export function isTimingStage(value: unknown): value is TimingStage {
  return typeof value === "string";
}

function checkTimingStage(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `TimingStage`; a Standard Schema.
 */
export const TimingStageValidator = /* @__PURE__ */ validator(isTimingStage, checkTimingStage);

function isWorkspaceBuildTimingsAgentScriptTimings(value: unknown): boolean {
  return isArray(value) && value.every(isAgentScriptTiming);
}

function checkWorkspaceBuildTimingsAgentScriptTimings(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkAgentScriptTiming);
}

const formatRuleOfAgentScriptTiming = /* @__PURE__ */ rule("format", "date-time");

const formatRuleOfAgentScriptTiming_2 = /* @__PURE__ */ rule("format", "int32");

/**
 * Whether a value is a valid `AgentScriptTiming`.
 */
export function isAgentScriptTiming(value: unknown): value is AgentScriptTiming {
  if (!isObject(value)) return false;
  const {
    started_at,
    ended_at,
    exit_code,
    stage,
    status,
    display_name,
    workspace_agent_id,
    workspace_agent_name,
  } = value;
  return (
    typeof started_at === "string" &&
    isDateTime(started_at) &&
    typeof ended_at === "string" &&
    isDateTime(ended_at) &&
    isInteger(exit_code) &&
    isInt32(exit_code) &&
    isTimingStage(stage) &&
    typeof status === "string" &&
    typeof display_name === "string" &&
    typeof workspace_agent_id === "string" &&
    typeof workspace_agent_name === "string"
  );
}

function checkAgentScriptTiming(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const {
    started_at,
    ended_at,
    exit_code,
    stage,
    status,
    display_name,
    workspace_agent_id,
    workspace_agent_name,
  } = value;
  if (started_at === undefined) {
    missing(faults, "started_at");
  } else if (typeof started_at !== "string") {
    fault(faults, mustBeString, "/started_at");
  } else if (!isDateTime(started_at)) {
    fault(faults, formatRuleOfAgentScriptTiming, "/started_at");
  }

  if (ended_at === undefined) {
    missing(faults, "ended_at");
  } else if (typeof ended_at !== "string") {
    fault(faults, mustBeString, "/ended_at");
  } else if (!isDateTime(ended_at)) {
    fault(faults, formatRuleOfAgentScriptTiming, "/ended_at");
  }

  if (exit_code === undefined) {
    missing(faults, "exit_code");
  } else if (!isInteger(exit_code)) {
    fault(faults, mustBeInteger, "/exit_code");
  } else if (!isInt32(exit_code)) {
    fault(faults, formatRuleOfAgentScriptTiming_2, "/exit_code");
  }

  if (stage === undefined) {
    missing(faults, "stage");
  } else {
    within(faults, "/stage", stage, checkTimingStage);
  }

  if (status === undefined) {
    missing(faults, "status");
  } else if (typeof status !== "string") {
    fault(faults, mustBeString, "/status");
  }

  if (display_name === undefined) {
    missing(faults, "display_name");
  } else if (typeof display_name !== "string") {
    fault(faults, mustBeString, "/display_name");
  }

  if (workspace_agent_id === undefined) {
    missing(faults, "workspace_agent_id");
  } else if (typeof workspace_agent_id !== "string") {
    fault(faults, mustBeString, "/workspace_agent_id");
  }

  if (workspace_agent_name === undefined) {
    missing(faults, "workspace_agent_name");
  } else if (typeof workspace_agent_name !== "string") {
    fault(faults, mustBeString, "/workspace_agent_name");
  }
}

/**
 * Validates a `AgentScriptTiming`; a Standard Schema.
 */
export const AgentScriptTimingValidator = /* @__PURE__ */ validator(
  isAgentScriptTiming,
  checkAgentScriptTiming,
);

function isWorkspaceBuildTimingsAgentConnectionTimings(value: unknown): boolean {
  return isArray(value) && value.every(isAgentConnectionTiming);
}

function checkWorkspaceBuildTimingsAgentConnectionTimings(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkAgentConnectionTiming);
}

const formatRuleOfAgentConnectionTiming = /* @__PURE__ */ rule("format", "date-time");

/**
 * Whether a value is a valid `AgentConnectionTiming`.
 */
export function isAgentConnectionTiming(value: unknown): value is AgentConnectionTiming {
  if (!isObject(value)) return false;
  const { started_at, ended_at, stage, workspace_agent_id, workspace_agent_name } = value;
  return (
    typeof started_at === "string" &&
    isDateTime(started_at) &&
    typeof ended_at === "string" &&
    isDateTime(ended_at) &&
    isTimingStage(stage) &&
    typeof workspace_agent_id === "string" &&
    typeof workspace_agent_name === "string"
  );
}

function checkAgentConnectionTiming(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const { started_at, ended_at, stage, workspace_agent_id, workspace_agent_name } = value;
  if (started_at === undefined) {
    missing(faults, "started_at");
  } else if (typeof started_at !== "string") {
    fault(faults, mustBeString, "/started_at");
  } else if (!isDateTime(started_at)) {
    fault(faults, formatRuleOfAgentConnectionTiming, "/started_at");
  }

  if (ended_at === undefined) {
    missing(faults, "ended_at");
  } else if (typeof ended_at !== "string") {
    fault(faults, mustBeString, "/ended_at");
  } else if (!isDateTime(ended_at)) {
    fault(faults, formatRuleOfAgentConnectionTiming, "/ended_at");
  }

  if (stage === undefined) {
    missing(faults, "stage");
  } else {
    within(faults, "/stage", stage, checkTimingStage);
  }

  if (workspace_agent_id === undefined) {
    missing(faults, "workspace_agent_id");
  } else if (typeof workspace_agent_id !== "string") {
    fault(faults, mustBeString, "/workspace_agent_id");
  }

  if (workspace_agent_name === undefined) {
    missing(faults, "workspace_agent_name");
  } else if (typeof workspace_agent_name !== "string") {
    fault(faults, mustBeString, "/workspace_agent_name");
  }
}

/**
 * Validates a `AgentConnectionTiming`; a Standard Schema.
 */
export const AgentConnectionTimingValidator = /* @__PURE__ */ validator(
  isAgentConnectionTiming,
  checkAgentConnectionTiming,
);

/**
 * Whether a value is a valid `GetWorkspaceBuildByNumberPathWorkspacename`.
 */
export function isGetWorkspaceBuildByNumberPathWorkspacename(value: unknown): value is string {
  return typeof value === "string";
}

function checkGetWorkspaceBuildByNumberPathWorkspacename(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `GetWorkspaceBuildByNumberPathWorkspacename`; a Standard Schema.
 */
export const GetWorkspaceBuildByNumberPathWorkspacenameValidator = /* @__PURE__ */ validator(
  isGetWorkspaceBuildByNumberPathWorkspacename,
  checkGetWorkspaceBuildByNumberPathWorkspacename,
);

/**
 * Whether a value is a valid `GetWorkspaceBuildByNumberPathUser`.
 */
export function isGetWorkspaceBuildByNumberPathUser(value: unknown): value is string {
  return typeof value === "string";
}

function checkGetWorkspaceBuildByNumberPathUser(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `GetWorkspaceBuildByNumberPathUser`; a Standard Schema.
 */
export const GetWorkspaceBuildByNumberPathUserValidator = /* @__PURE__ */ validator(
  isGetWorkspaceBuildByNumberPathUser,
  checkGetWorkspaceBuildByNumberPathUser,
);

const formatRuleOfGetWorkspaceBuildByNumberPathBuildnumber = /* @__PURE__ */ rule(
  "format",
  "int32",
);

/**
 * Whether a value is a valid `GetWorkspaceBuildByNumberPathBuildnumber`.
 */
export function isGetWorkspaceBuildByNumberPathBuildnumber(value: unknown): value is number {
  return isInteger(value) && isInt32(value);
}

function checkGetWorkspaceBuildByNumberPathBuildnumber(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, mustBeInteger);
  } else if (!isInt32(value)) {
    fault(faults, formatRuleOfGetWorkspaceBuildByNumberPathBuildnumber);
  }
}

/**
 * Validates a `GetWorkspaceBuildByNumberPathBuildnumber`; a Standard Schema.
 */
export const GetWorkspaceBuildByNumberPathBuildnumberValidator = /* @__PURE__ */ validator(
  isGetWorkspaceBuildByNumberPathBuildnumber,
  checkGetWorkspaceBuildByNumberPathBuildnumber,
);

const patternOfCreateWorkspaceBuildRequest = /* @__PURE__ */ regExp(
  "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
);

const patternOfCreateWorkspaceBuildRequest_2 = /* @__PURE__ */ regExp("^[A-Za-z0-9+/=\\r\\n]*$");

const enumRuleOfCreateWorkspaceBuildRequest = /* @__PURE__ */ rule("enum", [
  "start",
  "stop",
  "delete",
]);

const patternRuleOfCreateWorkspaceBuildRequest = /* @__PURE__ */ rule(
  "pattern",
  "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
);

const enumRuleOfCreateWorkspaceBuildRequest_2 = /* @__PURE__ */ rule("enum", [
  "dashboard",
  "cli",
  "ssh_connection",
  "vscode_connection",
  "jetbrains_connection",
  null,
]);

const enumRuleOfCreateWorkspaceBuildRequest_3 = /* @__PURE__ */ rule("enum", ["debug", null]);

const patternRuleOfCreateWorkspaceBuildRequest_2 = /* @__PURE__ */ rule(
  "pattern",
  "^[A-Za-z0-9+/=\\r\\n]*$",
);

/**
 * Whether a value is a valid `CreateWorkspaceBuildRequest`.
 */
export function isCreateWorkspaceBuildRequest(
  value: unknown,
): value is CreateWorkspaceBuildRequest {
  if (!isObject(value)) return false;
  const {
    transition,
    template_version_id,
    template_version_preset_id,
    rich_parameter_values,
    reason,
    log_level,
    dry_run,
    orphan,
    state,
  } = value;
  return (
    (transition === "start" || transition === "stop" || transition === "delete") &&
    (template_version_id === undefined ||
      (typeof template_version_id === "string" &&
        patternOfCreateWorkspaceBuildRequest.test(template_version_id)) ||
      template_version_id === null) &&
    (template_version_preset_id === undefined ||
      (typeof template_version_preset_id === "string" &&
        patternOfCreateWorkspaceBuildRequest.test(template_version_preset_id)) ||
      template_version_preset_id === null) &&
    (rich_parameter_values === undefined ||
      isCreateWorkspaceBuildRequestRichParameterValues(rich_parameter_values)) &&
    (reason === undefined ||
      reason === "dashboard" ||
      reason === "cli" ||
      reason === "ssh_connection" ||
      reason === "vscode_connection" ||
      reason === "jetbrains_connection" ||
      reason === null) &&
    (log_level === undefined || log_level === "debug" || log_level === null) &&
    (dry_run === undefined || typeof dry_run === "boolean" || dry_run === null) &&
    (orphan === undefined || typeof orphan === "boolean" || orphan === null) &&
    (state === undefined ||
      (typeof state === "string" && patternOfCreateWorkspaceBuildRequest_2.test(state)) ||
      isCreateWorkspaceBuildRequestStateChoice2(state) ||
      state === null)
  );
}

function checkCreateWorkspaceBuildRequest(value: unknown, faults: Faults): void {
  if (!isObject(value)) {
    fault(faults, mustBeObject);
    return;
  }

  const {
    transition,
    template_version_id,
    template_version_preset_id,
    rich_parameter_values,
    reason,
    log_level,
    dry_run,
    orphan,
    state,
  } = value;
  if (transition === undefined) {
    missing(faults, "transition");
  } else if (!(transition === "start" || transition === "stop" || transition === "delete")) {
    fault(faults, enumRuleOfCreateWorkspaceBuildRequest, "/transition");
  }

  if (template_version_id !== undefined) {
    if (typeof template_version_id !== "string" && template_version_id !== null) {
      fault(faults, mustBeStringOrNull, "/template_version_id");
    } else if (
      typeof template_version_id === "string" &&
      !patternOfCreateWorkspaceBuildRequest.test(template_version_id)
    ) {
      fault(faults, patternRuleOfCreateWorkspaceBuildRequest, "/template_version_id");
    }
  }

  if (template_version_preset_id !== undefined) {
    if (typeof template_version_preset_id !== "string" && template_version_preset_id !== null) {
      fault(faults, mustBeStringOrNull, "/template_version_preset_id");
    } else if (
      typeof template_version_preset_id === "string" &&
      !patternOfCreateWorkspaceBuildRequest.test(template_version_preset_id)
    ) {
      fault(faults, patternRuleOfCreateWorkspaceBuildRequest, "/template_version_preset_id");
    }
  }

  if (rich_parameter_values !== undefined) {
    within(
      faults,
      "/rich_parameter_values",
      rich_parameter_values,
      checkCreateWorkspaceBuildRequestRichParameterValues,
    );
  }

  if (
    reason !== undefined &&
    !(
      reason === "dashboard" ||
      reason === "cli" ||
      reason === "ssh_connection" ||
      reason === "vscode_connection" ||
      reason === "jetbrains_connection" ||
      reason === null
    )
  ) {
    fault(faults, enumRuleOfCreateWorkspaceBuildRequest_2, "/reason");
  }

  if (log_level !== undefined && !(log_level === "debug" || log_level === null)) {
    fault(faults, enumRuleOfCreateWorkspaceBuildRequest_3, "/log_level");
  }

  if (dry_run !== undefined && typeof dry_run !== "boolean" && dry_run !== null) {
    fault(faults, mustBeBooleanOrNull, "/dry_run");
  }

  if (orphan !== undefined && typeof orphan !== "boolean" && orphan !== null) {
    fault(faults, mustBeBooleanOrNull, "/orphan");
  }

  if (state !== undefined) {
    if (typeof state === "string") {
      if (!patternOfCreateWorkspaceBuildRequest_2.test(state)) {
        fault(faults, patternRuleOfCreateWorkspaceBuildRequest_2, "/state");
      }
    } else if (isArray(state)) {
      within(faults, "/state", state, checkCreateWorkspaceBuildRequestStateChoice2);
    } else if (typeof state !== "string" && !isArray(state) && state !== null) {
      fault(faults, mustBeStringOrArrayOrNull, "/state");
    }
  }
}

/**
 * Validates a `CreateWorkspaceBuildRequest`; a Standard Schema.
 */
export const CreateWorkspaceBuildRequestValidator = /* @__PURE__ */ validator(
  isCreateWorkspaceBuildRequest,
  checkCreateWorkspaceBuildRequest,
);

function isCreateWorkspaceBuildRequestRichParameterValues(value: unknown): boolean {
  return (
    (isArray(value) || value === null) &&
    (!isArray(value) || value.every(isWorkspaceBuildParameter))
  );
}

function checkCreateWorkspaceBuildRequestRichParameterValues(value: unknown, faults: Faults): void {
  if (!isArray(value) && value !== null) {
    fault(faults, mustBeArrayOrNull);
    return;
  }

  if (isArray(value)) {
    eachItem(faults, value, checkWorkspaceBuildParameter);
  }
}

function isCreateWorkspaceBuildRequestStateChoice2(value: unknown): boolean {
  return isArray(value) && value.every(isCreateWorkspaceBuildRequestStateChoice2Item);
}

function checkCreateWorkspaceBuildRequestStateChoice2(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, mustBeArray);
    return;
  }

  eachItem(faults, value, checkCreateWorkspaceBuildRequestStateChoice2Item);
}

const minimumRuleOfCreateWorkspaceBuildRequestStateChoice2Item = /* @__PURE__ */ rule("minimum", 0);

const maximumRuleOfCreateWorkspaceBuildRequestStateChoice2Item = /* @__PURE__ */ rule(
  "maximum",
  255,
);

function isCreateWorkspaceBuildRequestStateChoice2Item(value: unknown): boolean {
  return isInteger(value) && value >= 0 && value <= 255;
}

function checkCreateWorkspaceBuildRequestStateChoice2Item(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, mustBeInteger);
  } else {
    if (!(value >= 0)) {
      fault(faults, minimumRuleOfCreateWorkspaceBuildRequestStateChoice2Item);
    }
    if (!(value <= 255)) {
      fault(faults, maximumRuleOfCreateWorkspaceBuildRequestStateChoice2Item);
    }
  }
}

const enumRuleOfCancelWorkspaceBuildQueryExpectStatus = /* @__PURE__ */ rule("enum", [
  "running",
  "pending",
]);

/**
 * Whether a value is a valid `CancelWorkspaceBuildQueryExpectStatus`.
 */
export function isCancelWorkspaceBuildQueryExpectStatus(
  value: unknown,
): value is "running" | "pending" {
  return value === "running" || value === "pending";
}

function checkCancelWorkspaceBuildQueryExpectStatus(value: unknown, faults: Faults): void {
  if (!(value === "running" || value === "pending")) {
    fault(faults, enumRuleOfCancelWorkspaceBuildQueryExpectStatus);
  }
}

/**
 * Validates a `CancelWorkspaceBuildQueryExpectStatus`; a Standard Schema.
 */
export const CancelWorkspaceBuildQueryExpectStatusValidator = /* @__PURE__ */ validator(
  isCancelWorkspaceBuildQueryExpectStatus,
  checkCancelWorkspaceBuildQueryExpectStatus,
);

/**
 * Whether a value is a valid `WwwAuthenticateHeader`.
 */
export function isWwwAuthenticateHeader(value: unknown): value is string {
  return typeof value === "string";
}

function checkWwwAuthenticateHeader(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `WwwAuthenticateHeader`; a Standard Schema.
 */
export const WwwAuthenticateHeaderValidator = /* @__PURE__ */ validator(
  isWwwAuthenticateHeader,
  checkWwwAuthenticateHeader,
);

const patternOfWorkspaceIdParameter = /* @__PURE__ */ regExp(
  "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
);

const patternRuleOfWorkspaceIdParameter = /* @__PURE__ */ rule(
  "pattern",
  "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
);

/**
 * Whether a value is a valid `WorkspaceIdParameter`.
 */
export function isWorkspaceIdParameter(value: unknown): value is string {
  return typeof value === "string" && patternOfWorkspaceIdParameter.test(value);
}

function checkWorkspaceIdParameter(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  } else if (!patternOfWorkspaceIdParameter.test(value)) {
    fault(faults, patternRuleOfWorkspaceIdParameter);
  }
}

/**
 * Validates a `WorkspaceIdParameter`; a Standard Schema.
 */
export const WorkspaceIdParameterValidator = /* @__PURE__ */ validator(
  isWorkspaceIdParameter,
  checkWorkspaceIdParameter,
);

const patternOfWorkspaceBuildIdParameter = /* @__PURE__ */ regExp(
  "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
);

const patternRuleOfWorkspaceBuildIdParameter = /* @__PURE__ */ rule(
  "pattern",
  "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
);

/**
 * Whether a value is a valid `WorkspaceBuildIdParameter`.
 */
export function isWorkspaceBuildIdParameter(value: unknown): value is string {
  return typeof value === "string" && patternOfWorkspaceBuildIdParameter.test(value);
}

function checkWorkspaceBuildIdParameter(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  } else if (!patternOfWorkspaceBuildIdParameter.test(value)) {
    fault(faults, patternRuleOfWorkspaceBuildIdParameter);
  }
}

/**
 * Validates a `WorkspaceBuildIdParameter`; a Standard Schema.
 */
export const WorkspaceBuildIdParameterValidator = /* @__PURE__ */ validator(
  isWorkspaceBuildIdParameter,
  checkWorkspaceBuildIdParameter,
);

const minimumRuleOfRetryAfterHeader = /* @__PURE__ */ rule("minimum", 0);

const formatRuleOfRetryAfterHeader = /* @__PURE__ */ rule("format", "int32");

/**
 * Whether a value is a valid `RetryAfterHeader`.
 */
export function isRetryAfterHeader(value: unknown): value is number {
  return isInteger(value) && value >= 0 && isInt32(value);
}

function checkRetryAfterHeader(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, mustBeInteger);
  } else {
    if (!(value >= 0)) {
      fault(faults, minimumRuleOfRetryAfterHeader);
    }
    if (!isInt32(value)) {
      fault(faults, formatRuleOfRetryAfterHeader);
    }
  }
}

/**
 * Validates a `RetryAfterHeader`; a Standard Schema.
 */
export const RetryAfterHeaderValidator = /* @__PURE__ */ validator(
  isRetryAfterHeader,
  checkRetryAfterHeader,
);

const minimumRuleOfRateLimitResetHeader = /* @__PURE__ */ rule("minimum", 0);

const formatRuleOfRateLimitResetHeader = /* @__PURE__ */ rule("format", "int64");

/**
 * Whether a value is a valid `RateLimitResetHeader`.
 */
export function isRateLimitResetHeader(value: unknown): value is number {
  return isInteger(value) && value >= 0 && isInt64(value);
}

function checkRateLimitResetHeader(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, mustBeInteger);
  } else {
    if (!(value >= 0)) {
      fault(faults, minimumRuleOfRateLimitResetHeader);
    }
    if (!isInt64(value)) {
      fault(faults, formatRuleOfRateLimitResetHeader);
    }
  }
}

/**
 * Validates a `RateLimitResetHeader`; a Standard Schema.
 */
export const RateLimitResetHeaderValidator = /* @__PURE__ */ validator(
  isRateLimitResetHeader,
  checkRateLimitResetHeader,
);

const minimumRuleOfRateLimitRemainingHeader = /* @__PURE__ */ rule("minimum", 0);

const formatRuleOfRateLimitRemainingHeader = /* @__PURE__ */ rule("format", "int32");

/**
 * Whether a value is a valid `RateLimitRemainingHeader`.
 */
export function isRateLimitRemainingHeader(value: unknown): value is number {
  return isInteger(value) && value >= 0 && isInt32(value);
}

function checkRateLimitRemainingHeader(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, mustBeInteger);
  } else {
    if (!(value >= 0)) {
      fault(faults, minimumRuleOfRateLimitRemainingHeader);
    }
    if (!isInt32(value)) {
      fault(faults, formatRuleOfRateLimitRemainingHeader);
    }
  }
}

/**
 * Validates a `RateLimitRemainingHeader`; a Standard Schema.
 */
export const RateLimitRemainingHeaderValidator = /* @__PURE__ */ validator(
  isRateLimitRemainingHeader,
  checkRateLimitRemainingHeader,
);

const minimumRuleOfRateLimitLimitHeader = /* @__PURE__ */ rule("minimum", 0);

const formatRuleOfRateLimitLimitHeader = /* @__PURE__ */ rule("format", "int32");

/**
 * Whether a value is a valid `RateLimitLimitHeader`.
 */
export function isRateLimitLimitHeader(value: unknown): value is number {
  return isInteger(value) && value >= 0 && isInt32(value);
}

function checkRateLimitLimitHeader(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, mustBeInteger);
  } else {
    if (!(value >= 0)) {
      fault(faults, minimumRuleOfRateLimitLimitHeader);
    }
    if (!isInt32(value)) {
      fault(faults, formatRuleOfRateLimitLimitHeader);
    }
  }
}

/**
 * Validates a `RateLimitLimitHeader`; a Standard Schema.
 */
export const RateLimitLimitHeaderValidator = /* @__PURE__ */ validator(
  isRateLimitLimitHeader,
  checkRateLimitLimitHeader,
);

/**
 * Whether a value is a valid `BuildVersionHeader`.
 */
export function isBuildVersionHeader(value: unknown): value is string {
  return typeof value === "string";
}

function checkBuildVersionHeader(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, mustBeString);
  }
}

/**
 * Validates a `BuildVersionHeader`; a Standard Schema.
 */
export const BuildVersionHeaderValidator = /* @__PURE__ */ validator(
  isBuildVersionHeader,
  checkBuildVersionHeader,
);

/**
 * Validates every answer, by operation, status and media type: `createClient({ validate: answerValidators })`.
 */
export const answerValidators = {
  getWorkspaceBuildByNumber: {
    200: { "application/json": WorkspaceBuildValidator },
    400: { "application/json": ResponseValidator },
    401: { "application/json": ResponseValidator },
    404: { "application/json": ResponseValidator },
    413: { "application/json": ResponseValidator },
    415: { "application/json": ResponseValidator },
    429: { "application/json": ResponseValidator },
    500: { "application/json": ResponseValidator },
    503: { "application/json": ResponseValidator },
  },
  getWorkspaceBuild: {
    200: { "application/json": WorkspaceBuildValidator },
    400: { "application/json": ResponseValidator },
    401: { "application/json": ResponseValidator },
    404: { "application/json": ResponseValidator },
    413: { "application/json": ResponseValidator },
    415: { "application/json": ResponseValidator },
    429: { "application/json": ResponseValidator },
    500: { "application/json": ResponseValidator },
    503: { "application/json": ResponseValidator },
  },
  cancelWorkspaceBuild: {
    200: { "application/json": ResponseValidator },
    400: { "application/json": ResponseValidator },
    401: { "application/json": ResponseValidator },
    403: { "application/json": ResponseValidator },
    404: { "application/json": ResponseValidator },
    412: { "application/json": ResponseValidator },
    413: { "application/json": ResponseValidator },
    415: { "application/json": ResponseValidator },
    429: { "application/json": ResponseValidator },
    500: { "application/json": ResponseValidator },
    503: { "application/json": ResponseValidator },
  },
  listWorkspaceBuildLogs: {
    200: { "application/json": ListWorkspaceBuildLogs200Validator },
    400: { "application/json": ResponseValidator },
    401: { "application/json": ResponseValidator },
    403: { "application/json": ResponseValidator },
    404: { "application/json": ResponseValidator },
    413: { "application/json": ResponseValidator },
    415: { "application/json": ResponseValidator },
    426: { "text/plain": ListWorkspaceBuildLogs426Validator },
    429: { "application/json": ResponseValidator },
    500: { "application/json": ResponseValidator },
    503: { "application/json": ResponseValidator },
  },
  listWorkspaceBuildParameters: {
    200: { "application/json": ListWorkspaceBuildParameters200Validator },
    400: { "application/json": ResponseValidator },
    401: { "application/json": ResponseValidator },
    404: { "application/json": ResponseValidator },
    413: { "application/json": ResponseValidator },
    415: { "application/json": ResponseValidator },
    429: { "application/json": ResponseValidator },
    500: { "application/json": ResponseValidator },
    503: { "application/json": ResponseValidator },
  },
  listWorkspaceBuildResources: {
    200: { "application/json": ListWorkspaceBuildResources200Validator },
    400: { "application/json": ResponseValidator },
    401: { "application/json": ResponseValidator },
    404: { "application/json": ResponseValidator },
    413: { "application/json": ResponseValidator },
    415: { "application/json": ResponseValidator },
    429: { "application/json": ResponseValidator },
    500: { "application/json": ResponseValidator },
    503: { "application/json": ResponseValidator },
  },
  getWorkspaceBuildState: {
    400: { "application/json": ResponseValidator },
    401: { "application/json": ResponseValidator },
    404: { "application/json": ResponseValidator },
    413: { "application/json": ResponseValidator },
    415: { "application/json": ResponseValidator },
    429: { "application/json": ResponseValidator },
    500: { "application/json": ResponseValidator },
    503: { "application/json": ResponseValidator },
  },
  getWorkspaceBuildTimings: {
    200: { "application/json": WorkspaceBuildTimingsValidator },
    400: { "application/json": ResponseValidator },
    401: { "application/json": ResponseValidator },
    404: { "application/json": ResponseValidator },
    413: { "application/json": ResponseValidator },
    415: { "application/json": ResponseValidator },
    429: { "application/json": ResponseValidator },
    500: { "application/json": ResponseValidator },
    503: { "application/json": ResponseValidator },
  },
  listWorkspaceBuilds: {
    200: { "application/json": ListWorkspaceBuilds200Validator },
    400: { "application/json": ResponseValidator },
    401: { "application/json": ResponseValidator },
    404: { "application/json": ResponseValidator },
    413: { "application/json": ResponseValidator },
    415: { "application/json": ResponseValidator },
    429: { "application/json": ResponseValidator },
    500: { "application/json": ResponseValidator },
    503: { "application/json": ResponseValidator },
  },
  createWorkspaceBuild: {
    200: { "application/json": WorkspaceBuildValidator },
    201: { "application/json": WorkspaceBuildValidator },
    400: { "application/json": ResponseValidator },
    401: { "application/json": ResponseValidator },
    403: { "application/json": ResponseValidator },
    404: { "application/json": ResponseValidator },
    406: { "application/json": ResponseValidator },
    409: { "application/json": ResponseValidator },
    413: { "application/json": ResponseValidator },
    415: { "application/json": ResponseValidator },
    429: { "application/json": ResponseValidator },
    500: { "application/json": ResponseValidator },
    503: { "application/json": ResponseValidator },
  },
};
