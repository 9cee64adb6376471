import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { Page } from "../../components/shell/page.tsx"
import { Section } from "../../components/shell/section.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { usePageMeta } from "../../lib/meta.ts"
import { newsroom } from "../../lib/newsroom.ts"
import { useSession } from "../../lib/session.ts"
import { dotted } from "../../lib/text.ts"
import { Editor } from "./editor.tsx"

/** Where admins write. Whoever is none is shown nothing; the API refuses them anyway. */
export function DeskPage({ open }: { open: string | undefined }) {
  usePageMeta("The desk", "Where the hub's articles are written.")
  const state = useSession()
  const isWriter = state.is === "in" && state.session.groups.includes("admins")
  return (
    <Page isWide>
      <div className="page-head">
        <h1 className="title">The desk</h1>
      </div>
      {state.is === "out" && (
        <p className="prose">
          <Link to="/sign-in">Sign in</Link> to write.
        </p>
      )}
      {state.is === "in" && !isWriter && <p className="prose">Only the hub’s writers work here.</p>}
      {isWriter && open === undefined && <Articles />}
      {isWriter && open !== undefined && <Opened key={open} slug={open} />}
    </Page>
  )
}

function Articles() {
  const { data, error, refetch } = useQuery({ queryKey: ["desk"], queryFn: () => newsroom.list() })
  return (
    <Section
      id="articles"
      title="Articles"
      extra={
        <Link to="/desk" search={{ article: "new" }}>
          Write one
        </Link>
      }
    >
      {!data && error && <ErrorPanel what="The articles" error={error} retry={() => void refetch()} />}
      {!data && !error && <TableSkeleton rows={5} />}
      {data?.data.length === 0 && <p className="empty">Nothing written yet.</p>}
      <ul className="headlines">
        {data?.data.map((article) => (
          <li key={article.id}>
            <Link to="/desk" search={{ article: article.slug }} className="headline">
              <span className="headline-title">{article.title}</span>
              <span className="headline-note">{dotted([article.status, article.author.name])}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** The text as it is now; an editor that is open keeps what is typed in it. */
function Opened({ slug }: { slug: string }) {
  const isNew = slug === "new"
  const { data, error, refetch } = useQuery({
    queryKey: ["desk", slug],
    queryFn: () => newsroom.article(slug),
    enabled: !isNew,
    refetchOnWindowFocus: false,
  })
  return (
    <>
      <p className="form-note">
        <Link to="/desk">All articles</Link>
      </p>
      {!isNew && error && <ErrorPanel what="The article" error={error} retry={() => void refetch()} />}
      {!isNew && !data && !error && <TableSkeleton rows={8} />}
      {isNew && <Editor known={null} />}
      {data && <Editor key={data.version} known={data} />}
    </>
  )
}
