// Generated from the evaluated program by `npm run hub -- infra --write`; a test keeps it fresh.

/** What production links each handler to. */
export const linked = {
  "api": ["CursorSecret","Data","EdgeSecret","Feeds","Live","Users","WebClient"],
  "authorizer": [],
  "changes": ["Events"],
  "custom-message": [],
  "guard": ["Alerts","Brake","CursorSecret","Data","Feeds","Live"],
  "ingest": ["CursorSecret","Data","Edge","Feeds","Live"],
  "post-confirmation": ["CursorSecret","Data","Feeds"],
  "site": ["CursorSecret","Data","Edge","EdgeSecret","Feeds","Shell"],
  "work": ["CursorSecret","Data","Feeds"],
} as const
