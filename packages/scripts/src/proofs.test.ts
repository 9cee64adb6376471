import { existsSync } from "node:fs"
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { expect, test } from "vitest"
import { root } from "./local/paths.ts"

const page = await readFile(join(root, "docs/proofs.md"), "utf8")

/** A file in code marks, and what is quoted between it and the next one of its row. */
const proofs = page.split("\n").flatMap((line) =>
  line
    .split(/(?=`[\w.-]+(?:\/[\w.-]+)*\.(?:tsx?|ya?ml|md|json)`)/)
    .slice(1)
    .map((part) => {
      const [, file = ""] = /^`([^`]+)`/.exec(part) ?? []
      return { file, words: [...part.matchAll(/"([^"]+)"/g)].map(([, quoted = ""]) => quoted) }
    }),
)

test("every file that docs/proofs.md names is there", () => {
  expect(proofs.length).toBeGreaterThan(50)
  expect(proofs.filter(({ file }) => !existsSync(join(root, file)))).toEqual([])
})

test("every guarantee that docs/proofs.md quotes is in the file that it names", async () => {
  const texts = await Promise.all(
    proofs.map(({ file }) => readFile(join(root, file), "utf8").catch(() => "")),
  )
  const missing = proofs.flatMap(({ file, words }, index) =>
    words.filter((word) => !texts[index]?.includes(word)).map((word) => `${file}: ${word}`),
  )
  expect(missing).toEqual([])
})

test("the ten of OWASP have a row each", () => {
  const rows = page.split("\n").flatMap((line) => /^\| (A\d\d) /.exec(line)?.[1] ?? [])
  expect(rows).toEqual(Array.from({ length: 10 }, (_none, n) => `A${String(n + 1).padStart(2, "0")}`))
})
