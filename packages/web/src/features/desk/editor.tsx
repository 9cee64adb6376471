import { useQueryClient } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import { useRef, useState } from "react"
import { Area } from "../../components/form/area.tsx"
import { Field } from "../../components/form/field.tsx"
import { Form } from "../../components/form/form.tsx"
import { Pick } from "../../components/form/pick.tsx"
import { type Typed, typedIn } from "../../components/form/typed.ts"
import { useAction } from "../../components/form/use-action.ts"
import { useKey } from "../../components/form/use-key.ts"
import { newsroom } from "../../lib/newsroom.ts"
import { sportName } from "../../lib/sport.ts"
import type { Article, ArticleDraft } from "../../lib/types.ts"
import { Conflict } from "./conflict.tsx"
import { categories, draftOf, sports } from "./draft-of.ts"
import { isChanged } from "./is-changed.ts"
import { PictureField } from "./picture-field.tsx"
import { Preview } from "./preview.tsx"
import { Publishing } from "./publishing.tsx"
import { Revisions } from "./revisions.tsx"

/** Writes one article beside what becomes of it. `known` is what was saved last, null before anything was. */
export function Editor({ known }: { known: Article | null }) {
  const [saved, setSaved] = useState(known)
  const [content, setContent] = useState(known?.content ?? "")
  const key = useKey()
  /** What was typed when another editor turned out to have been first. */
  const [mine, setMine] = useState<ArticleDraft | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const client = useQueryClient()
  const navigate = useNavigate()

  function keep(article: Article) {
    setSaved(article)
    void client.invalidateQueries({ queryKey: ["desk"], exact: true })
    void client.invalidateQueries({ queryKey: ["articles"] })
    void client.invalidateQueries({ queryKey: ["article", article.slug] })
  }
  const conflictOf = (typed: Typed) => (thrown: unknown) => {
    if (isChanged(thrown)) setMine(draftOf(typed))
    throw thrown
  }
  const save = useAction(async (typed: Typed) => {
    const draft = draftOf(typed)
    if (saved) return keep(await newsroom.update(saved.slug, saved.version, draft).catch(conflictOf(typed)))
    const made = await newsroom.create(draft, key.of(draft))
    client.setQueryData(["desk", made.slug], made)
    keep(made)
    await navigate({ to: "/desk", search: { article: made.slug } })
  })
  return (
    <div className="desk">
      {saved && mine && <Conflict base={saved} mine={mine} onLeave={() => setMine(null)} />}
      <div ref={form} hidden={mine !== null}>
        <Form action={save} submit={saved ? "Save" : "Save as a draft"}>
          <Field
            name="title"
            label="Title"
            defaultValue={known?.title ?? ""}
            maxLength={140}
            required
            error={save.errorOf("title")}
          />
          <Field
            name="excerpt"
            label="In a sentence or two"
            defaultValue={known?.excerpt ?? ""}
            maxLength={300}
            error={save.errorOf("excerpt")}
          />
          <Area
            name="content"
            label="Text"
            hint="Markdown: ## heading, **bold**, [link](https://…), | tables |"
            value={content}
            onChange={setContent}
            error={save.errorOf("content")}
          />
          <Pick
            name="category"
            label="Category"
            value={known?.category ?? "news"}
            options={categories.map((category) => ({ value: category, label: category }))}
          />
          <Pick
            name="sport"
            label="Sport"
            value={known?.sport ?? ""}
            options={[
              { value: "", label: "none" },
              ...sports.map((sport) => ({ value: sport, label: sportName(sport) })),
            ]}
          />
          <Field
            name="tags"
            label="Tags"
            hint="Up to eight words, joined by dashes: acc-title signing-day"
            defaultValue={known?.tags.join(" ") ?? ""}
            error={save.errorOf("tags")}
          />
          <PictureField defaultValue={known?.image?.url ?? ""} error={save.errorOf("image.url")} />
          <Field
            name="imageAlt"
            label="What the picture shows"
            defaultValue={known?.image?.alt ?? ""}
            maxLength={200}
            error={save.errorOf("image.alt")}
          />
        </Form>
        {saved && (
          <Publishing
            article={saved}
            onChange={keep}
            onChanged={() => setMine(draftOf(typedIn(form.current?.querySelector("form"))))}
          />
        )}
        {saved && <Revisions article={saved} />}
      </div>
      {mine === null && <Preview markdown={content} />}
    </div>
  )
}
