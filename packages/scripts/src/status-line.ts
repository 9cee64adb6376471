import type { WriteStream } from "node:tty"

/** One line that says what is being waited for and for how long; it disappears when there is something to read. */
export type StatusLine = { show: (step: string) => void; end: () => void }

const SECOND = 1000

/** Writes to a terminal only: a log file has no use for a line that keeps changing. */
export function statusLine(out: Pick<WriteStream, "isTTY" | "write">): StatusLine {
  if (!out.isTTY) return { show: () => undefined, end: () => undefined }
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
