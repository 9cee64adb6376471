import { expect, test } from "vitest"
import { type Document, documentOf } from "./document.ts"

const evil = `</script><script>alert("1")</script><!-- & 'x'`
const shell = {
  start: "<html><head>",
  body: '</head><body><div id="root">',
  end: "</div></body></html>",
  version: "1",
  styles: [],
  scripts: [],
  files: {},
  render: () => Promise.reject(new Error("not called")),
}
const page: Document = {
  rendered: { html: "<main>$& $1</main>", status: 200, title: evil, description: evil },
  first: { at: "2026-11-21T18:00:00.000Z", pages: { "game/1": anAnswer(evil) }, problems: {} },
  canonical: "https://hub.example/games/1",
  image: "https://hub.example/static/card.png",
  type: "website",
  alternates: [{ href: '/games/1.json?a="&b=1', type: "application/json", title: evil }],
  facts: { "@type": "SportsEvent", name: evil },
  isIndexed: true,
  files: ["/static/assets/game.js", "/static/assets/parts.js"],
}

function anAnswer(name: string) {
  return { data: { name }, next: null, asOf: null, stale: false, source: null, etag: null }
}

test("no name of a feed ends a script, a tag or an attribute", () => {
  const html = documentOf(shell, page)
  expect(html).not.toContain("<script>alert")
  expect(html).not.toContain("<!--")
  expect(html).toContain("&lt;/script&gt;&lt;script&gt;alert(&quot;1&quot;)")
  expect(html).toContain('href="/games/1.json?a=&quot;&amp;b=1"')
})

test.each(["application/json", "application/ld+json"])("what stands in %s is read back as it was", (type) => {
  const [, text = ""] =
    new RegExp(`<script type="${type.replace("+", "\\+")}"[^>]*>(.*?)</script>`, "s").exec(
      documentOf(shell, page),
    ) ?? []
  const expected = type === "application/json" ? page.first : page.facts
  expect(JSON.parse(text)).toEqual(expected)
})

test("the page's own HTML stands in the root to the letter", () => {
  expect(documentOf(shell, page)).toContain('<div id="root"><main>$& $1</main></div>')
})

test("the code of the page is named for the script that asks for it", () => {
  expect(documentOf(shell, page)).toContain(
    '<html data-files="/static/assets/game.js /static/assets/parts.js">',
  )
})

test("a page that is found has an address, one that is not is kept out of the index", () => {
  expect(documentOf(shell, page)).toContain('<link rel="canonical" href="https://hub.example/games/1" />')
  const missing = documentOf(shell, { ...page, isIndexed: false })
  expect(missing).toContain('<meta name="robots" content="noindex" />')
  expect(missing).not.toContain("canonical")
})

test("nothing in it is a script that runs", () => {
  const types = [...documentOf(shell, page).matchAll(/<script([^>]*)>/g)].map(([, attributes]) => attributes)
  expect(types).toEqual([' type="application/ld+json"', ' type="application/json" id="page-data"'])
})
