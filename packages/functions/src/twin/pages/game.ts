import { Game } from "@hub/core/game"
import { View } from "@hub/core/view"
import { spoilerFree } from "@hub/core/view/spoilers"
import { calendarText } from "../calendar/render.ts"
import { json, twinsOf } from "../page.ts"
import { readPage } from "../read.ts"
import { gameText } from "../text/game.ts"
import { sportName } from "../text/game-lines.ts"

/** A game: everything known of it, and its entry for a calendar. */
export const game = twinsOf<View.GamePage>({
  path: "/games/:id",
  id: Game.Id,
  read: (c, { id }) => readPage(c, `game/${id}`, View.GamePage),
  hide: spoilerFree.game,
  kept: "live",
  render: {
    json,
    txt: gameText,
    ics: (shown) =>
      calendarText(shown, {
        name: `NC State ${sportName(shown.data.game.sport)}`,
        path: `/games/${shown.asked.id}.ics`,
        games: [shown.data.game],
      }),
  },
})
