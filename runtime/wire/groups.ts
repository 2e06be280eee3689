/** Under which name the input of an operation has the parameters of each location. */
export const groups = {
  path: "path",
  query: "query",
  header: "headers",
  cookie: "cookies",
} as const;
