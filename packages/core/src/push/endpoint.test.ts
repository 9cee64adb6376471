import { expect, test } from "vitest"
import { isPushService } from "./endpoint.ts"

const services = ["fcm.googleapis.com", "push.services.mozilla.com", "http://127.0.0.1:4566"]

test.each([
  "https://fcm.googleapis.com/fcm/send/abc:def",
  "https://updates.push.services.mozilla.com/wpush/v2/abc",
  "http://127.0.0.1:4566/_push/abc",
])("%s is a push service", (endpoint) => {
  expect(isPushService(endpoint, services)).toBe(true)
})

test.each([
  "http://fcm.googleapis.com/fcm/send/abc",
  "https://fcm.googleapis.com:8443/abc",
  "https://fcm.googleapis.com.evil.example/abc",
  "https://evilfcm.googleapis.com@evil.example/abc",
  "https://user:word@fcm.googleapis.com/abc",
  "https://notfcm.googleapis.com/abc",
  "https://169.254.169.254/latest/meta-data",
  "http://127.0.0.1:4567/_push/abc",
  "http://localhost:4566/_push/abc",
  "file:///etc/passwd",
  "nonsense",
])("%s is none, and nothing is sent there", (endpoint) => {
  expect(isPushService(endpoint, services)).toBe(false)
})
