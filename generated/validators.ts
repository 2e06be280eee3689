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
  namesOf,
  validator,
  within,
} from "specwright-runtime/validation";

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
    fault(faults, "type", "object");
    return;
  }

  const { message, detail, validations } = value;
  if (message === undefined) {
    fault(faults, "required", "message", "message");
  } else if (typeof message !== "string") {
    fault(faults, "type", "string", "message");
  }

  if (detail !== undefined && typeof detail !== "string") {
    fault(faults, "type", "string", "detail");
  }

  if (validations !== undefined) {
    within(faults, "validations", validations, checkResponseValidations);
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
    fault(faults, "type", "array");
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
    fault(faults, "type", "object");
    return;
  }

  const { field, detail } = value;
  if (field === undefined) {
    fault(faults, "required", "field", "field");
  } else if (typeof field !== "string") {
    fault(faults, "type", "string", "field");
  }

  if (detail === undefined) {
    fault(faults, "required", "detail", "detail");
  } else if (typeof detail !== "string") {
    fault(faults, "type", "string", "detail");
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
    fault(faults, "type", "array");
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
    fault(faults, "type", "object");
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
    fault(faults, "required", "id", "id");
  } else if (typeof id !== "string") {
    fault(faults, "type", "string", "id");
  } else if (!isUuid(id)) {
    fault(faults, "format", "uuid", "id");
  }

  if (created_at === undefined) {
    fault(faults, "required", "created_at", "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, "type", "string", "created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, "format", "date-time", "created_at");
  }

  if (updated_at === undefined) {
    fault(faults, "required", "updated_at", "updated_at");
  } else if (typeof updated_at !== "string") {
    fault(faults, "type", "string", "updated_at");
  } else if (!isDateTime(updated_at)) {
    fault(faults, "format", "date-time", "updated_at");
  }

  if (workspace_id === undefined) {
    fault(faults, "required", "workspace_id", "workspace_id");
  } else if (typeof workspace_id !== "string") {
    fault(faults, "type", "string", "workspace_id");
  } else if (!isUuid(workspace_id)) {
    fault(faults, "format", "uuid", "workspace_id");
  }

  if (workspace_name === undefined) {
    fault(faults, "required", "workspace_name", "workspace_name");
  } else if (typeof workspace_name !== "string") {
    fault(faults, "type", "string", "workspace_name");
  }

  if (workspace_owner_id === undefined) {
    fault(faults, "required", "workspace_owner_id", "workspace_owner_id");
  } else if (typeof workspace_owner_id !== "string") {
    fault(faults, "type", "string", "workspace_owner_id");
  } else if (!isUuid(workspace_owner_id)) {
    fault(faults, "format", "uuid", "workspace_owner_id");
  }

  if (workspace_owner_name === undefined) {
    fault(faults, "required", "workspace_owner_name", "workspace_owner_name");
  } else if (typeof workspace_owner_name !== "string") {
    fault(faults, "type", "string", "workspace_owner_name");
  }

  if (workspace_owner_avatar_url !== undefined && typeof workspace_owner_avatar_url !== "string") {
    fault(faults, "type", "string", "workspace_owner_avatar_url");
  }

  if (template_version_id === undefined) {
    fault(faults, "required", "template_version_id", "template_version_id");
  } else if (typeof template_version_id !== "string") {
    fault(faults, "type", "string", "template_version_id");
  } else if (!isUuid(template_version_id)) {
    fault(faults, "format", "uuid", "template_version_id");
  }

  if (template_version_name === undefined) {
    fault(faults, "required", "template_version_name", "template_version_name");
  } else if (typeof template_version_name !== "string") {
    fault(faults, "type", "string", "template_version_name");
  }

  if (build_number === undefined) {
    fault(faults, "required", "build_number", "build_number");
  } else if (!isInteger(build_number)) {
    fault(faults, "type", "integer", "build_number");
  } else {
    if (!(build_number >= 1)) {
      fault(faults, "minimum", 1, "build_number");
    }
    if (!isInt32(build_number)) {
      fault(faults, "format", "int32", "build_number");
    }
  }

  if (transition === undefined) {
    fault(faults, "required", "transition", "transition");
  } else {
    within(faults, "transition", transition, checkWorkspaceTransition);
  }

  if (initiator_id === undefined) {
    fault(faults, "required", "initiator_id", "initiator_id");
  } else if (typeof initiator_id !== "string") {
    fault(faults, "type", "string", "initiator_id");
  } else if (!isUuid(initiator_id)) {
    fault(faults, "format", "uuid", "initiator_id");
  }

  if (initiator_name === undefined) {
    fault(faults, "required", "initiator_name", "initiator_name");
  } else if (typeof initiator_name !== "string") {
    fault(faults, "type", "string", "initiator_name");
  }

  if (job === undefined) {
    fault(faults, "required", "job", "job");
  } else {
    within(faults, "job", job, checkProvisionerJob);
  }

  if (reason === undefined) {
    fault(faults, "required", "reason", "reason");
  } else {
    within(faults, "reason", reason, checkBuildReason);
  }

  if (resources === undefined) {
    fault(faults, "required", "resources", "resources");
  } else {
    within(faults, "resources", resources, checkWorkspaceBuildResources);
  }

  if (deadline === undefined) {
    fault(faults, "required", "deadline", "deadline");
  } else if (typeof deadline !== "string" && deadline !== null) {
    fault(faults, "type", ["string", "null"], "deadline");
  } else if (typeof deadline === "string" && !isDateTime(deadline)) {
    fault(faults, "format", "date-time", "deadline");
  }

  if (max_deadline === undefined) {
    fault(faults, "required", "max_deadline", "max_deadline");
  } else if (typeof max_deadline !== "string" && max_deadline !== null) {
    fault(faults, "type", ["string", "null"], "max_deadline");
  } else if (typeof max_deadline === "string" && !isDateTime(max_deadline)) {
    fault(faults, "format", "date-time", "max_deadline");
  }

  if (status === undefined) {
    fault(faults, "required", "status", "status");
  } else {
    within(faults, "status", status, checkWorkspaceStatus);
  }

  if (daily_cost === undefined) {
    fault(faults, "required", "daily_cost", "daily_cost");
  } else if (!isInteger(daily_cost)) {
    fault(faults, "type", "integer", "daily_cost");
  } else if (!isInt32(daily_cost)) {
    fault(faults, "format", "int32", "daily_cost");
  }

  if (matched_provisioners === undefined) {
    fault(faults, "required", "matched_provisioners", "matched_provisioners");
  } else {
    within(faults, "matched_provisioners", matched_provisioners, checkMatchedProvisioners);
  }

  if (template_version_preset_id === undefined) {
    fault(faults, "required", "template_version_preset_id", "template_version_preset_id");
  } else if (
    typeof template_version_preset_id !== "string" &&
    template_version_preset_id !== null
  ) {
    fault(faults, "type", ["string", "null"], "template_version_preset_id");
  } else if (
    typeof template_version_preset_id === "string" &&
    !isUuid(template_version_preset_id)
  ) {
    fault(faults, "format", "uuid", "template_version_preset_id");
  }

  if (has_ai_task !== undefined && typeof has_ai_task !== "boolean") {
    fault(faults, "type", "boolean", "has_ai_task");
  }

  if (ai_task_sidebar_app_id !== undefined) {
    if (typeof ai_task_sidebar_app_id !== "string") {
      fault(faults, "type", "string", "ai_task_sidebar_app_id");
    } else if (!isUuid(ai_task_sidebar_app_id)) {
      fault(faults, "format", "uuid", "ai_task_sidebar_app_id");
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
    fault(faults, "type", "string");
  }
}

