/** Where the feeds are and how the pages name them. Hosts move; code does not know them. */
export const feeds = new sst.Linkable("Feeds", {
  properties: {
    espn: { site: "https://site.api.espn.com", web: "https://www.espn.com", label: "ESPN" },
    ncaa: { site: "https://ncaa-api.henrygd.me", label: "NCAA" },
  },
})
