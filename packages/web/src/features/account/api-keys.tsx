import "./api-keys.css"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useRef, useState } from "react"
import { Field } from "../../components/form/field.tsx"
import { Form, type Typed } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { useKey } from "../../components/form/use-key.ts"
import { Empty } from "../../components/state/empty.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { keys } from "../../lib/keys.ts"
import type { ApiKey, MadeApiKey } from "../../lib/types.ts"
import { ApiKeyRow } from "./api-key-row.tsx"
import { MadeKey } from "./made-key.tsx"

const queryKey = ["api-keys"]

/** The fan's keys of the open API. A key's text lives in this component alone, until it is put away. */
export function ApiKeys() {
  const { data, error, refetch } = useQuery({ queryKey, queryFn: () => keys.list() })
  const client = useQueryClient()
  const [made, setMade] = useState<MadeApiKey | null>(null)
  const [outcome, setOutcome] = useState("")
  const said = useRef<HTMLOutputElement>(null)
  const renew = () => client.invalidateQueries({ queryKey })
  const show = async (key: MadeApiKey) => {
    setOutcome("")
    setMade(key)
    await renew()
  }
  const ended = async ({ id, name }: ApiKey) => {
    if (made?.id === id) setMade(null)
    setOutcome(`${name} is gone.`)
    // Before the button that was touched is gone.
    said.current?.focus()
    await renew()
  }
  return (
    <>
      <p className="prose">
        For programs of yours that read <a href="/api/v1/docs">the API</a>: who sends a key has a limit of its
        own, 1,200 reads a minute. A key reads what everybody may, never your account.
      </p>
      {made && <MadeKey key={made.id} made={made} done={() => setMade(null)} />}
      <output ref={said} tabIndex={-1} className="form-note">
        {outcome}
      </output>
      {!data && error && <ErrorPanel what="Your keys" error={error} retry={() => void refetch()} />}
      {!data && !error && <TableSkeleton rows={2} />}
      {data?.length === 0 && <Empty>You have no key yet.</Empty>}
      {data && data.length > 0 && (
        <ul className="api-keys" aria-label="API keys">
          {data.map((key) => (
            <ApiKeyRow key={key.id} of={key} onReplaced={show} onEnded={ended} />
          ))}
        </ul>
      )}
      {data && <NewKey onMade={show} />}
    </>
  )
}

function NewKey({ onMade }: { onMade: (made: MadeApiKey) => Promise<void> }) {
  const order = useKey()
  /** Of the form: empty again once a key was made. */
  const [taken, setTaken] = useState(0)
  const make = useAction(async ({ name = "" }: Typed) => {
    const made = await keys.create(name, order.of(name))
    order.taken()
    setTaken((before) => before + 1)
    await onMade(made)
  })
  return (
    <Form key={taken} action={make} submit="Make a key">
      <Field
        name="name"
        label="Name of a new key"
        hint="Where you use it. Five keys at most; each ends after a year."
        maxLength={64}
        autoComplete="off"
        required
        error={make.errorOf("name")}
      />
    </Form>
  )
}
