// Runs before the first paint, so that a chosen theme or density never flashes the other one, and a result that this
// device holds back is never drawn: the server's page stays out of sight (held.css) until the app takes it over. A file,
// because the content security policy allows no inline script. The key is lib/prefs-schema.ts's, which knows more of it.
try {
  var prefs = JSON.parse(localStorage.getItem("hub.prefs"))
  var root = document.documentElement
  if (prefs.spoilerFree === true || prefs.delaySeconds > 0) root.dataset.held = ""
  if (prefs.theme === "light" || prefs.theme === "dark") root.dataset.theme = prefs.theme
  if (prefs.density === "compact") root.dataset.density = "compact"
} catch {
  // Nothing stored, rubbish, or a private window that refuses storage: the device's own theme is used.
}
