import { useTranslations } from 'next-intl'
import { enhanceScript } from '@/generated/assets'
import type { SiteFacts } from '@/lib/site-facts'
import { Footer } from './footer'
import { Header, type Section } from './header'

/**
 * Frame of a public page. Sections are given by the caller, because they come from the category registry.
 * @param path this page without its locale, with its query, for the language links
 * @param facts what the foot says about the portal
 * @param report where one says that something on this page is wrong
 * @param notice what stands above everything else
 */
export function PublicPage(props: {
  sections: readonly Section[]
  more: readonly Section[]
  path: string
  section?: string
  report: string
  facts: SiteFacts
  notice?: React.ReactNode
  children: React.ReactNode
}) {
  const t = useTranslations('layout')
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      {props.notice}
      <Header sections={props.sections} more={props.more} path={props.path} section={props.section} />
      <main id="main">{props.children}</main>
      <Footer sections={[...props.sections, ...props.more]} report={props.report} facts={props.facts} />
      <script type="module" src={enhanceScript} />
    </>
  )
}
