import { AppError } from "@hub/core/error"
import { User } from "@hub/core/user"
import { accountOf, finishAccount, makeAccount } from "@hub/functions/auth/move"
import * as v from "valibot"
import { type Given, givenOf, isReal, Moved } from "./info.ts"
import { changesOf, left, type Step, stepOf } from "./plan.ts"

const PAGE = 100

/** Everybody of this stage who has a confirmed account with an address that can exist. ~0.1 RRU and 1 call of Cognito each. */
export async function usersHere(): Promise<Given[]> {
  const found: Given[] = []
  const state: { cursor: string | null } = { cursor: null }
  do {
    const { items, cursor } = await User.newest({ limit: PAGE, cursor: state.cursor })
    for (const user of items.filter(({ email }) => isReal(email))) {
      const account = await accountOf(user.email)
      if (account?.id === user.id && account.state === "confirmed") found.push(givenOf(user))
    }
    state.cursor = cursor
  } while (state.cursor !== null)
  return found.toSorted((a, b) => a.joinedDate.localeCompare(b.joinedDate))
}

/**
 * `move` or `rehearse` for one of many: whose profile is odd, or who fails, is left with the reason, before anything is made of
 * an odd one, and the next one's turn comes.
 */
export async function attempted(given: Given, act: (moved: Moved) => Promise<Step>): Promise<Step> {
  const parsed = v.safeParse(Moved, given)
  if (!parsed.success) {
    const [issue] = parsed.issues
    return left(given.email, `its ${v.getDotPath(issue) ?? "profile"}: ${issue.message}`)
  }
  try {
    return await act(parsed.output)
  } catch (thrown) {
    if (thrown instanceof AppError) return left(given.email, thrown.message)
    throw thrown
  }
}

/** What a move would do with one person; reads only. 1 call of Cognito, 1 GetItem. */
export async function rehearse(moved: Moved): Promise<Step> {
  return (await look(moved)).step
}

/** A profile that its owner changes meanwhile is looked at again. */
const ATTEMPTS = 3

/**
 * Moves one person: account, then profile, then what it has nothing of. Run again, it goes on where it was stopped, and changes
 * nothing where all is done. 3 calls of Cognito, 2 writes at most.
 */
export async function move(moved: Moved, now: string, attempt = 1): Promise<Step> {
  const { account, step } = await look(moved)
  if (step.does === "same" || step.does === "leave") return step
  const id = account?.id ?? (await makeAccount(moved))
  if (account?.state === "begun") await finishAccount(id)
  const { email, firstName, lastName, joinedDate } = moved
  const nothing = { username: null, favoriteTeam: null, favoriteSport: null, graduationYear: null }
  const profile = await User.ensure({ id, email, firstName, lastName, ...nothing, now: joinedDate })
  const changes = changesOf(moved, step)
  if (Object.keys(changes).length === 0) return step
  try {
    await User.update({ id, version: profile.version, changes, now })
    return step
  } catch (thrown) {
    const isChanged = thrown instanceof AppError && thrown.reason === "user.changed"
    if (!isChanged || attempt === ATTEMPTS) throw thrown
    return move(moved, now, attempt + 1)
  }
}

async function look(moved: Moved) {
  const account = await accountOf(moved.email)
  const profile = account && (await User.find(account.id))
  return { account, step: stepOf(moved, account, profile) }
}
