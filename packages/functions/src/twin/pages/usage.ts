import { Summary } from "@hub/core/usage/info"
import { json, twinsOf } from "../page.ts"
import { readPage } from "../read.ts"
import { usageText } from "../text/usage.ts"

/** How the hub was used in 30 days. */
export const usage = twinsOf<Summary>({
  path: "/usage",
  read: (c) => readPage(c, "usage", Summary),
  hide: (page) => page,
  kept: "page",
  render: { json, txt: usageText },
})
