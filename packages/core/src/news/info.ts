import * as v from "valibot"
import { SourceMark } from "../game/info.ts"

/** A headline of a feed: it links out, the hub keeps no text of others. */
export const Headline = v.pipe(
  v.object({
    id: v.string(),
    /** Stable within the hub: `<words-of-the-headline>-<id>`. */
    slug: v.string(),
    sport: v.string(),
    headline: v.string(),
    description: v.nullable(v.string()),
    publishedAt: v.pipe(v.string(), v.isoTimestamp()),
    imageUrl: v.nullable(v.string()),
    link: v.string(),
    byline: v.nullable(v.string()),
    source: SourceMark,
  }),
  v.metadata({ ref: "Headline" }),
)
export type Headline = v.InferOutput<typeof Headline>
