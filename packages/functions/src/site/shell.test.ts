import { expect, test } from "vitest"
import { cut, hashesOf } from "./shell.ts"

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

test("a policy names each stylesheet and each script that stands in the page by its hash", () => {
  const { styles } = hashesOf("<head><style>b{color:red}@media (width<40rem){b{color:blue}}</style></head>")
  expect(styles).toEqual(["'sha256-76YZ86nvNuwNBpujpss1xmXFxGKNHP/uwQ82IO25N3I='"])
  const { scripts } = hashesOf('<head><script data-app="/static/a.js">alert(1)</script></head>')
  expect(scripts).toEqual(["'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='"])
})

test("data and what is loaded from the site need no word of the policy", () => {
  const page = '<script src="/static/a.js"></script><script type="application/ld+json">{}</script>'
  expect(hashesOf(page)).toEqual({ styles: [], scripts: [] })
})
