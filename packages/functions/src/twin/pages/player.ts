import { View } from "@hub/core/view"
import { PlayerPage } from "@hub/core/view/player-info"
import { spoilerFree } from "@hub/core/view/spoilers"
import { OnePlayer } from "../../api/lib/fields.ts"
import { calendarText } from "../calendar/render.ts"
import { json, twinsOf } from "../page.ts"
import { readPage } from "../read.ts"
import { playerText } from "../text/player.ts"

const id = OnePlayer.entries.id

/** A player: the roster's facts, the season and the games. */
export const player = twinsOf<PlayerPage>({
  path: "/players/:id",
  id,
  read: (c, asked) => readPage(c, `player/${asked.id}`, PlayerPage),
  hide: spoilerFree.player,
  kept: "page",
  render: { json, txt: playerText },
})

/** The games of the player's team. 2 GetItems: who the team is, and its season. */
export const playerCalendar = twinsOf<View.Schedule & { fullName: string }>({
  path: "/players/:id",
  id,
  takes: ["home"],
  read: async (c, asked) => {
    const { data } = await readPage(c, `player/${asked.id}`, PlayerPage)
    const { data: schedule, asOf, stale } = await readPage(c, `team/${data.team.id}/schedule`, View.Schedule)
    return { data: { ...schedule, fullName: data.player.fullName }, asOf, stale }
  },
  filter: (page, keep) => ({ ...page, games: page.games.filter(keep) }),
  hide: ({ fullName, ...schedule }) => ({ ...spoilerFree.schedule(schedule), fullName }),
  kept: "page",
  render: {
    ics: (shown) =>
      calendarText(shown, {
        name: `NC State ${shown.data.team.sportName}`,
        path: `/players/${shown.asked.id}.ics`,
        games: shown.data.games,
      }),
  },
})
