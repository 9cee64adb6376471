import { createOperations } from "@hub/functions/client/operations"
import { accessToken } from "./session.ts"

/** What admins read, with this page's access token. Loaded where one looks. */
export const operations = createOperations({ accessToken })
