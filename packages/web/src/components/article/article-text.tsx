/** HTML that the API cleaned when the article was written; nothing else may be given to it. */
export function ArticleText({ html }: { html: string }) {
  return <div className="article-text" dangerouslySetInnerHTML={{ __html: html }} />
}
