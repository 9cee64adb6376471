/** Nobody waits for an idle moment longer than this. */
const patienceMs = 300

/** Resolves in a task of its own, once the browser has nothing better to do: between the steps of a start. */
export function breathe(): Promise<void> {
  return new Promise((done) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => done(), { timeout: patienceMs })
    // Safari has no idle moments to wait for.
    else setTimeout(done)
  })
}
