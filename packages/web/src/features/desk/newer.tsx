import { useQuery } from "@tanstack/react-query"
import { newsroom } from "../../lib/newsroom.ts"
import type { Article } from "../../lib/types.ts"

type Props = { slug: string; mine: string; onTaken: (newer: Article) => void }

/** Another editor was first: both texts side by side, and nothing of either is lost. */
export function Newer({ slug, mine, onTaken }: Props) {
  const { data: newer } = useQuery({
    queryKey: ["desk", slug, "newer"],
    queryFn: () => newsroom.article(slug),
    gcTime: 0,
    staleTime: 0,
  })
  if (!newer) return null
  return (
    <section className="newer" aria-label="Two versions">
      <p className="form-note">
        Version {newer.version} was saved meanwhile. Take over what you want to keep of it, then save yours on
        top.
      </p>
      <div className="newer-texts">
        <pre aria-label="Saved meanwhile">{newer.content}</pre>
        <pre aria-label="Yours">{mine}</pre>
      </div>
      <p>
        <button type="button" className="link-button" onClick={() => onTaken(newer)}>
          My next save goes on top of version {newer.version}
        </button>
      </p>
    </section>
  )
}