/**
 * Validates a `WorkspaceTransition`; a Standard Schema.
 */
export const WorkspaceTransitionValidator = /* @__PURE__ */ validator(
  isWorkspaceTransition,
  checkWorkspaceTransition,
);

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
    fault(faults, "type", "object");
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
    fault(faults, "required", "id", "id");
  } else if (typeof id !== "string") {
    fault(faults, "type", "string", "id");
  } else if (!isUuid(id)) {
    fault(faults, "format", "uuid", "id");
  }

  if (created_at === undefined) {
    fault(faults, "required", "created_at", "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, "type", "string", "created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, "format", "date-time", "created_at");
  }

  if (started_at !== undefined) {
    if (typeof started_at !== "string") {
      fault(faults, "type", "string", "started_at");
    } else if (!isDateTime(started_at)) {
      fault(faults, "format", "date-time", "started_at");
    }
  }

  if (completed_at !== undefined) {
    if (typeof completed_at !== "string") {
      fault(faults, "type", "string", "completed_at");
    } else if (!isDateTime(completed_at)) {
      fault(faults, "format", "date-time", "completed_at");
    }
  }

  if (canceled_at !== undefined) {
    if (typeof canceled_at !== "string") {
      fault(faults, "type", "string", "canceled_at");
    } else if (!isDateTime(canceled_at)) {
      fault(faults, "format", "date-time", "canceled_at");
    }
  }

  if (error !== undefined && typeof error !== "string") {
    fault(faults, "type", "string", "error");
  }

  if (error_code !== undefined) {
    within(faults, "error_code", error_code, checkJobErrorCode);
  }

  if (status === undefined) {
    fault(faults, "required", "status", "status");
  } else {
    within(faults, "status", status, checkProvisionerJobStatus);
  }

  if (worker_id !== undefined) {
    if (typeof worker_id !== "string") {
      fault(faults, "type", "string", "worker_id");
    } else if (!isUuid(worker_id)) {
      fault(faults, "format", "uuid", "worker_id");
    }
  }

  if (worker_name !== undefined && typeof worker_name !== "string") {
    fault(faults, "type", "string", "worker_name");
  }

  if (file_id === undefined) {
    fault(faults, "required", "file_id", "file_id");
  } else if (typeof file_id !== "string") {
    fault(faults, "type", "string", "file_id");
  } else if (!isUuid(file_id)) {
    fault(faults, "format", "uuid", "file_id");
  }

  if (tags === undefined) {
    fault(faults, "required", "tags", "tags");
  } else {
    within(faults, "tags", tags, checkProvisionerJobTags);
  }

  if (queue_position === undefined) {
    fault(faults, "required", "queue_position", "queue_position");
  } else if (!isInteger(queue_position)) {
    fault(faults, "type", "integer", "queue_position");
  } else if (!(queue_position >= 0)) {
    fault(faults, "minimum", 0, "queue_position");
  }

  if (queue_size === undefined) {
    fault(faults, "required", "queue_size", "queue_size");
  } else if (!isInteger(queue_size)) {
    fault(faults, "type", "integer", "queue_size");
  } else if (!(queue_size >= 0)) {
    fault(faults, "minimum", 0, "queue_size");
  }

  if (organization_id === undefined) {
    fault(faults, "required", "organization_id", "organization_id");
  } else if (typeof organization_id !== "string") {
    fault(faults, "type", "string", "organization_id");
  } else if (!isUuid(organization_id)) {
    fault(faults, "format", "uuid", "organization_id");
  }

  if (input_ === undefined) {
    fault(faults, "required", "input", "input");
  } else {
    within(faults, "input", input_, checkProvisionerJobInput);
  }

  if (type_ === undefined) {
    fault(faults, "required", "type", "type");
  } else {
    within(faults, "type", type_, checkProvisionerJobType);
  }

  if (available_workers !== undefined) {
    within(faults, "available_workers", available_workers, checkProvisionerJobAvailableWorkers);
  }

  if (metadata === undefined) {
    fault(faults, "required", "metadata", "metadata");
  } else {
    within(faults, "metadata", metadata, checkProvisionerJobMetadata);
  }

  if (logs_overflowed === undefined) {
    fault(faults, "required", "logs_overflowed", "logs_overflowed");
  } else if (typeof logs_overflowed !== "boolean") {
    fault(faults, "type", "boolean", "logs_overflowed");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "object");
    return;
  }

  for (const key of namesOf(value)) {
    const member = value[key];
    if (typeof member !== "string") {
      fault(faults, "type", "string", key);
    }
  }
}

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
    fault(faults, "type", "object");
    return;
  }

  const { template_version_id, workspace_build_id, error } = value;
  if (template_version_id !== undefined) {
    if (typeof template_version_id !== "string") {
      fault(faults, "type", "string", "template_version_id");
    } else if (!isUuid(template_version_id)) {
      fault(faults, "format", "uuid", "template_version_id");
    }
  }

  if (workspace_build_id !== undefined) {
    if (typeof workspace_build_id !== "string") {
      fault(faults, "type", "string", "workspace_build_id");
    } else if (!isUuid(workspace_build_id)) {
      fault(faults, "format", "uuid", "workspace_build_id");
    }
  }

  if (error !== undefined && typeof error !== "string") {
    fault(faults, "type", "string", "error");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "array");
    return;
  }

  eachItem(faults, value, checkProvisionerJobAvailableWorkersItem);
}

function isProvisionerJobAvailableWorkersItem(value: unknown): boolean {
  return typeof value === "string" && isUuid(value);
}

