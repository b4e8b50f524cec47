import { useLocale, useTranslations } from 'next-intl'
import { Chinese, LeftToRight, TextRun } from '@/components/ui/text-run'
import { telephoneHref, writtenNumber } from '@/lib/phone-number'
import { type SiteFacts, shownHotlines } from '@/lib/site-facts'
import type { Section } from './header'

/** Who answers for the portal and how to reach them, as far as the office has said it. */
function Contact({ facts: { contactName, contactEmail, contactPhone } }: { facts: SiteFacts }) {
  const t = useTranslations('layout')
  const locale = useLocale()
  const language = locale === 'zh' || !contactName.en ? 'zh' : 'en'
  if (!contactName[language] && !contactEmail && !contactPhone) return null
  return (
    <address className="mt-3 not-italic">
      <b>{t('contact')}</b> <TextRun text={contactName[language]} locale={language} />
      {contactEmail && (
        <a className="block" href={`mailto:${contactEmail}`}>
          <LeftToRight>{contactEmail}</LeftToRight>
        </a>
      )}
      {contactPhone && (
        <a className="block" href={telephoneHref(contactPhone)}>
          <LeftToRight>{writtenNumber(contactPhone)}</LeftToRight>
        </a>
      )}
    </address>
  )
}

/** The numbers every web site in China shows, each with the register it stands in. */
function Filings({ facts: { icpFiling, policeFiling } }: { facts: SiteFacts }) {
  const t = useTranslations('layout')
  const record = policeFiling.replace(/\D/g, '')
  const number = (text: string, register: string) => () =>
    text ? (
      <a href={register} rel="noreferrer">
        <Chinese text={text} />
      </a>
    ) : (
      t('filingMissing')
    )
  return (
    <>
      <span>{t.rich('icpFiling', { number: number(icpFiling, 'https://beian.miit.gov.cn/') })}</span>
      <span>
        {t.rich('policeFiling', {
          number: number(policeFiling, `https://beian.mps.gov.cn/#/query/webSearch?code=${record}`),
        })}
      </span>
    </>
  )
}

/** Foot of every public page: phone numbers, sections, how we work. */
export function Footer(props: { sections: readonly Section[]; report: string; facts: SiteFacts }) {
  const { sections, report, facts } = props
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
              <Contact facts={facts} />
            </div>
            <div>
              <h2>{t('phoneLines')}</h2>
              <ul>
                {shownHotlines(facts).map(({ number, name }) => (
                  <li className="hot" key={number}>
                    <a href={`tel:${number}`}>
                      <b>
                        <LeftToRight>{number}</LeftToRight>
                      </b>
                    </a>{' '}
                    {t(name)}
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
            <Filings facts={facts} />
            <span>{t('licence')}</span>
          </div>
        </div>
      </footer>
    </>
  )
}
