/** Numbers of the sources behind a statement, as links into the list at the end of the page. */
export function References({ numbers }: { numbers: readonly number[] }) {
  if (numbers.length === 0) return null
  return (
    <span className="refs">
      {numbers.map((number) => (
        <a key={number} href={`#source-${number}`} className="me-1 inline-block min-w-6 py-1">
          [{number}]
        </a>
      ))}
    </span>
  )
}
