import { useTranslations } from 'next-intl'
import { Chinese } from '@/components/ui/text-run'
import type { Category } from '../category'
import type { Fact } from '../facts'

/** What nobody could confirm, as questions in Chinese to show at the desk, with the reader's own words below. */
export function AskList(props: { category: Category; facts: readonly Fact[]; chinese(fact: string): string | null }) {
  const t = useTranslations()
  const questions = props.facts.flatMap((fact) => {
    if (fact.state.kind !== 'unknown') return []
    const name = fact.key.replace('attributes.', '')
    const zh = props.chinese(name)
    return zh ? [{ name, zh, own: t(`categories.${props.category.key}.ask.${name}`) }] : []
  })
  if (questions.length === 0) return null
  return (
    <section className="blk">
      <h2>{t('listing.ask')}</h2>
      <p className="mut sm mb-3">{t('listing.askLead')}</p>
      <div className="card">
        <ol className="ask">
          {questions.map(({ name, zh, own }) => (
            <li key={name}>
              <Chinese className="zhq" text={zh} />
              {own !== zh && <span className="enq">{own}</span>}
            </li>
          ))}
        </ol>
      </div>
    </section>
  )
}
