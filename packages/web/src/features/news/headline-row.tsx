import { useNow } from "../../lib/now.ts"
import { ageText } from "../../lib/span.ts"
import { sportShort } from "../../lib/sport.ts"
import { dotted } from "../../lib/text.ts"
import type { Headline } from "../../lib/types.ts"
import { dateText } from "./date-text.ts"

/** Days that nobody has to count. */
const recentMs = 14 * 86_400_000

/** A headline of somebody else: marked with who, and it leads there. */
export function HeadlineRow({ headline }: { headline: Headline }) {
  const now = useNow(60_000)
  return (
    <li>
      <a href={headline.link} rel="noopener" className="headline">
        <span className="headline-title">{headline.headline}</span>
        <span className="headline-note">
          {dotted([
            `${headline.source.name} ↗`,
            sportShort(headline.sport),
            whenText(now, headline.publishedAt),
          ])}
        </span>
      </a>
    </li>
  )
}

function whenText(now: number, publishedAt: string): string {
  const age = now - Date.parse(publishedAt)
  return age < recentMs ? `${ageText(age)} ago` : dateText(publishedAt)
}
