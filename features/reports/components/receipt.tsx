import { useLocale, useTranslations } from 'next-intl'
import { LeftToRight, TextRun } from '@/components/ui/text-run'
import { useFormatInstant } from '@/i18n/use-format-day'
import type { ReceiptView } from '../queries'
import { StateMark } from './state-mark'
import { SubjectList } from './subject-list'

/** What came of a report, for whoever has its number. */
export function Receipt({ receipt }: { receipt: ReceiptView }) {
  const t = useTranslations('report')
  const locale = useLocale()
  const formatInstant = useFormatInstant()
  const { state, subject, answer } = receipt
  const times = [
    ['sentLabel', receipt.createdAt],
    ['closedLabel', receipt.closedAt],
  ] as const
  return (
    <div className="prose">
      <div>
        <h1>
          {t.rich('receipt', {
            number: receipt.number,
            b: (number) => <LeftToRight className="num">{number}</LeftToRight>,
          })}
        </h1>
        <p className="lead">
          <StateMark state={state} /> {t(`stateTexts.${state}`)}
        </p>
        <p className="mut">{t('keep')}</p>
      </div>
      {answer && (
        <section>
          <h2>{t('answer')}</h2>
          <blockquote className="card">
            <TextRun className="said" text={answer.text} locale={answer.locale} />
          </blockquote>
        </section>
      )}
      <section>
        <h2>{t('yours')}</h2>
        <SubjectList subject={subject}>
          <div>
            <dt>{t('kind')}</dt>
            <dd>{t(`kinds.${receipt.kind}`)}</dd>
          </div>
          {times.map(
            ([words, at]) =>
              at && (
                <div key={words}>
                  <dt>{t(words)}</dt>
                  <dd>
                    <time dateTime={at.toISOString()}>{formatInstant(at)}</time>
                  </dd>
                </div>
              ),
          )}
        </SubjectList>
        <blockquote className="card said" dir="auto">
          {receipt.body}
        </blockquote>
      </section>
      {subject.path !== null && (
        <p>
          <a className="btn" href={`/${locale}${subject.path}`}>
            {t('back')}
          </a>
        </p>
      )}
    </div>
  )
}
