/** An item as JavaScript values, keys and index keys included. */
export type Item = Readonly<Record<string, unknown>>

/** New values by attribute; undefined takes the attribute out. */
export type Changes = Record<string, unknown>

/**
 * One change of shape. `up` and `down` are pure and idempotent: of an item that has the shape already they make nothing
 * new, so a run that was killed does no harm where it works twice. The code of the release reads both shapes.
 */
export type Migration = {
  id: `${number}-${string}`
  title: string
  /** The entities that it looks at. */
  types: readonly string[]
  /** What the changes are made of: a change is written only while these are as they were read. */
  reads: readonly string[]
  up: (item: Item) => Changes
  down: (item: Item) => Changes
}
