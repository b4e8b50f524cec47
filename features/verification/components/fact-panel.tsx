import { LeftToRight } from '@/components/ui/text-run'
import type { RoundCard, RoundWords } from './round-card'

/** The fact one is asked about, and what to say on the phone. */
export function FactPanel({
  card,
  words,
  children,
}: {
  card: RoundCard
  words: RoundWords
  children: React.ReactNode
}) {
  return (
    <section className="panel" aria-labelledby="round-fact">
      <div className="round-fact">
        <div className="row wrapx">
          <div className="grow">
            <h2 id="round-fact">
              <bdi>{card.name}</bdi>
            </h2>
            {card.nameZh !== card.name && <p lang="zh-Hans">{card.nameZh}</p>}
          </div>
          <a className="btn s" href={card.editor} target="_blank" rel="noopener" aria-keyshortcuts="O">
            {words.openEntry}
          </a>
        </div>
        <p className="row wrapx">
          <b>{card.fact}</b> <span className="mark">{card.state}</span>
        </p>
        <div className="round-value">{card.value}</div>
        {card.trust}
        {card.doubt && <p className="note warn">{card.doubt}</p>}
        {children}
      </div>
      <div className="round-script">
        <h3>{words.script}</h3>
        {card.phones.length === 0 ? (
          <p className="mut">{words.noPhone}</p>
        ) : (
          <ul className="row wrapx">
            {card.phones.map(({ href, number, label }) => (
              <li key={href}>
                <a className="num" href={href}>
                  <LeftToRight>{number}</LeftToRight>
                </a>{' '}
                <small className="mut">{label}</small>
              </li>
            ))}
          </ul>
        )}
        {card.script.map((line) => (
          <p key={line} lang="zh-Hans">
            {line}
          </p>
        ))}
      </div>
    </section>
  )
}
