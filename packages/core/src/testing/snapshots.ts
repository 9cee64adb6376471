import { Snapshot } from "../snapshot/index.ts"

/** The JSON text of a stored page; a page that is missing fails the test by name. */
export async function snapshotText(key: string): Promise<string> {
  const snapshot = await Snapshot.read(key)
  if (!snapshot) throw new Error(`there is no snapshot ${key}`)
  return Snapshot.textOf(snapshot)
}
