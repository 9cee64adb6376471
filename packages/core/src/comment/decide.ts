import * as v from "valibot"
import { Audit } from "../audit/index.ts"
import { AppError } from "../error.ts"
import { fn } from "../fn.ts"
import { newId } from "../id.ts"
import { type Decided, Decision, Id, type Queued } from "./info.ts"
import { type Ruling, ruled, undone } from "./lifecycle.ts"
import { notFound } from "./load.ts"
import { both, change, type Next, untold } from "./save.ts"
import { queuedOf } from "./serialize.ts"
import { counted } from "./stats.ts"
import type { Stored } from "./stored.ts"
import { tellAnswered, tellAuthor } from "./tell.ts"

const Ruled = v.object({ decision: Decision, by: v.string(), now: v.string() })

/**
 * One verdict on some comments, each for itself: one that was changed meanwhile is named and keeps no other back. 1 or 2 GetItems and
 * 1 transaction each, one after the other, because they often are of one author.
 */
export const decide = fn(Ruled, async ({ decision, by, now }): Promise<Decided> => {
  const { verdict, reason, note = "" } = decision
  const rejection = reason === undefined ? null : { reason, note }
  const why = [reason, note].filter(Boolean).join(": ")
  const decided: Decided = { done: [], failed: [] }
  for (const { id, version } of decision.comments) {
    try {
      const after = await change(id, version, (known) =>
        rule(known, { verdict, by, at: now, rejection }, why),
      )
      if (after) decided.done.push(queuedOf(after))
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown
      decided.failed.push({ id, reason: thrown.reason, message: thrown.message })
    }
  }
  return decided
})

async function rule(known: Stored, ruling: Ruling, why: string): Promise<Next> {
  const { at, by, verdict } = ruling
  const draft = ruled(known, ruling, null)
  const toAuthor = tellAuthor(draft, at)
  const next = ruled(known, ruling, toAuthor.told)
  const day = at.slice(0, 10)
  const wait = next.undo?.wait
  const count = counted(day, {
    [verdict === "approve" ? "approved" : "rejected"]: 1,
    ...(wait && { [wait]: 1 }),
  })
  const record = Audit.entry({
    id: newId(Date.parse(at)),
    at,
    by,
    why,
    subject: `comment-${known.id}`,
    action: verdict === "approve" ? "comment.approve" : "comment.reject",
  })
  if (verdict === "reject") {
    const besides = both({ put: [record, ...toAuthor.put], update: [count] }, untold(known))
    return { after: { ...next, told: [] }, besides }
  }
  const { told, put } = await tellAnswered(next, at)
  return {
    after: { ...next, told },
    besides: { put: [record, ...toAuthor.put, ...put], update: [count] },
  }
}

const Undo = v.object({ id: Id, version: v.number(), by: v.string(), now: v.string() })

/**
 * Takes the last decision back, and with it what was counted and told because of it. Throws `comment.own`, `comment.nothing_to_undo`,
 * `comment.changed`. 1 GetItem, 1 transaction.
 */
export const undo = fn(Undo, async ({ id, version, by, now }): Promise<Queued> => {
  const after = await change(id, version, (known) => {
    const next = undone(known, by)
    const { verdict, undo: last } = { verdict: known.decision?.verdict, undo: known.undo }
    if (!last) throw notFound(id)
    const count = counted(last.day, {
      [verdict === "approve" ? "approved" : "rejected"]: -1,
      ...(last.wait && { [last.wait]: -1 }),
    })
    const record = Audit.entry({
      id: newId(Date.parse(now)),
      at: now,
      by,
      subject: `comment-${id}`,
      action: "comment.undo",
      why: verdict ?? "",
    })
    const told = next.state === "approved" ? next.told : []
    const taken = [...(last.told ? [last.told] : []), ...(next.state === "approved" ? [] : known.told)]
    return {
      after: { ...next, told },
      besides: both({ put: [record], update: [count] }, untold({ told: taken })),
    }
  })
  if (!after) throw notFound(id)
  return queuedOf(after)
})
