import { expect, test } from "vitest"
import { featureOf } from "./feature.ts"

test.each([
  ["games/401", "api"],
  ["games/401/comments", "comments"],
  ["articles/pack-wins", "articles"],
  ["articles/thread-of-the-week", "articles"],
  ["articles/pack-wins/thread", "comments"],
  ["comments/01/report", "comments"],
  ["me", "accounts"],
  ["me/notices/unread", "comments"],
  ["desk/articles", "articles"],
  ["desk/commenters/ana/ban", "comments"],
  ["moderation", "comments"],
])("%s is counted for %s", (path, feature) => {
  expect(featureOf(`/api/v1/${path}`)).toBe(feature)
})
