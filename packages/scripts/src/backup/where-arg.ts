/** Apart from what opens it: an option is read before core is loaded. */
export const whereArg = {
  type: "string",
  default: "s3",
  description: "s3 (the stage's vault), s3://bucket/prefix or a folder",
  valueHint: "where",
} as const
