import { Article } from "../article/index.ts"
import { iso } from "../clock.ts"
import { Comment } from "../comment/index.ts"
import { Game } from "../game/index.ts"
import { newId } from "../id.ts"
import { aFeedGame } from "./games.ts"

export const nowMs = Date.parse("2026-11-21T15:00:00.000Z")
/** Minutes after that. */
export const at = (minutes: number) => iso(nowMs + minutes * 60_000)

/** A published article, which everybody may talk about. */
export async function anArticle() {
  const id = newId(Date.now())
  const draft = { title: id, excerpt: "", content: "x", category: "news", tags: [], sport: null } as const
  const author = { id: "ada", name: "Ada" }
  const { slug } = await Article.create({ ...draft, tags: [], image: null, id, author, now: at(-60) })
  await Article.publish({ slug, version: 1, by: "ada", now: at(-60) })
  return { kind: "article", id: slug } as const
}

/** A game that began at `startsAt`; its thread opened an hour before. */
export async function aGame(startsAt = at(-30)) {
  const id = String(Math.floor(Math.random() * 1e12))
  const feed = aFeedGame({ id, startsAt, gameDay: startsAt.slice(0, 10), status: "live" })
  await Game.saveAll({ sport: "football", feeds: [feed], ourId: "152", now: at(-30) })
  return { kind: "game", id } as const
}

export const aFan = (name = "Ana F.") => ({ id: newId(Date.now()), name })
export type Fan = ReturnType<typeof aFan>

type Say = { on: Awaited<ReturnType<typeof anArticle | typeof aGame>>; author?: Fan; parentId?: string }
type More = { text?: string; minute?: number; isStaff?: boolean }

/** A comment, by somebody whom nothing speaks against unless `isStaff` is false. */
export function say({
  on,
  author = aFan(),
  text = "Go Pack",
  minute = 0,
  isStaff = true,
  ...rest
}: Say & More) {
  const now = nowMs + minute * 60_000
  return Comment.post({ ...rest, id: newId(now), on, text, author, isStaff, now: iso(now) })
}

/** What a moderator does with one comment. */
export function decide(
  { id, version }: { id: string; version: number },
  verdict: "approve" | "reject",
  by = "mod",
  minute = 1,
) {
  const reason = verdict === "reject" ? ({ reason: "abuse", note: "Be kind" } as const) : {}
  const decision = { verdict, comments: [{ id, version }], ...reason }
  return Comment.decide({ decision, by, now: at(minute) })
}
