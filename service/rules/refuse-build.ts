/** Why a request for a build is refused before its version and parameters are looked at. */
import type { CreateBuildOptions, CreateBuildRequest, CreatePermissions } from "./create-build.ts";
import { type Outcome, refused } from "./refusal.ts";

const forbiddenDetail = "You are not authorized to perform this action.";

/** The checks in the order of the documentation; the first that fails is the answer. */
export function refuseBuild(
  workspace: { readonly deleted: boolean },
  may: CreatePermissions,
  request: CreateBuildRequest,
  options: CreateBuildOptions,
): Outcome<never> | undefined {
  return (
    refuseDeleted(workspace, request) ??
    refuseOrphan(request) ??
    refuseForbidden(may, request) ??
    refuseLogLevel(may, request, options)
  );
}

function refuseDeleted(
  { deleted }: { readonly deleted: boolean },
  { transition }: CreateBuildRequest,
): Outcome<never> | undefined {
  if (!deleted || transition === "delete") return undefined;
  const detail = "This workspace has been deleted and cannot be modified.";
  return refused("conflict", "Cannot start a deleted workspace!", { detail });
}

function refuseOrphan({
  orphan,
  transition,
  state,
}: CreateBuildRequest): Outcome<never> | undefined {
  if (orphan !== true) return undefined;
  if (transition !== "delete") {
    return repeated("invalid", "Orphan is only permitted when deleting a workspace.");
  }
  if (!hasState(state)) return undefined;
  return repeated(
    "invalid",
    "ProvisionerState cannot be set alongside Orphan since state intent is unclear.",
  );
}

function refuseForbidden(
  may: CreatePermissions,
  { transition, orphan, state }: CreateBuildRequest,
): Outcome<never> | undefined {
  const [allowed, action] =
    transition === "delete" ? [may.deleteWorkspace, "delete"] : [may.updateWorkspace, "update"];
  if (!allowed) {
    const message = `You do not have permission to ${action} this workspace.`;
    return refused("forbidden", message, { detail: forbiddenDetail });
  }
  if ((orphan !== true && !hasState(state)) || may.updateTemplate) return undefined;
  return repeated("forbidden", "Only template managers may provide custom state");
}

function refuseLogLevel(
  may: CreatePermissions,
  { logLevel }: CreateBuildRequest,
  { debugLogs }: CreateBuildOptions,
): Outcome<never> | undefined {
  if (logLevel === undefined) return undefined;
  if (!may.administrate) {
    return repeated(
      "invalid",
      "Workspace builds with a custom log level are restricted to administrators only.",
    );
  }
  if (debugLogs === true) return undefined;
  return repeated("invalid", "Terraform debug mode is disabled in the deployment configuration.");
}

const hasState = (state: Uint8Array | undefined): boolean =>
  state !== undefined && state.length > 0;

/** A refusal whose detail says the same as its message. */
export function repeated(
  reason: "invalid" | "forbidden" | "conflict" | "not-acceptable",
  message: string,
): Outcome<never> {
  return refused(reason, message, { detail: message });
}
