import { useTranslations } from 'next-intl'
import { TextRun } from '@/components/ui/text-run'
import type { SubjectName } from '../subject-name'

/** The name of what a report is about. */
export function SubjectTitle({ subject }: { subject: SubjectName }) {
  const t = useTranslations()
  return subject.text ? <TextRun text={subject.text.value} locale={subject.text.locale} /> : t(subject.words)
}

/** What a report is about: page and fact, and further lines where there are any. */
export function SubjectList({ subject, children }: { subject: SubjectName; children?: React.ReactNode }) {
  const t = useTranslations()
  return (
    <dl className="pairs">
      <div>
        <dt>{t('report.pageLabel')}</dt>
        <dd>
          <SubjectTitle subject={subject} />
        </dd>
      </div>
      {subject.factWords && (
        <div>
          <dt>{t('report.factLabel')}</dt>
          <dd>{t(subject.factWords)}</dd>
        </div>
      )}
      {children}
    </dl>
  )
}