function checkProvisionerJobAvailableWorkersItem(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, "type", "string");
  } else if (!isUuid(value)) {
    fault(faults, "format", "uuid");
  }
}

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
    fault(faults, "type", "object");
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
    fault(faults, "required", "template_version_name", "template_version_name");
  } else if (typeof template_version_name !== "string") {
    fault(faults, "type", "string", "template_version_name");
  }

  if (template_id === undefined) {
    fault(faults, "required", "template_id", "template_id");
  } else if (typeof template_id !== "string") {
    fault(faults, "type", "string", "template_id");
  } else if (!isUuid(template_id)) {
    fault(faults, "format", "uuid", "template_id");
  }

  if (template_name === undefined) {
    fault(faults, "required", "template_name", "template_name");
  } else if (typeof template_name !== "string") {
    fault(faults, "type", "string", "template_name");
  }

  if (template_display_name === undefined) {
    fault(faults, "required", "template_display_name", "template_display_name");
  } else if (typeof template_display_name !== "string") {
    fault(faults, "type", "string", "template_display_name");
  }

  if (template_icon === undefined) {
    fault(faults, "required", "template_icon", "template_icon");
  } else if (typeof template_icon !== "string") {
    fault(faults, "type", "string", "template_icon");
  }

  if (workspace_id !== undefined) {
    if (typeof workspace_id !== "string") {
      fault(faults, "type", "string", "workspace_id");
    } else if (!isUuid(workspace_id)) {
      fault(faults, "format", "uuid", "workspace_id");
    }
  }

  if (workspace_name !== undefined && typeof workspace_name !== "string") {
    fault(faults, "type", "string", "workspace_name");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "array");
    return;
  }

  eachItem(faults, value, checkWorkspaceResource);
}

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
    fault(faults, "type", "object");
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
    fault(faults, "required", "id", "id");
  } else if (typeof id !== "string") {
    fault(faults, "type", "string", "id");
  } else if (!isUuid(id)) {
    fault(faults, "format", "uuid", "id");
  }

  if (created_at === undefined) {
    fault(faults, "required", "created_at", "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, "type", "string", "created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, "format", "date-time", "created_at");
  }

  if (job_id === undefined) {
    fault(faults, "required", "job_id", "job_id");
  } else if (typeof job_id !== "string") {
    fault(faults, "type", "string", "job_id");
  } else if (!isUuid(job_id)) {
    fault(faults, "format", "uuid", "job_id");
  }

  if (workspace_transition === undefined) {
    fault(faults, "required", "workspace_transition", "workspace_transition");
  } else {
    within(faults, "workspace_transition", workspace_transition, checkWorkspaceTransition);
  }

  if (type_ === undefined) {
    fault(faults, "required", "type", "type");
  } else if (typeof type_ !== "string") {
    fault(faults, "type", "string", "type");
  }

  if (name === undefined) {
    fault(faults, "required", "name", "name");
  } else if (typeof name !== "string") {
    fault(faults, "type", "string", "name");
  }

  if (hide === undefined) {
    fault(faults, "required", "hide", "hide");
  } else if (typeof hide !== "boolean") {
    fault(faults, "type", "boolean", "hide");
  }

  if (icon === undefined) {
    fault(faults, "required", "icon", "icon");
  } else if (typeof icon !== "string") {
    fault(faults, "type", "string", "icon");
  }

  if (agents !== undefined) {
    within(faults, "agents", agents, checkWorkspaceResourceAgents);
  }

  if (metadata !== undefined) {
    within(
      faults,
      "metadata",
      metadata,
      checkWorkspaceResourceMetadataOfComponentsSchemasWorkspaceResourceResponseMetadata,
    );
  }

  if (daily_cost === undefined) {
    fault(faults, "required", "daily_cost", "daily_cost");
  } else if (!isInteger(daily_cost)) {
    fault(faults, "type", "integer", "daily_cost");
  } else if (!isInt32(daily_cost)) {
    fault(faults, "format", "int32", "daily_cost");
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
    fault(faults, "type", "array");
    return;
  }

  eachItem(faults, value, checkWorkspaceAgent);
}

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
    fault(faults, "type", "object");
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
    fault(faults, "required", "id", "id");
  } else if (typeof id !== "string") {
    fault(faults, "type", "string", "id");
  } else if (!isUuid(id)) {
    fault(faults, "format", "uuid", "id");
  }

  if (parent_id === undefined) {
    fault(faults, "required", "parent_id", "parent_id");
  } else if (typeof parent_id !== "string" && parent_id !== null) {
    fault(faults, "type", ["string", "null"], "parent_id");
  } else if (typeof parent_id === "string" && !isUuid(parent_id)) {
    fault(faults, "format", "uuid", "parent_id");
  }

  if (created_at === undefined) {
    fault(faults, "required", "created_at", "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, "type", "string", "created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, "format", "date-time", "created_at");
  }

  if (updated_at === undefined) {
    fault(faults, "required", "updated_at", "updated_at");
  } else if (typeof updated_at !== "string") {
    fault(faults, "type", "string", "updated_at");
  } else if (!isDateTime(updated_at)) {
    fault(faults, "format", "date-time", "updated_at");
  }

  if (first_connected_at !== undefined) {
    if (typeof first_connected_at !== "string") {
      fault(faults, "type", "string", "first_connected_at");
    } else if (!isDateTime(first_connected_at)) {
      fault(faults, "format", "date-time", "first_connected_at");
    }
  }

  if (last_connected_at !== undefined) {
    if (typeof last_connected_at !== "string") {
      fault(faults, "type", "string", "last_connected_at");
    } else if (!isDateTime(last_connected_at)) {
      fault(faults, "format", "date-time", "last_connected_at");
    }
  }

  if (disconnected_at !== undefined) {
    if (typeof disconnected_at !== "string") {
      fault(faults, "type", "string", "disconnected_at");
    } else if (!isDateTime(disconnected_at)) {
      fault(faults, "format", "date-time", "disconnected_at");
    }
  }

  if (started_at !== undefined) {
    if (typeof started_at !== "string") {
      fault(faults, "type", "string", "started_at");
    } else if (!isDateTime(started_at)) {
      fault(faults, "format", "date-time", "started_at");
    }
  }

  if (ready_at !== undefined) {
    if (typeof ready_at !== "string") {
      fault(faults, "type", "string", "ready_at");
    } else if (!isDateTime(ready_at)) {
      fault(faults, "format", "date-time", "ready_at");
    }
  }

  if (status === undefined) {
    fault(faults, "required", "status", "status");
  } else {
    within(faults, "status", status, checkWorkspaceAgentStatus);
  }

  if (lifecycle_state === undefined) {
    fault(faults, "required", "lifecycle_state", "lifecycle_state");
  } else {
    within(faults, "lifecycle_state", lifecycle_state, checkWorkspaceAgentLifecycle);
  }

  if (name === undefined) {
    fault(faults, "required", "name", "name");
  } else if (typeof name !== "string") {
    fault(faults, "type", "string", "name");
  }

  if (resource_id === undefined) {
    fault(faults, "required", "resource_id", "resource_id");
  } else if (typeof resource_id !== "string") {
    fault(faults, "type", "string", "resource_id");
  } else if (!isUuid(resource_id)) {
    fault(faults, "format", "uuid", "resource_id");
  }

  if (instance_id !== undefined && typeof instance_id !== "string") {
    fault(faults, "type", "string", "instance_id");
  }

  if (architecture === undefined) {
    fault(faults, "required", "architecture", "architecture");
  } else if (typeof architecture !== "string") {
    fault(faults, "type", "string", "architecture");
  }

  if (environment_variables === undefined) {
    fault(faults, "required", "environment_variables", "environment_variables");
  } else {
    within(
      faults,
      "environment_variables",
      environment_variables,
      checkWorkspaceAgentEnvironmentVariables,
    );
  }

  if (operating_system === undefined) {
    fault(faults, "required", "operating_system", "operating_system");
  } else if (typeof operating_system !== "string") {
    fault(faults, "type", "string", "operating_system");
  }

  if (directory !== undefined && typeof directory !== "string") {
    fault(faults, "type", "string", "directory");
  }

  if (expanded_directory !== undefined && typeof expanded_directory !== "string") {
    fault(faults, "type", "string", "expanded_directory");
  }

  if (logs_length === undefined) {
    fault(faults, "required", "logs_length", "logs_length");
  } else if (!isInteger(logs_length)) {
    fault(faults, "type", "integer", "logs_length");
  } else {
    if (!(logs_length >= 0)) {
      fault(faults, "minimum", 0, "logs_length");
    }
    if (!isInt32(logs_length)) {
      fault(faults, "format", "int32", "logs_length");
    }
  }

  if (logs_overflowed === undefined) {
    fault(faults, "required", "logs_overflowed", "logs_overflowed");
  } else if (typeof logs_overflowed !== "boolean") {
    fault(faults, "type", "boolean", "logs_overflowed");
  }

  if (version === undefined) {
    fault(faults, "required", "version", "version");
  } else if (typeof version !== "string") {
    fault(faults, "type", "string", "version");
  }

  if (api_version === undefined) {
    fault(faults, "required", "api_version", "api_version");
  } else if (typeof api_version !== "string") {
    fault(faults, "type", "string", "api_version");
  }

  if (apps === undefined) {
    fault(faults, "required", "apps", "apps");
  } else {
    within(faults, "apps", apps, checkWorkspaceAgentApps);
  }

  if (latency !== undefined) {
    within(faults, "latency", latency, checkWorkspaceAgentLatency);
  }

  if (connection_timeout_seconds === undefined) {
    fault(faults, "required", "connection_timeout_seconds", "connection_timeout_seconds");
  } else if (!isInteger(connection_timeout_seconds)) {
    fault(faults, "type", "integer", "connection_timeout_seconds");
  } else if (!isInt32(connection_timeout_seconds)) {
    fault(faults, "format", "int32", "connection_timeout_seconds");
  }

  if (troubleshooting_url === undefined) {
    fault(faults, "required", "troubleshooting_url", "troubleshooting_url");
  } else if (typeof troubleshooting_url !== "string") {
    fault(faults, "type", "string", "troubleshooting_url");
  }

  if (subsystems === undefined) {
    fault(faults, "required", "subsystems", "subsystems");
  } else {
    within(faults, "subsystems", subsystems, checkWorkspaceAgentSubsystems);
  }

  if (health === undefined) {
    fault(faults, "required", "health", "health");
  } else {
    within(faults, "health", health, checkWorkspaceAgentHealth);
  }

  if (display_apps === undefined) {
    fault(faults, "required", "display_apps", "display_apps");
  } else {
    within(faults, "display_apps", display_apps, checkWorkspaceAgentDisplayApps);
  }

  if (log_sources === undefined) {
    fault(faults, "required", "log_sources", "log_sources");
  } else {
    within(faults, "log_sources", log_sources, checkWorkspaceAgentLogSources);
  }

  if (scripts === undefined) {
    fault(faults, "required", "scripts", "scripts");
  } else {
    within(faults, "scripts", scripts, checkWorkspaceAgentScripts);
  }

  if (startup_script_behavior === undefined) {
    fault(faults, "required", "startup_script_behavior", "startup_script_behavior");
  } else {
    within(
      faults,
      "startup_script_behavior",
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", ["object", "null"]);
    return;
  }

  if (isObject(value)) {
    for (const key of namesOf(value)) {
      const member = value[key];
      if (typeof member !== "string") {
        fault(faults, "type", "string", key);
      }
    }
  }
}

