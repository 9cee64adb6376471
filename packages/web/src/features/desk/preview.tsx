import { useDeferredValue, useEffect, useState } from "react"
import { ArticleText } from "../../components/article/article-text.tsx"

type HtmlOf = (markdown: string) => string

/** The text as readers will see it, made by the same code as the API's. */
export function Preview({ markdown }: { markdown: string }) {
  const [made, setMade] = useState<{ htmlOf: HtmlOf } | null>(null)
  const shown = useDeferredValue(markdown)
  useEffect(() => {
    void import("@hub/functions/client/markdown").then(({ htmlOf }) => setMade({ htmlOf }))
  }, [])
  return (
    <section className="preview" aria-label="Preview">
      {made ? <ArticleText html={made.htmlOf(shown)} /> : <p className="empty">The preview is loading …</p>}
    </section>
  )
}
