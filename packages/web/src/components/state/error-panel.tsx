import { ProblemError } from "@hub/functions/client/problem-error"
import { CopyButton } from "./copy-button.tsx"
import { KeptPages } from "./kept-pages.tsx"

type Props = {
  /** What could not be shown: "The roster". */
  what: string
  error: unknown
  retry: () => void
  /** It stands for the whole page, and says which ones can be read without a network. */
  isPage?: boolean
}

/** What failed, what still works, a second try, and the id that finds this failure in the logs. */
export function ErrorPanel({ what, error, retry, isPage = false }: Props) {
  const problem = error instanceof ProblemError ? error : null
  const silent = problem?.status === 0
  return (
    <>
      <div className="panel" role="alert">
        <p className="panel-title">{what} did not load.</p>
        <p>
          {silent
            ? "The hub cannot be reached from here. "
            : `${problem?.message ?? "Something broke on this page"}. `}
          Pages you have already opened still work.
        </p>
        <p className="panel-actions">
          <button type="button" className="button" onClick={retry}>
            Try again
          </button>
          {problem?.correlationId && <CopyButton label="Copy error id" text={problem.correlationId} />}
        </p>
      </div>
      {silent && isPage && <KeptPages />}
    </>
  )
}
