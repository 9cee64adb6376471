import { useEffect } from "react"
import { useMedia } from "./media.ts"
import { setPrefs, usePrefs } from "./prefs.ts"

export type Theme = "light" | "dark"

/** Shows the theme and keeps it on this device. */
export function chooseTheme(theme: Theme): void {
  setPrefs({ theme })
}

/** The theme on screen: the chosen one, else what the device asks for. A server assumes the light one. */
export function useTheme(): Theme {
  const { theme } = usePrefs()
  const isDark = useMedia("(prefers-color-scheme: dark)")
  if (theme !== "system") return theme
  return isDark ? "dark" : "light"
}

/** Colours the browser's own bars like the page. */
export function useThemeColor(): void {
  const theme = useTheme()
  useEffect(() => {
    const paper = getComputedStyle(document.documentElement).getPropertyValue("--paper")
    const metas = document.querySelectorAll(`meta[name="theme-color"]`)
    for (const meta of metas) meta.setAttribute("content", paper || theme)
  }, [theme])
}
