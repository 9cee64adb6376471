import { easternDay, iso } from "@hub/core/clock"
import type { Game } from "@hub/core/game"
import { View } from "@hub/core/view"
import { resultsFeed } from "@hub/core/view/feeds"
import { spoilerFree } from "@hub/core/view/spoilers"
import { atomText, rssText } from "../feed/render.ts"
import { json, type Render, twinsOf } from "../page.ts"
import { readPage } from "../read.ts"
import { homeText, scoresText } from "../text/lists.ts"

/** What matters now: `/index.json`, `/index.txt`. */
export const home = twinsOf<View.Home>({
  path: "/index",
  shownAt: "/",
  takes: ["home", "sport"],
  read: (c) => readPage(c, "home", View.Home),
  filter: ({ live, today, next, latest, headlines }, keep) => ({
    live: live.filter(keep),
    today: today.filter(keep),
    next: next.filter(keep),
    latest: latest.filter(keep),
    headlines,
  }),
  hide: spoilerFree.home,
  kept: "live",
  render: { json, txt: homeText },
})

/** The games of one Eastern day, today unless given. */
export const scores = twinsOf<View.Scoreboard>({
  path: "/scores",
  takes: ["day", "home", "sport"],
  read: (c, { query, now }) => readPage(c, `scoreboard/${query.day ?? easternDay(now)}`, View.Scoreboard),
  filter: (page, keep) => ({ ...page, games: page.games.filter(keep) }),
  hide: spoilerFree.scoreboard,
  kept: "live",
  render: { json, txt: scoresText },
})

const feed = { title: "NC State results", path: "/results", page: "/scores" }
const rss: Render<Game.Info[]> = (shown) => rssText(shown, { ...feed, games: shown.data })
const atom: Render<Game.Info[]> = (shown) => atomText(shown, { ...feed, games: shown.data })

/** The latest results of all sports. */
export const results = resultsAt("/results")
/** The home page's feeds are the same. */
export const homeResults = resultsAt("/index")

function resultsAt(path: string) {
  return twinsOf<Game.Info[]>({
    path,
    shownAt: feed.page,
    takes: ["home", "sport"],
    read: async (c) => {
      const { games, ...age } = await resultsFeed(iso(c.var.now()))
      return { data: games, ...age }
    },
    filter: (games, keep) => games.filter(keep),
    hide: spoilerFree.games,
    kept: "page",
    render: { rss, atom },
  })
}
