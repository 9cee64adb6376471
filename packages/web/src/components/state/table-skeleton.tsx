/** Rows of a table to come. */
export function TableSkeleton({ rows }: { rows: number }) {
  return (
    <div className="table-skeleton" aria-hidden="true">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index}>
          <span className="bone" style={{ width: `${40 + ((index * 7) % 25)}%` }} />
        </div>
      ))}
    </div>
  )
}
