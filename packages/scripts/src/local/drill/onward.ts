import type { Onward } from "./spoil.ts"

/** Sends a call to a DynamoDB, body and headers as they are. */
export function onwardTo(url: string): Onward {
  return async ({ method, path, headers, body }) => {
    const { host: _host, connection: _kept, "content-length": _length, expect: _expect, ...rest } = headers
    const answer = await fetch(new URL(path, url), { method, headers: rest, body: new Uint8Array(body) })
    const [type, error] = ["content-type", "x-amzn-errortype"].map((name) => answer.headers.get(name))
    return {
      status: answer.status,
      headers: { ...(type && { "content-type": type }), ...(error && { "x-amzn-errortype": error }) },
      body: Buffer.from(await answer.arrayBuffer()),
    }
  }
}