function isWorkspaceAgentApps(value: unknown): boolean {
  return isArray(value) && value.every(isWorkspaceApp);
}

function checkWorkspaceAgentApps(value: unknown, faults: Faults): void {
  if (!isArray(value)) {
    fault(faults, "type", "array");
    return;
  }

  eachItem(faults, value, checkWorkspaceApp);
}

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
    fault(faults, "type", "object");
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
    fault(faults, "required", "id", "id");
  } else if (typeof id !== "string") {
    fault(faults, "type", "string", "id");
  } else if (!isUuid(id)) {
    fault(faults, "format", "uuid", "id");
  }

  if (url !== undefined && typeof url !== "string") {
    fault(faults, "type", "string", "url");
  }

  if (external === undefined) {
    fault(faults, "required", "external", "external");
  } else if (typeof external !== "boolean") {
    fault(faults, "type", "boolean", "external");
  }

  if (slug === undefined) {
    fault(faults, "required", "slug", "slug");
  } else if (typeof slug !== "string") {
    fault(faults, "type", "string", "slug");
  }

  if (display_name !== undefined && typeof display_name !== "string") {
    fault(faults, "type", "string", "display_name");
  }

  if (command !== undefined && typeof command !== "string") {
    fault(faults, "type", "string", "command");
  }

  if (icon !== undefined && typeof icon !== "string") {
    fault(faults, "type", "string", "icon");
  }

  if (subdomain === undefined) {
    fault(faults, "required", "subdomain", "subdomain");
  } else if (typeof subdomain !== "boolean") {
    fault(faults, "type", "boolean", "subdomain");
  }

  if (subdomain_name !== undefined && typeof subdomain_name !== "string") {
    fault(faults, "type", "string", "subdomain_name");
  }

  if (sharing_level === undefined) {
    fault(faults, "required", "sharing_level", "sharing_level");
  } else {
    within(faults, "sharing_level", sharing_level, checkWorkspaceAppSharingLevel);
  }

  if (healthcheck === undefined) {
    fault(faults, "required", "healthcheck", "healthcheck");
  } else {
    within(faults, "healthcheck", healthcheck, checkHealthcheck);
  }

  if (health === undefined) {
    fault(faults, "required", "health", "health");
  } else {
    within(faults, "health", health, checkWorkspaceAppHealth);
  }

  if (group !== undefined && typeof group !== "string") {
    fault(faults, "type", "string", "group");
  }

  if (hidden === undefined) {
    fault(faults, "required", "hidden", "hidden");
  } else if (typeof hidden !== "boolean") {
    fault(faults, "type", "boolean", "hidden");
  }

  if (open_in === undefined) {
    fault(faults, "required", "open_in", "open_in");
  } else {
    within(faults, "open_in", open_in, checkWorkspaceAppOpenIn);
  }

  if (statuses === undefined) {
    fault(faults, "required", "statuses", "statuses");
  } else {
    within(faults, "statuses", statuses, checkWorkspaceAppStatuses);
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
    fault(faults, "type", "string");
  }
}

/**
 * Validates a `WorkspaceAppSharingLevel`; a Standard Schema.
 */
