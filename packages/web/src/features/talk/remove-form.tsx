import { Form } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { comments } from "../../lib/talk.ts"

/** Asks once: there is no way back. */
export function RemoveForm({ id, done }: { id: string; done: () => void }) {
  const action = useAction(async () => {
    await comments.remove(id)
    done()
  })
  return (
    <Form action={action} submit="Delete it for good">
      <p className="form-note">Answers to it stay.</p>
    </Form>
  )
}
