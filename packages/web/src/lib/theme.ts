import { useSyncExternalStore } from "react"

export type Theme = "light" | "dark"
/** `public/theme.js` reads it before the first paint, under this very name. */
const storageKey = "hub.theme"
const device = matchMedia("(prefers-color-scheme: dark)")
const listeners = new Set<() => void>()

/** The theme on screen: the stored choice, else what the device asks for. */
function current(): Theme {
  const chosen = document.documentElement.dataset["theme"]
  if (chosen === "light" || chosen === "dark") return chosen
  return device.matches ? "dark" : "light"
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed)
  device.addEventListener("change", changed)
  return () => {
    listeners.delete(changed)
    device.removeEventListener("change", changed)
  }
}

/** Shows the theme and keeps it on this device; private windows refuse storage, there it lasts one visit. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme
  const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper")
  for (const meta of document.querySelectorAll('meta[name="theme-color"]'))
    meta.setAttribute("content", paper)
  for (const listener of listeners) listener()
  try {
    localStorage.setItem(storageKey, theme)
  } catch {
    return
  }
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, current)
}
