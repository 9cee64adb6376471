import * as v from "valibot"
import { Card } from "../article/info.ts"
import { MESSAGE_VERSION, newsTopic } from "./info.ts"
import { LARGEST, type Published, sizeOf } from "./messages.ts"

/**
 * On `news`: there are headlines or articles that were not there before. Articles come along: lists are kept for five minutes by
 * the edge, so who asked for them would not see them.
 */
export const NewsMessage = v.object({
  v: v.literal(MESSAGE_VERSION),
  at: v.string(),
  changed: v.number(),
  articles: v.optional(v.array(Card)),
})
export type NewsMessage = v.InferOutput<typeof NewsMessage>

/** What is told of articles that came out, with as many of them as fit; the rest is found by polls. Pure. */
export function articlesTold(cards: readonly Card[], at: string): Published {
  const base: NewsMessage = { v: MESSAGE_VERSION, at, changed: cards.length }
  const message = cards.reduce((told, card) => {
    const more = { ...told, articles: [...(told.articles ?? []), card] }
    return sizeOf(more) < LARGEST ? more : told
  }, base)
  return { topic: newsTopic, message }
}
