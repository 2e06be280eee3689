/** What scripts/page-facts.ts parses out of the published page, and page-facts.json holds. */
export interface OperationFact {
  operation: string;
  title: string | null;
  removed: boolean;
  authenticated: boolean;
  tokenHeader: string | null;
  accept: string | null;
  contentType: string | null;
  requestBody: string | null;
  responses: { status: string; returns: string }[];
}

export interface ParameterFact {
  operation: string;
  in: string;
  name: string;
  type: string;
  format: string | null;
  required: boolean;
  restrictions: string | null;
  description: string | null;
}

export interface FieldFact {
  schema: string;
  name: string;
  type: string;
  format: string | null;
  /** What an array or a map holds. */
  holds: string | null;
  /** Null where the page has only a sample of the schema. */
  required: boolean | null;
  restrictions: string | null;
  description: string | null;
  from: "table" | "sample";
}

export interface PageFacts {
  server: string;
  operations: OperationFact[];
  parameters: ParameterFact[];
  fields: FieldFact[];
  enumValues: { owner: string; value: string }[];
  samples: { schema: string; field: string; value: string | boolean }[];
}
