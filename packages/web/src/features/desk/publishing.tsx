import { useQuery } from "@tanstack/react-query"
import { Link } from "@tanstack/react-router"
import { Field } from "../../components/form/field.tsx"
import { Form, type Typed } from "../../components/form/form.tsx"
import { useAction } from "../../components/form/use-action.ts"
import { newsroom, reads } from "../../lib/newsroom.ts"
import type { Article } from "../../lib/types.ts"
import { isChanged } from "./is-changed.ts"

type Props = {
  article: Article
  onChange: (article: Article) => void
  /** Another editor saved meanwhile: what would be published is not what is in sight. */
  onChanged: () => void
}

/** Who sees it, and from when on. What is typed but not saved is not published. */
export function Publishing({ article, onChange, onChanged }: Props) {
  const { slug, version, status, publishedAt } = article
  const conflict = (thrown: unknown) => {
    if (isChanged(thrown)) onChanged()
    throw thrown
  }
  const publish = useAction(async ({ at = "" }: Typed) => {
    const moment = at === "" ? undefined : new Date(at).toISOString()
    onChange(await newsroom.publish(slug, version, moment).catch(conflict))
  })
  const takeBack = useAction(async (_typed: Typed) =>
    onChange(await newsroom.unpublish(slug, version).catch(conflict)),
  )
  const isOut = status === "published" || status === "scheduled"
  return (
    <section aria-label="Publishing">
      <output className="prose">
        Version {version} is {status}
        {status === "scheduled" && publishedAt && ` for ${new Date(publishedAt).toLocaleString()}`}.{" "}
        {status === "published" && (
          <Link to="/news/$slug" params={{ slug }}>
            Read it
          </Link>
        )}
      </output>
      {status === "published" && <Readers slug={slug} />}
      {isOut ? (
        <Form action={takeBack} submit={status === "scheduled" ? "Take off the schedule" : "Unpublish"} />
      ) : (
        <Form action={publish} submit="Publish">
          <Field
            name="at"
            label="Not before"
            hint="Empty for now; your own time zone"
            type="datetime-local"
            error={publish.errorOf("at")}
          />
        </Form>
      )}
    </section>
  )
}

/** As readers see it, half a minute old at most. */
function Readers({ slug }: { slug: string }) {
  const { data } = useQuery({ queryKey: ["reads", slug], queryFn: () => reads.count(slug), retry: false })
  return data === undefined ? null : <p className="form-note">Read {data.toLocaleString()} times.</p>
}
