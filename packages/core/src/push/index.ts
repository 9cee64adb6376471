// What sends is not here but in `tell.ts`: whoever only registers devices needs none of its code.
export { forget, register } from "./devices.ts"
export { isPushService } from "./endpoint.ts"
export * as Push from "./index.ts"
export { Device, Registered } from "./info.ts"
