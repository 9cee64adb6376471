import { useState } from "react"
import { Choice } from "../../components/form/choice.tsx"
import { Form } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { comments } from "../../lib/talk.ts"
import type { CommentFault } from "../../lib/types.ts"
import { faultOptions } from "./words.ts"

/** Tells the moderators what is wrong with a comment. The third reader hides it until one has looked. */
export function ReportForm({ id, done }: { id: string; done: () => void }) {
  const [fault, setFault] = useState<CommentFault>("abuse")
  const action = useAction(async () => {
    await comments.report(id, fault)
    done()
  })
  return (
    <Form action={action} submit="Report it">
      <Choice
        name={`fault-${id}`}
        legend="What is wrong with it?"
        options={faultOptions}
        value={fault}
        onChoose={setFault}
      />
    </Form>
  )
}
