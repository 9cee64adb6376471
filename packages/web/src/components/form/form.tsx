import type { ProblemError } from "@hub/functions/client/problem-error"
import type { FormEvent, ReactNode } from "react"
import { CopyButton } from "../state/copy-button.tsx"
import { type Typed, typedIn } from "./typed.ts"
import type { Action } from "./use-action.ts"

export type { Typed } from "./typed.ts"

type Props = {
  action: Action<Typed>
  /** What the button says. */
  submit: string
  children?: ReactNode
}

/** A form that says what it waits for and what went wrong, and never loses what was typed. */
export function Form({ action, submit, children }: Props) {
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    void action.run(typedIn(event.currentTarget))
  }
  return (
    <form className="entry" onSubmit={send}>
      {children}
      <Problem action={action} />
      <p>
        <button type="submit" className="button" aria-disabled={action.isRunning}>
          {action.isRunning ? "One moment …" : submit}
        </button>
      </p>
    </form>
  )
}

function Problem({ action: { problem } }: { action: Action<Typed> }) {
  return (
    <div role="alert">
      {problem && (
        <p className="form-problem">
          {problem.status === 0 ? "The hub cannot be reached from here." : sentence(problem.message)}{" "}
          {isFault(problem) && problem.correlationId && (
            <CopyButton label="Copy error id" text={problem.correlationId} />
          )}
        </p>
      )}
    </div>
  )
}

/** What is switched off on purpose is nobody's fault: there is nothing to look up in the logs. */
function isFault({ status, code }: ProblemError): boolean {
  return status >= 500 && code !== "DEGRADED"
}

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`
}
