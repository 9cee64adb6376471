/** Where backups are kept: files by name under one root, each written whole or not at all. */
export type Store = {
  /** For people: `s3://bucket/backups`, `/var/backups`. */
  where: string
  /** Undefined where there is none. */
  read: (name: string) => Promise<Uint8Array | undefined>
  write: (name: string, bytes: Uint8Array) => Promise<void>
  /** The names of all files under a folder, sorted. */
  list: (folder: string) => Promise<string[]>
  remove: (name: string) => Promise<void>
}

/** A JSON file of a store; undefined where there is none. */
export async function readJson(store: Store, name: string): Promise<unknown> {
  const bytes = await store.read(name)
  return bytes && JSON.parse(Buffer.from(bytes).toString())
}

export function writeJson(store: Store, name: string, value: unknown): Promise<void> {
  return store.write(name, Buffer.from(`${JSON.stringify(value, null, 1)}\n`))
}
