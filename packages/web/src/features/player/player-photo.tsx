import { useState } from "react"

type Props = { name: string; jersey: string | null; url: string | null }

/** A box of fixed size: the number, or the initials, until the photo is there; most players have none. See TeamMark. */
export function PlayerPhoto({ name, jersey, url }: Props) {
  const [state, setState] = useState<"waiting" | "shown" | "failed">("waiting")
  return (
    <span className="photo" aria-hidden="true">
      {state !== "shown" && (jersey ?? initials(name))}
      {!import.meta.env.SSR && url && state !== "failed" && (
        <img
          src={url}
          alt=""
          width="112"
          height="112"
          data-shown={state === "shown" || undefined}
          onLoad={() => setState("shown")}
          onError={() => setState("failed")}
        />
      )}
    </span>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : ""].map((word) => word?.charAt(0) ?? "").join("")
}
