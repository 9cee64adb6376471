import { Choice } from "../../components/form/choice.tsx"
import { Watching } from "../../components/hold/watching.tsx"
import { Page } from "../../components/shell/page.tsx"
import { Section } from "../../components/shell/section.tsx"
import { usePageMeta } from "../../lib/meta.ts"
import { setPrefs, usePrefs } from "../../lib/prefs.ts"
import { defaultPrefs } from "../../lib/prefs-schema.ts"
import { useSession } from "../../lib/session.ts"
import { Favourites } from "./favourites.tsx"
import { Notices } from "./notices.tsx"
import { ZoneChoice } from "./zone-choice.tsx"

const themes = [
  { value: "system", label: "As the device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
] as const
const faces = [
  { value: "12", label: "7:00 PM" },
  { value: "24", label: "19:00" },
] as const
const densities = [
  { value: "roomy", label: "Roomy" },
  { value: "compact", label: "Compact" },
] as const

/** What this device wants. Kept in the browser; sent to nobody but the fan's own account. */
export function SettingsPage() {
  const { theme, hours, density } = usePrefs()
  const account = useSession()
  usePageMeta("Settings", "Favourite teams, theme, time zone, clock and density, kept on this device.")
  return (
    <Page>
      <div className="page-head">
        <h1 className="title">Settings</h1>
      </div>
      <p className="prose">
        {account.is === "in"
          ? "Kept on this device and in your account. "
          : "Kept on this device, without an account. "}
        Every choice takes effect at once.
      </p>
      <Section id="favourites" title="Favourite teams">
        <Favourites />
      </Section>
      <Section id="watching" title="Watching">
        <Watching />
        <p className="prose">
          Held back is everything: scores, plays, titles, what screen readers hear. Hidden results are bars; a
          tap shows one game until the tab is closed.
        </p>
      </Section>
      <Section id="notices" title="Notifications">
        <Notices />
      </Section>
      <Section id="times" title="Times">
        <ZoneChoice />
        <Choice
          name="hours"
          legend="Clock"
          options={faces}
          value={hours}
          onChoose={(value) => setPrefs({ hours: value })}
        />
      </Section>
      <Section id="looks" title="Looks">
        <Choice
          name="theme"
          legend="Theme"
          options={themes}
          value={theme}
          onChoose={(value) => setPrefs({ theme: value })}
        />
        <Choice
          name="density"
          legend="Rows"
          options={densities}
          value={density}
          onChoose={(value) => setPrefs({ density: value })}
        />
      </Section>
      <p className="panel-actions">
        <button type="button" className="link-button" onClick={() => setPrefs(defaultPrefs)}>
          Forget all of it
        </button>
      </p>
    </Page>
  )
}