export const WorkspaceAppSharingLevelValidator = /* @__PURE__ */ validator(
  isWorkspaceAppSharingLevel,
  checkWorkspaceAppSharingLevel,
);

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
    fault(faults, "type", "object");
    return;
  }

  const { url, interval, threshold } = value;
  if (url === undefined) {
    fault(faults, "required", "url", "url");
  } else if (typeof url !== "string") {
    fault(faults, "type", "string", "url");
  }

  if (interval === undefined) {
    fault(faults, "required", "interval", "interval");
  } else if (!isInteger(interval)) {
    fault(faults, "type", "integer", "interval");
  } else if (!isInt32(interval)) {
    fault(faults, "format", "int32", "interval");
  }

  if (threshold === undefined) {
    fault(faults, "required", "threshold", "threshold");
  } else if (!isInteger(threshold)) {
    fault(faults, "type", "integer", "threshold");
  } else if (!isInt32(threshold)) {
    fault(faults, "format", "int32", "threshold");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "array");
    return;
  }

  eachItem(faults, value, checkWorkspaceAppStatus);
}

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
    fault(faults, "type", "object");
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
    fault(faults, "required", "id", "id");
  } else if (typeof id !== "string") {
    fault(faults, "type", "string", "id");
  } else if (!isUuid(id)) {
    fault(faults, "format", "uuid", "id");
  }

  if (created_at === undefined) {
    fault(faults, "required", "created_at", "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, "type", "string", "created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, "format", "date-time", "created_at");
  }

  if (workspace_id === undefined) {
    fault(faults, "required", "workspace_id", "workspace_id");
  } else if (typeof workspace_id !== "string") {
    fault(faults, "type", "string", "workspace_id");
  } else if (!isUuid(workspace_id)) {
    fault(faults, "format", "uuid", "workspace_id");
  }

  if (agent_id === undefined) {
    fault(faults, "required", "agent_id", "agent_id");
  } else if (typeof agent_id !== "string") {
    fault(faults, "type", "string", "agent_id");
  } else if (!isUuid(agent_id)) {
    fault(faults, "format", "uuid", "agent_id");
  }

  if (app_id === undefined) {
    fault(faults, "required", "app_id", "app_id");
  } else if (typeof app_id !== "string") {
    fault(faults, "type", "string", "app_id");
  } else if (!isUuid(app_id)) {
    fault(faults, "format", "uuid", "app_id");
  }

  if (state === undefined) {
    fault(faults, "required", "state", "state");
  } else {
    within(faults, "state", state, checkWorkspaceAppStatusState);
  }

  if (message === undefined) {
    fault(faults, "required", "message", "message");
  } else if (typeof message !== "string") {
    fault(faults, "type", "string", "message");
  }

  if (uri === undefined) {
    fault(faults, "required", "uri", "uri");
  } else if (typeof uri !== "string") {
    fault(faults, "type", "string", "uri");
  }

  if (icon === undefined) {
    fault(faults, "required", "icon", "icon");
  } else if (typeof icon !== "string") {
    fault(faults, "type", "string", "icon");
  }

  if (needs_user_attention === undefined) {
    fault(faults, "required", "needs_user_attention", "needs_user_attention");
  } else if (typeof needs_user_attention !== "boolean") {
    fault(faults, "type", "boolean", "needs_user_attention");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "object");
    return;
  }

  for (const key of namesOf(value)) {
    const member = value[key];
    within(faults, key, member, checkDERPRegion);
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
    fault(faults, "type", "object");
    return;
  }

  const { preferred, latency_ms } = value;
  if (preferred === undefined) {
    fault(faults, "required", "preferred", "preferred");
  } else if (typeof preferred !== "boolean") {
    fault(faults, "type", "boolean", "preferred");
  }

  if (latency_ms === undefined) {
    fault(faults, "required", "latency_ms", "latency_ms");
  } else if (!isNumber(latency_ms)) {
    fault(faults, "type", "number", "latency_ms");
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
    fault(faults, "type", "array");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "object");
    return;
  }

  const { healthy, reason } = value;
  if (healthy === undefined) {
    fault(faults, "required", "healthy", "healthy");
  } else if (typeof healthy !== "boolean") {
    fault(faults, "type", "boolean", "healthy");
  }

  if (reason !== undefined && typeof reason !== "string") {
    fault(faults, "type", "string", "reason");
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
    fault(faults, "type", "array");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "array");
    return;
  }

  eachItem(faults, value, checkWorkspaceAgentLogSource);
}

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
    fault(faults, "type", "object");
    return;
  }

  const { id, workspace_agent_id, created_at, display_name, icon } = value;
  if (id === undefined) {
    fault(faults, "required", "id", "id");
  } else if (typeof id !== "string") {
    fault(faults, "type", "string", "id");
  } else if (!isUuid(id)) {
    fault(faults, "format", "uuid", "id");
  }

  if (workspace_agent_id === undefined) {
    fault(faults, "required", "workspace_agent_id", "workspace_agent_id");
  } else if (typeof workspace_agent_id !== "string") {
    fault(faults, "type", "string", "workspace_agent_id");
  } else if (!isUuid(workspace_agent_id)) {
    fault(faults, "format", "uuid", "workspace_agent_id");
  }

  if (created_at === undefined) {
    fault(faults, "required", "created_at", "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, "type", "string", "created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, "format", "date-time", "created_at");
  }

  if (display_name === undefined) {
    fault(faults, "required", "display_name", "display_name");
  } else if (typeof display_name !== "string") {
    fault(faults, "type", "string", "display_name");
  }

  if (icon === undefined) {
    fault(faults, "required", "icon", "icon");
  } else if (typeof icon !== "string") {
    fault(faults, "type", "string", "icon");
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
    fault(faults, "type", "array");
    return;
  }

  eachItem(faults, value, checkWorkspaceAgentScript);
}

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
    fault(faults, "type", "object");
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
    fault(faults, "required", "id", "id");
  } else if (typeof id !== "string") {
    fault(faults, "type", "string", "id");
  } else if (!isUuid(id)) {
    fault(faults, "format", "uuid", "id");
  }

  if (log_source_id === undefined) {
    fault(faults, "required", "log_source_id", "log_source_id");
  } else if (typeof log_source_id !== "string") {
    fault(faults, "type", "string", "log_source_id");
  } else if (!isUuid(log_source_id)) {
    fault(faults, "format", "uuid", "log_source_id");
  }

  if (log_path === undefined) {
    fault(faults, "required", "log_path", "log_path");
  } else if (typeof log_path !== "string") {
    fault(faults, "type", "string", "log_path");
  }

  if (script === undefined) {
    fault(faults, "required", "script", "script");
  } else if (typeof script !== "string") {
    fault(faults, "type", "string", "script");
  }

  if (cron === undefined) {
    fault(faults, "required", "cron", "cron");
  } else if (typeof cron !== "string") {
    fault(faults, "type", "string", "cron");
  }

  if (run_on_start === undefined) {
    fault(faults, "required", "run_on_start", "run_on_start");
  } else if (typeof run_on_start !== "boolean") {
    fault(faults, "type", "boolean", "run_on_start");
  }

  if (run_on_stop === undefined) {
    fault(faults, "required", "run_on_stop", "run_on_stop");
  } else if (typeof run_on_stop !== "boolean") {
    fault(faults, "type", "boolean", "run_on_stop");
  }

  if (start_blocks_login === undefined) {
    fault(faults, "required", "start_blocks_login", "start_blocks_login");
  } else if (typeof start_blocks_login !== "boolean") {
    fault(faults, "type", "boolean", "start_blocks_login");
  }

  if (timeout === undefined) {
    fault(faults, "required", "timeout", "timeout");
  } else if (!isInteger(timeout)) {
    fault(faults, "type", "integer", "timeout");
  } else if (!isInt64(timeout)) {
    fault(faults, "format", "int64", "timeout");
  }

  if (display_name === undefined) {
    fault(faults, "required", "display_name", "display_name");
  } else if (typeof display_name !== "string") {
    fault(faults, "type", "string", "display_name");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "array");
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
    fault(faults, "type", "object");
    return;
  }

  const { key: key_, value: value_, sensitive } = value;
  if (key_ === undefined) {
    fault(faults, "required", "key", "key");
  } else if (typeof key_ !== "string") {
    fault(faults, "type", "string", "key");
  }

  if (value_ === undefined) {
    fault(faults, "required", "value", "value");
  } else if (typeof value_ !== "string") {
    fault(faults, "type", "string", "value");
  }

  if (sensitive === undefined) {
    fault(faults, "required", "sensitive", "sensitive");
  } else if (typeof sensitive !== "boolean") {
    fault(faults, "type", "boolean", "sensitive");
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
    fault(faults, "type", "string");
  }
}

/**
 * Validates a `WorkspaceStatus`; a Standard Schema.
 */
