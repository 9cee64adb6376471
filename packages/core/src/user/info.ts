import * as v from "valibot"
import { Sport } from "../sport/info.ts"

const line = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(longest, `must be at most ${longest} characters`),
    // Control characters would break mails, feeds and terminals.
    v.regex(/^\P{Cc}*$/u, "must not contain control characters"),
  )

export const Name = v.pipe(line(64), v.minLength(1, "must not be empty"))

/** A team's URL id, `football-152`. */
const TeamKey = v.pipe(
  v.string(),
  v.regex(/^[a-z-]{1,32}-\d{1,10}$/, "must be a team id such as football-152"),
)

/** What follows an account from device to device; what is left out is the device's own. */
export const Preferences = v.strictObject({
  teams: v.exactOptional(v.pipe(v.array(TeamKey), v.maxLength(20, "must be at most 20 teams"))),
  theme: v.exactOptional(v.picklist(["system", "light", "dark"])),
  zone: v.exactOptional(line(64)),
  hours: v.exactOptional(v.picklist(["12", "24"])),
  density: v.exactOptional(v.picklist(["roomy", "compact"])),
  spoilerFree: v.exactOptional(v.boolean()),
  delaySeconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(120))),
})
export type Preferences = v.InferOutput<typeof Preferences>

const Username = v.pipe(
  v.string(),
  v.regex(/^[\w.-]{3,32}$/, "must be 3 to 32 letters, digits, dots, dashes or underscores"),
)
const Year = v.pipe(v.number(), v.integer(), v.minValue(1887), v.maxValue(2100))

/** What a fan may change about themselves; what is left out stays. */
export const Changes = v.strictObject({
  firstName: v.exactOptional(Name),
  lastName: v.exactOptional(Name),
  username: v.exactOptional(v.nullable(Username)),
  favoriteTeam: v.exactOptional(v.nullable(TeamKey)),
  favoriteSport: v.exactOptional(v.nullable(Sport)),
  graduationYear: v.exactOptional(v.nullable(Year)),
  bio: v.exactOptional(v.nullable(line(500))),
  preferences: v.exactOptional(Preferences),
})
export type Changes = v.InferOutput<typeof Changes>

/** A fan as they see themselves. The address is never shown to anybody else. */
export const Info = v.pipe(
  v.object({
    id: v.string(),
    email: v.string(),
    firstName: v.string(),
    lastName: v.string(),
    username: v.nullable(v.string()),
    picture: v.nullable(v.string()),
    favoriteTeam: v.nullable(v.string()),
    favoriteSport: v.nullable(v.string()),
    graduationYear: v.nullable(v.number()),
    bio: v.nullable(v.string()),
    isVerified: v.boolean(),
    joinedDate: v.string(),
    preferences: Preferences,
    /** Rises with every change; a change names the version it was made on. */
    version: v.number(),
    updatedAt: v.string(),
  }),
  v.metadata({ ref: "Profile" }),
)
export type Info = v.InferOutput<typeof Info>

/** A fan as everybody sees them. */
export const PublicProfile = v.pipe(
  v.object({
    id: v.string(),
    name: v.string(),
    picture: v.nullable(v.string()),
    favoriteTeam: v.nullable(v.string()),
    favoriteSport: v.nullable(v.string()),
    graduationYear: v.nullable(v.number()),
    bio: v.nullable(v.string()),
    isVerified: v.boolean(),
    joinedDate: v.string(),
  }),
  v.metadata({ ref: "PublicProfile" }),
)
export type PublicProfile = v.InferOutput<typeof PublicProfile>
