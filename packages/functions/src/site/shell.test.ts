import { expect, test } from "vitest"
import { cut } from "./shell.ts"

const built = `<!doctype html><html><head>
  <title>Pack Hub</title>
  <meta name="description" content="of the site" />
  <script src="/static/theme.js"></script>
</head><body><div id="root"></div><noscript>…</noscript></body></html>`

test("the built page is cut at its head and its root, without the words that each page says for itself", () => {
  const { start, body, end } = cut(built)
  expect([start, body, end].join("|")).toBe(`<!doctype html><html><head>
  <script src="/static/theme.js"></script>
|</head><body><div id="root">|</div><noscript>…</noscript></body></html>`)
})

test("a page without a root is no shell", () => {
  expect(() => cut("<html><head></head><body></body></html>")).toThrow("has no root")
})
