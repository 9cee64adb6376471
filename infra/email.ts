import { options } from "./stage.ts"

/** The identity SES sends from, once an owner names one. Without it nothing is created and Cognito sends its own mail. */
export const email = options.sender ? new sst.aws.Email("Mail", { sender: options.sender }) : undefined
