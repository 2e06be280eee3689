/** The one comment on a pull request that the Action writes, and edits from then on. */
import { readFileSync } from "node:fs";

type Environment = Readonly<Record<string, string | undefined>>;

/** How the comment is found again. */
const marker = "<!-- specwright-validate -->";
/** GitHub takes 65,536 characters. */
const mostCharacters = 60_000;
const mostPages = 30;

interface Event {
  readonly pull_request?: {
    readonly number: number;
    readonly head: { readonly repo: { readonly full_name: string } | null };
    readonly base: { readonly repo: { readonly full_name: string } };
  };
}

interface Comment {
  readonly id: number;
  readonly body?: string | null;
  readonly user?: { readonly type?: string } | null;
}

/**
 * Puts a summary in the comment, which is written when there is something to say and stays where it is.
 * Gives why nothing was done; undefined when something was, or there was nothing to do.
 *
 * @throws {Error} when GitHub refuses.
 */
export async function editComment(
  env: Environment,
  markdown: string,
  hasFindings: boolean,
): Promise<string | undefined> {
  const { pull_request: pull } = JSON.parse(
    readFileSync(env.GITHUB_EVENT_PATH ?? "", "utf8"),
  ) as Event;
  if (pull === undefined) return "no pull request: there is nothing to comment on";
  if (pull.head.repo?.full_name !== pull.base.repo.full_name)
    return "a pull request of a fork cannot be commented on: see the summary of the job";
  const repository = `${env.GITHUB_API_URL}/repos/${env.GITHUB_REPOSITORY}`;
  const call = caller(env.SPECWRIGHT_TOKEN ?? "");
  const thread = `${repository}/issues/${Number(pull.number)}/comments`;
  const before = await found(thread, call);
  const body = `${marker}\n${cut(markdown)}`;
  if (before !== undefined) {
    if (before.body !== body)
      await call("PATCH", `${repository}/issues/comments/${before.id}`, { body });
  } else if (hasFindings) await call("POST", thread, { body });
  return undefined;
}

type Call = (method: "GET" | "PATCH" | "POST", url: string, body?: object) => Promise<unknown>;

function caller(token: string): Call {
  return async (method, url, body) => {
    const answer = await fetch(url, {
      method,
      headers: {
        accept: "application/vnd.github+json",
        authorization: `Bearer ${token}`,
        "x-github-api-version": "2022-11-28",
        ...(body && { "content-type": "application/json" }),
      },
      redirect: "error",
      signal: AbortSignal.timeout(30_000),
      ...(body && { body: JSON.stringify(body) }),
    });
    if (answer.ok) return answer.json();
    const advice =
      answer.status === 403 || answer.status === 404
        ? ": does the job have `permissions: pull-requests: write`?"
        : "";
    throw new Error(`the comment was not written, GitHub answered ${answer.status}${advice}`);
  };
}

/** Only a program's comment is ours: anybody may write the marker. */
async function found(thread: string, call: Call): Promise<Comment | undefined> {
  for (let page = 1; page <= mostPages; page += 1) {
    const comments = (await call("GET", `${thread}?per_page=100&page=${page}`)) as Comment[];
    const own = comments.find(
      ({ body, user }) => user?.type === "Bot" && body?.startsWith(marker) === true,
    );
    if (own !== undefined || comments.length < 100) return own;
  }
  return undefined;
}

/** Whole lines, so that no row of a table is half there. */
function cut(markdown: string): string {
  if (markdown.length <= mostCharacters) return markdown;
  const end = markdown.lastIndexOf("\n", mostCharacters);
  return `${markdown.slice(0, end + 1)}\n… the rest is in the summary of the job\n`;
}
