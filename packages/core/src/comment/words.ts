import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from "obscenity"

/** Building it takes a few milliseconds, so there is one. */
const matcher = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })

/** Whether a text holds a word that nobody should have to read, also when its letters are doubled or replaced. Pure. */
export function hasBadWord(text: string): boolean {
  return matcher.hasMatch(text)
}
