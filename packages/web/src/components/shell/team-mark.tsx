import { useState } from "react"
import { groundFor } from "./team-ground.ts"

type Props = { abbreviation: string; color: string | null; logoUrl: string | null }

/**
 * A team's box: its abbreviation on its colour, of fixed size. The feed's logo replaces it where it loads;
 * nothing moves where it does not. Its name stands beside it, so it is silent. The server leaves the logo to the app: it
 * would come before what is to be read, and its arrival would be missed.
 */
export function TeamMark({ abbreviation, color, logoUrl }: Props) {
  const [state, setState] = useState<"waiting" | "shown" | "failed">("waiting")
  const ground = color && /^[0-9a-f]{6}$/i.test(color) ? color : null
  const style = ground && state !== "shown" ? groundFor(ground) : {}
  return (
    <span className="mark" style={style} aria-hidden="true">
      {state !== "shown" && abbreviation.slice(0, 4)}
      {!import.meta.env.SSR && logoUrl && state !== "failed" && (
        <img
          src={logoUrl}
          alt=""
          width="56"
          height="56"
          loading="lazy"
          data-shown={state === "shown" || undefined}
          onLoad={() => setState("shown")}
          onError={() => setState("failed")}
        />
      )}
    </span>
  )
}
