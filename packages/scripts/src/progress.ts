import { SingleBar } from "cli-progress"

/** A bar on a terminal, one line per step elsewhere; both on stderr, so that stdout stays the result. */
export type Progress = { step: (name: string, done: number, total: number) => void; end: () => void }

export function progress(): Progress {
  if (!process.stderr.isTTY) {
    return { step: (name, done, total) => console.error(`${done}/${total} ${name}`), end: () => undefined }
  }
  const bar = new SingleBar({
    format: "{bar} {value}/{total} · {name} · {eta_formatted} left",
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
  })
  const state = { started: false }
  return {
    step(name, done, total) {
      if (!state.started) bar.start(total, done, { name })
      state.started = true
      bar.update(done, { name })
    },
    end: () => bar.stop(),
  }
}
