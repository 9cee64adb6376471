/** A feed's key as words: `passingYards` → `Passing yards`. Words stay as they are: `3rd down efficiency`. */
export function wordsOf(key: string): string {
  const words = key.includes(" ")
    ? key
    : key.replace(/([a-z\d])([A-Z])/g, (_, before, after) => `${before} ${after.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}
