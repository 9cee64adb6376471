import { Link } from "@tanstack/react-router"
import type { Found } from "./engine.ts"
import type { Entry, Kind } from "./entries.ts"
import type { Choice } from "./use-choice.ts"

type Props = {
  q: string
  isNews: boolean
  found: readonly Found[]
  /** False until the index is there. */
  isReady: boolean
  choice: Choice
}

const titles: Record<Kind, string> = {
  team: "Teams",
  player: "Players",
  game: "Games",
  article: "Articles",
  news: "Headlines",
}

/** What was found, by kind, as the list of the field's combobox; or what to do where there is nothing to show. */
export function Results({ q, isNews, found, isReady, choice }: Props) {
  const isNothing = isReady && q !== "" && found.length === 0
  return (
    <>
      {q === "" && isNews && (
        <p className="empty">
          A word of a title, a tag, a sport, who wrote it. A letter or an accent may be wrong.
        </p>
      )}
      {q === "" && !isNews && (
        <p className="empty">
          A name, a number with a sport (<Example q="12 football" />
          ), an opponent (<Example q="duke" />
          ), a sport. A letter or an accent may be wrong.
        </p>
      )}
      {isNothing && (
        <p className="empty">
          Nothing here is called “{q}”.{" "}
          {isNews ? (
            <>
              Titles, summaries and tags of articles and headlines are searched; try{" "}
              <Link to="/search" search={{ q }}>
                everything
              </Link>
              .
            </>
          ) : (
            <>
              Rosters, schedules, articles and headlines of NC State’s teams are searched; try{" "}
              <Link to="/teams">the teams</Link> or <Link to="/scores">the scores</Link>.
            </>
          )}
        </p>
      )}
      {found.length > 0 && (
        // The list of a combobox: options are links, which no native list of choices can hold.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div id="search-results" role="listbox" aria-label="Results" className="results">
          {found.map(({ kind, entries }) => (
            // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
            <div key={kind} role="group" aria-labelledby={`results-${kind}`}>
              <p id={`results-${kind}`} className="results-head">
                {titles[kind]}
              </p>
              {entries.map((entry) => (
                <Result key={entry.key} entry={entry} choice={choice} />
              ))}
            </div>
          ))}
        </div>
      )}
    </>
  )
}

function Example({ q }: { q: string }) {
  return (
    <Link to="/search" search={{ q }} replace>
      {q}
    </Link>
  )
}

/** The focus stays in the field: results are reached with the arrows, and by touch. */
function Result({ entry, choice }: { entry: Entry; choice: Choice }) {
  const option = {
    id: choice.idOf(entry.key),
    role: "option",
    "aria-selected": choice.key === entry.key,
    tabIndex: -1,
    className: "result",
    onPointerMove: () => choice.point(entry.key),
  }
  const text = (
    <>
      <span className="result-title">{entry.title}</span>
      <span className="result-note">{entry.note}</span>
    </>
  )
  if (entry.kind === "news") {
    return (
      <a {...option} href={entry.href} rel="noopener">
        {text}
      </a>
    )
  }
  return (
    <Link {...option} to={entry.href}>
      {text}
    </Link>
  )
}
