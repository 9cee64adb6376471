// Runs before the first paint, so that a chosen theme or density never flashes the other one, and a result that this
// device holds back is never drawn: the server's page stays out of sight (held.css) until the app takes it over. The build
// puts it into the page, where it costs no round trip. The key is lib/prefs-schema.ts's, which knows more of it.
try {
  var prefs = JSON.parse(localStorage.getItem("hub.prefs"))
  var root = document.documentElement
  if (prefs.spoilerFree === true || prefs.delaySeconds > 0) root.dataset.held = ""
  if (prefs.theme === "light" || prefs.theme === "dark") root.dataset.theme = prefs.theme
  if (prefs.density === "compact") root.dataset.density = "compact"
} catch {
  // Nothing stored, rubbish, or a private window that refuses storage: the device's own theme is used.
}
// The app comes after what is to be read: nothing of it is asked for before the first paint. Where the page is empty or
// nobody looks there is nothing to wait for. The development server's page brings the app itself.
;(({ app, files = "" }) => {
  if (!app) return
  const wanted = { page: false }
  const load = () => {
    if (wanted.page) return
    wanted.page = true
    const more = document.documentElement.dataset.files ?? ""
    for (const href of new Set(`${files} ${more}`.split(" ")))
      if (href && href !== app)
        document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }))
    document.head.append(Object.assign(document.createElement("script"), { type: "module", src: app }))
  }
  try {
    new PerformanceObserver(load).observe({ type: "paint", buffered: true })
  } catch {
    addEventListener("load", load)
  }
  addEventListener("DOMContentLoaded", () => {
    const isEmpty = !document.getElementById("root")?.firstElementChild
    if (isEmpty || document.hidden || "held" in document.documentElement.dataset) load()
    else setTimeout(load, 3000)
  })
})(document.currentScript.dataset)

// A press before the app stands is done once it does. Links lead on by themselves.
;(() => {
  const touched = { element: null, value: "" }
  const note = ({ target, type }) => {
    const element = target.closest?.(type === "click" ? "button, input" : "select")
    if (element && element.type !== "submit") Object.assign(touched, { element, value: element.value })
  }
  for (const type of ["click", "change"]) document.addEventListener(type, note, true)
  document.addEventListener("hub.stands", () => {
    for (const type of ["click", "change"]) document.removeEventListener(type, note, true)
    const { element, value } = touched
    if (!element?.isConnected) return
    if (element.localName !== "select") return element.click()
    element.value = value
    element.dispatchEvent(new Event("change", { bubbles: true }))
  })
})()
