import type { Functions } from "./lambda.ts"
import type { Rule } from "./scheduler.ts"

/** The production handlers, under the names infra/ gives them. */
export const functions = {
  api: { load: () => import("@hub/functions/handler/api"), timeoutSeconds: 10 },
  site: { load: () => import("@hub/functions/handler/site"), timeoutSeconds: 10 },
  ingest: { load: () => import("@hub/functions/handler/ingest"), timeoutSeconds: 58 },
  guard: { load: () => import("@hub/functions/handler/guard"), timeoutSeconds: 10 },
  watch: { load: () => import("@hub/functions/handler/watch"), timeoutSeconds: 10 },
  changes: { load: () => import("@hub/functions/handler/changes"), timeoutSeconds: 10 },
  work: { load: () => import("@hub/functions/handler/work"), timeoutSeconds: 30 },
  notify: { load: () => import("@hub/functions/handler/notify"), timeoutSeconds: 60 },
  authorizer: { load: () => import("@hub/functions/handler/authorizer"), timeoutSeconds: 5 },
  "custom-message": { load: () => import("@hub/functions/handler/custom-message"), timeoutSeconds: 5 },
  "post-confirmation": { load: () => import("@hub/functions/handler/post-confirmation"), timeoutSeconds: 5 },
} satisfies Functions

/** The schedule: each run works through several ticks of ~10 s while a game is live. */
export const rules: Rule[] = [
  { name: "tick", rate: "rate(1 minute)", function: "ingest", input: { job: "tick" } },
  // More often than AWS, because somebody is looking.
  { name: "costs", rate: "rate(1 minute)", function: "guard", input: { job: "look" } },
  { name: "probe", rate: "rate(1 minute)", function: "watch", input: { job: "probe" } },
  { name: "health", rate: "rate(1 minute)", function: "watch", input: { job: "look" } },
  { name: "bill", rate: "rate(1 day)", function: "guard", input: { job: "bill" } },
]
