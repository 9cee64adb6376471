import type { ListPage, Page } from "./http.ts"
import type { Problem } from "./problem-error.ts"

/** What a page of the site carries beside its HTML: the answers that its first screen is made of, by snapshot key. */
export type FirstScreen = {
  /** When the page was made, UTC ISO. */
  at: string
  pages: Record<string, Page<unknown> | ListPage<unknown>>
  /** Pages that cannot be had, and why. */
  problems: Record<string, Partial<Problem>>
}

/** A page as the web's renderer makes it; `status` is 404 where the app has no such page. */
export type Rendered = { html: string; status: number; title: string; description: string }

/** Renders the app for an address. It throws where the app does. */
export type Render = (url: string, first: FirstScreen) => Promise<Rendered>
