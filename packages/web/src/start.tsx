import { onlineManager } from "@tanstack/react-query"
import { App, createAppRouter } from "./app.tsx"
import { breathe } from "./lib/breathe.ts"
import { readFirstScreen, seedPages, seedProblems } from "./lib/first-screen.ts"
import { holdWhenWanted } from "./lib/hold/when-wanted.ts"
import { tellWhenWanted } from "./lib/notify/when-wanted.ts"
import { forgetPersons } from "./lib/person.ts"
import { createQueryClient } from "./lib/query.ts"
import { takeOver } from "./lib/take-over.tsx"
import { countWhenAllowed } from "./lib/usage/when-wanted.ts"

/** Puts the app in the place of the server's page, which stays in sight until the code of its route is here. */
export async function start(document: Document): Promise<void> {
  const root = document.getElementById("root")
  if (!root) return
  await breathe()
  // It takes a page that is opened without a network for one with it, and would not notice that there is one again.
  onlineManager.setOnline(navigator.onLine)
  const client = createQueryClient()
  forgetPersons(client)
  const first = readFirstScreen(document)
  seedPages(client, first, Date.now())
  await holdWhenWanted(client)
  await breathe()
  const router = createAppRouter(client)
  await router.load()
  seedProblems(client, first, Date.now())
  await breathe()
  // What is held back must be gone before anything of the page is shown.
  const isSliced = document.documentElement.dataset["held"] === undefined
  await takeOver(root, <App client={client} router={router} />, isSliced)
  // See start.js: what is on screen now has passed the gate, and what was pressed before is done now.
  delete document.documentElement.dataset["held"]
  root.dataset["stands"] = ""
  document.dispatchEvent(new Event("hub.stands"))
  await breathe()
  const { startLive } = await import("./lib/live.ts")
  startLive(client)
  await breathe()
  await tellWhenWanted(client)
  const { knowWhatIsOn } = await import("./lib/what-is-on.ts")
  knowWhatIsOn(client, router)
  const { startOffline } = await import("./lib/offline.ts")
  await breathe()
  startOffline(client)
  await breathe()
  await countWhenAllowed(router)
}
