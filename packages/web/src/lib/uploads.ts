import { createUploads } from "@hub/functions/client/uploads"
import { accessToken } from "./session.ts"

/** Pictures, with this page's access token. Loaded by the pages that send some. */
export const uploads = createUploads({ accessToken })
