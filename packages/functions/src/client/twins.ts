/** The forms a public page also comes in, without login. */
export const twinFormats = ["json", "txt", "ics", "rss", "atom", "feed"] as const
export type TwinFormat = (typeof twinFormats)[number]

/** Another form of a page: what `<link rel="alternate">` and the `Link` header say. */
export type Alternate = { href: string; type: string; title: string }

export const mediaTypes: Record<TwinFormat, string> = {
  json: "application/json",
  txt: "text/plain",
  ics: "text/calendar",
  rss: "application/rss+xml",
  atom: "application/atom+xml",
  feed: "application/feed+json",
}

const titles: Record<TwinFormat, string> = {
  json: "The same as data (JSON)",
  txt: "The same as plain text",
  ics: "Calendar to subscribe to",
  rss: "RSS",
  atom: "Atom",
  feed: "JSON Feed",
}

/** `stem` where the twin's address is not the page's own path, `$1` being the page's first group; `query` the page's parameters that it understands. */
type Twins = {
  page: RegExp
  /** What a feed of the page holds; results unless said otherwise. */
  feed?: string
  stem?: string
  formats: readonly TwinFormat[]
  query?: readonly string[]
}

/** What the news page and its feeds can be narrowed to. */
const facets = ["category", "tag", "sport", "author"]

/** Which page has which twins: what is here is served by `twin/`, and a test asks for every one of them. */
const table: readonly Twins[] = [
  { page: /^\/$/, stem: "/index", formats: ["json", "txt"] },
  { page: /^\/$/, stem: "/results", formats: ["rss", "atom"] },
  { page: /^\/scores$/, formats: ["json", "txt"], query: ["day", "sport"] },
  { page: /^\/scores$/, stem: "/results", formats: ["rss", "atom"] },
  { page: /^\/schedule$/, formats: ["json", "txt"], query: ["month", "sport"] },
  { page: /^\/schedule$/, formats: ["ics"], query: ["sport"] },
  { page: /^\/teams$/, formats: ["json", "txt"] },
  { page: /^\/teams\/[\w-]+$/, formats: ["json", "txt", "ics", "rss", "atom"] },
  { page: /^\/games\/[\w-]+$/, formats: ["json", "txt", "ics"] },
  { page: /^\/players\/[\w-]+$/, formats: ["json", "txt", "ics"] },
  { page: /^\/standings\/[\w-]+$/, formats: ["json", "txt"] },
  // Polls stand on the same page and are a twin of their own.
  { page: /^\/standings\/([\w-]+)$/, stem: "/rankings/$1", formats: ["json", "txt"] },
  { page: /^\/news$/, feed: "Articles", formats: ["json", "rss", "atom", "feed"], query: facets },
  { page: /^\/status$/, formats: ["json", "txt"] },
  { page: /^\/costs$/, formats: ["json", "txt"] },
  { page: /^\/usage$/, formats: ["json", "txt"] },
]

/** The other forms of a public page, by its address (`/scores?day=2026-11-21`); none for pages that have none. Pure. */
export function alternatesOf(address: string): Alternate[] {
  const { pathname, searchParams } = new URL(address, "http://hub.invalid")
  const path = pathname === "/" ? pathname : pathname.replace(/\/$/, "")
  return table
    .filter((twins) => twins.page.test(path))
    .flatMap(({ page, feed = "Results", stem = "$&", formats, query = [] }) =>
      formats.map((format) => ({
        href: `${path.replace(page, stem)}.${format}${kept(searchParams, query)}`,
        type: mediaTypes[format],
        title: /^(?:rss|atom|feed)$/.test(format) ? `${feed} (${titles[format]})` : titles[format],
      })),
    )
}

function kept(given: URLSearchParams, names: readonly string[]): string {
  const pairs = names.flatMap((name) => given.getAll(name).map((value): [string, string] => [name, value]))
  return pairs.length > 0 ? `?${new URLSearchParams(pairs).toString()}` : ""
}

/** The alternates as a `Link` header (RFC 8288); empty for pages that have none. */
export function linkHeader(address: string): string {
  return alternatesOf(address)
    .map(({ href, type, title }) => `<${href}>; rel="alternate"; type="${type}"; title="${title}"`)
    .join(", ")
}
