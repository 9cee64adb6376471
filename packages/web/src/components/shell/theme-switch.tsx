import { chooseTheme, useTheme } from "../../lib/theme.ts"

/** Names what a press gives. */
export function ThemeSwitch() {
  const other = useTheme() === "dark" ? "light" : "dark"
  return (
    <button
      type="button"
      className="theme-switch"
      onClick={() => chooseTheme(other)}
      aria-label={`Use the ${other} theme`}
    >
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        <circle cx="10" cy="10" r="7.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M10 2.75a7.25 7.25 0 0 1 0 14.5z" fill="currentColor" />
      </svg>
    </button>
  )
}
