import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { contrast } from "../lib/contrast.ts"

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8")
const doc = readFileSync(new URL("../../../../docs/design.md", import.meta.url), "utf8")

/** The colours of each block of tokens.css: light, dark by choice, dark by the device. */
const [light = {}, dark = {}, deviceDark = {}] = [...css.matchAll(/:root[^{]*\{([^}]+)\}/g)].map(
  ([, block = ""]) =>
    Object.fromEntries(
      [...block.matchAll(/--(\w+): #(\w{6});/g)].map(([, name = "", hex = ""]) => [name, hex]),
    ),
)
const words = ["ink", "muted", "red", "amber"]
const themes = [
  { theme: "light", colours: light },
  { theme: "dark", colours: dark },
]

function ratio(colours: Record<string, string>, name: string, ground: string): number {
  return contrast(colours[name] ?? "", colours[ground] ?? "")
}

test("the device's dark is the chosen dark", () => {
  expect(Object.keys(dark).length).toBeGreaterThan(7)
  expect(deviceDark).toEqual(dark)
})

test.each(themes)("every colour of words is read at 4.5:1 on each ground, $theme", ({ colours }) => {
  const ratios = words.flatMap((name) => ["paper", "raised"].map((ground) => ratio(colours, name, ground)))
  expect(Math.min(...ratios)).toBeGreaterThanOrEqual(4.5)
})

test.each(words)("docs/design.md states the ratios of %s as they are", (name) => {
  const cells = themes.flatMap(({ colours }) => [
    `\`#${colours[name]}\``,
    ...["paper", "raised"].map((ground) => ratio(colours, name, ground).toFixed(1)),
  ])
  expect(doc).toContain(`| ${name} | ${cells.join(" | ")} |`)
})
