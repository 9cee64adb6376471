import { Article } from "@hub/core/article"
import { newId } from "@hub/core/id"
import { User } from "@hub/core/user"
import * as v from "valibot"
import { beforeAll, describe, expect, test } from "vitest"
import { caller } from "../testing/caller.ts"
import { nowMs, publishFootball, seedFootball } from "../testing/seed.ts"
import { visitor } from "../testing/site.ts"

const visit = visitor({ now: () => nowMs })
const now = new Date(nowMs).toISOString()

async function published(over: Partial<Parameters<typeof Article.create>[0]> = {}) {
  const id = newId(Date.now())
  const article = await Article.create({
    id,
    title: `Pack </script> wins ${id}`,
    excerpt: "In overtime.",
    content: "**Go**",
    category: "recap",
    tags: ["acc"],
    sport: null,
    image: { url: "https://img.example/1.png", alt: "A catch" },
    author: { id: "ada", name: "Ada A." },
    now,
    ...over,
  })
  return Article.publish({ slug: article.slug, version: 1, by: "ada", now })
}

beforeAll(async () => {
  await seedFootball()
  await publishFootball()
})

describe("/news", () => {
  test("comes with the API's own answers about articles and headlines", async () => {
    const { id } = await published()
    const { status, first } = await visit("/news")
    expect(status).toBe(200)
    expect(first?.pages["articles"]?.data).toEqual(expect.arrayContaining([expect.objectContaining({ id })]))
    expect(first?.pages["news"]?.data).toHaveLength(10)
  })

  test("has twins: the API's bytes, RSS and Atom", async () => {
    await published()
    const api = await caller({ now: () => nowMs })("/articles?limit=20")
    const answers = await Promise.all(["/news.json", "/news.rss", "/news.atom"].map((path) => visit(path)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(JSON.parse(answers[0]?.text ?? "")).toEqual({ ...Object(api.json), next: null })
  })

  test("of one category, tag or author comes narrowed, on the page and in its feeds, and goes on where it ends", async () => {
    const tag = newId(Date.now()).toLowerCase()
    const { id } = await published({ tags: [tag] })
    const { first } = await visit(`/news?tag=${tag}`)
    expect(first?.pages[`articles/tag.${tag}`]?.data).toEqual([expect.objectContaining({ id })])
    for (const format of ["json", "rss", "atom", "feed"]) {
      const { status, text } = await visit(`/news.${format}?tag=${tag}`)
      expect([format, status, text.split(id).length > 1]).toEqual([format, 200, true])
      expect((await visit(`/news.${format}?tag=other`)).text).not.toContain(id)
    }
    expect((await visit("/news.rss?tag=a&author=b")).status).toBe(400)
  })

  test("the page's own cursor leads on through the API", async () => {
    const tag = newId(Date.now()).toLowerCase()
    for (let count = 0; count < 21; count++) await published({ tags: [tag] })
    const { first } = await visit(`/news?tag=${tag}`)
    const page = first?.pages[`articles/tag.${tag}`]
    const next = page && "next" in page ? page.next : null
    const { json } = await caller({ now: () => nowMs })(`/articles?tag=${tag}&limit=20&cursor=${next}`)
    expect(json).toEqual({ data: [expect.objectContaining({ tags: [tag] })], next: null })
  })

  test.each(["tag", "category", "sport", "author", "cursor", "spoilers"])(
    "a %s with line breaks in it becomes no header and no element of a feed",
    async (name) => {
      const evil = encodeURIComponent('a\r\nSet-Cookie: x=1\r\n\r\n"><script>hit()</script><entry>')
      for (const path of ["/news.rss", "/news.atom", "/news.feed", "/news.json", "/news"]) {
        const { headers, text } = await visit(`${path}?${name}=${evil}`)
        expect(headers.get("set-cookie")).toBeNull()
        expect([...headers.values()].join()).not.toMatch(/[\r\n]|x=1/)
        // A refusal quotes what it refuses, as JSON that no browser takes for a page.
        const isRefused = headers.get("content-type") === "application/problem+json"
        expect(isRefused || !/<script>hit|<entry>"/.test(text)).toBe(true)
      }
    },
  )

  test("a title, a summary or a name that holds a line break is not taken", () => {
    const draft = {
      title: "a",
      excerpt: "",
      content: "",
      category: "news",
      tags: [],
      sport: null,
      image: null,
    }
    expect(v.is(Article.Draft, draft)).toBe(true)
    for (const over of [{ title: "a\r\nLink: <x>" }, { excerpt: "a\nb" }, { tags: ["a\r\nb"] }])
      expect(v.is(Article.Draft, { ...draft, ...over })).toBe(false)
    for (const firstName of ["a\r\nBcc: all@example.org", "a\u0000b"])
      expect(v.is(User.Changes, { firstName })).toBe(false)
  })

  test("without spoilers leaves out recaps", async () => {
    const { id } = await published()
    expect((await visit("/news.rss")).text).toContain(id)
    expect((await visit("/news.rss?spoilers=0")).text).not.toContain(id)
  })
})

describe("an article's page", () => {
  test("tells crawlers without JavaScript what it is, and nothing of it ends the script it stands in", async () => {
    const { slug, title } = await published()
    const { status, text } = await visit(`/news/${slug}`)
    expect(status).toBe(200)
    expect(text).toContain('<meta property="og:type" content="article" />')
    expect(text).toContain('<meta property="og:image" content="https://img.example/1.png" />')
    const [, facts = ""] = /ld\+json">(.*?)<\/script>/s.exec(text) ?? []
    expect(JSON.parse(facts)).toMatchObject({
      "@graph": [
        { "@type": "NewsArticle", headline: title, datePublished: now, author: { name: "Ada A." } },
        { "@type": "BreadcrumbList" },
      ],
    })
  })

  test("leads on to the address that it has now", async () => {
    const { slug } = await published()
    const next = newId(1).toLowerCase()
    await Article.update({ slug, version: 2, by: "ada", now, changes: { slug: next } })
    const { status, headers } = await visit(`/news/${slug}`)
    expect([status, headers.get("location")]).toEqual([301, `/news/${next}`])
  })

  test("is 404 where there is none, or none any more", async () => {
    const { slug } = await published()
    await Article.unpublish({ slug, version: 2, by: "ada", now })
    for (const path of [`/news/${slug}`, "/news/no-such", "/news/NO_SUCH"])
      expect((await visit(path)).status).toBe(404)
  })

  test("stands in the sitemap", async () => {
    const { slug } = await published()
    expect((await visit("/sitemap.xml")).text).toContain(`<loc>https://hub.example/news/${slug}</loc>`)
  })
})
