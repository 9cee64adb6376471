import { useQuery } from "@tanstack/react-query"
import { lazy, Suspense } from "react"
import { Page } from "../../components/shell/page.tsx"
import { Section } from "../../components/shell/section.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { usePageMeta } from "../../lib/meta.ts"
import { useSession } from "../../lib/session.ts"
import { comments } from "../../lib/talk.ts"
import { figuresText } from "./figures-text.ts"

const Queue = lazy(() => import("./queue.tsx"))
const staff = ["moderators", "admins"]

/** How comments are kept decent, for everybody; for those who do it, the queue. */
export function ModerationPage() {
  usePageMeta("Moderation", "How comments are moderated at Pack Hub, in figures.")
  const state = useSession()
  const mayDecide = state.is === "in" && state.session.groups.some((group) => staff.includes(group))
  return (
    <Page isWide>
      <div className="page-head">
        <h1 className="title">Moderation</h1>
      </div>
      {mayDecide && (
        <Section id="queue" title="Waiting">
          <Suspense fallback={<TableSkeleton rows={4} />}>
            <Queue />
          </Suspense>
        </Section>
      )}
      <Section id="figures" title="The last 30 days">
        <Figures />
      </Section>
      <Section id="rules" title="How it works">
        <div className="prose">
          <p>
            Your first three comments are read by a moderator before anybody else sees them; after that yours
            appear at once unless they have many links or words we do not want here. Three readers’ reports
            bring any comment back to a moderator. Whoever is rejected is told why.
          </p>
          <p>
            Insults, threats, private things about people and advertising are not shown. Results are told in
            game threads.
          </p>
        </div>
      </Section>
    </Page>
  )
}

function Figures() {
  const { data, error, refetch } = useQuery({
    queryKey: ["moderation"],
    queryFn: () => comments.moderation(),
  })
  if (!data && error) return <ErrorPanel what="The figures" error={error} retry={() => void refetch()} />
  if (!data) return <TableSkeleton rows={2} />
  return <p className="prose">{figuresText(data)}</p>
}
