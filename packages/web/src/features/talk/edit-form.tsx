import { useState } from "react"
import { Form } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { comments } from "../../lib/talk.ts"
import type { OwnComment } from "../../lib/types.ts"
import { TextArea } from "./composer.tsx"

/** Ten minutes to put it differently; it is judged anew. */
export function EditForm({ own, done }: { own: OwnComment; done: () => void }) {
  const [text, setText] = useState(own.text)
  const action = useAction(async () => {
    await comments.edit(own.id, own.version, text)
    done()
  })
  return (
    <Form action={action} submit="Save">
      <TextArea label="Your comment" text={text} setText={setText} error={action.errorOf("text")} />
    </Form>
  )
}
