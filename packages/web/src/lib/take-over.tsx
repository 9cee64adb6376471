import { render } from "preact"
import { Component, type ReactElement, type ReactNode } from "react"
import { breathe } from "./breathe.ts"
import { wide } from "./media.ts"

type Props = {
  /** Of the one element that stands in it. */
  id: string
  children: ReactNode
}

const line: Turn[] = []
const state = { isSliced: false }
/** What parts wait for. It never comes: they are called by name. */
const turns = new Promise<never>(() => {})
/** Whoever touches the page wants all of it. */
const touches = ["pointerdown", "keydown", "popstate"] as const

/**
 * Puts the app in the place of the page that the server sent, which differs where only this device knows better: its
 * zone, its width, its theme. Preact's own `render` keeps the server's elements and corrects what is different about
 * them; `hydrateRoot` would leave their attributes as they came, and `createRoot` of compat would empty the root first.
 * What stands in `Later` follows part by part, and stays as the server sent it until then.
 */
export async function takeOver(root: Element, app: ReactElement, isSliced: boolean): Promise<void> {
  state.isSliced = isSliced
  // Of no use on this screen and not to be seen on it: without them both trees have the same parts in the same order.
  if (matchMedia(wide).matches) for (const part of root.querySelectorAll(".narrow-only")) part.remove()
  for (const type of touches) addEventListener(type, finish, true)
  render(app, root)
  while (line.length > 0) {
    await breathe()
    line.shift()?.take()
  }
  finish()
  for (const type of touches) removeEventListener(type, finish, true)
}

function finish(): void {
  state.isSliced = false
  for (const turn of line.splice(0)) turn.take()
}

/**
 * A part of a page, one element, that is taken over in a task of its own, so that the first one is short. What the server
 * did not send is drawn at once.
 */
export function Later({ id, children }: Props): ReactNode {
  if (import.meta.env.SSR) return children
  return (
    <Patience>
      <Turn id={id}>{children}</Turn>
    </Patience>
  )
}

/** Waits by throwing a promise, as lazy components do: Preact leaves the server's elements alone and comes back to them. */
class Turn extends Component<Props> {
  private isDue = !state.isSliced || document.getElementById(this.props.id) === null

  take(): void {
    this.isDue = true
    this.forceUpdate()
  }

  override render(): ReactNode {
    if (this.isDue) return this.props.children
    if (!line.includes(this)) line.push(this)
    throw turns
  }
}

/** Suspense would draw its fallback in place of the server's elements; this boundary does nothing. */
class Patience extends Component<Pick<Props, "children">> {
  /** Preact's name for "a child suspended", as its package ships it. */
  __c(): void {}

  override render(): ReactNode {
    return this.props.children
  }
}