export const WorkspaceStatusValidator = /* @__PURE__ */ validator(
  isWorkspaceStatus,
  checkWorkspaceStatus,
);

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
    fault(faults, "type", "object");
    return;
  }

  const { count, available, most_recently_seen } = value;
  if (count === undefined) {
    fault(faults, "required", "count", "count");
  } else if (!isInteger(count)) {
    fault(faults, "type", "integer", "count");
  } else if (!(count >= 0)) {
    fault(faults, "minimum", 0, "count");
  }

  if (available === undefined) {
    fault(faults, "required", "available", "available");
  } else if (!isInteger(available)) {
    fault(faults, "type", "integer", "available");
  } else if (!(available >= 0)) {
    fault(faults, "minimum", 0, "available");
  }

  if (most_recently_seen === undefined) {
    fault(faults, "required", "most_recently_seen", "most_recently_seen");
  } else if (typeof most_recently_seen !== "string" && most_recently_seen !== null) {
    fault(faults, "type", ["string", "null"], "most_recently_seen");
  } else if (typeof most_recently_seen === "string" && !isDateTime(most_recently_seen)) {
    fault(faults, "format", "date-time", "most_recently_seen");
  }
}

/**
 * Validates a `MatchedProvisioners`; a Standard Schema.
 */
export const MatchedProvisionersValidator = /* @__PURE__ */ validator(
  isMatchedProvisioners,
  checkMatchedProvisioners,
);

/**
 * Whether a value is a valid `ListWorkspaceBuildsQuerySince`.
 */
export function isListWorkspaceBuildsQuerySince(value: unknown): value is string {
  return typeof value === "string" && isDateTime(value);
}

function checkListWorkspaceBuildsQuerySince(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, "type", "string");
  } else if (!isDateTime(value)) {
    fault(faults, "format", "date-time");
  }
}

/**
 * Validates a `ListWorkspaceBuildsQuerySince`; a Standard Schema.
 */
export const ListWorkspaceBuildsQuerySinceValidator = /* @__PURE__ */ validator(
  isListWorkspaceBuildsQuerySince,
  checkListWorkspaceBuildsQuerySince,
);

/**
 * Whether a value is a valid `ListWorkspaceBuildsQueryOffset`.
 */
export function isListWorkspaceBuildsQueryOffset(value: unknown): value is number {
  return isInteger(value) && value >= 0 && isInt32(value);
}

function checkListWorkspaceBuildsQueryOffset(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, "type", "integer");
  } else {
    if (!(value >= 0)) {
      fault(faults, "minimum", 0);
    }
    if (!isInt32(value)) {
      fault(faults, "format", "int32");
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

/**
 * Whether a value is a valid `ListWorkspaceBuildsQueryLimit`.
 */
export function isListWorkspaceBuildsQueryLimit(value: unknown): value is number {
  return isInteger(value) && value >= 0 && isInt32(value);
}

function checkListWorkspaceBuildsQueryLimit(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, "type", "integer");
  } else {
    if (!(value >= 0)) {
      fault(faults, "minimum", 0);
    }
    if (!isInt32(value)) {
      fault(faults, "format", "int32");
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

const patternOfListWorkspaceBuildsQueryAfterId = /* @__PURE__ */ new RegExp(
  "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
  "u",
);

/**
 * Whether a value is a valid `ListWorkspaceBuildsQueryAfterId`.
 */
export function isListWorkspaceBuildsQueryAfterId(value: unknown): value is string {
  return typeof value === "string" && patternOfListWorkspaceBuildsQueryAfterId.test(value);
}

function checkListWorkspaceBuildsQueryAfterId(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, "type", "string");
  } else if (!patternOfListWorkspaceBuildsQueryAfterId.test(value)) {
    fault(
      faults,
      "pattern",
      "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
    );
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
    fault(faults, "type", "array");
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
    fault(faults, "type", "array");
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
    fault(faults, "type", "object");
    return;
  }

  const { name, value: value_ } = value;
  if (name === undefined) {
    fault(faults, "required", "name", "name");
  } else if (typeof name !== "string") {
    fault(faults, "type", "string", "name");
  }

  if (value_ === undefined) {
    fault(faults, "required", "value", "value");
  } else if (typeof value_ !== "string") {
    fault(faults, "type", "string", "value");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "array");
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
    fault(faults, "type", "object");
    return;
  }

  const { id, created_at, log_source, log_level, stage, output } = value;
  if (id === undefined) {
    fault(faults, "required", "id", "id");
  } else if (!isInteger(id)) {
    fault(faults, "type", "integer", "id");
  } else if (!isInt64(id)) {
    fault(faults, "format", "int64", "id");
  }

  if (created_at === undefined) {
    fault(faults, "required", "created_at", "created_at");
  } else if (typeof created_at !== "string") {
    fault(faults, "type", "string", "created_at");
  } else if (!isDateTime(created_at)) {
    fault(faults, "format", "date-time", "created_at");
  }

  if (log_source === undefined) {
    fault(faults, "required", "log_source", "log_source");
  } else {
    within(faults, "log_source", log_source, checkLogSource);
  }

  if (log_level === undefined) {
    fault(faults, "required", "log_level", "log_level");
  } else {
    within(faults, "log_level", log_level, checkLogLevel);
  }

  if (stage === undefined) {
    fault(faults, "required", "stage", "stage");
  } else if (typeof stage !== "string") {
    fault(faults, "type", "string", "stage");
  } else if (!isAtMost(stage, 128)) {
    fault(faults, "maxLength", 128, "stage");
  }

  if (output === undefined) {
    fault(faults, "required", "output", "output");
  } else if (typeof output !== "string") {
    fault(faults, "type", "string", "output");
  } else if (!isAtMost(output, 1024)) {
    fault(faults, "maxLength", 1024, "output");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "boolean");
  }
}

/**
 * Validates a `ListWorkspaceBuildLogsQueryFollow`; a Standard Schema.
 */
export const ListWorkspaceBuildLogsQueryFollowValidator = /* @__PURE__ */ validator(
  isListWorkspaceBuildLogsQueryFollow,
  checkListWorkspaceBuildLogsQueryFollow,
);

/**
 * Whether a value is a valid `ListWorkspaceBuildLogsQueryBefore`.
 */
export function isListWorkspaceBuildLogsQueryBefore(value: unknown): value is number {
  return isInteger(value) && isInt64(value);
}

function checkListWorkspaceBuildLogsQueryBefore(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, "type", "integer");
  } else if (!isInt64(value)) {
    fault(faults, "format", "int64");
  }
}

/**
 * Validates a `ListWorkspaceBuildLogsQueryBefore`; a Standard Schema.
 */
export const ListWorkspaceBuildLogsQueryBeforeValidator = /* @__PURE__ */ validator(
  isListWorkspaceBuildLogsQueryBefore,
  checkListWorkspaceBuildLogsQueryBefore,
);

/**
 * Whether a value is a valid `ListWorkspaceBuildLogsQueryAfter`.
 */
export function isListWorkspaceBuildLogsQueryAfter(value: unknown): value is number {
  return isInteger(value) && isInt64(value);
}

