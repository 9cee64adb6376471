import { messageOf } from "../error.ts"
import { verified } from "./media.ts"
import { FILES, fileOf, mediaOf } from "./media-list.ts"
import type { Store } from "./store.ts"

const READ = 200

/**
 * What is wrong with the media of a backup, in a sentence; null where nothing is, or none were asked for. All must be there, and some,
 * others each `turn`, are read and hashed: 1 list request a thousand files, ≤ 200 GetObjects.
 */
export async function mediaProblem(backup: string, store: Store, turn: number): Promise<string | null> {
  const media = await mediaOf(backup, store)
  if (!media) return null
  if (!media.isComplete) return "the media were not saved to the end"
  const there = new Set(await store.list(FILES))
  const missing = media.files.filter(({ sha256 }) => !there.has(fileOf(sha256)))
  if (missing.length > 0) return `${missing.length} of ${media.files.length} media files are missing`
  const step = Math.ceil(media.files.length / READ)
  const some = media.files.filter((_file, index) => index % step === turn % step)
  try {
    for (const file of some) await verified(file, store)
    return null
  } catch (thrown) {
    return messageOf(thrown)
  }
}
