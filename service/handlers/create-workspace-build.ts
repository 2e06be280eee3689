import type { Handlers } from "../../generated/server.ts";
import type { CreateWorkspaceBuildRequest } from "../../generated/types.ts";

import { type CreateBuildRequest, createBuild } from "../rules/create-build.ts";
import { stateBytes } from "../wire/provisioner-state.ts";
import { refusedAs } from "../wire/refused.ts";
import { said } from "../wire/response.ts";
import { isStorable } from "../wire/storable.ts";
import { canonicalId, zeroId } from "../wire/uuid.ts";
import { workspaceBuild } from "../wire/workspace-build.ts";
import type { HandlerParts } from "./parts.ts";
import type { Session } from "./session.ts";

/**
 * Create workspace build
 *
 * `POST /workspaces/{workspace}/builds`
 */
export const createWorkspaceBuild =
  ({ store, access, debugLogs }: HandlerParts): Handlers<Session>["createWorkspaceBuild"] =>
  async ({ body, context, request }) => {
    const state = stateBytes(body.state);
    if (state === undefined)
      return {
        status: 400,
        body: said("Request body must be valid JSON.", "/state is no base64."),
      };
    const unstorable = (body.rich_parameter_values ?? []).filter(
      ({ name, value }) => !isStorable(name) || !isStorable(value),
    );
    if (unstorable.length > 0)
      return {
        status: 400,
        body: said(
          "Unable to validate parameters",
          undefined,
          unstorable.map(({ name: field }) => ({ field, detail: noNul })),
        ),
      };
    const { workspaceId, may } = access.workspaceOf(request);
    const asked = { workspaceId, initiatorId: context.userId, may };
    const wanted = { ...asked, request: requestOf(body, state) };
    const made = await createBuild(store, wanted, { debugLogs });
    if (!made.ok)
      return refusedAs(made.refusal, {
        invalid: 400,
        forbidden: 403,
        "not-acceptable": 406,
        conflict: 409,
      });
    // Its clients learn the version's name from the build itself.
    return { status: 201, body: { ...workspaceBuild(made.value), template_version_name: "" } };
  };

const noNul = "Invalid parameter value; A value cannot hold the character U+0000.";

/** Null is absent, and so is an id of zeros. */
const requestOf = (body: CreateWorkspaceBuildRequest, state: Uint8Array): CreateBuildRequest => ({
  transition: body.transition,
  templateVersionId: idOf(body.template_version_id),
  presetId: idOf(body.template_version_preset_id),
  parameters: body.rich_parameter_values ?? undefined,
  reason: body.reason ?? undefined,
  logLevel: body.log_level ?? undefined,
  dryRun: body.dry_run ?? undefined,
  orphan: body.orphan ?? undefined,
  state,
});

function idOf(text: string | null | undefined): string | undefined {
  const id = canonicalId(text ?? zeroId);
  return id === zeroId ? undefined : id;
}
