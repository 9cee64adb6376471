import { existsSync } from "node:fs"
import sparticuz from "@sparticuz/chromium"
import { type Browser, chromium } from "playwright-core"

/**
 * A real Chromium with nothing to download: the one in npm's package on Linux, else an installed one. The
 * package's own flags are for AWS Lambda; its single process would end with the first page that is closed, and
 * it would switch off web security, which is a thing to be tested.
 */
export async function launchBrowser(...more: string[]): Promise<Browser> {
  const args = ["--no-sandbox", "--font-render-hinting=none", "--renderer-process-limit=1", ...more]
  const executablePath = await findBrowser()
  return chromium.launch(executablePath ? { executablePath, args } : { channel: "chrome", args })
}

/** Undefined where only an installed Chrome can help. */
async function findBrowser(): Promise<string | undefined> {
  const chosen = process.env["CHROMIUM_PATH"]
  if (chosen) return chosen
  if (process.platform === "linux" && process.arch === "x64") return sparticuz.executablePath()
  return ["/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => existsSync(path))
}
