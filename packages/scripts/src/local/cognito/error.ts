/** The refusals of Cognito that the emulator gives; the SDK throws an error whose name is the code. */
export type CognitoCode =
  | "AliasExistsException"
  | "CodeMismatchException"
  | "ExpiredCodeException"
  | "InternalErrorException"
  | "InvalidParameterException"
  | "InvalidPasswordException"
  | "LimitExceededException"
  | "NotAuthorizedException"
  | "PasswordResetRequiredException"
  | "ResourceNotFoundException"
  | "UserLambdaValidationException"
  | "UserNotConfirmedException"
  | "UserNotFoundException"
  | "UsernameExistsException"

/** A refusal in Cognito's own words. */
export class CognitoError extends Error {
  readonly code: CognitoCode

  constructor(code: CognitoCode, message: string) {
    super(message)
    this.name = "CognitoError"
    this.code = code
  }
}
