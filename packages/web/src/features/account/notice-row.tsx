import { useNow } from "../../lib/now.ts"
import { ageText } from "../../lib/span.ts"
import { dotted } from "../../lib/text.ts"
import type { Notice } from "../../lib/types.ts"
import { faultWords } from "../talk/words.ts"
import { ThreadLink } from "./thread-link.tsx"

/** One thing the fan is told. It quotes nobody: what people say may tell a result. */
export function NoticeRow({ notice }: { notice: Notice }) {
  const age = ageText(useNow(60_000) - Date.parse(notice.at))
  return (
    <li>
      <ThreadLink thread={notice.thread}>
        <span className="headline-title">{whatOf(notice)}</span>
        <span className="headline-note">
          {dotted([!notice.isRead && "New", notice.thread.title, `${age} ago`])}
        </span>
      </ThreadLink>
    </li>
  )
}

function whatOf({ kind, from, rejection }: Notice): string {
  if (kind === "reply") return `${from?.name ?? "Somebody"} answered you`
  if (kind === "approved") return "Your comment is on the page"
  const why = rejection ? `: ${faultWords[rejection.reason].toLowerCase()}` : ""
  return `Your comment is not shown${why}${rejection?.note ? `. “${rejection.note}”` : ""}`
}
