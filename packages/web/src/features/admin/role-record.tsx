import { useQuery } from "@tanstack/react-query"
import { Section } from "../../components/shell/section.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { admin } from "../../lib/admin.ts"

/** What was done to an account, newest first; none of it can be changed. */
export function RoleRecord({ id }: { id: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["admin", "record", id],
    queryFn: () => admin.record(id),
  })
  return (
    <Section id="record" title="On record">
      {error && <ErrorPanel what="The record" error={error} retry={() => void refetch()} />}
      {data?.length === 0 && <p className="empty">Nothing was done about this account.</p>}
      <ol className="headlines">
        {data?.map((entry) => (
          <li key={entry.id}>
            <span className="headline-title">{words[entry.action] ?? entry.action}</span>{" "}
            <span className="headline-note">
              {entry.why} · <time dateTime={entry.at}>{new Date(entry.at).toLocaleString()}</time>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

const words: Record<string, string> = {
  "role.give": "Role given",
  "role.take": "Role taken",
  "commenter.ban": "Banned from comments",
  "commenter.unban": "Let back to comments",
}
