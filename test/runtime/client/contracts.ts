/** Contracts and operations for tests, as emitted code would hold them. */
import type { ClientContract, ClientOperation } from "../../../runtime/client/client.ts";

export const open: ClientContract = { servers: [], securitySchemes: {}, security: [] };

/** `GET /` that answers any status with JSON. */
export const get: ClientOperation = {
  id: "get",
  method: "GET",
  path: "/",
  responses: {
    "200": { content: { "application/json": "json" } },
    default: { content: { "application/json": "json" } },
  },
};

/** The error that a promise rejects with. */
export async function failure(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("it did not reject");
}
