/** How pages of live games stay new. Without a connection they are asked for; `live.ts`, loaded when it is needed, changes both. */
export const pace = {
  /** Milliseconds between two questions while a game is live. */
  liveMs: () => 10_000,
  /** How far the hub asks less often than it promises: 0 not at all. */
  level: () => 0,
  /** An answer with what was pushed meanwhile and is newer than it. */
  freshen: <T>(data: T): T => data,
}
