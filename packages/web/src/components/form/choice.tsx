type Props<V extends string> = {
  name: string
  legend: string
  options: readonly { value: V; label: string }[]
  value: V
  onChoose: (value: V) => void
}

/** One of a few, as radio buttons. */
export function Choice<V extends string>({ name, legend, options, value, onChoose }: Props<V>) {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value}>
          <input
            type="radio"
            name={name}
            checked={value === option.value}
            onChange={() => onChoose(option.value)}
          />
          {option.label}
        </label>
      ))}
    </fieldset>
  )
}
