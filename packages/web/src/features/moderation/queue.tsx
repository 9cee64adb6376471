import "./queue.css"
import { Empty } from "../../components/state/empty.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { useNow } from "../../lib/now.ts"
import { waitingText } from "./figures-text.ts"
import { acts } from "./keys.ts"
import { QueueItem } from "./queue-item.tsx"
import { RejectForm } from "./reject-form.tsx"
import { useQueue } from "./use-queue.ts"
import { useQueueKeys } from "./use-queue-keys.ts"

/** What waits, longest first. One key an action; decisions go for all that are chosen, else for the one in hand. */
export default function Queue() {
  const queue = useQueue()
  const now = useNow(60_000)
  useQueueKeys(queue)
  const { list, error, chosen, rejecting, said } = queue
  if (!list && error) return <ErrorPanel what="The queue" error={error} retry={queue.reload} />
  if (!list) return <TableSkeleton rows={4} />
  const among = list.filter(({ id }) => chosen.includes(id))
  return (
    <>
      <p className="form-note queue-keys">
        {acts.map(({ key, label }) => (
          <span key={key}>
            <kbd>{key}</kbd> {label}
          </span>
        ))}
      </p>
      <p className="form-note">{waitingText(list, queue.hasMore, now)}</p>
      <output className="form-note">{said}</output>
      {queue.last && (
        <p>
          <button type="button" className="link-button" onClick={queue.undo}>
            Undo the last decision
          </button>
        </p>
      )}
      {list.length === 0 && <Empty>Nobody waits.</Empty>}
      {list.length > 1 && (
        <div className="queue-many">
          <button
            type="button"
            className="link-button"
            onClick={() => queue.chooseAll(among.length < list.length)}
          >
            {among.length < list.length ? `Choose all ${list.length}` : "Choose none"}
          </button>
          {among.length > 0 && (
            <>
              <button type="button" className="button" onClick={() => queue.approve()}>
                Approve {among.length}
              </button>
              <button type="button" className="button" onClick={() => queue.startRejecting()}>
                Reject {among.length} …
              </button>
            </>
          )}
        </div>
      )}
      {rejecting && <RejectForm those={rejecting} reject={queue.reject} cancel={queue.keep} />}
      <ol className="queue">
        {list.map((one, index) => (
          <QueueItem
            key={one.id}
            one={one}
            isInHand={index === queue.inHand}
            isChosen={chosen.includes(one.id)}
            choose={() => queue.choose(one.id)}
            approve={() => queue.approve(one.id)}
            reject={() => queue.startRejecting(one.id)}
            reload={queue.reload}
          />
        ))}
      </ol>
    </>
  )
}
