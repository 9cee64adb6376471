import { Link } from "@tanstack/react-router"
import { lazy, Suspense } from "react"
import { useAction } from "../../components/form/use-action.ts"
import { Section } from "../../components/shell/section.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { usePageMeta } from "../../lib/meta.ts"
import { accounts, signedOut, useSession } from "../../lib/session.ts"
import type { Session } from "../../lib/types.ts"
import { AccountFrame } from "./account-frame.tsx"
import { Avatar } from "./avatar.tsx"
import { CredentialForms } from "./credential-forms.tsx"
import { MyData } from "./my-data.tsx"
import { ProfileForm } from "./profile-form.tsx"
import { UnreadLink } from "./unread-link.tsx"

/** Few fans write programs: the code comes for those who open their account. */
const ApiKeys = lazy(() => import("./api-keys.tsx").then((part) => ({ default: part.ApiKeys })))

/** The fan's own account. Whoever is signed out is shown the way in. */
export function AccountPage() {
  usePageMeta("Account", "Your account at Pack Hub.")
  const state = useSession()
  if (state.is === "in") return <Account session={state.session} />
  return (
    <AccountFrame title="Account">
      {state.is === "out" && (
        <p className="prose">
          You are not signed in. <Link to="/sign-in">Sign in</Link> or{" "}
          <Link to="/sign-up">make an account</Link>.
        </p>
      )}
    </AccountFrame>
  )
}

function Account({ session }: { session: Session }) {
  return (
    <AccountFrame title={session.user.firstName}>
      <p className="prose">Signed in as {session.user.email}.</p>
      <SignOut />
      <UnreadLink />
      {session.groups.includes("moderators") && (
        <p className="prose">
          <Link to="/moderation">Comments that wait for a moderator</Link>
        </p>
      )}
      <Section id="profile" title="Profile">
        <Avatar user={session.user} />
        <ProfileForm user={session.user} />
      </Section>
      <Section id="credentials" title="E-mail and password">
        <CredentialForms email={session.user.email} />
      </Section>
      <Section id="keys" title="API keys">
        <Suspense fallback={<TableSkeleton rows={2} />}>
          <ApiKeys />
        </Suspense>
      </Section>
      <Section id="data" title="My data">
        <MyData />
      </Section>
    </AccountFrame>
  )
}

function SignOut() {
  const here = useAction(async (where: "here" | "everywhere") => {
    await (where === "here" ? accounts.signOut() : accounts.signOutEverywhere())
    signedOut()
  })
  return (
    <p className="form-note">
      <button type="button" className="link-button" onClick={() => void here.run("here")}>
        Sign out
      </button>{" "}
      ·{" "}
      <button type="button" className="link-button" onClick={() => void here.run("everywhere")}>
        Sign out on every device
      </button>
      <span role="alert">{here.problem && ` ${here.problem.message}.`}</span>
    </p>
  )
}
