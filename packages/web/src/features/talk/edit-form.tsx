import { ProblemError } from "@hub/functions/client/problem-error"
import { useState } from "react"
import { Form } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { comments } from "../../lib/talk.ts"
import type { OwnComment } from "../../lib/types.ts"
import { TextArea } from "./composer.tsx"

type Props = { own: OwnComment; done: () => void; refresh: () => void }

/** Ten minutes to put it differently; it is judged anew. Changed elsewhere meanwhile, it is asked for again and shown beside. */
export function EditForm({ own, done, refresh }: Props) {
  const [text, setText] = useState(own.text)
  const [begun] = useState(own)
  const action = useAction(async () => {
    try {
      await comments.edit(own.id, own.version, text)
    } catch (thrown) {
      if (thrown instanceof ProblemError && thrown.status === 409) refresh()
      throw thrown
    }
    done()
  })
  return (
    <Form action={action} submit="Save">
      <TextArea label="Your comment" text={text} setText={setText} error={action.errorOf("text")} />
      {own.version !== begun.version && (
        <p className="form-note">It reads “{own.text}” by now. Save once more to put yours in its place.</p>
      )}
    </Form>
  )
}
