import { readFile } from "node:fs/promises"
import { launchBrowser } from "./browser.ts"

/** Draws the installed app's icons of the favicon: `node e2e/draw-icons.ts`, after it has changed. The PNGs are committed. */
const folder = new URL("../packages/web/public/", import.meta.url)
const paper = "#fbfaf8"

/** A maskable icon may lose a fifth on each side, so its drawing is smaller and its ground goes to the edge. */
const icons = [
  { name: "icon-180.png", size: 180, share: 0.8, ground: paper },
  { name: "icon-192.png", size: 192, share: 1, ground: "transparent" },
  { name: "icon-512.png", size: 512, share: 1, ground: "transparent" },
  { name: "icon-maskable-192.png", size: 192, share: 0.7, ground: paper },
  { name: "icon-maskable-512.png", size: 512, share: 0.7, ground: paper },
]

const svg = await readFile(new URL("favicon.svg", folder), "utf8")
const browser = await launchBrowser()
const page = await browser.newPage({ colorScheme: "light" })
for (const { name, size, share, ground } of icons) {
  await page.setViewportSize({ width: size, height: size })
  const style = `margin:0;height:100vh;display:grid;place-items:center;background:${ground}`
  const drawing = svg.replace("<svg ", `<svg width="${size * share}" height="${size * share}" `)
  await page.setContent(`<body style="${style}">${drawing}</body>`)
  await page.screenshot({ path: new URL(name, folder).pathname, omitBackground: true })
}
await browser.close()
