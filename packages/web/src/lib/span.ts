const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** How old something is, one unit: `12 s`, `4 min`, `2 h`, `3 d`. Clocks that run ahead give `0 s`, never a minus. */
export function ageText(ms: number): string {
  const age = Math.max(0, ms)
  if (age < minute) return `${Math.floor(age / second)} s`
  if (age < hour) return `${Math.floor(age / minute)} min`
  if (age < 2 * day) return `${Math.floor(age / hour)} h`
  return `${Math.floor(age / day)} d`
}

/** Time left, two units, `2 d 4 h`, `4 h 12 min`; the last hour counts in minutes and seconds: `12:05`. */
export function countdownText(ms: number): string {
  const left = Math.max(0, ms)
  if (left >= day) return `${Math.floor(left / day)} d ${Math.floor((left % day) / hour)} h`
  if (left >= hour) return `${Math.floor(left / hour)} h ${Math.floor((left % hour) / minute)} min`
  return `${Math.floor(left / minute)}:${String(Math.floor((left % minute) / second)).padStart(2, "0")}`
}
