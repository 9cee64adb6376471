import { Article } from "@hub/core/article"
import { newId } from "@hub/core/id"

/** An article by the hub or by an account, published unless told otherwise. */
export async function anArticle(isPublished = true, author = { id: "ada", name: "Ada" }) {
  const id = newId(Date.now())
  const now = new Date().toISOString()
  const draft = { title: id, excerpt: "", content: "x", category: "news", sport: null, image: null } as const
  const { slug } = await Article.create({ ...draft, tags: [], id, author, now })
  if (isPublished) await Article.publish({ slug, version: 1, by: "ada", now })
  return { id, slug }
}
