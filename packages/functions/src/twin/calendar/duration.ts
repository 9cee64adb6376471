import { type Family, Sport, sportConfig } from "@hub/core/sport/info"
import * as v from "valibot"

/** What to keep free for a game, in minutes: a usual length, because nobody knows the end of one that has not begun. */
const usual: Record<Family, number> = {
  football: 210,
  basketball: 135,
  baseball: 180,
  softball: 135,
  volleyball: 120,
  soccer: 120,
  hockey: 150,
  lacrosse: 120,
}

export function minutesOf(sport: string): number {
  return v.is(Sport, sport) ? usual[sportConfig(sport).family] : 150
}
