import { expect, test } from "vitest"
import { cut, styleHashes } from "./shell.ts"

const built = `<!doctype html><html><head>
  <title>Pack Hub</title>
  <meta name="description" content="of the site" />
  <script src="/static/start.js"></script>
</head><body><div id="root"></div><noscript>…</noscript></body></html>`

test("the built page is cut at its head and its root, without the words that each page says for itself", () => {
  const { start, body, end } = cut(built)
  expect([start, body, end].join("|")).toBe(`<!doctype html><html><head>
  <script src="/static/start.js"></script>
|</head><body><div id="root">|</div><noscript>…</noscript></body></html>`)
})

test("a page without a root is no shell", () => {
  expect(() => cut("<html><head></head><body></body></html>")).toThrow("has no root")
})

test("a policy names each stylesheet of the page by its hash", () => {
  const [hash] = styleHashes("<head><style>b{color:red}@media (width<40rem){b{color:blue}}</style></head>")
  expect(hash).toBe("'sha256-76YZ86nvNuwNBpujpss1xmXFxGKNHP/uwQ82IO25N3I='")
  expect(styleHashes("<head></head>")).toEqual([])
})
