/** What an account may be beside a fan, and what that lets it do. */
export const roles = [
  { role: "premium_fans", label: "Premium fan", does: "nothing more yet" },
  { role: "moderators", label: "Moderator", does: "decides about comments" },
  { role: "admins", label: "Admin", does: "writes, gives roles, sees figures" },
] as const
