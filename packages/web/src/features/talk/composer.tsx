import type { Talk } from "@hub/functions/client/comments"
import { useId, useState } from "react"
import { Form } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { useKey } from "../../components/form/use-key.ts"
import { comments } from "../../lib/talk.ts"
import { ownText } from "./words.ts"

type Props = {
  on: Talk
  /** The comment that is answered; a new conversation without. */
  parentId?: string
  done: () => void
}

/** Where a comment is written. What is typed stays until it was taken, and a second try is the same comment. */
export function Composer({ on, parentId, done }: Props) {
  const [text, setText] = useState("")
  const [outcome, setOutcome] = useState("")
  const key = useKey()
  const action = useAction(async () => {
    setOutcome("")
    const draft = { text, ...(parentId !== undefined && { parentId }) }
    const posted = await comments.post(on, draft, key.of(draft))
    key.taken()
    setText("")
    setOutcome(ownText(posted) || "It is on the page; everybody has it within a minute.")
    done()
  })
  return (
    <div className="talk-write">
      <Form action={action} submit={parentId === undefined ? "Comment" : "Answer"}>
        <TextArea
          label={parentId === undefined ? "Your comment" : "Your answer"}
          text={text}
          setText={setText}
          error={action.errorOf("text")}
        />
      </Form>
      <output className="form-note">{outcome}</output>
    </div>
  )
}

type AreaProps = { label: string; text: string; setText: (text: string) => void; error: string | undefined }

export function TextArea({ label, text, setText, error }: AreaProps) {
  const id = useId()
  return (
    <p className="entry-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        value={text}
        rows={3}
        required
        maxLength={2000}
        onInput={(event) => setText(event.currentTarget.value)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
      />
      {error && (
        <span id={`${id}-error`} className="entry-error">
          {error}
        </span>
      )}
    </p>
  )
}
