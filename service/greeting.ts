/** What a person reads when the service is ready. */
import { descriptionPath } from "./beside.ts";
import type { Service } from "./service.ts";

export interface GreetingOptions {
  /** Where the data is, in words. */
  readonly kept: string;
  /** Whether a person sees it on a terminal, and ends the service by Ctrl-C. */
  readonly isTerminal?: boolean;
}

/** The address, who can sign in, and lines to paste. */
export function greeting(
  { url, world }: Pick<Service, "url" | "world">,
  { kept, isTerminal = false }: GreetingOptions,
): string {
  return [
    `The Builds service is at ${url}`,
    "",
    `  description   ${url}${descriptionPath}`,
    `  health        ${url}/readyz`,
    `  figures       ${url}/metrics`,
    `  data          ${kept}`,
    "",
    "Its demo world has these people, each with a token:",
    "",
    ...world.users.map(
      ({ username, role, status, token }) =>
        `  ${username.padEnd(18)}${role.padEnd(16)}${token}${status === "active" ? "" : `   (${status})`}`,
    ),
    "",
    ...toPaste({ url, world }),
    ...(isTerminal ? ["Ctrl-C stops it.", ""] : []),
  ].join("\n");
}

/** Each line works on its own. */
function toPaste({ url, world }: Pick<Service, "url" | "world">): readonly string[] {
  const member = world.users.find(({ role, status }) => role === "member" && status === "active");
  const workspace = world.workspaces.find(({ owner }) => owner === member?.username);
  if (member === undefined || workspace === undefined) return [];
  const token = `-H 'Coder-Session-Token: ${member.token}'`;
  const api = `${url}/api/v2`;
  const builds = `${api}/workspaces/${workspace.id}/builds`;
  return [
    `To paste: the builds of ${member.username}'s workspace ${workspace.name}, its first one, and a new one.`,
    "",
    `  curl -s ${token} '${builds}?limit=5'`,
    `  curl -s ${token} ${api}/users/me/workspace/${workspace.name}/builds/1`,
    `  curl -s ${token} ${builds} -d '{"transition":"stop"}'`,
    "",
  ];
}
