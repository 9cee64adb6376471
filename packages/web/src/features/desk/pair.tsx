import { type Difference, type Field, names, type Side } from "./merge.ts"

type Props = {
  difference: Difference
  side: Side | undefined
  choose: (side: Side) => void
  onEdit: ((text: string) => void) | undefined
}

/** One field in both versions, and whose is kept. */
export function Pair({ difference: { field, theirs, mine }, side, choose, onEdit }: Props) {
  const name = names[field]
  return (
    <fieldset className="conflict-pair">
      <legend>{name}</legend>
      <div className="conflict-side" data-chosen={side === "theirs" || undefined}>
        <Radio
          field={field}
          label={`Theirs: ${name}`}
          words="Theirs"
          is={side === "theirs"}
          choose={() => choose("theirs")}
        />
        <pre>{theirs || "(empty)"}</pre>
      </div>
      <div className="conflict-side" data-chosen={side === "mine" || undefined}>
        <Radio
          field={field}
          label={`Yours: ${name}`}
          words="Yours"
          is={side === "mine"}
          choose={() => choose("mine")}
        />
        {onEdit ? (
          <textarea
            aria-label="Your text, which can be changed here"
            rows={12}
            value={mine}
            onInput={(event) => {
              onEdit(event.currentTarget.value)
              choose("mine")
            }}
          />
        ) : (
          <pre>{mine || "(empty)"}</pre>
        )}
      </div>
    </fieldset>
  )
}

type RadioProps = { field: Field; label: string; words: string; is: boolean; choose: () => void }

function Radio({ field, label, words, is, choose }: RadioProps) {
  return (
    <label className="conflict-choice">
      <input type="radio" name={`conflict-${field}`} aria-label={label} checked={is} onChange={choose} />{" "}
      {words}
    </label>
  )
}
