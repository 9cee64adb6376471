const names = new Intl.ListFormat("en-GB")

/** Says what is still being waited for, at first and whenever one of the things that go on side by side is done. */
export function waitingFor(say: (step: string) => void, things: readonly string[]) {
  const open = new Set(things)
  const tell = () => open.size > 0 && say(`Waiting for ${names.format(open)}`)
  tell()
  return async <T>(thing: string, work: Promise<T>): Promise<T> => {
    const value = await work
    open.delete(thing)
    tell()
    return value
  }
}
