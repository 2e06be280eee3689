/** An emitted client and an emitted server of one document, with a socket between them. */
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { emitClient } from "../../generator/emit/client/file.ts";
import type { EmitOptions } from "../../generator/emit/options.ts";
import { emitServer } from "../../generator/emit/server/file.ts";
import { emitValidators } from "../../generator/emit/validators/file.ts";
import { validatorNamesIn } from "../../generator/emit/validators/imported.ts";
import type { ApiModel, Operation } from "../../generator/model/api-model.ts";
import { print } from "../../generator/print/print.ts";
import type {
  AnswerValidators,
  CallOptions,
  Client,
  ClientOptions,
  StreamOptions,
} from "../../runtime/client/client.ts";
import { createNodeServer, type NodeServer } from "../../runtime/server/adapters/node.ts";
import type { RuntimeOptions, Server } from "../../runtime/server/server.ts";
import type { Validator } from "../../runtime/validation/validation.ts";
import { addedByFetch, type BareFetch, bareFetch } from "./bare-fetch.ts";
import type { Source } from "./drawn.ts";

/** A handler of any operation. */
export type Handler = (operation: Operation, request: object) => unknown;

export interface Running {
  /** Calls an operation as a user's code does; what is not as its schemas say goes to a server that does not ask. */
  readonly call: (operation: Operation, input: object, isValid: boolean) => Promise<unknown>;
  /** Calls an operation of the server that validates, and gives the answer as it comes. */
  readonly raw: (operation: Operation, input: object) => Promise<RawAnswer>;
  /** Reads the stream of an operation, which is not connected to again. */
  readonly follow: (operation: Operation, input: object) => AsyncIterable<unknown>;
  /** Calls an operation of the server that does not ask, from a client that does. */
  readonly judged: (operation: Operation, input: object) => Promise<unknown>;
  /** What handles all requests from now on. */
  readonly handle: (handler: Handler) => void;
  /** What the server failed with since it was last asked. */
  readonly failures: () => readonly unknown[];
  readonly validator: Source["validator"];
  readonly close: () => Promise<void>;
}

export interface RawAnswer {
  readonly status: number;
  readonly text: string;
}

interface Connected {
  readonly node: NodeServer;
  readonly client: Client;
  /** A client that holds answers to the contract. */
  readonly judging: Client;
}

type Module = Readonly<Record<string, unknown>>;

/** Emits what a model says, as it comes from the printer, and runs it. */
export async function running(model: ApiModel): Promise<Running> {
  const { client, server, unchecked, validators } = await imported(model);
  let handler: Handler | undefined;
  let failures: unknown[] = [];
  const handlers = Object.fromEntries(
    model.operations.flatMap((operation) => {
      const handle = (request: object): unknown => handler?.(operation, request);
      const { names, stream } = operation;
      return [names.call, ...(stream ? [stream.names.call] : [])].map((name) => [name, handle]);
    }),
  );
  const answerValidators = validators["answerValidators"] as AnswerValidators;
  const connect = async (module: Module): Promise<Connected> => {
    const made = functionOf<Server>(module, "createServer")(handlers, {
      security: false,
      bodyLimit: 16_777_216,
      validateAnswers: true,
      onException: (error) => failures.push(error),
    } satisfies RuntimeOptions<undefined>);
    const node = createNodeServer(made, { maxHeaderSize: 65_536 });
    const { url } = await node.listen(0);
    const options: ClientOptions = { baseUrl: url + (model.basePaths[0] ?? ""), timeout: 10_000 };
    const clientWith = functionOf<Client>(client, "connect");
    return {
      node,
      client: clientWith(options),
      judging: clientWith({ ...options, validate: answerValidators } satisfies ClientOptions),
    };
  };
  const [strict, lenient] = await Promise.all([connect(server), connect(unchecked)]);
  const names = validatorNamesIn(model);
  const bare = bareFetch();
  const fetchOf = ({ parameters }: Operation): BareFetch["fetch"] =>
    parameters.some((each) => each.in === "header" && addedByFetch.test(each.name))
      ? bare.fetch
      : (request) => fetch(request);
  // A redirect is an answer here like any other.
  const optionsOf = (operation: Operation): CallOptions => ({
    init: { redirect: "manual" },
    fetch: fetchOf(operation),
  });
  return {
    call: (operation, input, isValid) =>
      functionOf<Promise<unknown>>(client, operation.names.call)(
        isValid ? strict.judging : lenient.client,
        input,
        optionsOf(operation),
      ),
    judged: (operation, input) =>
      functionOf<Promise<unknown>>(client, operation.names.call)(
        lenient.judging,
        input,
        optionsOf(operation),
      ),
    follow: ({ stream }, input) =>
      functionOf<AsyncIterable<unknown>>(client, stream?.names.call ?? "no stream")(
        strict.judging,
        input,
        { reconnect: { attempts: 0 } } satisfies StreamOptions,
      ),
    async raw(operation, input) {
      let raw: RawAnswer | undefined;
      const fetched = async (request: Request): Promise<Response> => {
        const response = await fetchOf(operation)(request);
        raw = { status: response.status, text: await response.clone().text() };
        return response;
      };
      const options: CallOptions = { fetch: fetched };
      const called = functionOf<Promise<unknown>>(client, operation.names.call);
      try {
        await called(strict.client, input, options);
      } catch (error) {
        // What the client makes of the answer is not asked here; that it sent nothing is told.
        if (raw === undefined) throw error;
      }
      if (raw === undefined) throw new Error("nothing was sent");
      return raw;
    },
    handle(next) {
      handler = next;
    },
    failures() {
      const told = failures;
      failures = [];
      return told;
    },
    validator: (schema, direction) =>
      validators[names(schema, direction) ?? ""] as Validator<unknown> | undefined,
    async close() {
      bare.close();
      await Promise.all([strict.node.close(0), lenient.node.close(0)]);
    },
  };
}

function functionOf<Result>(module: Module, name: string): (...args: unknown[]) => Result {
  const found = module[name];
  if (typeof found !== "function") throw new Error(`${name} is not emitted`);
  return (...args) => Reflect.apply(found, undefined, args) as Result;
}

/** Imports what is emitted, types and all; types.ts is imported by types alone, so that it need not be there. */
async function imported(
  model: ApiModel,
): Promise<Record<"client" | "server" | "unchecked" | "validators", Module>> {
  const folder = join(
    import.meta.dirname,
    "../../.cache/roundtrip",
    `${process.pid}-${crypto.randomUUID()}`,
  );
  const options: EmitOptions = { importExtension: "ts" };
  const files = {
    client: emitClient(model, options),
    server: emitServer(model, { ...options, validators: true }),
    unchecked: emitServer(model, options),
    validators: emitValidators(model, options),
  };
  await mkdir(folder, { recursive: true });
  try {
    for (const [name, file] of Object.entries(files)) {
      const text = await print(file, { format: "none", outputPath: folder });
      await writeFile(join(folder, `${name}.ts`), text);
    }
    const module = async (name: keyof typeof files): Promise<Module> =>
      (await import(pathToFileURL(join(folder, `${name}.ts`)).href)) as Module;
    return {
      client: await module("client"),
      server: await module("server"),
      unchecked: await module("unchecked"),
      validators: await module("validators"),
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
