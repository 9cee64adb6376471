import type { Mail } from "./mail.ts"
import { escapeMarkup } from "./markup.ts"

/** The outbox as a page. A mail's own HTML is shown in a sandbox: it may not run scripts. */
export function mailPage(mails: readonly Mail[]): string {
  const list = mails.length > 0 ? mails.map(article).join("") : "<p>No mail has been sent yet.</p>"
  return `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Local mail</title>
<style>body{font:16px/1.5 system-ui;max-width:48rem;margin:2rem auto;padding:0 1rem}
article{border-top:1px solid #ccc;padding:1rem 0}pre{white-space:pre-wrap}iframe{width:100%;height:20rem;border:1px solid #ccc}</style>
<h1>Local mail</h1>${list}</html>`
}

function article(mail: Mail): string {
  const html =
    mail.html === null ? "" : `<iframe sandbox title="HTML" srcdoc="${escapeMarkup(mail.html)}"></iframe>`
  const text = mail.text === null ? "" : `<pre>${escapeMarkup(mail.text)}</pre>`
  return `<article><h2>${escapeMarkup(mail.subject)}</h2>
<p>${escapeMarkup(mail.sentAt)} · from ${escapeMarkup(mail.from)} · to ${escapeMarkup(mail.to.join(", "))}</p>
${text}${html}</article>`
}
