import { useEffect } from "react"

export const siteName = "Pack Hub"

/** Title and description of the page on screen. The prerendered HTML carries the site's own until then. */
export function usePageMeta(title: string | null, description: string): void {
  useEffect(() => {
    document.title = title ? `${title} · ${siteName}` : `${siteName}: NC State scores, schedules and teams`
    document.querySelector('meta[name="description"]')?.setAttribute("content", description)
  }, [title, description])
}
