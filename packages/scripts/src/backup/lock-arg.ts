/** Apart from the lock itself: an option is read before core is loaded. */
export const lockArg = {
  type: "string",
  default: "30",
  description: "Seconds after which a run that died no longer keeps others out",
  valueHint: "s",
} as const
