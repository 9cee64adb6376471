type Props = { label: string; sections: readonly { id: string; title: string }[] }

/** The sections of a long page, sticky under the top: anchors, so that nothing is hidden behind tabs. */
export function JumpList({ label, sections }: Props) {
  return (
    <nav aria-label={label} className="jump">
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
