import { router } from "./router.ts"

/**
 * Who delivers to browsers: hosts, with all below them. The hub sends to no other address, whatever a device calls its own.
 * `subject` is whom a push service may write to about us.
 */
export const push = new sst.Linkable("Push", {
  properties: {
    services: ["fcm.googleapis.com", "push.services.mozilla.com", "push.apple.com", "notify.windows.com"],
    subject: router.url,
  },
})
