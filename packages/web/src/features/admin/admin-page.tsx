import { Link } from "@tanstack/react-router"
import { Page } from "../../components/shell/page.tsx"
import { Section } from "../../components/shell/section.tsx"
import { usePageMeta } from "../../lib/meta.ts"
import { useSession } from "../../lib/session.ts"
import { AccountCard } from "./account-card.tsx"
import { FindUser } from "./find-user.tsx"
import { IngestHealth } from "./ingest-health.tsx"
import { NewestUsers } from "./newest-users.tsx"

/** Where admins look after accounts and the sources. Whoever is none is shown nothing; the API refuses them anyway. */
export function AdminPage({ open }: { open: string | undefined }) {
  usePageMeta("Administration", "Accounts, articles and sources of Pack Hub.")
  const state = useSession()
  const isAdmin = state.is === "in" && state.session.groups.includes("admins")
  return (
    <Page>
      <div className="page-head">
        <h1 className="title">Administration</h1>
      </div>
      {state.is === "out" && (
        <p className="prose">
          <Link to="/sign-in">Sign in</Link> as an admin.
        </p>
      )}
      {state.is === "in" && !isAdmin && <p className="prose">Only the hub’s admins work here.</p>}
      {isAdmin && open !== undefined && <AccountCard key={open} id={open} own={state.session.user.id} />}
      {isAdmin && open === undefined && <Overview />}
    </Page>
  )
}

function Overview() {
  return (
    <>
      <Section id="accounts" title="Accounts">
        <FindUser />
        <NewestUsers />
      </Section>
      <Section id="articles" title="Articles" extra={<Link to="/desk">The desk</Link>}>
        <p className="prose">Drafts, what is scheduled and what was published are at the desk.</p>
      </Section>
      <Section id="sources" title="Sources" extra={<Link to="/status">All sources</Link>}>
        <IngestHealth />
      </Section>
    </>
  )
}
