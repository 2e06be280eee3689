/** What a person reads when the service is ready. */
import { descriptionPath } from "./beside.ts";
import type { Service } from "./service.ts";

/** The address, who can sign in, and lines to paste. */
export function greeting({ url, world }: Pick<Service, "url" | "world">): string {
  const member = world.users.find(({ role, status }) => role === "member" && status === "active");
  const workspace = world.workspaces.find(({ owner }) => owner === member?.username);
  if (member === undefined || workspace === undefined) return `The Builds service is at ${url}\n`;
  const token = `-H 'Coder-Session-Token: ${member.token}'`;
  const builds = `${url}/api/v2/workspaces/${workspace.id}/builds`;
  return [
    `The Builds service is at ${url}`,
    `Its description is at ${url}${descriptionPath}; health at ${url}/readyz, figures at ${url}/metrics`,
    "",
    "Its demo world has these people:",
    "",
    ...world.users.map(
      ({ username, role, status, token }) =>
        `  ${username.padEnd(14)} ${role.padEnd(14)} ${status.padEnd(9)} ${token}`,
    ),
    "",
    `To paste, as ${member.username}:`,
    "",
    `  curl -s ${token} '${builds}?limit=1'`,
    `  curl -s ${token} -d '{"transition":"stop"}' ${builds}`,
    `  curl -s ${token} ${url}/api/v2/users/me/workspace/${workspace.name}/builds/1`,
    "",
    "Ctrl-C stops it.",
    "",
  ].join("\n");
}
