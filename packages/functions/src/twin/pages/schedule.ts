import { easternDay, iso } from "@hub/core/clock"
import { AppError } from "@hub/core/error"
import type { Game } from "@hub/core/game"
import { monthOf } from "@hub/core/month"
import { Sport } from "@hub/core/sport/info"
import { View } from "@hub/core/view"
import { calendarFeed } from "@hub/core/view/feeds"
import { spoilerFree } from "@hub/core/view/spoilers"
import * as v from "valibot"
import { calendarText } from "../calendar/render.ts"
import { type Asked, json, type Read, type Shown, twinsOf } from "../page.ts"
import { sportsOf } from "../query.ts"
import { readPage } from "../read.ts"
import { sportName } from "../text/game-lines.ts"
import { monthText } from "../text/lists.ts"

/** One Eastern month of all sports, this one unless given. */
export const month = twinsOf<View.MonthSchedule>({
  path: "/schedule",
  takes: ["month", "home", "sport"],
  read: (c, { query, now }) =>
    readPage(c, `schedule/${query.month ?? monthOf(easternDay(now))}`, View.MonthSchedule),
  filter: (page, keep) => ({ ...page, games: page.games.filter(keep) }),
  hide: spoilerFree.month,
  kept: "live",
  render: { json, txt: monthText },
})

/** All sports to subscribe to, or with `?sport=` one or several. */
export const calendar = twinsOf<Game.Info[]>({
  path: "/schedule",
  takes: ["home", "sport"],
  read: (_c, asked) => readCalendar(asked, sportsOf(asked.query)),
  filter: (games, keep) => games.filter(keep),
  hide: spoilerFree.games,
  kept: "page",
  render: { ics: (shown) => icsOf(shown, "/schedule.ics", sportsOf(shown.asked.query)) },
})

/** One sport to subscribe to. */
export const sportCalendar = twinsOf<Game.Info[]>({
  path: "/sports/:id",
  shownAt: "/schedule?sport=:id",
  takes: ["home"],
  read: async (_c, asked) => readCalendar(asked, [sportOf(asked.id)]),
  filter: (games, keep) => games.filter(keep),
  hide: spoilerFree.games,
  kept: "page",
  render: { ics: (shown) => icsOf(shown, `/sports/${shown.asked.id}.ics`, [sportOf(shown.asked.id)]) },
})

/** Of one sport its own games are read, of several all of them and left out after. */
async function readCalendar({ now }: Asked, sports: readonly Sport[]): Promise<Read<Game.Info[]>> {
  const [only, ...more] = sports
  const { games, ...age } = await calendarFeed(iso(now), more.length > 0 ? undefined : only)
  return { data: games, ...age }
}

function icsOf(shown: Shown<Game.Info[]>, path: string, sports: readonly Sport[]): string {
  const name = `NC State ${sports.map(sportName).join(", ") || "Sports"}`
  return calendarText(shown, { name, path, games: shown.data })
}

function sportOf(id: string): Sport {
  if (v.is(Sport, id)) return id
  throw new AppError("not_found", "sport.not_found", `There is no sport ${id}`)
}
