const features: Record<string, string> = {
  api: "API",
  accounts: "Accounts",
  articles: "Articles",
  comments: "Comments",
  pages: "Pages",
  twins: "Text, calendars, feeds",
  scores: "Scores from the feeds",
  notifications: "Notifications",
  guard: "Counting and billing",
}

/** A feature by the name people know. */
export function featureName(feature: string): string {
  return features[feature] ?? feature
}

/** `$0.0421`; what is less than a hundredth of a cent is said so. */
export function usd(dollars: number): string {
  if (dollars > 0 && dollars < 0.0001) return "< $0.0001"
  return `$${dollars.toFixed(dollars < 1 ? 4 : 2)}`
}

/** What a level means for whoever reads the page. */
export function levelWords(level: number, pollSeconds: number): string {
  if (level === 0) return "Everything is on."
  const slow = `Scores are asked for every ${pollSeconds} seconds instead of ten.`
  return level === 1 ? `A little careful: ${slow}` : level === 2 ? `Careful: ${slow}` : `Saving: ${slow}`
}

/** How much of a whole, from 0 to 1; more than the whole is the whole. */
export function shareOf(part: number, whole: number): number {
  return whole > 0 ? Math.min(1, Math.max(0, part / whole)) : 0
}
