import { useEffect, useRef, useState } from "react"
import { useNow } from "../../lib/now.ts"
import { ageText } from "../../lib/span.ts"
import { dotted } from "../../lib/text.ts"
import type { QueuedComment } from "../../lib/types.ts"
import { ThreadLink } from "../account/thread-link.tsx"
import { faultWords } from "../talk/words.ts"
import { Commenter } from "./commenter.tsx"

type Props = {
  one: QueuedComment
  isInHand: boolean
  isChosen: boolean
  choose: () => void
  approve: () => void
  reject: () => void
  reload: () => void
}

const why: Record<QueuedComment["reasons"][number], string> = {
  links: "links",
  words: "a word",
  new_user: "new here",
  reported: "reported",
}

/** One comment that waits, with all that helps to decide. */
export function QueueItem({ one, isInHand, isChosen, choose, approve, reject, reload }: Props) {
  const item = useRef<HTMLLIElement>(null)
  const [isOpen, setOpen] = useState(false)
  const now = useNow(60_000)
  useEffect(() => {
    if (isInHand) item.current?.scrollIntoView({ block: "nearest" })
  }, [isInHand])
  const { author, reasons, faults, reports, waitingSince, thread } = one
  const found = faults.map((fault) => faultWords[fault].toLowerCase()).join(", ")
  return (
    <li ref={item} className="queue-item" aria-current={isInHand || undefined}>
      <label className="queue-choice">
        <input type="checkbox" checked={isChosen} onChange={choose} />
        <strong>{author?.name ?? "Somebody who left"}</strong>
        <span className="queue-facts">
          {dotted([
            reasons.map((reason) => why[reason]).join(", "),
            reports > 0 && `${reports} reports: ${found}`,
            waitingSince !== null && ageText(now - Date.parse(waitingSince)),
          ])}
        </span>
      </label>
      <p className="queue-text">{one.text}</p>
      <ThreadLink thread={thread}>
        <span className="headline-note">{thread.title}</span>
      </ThreadLink>
      <p className="queue-acts">
        <button type="button" className="button" onClick={approve}>
          Approve
        </button>
        <button type="button" className="button" onClick={reject}>
          Reject …
        </button>
        {author && (
          <button
            type="button"
            className="link-button"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            Who is it?
          </button>
        )}
      </p>
      {isOpen && author && <Commenter id={author.id} reload={reload} />}
    </li>
  )
}
