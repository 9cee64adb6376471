import { createReads } from "@hub/functions/client/reads"
import { useQuery } from "@tanstack/react-query"
import { useEffect } from "react"

const reads = createReads()

/** Who has an article open and in sight for this long reads it. */
const STAYED_MS = 5_000

/** How often the article was read, this time told to the API once; where that fails nobody misses anything. */
export function ReadCount({ slug }: { slug: string }) {
  const { data } = useQuery({ queryKey: ["reads", slug], queryFn: () => reads.count(slug), retry: false })
  useEffect(() => {
    const stayed = setTimeout(() => {
      if (document.visibilityState === "visible") reads.tell(slug).catch(() => undefined)
    }, STAYED_MS)
    return () => clearTimeout(stayed)
  }, [slug])
  if (!data) return null
  return <p className="form-note">{data === 1 ? "Read once." : `Read ${data.toLocaleString()} times.`}</p>
}
