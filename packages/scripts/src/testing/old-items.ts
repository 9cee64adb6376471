/** A profile as it was stored before the first migration. */
export function oldFan(n: number) {
  const id = `old-${n}`
  const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString()
  return {
    pk: `USER#${id}`,
    sk: `USER#${id}`,
    Type: "User",
    v: "1",
    id,
    email: `${id}@example.com`,
    firstName: "Old",
    lastName: `Fan ${n}`,
    username: null,
    picture: null,
    favoriteTeam: null,
    favoriteSport: null,
    graduationYear: null,
    bio: null,
    isVerified: true,
    joinedDate: at,
    preferences: n % 3 === 0 ? { teams: ["football-152"], theme: "dark" } : {},
    version: 1,
    updatedAt: at,
  }
}
