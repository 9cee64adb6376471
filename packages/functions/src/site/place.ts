import type { FirstScreen } from "../client/first-screen.ts"
import { isArticle } from "./is-article.ts"

/** The key of what an address is about: `/games/1` → `game/1`, `/news/a-slug` → `article/a-slug`. Pure. */
export function keyOf(path: string): string {
  const [, place = "", id = ""] = path.split("/")
  return `${place === "news" ? "article" : place.replace(/s$/, "")}/${id}`
}

/** The address that an article has now, where it is asked for at an old one. Pure. */
export function movedTo(path: string, { pages }: FirstScreen): string | undefined {
  const data = pages[keyOf(path)]?.data
  if (!path.startsWith("/news/") || !isArticle(data)) return undefined
  return path === `/news/${data.slug}` ? undefined : `/news/${data.slug}`
}
