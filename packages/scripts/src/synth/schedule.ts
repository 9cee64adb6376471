const RATE = /^rate\((\d+) (minute|minutes|hour|hours|day|days)\)$/
const AT = /^at\(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\)$/
const CRON = /^cron\((.+)\)$/

type Field = { name: string; from: number; to: number; words?: string[]; extra?: RegExp }

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"]
const weekdays = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"]
const fields: Field[] = [
  { name: "minutes", from: 0, to: 59 },
  { name: "hours", from: 0, to: 23 },
  { name: "day of month", from: 1, to: 31, extra: /^(\?|L|\d{1,2}W)$/ },
  { name: "month", from: 1, to: 12, words: months },
  { name: "day of week", from: 1, to: 7, words: weekdays, extra: /^(\?|L|[1-7]L|[1-7]#[1-5])$/ },
  { name: "year", from: 1970, to: 2199 },
]

/** Why EventBridge Scheduler would refuse an expression, or undefined. Its syntax is documented, its errors come at deploy. */
export function explainSchedule(expression: string): string | undefined {
  const rate = RATE.exec(expression)
  if (rate) return explainRate(Number(rate[1]), rate[2] ?? "")
  if (AT.test(expression)) return undefined
  const cron = CRON.exec(expression)
  return cron
    ? explainCron((cron[1] ?? "").split(" "))
    : "write rate(5 minutes), cron(0 6 * * ? *) or at(2026-11-21T12:00:00)"
}

function explainRate(value: number, unit: string): string | undefined {
  if (value < 1) return "a rate starts at 1"
  const plural = unit.endsWith("s")
  return (value === 1) === plural ? `${value} goes with ${plural ? "the singular" : "the plural"}` : undefined
}

function explainCron(parts: string[]): string | undefined {
  if (parts.length !== fields.length) return `cron has ${fields.length} fields, this has ${parts.length}`
  const wrong = fields.find((field, index) => !parts[index]?.split(",").every((part) => isValid(part, field)))
  if (wrong) return `${wrong.name} cannot be "${parts[fields.indexOf(wrong)]}"`
  const free = [parts[2], parts[4]].filter((part) => part === "?").length
  return free === 1 ? undefined : `exactly one of day of month and day of week must be "?"`
}

function isValid(part: string, field: Field): boolean {
  if (part === "*" || field.extra?.test(part)) return true
  const [range = "", step] = part.split("/")
  if (step !== undefined && !/^[1-9]\d*$/.test(step)) return false
  if (range === "*") return step !== undefined
  const ends = range.split("-")
  return ends.length <= 2 && ends.every((end) => isValue(end, field))
}

function isValue(text: string, { from, to, words = [] }: Field): boolean {
  if (words.includes(text.toUpperCase())) return true
  const value = Number(text)
  return /^\d+$/.test(text) && value >= from && value <= to
}
