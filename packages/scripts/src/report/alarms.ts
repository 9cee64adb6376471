import type { Alarm } from "./info.ts"

/** The alarms that docs/infra.md lists, which is generated from the program. Pure. */
export function alarmsIn(markdown: string): Alarm[] {
  const [, section = ""] = markdown.split(/^## Alarms$/m)
  const [table = ""] = section.split(/^## /m)
  return table.split("\n").flatMap((line) => {
    const [, name = "", means = "", when = "", lasts = ""] =
      /^\| \[(\w+)\]\([^)]*\) \| (.+?) \| (.+?) \| (.+?) \|$/.exec(line) ?? []
    return name === "" ? [] : [{ name, means, when, lasts }]
  })
}
