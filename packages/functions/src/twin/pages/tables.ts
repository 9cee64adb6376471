import { View } from "@hub/core/view"
import { spoilerFree } from "@hub/core/view/spoilers"
import { json, twinsOf } from "../page.ts"
import { readPage } from "../read.ts"
import { rankingsText, standingsText } from "../text/tables.ts"

/** Our conference's table in a sport. */
export const standings = twinsOf<View.Standings>({
  path: "/standings/:id",
  read: (c, { id }) => readPage(c, `standings/${id}`, View.Standings),
  hide: spoilerFree.standings,
  kept: "page",
  render: { json, txt: standingsText },
})

/** The polls of a sport. */
export const rankings = twinsOf<View.Rankings>({
  path: "/rankings/:id",
  shownAt: "/standings/:id",
  read: (c, { id }) => readPage(c, `rankings/${id}`, View.Rankings),
  hide: spoilerFree.rankings,
  kept: "page",
  render: { json, txt: rankingsText },
})
