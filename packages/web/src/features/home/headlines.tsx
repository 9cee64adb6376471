import { Section } from "../../components/shell/section.tsx"
import { useNow } from "../../lib/now.ts"
import { ageText } from "../../lib/span.ts"
import { sportShort } from "../../lib/sport.ts"
import { dotted } from "../../lib/text.ts"
import type { Headline } from "../../lib/types.ts"

/** Headlines of others: marked with who wrote them, and they lead there. */
export function Headlines({ headlines }: { headlines: readonly Headline[] }) {
  const now = useNow(60_000)
  if (headlines.length === 0) return null
  return (
    <Section id="headlines" title="To read">
      <ul className="headlines">
        {headlines.map((item) => (
          <li key={item.id}>
            <a href={item.link} rel="noopener" className="headline">
              <span className="headline-title">{item.headline}</span>
              <span className="headline-note">
                {dotted([
                  `${item.source.name} ↗`,
                  sportShort(item.sport),
                  `${ageText(now - Date.parse(item.publishedAt))} ago`,
                ])}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )
}
