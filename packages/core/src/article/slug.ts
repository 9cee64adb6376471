const LONGEST = 80

/** An address made of a title: `NC State 24, Duke 17!` → `nc-state-24-duke-17`. Empty where a title has no Latin letter. Pure. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  return words.reduce((slug, word) => {
    const longer = slug === "" ? word : `${slug}-${word}`
    return longer.length > LONGEST ? slug : longer
  }, "")
}
