import { useTranslations } from 'next-intl'
import { LeftToRight } from '@/components/ui/text-run'
import type { Day } from '@/lib/shanghai-day'

/** Addresses to try, each a link. @param day from which changes are asked for in the example */
export function DataExamples(props: { siteUrl: string; districtTerm: string; day: Day | null }) {
  const t = useTranslations('openData')
  const latin = { l: (chunks: React.ReactNode) => <LeftToRight>{chunks}</LeftToRight> }
  const examples = [
    ['exServices', '/api/hsds/services'],
    ['exSearch', '/api/hsds/services?search=qilu+yiyuan&full=true'],
    ['exDistrict', `/api/hsds/services?taxonomy_term_id=${props.districtTerm}`],
    ['exChanged', `/api/hsds/services?modified_after=${props.day ?? '2026-11-23'}`],
    ['exAll', '/api/hsds/services?full=true&format=ndjson'],
    ['exTerms', '/api/hsds/taxonomy_terms'],
    ['exDescription', '/api/hsds/openapi.json'],
    ['exProfile', '/api/hsds/profile'],
    ['exFeed', '/api/export/changes.atom'],
  ] as const
  return (
    <dl className="calls">
      {examples.map(([key, address]) => (
        <div key={key}>
          <dt>{t.rich(key, latin)}</dt>
          <dd>
            <a href={address}>
              <code dir="ltr">
                {props.siteUrl}
                {address}
              </code>
            </a>
          </dd>
        </div>
      ))}
    </dl>
  )
}
