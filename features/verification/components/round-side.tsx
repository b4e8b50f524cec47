import type { RoundCard, RoundWords } from './round-card'
import type { Given } from './use-round'

type Props = {
  card: RoundCard | undefined
  given: readonly Given[]
  undo(): void
  hasKeys: boolean
  words: RoundWords
}

/** Where the fact came from, and what was just answered, to be taken back. */
export function RoundSide({ card, given, undo, hasKeys, words }: Props) {
  return (
    <div className="grid gap-4 content-start">
      {card && (
        <section className="panel" aria-labelledby="round-sources">
          <h2 className="ph1" id="round-sources">
            {words.sources}
          </h2>
          <ul className="round-list">
            {card.sources.length === 0 && <li className="mut">{words.noSource}</li>}
            {card.sources.map(({ url, title }) => (
              <li key={url}>
                <a href={url} target="_blank" rel="noopener">
                  <bdi>{title}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {given.length > 0 && (
        <section className="panel" aria-labelledby="round-done">
          <div className="ph1">
            <h2 id="round-done">{words.doneTitle}</h2>
            <button type="button" className="btn s" aria-keyshortcuts={hasKeys ? 'U' : undefined} onClick={undo}>
              {words.undo} {hasKeys && <kbd>U</kbd>}
            </button>
          </div>
          <ul className="round-list">
            {given
              .slice(-6)
              .reverse()
              .map(({ card: one, outcome }) => (
                <li key={one.key}>
                  <bdi>{one.name}</bdi>
                  <small className="mut">{`${one.fact}: ${words[`outcome-${outcome}`]}`}</small>
                </li>
              ))}
          </ul>
        </section>
      )}
    </div>
  )
}
