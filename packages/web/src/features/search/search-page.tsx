import { useQuery } from "@tanstack/react-query"
import { useDeferredValue, useMemo } from "react"
import { UpNext } from "../../components/score/up-next.tsx"
import { Page } from "../../components/shell/page.tsx"
import { PageHead } from "../../components/shell/page-head.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { useMedia, wide } from "../../lib/media.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { useMoment } from "../../lib/now.ts"
import { articleIndexQuery, searchQuery } from "../../lib/query.ts"
import { dayOf, easternZone } from "../../lib/time.ts"
import { createEngine } from "./engine.ts"
import { type Entry, entriesOf } from "./entries.ts"
import { Results } from "./results.tsx"
import { SearchField } from "./search-field.tsx"
import { useChoice } from "./use-choice.ts"
import { useSearchText } from "./use-search-text.ts"

/**
 * Search without a server: two answers are read when this page opens, names and the hub's own articles, and every letter
 * typed looks through them here. With `isNews` only what is written is found. A combobox: the focus stays in the field, arrows move along the list, Enter opens.
 */
export function SearchPage({ q, isNews }: { q: string; isNews: boolean }) {
  const { data: page, error, refetch } = useQuery(searchQuery())
  const { data: own } = useQuery(articleIndexQuery())
  const isWide = useMedia(wide)
  const { now } = useMoment()
  const today = dayOf(now, easternZone)
  const [text, ask] = useSearchText(q)
  usePageMeta(q ? `${q}, search` : "Search", "Find NC State players, teams, games, articles and headlines.")
  const [index, articles] = [page?.data, own?.data.articles]
  const find = useMemo(() => {
    const entries = index && entriesOf(index, articles ?? [], today)
    return entries && createEngine(isNews ? entries.filter(isWritten) : entries, today)
  }, [index, articles, today, isNews])
  const asked = useDeferredValue(text.trim())
  const found = useMemo(() => find?.(asked) ?? [], [find, asked])
  const entries = found.flatMap((group) => group.entries)
  const choice = useChoice(entries)
  return (
    <Page aside={isWide && <UpNext />}>
      <PageHead title="Search" page={page} failing={error !== null} />
      <SearchField
        label={isNews ? "Articles and headlines" : "Players, teams, games, news"}
        text={text}
        ask={ask}
        choice={choice}
        isOpen={entries.length > 0}
      />
      {!page && error && <ErrorPanel what="The search index" error={error} retry={() => void refetch()} />}
      <output className="sr-only">
        {find && asked !== "" && (entries.length === 1 ? "1 result" : `${entries.length} results`)}
      </output>
      <Results q={asked} isNews={isNews} found={found} isReady={find !== undefined} choice={choice} />
    </Page>
  )
}

function isWritten({ kind }: Entry): boolean {
  return kind === "article" || kind === "news"
}
