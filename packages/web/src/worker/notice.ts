/** What this device may be shown, as the app has left it for the worker. */
export type Wishes = { delaySeconds: number; spoilerFree: boolean }

export type Shown = { title: string; body: string; tag: string; url: string }

const VERSION = 1
/** Of a message that this worker cannot read: browsers want something to be shown for each. */
const unknown: Shown = {
  title: "Pack Hub",
  body: "Something happened in a game you follow.",
  tag: "hub",
  url: "/",
}

/**
 * What is shown of a message. The hub has sent what the device asked for; where the device has meanwhile begun to hide results,
 * or to hold back more, and the hub may not have heard of it, the names are shown and nothing else. Pure.
 */
export function shownOf(text: string | undefined, { delaySeconds, spoilerFree }: Wishes): Shown {
  const { v, title, plain, body, tag, url, held } = read(text)
  if (v !== VERSION || !title || !plain || !tag) return unknown
  const mayTell = !spoilerFree && Number(held) >= delaySeconds
  const isSame = title === plain
  const known = { tag, url: pathOf(url) }
  return mayTell || isSame
    ? { ...known, title, body: body ?? "" }
    : { ...known, title: plain, body: "Open the hub" }
}

/** Only the hub's own pages are opened, whatever a message says. Pure. */
export function pathOf(url: unknown): string {
  return typeof url === "string" && /^\/(?![/\\])/.test(url) ? url : "/"
}

type Message = Partial<Shown & { v: number; plain: string; held: number }>

function read(text: string | undefined): Message {
  try {
    const message: Message | null = JSON.parse(text ?? "")
    return message ?? {}
  } catch {
    return {}
  }
}
