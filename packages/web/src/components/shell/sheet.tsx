import type { MouseEvent, ReactNode, Ref } from "react"

type Props = {
  ref: Ref<HTMLDialogElement>
  label: string
  children: ReactNode
  /** Beside the button that closes. */
  more?: ReactNode
}

/** Bottom sheet on phones, a small dialog elsewhere. Escape, the button and a tap outside close it. */
export function Sheet({ ref, label, children, more }: Props) {
  return (
    // Escape is the keyboard's way out, the browser brings it along.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog ref={ref} className="sheet" aria-label={label} onClick={closeOutside}>
      <form method="dialog" className="sheet-body">
        <h2>{label}</h2>
        {children}
        <p className="panel-actions">
          <button type="submit" className="button">
            Close
          </button>
          {more}
        </p>
      </form>
    </dialog>
  )
}

function closeOutside(event: MouseEvent<HTMLDialogElement>): void {
  if (event.target === event.currentTarget) event.currentTarget.close()
}