function checkListWorkspaceBuildLogsQueryAfter(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, "type", "integer");
  } else if (!isInt64(value)) {
    fault(faults, "format", "int64");
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
    fault(faults, "type", "object");
    return;
  }

  const { provisioner_timings, agent_script_timings, agent_connection_timings } = value;
  if (provisioner_timings === undefined) {
    fault(faults, "required", "provisioner_timings", "provisioner_timings");
  } else {
    within(
      faults,
      "provisioner_timings",
      provisioner_timings,
      checkWorkspaceBuildTimingsProvisionerTimings,
    );
  }

  if (agent_script_timings === undefined) {
    fault(faults, "required", "agent_script_timings", "agent_script_timings");
  } else {
    within(
      faults,
      "agent_script_timings",
      agent_script_timings,
      checkWorkspaceBuildTimingsAgentScriptTimings,
    );
  }

  if (agent_connection_timings === undefined) {
    fault(faults, "required", "agent_connection_timings", "agent_connection_timings");
  } else {
    within(
      faults,
      "agent_connection_timings",
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
    fault(faults, "type", "array");
    return;
  }

  eachItem(faults, value, checkProvisionerTiming);
}

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
    fault(faults, "type", "object");
    return;
  }

  const { job_id, started_at, ended_at, stage, source, action, resource } = value;
  if (job_id === undefined) {
    fault(faults, "required", "job_id", "job_id");
  } else if (typeof job_id !== "string") {
    fault(faults, "type", "string", "job_id");
  } else if (!isUuid(job_id)) {
    fault(faults, "format", "uuid", "job_id");
  }

  if (started_at === undefined) {
    fault(faults, "required", "started_at", "started_at");
  } else if (typeof started_at !== "string") {
    fault(faults, "type", "string", "started_at");
  } else if (!isDateTime(started_at)) {
    fault(faults, "format", "date-time", "started_at");
  }

  if (ended_at === undefined) {
    fault(faults, "required", "ended_at", "ended_at");
  } else if (typeof ended_at !== "string") {
    fault(faults, "type", "string", "ended_at");
  } else if (!isDateTime(ended_at)) {
    fault(faults, "format", "date-time", "ended_at");
  }

  if (stage === undefined) {
    fault(faults, "required", "stage", "stage");
  } else {
    within(faults, "stage", stage, checkTimingStage);
  }

  if (source === undefined) {
    fault(faults, "required", "source", "source");
  } else if (typeof source !== "string") {
    fault(faults, "type", "string", "source");
  }

  if (action === undefined) {
    fault(faults, "required", "action", "action");
  } else if (typeof action !== "string") {
    fault(faults, "type", "string", "action");
  }

  if (resource === undefined) {
    fault(faults, "required", "resource", "resource");
  } else if (typeof resource !== "string") {
    fault(faults, "type", "string", "resource");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "array");
    return;
  }

  eachItem(faults, value, checkAgentScriptTiming);
}

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
    fault(faults, "type", "object");
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
    fault(faults, "required", "started_at", "started_at");
  } else if (typeof started_at !== "string") {
    fault(faults, "type", "string", "started_at");
  } else if (!isDateTime(started_at)) {
    fault(faults, "format", "date-time", "started_at");
  }

  if (ended_at === undefined) {
    fault(faults, "required", "ended_at", "ended_at");
  } else if (typeof ended_at !== "string") {
    fault(faults, "type", "string", "ended_at");
  } else if (!isDateTime(ended_at)) {
    fault(faults, "format", "date-time", "ended_at");
  }

  if (exit_code === undefined) {
    fault(faults, "required", "exit_code", "exit_code");
  } else if (!isInteger(exit_code)) {
    fault(faults, "type", "integer", "exit_code");
  } else if (!isInt32(exit_code)) {
    fault(faults, "format", "int32", "exit_code");
  }

  if (stage === undefined) {
    fault(faults, "required", "stage", "stage");
  } else {
    within(faults, "stage", stage, checkTimingStage);
  }

  if (status === undefined) {
    fault(faults, "required", "status", "status");
  } else if (typeof status !== "string") {
    fault(faults, "type", "string", "status");
  }

  if (display_name === undefined) {
    fault(faults, "required", "display_name", "display_name");
  } else if (typeof display_name !== "string") {
    fault(faults, "type", "string", "display_name");
  }

  if (workspace_agent_id === undefined) {
    fault(faults, "required", "workspace_agent_id", "workspace_agent_id");
  } else if (typeof workspace_agent_id !== "string") {
    fault(faults, "type", "string", "workspace_agent_id");
  }

  if (workspace_agent_name === undefined) {
    fault(faults, "required", "workspace_agent_name", "workspace_agent_name");
  } else if (typeof workspace_agent_name !== "string") {
    fault(faults, "type", "string", "workspace_agent_name");
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
    fault(faults, "type", "array");
    return;
  }

  eachItem(faults, value, checkAgentConnectionTiming);
}

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
    fault(faults, "type", "object");
    return;
  }

  const { started_at, ended_at, stage, workspace_agent_id, workspace_agent_name } = value;
  if (started_at === undefined) {
    fault(faults, "required", "started_at", "started_at");
  } else if (typeof started_at !== "string") {
    fault(faults, "type", "string", "started_at");
  } else if (!isDateTime(started_at)) {
    fault(faults, "format", "date-time", "started_at");
  }

  if (ended_at === undefined) {
    fault(faults, "required", "ended_at", "ended_at");
  } else if (typeof ended_at !== "string") {
    fault(faults, "type", "string", "ended_at");
  } else if (!isDateTime(ended_at)) {
    fault(faults, "format", "date-time", "ended_at");
  }

  if (stage === undefined) {
    fault(faults, "required", "stage", "stage");
  } else {
    within(faults, "stage", stage, checkTimingStage);
  }

  if (workspace_agent_id === undefined) {
    fault(faults, "required", "workspace_agent_id", "workspace_agent_id");
  } else if (typeof workspace_agent_id !== "string") {
    fault(faults, "type", "string", "workspace_agent_id");
  }

  if (workspace_agent_name === undefined) {
    fault(faults, "required", "workspace_agent_name", "workspace_agent_name");
  } else if (typeof workspace_agent_name !== "string") {
    fault(faults, "type", "string", "workspace_agent_name");
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
    fault(faults, "type", "string");
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
    fault(faults, "type", "string");
  }
}

/**
 * Validates a `GetWorkspaceBuildByNumberPathUser`; a Standard Schema.
 */
export const GetWorkspaceBuildByNumberPathUserValidator = /* @__PURE__ */ validator(
  isGetWorkspaceBuildByNumberPathUser,
  checkGetWorkspaceBuildByNumberPathUser,
);

/**
 * Whether a value is a valid `GetWorkspaceBuildByNumberPathBuildnumber`.
 */
export function isGetWorkspaceBuildByNumberPathBuildnumber(value: unknown): value is number {
  return isInteger(value) && isInt32(value);
}

function checkGetWorkspaceBuildByNumberPathBuildnumber(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, "type", "integer");
  } else if (!isInt32(value)) {
    fault(faults, "format", "int32");
  }
}

/**
 * Validates a `GetWorkspaceBuildByNumberPathBuildnumber`; a Standard Schema.
 */
export const GetWorkspaceBuildByNumberPathBuildnumberValidator = /* @__PURE__ */ validator(
  isGetWorkspaceBuildByNumberPathBuildnumber,
  checkGetWorkspaceBuildByNumberPathBuildnumber,
);

const patternOfCreateWorkspaceBuildRequest = /* @__PURE__ */ new RegExp(
  "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
  "u",
);

