import { Actor } from "@hub/core/actor"
import { Audit } from "@hub/core/audit"
import { iso } from "@hub/core/clock"
import { AppError } from "@hub/core/error"
import { newId } from "@hub/core/id"
import { Policy } from "@hub/core/policy"
import { User } from "@hub/core/user"
import { type Context, Hono } from "hono"
import * as v from "valibot"
import { changeRole, findAccount, groupsOf, roles } from "../auth/groups.ts"
import { Email } from "./auth/schema.ts"
import type { Env } from "./env.ts"
import { describe, describeList } from "./lib/describe.ts"
import { Cursor, limit } from "./lib/fields.ts"
import { paginate } from "./lib/page.ts"
import { NoQuery, validate } from "./lib/validate.ts"
import { signedIn } from "./middleware/signed-in.ts"

const shared = { tag: "admin", uncached: true } as const
const writing = ["auth", "not_found", "conflict", "unavailable", "too_large", "media"] as const

const List = v.strictObject({ email: v.optional(Email), limit: limit(20), cursor: Cursor })
const OneUser = v.object({ id: User.Id })
const OneRole = v.object({ ...OneUser.entries, role: v.picklist(roles) })
const Reason = v.strictObject({
  why: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, "must not be empty"),
    v.maxLength(200, "must be at most 200 characters"),
  ),
})

/** An account with the groups that it is in. */
const Account = v.pipe(
  v.object({ user: User.Info, groups: v.array(v.string()) }),
  v.metadata({ ref: "AdminAccount" }),
)

/** Who has an account, and what they may do here. Every change of it is on record. */
export const adminUsers = new Hono<Env>()
  .get(
    "/",
    describeList(
      {
        operationId: "listUsers",
        summary: "Fans, who joined last first, or the one with an address",
        errors: ["auth", "unavailable"],
        ...shared,
      },
      User.Info,
    ),
    signedIn,
    validate("query", List),
    async (c) => {
      Policy.require("read", "profile")
      const { email, ...page } = c.req.valid("query")
      if (email === undefined) return c.json(await paginate(c, page, User.newest))
      const id = await findAccount(email)
      const user = id === undefined ? undefined : await User.find(id)
      return c.json({ data: user ? [user] : [], next: null })
    },
  )
  .get(
    "/:id",
    describe(
      {
        operationId: "getAccount",
        summary: "One account with its groups",
        errors: ["auth", "not_found", "unavailable"],
        ...shared,
      },
      Account,
    ),
    signedIn,
    validate("param", OneUser),
    validate("query", NoQuery),
    async (c) => {
      Policy.require("read", "role")
      return c.json({ data: await accountOf(c.req.valid("param").id) })
    },
  )
  .put(
    "/:id/roles/:role",
    describe(
      { operationId: "giveRole", summary: "Let an account do more", errors: writing, ...shared },
      Account,
    ),
    signedIn,
    validate("param", OneRole),
    validate("query", NoQuery),
    validate("json", Reason),
    async (c) => {
      Policy.require("create", "role")
      return c.json({ data: await change(c, "give", c.req.valid("param"), c.req.valid("json").why) })
    },
  )
  .post(
    "/:id/roles/:role/take",
    describe(
      { operationId: "takeRole", summary: "Let an account do less", errors: writing, ...shared },
      Account,
    ),
    signedIn,
    validate("param", OneRole),
    validate("query", NoQuery),
    validate("json", Reason),
    async (c) => {
      Policy.require("delete", "role")
      return c.json({ data: await change(c, "take", c.req.valid("param"), c.req.valid("json").why) })
    },
  )

async function accountOf(id: string): Promise<v.InferOutput<typeof Account>> {
  const [user, groups] = await Promise.all([User.get(id), groupsOf(id)])
  return { user, groups }
}

/** On record before it is done, so that nothing is ever done that is not. It counts from the account's next session on. */
async function change(
  c: Context<Env>,
  what: "give" | "take",
  { id, role }: v.InferOutput<typeof OneRole>,
  why: string,
) {
  const by = Actor.userId()
  // Who locks themselves out cannot let themselves in again.
  if (what === "take" && role === "admins" && id === by)
    throw new AppError("conflict", "role.own", "Somebody else has to take this role from you")
  await User.get(id)
  const now = c.var.now()
  const subject = `user-${id}`
  const entry = {
    id: newId(now),
    at: iso(now),
    by,
    action: `role.${what}`,
    subject,
    why: `${role}: ${why}`,
  } as const
  await Audit.record(entry)
  await changeRole(id, role, what)
  return accountOf(id)
}
