/** As many at once as there are lanes; the first failure ends all of them. */
export async function sideBySide<T>(work: readonly T[], lanes: number, run: (one: T) => Promise<void>) {
  const rest = [...work]
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (let one = rest.shift(); one !== undefined; one = rest.shift()) await run(one)
    }),
  )
}
