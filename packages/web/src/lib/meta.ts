import { useEffect } from "react"

export const siteName = "Pack Hub"

type Meta = { title: string; description: string; status: number }

/** Of the page that is being rendered on the server; rendering is one synchronous step, so there is only one. */
const rendered: { meta: Meta | null } = { meta: null }

/** Title and description of the page on screen; on the server they become the head of its HTML, and `status` its own. */
export function usePageMeta(title: string | null, description: string, status = 200): void {
  const full = title ? `${title} · ${siteName}` : `${siteName}: NC State scores, schedules and teams`
  if (import.meta.env.SSR) note({ title: full, description, status })
  useEffect(() => {
    document.title = full
    document.querySelector('meta[name="description"]')?.setAttribute("content", description)
  }, [full, description])
}

function note(meta: Meta): void {
  rendered.meta = meta
}

/** What the page rendered last said about itself. */
export function takeMeta(): Meta {
  const { meta } = rendered
  rendered.meta = null
  return (
    meta ?? { title: siteName, description: "Every NC State game, with its source and age.", status: 200 }
  )
}
