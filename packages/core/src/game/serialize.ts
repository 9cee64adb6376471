import type { GameItem } from "./game.entity.ts"
import type { Info } from "./info.ts"

/** The only place where a game's storage shape meets its public shape. */
export function serialize({ hash: _hash, version = 0, seq = 0, thread = null, ...item }: GameItem): Info {
  return { ...item, version, seq, thread }
}
