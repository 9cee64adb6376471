import * as v from "valibot"

const Games = v.object({ data: v.array(v.object({ id: v.string() })) })

/** A page of each kind that people land on; the game is the last one that football has finished. */
export async function addressesOf(url: string): Promise<{ name: string; path: string }[]> {
  const answer = await fetch(new URL("/api/v1/games?sport=football&status=final&sort=-startsAt&limit=1", url))
  const [game] = v.parse(Games, await answer.json()).data
  if (!game) throw new Error(`${url} knows no finished football game to measure`)
  return [
    { name: "Home", path: "/" },
    { name: "Scores", path: "/scores" },
    { name: "Team", path: "/teams/football-152" },
    { name: "Game", path: `/games/${game.id}` },
  ]
}
