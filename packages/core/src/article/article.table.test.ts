import { beforeAll, describe, expect, test } from "vitest"
import { measure } from "../capacity.ts"
import { newId } from "../id.ts"
import { Article } from "./index.ts"

const now = "2026-11-21T15:00:00.000Z"
const later = "2026-11-21T16:00:00.000Z"
const by = "ada"

/** Words of the run's own, so that tests share one table and never an address. */
function word(): string {
  return newId(Date.now()).toLowerCase()
}

function aDraft(over: Partial<Parameters<typeof Article.create>[0]> = {}) {
  return {
    id: newId(Date.now()),
    title: `Pack wins ${word()}`,
    excerpt: "A short one.",
    content: "**Go** Pack",
    category: "news" as const,
    tags: [],
    sport: null,
    image: null,
    author: { id: by, name: "Ada A." },
    now,
    ...over,
  }
}

async function aPublished(over: Parameters<typeof aDraft>[0] = {}, at?: string) {
  const { slug } = await Article.create(aDraft(over))
  return Article.publish({ slug, version: 1, by, now, ...(at !== undefined && { at }) })
}

const reason = (name: string) => expect.objectContaining({ reason: name })

describe("writing", () => {
  test("a draft has an address of its title, safe HTML, and no reader", async () => {
    const draft = await Article.create(
      aDraft({ title: `Pack wins <b>${word()}</b>`, content: "<b>x</b> **y**" }),
    )
    expect(draft).toMatchObject({ status: "draft", version: 1, html: "<p>x <strong>y</strong></p>" })
    expect(await Article.get({ slug: draft.slug, now })).toEqual(draft)
    await expect(Article.read({ slug: draft.slug, now })).rejects.toEqual(reason("article.not_found"))
  })

  test("an address is given once", async () => {
    const { slug } = await Article.create(aDraft())
    await expect(Article.create(aDraft({ slug }))).rejects.toEqual(reason("article.slug_taken"))
  })

  test("of two who create at once, one gets the address", async () => {
    const slug = word()
    const both = await Promise.allSettled([1, 2].map(() => Article.create(aDraft({ slug }))))
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
  })

  test("of two editors at one version, the second is told", async () => {
    const { slug } = await Article.create(aDraft())
    const change = (title: string) => Article.update({ slug, version: 1, by, now: later, changes: { title } })
    const both = await Promise.allSettled([change("One"), change("Two")])
    const [lost] = both.filter((result) => result.status === "rejected")
    expect(lost?.reason).toMatchObject({ kind: "conflict", reason: "article.changed" })
    expect(await Article.get({ slug, now })).toMatchObject({ version: 2, updatedAt: later })
  })

  test("an address stays when the title changes, and leads on when it is changed itself", async () => {
    const first = await Article.create(aDraft())
    const renamed = await Article.update({
      slug: first.slug,
      version: 1,
      by,
      now,
      changes: { title: "Other" },
    })
    expect(renamed.slug).toBe(first.slug)
    const slug = word()
    await Article.update({ slug: first.slug, version: 2, by, now, changes: { slug } })
    expect(await Article.get({ slug: first.slug, now })).toMatchObject({ slug, title: "Other", version: 3 })
    const back = await Article.update({ slug, version: 3, by, now, changes: { slug: first.slug } })
    expect(await Article.get({ slug, now })).toEqual(back)
  })

  test("an address that another article ever had is not given away", async () => {
    const first = await Article.create(aDraft())
    await Article.update({ slug: first.slug, version: 1, by, now, changes: { slug: word() } })
    const second = await Article.create(aDraft())
    const take = Article.update({ slug: second.slug, version: 1, by, now, changes: { slug: first.slug } })
    await expect(take).rejects.toEqual(reason("article.slug_taken"))
  })

  test("every version is kept as it was saved", async () => {
    const { id, slug } = await Article.create(aDraft({ content: "one" }))
    await Article.update({ slug, version: 1, by: "ben", now: later, changes: { content: "two" } })
    await Article.publish({ slug, version: 2, by, now: later })
    const { items } = await Article.revisions({ id })
    expect(items.map(({ version, content, by: who }) => [version, content, who])).toEqual([
      [3, "two", "ada"],
      [2, "two", "ben"],
      [1, "one", "ada"],
    ])
  })
})

