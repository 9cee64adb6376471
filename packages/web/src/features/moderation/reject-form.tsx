import { useEffect, useRef, useState } from "react"
import { Choice } from "../../components/form/choice.tsx"
import { Field } from "../../components/form/field.tsx"
import { Form } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import type { CommentFault } from "../../lib/types.ts"
import { faultOptions } from "../talk/words.ts"

type Props = { count: number; reject: (reason: CommentFault, note: string) => void; cancel: () => void }

/** Why, and what the author is told beside it. */
export function RejectForm({ count, reject, cancel }: Props) {
  const [fault, setFault] = useState<CommentFault>("abuse")
  const place = useRef<HTMLDivElement>(null)
  const action = useAction<Record<string, string>>(async ({ note = "" }) => reject(fault, note.trim()))
  useEffect(() => place.current?.querySelector("input")?.focus(), [])
  return (
    <div ref={place} className="queue-reject">
      <Form action={action} submit={count === 1 ? "Reject it" : `Reject ${count}`}>
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
