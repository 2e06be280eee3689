/** Holds an answer to the contract, and to what every answer of the service has. */
import { expect } from "vitest";
import document from "../../../generated/openapi.json" with { type: "json" };
import { answerValidators } from "../../../generated/validators.ts";
import type { AnswerValidators } from "../../../runtime/client/validate.ts";
import type { Question, Reply } from "./ask.ts";

interface Declared {
  readonly operationId: string;
  readonly method: string;
  readonly path: RegExp;
  readonly responses: Readonly<Record<string, DeclaredResponse>>;
}

interface DeclaredResponse {
  readonly content?: object;
  readonly headers?: object;
  readonly $ref?: string;
}

const shared: Readonly<Record<string, DeclaredResponse>> = document.components.responses;

/** A response itself, wherever the contract holds it. */
const resolved = (response: DeclaredResponse | undefined): DeclaredResponse | undefined =>
  response?.$ref === undefined ? response : shared[response.$ref.split("/").at(-1)!];

/** These belong to the transport; the contract does not declare them. */
const ofTheTransport = new Set([405, 414, 431, 501]);

const methods = ["get", "post", "patch"] as const;

const declared: readonly Declared[] = Object.entries(document.paths).flatMap(([path, item]) =>
  methods.flatMap((method) => {
    const operation = (item as Partial<Record<string, { operationId: string; responses: object }>>)[
      method
    ];
    if (operation === undefined) return [];
    return [
      {
        operationId: operation.operationId,
        method: method.toUpperCase(),
        path: new RegExp(`^${path.replaceAll(/\{[^}]+\}/g, "[^/?]+")}(\\?|$)`),
        responses: operation.responses as Declared["responses"],
      },
    ];
  }),
);

export interface Excused {
  /** The contract leaves it to the transport: the refusal of a cookie without its CSRF token. */
  readonly undeclared?: boolean | undefined;
  /** The request was refused before it was read. */
  readonly bare?: boolean | undefined;
}

/**
 * Fails when an answer is not one that the contract declares for the operation, or breaks what all answers
 * keep: two headers, and the form of times and ids.
 *
 * @param excused what is not asked of it
 */
export function conforms(
  question: Question,
  reply: Reply,
  { undeclared, bare }: Excused = {},
): void {
  if (bare === true) return;
  const said = `${question.method} ${question.path} → ${reply.status} ${reply.text.slice(0, 600)}`;
  expect(reply.headers["x-content-type-options"], said).toBe("nosniff");
  expect(reply.headers["x-coder-build-version"], said).toMatch(/^\S+$/);
  const mediaType = (reply.headers["content-type"] ?? "").split(";")[0]!.trim();
  if (mediaType === "application/json") {
    const body: unknown = JSON.parse(reply.text);
    wireForms(body, said);
    if (reply.status >= 400) isEnvelope(reply, body, said);
  }
  const operation = declared.find(
    (each) => each.method === question.method && each.path.test(question.path),
  );
  if (operation === undefined || undeclared === true || ofTheTransport.has(reply.status)) return;
  const response = resolved(operation.responses[String(reply.status)]);
  expect(response, `The contract does not declare it: ${said}`).toBeDefined();
  expect(Object.keys(response!.content ?? {}), said).toContain(mediaType);
  for (const header of Object.keys(response!.headers ?? {})) {
    expect(reply.headers, said).toHaveProperty([header.toLowerCase()]);
  }
  const all: AnswerValidators = answerValidators;
  const validator = all[operation.operationId]?.[reply.status]?.[mediaType];
  if (mediaType !== "application/json") return;
  expect(validator, `No validator: ${said}`).toBeDefined();
  expect(validator!.faults(JSON.parse(reply.text)), said).toEqual([]);
}

/** 2.2: the one shape of every refusal, its media type, its last byte, and no character of HTML as it is. */
function isEnvelope(reply: Reply, body: unknown, said: string): void {
  expect(reply.headers["content-type"], said).toBe("application/json; charset=utf-8");
  expect(reply.text.endsWith("}\n"), said).toBe(true);
  expect(reply.text, said).not.toMatch(/[<>&\u2028\u2029]/);
  const { message, detail, validations, ...others } = body as Record<string, unknown>;
  expect(others, said).toEqual({});
  expect(message, said).toMatch(/./);
  if (detail !== undefined) expect(detail, said).toMatch(/./);
  if (validations !== undefined) expect(validations, said).toHaveProperty([0, "field"]);
}

const time = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{0,5}[1-9])?Z$/;
const looksLikeTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:/;
const looksLikeId = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** 2.5: times in UTC with at most six digits and no zero at their end; ids in lower case. */
function wireForms(value: unknown, said: string): void {
  if (Array.isArray(value)) for (const each of value) wireForms(each, said);
  else if (typeof value === "object" && value !== null) wireForms(Object.values(value), said);
  else if (typeof value === "string") {
    if (looksLikeTime.test(value)) expect(value, said).toMatch(time);
    if (looksLikeId.test(value)) expect(value, said).toBe(value.toLowerCase());
  }
}