describe("publishing", () => {
  test("a scheduled article is read from its minute on, without anybody doing anything", async () => {
    const { slug } = await aPublished({}, later)
    await expect(Article.read({ slug, now })).rejects.toEqual(reason("article.not_found"))
    expect(await Article.read({ slug, now: later })).toMatchObject({ slug, publishedAt: later })
  })

  test("what was taken back is gone from its address and from every list", async () => {
    const tag = word()
    const { slug } = await aPublished({ tags: [tag] })
    await Article.unpublish({ slug, version: 2, by, now: later })
    await expect(Article.read({ slug, now: later })).rejects.toEqual(reason("article.unpublished"))
    expect((await Article.list({ facet: { tag }, now: later })).items).toEqual([])
  })
})

describe("lists", () => {
  const tag = word()
  const author = { id: word(), name: "Eve" }
  const ids: string[] = []

  beforeAll(async () => {
    for (const minute of ["01", "02", "03"]) {
      const at = `2026-11-20T10:${minute}:00.000Z`
      const draft = aDraft({ tags: [tag], author, sport: "football", category: "recap", now: at })
      const { id, slug } = await Article.create(draft)
      await Article.publish({ slug, version: 1, by, now: at })
      ids.unshift(id)
    }
    await aPublished({ tags: [tag], author }, later)
    await Article.create(aDraft({ tags: [tag], author }))
  })

  test("readers see what is published, newest first, by cursor", async () => {
    const first = await Article.list({ facet: { tag }, now, limit: 2 })
    const rest = await Article.list({ facet: { tag }, now, limit: 2, cursor: first.cursor ?? "" })
    expect([...first.items, ...rest.items].map(({ id }) => id)).toEqual(ids)
    expect(first.items[0]).toMatchObject({ status: "published", title: expect.any(String) })
    expect(first.items[0]).not.toHaveProperty("content")
  })

  test.each([
    ["all", undefined],
    ["its category", { category: "recap" as const }],
    ["its sport", { sport: "football" as const }],
    ["its author", { author: author.id }],
  ])("an article stands in %s, for one Query", async (_name, facet) => {
    const { value, capacity } = await measure(() => Article.list({ ...(facet && { facet }), now, limit: 50 }))
    expect(value.items.map(({ id }) => id)).toEqual(expect.arrayContaining(ids))
    expect(capacity.calls).toBe(1)
    expect(capacity.read).toBeLessThanOrEqual(0.5 * Math.ceil(value.items.length / 4 + 1))
  })

  test("an article that changes its tag changes its list, and its card follows its title", async () => {
    const [from, to] = [word(), word()]
    const { slug } = await aPublished({ tags: [from] })
    await Article.update({ slug, version: 2, by, now: later, changes: { tags: [to], title: "Fresh" } })
    expect((await Article.list({ facet: { tag: from }, now })).items).toEqual([])
    expect((await Article.list({ facet: { tag: to }, now })).items).toMatchObject([{ slug, title: "Fresh" }])
  })

  test("the desk sees drafts and what is scheduled", async () => {
    const { id } = await Article.create(aDraft({ now: "2027-01-01T00:00:00.000Z" }))
    const { items } = await Article.onDesk({ now, limit: 1 })
    expect(items).toMatchObject([{ id, status: "draft" }])
  })
})

test("an article at its address is one GetItem, 1 unit of the consistent kind for 4 KB", async () => {
  const { slug } = await aPublished()
  const { capacity } = await measure(() => Article.read({ slug, now }))
  expect(capacity).toMatchObject({ calls: 1, read: 1 })
})
