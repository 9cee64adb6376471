import { router } from "./router.ts"

/** Who delivers to browsers: hosts, with all below them. The hub sends to no other address, whatever a device calls its own. */
export const push = new sst.Linkable("Push", {
  properties: {
    services: ["fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com", "notify.windows.com"],
  },
})

/** Whom a push service may write to about us. Apart from the hosts: the API needs these, and must not wait for the router. */
export const pushSender = new sst.Linkable("PushSender", { properties: { subject: router.url } })
