import "./conflict.css"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect, useRef, useState } from "react"
import { useAction } from "../../components/form/use-action.ts"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { newsroom } from "../../lib/newsroom.ts"
import type { Article, ArticleDraft } from "../../lib/types.ts"
import { decided, differences, merged, names } from "./merge.ts"
import { Pair } from "./pair.tsx"

type Props = {
  /** What both editors began with. */
  base: Article
  mine: ArticleDraft
  /** Back to the form, which has what was typed. */
  onLeave: () => void
}

/** Another editor was first: both versions side by side, field by field. Nothing is saved before each is decided. */
export function Conflict({ base, mine: typed, onLeave }: Props) {
  const [mine, setMine] = useState(typed)
  const {
    data: theirs,
    error,
    refetch,
  } = useQuery({
    queryKey: ["desk", base.slug, "theirs"],
    queryFn: () => newsroom.article(base.slug),
    gcTime: 0,
    staleTime: 0,
  })
  if (error) return <ErrorPanel what="The other version" error={error} retry={() => void refetch()} />
  if (!theirs) return null
  // Saved once more while this was in sight: the choices begin anew, with that version.
  const mind = { mine, setMine, again: refetch }
  return <Choices key={theirs.version} base={base} theirs={theirs} onLeave={onLeave} {...mind} />
}

type ChoicesProps = Props & {
  theirs: Article
  setMine: (mine: ArticleDraft) => void
  again: () => unknown
}

function Choices({ base, theirs, mine, setMine, onLeave, again }: ChoicesProps) {
  const found = differences(base, theirs, mine)
  const [chosen, setChosen] = useState(() => decided(found))
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus(), [])
  const client = useQueryClient()
  const save = useAction(async () => {
    try {
      const made = await newsroom.update(theirs.slug, theirs.version, merged(theirs, mine, chosen))
      client.setQueryData(["desk", base.slug], made)
      void client.invalidateQueries({ queryKey: ["desk"], exact: true })
    } catch (thrown) {
      void again()
      throw thrown
    }
  })
  const open = found.filter(({ field }) => !chosen.has(field))
  return (
    <section className="conflict" aria-labelledby="conflict-head">
      <h2 id="conflict-head" ref={head} tabIndex={-1} className="conflict-head">
        Two versions
      </h2>
      <p className="prose">
        Version {theirs.version} was saved at {new Date(theirs.updatedAt).toLocaleTimeString()}, while you
        wrote on version {base.version}. Choose what stays; the other is kept under Earlier versions or in
        your form.
      </p>
      {found.map((one) => (
        <Pair
          key={one.field}
          difference={one}
          side={chosen.get(one.field)}
          choose={(side) => setChosen(new Map(chosen).set(one.field, side))}
          onEdit={one.field === "content" ? (content) => setMine({ ...mine, content }) : undefined}
        />
      ))}
      <p role="alert">{save.problem && `${save.problem.message}.`}</p>
      <p className="conflict-acts">
        <button
          type="button"
          className="button"
          aria-disabled={open.length > 0 || save.isRunning}
          onClick={() => open.length === 0 && void save.run(undefined)}
        >
          Save as version {theirs.version + 1}
        </button>{" "}
        <button type="button" className="link-button" onClick={onLeave}>
          Back to my text
        </button>
      </p>
      <output className="form-note">
        {open.length > 0 && `To choose: ${open.map(({ field }) => names[field]).join(", ")}.`}
      </output>
    </section>
  )
}
