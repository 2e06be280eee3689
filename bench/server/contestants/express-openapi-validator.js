/** Express with express-openapi-validator: requests checked against the document, answers not. */
import express from "express";
import { middleware } from "express-openapi-validator";
import { basePath, buildFor } from "../work.ts";
import { running } from "./running.ts";
import { single } from "./schemas.js";

const app = express();
app.use(express.json());
app.use(
  middleware({
    apiSpec: { ...single, servers: [{ url: basePath }] },
    validateRequests: true,
    validateResponses: false,
    validateSecurity: false,
  }),
);
app.post(`${basePath}/workspaces/:workspace/builds`, (request, response) => {
  response.status(201).json(buildFor(request.params.workspace, request.body.transition));
});
// Express knows a handler of errors by its four parameters.
app.use((error, _request, response, _next) => {
  response.status(error.status ?? 500).json({ message: error.message });
});

const server = app.listen(0, "127.0.0.1", () => running(server));
