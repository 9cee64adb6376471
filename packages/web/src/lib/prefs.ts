import { useSyncExternalStore } from "react"
import { defaultPrefs, type Prefs, parsePrefs, prefsKey } from "./prefs-schema.ts"

const listeners = new Set<() => void>()
/** The text that was read last and what it means: the same text is the same object, as React wants it. */
const read: { text: string | null; prefs: Prefs } = { text: null, prefs: defaultPrefs }
/** What a device that refuses storage (a private window) was told; lasts as long as the page. */
const unstored: { text: string | null } = { text: null }

/** This device's preferences. A server knows none. */
export function prefs(): Prefs {
  if (import.meta.env.SSR) return defaultPrefs
  const text = stored()
  if (text !== read.text) Object.assign(read, { text, prefs: parsePrefs(text) })
  return read.prefs
}

/** Changes some of them, here and in the hub's other tabs, and notes that the account has not heard of it. */
export function setPrefs(change: Partial<Prefs>): void {
  setUnsent(true)
  keepPrefs(change)
}

/** What the account already knows. */
export function keepPrefs(change: Partial<Prefs>): void {
  const text = JSON.stringify({ ...prefs(), ...change })
  try {
    localStorage.setItem(prefsKey, text)
  } catch {
    unstored.text = text
  }
  show()
}

export function usePrefs(): Prefs {
  return useSyncExternalStore(subscribe, prefs)
}

function subscribe(changed: () => void): () => void {
  if (listeners.size === 0) addEventListener("storage", onStorage)
  listeners.add(changed)
  return () => {
    listeners.delete(changed)
    if (listeners.size === 0) removeEventListener("storage", onStorage)
  }
}

const UNSENT = "hub.prefs.unsent"

/** Whether this device changed its preferences since an account was told. */
export function isUnsent(): boolean {
  try {
    return localStorage.getItem(UNSENT) !== null
  } catch {
    return false
  }
}

export function setUnsent(unsent: boolean): void {
  try {
    if (unsent) localStorage.setItem(UNSENT, "1")
    else localStorage.removeItem(UNSENT)
  } catch {
    // A private window keeps nothing, and tells no account.
  }
}

/** Calls back with every change, here or in another tab. */
export function onPrefs(listener: () => void): () => void {
  return subscribe(listener)
}

/** Another tab changed them; a null key is a storage that was emptied. */
function onStorage({ key }: StorageEvent): void {
  if (key === prefsKey || key === null) show()
}

/** What the stylesheet must know: the theme where one is chosen, and the density. */
function show(): void {
  const { theme, density } = prefs()
  const root = document.documentElement
  if (theme === "system") delete root.dataset["theme"]
  else root.dataset["theme"] = theme
  root.dataset["density"] = density
  for (const listener of listeners) listener()
}

function stored(): string | null {
  if (unstored.text !== null) return unstored.text
  try {
    return localStorage.getItem(prefsKey)
  } catch {
    return null
  }
}
