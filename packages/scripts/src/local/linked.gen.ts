// Generated from the evaluated program by `npm run hub -- infra --write`; a test keeps it fresh.

/** What production links each handler to. */
export const linked = {
  "api": ["CursorSecret","Data","EdgeSecret","Feeds","Live","Mails","Pictures","Push","Users","VapidPublicKey","WebClient"],
  "authorizer": [],
  "backup": ["CursorSecret","Data","Feeds","Pictures","Vault"],
  "backup-check": ["CursorSecret","Data","Feeds","Vault"],
  "changes": ["Events"],
  "custom-message": [],
  "guard": ["Alerts","Brake","Counted","CursorSecret","Data","Feeds","Live"],
  "ingest": ["CursorSecret","Data","Edge","Feeds","Live"],
  "notify": ["CursorSecret","Data","Feeds","Live","Notices","PushSender","VapidPrivateKey","VapidPublicKey"],
  "post-confirmation": ["CursorSecret","Data","Feeds"],
  "site": ["CursorSecret","Data","Edge","EdgeSecret","Feeds","Live","Pictures","Shell"],
  "watch": ["CursorSecret","Data","Edge","Feeds","Gauges"],
  "work": ["CursorSecret","Data","Feeds"],
} as const
