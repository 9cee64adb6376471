// Runs before the first paint, so that a chosen theme never flashes the other one. A file, because the
// content security policy allows no inline script. The key is lib/theme.ts's.
try {
  var theme = localStorage.getItem("hub.theme")
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme
} catch {
  // Private windows may refuse storage: the device's own theme is used.
}
