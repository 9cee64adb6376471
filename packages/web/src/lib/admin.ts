import { createAdmin } from "@hub/functions/client/admin"
import { accessToken } from "./session.ts"

/** What admins do with accounts, with this page's access token. Loaded by their page only. */
export const admin = createAdmin({ accessToken })
