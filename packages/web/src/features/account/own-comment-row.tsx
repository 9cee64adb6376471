import { useNow } from "../../lib/now.ts"
import { ageText } from "../../lib/span.ts"
import { dotted } from "../../lib/text.ts"
import type { OwnComment } from "../../lib/types.ts"
import { ownText } from "../talk/words.ts"
import { ThreadLink } from "./thread-link.tsx"

/** One comment of the fan's own, whatever became of it. */
export function OwnCommentRow({ own }: { own: OwnComment }) {
  const age = ageText(useNow(60_000) - Date.parse(own.createdAt))
  return (
    <li>
      <ThreadLink thread={own.thread}>
        <span className="headline-title own-comment">{own.text}</span>
        <span className="headline-note">
          {dotted([own.thread.title, `${age} ago`, own.editedAt !== null && "edited", ownText(own)])}
        </span>
      </ThreadLink>
    </li>
  )
}
