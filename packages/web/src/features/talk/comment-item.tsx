import type { Talk } from "@hub/functions/client/comments"
import { useState } from "react"
import { Face } from "../../components/person/face.tsx"
import { useNow } from "../../lib/now.ts"
import { ageText } from "../../lib/span.ts"
import { Composer } from "./composer.tsx"
import { EditForm } from "./edit-form.tsx"
import { RemoveForm } from "./remove-form.tsx"
import { ReportForm } from "./report-form.tsx"
import type { Shown } from "./with-own.ts"
import { ownText } from "./words.ts"

type Props = {
  on: Talk
  shown: Shown
  /** Null for who is signed out. */
  viewer: { id: string; name: string; picture: string | null } | null
  isOpen: boolean
  refresh: () => void
}

type Doing = "answer" | "edit" | "remove" | "report"

/** One comment and what the viewer may do about it. */
export function CommentItem({ on, shown: { comment, own }, viewer, isOpen, refresh }: Props) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const [said, setSaid] = useState("")
  const now = useNow(15_000)
  const isOwn = own !== null || (viewer !== null && comment.author?.id === viewer.id)
  const can: Record<Doing, boolean> = {
    answer: isOpen && viewer !== null && comment.gone === null && (own?.isApproved ?? true),
    edit: own !== null && own.state !== "rejected" && Date.parse(own.editableUntil) > now,
    remove: isOwn && comment.gone === null,
    report: viewer !== null && !isOwn && comment.gone === null,
  }
  const finish = (words = "") => {
    setDoing(null)
    setSaid(words)
    refresh()
  }
  const face = isOwn && comment.gone === null ? viewer : comment.author
  const note = own ? ownText(own) : ""
  return (
    <li className="talk-item" data-depth={comment.depth} data-own={isOwn || undefined}>
      <p className="talk-head">
        {face && <Face name={face.name} picture={face.picture} />}
        <strong>{isOwn ? "You" : (comment.author?.name ?? (comment.gone ? "" : "Somebody who left"))}</strong>{" "}
        <time dateTime={comment.createdAt}>{ageText(now - Date.parse(comment.createdAt))}</time>
        {comment.editedAt && " · edited"}
      </p>
      {comment.gone && (
        <p className="talk-gone">
          {comment.gone === "deleted"
            ? "Taken back by its author."
            : "Not shown: a moderator removed it, or has to read it first."}
        </p>
      )}
      {comment.text !== null && doing !== "edit" && <p className="talk-text">{comment.text}</p>}
      {note && <p className="talk-note">{note}</p>}
      <output className="form-note">{said}</output>
      {doing === null && (
        <p className="talk-acts">
          {acts
            .filter(({ does }) => can[does])
            .map(({ does, label }) => (
              <button key={does} type="button" className="link-button" onClick={() => setDoing(does)}>
                {label}
              </button>
            ))}
        </p>
      )}
      {doing === "answer" && (
        <Composer
          on={on}
          parentId={comment.id}
          done={() => finish("Your answer is here; the moderators may read it first.")}
        />
      )}
      {doing === "edit" && own && <EditForm own={own} done={finish} refresh={refresh} />}
      {doing === "remove" && <RemoveForm id={comment.id} done={finish} />}
      {doing === "report" && (
        <ReportForm id={comment.id} done={() => finish("Thank you. The moderators know.")} />
      )}
      {doing !== null && (
        <p className="talk-acts">
          <button type="button" className="link-button" onClick={() => setDoing(null)}>
            Leave it
          </button>
        </p>
      )}
    </li>
  )
}

const acts: readonly { does: Doing; label: string }[] = [
  { does: "answer", label: "Answer" },
  { does: "edit", label: "Edit" },
  { does: "remove", label: "Delete" },
  { does: "report", label: "Report" },
]
