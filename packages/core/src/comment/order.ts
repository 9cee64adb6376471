/** ULIDs write their time in these digits, 5 bits each. */
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const TIME = 10

/**
 * Where a comment stands in its thread: the newest conversation first, in it each answer after what it answers, oldest first. One
 * Query over these keys reads a thread as people do. Pure.
 */
export function orderOf(id: string, parent?: { order: string }): string {
  return parent ? `${parent.order}#${id}` : turned(id)
}

/** The first key that a conversation begun at `now` (ms) or earlier can have. Pure. */
export function orderFrom(now: number): string {
  return turnedTime(timeText(now))
}

function turned(id: string): string {
  return turnedTime(id.slice(0, TIME)) + id.slice(TIME)
}

/** Each digit as far from the end as it was from the beginning: later times sort first. */
function turnedTime(text: string): string {
  return Array.from(text, (digit) => digits.charAt(digits.length - 1 - digits.indexOf(digit))).join("")
}

function timeText(ms: number): string {
  return Array.from({ length: TIME }, (_, place) =>
    digits.charAt(Math.floor(ms / digits.length ** (TIME - 1 - place)) % digits.length),
  ).join("")
}
