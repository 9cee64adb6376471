import { messageOf } from "@hub/core/error"
import { jsonReply, type Reply } from "../http.ts"

/** Does what a page under /_local/ is there for; 400 with the reason where that was said wrongly. */
export function told(work: () => void): Reply {
  try {
    work()
    return jsonReply(200, {})
  } catch (thrown) {
    return jsonReply(400, { message: messageOf(thrown) })
  }
}
