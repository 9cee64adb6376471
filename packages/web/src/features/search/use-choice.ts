import { type KeyboardEvent, useState } from "react"
import type { Entry } from "./entries.ts"

export type Choice = {
  /** The entry that Enter would open. */
  key: string | null
  idOf: (key: string) => string
  point: (key: string) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** Which result is chosen with the arrows. It is kept by its key, so that it does not jump while one goes on typing. */
export function useChoice(entries: readonly Entry[]): Choice {
  const [chosen, setChosen] = useState<string | null>(null)
  const at = entries.findIndex(({ key }) => key === chosen)
  const idOf = (key: string) => `result-${entries.findIndex((entry) => entry.key === key)}`
  const move = (to: number) => {
    const entry = entries[(to + entries.length) % entries.length]
    if (!entry) return
    setChosen(entry.key)
    document.getElementById(idOf(entry.key))?.scrollIntoView({ block: "nearest" })
  }
  const keys: Record<string, () => void> = {
    ArrowDown: () => move(at + 1),
    ArrowUp: () => move(at < 0 ? -1 : at - 1),
    Enter: () => document.getElementById(idOf((entries[at] ?? entries[0])?.key ?? ""))?.click(),
  }
  return {
    key: at < 0 ? null : chosen,
    idOf,
    point: setChosen,
    onKeyDown: (event) => {
      const act = keys[event.key]
      if (!act || entries.length === 0 || event.nativeEvent.isComposing) return
      event.preventDefault()
      act()
    },
  }
}
