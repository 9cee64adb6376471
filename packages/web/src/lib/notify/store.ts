import { useSyncExternalStore } from "react"
import { type NotifyChoice, parseChoice } from "./choice.ts"
import { chosenEvent } from "./when-wanted.ts"

const KEY = "hub.notify"
const listeners = new Set<() => void>()
const nothing: NotifyChoice = {}
const read: { text: string | null; choice: NotifyChoice } = { text: null, choice: nothing }

/** What this device wants to be told. A server knows nothing of it. */
export function notifyChoice(): NotifyChoice {
  if (import.meta.env.SSR) return nothing
  const text = stored()
  if (text !== read.text) Object.assign(read, { text, choice: parseChoice(text) })
  return read.choice
}

/** Where the device refuses storage it is told nothing: it would forget with the page, and nobody would know. */
export function setNotifyChoice(choice: NotifyChoice): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choice))
  } catch {
    return
  }
  for (const listener of listeners) listener()
  dispatchEvent(new Event(chosenEvent))
}

export function useNotifyChoice(): NotifyChoice {
  return useSyncExternalStore(onNotifyChoice, notifyChoice, () => nothing)
}

export function onNotifyChoice(changed: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) changed()
  }
  listeners.add(changed)
  addEventListener("storage", onStorage)
  return () => {
    listeners.delete(changed)
    removeEventListener("storage", onStorage)
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return null
  }
}
