import type { ArticleDraft } from "../../lib/types.ts"

export type Field = "title" | "excerpt" | "content" | "category" | "sport" | "tags" | "image"
export type Side = "theirs" | "mine"
/** Where two editors differ. `side` is whose is taken unless somebody chooses: undefined where both changed it. */
export type Difference = { field: Field; theirs: string; mine: string; side: Side | undefined }

type Draft = Pick<ArticleDraft, Field>

const fields: readonly Field[] = ["title", "excerpt", "content", "category", "sport", "tags", "image"]

export const names: Record<Field, string> = {
  title: "Title",
  excerpt: "Summary",
  content: "Text",
  category: "Category",
  sport: "Sport",
  tags: "Tags",
  image: "Picture",
}

/**
 * What another editor saved beside what was typed here, both begun at `base`. What only one of them changed is theirs to
 * decide; what both changed somebody has to choose. Pure.
 */
export function differences(base: Draft, theirs: Draft, mine: Draft): Difference[] {
  return fields.flatMap((field) => {
    const [before, other, own] = [base, theirs, mine].map((draft) => textOf(draft, field))
    if (before === undefined || other === undefined || own === undefined || other === own) return []
    const side = own === before ? "theirs" : other === before ? "mine" : undefined
    return [{ field, theirs: other, mine: own, side }]
  })
}

/** Whose is taken where nobody has to choose. Pure. */
export function decided(found: readonly Difference[]): Map<Field, Side> {
  return new Map(found.flatMap(({ field, side }): [Field, Side][] => (side ? [[field, side]] : [])))
}

/** The draft in which each difference is as it was chosen. Pure. */
export function merged(theirs: Draft, mine: Draft, chosen: ReadonlyMap<Field, Side>): ArticleDraft {
  const from = (field: Field) => (chosen.get(field) === "mine" ? mine : theirs)
  return {
    title: from("title").title,
    excerpt: from("excerpt").excerpt,
    content: from("content").content,
    category: from("category").category,
    sport: from("sport").sport,
    tags: from("tags").tags,
    image: from("image").image,
  }
}

function textOf(draft: Draft, field: Field): string {
  if (field === "tags") return draft.tags.join(" ")
  if (field === "image") return draft.image ? `${draft.image.url} (${draft.image.alt})` : ""
  return draft[field] ?? ""
}
