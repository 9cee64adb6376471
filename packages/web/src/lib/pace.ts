/** How pages of live games stay new. Without a connection they are asked for; `live.ts`, loaded when it is needed, changes both. */
export const pace = {
  /** Milliseconds until the next question while a game is live; `askedAt` is when the last one was answered. */
  liveMs: (_askedAt?: number) => 10_000,
  /** How far the hub asks less often than it promises: 0 not at all. */
  level: () => 0,
  /** An answer with what was pushed meanwhile and is newer than it. */
  freshen: <T>(data: T): T => data,
}
