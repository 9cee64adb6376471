import { Link } from "@tanstack/react-router"
import { Page } from "../../components/shell/page.tsx"
import { Section } from "../../components/shell/section.tsx"
import { usePageMeta } from "../../lib/meta.ts"

export function AboutPage() {
  usePageMeta("About", "Who makes Pack Hub, where its data comes from, and what the demo season is.")
  return (
    <Page>
      <div className="page-head">
        <h1 className="title">About Pack Hub</h1>
      </div>
      <Section id="who" title="Unofficial">
        <p className="prose">
          Pack Hub is made by fans. It is not affiliated with NC State University, its athletics department,
          the ACC or the NCAA, and it uses none of their marks. Team names and colours are facts about the
          teams.
        </p>
      </Section>
      <Section id="device" title="On this device">
        <p className="prose">
          Favourite teams, theme, time zone and clock are kept on this device, and in your account while you
          are signed in; change them in <Link to="/settings">Settings</Link>. A game day is the Eastern day
          the game is played on, wherever you watch from. Reading needs no account and sets no cookie; an{" "}
          <Link to="/account">account</Link> takes your settings to every device.
        </p>
      </Section>
      <Section id="sources" title="Where the data comes from">
        <p className="prose">
          Scores, schedules, rosters and standings are read from the public feeds of ESPN, and of the NCAA
          where ESPN is silent. Neither is a partner. Every page says which source it shows and how long ago
          that source was asked; touch the age for more. When a source stops answering, the last good state
          stays, in amber, with its age.
        </p>
        <p className="prose">
          When a source changes a number after the final whistle, the old and the new value are both kept and
          listed on the game’s page. Headlines belong to their publishers; they link there.
        </p>
        <p className="prose">
          Everything here is also an <a href="/api/v1/docs">open API</a>.
        </p>
      </Section>
      <Section id="demo" title="The demo season">
        <p className="prose">
          When the source reads “ESPN replay”, this copy of the hub runs without the internet: it replays past
          NC State seasons on today’s calendar, with at least one game always in play. Opponents and final
          scores of football and basketball are real, with dates and clocks moved; the other sports’ seasons
          and all rosters are invented.
        </p>
      </Section>
    </Page>
  )
}
