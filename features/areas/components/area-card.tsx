import { useLocale, useTranslations } from 'next-intl'
import { Chinese, TextRun } from '@/components/ui/text-run'
import type { AreaView } from '../queries'
import { AreaDiagram } from './area-diagram'

/** An area in a list: drawing, names, what it is, how many homes are listed there. */
export function AreaCard({ area }: { area: AreaView }) {
  const t = useTranslations('home')
  const locale = useLocale()
  return (
    <article className="zone">
      <AreaDiagram slug={area.slug} />
      <div className="b">
        <h3>
          <a href={`/${locale}/areas/${area.slug}`}>
            <TextRun text={area.name.value} locale={area.name.locale} />
          </a>
          {area.nameZh && area.nameZh !== area.name.value && <Chinese className="zh" text={area.nameZh} />}
        </h3>
        {area.summary && (
          <p className="line-clamp-4">
            <TextRun text={area.summary.value} locale={area.summary.locale} />
          </p>
        )}
        {!area.isCity && (
          <p className="sm mt-auto">
            <a href={`/${locale}/housing?area=${area.slug}`}>{t('homesHere', { count: area.counts.housing ?? 0 })}</a>
          </p>
        )}
      </div>
    </article>
  )
}
