import * as v from "valibot"

/** What a fan can be told of. */
export const notifyEvents = ["start", "score", "final"] as const
export type NotifyEvent = (typeof notifyEvents)[number]

/** Events by team id (`football-152`). The device's own: permission is given to a browser, not to a person. */
export type NotifyChoice = Readonly<Record<string, readonly NotifyEvent[]>>

const Stored = v.record(v.string(), v.array(v.picklist(notifyEvents)))

/** What a device has stored, whatever that is. Pure. */
export function parseChoice(text: string | null): NotifyChoice {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), Stored), text)
  return parsed.success ? parsed.output : {}
}

/** With one event of one team added or taken out; a team without any is gone. Pure. */
export function toggledEvent(choice: NotifyChoice, team: string, event: NotifyEvent): NotifyChoice {
  const now = choice[team] ?? []
  const events = notifyEvents.filter((one) => (one === event ? !now.includes(one) : now.includes(one)))
  const { [team]: _gone, ...others } = choice
  return events.length > 0 ? { ...others, [team]: events } : others
}
