/** An item as JavaScript values. */
export type Item = Readonly<Record<string, unknown>>

export type Key = { pk: string; sk: string }

/** What makes a finding good: the item goes, or some of its attributes change, while they are as they were read. */
export type Fix =
  | { kind: "delete"; key: Key }
  | { kind: "set"; key: Key; was: Record<string, unknown>; now: Record<string, unknown> }
  | { kind: "put"; item: Item }

/** Something in the table that no run of the product leaves behind. */
export type Finding = {
  /** `likes.counter` */
  rule: string
  /** Whose: an article's slug, a game's id. */
  subject: string
  says: string
  /** Undefined where nobody can know what is right. */
  fix?: Fix
}
