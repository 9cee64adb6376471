import type { GameEvent } from "@hub/functions/client"
import type { QueryClient } from "@tanstack/react-query"

/** A game's log up to an event; asked for again where what was pushed leaves a hole. */
export function logKey(id: string, seq: number) {
  return ["log", id, seq] as const
}

/** Puts pushed events behind the log that a page has already. What does not fit is left to the question that finds it. */
export function growLog(client: QueryClient, events: readonly GameEvent[]): void {
  for (const event of events) {
    const before = client.getQueryData<GameEvent[]>(logKey(event.gameId, event.seq - 1))
    if (before?.at(-1)?.seq === event.seq - 1)
      client.setQueryData(logKey(event.gameId, event.seq), [...before, event])
  }
}
