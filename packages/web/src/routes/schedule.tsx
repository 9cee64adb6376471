import { createFileRoute } from "@tanstack/react-router"
import { SchedulePage } from "../features/schedule/schedule-page.tsx"
import { scheduleSearch } from "../features/schedule/search.ts"
import { monthQuery } from "../lib/query.ts"
import { dayOf, easternZone } from "../lib/time.ts"

export const Route = createFileRoute("/schedule")({
  validateSearch: scheduleSearch,
  loaderDeps: ({ search }) => ({ month: search.month }),
  loader: ({ context, deps }) => {
    const month = deps.month ?? dayOf(Date.now(), easternZone).slice(0, 7)
    void context.client.prefetchQuery(monthQuery(month))
  },
  component: function Schedule() {
    return <SchedulePage search={Route.useSearch()} />
  },
})
