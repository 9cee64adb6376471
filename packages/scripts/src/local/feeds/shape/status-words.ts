export type Status = {
  clock?: number
  displayClock?: string
  period?: number
  type: {
    id: string
    name: string
    state: "pre" | "in" | "post"
    completed: boolean
    description: string
    detail: string
    shortDetail: string
    altDetail?: string
  }
}

/** A status row: number, name, state, completed, words. */
export type Row = [
  id: string,
  name: string,
  state: Status["type"]["state"],
  completed: boolean,
  description: string,
]

export function status(
  [id, name, state, completed, description]: Row,
  detail: string,
  shortDetail = detail,
): Status["type"] {
  return { id, name, state, completed, description, detail, shortDetail }
}

export function ordinal(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13
  const suffix = teen ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th")
  return `${value}${suffix}`
}
