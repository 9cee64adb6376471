import { useId, useState } from "react"
import { FileButton } from "../../components/form/file-button.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { redrawn } from "../../lib/picture.ts"
import { uploads } from "../../lib/uploads.ts"

type Props = { defaultValue: string; error: string | undefined }

/** An article's picture: an address, or one that is uploaded here and has its address filled in. */
export function PictureField({ defaultValue, error }: Props) {
  const id = useId()
  const [url, setUrl] = useState(defaultValue)
  const send = useAction(async (file: File) => {
    setUrl(await uploads.send("article", await redrawn(file, { widest: 1600 })))
  })
  const wrong = error ?? send.problem?.message
  return (
    <div className="entry-field">
      <label htmlFor={id}>Picture</label>
      <input
        id={id}
        name="imageUrl"
        value={url}
        onChange={(event) => setUrl(event.currentTarget.value)}
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong ? true : undefined}
      />
      <span id={`${id}-hint`} className="entry-hint">
        An address that starts with https://, or{" "}
        <FileButton label="upload one" busy={send.isRunning} onFile={(file) => void send.run(file)} />
      </span>
      <span role="alert" className="entry-error">
        {wrong}
      </span>
      {url !== "" && <img className="desk-picture" src={url} alt="" />}
    </div>
  )
}
