import { useNow } from "../../lib/now.ts"
import { ageText } from "../../lib/span.ts"
import { sportShort } from "../../lib/sport.ts"
import { dotted } from "../../lib/text.ts"
import type { Headline } from "../../lib/types.ts"

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
            `${ageText(now - Date.parse(headline.publishedAt))} ago`,
          ])}
        </span>
      </a>
    </li>
  )
}
