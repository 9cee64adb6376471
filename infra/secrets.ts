/** Signs list cursors, so that a client cannot forge a table key. `sst secret set CursorSecret <32+ random characters>` */
export const cursorSecret = new sst.Secret("CursorSecret")

/** The router tells it to the API with every request; whoever does not know it has not come through the router. */
export const edgeSecret = new sst.Secret("EdgeSecret")

/**
 * The pair that notices to closed devices are signed with (VAPID), made once by `npx web-push generate-vapid-keys`. Browsers
 * tie their subscription to the public one: with another pair all of them have to subscribe anew.
 */
export const vapidPublicKey = new sst.Secret("VapidPublicKey")
export const vapidPrivateKey = new sst.Secret("VapidPrivateKey")
