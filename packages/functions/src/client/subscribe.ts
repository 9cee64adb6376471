/** What a subscribed calendar leaves out: games away from home, or everything that tells a result. */
export type CalendarChoice = { homeOnly?: boolean; spoilerFree?: boolean }

/** The same calendar for different apps: `webcal` opens Apple's and Outlook's, `google` adds it there, `https` is to copy. */
export type Subscription = { webcal: string; https: string; google: string }

/**
 * Where to subscribe to a calendar of the hub: `/schedule` all sports, `/sports/football` one, `/teams/football-152`,
 * `/players/football-4567`. `origin` is the site's own, `https://hub.example`. Pure.
 */
export function subscribeTo(
  origin: string,
  page: string,
  { homeOnly, spoilerFree }: CalendarChoice = {},
): Subscription {
  const query = [...(homeOnly ? ["home=1"] : []), ...(spoilerFree ? ["spoilers=0"] : [])].join("&")
  const https = `${origin}${page}.ics${query && `?${query}`}`
  const webcal = https.replace(/^https?:/, "webcal:")
  return { webcal, https, google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}` }
}
