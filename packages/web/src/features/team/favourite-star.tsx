import { setPrefs, usePrefs } from "../../lib/prefs.ts"
import { toggled } from "../../lib/prefs-schema.ts"

/** Keeps a team among this device's favourites, or lets it go. Filled is kept. */
export function FavouriteStar({ id, name }: { id: string; name: string }) {
  const { teams } = usePrefs()
  const isOn = teams.includes(id)
  return (
    <button
      type="button"
      className="star"
      data-usage="follow"
      aria-pressed={isOn}
      aria-label={`${name} is a favourite`}
      onClick={() => setPrefs({ teams: toggled(teams, id) })}
    >
      <svg viewBox="0 0 20 20" width="22" height="22" aria-hidden="true">
        <path
          d="m10 1.8 2.5 5.3 5.7.7-4.2 4 1.1 5.8L10 14.8l-5.1 2.8L6 11.8l-4.2-4 5.7-.7z"
          fill={isOn ? "currentColor" : "none"}
          stroke="currentColor"
          strokeWidth="1.4"
          strokeLinejoin="round"
        />
      </svg>
    </button>
  )
}
