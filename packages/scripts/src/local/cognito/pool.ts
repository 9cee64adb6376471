/**
 * The one user pool of this machine, as infra/auth.ts makes it in AWS; `pool.infra.test.ts` holds the two together. The id has
 * the form that token verifiers insist on.
 */
export const pool = {
  id: "us-east-1_HubLocal1",
  clientId: "hublocalwebclient",
  issuer: "https://cognito-idp.us-east-1.amazonaws.com/us-east-1_HubLocal1",
  groups: { admins: 1, moderators: 10, premium_fans: 20, fans: 30 } as Record<string, number>,
  accessMinutes: 15,
  refreshDays: 30,
  /** How long a refresh token that was used may be used again: two tabs may wake up together. */
  rotationGraceSeconds: 30,
  required: ["email", "given_name", "family_name"],
  /** Longest value by attribute. */
  text: {
    email: 254,
    given_name: 64,
    family_name: 64,
    preferred_username: 32,
    "custom:favorite_team": 64,
    "custom:favorite_sport": 64,
  } as Record<string, number>,
  numbers: { "custom:graduation_year": [1887, 2100] } as Record<string, readonly [number, number]>,
  booleans: ["custom:is_verified"],
  clientWritable: [
    "email",
    "given_name",
    "family_name",
    "preferred_username",
    "custom:favorite_team",
    "custom:favorite_sport",
    "custom:graduation_year",
  ],
  welcome: {
    subject: "Welcome to NC State Sports Hub!",
    text: "Your verification code is {####}. Go Pack!",
  },
  sender: "no-reply@verificationemail.com",
}
