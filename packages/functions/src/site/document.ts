import type { FirstScreen, Rendered } from "../client/first-screen.ts"
import type { Alternate } from "../client/twins.ts"
import type { Shell } from "./shell.ts"

export type Document = {
  rendered: Rendered
  first: FirstScreen
  /** The page's one address, without what does not change it. */
  canonical: string
  image: string
  /** Open Graph's word for what it is. */
  type: "website" | "article"
  /** Twins of the page for machines. */
  alternates: readonly Alternate[]
  /** Schema.org, or nothing. */
  facts: object | null
  isIndexed: boolean
  /** The code of this page, for start.js to ask for together with the app's. */
  files: readonly string[]
}

/** The whole page: the shell with a head and a content, and the data that the content was made of. */
export function documentOf(shell: Shell, page: Document): string {
  const { rendered, first, files } = page
  return [
    shell.start.replace("<html", () => `<html data-files="${escape(files.join(" "))}"`),
    head(page),
    shell.body,
    rendered.html,
    // Not a script: no policy has to let it run.
    shell.end.replace(
      "</body>",
      () => `<script type="application/json" id="page-data">${json(first)}</script></body>`,
    ),
  ].join("")
}

function head({ rendered, canonical, image, type, alternates, facts, isIndexed }: Document): string {
  const { title, description } = rendered
  const tags = [
    `<title>${escape(title)}</title>`,
    `<meta name="description" content="${escape(description)}" />`,
    isIndexed
      ? `<link rel="canonical" href="${escape(canonical)}" />`
      : '<meta name="robots" content="noindex" />',
    // Says the hub's name; 1200 by 630, as previews want it.
    ...og({ type, site_name: "Pack Hub", title, description, url: canonical, image }),
    '<meta name="twitter:card" content="summary_large_image" />',
    ...alternates.map(
      (link) =>
        `<link rel="alternate" type="${escape(link.type)}" title="${escape(link.title)}" href="${escape(link.href)}" />`,
    ),
    ...(facts ? [`<script type="application/ld+json">${json(facts)}</script>`] : []),
  ]
  return tags.join("\n    ")
}

function og(properties: Record<string, string>): string[] {
  return Object.entries(properties).map(
    ([name, value]) => `<meta property="og:${name}" content="${escape(value)}" />`,
  )
}

/** JSON that no name in it can end: `</script>` and `<!--` lose their first character. */
export function json(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c")
}

/** Text as an attribute's value or an element's content. */
export function escape(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
}
