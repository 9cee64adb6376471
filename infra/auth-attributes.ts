type Attribute = aws.types.input.cognito.UserPoolSchema

/** Cognito cannot add a required attribute, or change any, after the first deploy. */
export const attributes: Attribute[] = [
  text("email", { required: true, max: 254 }),
  text("given_name", { required: true, max: 64 }),
  text("family_name", { required: true, max: 64 }),
  text("preferred_username", { required: false, max: 32 }),
  text("favorite_team", { required: false, max: 64 }),
  text("favorite_sport", { required: false, max: 64 }),
  {
    name: "graduation_year",
    attributeDataType: "Number",
    required: false,
    mutable: true,
    developerOnlyAttribute: false,
    numberAttributeConstraints: { minValue: "1887", maxValue: "2100" },
  },
  {
    name: "is_verified",
    attributeDataType: "Boolean",
    required: false,
    mutable: true,
    developerOnlyAttribute: false,
  },
]

const own = ["email", "given_name", "family_name", "preferred_username"]
const favourites = ["custom:favorite_team", "custom:favorite_sport", "custom:graduation_year"]

/** What a fan may say about themselves. Whether they are verified is not among it. */
export const clientWritable = [...own, ...favourites]
export const clientReadable = [...clientWritable, "email_verified", "custom:is_verified"]

function text(name: string, { required, max }: { required: boolean; max: number }): Attribute {
  return {
    name,
    attributeDataType: "String",
    required,
    mutable: true,
    developerOnlyAttribute: false,
    stringAttributeConstraints: { minLength: required ? "1" : "0", maxLength: String(max) },
  }
}
