import { Policy } from "@hub/core/policy"
import { Pulse } from "@hub/core/pulse"
import { Usage } from "@hub/core/usage"
import { type Context, Hono } from "hono"
import { isbot } from "isbot"
import * as v from "valibot"
import type { Env } from "./env.ts"
import { describe, describeList } from "./lib/describe.ts"
import { Cursor, Day, limit } from "./lib/fields.ts"
import { paginate } from "./lib/page.ts"
import { fresh, page } from "./lib/snapshot.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { viewerAddress } from "./middleware/edge.ts"
import { networkOf } from "./middleware/rate-limit.ts"
import { signedIn } from "./middleware/signed-in.ts"

const tag = "usage"
const Sampling = v.pipe(
  v.picklist(Usage.sampling),
  v.metadata({ description: "One visit in so many is to be sent from now on; 0: none" }),
)
/** UTC days, both included. */
const UtcDay = v.pipe(Day, v.metadata({ description: "UTC day, 2026-11-21" }))
const MOST_DAYS = 3 * 366

const Range = v.pipe(
  v.strictObject({
    startDate: UtcDay,
    endDate: UtcDay,
    groupBy: v.optional(Usage.Groups, "day"),
    limit: limit(31),
    cursor: Cursor,
  }),
  v.check(({ startDate, endDate }) => startDate <= endDate, "startDate must not be after endDate"),
  v.check(
    ({ startDate, endDate }) => (Date.parse(endDate) - Date.parse(startDate)) / 86_400_000 < MOST_DAYS,
    "a range may be three years long",
  ),
)

/** How the hub is used. What browsers send is added up at once; of who sent it nothing is kept. */
export const analytics = new Hono<Env>()
  .post(
    "/events",
    describe(
      {
        operationId: "countVisit",
        summary: "A browser's part of a visit, added to the sums of the day; nothing of who sent it is kept",
        tag,
        errors: ["unprocessable", "too_large", "media", "degraded"],
        uncached: true,
      },
      v.object({ counted: v.boolean(), sampling: Sampling }),
    ),
    validate("query", NoQuery),
    validate("json", Usage.Beacon),
    async (c) => {
      Policy.require("create", "usage")
      const sampling = Usage.sampling[c.var.level ?? 0]
      return c.json({ data: { counted: await counted(c, c.req.valid("json")), sampling } })
    },
  )
  .get(
    "/summary",
    describe(
      {
        operationId: "getUsageSummary",
        summary: "How the hub was used in the last 30 days, for everybody",
        tag,
        errors: ["unavailable"],
      },
      Usage.Summary,
    ),
    validate("query", NoQuery),
    (c) => page(c, "usage"),
  )
  .get(
    "/usage",
    describeList(
      {
        operationId: "listUsage",
        summary: "How the hub was used, by day, week or month of UTC, oldest first (admins)",
        tag,
        errors: ["auth"],
      },
      Usage.Stretch,
    ),
    signedIn,
    validate("query", Range),
    async (c) => {
      Policy.require("read", "usage")
      return fresh(c, await paginate(c, c.req.valid("query"), (query) => Usage.list(query)))
    },
  )

/** False for who asked not to be counted, which is believed whatever was sent, and for machines. */
async function counted(c: Context<Env>, beacon: v.InferOutput<typeof Usage.Beacon>): Promise<boolean> {
  if (c.req.header("sec-gpc") === "1" || c.req.header("dnt") === "1") return false
  const agent = c.req.header("user-agent") ?? ""
  if (agent === "" || isbot(agent)) {
    Usage.takeBot()
    return false
  }
  if (beacon.edge) Pulse.seen(beacon.edge)
  await Usage.take(beacon, { network: networkOf(viewerAddress(c)), agent }, c.var.now())
  return true
}
