import { useEffect, useRef, useState } from "react"
import { Choice } from "../../components/form/choice.tsx"
import { Field } from "../../components/form/field.tsx"
import { Form } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import type { CommentFault, QueuedComment } from "../../lib/types.ts"
import { faultOptions } from "../talk/words.ts"

type Props = {
  those: readonly QueuedComment[]
  reject: (reason: CommentFault, note: string) => void
  cancel: () => void
}

/** Why, and what the author is told beside it. */
export function RejectForm({ those, reject, cancel }: Props) {
  const [fault, setFault] = useState<CommentFault>("abuse")
  const place = useRef<HTMLDivElement>(null)
  const action = useAction<Record<string, string>>(async ({ note = "" }) => reject(fault, note.trim()))
  useEffect(() => place.current?.querySelector("input")?.focus(), [])
  return (
    <div ref={place} className="queue-reject">
      <Form action={action} submit={those.length === 1 ? "Reject it" : `Reject ${those.length}`}>
        <p className="queue-text">{those.map(({ text }) => text).join(" · ")}</p>
        <Choice name="fault" legend="Why?" options={faultOptions} value={fault} onChoose={setFault} />
        <Field
          name="note"
          label="A word to the author"
          hint="They read it; may be left empty"
          maxLength={300}
        />
      </Form>
      <button type="button" className="link-button" onClick={cancel}>
        Leave it
      </button>
    </div>
  )
}