const patternOfCreateWorkspaceBuildRequest_2 = /* @__PURE__ */ new RegExp(
  "^[A-Za-z0-9+/=\\r\\n]*$",
  "u",
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
    fault(faults, "type", "object");
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
    fault(faults, "required", "transition", "transition");
  } else if (!(transition === "start" || transition === "stop" || transition === "delete")) {
    fault(faults, "enum", ["start", "stop", "delete"], "transition");
  }

  if (template_version_id !== undefined) {
    if (typeof template_version_id !== "string" && template_version_id !== null) {
      fault(faults, "type", ["string", "null"], "template_version_id");
    } else if (
      typeof template_version_id === "string" &&
      !patternOfCreateWorkspaceBuildRequest.test(template_version_id)
    ) {
      fault(
        faults,
        "pattern",
        "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
        "template_version_id",
      );
    }
  }

  if (template_version_preset_id !== undefined) {
    if (typeof template_version_preset_id !== "string" && template_version_preset_id !== null) {
      fault(faults, "type", ["string", "null"], "template_version_preset_id");
    } else if (
      typeof template_version_preset_id === "string" &&
      !patternOfCreateWorkspaceBuildRequest.test(template_version_preset_id)
    ) {
      fault(
        faults,
        "pattern",
        "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
        "template_version_preset_id",
      );
    }
  }

  if (rich_parameter_values !== undefined) {
    within(
      faults,
      "rich_parameter_values",
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
    fault(
      faults,
      "enum",
      ["dashboard", "cli", "ssh_connection", "vscode_connection", "jetbrains_connection", null],
      "reason",
    );
  }

  if (log_level !== undefined && !(log_level === "debug" || log_level === null)) {
    fault(faults, "enum", ["debug", null], "log_level");
  }

  if (dry_run !== undefined && typeof dry_run !== "boolean" && dry_run !== null) {
    fault(faults, "type", ["boolean", "null"], "dry_run");
  }

  if (orphan !== undefined && typeof orphan !== "boolean" && orphan !== null) {
    fault(faults, "type", ["boolean", "null"], "orphan");
  }

  if (state !== undefined) {
    if (typeof state === "string") {
      if (!patternOfCreateWorkspaceBuildRequest_2.test(state)) {
        fault(faults, "pattern", "^[A-Za-z0-9+/=\\r\\n]*$", "state");
      }
    } else if (isArray(state)) {
      within(faults, "state", state, checkCreateWorkspaceBuildRequestStateChoice2);
    } else if (typeof state !== "string" && !isArray(state) && state !== null) {
      fault(faults, "type", ["string", "array", "null"], "state");
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
    fault(faults, "type", ["array", "null"]);
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
    fault(faults, "type", "array");
    return;
  }

  eachItem(faults, value, checkCreateWorkspaceBuildRequestStateChoice2Item);
}

function isCreateWorkspaceBuildRequestStateChoice2Item(value: unknown): boolean {
  return isInteger(value) && value >= 0 && value <= 255;
}

function checkCreateWorkspaceBuildRequestStateChoice2Item(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, "type", "integer");
  } else {
    if (!(value >= 0)) {
      fault(faults, "minimum", 0);
    }
    if (!(value <= 255)) {
      fault(faults, "maximum", 255);
    }
  }
}

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
    fault(faults, "enum", ["running", "pending"]);
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
    fault(faults, "type", "string");
  }
}

/**
 * Validates a `WwwAuthenticateHeader`; a Standard Schema.
 */
export const WwwAuthenticateHeaderValidator = /* @__PURE__ */ validator(
  isWwwAuthenticateHeader,
  checkWwwAuthenticateHeader,
);

const patternOfWorkspaceIdParameter = /* @__PURE__ */ new RegExp(
  "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
  "u",
);

/**
 * Whether a value is a valid `WorkspaceIdParameter`.
 */
export function isWorkspaceIdParameter(value: unknown): value is string {
  return typeof value === "string" && patternOfWorkspaceIdParameter.test(value);
}

function checkWorkspaceIdParameter(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, "type", "string");
  } else if (!patternOfWorkspaceIdParameter.test(value)) {
    fault(
      faults,
      "pattern",
      "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
    );
  }
}

/**
 * Validates a `WorkspaceIdParameter`; a Standard Schema.
 */
export const WorkspaceIdParameterValidator = /* @__PURE__ */ validator(
  isWorkspaceIdParameter,
  checkWorkspaceIdParameter,
);

const patternOfWorkspaceBuildIdParameter = /* @__PURE__ */ new RegExp(
  "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
  "u",
);

/**
 * Whether a value is a valid `WorkspaceBuildIdParameter`.
 */
export function isWorkspaceBuildIdParameter(value: unknown): value is string {
  return typeof value === "string" && patternOfWorkspaceBuildIdParameter.test(value);
}

function checkWorkspaceBuildIdParameter(value: unknown, faults: Faults): void {
  if (typeof value !== "string") {
    fault(faults, "type", "string");
  } else if (!patternOfWorkspaceBuildIdParameter.test(value)) {
    fault(
      faults,
      "pattern",
      "^(?:(?:[Uu][Rr][Nn]:[Uu][Uu][Ii][Dd]:)?[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}|[{][0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}[}]|[0-9A-Fa-f]{32})$",
    );
  }
}

/**
 * Validates a `WorkspaceBuildIdParameter`; a Standard Schema.
 */
export const WorkspaceBuildIdParameterValidator = /* @__PURE__ */ validator(
  isWorkspaceBuildIdParameter,
  checkWorkspaceBuildIdParameter,
);

/**
 * Whether a value is a valid `RetryAfterHeader`.
 */
export function isRetryAfterHeader(value: unknown): value is number {
  return isInteger(value) && value >= 0 && isInt32(value);
}

function checkRetryAfterHeader(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, "type", "integer");
  } else {
    if (!(value >= 0)) {
      fault(faults, "minimum", 0);
    }
    if (!isInt32(value)) {
      fault(faults, "format", "int32");
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

/**
 * Whether a value is a valid `RateLimitResetHeader`.
 */
export function isRateLimitResetHeader(value: unknown): value is number {
  return isInteger(value) && value >= 0 && isInt64(value);
}

function checkRateLimitResetHeader(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, "type", "integer");
  } else {
    if (!(value >= 0)) {
      fault(faults, "minimum", 0);
    }
    if (!isInt64(value)) {
      fault(faults, "format", "int64");
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

/**
 * Whether a value is a valid `RateLimitRemainingHeader`.
 */
export function isRateLimitRemainingHeader(value: unknown): value is number {
  return isInteger(value) && value >= 0 && isInt32(value);
}

function checkRateLimitRemainingHeader(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, "type", "integer");
  } else {
    if (!(value >= 0)) {
      fault(faults, "minimum", 0);
    }
    if (!isInt32(value)) {
      fault(faults, "format", "int32");
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

/**
 * Whether a value is a valid `RateLimitLimitHeader`.
 */
export function isRateLimitLimitHeader(value: unknown): value is number {
  return isInteger(value) && value >= 0 && isInt32(value);
}

function checkRateLimitLimitHeader(value: unknown, faults: Faults): void {
  if (!isInteger(value)) {
    fault(faults, "type", "integer");
  } else {
    if (!(value >= 0)) {
      fault(faults, "minimum", 0);
    }
    if (!isInt32(value)) {
      fault(faults, "format", "int32");
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
    fault(faults, "type", "string");
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
