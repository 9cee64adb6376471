import { useChanges } from "./use-changes.ts"

type Props = { value: number | null; shootout?: number | undefined }

/** One score. When it changes it flips once; the new key restarts the animation, so no timer is needed. */
export function ScoreFigure({ value, shootout }: Props) {
  const changes = useChanges(value)
  return (
    <span className="score">
      {shootout !== undefined && <small className="score-pens">({shootout})</small>}
      <span key={changes} className={changes > 0 ? "score-flip" : undefined}>
        {value}
      </span>
    </span>
  )
}
