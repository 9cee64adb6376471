import { App, createAppRouter } from "./app.tsx"
import { readFirstScreen, seedPages, seedProblems } from "./lib/first-screen.ts"
import { holdWhenWanted } from "./lib/hold/when-wanted.ts"
import { tellWhenWanted } from "./lib/notify/when-wanted.ts"
import { createQueryClient } from "./lib/query.ts"
import { takeOver } from "./lib/take-over.ts"
import "./styles/app.css"

const client = createQueryClient()
const first = readFirstScreen(document)
seedPages(client, first, Date.now())
const router = createAppRouter(client)

const root = document.getElementById("root")
if (root) void start(root)

/** The server's page stays in sight until the code of its route is here. */
async function start(element: Element): Promise<void> {
  await holdWhenWanted(client)
  await router.load()
  seedProblems(client, first, Date.now())
  takeOver(element, <App client={client} router={router} />)
  // See theme.js: what is on screen now has passed the gate.
  delete document.documentElement.dataset["held"]
  const { startLive } = await import("./lib/live.ts")
  startLive(client)
  await tellWhenWanted(client)
  const { startOffline } = await import("./lib/offline.ts")
  startOffline(client)
}
