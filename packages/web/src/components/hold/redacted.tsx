/** A bar where a result would be, of one width whatever it hides. */
export function Redacted({ what = "score" }: { what?: string }) {
  return (
    <span className="redacted">
      <span className="sr-only">{what} hidden</span>
    </span>
  )
}
