/** Items in the shapes and sizes of the product's own: half likes, a fifth profiles, the rest events of games. Pure. */
export function anItem(n: number): Record<string, unknown> {
  const at = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString()
  if (n % 10 < 5) return aLike(n, at)
  return n % 10 < 7 ? aProfile(n, at) : anEvent(n, at)
}

function aLike(n: number, at: string) {
  const [articleId, userId] = [`article-${n % 400}`, `fan-${n}`]
  return {
    pk: `REACTIONS#${articleId}`,
    sk: `LIKE#${userId}`,
    Type: "Like",
    v: "1",
    gsi1pk: `LIKES#${userId}`,
    gsi1sk: `${at}#${articleId}`,
    articleId,
    userId,
    slug: articleId,
    at,
  }
}

function aProfile(n: number, at: string) {
  const id = `fan-${n}`
  return {
    pk: `USER#${id}`,
    sk: `USER#${id}`,
    Type: "User",
    v: "1",
    id,
    email: `${id}@fans.example`,
    gsi1pk: "USERS",
    gsi1sk: `${at}#${id}`,
    firstName: "A",
    lastName: `Fan ${n}`,
    joinedDate: at,
    username: null,
    picture: null,
    favoriteTeam: "football-152",
    favoriteSport: "football",
    graduationYear: 1990 + (n % 30),
    bio: "Section 12, row F, since I was six.",
    isVerified: false,
    preferences: { theme: "dark" },
    teams: ["football-152"],
    version: 1,
    updatedAt: at,
  }
}

function anEvent(n: number, at: string) {
  const gameId = `game-${n % 700}`
  const nr = String(n).padStart(6, "0")
  const side = { teamId: "152", score: n % 90 }
  const event = {
    version: 2,
    id: `${gameId}:${n}`,
    gameId,
    seq: n,
    type: "game.score",
    at,
    sport: "football",
    status: "live",
    statusDetail: "3rd 4:12",
    startsAt: at,
    period: 3,
    clock: "4:12",
    home: side,
    away: side,
    play: "Rush for 7 yards to the 31",
    points: { home: 7, away: 0 },
  }
  return { pk: `GAME#${gameId}#LOG`, sk: nr, Type: "GameEvent", v: "1", gameId, nr, event }
}
