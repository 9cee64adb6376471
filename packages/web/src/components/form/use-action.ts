import { ProblemError } from "@hub/functions/client/problem-error"
import { useState } from "react"

export type Action<I> = {
  run: (input: I) => Promise<void>
  isRunning: boolean
  problem: ProblemError | null
  /** What the API said about a field of the body. */
  errorOf: (field: string) => string | undefined
}

/** One thing a person asks for: it runs once at a time, and what goes wrong is kept for the page to say. */
export function useAction<I>(work: (input: I) => Promise<void>): Action<I> {
  const [isRunning, setRunning] = useState(false)
  const [problem, setProblem] = useState<ProblemError | null>(null)
  async function run(input: I): Promise<void> {
    if (isRunning) return
    setRunning(true)
    setProblem(null)
    try {
      await work(input)
    } catch (thrown) {
      setProblem(thrown instanceof ProblemError ? thrown : new ProblemError({ detail: "This page failed" }))
    } finally {
      setRunning(false)
    }
  }
  const errorOf = (field: string) => problem?.errors.find(({ path }) => path === `json.${field}`)?.message
  return { run, isRunning, problem, errorOf }
}
