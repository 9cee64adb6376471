import { render } from "preact"
import type { ReactElement } from "react"

/**
 * Puts the app in the place of the page that the server sent, which differs where only this device knows better: its
 * zone, its width, its theme. Preact's own `render` keeps the server's elements and corrects what is different about
 * them; `hydrateRoot` would leave their attributes as they came, and `createRoot` of compat would empty the root first.
 */
export function takeOver(root: Element, app: ReactElement): void {
  render(app, root)
}
