import { createNewsroom } from "@hub/functions/client/newsroom"
import { createReads } from "@hub/functions/client/reads"
import { accessToken } from "./session.ts"

/** What writers do, with this page's access token. Loaded by their pages only. */
export const newsroom = createNewsroom({ accessToken })

/** How often articles are read. */
export const reads = createReads()
