import { Costs } from "@hub/core/cost/info"
import { json, twinsOf } from "../page.ts"
import { readPage } from "../read.ts"
import { costsText } from "../text/costs.ts"

/** What the hub costs, and what is switched off. */
export const costs = twinsOf<Costs>({
  path: "/costs",
  read: (c) => readPage(c, "costs", Costs),
  hide: (page) => page,
  kept: "live",
  render: { json, txt: costsText },
})
