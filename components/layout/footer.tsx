import { useLocale, useTranslations } from 'next-intl'
import { LeftToRight } from '@/components/ui/text-run'
import type { Section } from './header'
import { hotlines } from './hotlines'

/** Foot of every public page: phone numbers, sections, how we work. */
export function Footer({ sections, report }: { sections: readonly Section[]; report: string }) {
  const t = useTranslations('layout')
  const site = useTranslations('site')
  const words = useTranslations('report')
  const locale = useLocale()
  return (
    <>
      <svg className="ft-hills" viewBox="0 0 1280 64" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
        <path
          fill="var(--hill-1)"
          d="M0 64V48c90-6 150-28 250-24s150 24 240 16 140-32 260-22 150 26 250 18 160-20 280-6v34Z"
        />
        <path fill="var(--surface-2)" d="M0 64v-8c200-10 360 4 560-2s420-12 720 0v10Z" />
      </svg>
      <footer className="ft-w">
        <div className="wrap">
          <div className="ft-g">
            <div>
              <h2>{site('name')}</h2>
              <p className="mut max-w-[36ch]">{t('footerIntro')}</p>
            </div>
            <div>
              <h2>{t('phoneLines')}</h2>
              <ul>
                {hotlines.map(({ number, label }) => (
                  <li className="hot" key={number}>
                    <a href={`tel:${number}`}>
                      <b>
                        <LeftToRight>{number}</LeftToRight>
                      </b>
                    </a>{' '}
                    {t(label)}
                  </li>
                ))}
              </ul>
            </div>
            <div>
              <h2>{t('find')}</h2>
              <ul>
                {sections.map(({ path, label }) => (
                  <li key={path}>
                    <a href={`/${locale}${path}`}>{label}</a>
                  </li>
                ))}
                <li>
                  <a href={`/${locale}/emergency`}>{t('emergencyShort')}</a>
                </li>
              </ul>
            </div>
            <div>
              <h2>{t('about')}</h2>
              <ul>
                <li>
                  <a href={`/${locale}/about`}>{t('howWeCheck')}</a>
                </li>
                <li>
                  <a href={report} rel="nofollow">
                    {words('link')}
                  </a>
                </li>
                <li>
                  <a href={`/${locale}/data`}>{t('openData')}</a>
                </li>
                <li>
                  <a href={`/${locale}/accessibility`}>{t('accessibility')}</a>
                </li>
                <li>
                  <a href={`/${locale}/privacy`}>{t('privacy')}</a>
                </li>
              </ul>
            </div>
          </div>
          <div className="ft-b">
            <span>{t('icpFiling')}</span>
            <span>{t('policeFiling')}</span>
            <span>{t('licence')}</span>
          </div>
        </div>
      </footer>
    </>
  )
}
