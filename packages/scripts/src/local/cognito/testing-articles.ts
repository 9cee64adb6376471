import { Article } from "@hub/core/article"
import { newId } from "@hub/core/id"

/** As little as an article may say. */
export const fewWords = {
  title: "x",
  excerpt: "",
  content: "x",
  category: "news",
  tags: [],
  sport: null,
  image: null,
} satisfies Article.Draft

/** An article by the hub or by an account, published unless told otherwise. */
export async function anArticle(isPublished = true, author = { id: "ada", name: "Ada" }) {
  const id = newId(Date.now())
  const now = new Date().toISOString()
  const { slug } = await Article.create({ ...fewWords, title: id, id, author, now })
  if (isPublished) await Article.publish({ slug, version: 1, by: "ada", now })
  return { id, slug }
}
