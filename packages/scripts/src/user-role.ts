import { defineCommand } from "citty"
import { withSurroundings } from "./surroundings.ts"

/** `hub user role <email> admins`: the way to the first admin, here and on a stage (`sst shell -- …`). */
export const roleCommand = defineCommand({
  meta: { name: "role", description: "Put an account into a group, or take it out" },
  args: {
    email: { type: "positional", required: true, description: "Address of the account" },
    group: { type: "positional", required: true, description: "premium_fans, moderators or admins" },
    take: { type: "boolean", default: false, description: "Take the account out of the group" },
  },
  run: ({ args: { email, group, take } }) =>
    withSurroundings(async () => {
      const { changeRole, roles } = await import("@hub/functions/auth/groups")
      const role = roles.find((one) => one === group)
      if (!role) throw new Error(`"${group}" is no group: there are ${roles.join(", ")}.`)
      await changeRole(email, role, take ? "take" : "give")
      console.log(`${email} is ${take ? "no longer" : "now"} one of the ${role}, from the next sign-in on.`)
    }),
})
