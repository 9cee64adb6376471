import type { Device, Registered } from "@hub/core/push/info"
import { createHttp, type HttpOptions, segment } from "./http.ts"

export type PushDevice = Device

/** Notifications with the hub closed: what a device says of itself. No account is involved. */
export function createPush(options: HttpOptions = {}) {
  const http = createHttp(options)
  return {
    key: async (): Promise<string> => (await http<{ publicKey: string }>("/push")).data.publicKey,
    register: async (body: PushDevice): Promise<Registered> =>
      (await http<Registered>("/push", { method: "PUT", body })).data,
    forget: async (id: string): Promise<void> => {
      await http(`/push/${segment(id)}`, { method: "DELETE" })
    },
  }
}
