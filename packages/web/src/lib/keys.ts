import { createKeys } from "@hub/functions/client/keys"
import { accessToken } from "./session.ts"

/** The fan's keys of the API, with this page's access token. */
export const keys = createKeys({ accessToken })
