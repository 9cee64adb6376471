const MOST = 200

/** Ids and slugs that answers have named, so that later requests find something. */
export function knownIds(first: readonly string[]) {
  const ids = [...new Set(first)]
  return {
    pick: (at: number): string => ids[at % ids.length] ?? "",
    learn(answer: unknown): void {
      if (ids.length >= MOST || typeof answer !== "object" || answer === null) return
      for (const [name, value] of Object.entries(answer)) {
        if (typeof value !== "string") this.learn(value)
        else if (/^(?:id|slug)$/.test(name) && value !== "" && !ids.includes(value)) ids.push(value)
      }
    },
  }
}
