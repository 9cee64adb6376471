import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query"
import { useAction } from "../../components/form/use-action.ts"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { newsroom } from "../../lib/newsroom.ts"
import type { Article, ArticleRevision } from "../../lib/types.ts"

/** What the article said before. Bringing a version back saves it once more, on top, so that nothing is ever lost. */
export function Revisions({ article }: { article: Article }) {
  const { slug, version } = article
  const client = useQueryClient()
  const { data, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ["desk", slug, "revisions", version],
    queryFn: ({ pageParam }) => newsroom.revisions(slug, pageParam),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  })
  const restore = useAction(async ({ title, excerpt, content }: ArticleRevision) => {
    const made = await newsroom.update(slug, version, { title, excerpt, content })
    client.setQueryData(["desk", slug], made)
    void client.invalidateQueries({ queryKey: ["desk"], exact: true })
  })
  const before = data?.pages.flatMap((page) => page.data).filter((one) => one.version !== version) ?? []
  if (error) return <ErrorPanel what="Earlier versions" error={error} retry={() => void refetch()} />
  return (
    <details className="revisions">
      <summary>Earlier versions</summary>
      {data && before.length === 0 && <p className="empty">This is the first.</p>}
      <ol>
        {before.map((one) => (
          <li key={one.version}>
            <details>
              <summary>
                Version {one.version}, <time dateTime={one.at}>{new Date(one.at).toLocaleString()}</time>:{" "}
                {one.title}
              </summary>
              <pre>{one.content}</pre>
              <button type="button" className="button" onClick={() => void restore.run(one)}>
                Bring version {one.version} back
              </button>
            </details>
          </li>
        ))}
      </ol>
      {hasNextPage && (
        <button type="button" className="link-button" onClick={() => void fetchNextPage()}>
          Older versions
        </button>
      )}
      <p role="alert">{restore.problem && `${restore.problem.message}.`}</p>
    </details>
  )
}
