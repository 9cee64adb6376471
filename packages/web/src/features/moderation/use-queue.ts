import { ProblemError } from "@hub/functions/client/problem-error"
import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useState } from "react"
import { moderators } from "../../lib/moderators.ts"
import type { CommentDecision, CommentFault, QueuedComment } from "../../lib/types.ts"

const key = ["moderation", "queue"]
const MINUTE = 60_000

export type Queue = ReturnType<typeof useQueue>

/** The queue on screen: which one is in hand, which are chosen, what was done last. */
export function useQueue() {
  const client = useQueryClient()
  const query = useQuery({ queryKey: key, queryFn: () => moderators.queue(), refetchInterval: MINUTE })
  const list = query.data?.data
  const [place, setPlace] = useState(0)
  const [chosen, setChosen] = useState<readonly string[]>([])
  /** Those that the form is about, whatever the list becomes while a note is typed. */
  const [rejecting, setRejecting] = useState<readonly QueuedComment[] | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [last, setLast] = useState<readonly QueuedComment[] | null>(null)
  const [said, setSaid] = useState("")
  const inHand = Math.min(place, Math.max(0, (list?.length ?? 1) - 1))
  const reload = () => void client.invalidateQueries({ queryKey: ["moderation"] })

  /** One at a time: a second press would find the list as it was. */
  async function attempt(work: () => Promise<string>): Promise<void> {
    if (isBusy) return
    setBusy(true)
    setSaid(
      await work().catch((thrown: unknown) =>
        thrown instanceof ProblemError ? thrown.message : "That failed",
      ),
    )
    await client.invalidateQueries({ queryKey: ["moderation"] })
    setBusy(false)
  }

  function decide(those: readonly QueuedComment[], verdict: Verdict): void {
    const comments = those.map(({ id, version }) => ({ id, version }))
    if (comments.length === 0) return
    void attempt(async () => {
      const { done, failed } = await moderators.decide({ ...verdict, comments })
      if (done.length > 0) setLast(done)
      setChosen([])
      const left = failed.map(({ message }) => message).join(" ")
      return `${done.length} ${verdict.verdict === "approve" ? "approved" : "rejected"}. ${left}`.trim()
    })
  }

  /** The one that was pointed at, else those chosen that still wait, else the one in hand. */
  function targets(id?: string): QueuedComment[] {
    if (id !== undefined) return (list ?? []).filter((one) => one.id === id)
    const those = (list ?? []).filter((one) => chosen.includes(one.id))
    return those.length > 0 ? those : (list ?? []).slice(inHand, inHand + 1)
  }
  return {
    list,
    error: query.error,
    inHand,
    chosen,
    rejecting,
    last: last !== null && last.length > 0,
    said,
    reload,
    move: (by: number) => setPlace(Math.max(0, Math.min(inHand + by, (list?.length ?? 1) - 1))),
    choose: (id = list?.[inHand]?.id) => {
      if (id !== undefined)
        setChosen((ids) => (ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id]))
    },
    chooseAll: (is: boolean) => setChosen(is ? (list ?? []).map(({ id }) => id) : []),
    hasMore: (query.data?.next ?? null) !== null,
    approve: (id?: string) => decide(targets(id), { verdict: "approve" }),
    startRejecting: (id?: string) => {
      const those = targets(id)
      if (those.length > 0) setRejecting(those)
    },
    keep: () => setRejecting(null),
    reject: (reason: CommentFault, note: string) => {
      setRejecting(null)
      decide(rejecting ?? [], { verdict: "reject", reason, ...(note && { note }) })
    },
    undo: () =>
      void attempt(async () => {
        await Promise.all((last ?? []).map(({ id, version }) => moderators.undo(id, version)))
        setLast(null)
        return "Taken back."
      }),
  }
}

type Verdict = CommentDecision extends infer D ? (D extends unknown ? Omit<D, "comments"> : never) : never
