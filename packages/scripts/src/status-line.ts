import type { WriteStream } from "node:tty"

/** One line that says what is being waited for and for how long; it disappears when there is something to read. */
export type StatusLine = { show: (step: string) => void; end: () => void }

const SECOND = 1000

/** In a terminal one line that keeps changing, elsewhere one line a step, which stays. */
export function statusLine(out: Pick<WriteStream, "isTTY" | "write">): StatusLine {
  if (!out.isTTY) return { show: (step) => void out.write(`${step} …\n`), end: () => undefined }
  const state = { step: "", since: Date.now() }
  const clear = () => out.write("\r\x1b[2K")
  const draw = () => {
    clear()
    out.write(`${state.step} … ${Math.floor((Date.now() - state.since) / SECOND)} s`)
  }
  const timer = setInterval(() => state.step && draw(), SECOND)
  timer.unref()
  return {
    show: (step) => {
      state.step = step
      draw()
    },
    end: () => {
      clearInterval(timer)
      clear()
    },
  }
}
