/** Who may do what: what one may not see does not exist. */
import { and, eq, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import type { AnyAnswer, AuthorizeQuestion, RawRequest } from "specwright-runtime/server";
import type { Session } from "./authentication.ts";
import { prepareSelect } from "./store/prepared.ts";
import { users, workspaceBuilds, workspaces } from "./store/schema.ts";
import type { Store } from "./store/store.ts";
import { said } from "./wire/response.ts";
import { canonicalId, isId } from "./wire/uuid.ts";

/** What whoever asks may do with a workspace that they may read. */
export interface Permissions {
  readonly updateWorkspace: boolean;
  readonly deleteWorkspace: boolean;
  readonly updateTemplate: boolean;
  /** What a site owner alone may do. */
  readonly administrate: boolean;
}

/** What a request is about, and what may be done with it. */
export interface Subject {
  readonly workspaceId: string;
  readonly may: Permissions;
}

/** A request for one build. */
export interface BuildSubject extends Subject {
  readonly buildId: string;
  readonly jobId: string;
}

export interface Access {
  /** The hook of the server: 404 for what one may not see, 400 for a user that is not there. */
  readonly authorize: (question: AuthorizeQuestion<Session>) => Promise<AnyAnswer | undefined>;
  /** The workspace that a request was let through for. */
  readonly workspaceOf: (request: RawRequest) => Subject;
  /** The build that a request was let through for. */
  readonly buildOf: (request: RawRequest) => BuildSubject;
}

type Found = (Owned & { readonly buildId?: string; readonly jobId?: string }) | undefined;

interface Owned {
  readonly workspaceId: string;
  readonly ownerId: string;
}

/** Looks up what each request is about, once: the hook finds it, and handlers ask for it. */
export function accessTo(store: Store): Access {
  const subjects = new WeakMap<RawRequest, Subject | BuildSubject>();
  const subjectOf = (request: RawRequest): Subject | BuildSubject => {
    const subject = subjects.get(request);
    if (subject === undefined) throw new Error("A handler asks for what was never authorized.");
    return subject;
  };
  return {
    async authorize({ operation, path, faults, session, request }) {
      if (faults.length > 0) return refuseUnknownUser(store, path as Path, session);
      const looked = await lookUp(store, path as Path, session);
      if (looked.unknownUser !== undefined) return unknownUser(looked.unknownUser);
      const { found } = looked;
      if (found === undefined || !mayRead(session, found)) return notFound;
      const may = permissionsOf(session, found);
      if (operation.id === "getWorkspaceBuildState" && !may.updateTemplate) return notFound;
      const { workspaceId, buildId, jobId } = found;
      const isBuild = buildId !== undefined && jobId !== undefined;
      subjects.set(request, isBuild ? { workspaceId, buildId, jobId, may } : { workspaceId, may });
      return undefined;
    },
    workspaceOf: subjectOf,
    buildOf(request) {
      const subject = subjectOf(request);
      if ("buildId" in subject) return subject;
      throw new Error("A handler asks for a build where its request is about none.");
    },
  };
}

/** The parameters of the paths that there are. */
interface Path {
  readonly workspacebuild?: string;
  readonly workspace?: string;
  readonly user?: string;
  readonly workspacename?: string;
}

async function lookUp(
  store: Store,
  { workspacebuild, workspace, user, workspacename = "" }: Path,
  session: Session,
): Promise<{ readonly found?: Found; readonly unknownUser?: string }> {
  if (workspacebuild !== undefined)
    return { found: await findBuild(store, canonicalId(workspacebuild)) };
  if (workspace !== undefined) return { found: await findWorkspace(store, canonicalId(workspace)) };
  if (user === undefined) return {};
  const ownerId = await findUser(store, user, session);
  if (ownerId === undefined) return { unknownUser: user };
  return { found: await findNamed(store, ownerId, workspacename) };
}

/** Of a path that is refused for its number, who it names is looked at first. */
async function refuseUnknownUser(
  store: Store,
  { user }: Path,
  session: Session,
): Promise<AnyAnswer | undefined> {
  if (user === undefined || (await findUser(store, user, session)) !== undefined) return undefined;
  return unknownUser(user);
}

async function findBuild({ db }: Store, id: string): Promise<Found> {
  const [found] = await ownedBuild(db, { id });
  return found;
}

const owned = { workspaceId: workspaces.id, ownerId: workspaces.ownerId };

const ownedBuild = prepareSelect(
  "owned_build",
  new QueryBuilder()
    .select({ ...owned, buildId: workspaceBuilds.id, jobId: workspaceBuilds.jobId })
    .from(workspaceBuilds)
    .innerJoin(workspaces, eq(workspaces.id, workspaceBuilds.workspaceId))
    .where(eq(workspaceBuilds.id, sql.placeholder("id"))),
);

async function findWorkspace({ db }: Store, id: string): Promise<Found> {
  const [found] = await ownedWorkspace(db, { id });
  return found;
}

const ownedWorkspace = prepareSelect(
  "owned_workspace",
  new QueryBuilder()
    .select(owned)
    .from(workspaces)
    .where(eq(workspaces.id, sql.placeholder("id"))),
);

/** Of two workspaces of one name all but one are deleted, and deleted ones are not found by name. */
async function findNamed({ db }: Store, ownerId: string, name: string): Promise<Found> {
  const [found] = await db
    .select(owned)
    .from(workspaces)
    .where(
      and(
        eq(workspaces.ownerId, ownerId),
        sql`lower(${workspaces.name}) = lower(${name})`,
        sql`not ${workspaces.deleted}`,
      ),
    );
  return found;
}

async function findUser(
  { db }: Store,
  user: string,
  { userId }: Session,
): Promise<string | undefined> {
  if (user === "me") return userId;
  const [found] = await db
    .select({ id: users.id })
    .from(users)
    .where(
      isId(user) ? eq(users.id, canonicalId(user)) : sql`lower(${users.username}) = lower(${user})`,
    );
  return found?.id;
}

const mayRead = ({ userId, role }: Session, { ownerId }: Owned): boolean =>
  userId === ownerId || role === "owner" || role === "template-admin";

function permissionsOf({ userId, role }: Session, { ownerId }: Owned): Permissions {
  const administrate = role === "owner";
  const own = userId === ownerId || administrate;
  return {
    updateWorkspace: own,
    deleteWorkspace: own,
    updateTemplate: administrate || role === "template-admin",
    administrate,
  };
}

const notFound: AnyAnswer = {
  status: 404,
  body: said("Resource not found or you do not have access to this resource"),
};

const unknownUser = (user: string): AnyAnswer => ({
  status: 400,
  body: said(
    '"user" must be an existing uuid or username.',
    `queried user=${JSON.stringify(user)}`,
  ),
});
