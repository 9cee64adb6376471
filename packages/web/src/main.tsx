import { breathe } from "./lib/breathe.ts"
import "./styles/app.css"

void boot()

/** In steps with a breath between them: a phone that is touched meanwhile answers. */
async function boot(): Promise<void> {
  await breathe()
  const { start } = await import("./start.tsx")
  await start(document)
}
