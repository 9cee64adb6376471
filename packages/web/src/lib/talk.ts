import { createComments } from "@hub/functions/client/comments"
import { accessToken } from "./session.ts"

/** What readers say, with this page's access token where one is needed. Loaded by those who read it. */
export const comments = createComments({ accessToken })
