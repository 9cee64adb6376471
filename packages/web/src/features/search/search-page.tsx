import { useQuery } from "@tanstack/react-query"
import { useDeferredValue, useMemo } from "react"
import { UpNext } from "../../components/score/up-next.tsx"
import { Page } from "../../components/shell/page.tsx"
import { PageHead } from "../../components/shell/page-head.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { useMedia, wide } from "../../lib/media.ts"
import { usePageMeta } from "../../lib/meta.ts"
import { useMoment } from "../../lib/now.ts"
import { searchQuery } from "../../lib/query.ts"
import { dayOf, easternZone } from "../../lib/time.ts"
import { createEngine } from "./engine.ts"
import { entriesOf } from "./entries.ts"
import { Results } from "./results.tsx"
import { SearchField } from "./search-field.tsx"
import { useChoice } from "./use-choice.ts"
import { useSearchText } from "./use-search-text.ts"

/**
 * Search without a server: the index is one answer, read when this page opens, and every letter typed looks through
 * it here. A combobox: the focus stays in the field, arrows move along the list, Enter opens.
 */
export function SearchPage({ q }: { q: string }) {
  const { data: page, error, refetch } = useQuery(searchQuery())
  const isWide = useMedia(wide)
  const { now } = useMoment()
  const today = dayOf(now, easternZone)
  const [text, ask] = useSearchText(q)
  usePageMeta(q ? `${q}, search` : "Search", "Find NC State players, teams, games and headlines.")
  const index = page?.data
  const find = useMemo(() => index && createEngine(entriesOf(index, today), today), [index, today])
  const asked = useDeferredValue(text.trim())
  const found = useMemo(() => find?.(asked) ?? [], [find, asked])
  const entries = found.flatMap((group) => group.entries)
  const choice = useChoice(entries)
  return (
    <Page aside={isWide && <UpNext />}>
      <PageHead title="Search" page={page} failing={error !== null} />
      <SearchField text={text} ask={ask} choice={choice} isOpen={entries.length > 0} />
      {!page && error && <ErrorPanel what="The search index" error={error} retry={() => void refetch()} />}
      <output className="sr-only">
        {find && asked !== "" && (entries.length === 1 ? "1 result" : `${entries.length} results`)}
      </output>
      <Results q={asked} found={found} isReady={find !== undefined} choice={choice} />
    </Page>
  )
}
