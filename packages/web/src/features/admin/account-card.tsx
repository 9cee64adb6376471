import { useQuery, useQueryClient } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { Field } from "../../components/form/field.tsx"
import { Form, type Typed } from "../../components/form/form.tsx"
import { Pick } from "../../components/form/pick.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { Section } from "../../components/shell/section.tsx"
import { ErrorPanel } from "../../components/state/error-panel.tsx"
import { TableSkeleton } from "../../components/state/table-skeleton.tsx"
import { admin } from "../../lib/admin.ts"
import type { AdminAccount } from "../../lib/types.ts"
import { RoleRecord } from "./role-record.tsx"
import { roles } from "./roles.ts"

/** One account: who it is, what it may do, and what was done about that. */
export function AccountCard({ id, own }: { id: string; own: string }) {
  const { data, error, refetch } = useQuery({
    queryKey: ["admin", "user", id],
    queryFn: () => admin.account(id),
  })
  return (
    <>
      <p className="form-note">
        <Link to="/admin">All accounts</Link>
      </p>
      {!data && error && <ErrorPanel what="The account" error={error} retry={() => void refetch()} />}
      {!data && !error && <TableSkeleton rows={5} />}
      {data && <Account account={data} isOwn={id === own} />}
    </>
  )
}

function Account({ account, isOwn }: { account: AdminAccount; isOwn: boolean }) {
  const { user, groups } = account
  const client = useQueryClient()
  const change = useAction(async ({ role = "", why = "" }: Typed) => {
    const ask = groups.includes(role) ? admin.take : admin.give
    client.setQueryData(["admin", "user", user.id], await ask(user.id, role, why))
    void client.invalidateQueries({ queryKey: ["admin", "record", user.id] })
  })
  // The API refuses it as well: somebody else has to take it.
  const open = roles.filter(({ role }) => !(isOwn && role === "admins"))
  const held = roles.filter(({ role }) => groups.includes(role))
  return (
    <>
      <Section id="account" title={`${user.firstName} ${user.lastName}`}>
        <dl className="facts">
          <dt>E-mail</dt>
          <dd>{user.email}</dd>
          <dt>Joined</dt>
          <dd>{new Date(user.joinedDate).toLocaleDateString()}</dd>
          <dt>Roles</dt>
          <dd>{["Fan", ...held.map(({ label }) => label)].join(", ")}</dd>
        </dl>
      </Section>
      <Section id="roles" title="Give or take a role">
        <Form key={groups.join()} action={change} submit="Change">
          <Pick
            name="role"
            label="Role"
            value="moderators"
            options={open.map(({ role, label, does }) => ({
              value: role,
              label: `${groups.includes(role) ? "Take" : "Give"}: ${label} (${does})`,
            }))}
          />
          <Field
            name="why"
            label="Why"
            hint="Stays on record. It counts from the account's next session, a quarter of an hour at most."
            maxLength={200}
            required
            error={change.errorOf("why")}
          />
        </Form>
      </Section>
      <RoleRecord id={user.id} />
    </>
  )
}
