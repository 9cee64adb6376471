/** Signs list cursors, so that a client cannot forge a table key. `sst secret set CursorSecret <32+ random characters>` */
export const cursorSecret = new sst.Secret("CursorSecret")

/** The router tells it to the API with every request; whoever does not know it has not come through the router. */
export const edgeSecret = new sst.Secret("EdgeSecret")
