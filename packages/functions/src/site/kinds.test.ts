import { readdirSync } from "node:fs"
import { expect, test } from "vitest"
import { kinds } from "./kinds.ts"

/** Pages of the app that are drawn without data: words, forms, and a search that runs on the device. */
const wordy =
  /^\/(?:about|account(?:\/comments)?|admin|confirm|desk|forgot|moderation|search|settings|sign-in|sign-up|standings)$/

/** `games.$id.tsx` → `/games/:id`, `account_.comments.tsx` → `/account/comments`. */
function pathOf(file: string): string {
  const path = file
    .replace(/\.tsx$/, "")
    .replace(/\.?index$/, "")
    .replace(/\$\w+/, ":id")
    .replaceAll(/_?\./g, "/")
  return `/${path}`
}

test("every page of the app either comes with its data or needs none", () => {
  const folder = new URL("../../../web/src/routes/", import.meta.url)
  const paths = readdirSync(folder)
    .filter((file) => !file.startsWith("__"))
    .map(pathOf)
  expect(paths).toContain("/games/:id")
  expect(paths.filter((path) => !kinds[path] && !wordy.test(path))).toEqual([])
})

const ask = { id: "", today: "2026-11-21", day: undefined, month: undefined, query: () => undefined }

test("today's scores and this month are meant where none is named", () => {
  expect(kinds["/scores"]?.keys(ask)).toEqual(["scoreboard/2026-11-21"])
  expect(kinds["/schedule"]?.keys(ask)).toEqual(["schedule/2026-11"])
  expect(kinds["/scores"]?.keys({ ...ask, day: "2026-09-05" })).toEqual(["scoreboard/2026-09-05"])
})

test.each(["/teams/:id", "/players/:id", "/standings/:id", "/games/:id"])(
  "%s reads nothing for an address that cannot name anything",
  (path) => {
    expect(kinds[path]?.keys({ ...ask, id: "../secret key" })).toBeNull()
  },
)

test.each(["today", "2026-02-31", "2026-11-21T00:00", "a/b"])("a day like %s is not read", (day) => {
  expect(kinds["/scores"]?.keys({ ...ask, day })).toEqual(["scoreboard/2026-11-21"])
})

test("news are those of the facet that an address names, and all of them where it names none that can be", () => {
  const keysOf = (search: string) => {
    const query = new URLSearchParams(search)
    return kinds["/news"]?.keys({ ...ask, query: (name) => query.get(name) ?? undefined })
  }
  expect(keysOf("")).toEqual(["articles", "news"])
  expect(keysOf("category=recap")).toEqual(["articles/category.recap", "news"])
  expect(keysOf("tag=acc-title&utm=1")).toEqual(["articles/tag.acc-title", "news"])
  expect(keysOf("category=gossip")).toEqual(["articles", "news"])
  expect(keysOf("tag=..%2Fsecret")).toEqual(["articles", "news"])
})
