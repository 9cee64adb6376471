import * as v from "valibot"
import { Attributes, listed, writtenByService } from "./attributes.ts"
import { CognitoError } from "./error.ts"
import { named, operation } from "./operation.ts"
import { pool as settings } from "./pool.ts"

const OneUser = v.object({ Username: v.string() })
const Membership = v.object({ Username: v.string(), GroupName: v.string() })
const Update = v.object({ Username: v.string(), UserAttributes: Attributes })

/** What the service does with anybody's account; its own signature lets it. */
export const admin = {
  AdminGetUser: operation(OneUser, ({ Username }, pool) => {
    const user = named(pool, Username)
    return {
      Username: user.sub,
      UserAttributes: listed(user.sub, user.attributes),
      UserStatus: user.status,
      Enabled: user.enabled,
      UserCreateDate: user.createdAt / 1000,
      UserLastModifiedDate: user.updatedAt / 1000,
    }
  }),

  AdminAddUserToGroup: operation(Membership, ({ Username, GroupName }, pool) => {
    if (!(GroupName in settings.groups)) {
      throw new CognitoError("ResourceNotFoundException", "Group not found.")
    }
    const user = named(pool, Username)
    user.groups = [...new Set([...user.groups, GroupName])]
    pool.store.save()
    return {}
  }),

  AdminRemoveUserFromGroup: operation(Membership, ({ Username, GroupName }, pool) => {
    const user = named(pool, Username)
    user.groups = user.groups.filter((name) => name !== GroupName)
    pool.store.save()
    return {}
  }),

  AdminListGroupsForUser: operation(OneUser, ({ Username }, pool) => ({
    Groups: named(pool, Username).groups.map((GroupName) => ({
      GroupName,
      Precedence: settings.groups[GroupName],
    })),
  })),

  AdminUpdateUserAttributes: operation(Update, ({ Username, UserAttributes }, pool) => {
    Object.assign(named(pool, Username).attributes, writtenByService(UserAttributes))
    pool.store.save()
    return {}
  }),

  AdminDisableUser: operation(OneUser, ({ Username }, pool) => setEnabled(pool, Username, false)),
  AdminEnableUser: operation(OneUser, ({ Username }, pool) => setEnabled(pool, Username, true)),

  AdminUserGlobalSignOut: operation(OneUser, ({ Username }, pool) => {
    pool.store.endSessions(named(pool, Username).sub)
    pool.store.save()
    return {}
  }),

  AdminDeleteUser: operation(OneUser, ({ Username }, pool) => {
    const user = named(pool, Username)
    pool.store.endSessions(user.sub)
    delete pool.store.data.users[user.sub]
    pool.store.save()
    return {}
  }),
}

function setEnabled(pool: Parameters<typeof named>[0], name: string, enabled: boolean): object {
  named(pool, name).enabled = enabled
  pool.store.save()
  return {}
}
