import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PublicFrame } from '@/features/listings/components/public-frame'
import { pageLocale } from './page-locale'
import { pageMetadata } from './page-metadata'

type Params = Promise<{ locale: string }>

/** Metadata of a page that is only text. `name` is its path, and the key of its words unless another is given. */
export async function textPageMetadata(name: string, params: Params, words = name): Promise<Metadata> {
  const { locale } = await pageLocale(params)
  const t = await getTranslations({ locale })
  return pageMetadata({
    locale,
    path: `/${name}`,
    title: `${t(`${words}.title`)} · ${t('site.name')}`,
    description: t(`${words}.lead`),
  })
}

/** A page that is only text: title, lead, what is given, then sections with the words `<section>Title` and `…Text`. */
export async function TextPage(props: {
  name: string
  params: Params
  sections: readonly string[]
  children?: React.ReactNode
}) {
  const { locale } = await pageLocale(props.params)
  const t = await getTranslations({ locale, namespace: props.name })
  return (
    <PublicFrame path={`/${props.name}`}>
      <div className="wrap">
        <Breadcrumb trail={[{ label: t('title') }]} />
        <div className="prose">
          <div>
            <h1>{t('title')}</h1>
            <p className="lead">{t('lead')}</p>
          </div>
          {props.children}
          {props.sections.map((section) => (
            <section key={section}>
              <h2>{t(`${section}Title`)}</h2>
              <p>{t(`${section}Text`)}</p>
            </section>
          ))}
        </div>
      </div>
    </PublicFrame>
  )
}
