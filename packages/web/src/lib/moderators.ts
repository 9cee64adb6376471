import { createModerators } from "@hub/functions/client/moderators"
import { accessToken } from "./session.ts"

/** What those who moderate do, with this page's access token. Loaded by their pages only. */
export const moderators = createModerators({ accessToken })
