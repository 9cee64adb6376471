/* The links that infra/ declares, as `Resource.X` sees them. Kept in the form that SST generates. */
import "sst"
declare module "sst" {
  export interface Resource {
    App: { name: string; stage: string }
    /** Signs list cursors, so that a client cannot forge a table key. */
    CursorSecret: { type: "sst.sst.Secret"; value: string }
    Data: { type: "sst.aws.Dynamo"; name: string }
    /** Where the feeds are and how the pages name them. */
    Feeds: {
      type: "sst.sst.Linkable"
      espn: { site: string; web: string; label: string }
      ncaa: { site: string; label: string }
    }
    Media: { type: "sst.aws.Bucket"; name: string }
  }
}
export {}
