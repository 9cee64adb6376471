import { Article } from "../article/index.ts"
import { Game } from "../game/index.ts"
import type { Thread, ThreadState } from "./info.ts"

/** Something that people talk about, and whether they may now. */
export type Place = { key: string; thread: Thread; state: ThreadState["state"] }

/** After this nobody reads on, and what comes is mostly advertisement. */
const ARTICLE_OPEN_MS = 60 * 86_400_000

/** What readers see at an address. Throws as `Article.read`. 1 consistent GetItem, 1 RRU per 4 KB. */
export async function ofArticle(slug: string, now: string): Promise<Place> {
  const article = await Article.read({ slug, now })
  return {
    key: `article#${article.id}`,
    thread: { kind: "article", id: article.slug, title: article.title },
    state: isFresh(article.publishedAt, now) ? "open" : "locked",
  }
}

/** A game. Throws `game.not_found`. 1 GetItem, ~0.5 RRU. */
export async function ofGame(id: string, now: string): Promise<Place> {
  const game = await Game.get(id)
  const state = Game.threadAt(game, Date.parse(now))
  return {
    key: `game#${id}`,
    thread: { kind: "game", id, title: titleOf(game) },
    state: state ?? "upcoming",
  }
}

/** Where a comment stands, looked up again. */
export function placeOf({ kind, id }: Thread, now: string): Promise<Place> {
  return kind === "article" ? ofArticle(id, now) : ofGame(id, now)
}

/** Whether an article of that age is talked about. Pure. */
function isFresh(publishedAt: string | null, now: string): boolean {
  return publishedAt !== null && Date.parse(now) - Date.parse(publishedAt) < ARTICLE_OPEN_MS
}

function titleOf({ away, home, neutralSite }: Game.Info): string {
  return `${nameOf(away)} ${neutralSite ? "vs" : "at"} ${nameOf(home)}`
}

function nameOf({ location, name }: Game.Info["home"]): string {
  return location ?? name
}
