import { useLocale, useTranslations } from 'next-intl'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { PrintButton } from '@/components/ui/print-button'
import { Chinese, LeftToRight } from '@/components/ui/text-run'
import { languageOf } from '@/i18n/locales'

/** One place as the element fills it in: every part has a `data-` name. */
function PlaceTemplate() {
  const t = useTranslations()
  return (
    <template data-part="place">
      <li className="card">
        <h3>
          <a data-part="name" href="#main">
            <bdi />
          </a>
        </h3>
        <p>
          <Chinese className="saved-zh" text="" />
        </p>
        <p data-part="address">
          <Chinese text="" />
        </p>
        <p data-part="phone">
          <a href="tel:">
            <LeftToRight className="num">{''}</LeftToRight>
          </a>
        </p>
        <label className="f">
          {t('saved.note')}
          <textarea className="in" data-part="note" rows={2} maxLength={2000} dir="auto" />
        </label>
        <p className="saved-note print-only" data-part="note-text" dir="auto" />
        <label className="f">
          {t('saved.list')}
          <input className="in" data-part="list" maxLength={60} list="saved-lists" dir="auto" />
        </label>
        <p className="sm mut" data-part="on" />
        <div className="row wrapx no-print">
          <a className="btn s" data-part="driver" href="#main">
            {t('driver.title')}
          </a>
          <label className="ck">
            <input type="checkbox" data-part="choose" />
            <span>{t('saved.choose')}</span>
          </label>
          <button type="button" className="btn s quiet" data-part="remove">
            {t('saved.remove')}
          </button>
        </div>
      </li>
    </template>
  )
}

/** What a visitor saved on this device. The server knows nothing of it: an element reads it from the browser. */
export function SavedPage() {
  const t = useTranslations()
  const locale = useLocale() as Parameters<typeof languageOf>[0]
  return (
    <div className="wrap pb-16">
      <Breadcrumb trail={[{ label: t('saved.title') }]} />
      <h1>{t('saved.title')}</h1>
      <p className="lead mt-2">{t('saved.lead')}</p>
      <saved-list
        locale={locale}
        dates={languageOf(locale).dates}
        since={t.raw('saved.on')}
        imported={t.raw('saved.imported')}
        bad={t('saved.badFile')}
        full={t('saved.full')}
      >
        <p className="note" data-part="no-script">
          {t('saved.needsScript')}
        </p>
        <div className="saved-tools no-print" data-part="tools" hidden>
          <a className="btn pri" data-part="compare" hidden href="#main">
            {t('saved.compare')}
          </a>
          <span className="sm mut" data-part="compare-hint">
            {t('saved.compareHint')}
          </span>
          <span className="grow" />
          <button type="button" className="btn" data-part="export">
            {t('saved.export')}
          </button>
          <label className="btn">
            {t('saved.import')}
            <input className="vh" type="file" accept="application/json,.json" data-part="import" />
          </label>
          <PrintButton label={t('listing.print')} />
        </div>
        <p role="status" data-part="status" />
        <p data-part="empty" hidden>
          {t('saved.empty')}
        </p>
        <datalist id="saved-lists" />
        <div data-part="lists" />
        <template data-part="group">
          <h2 dir="auto">{t('saved.noList')}</h2>
          <ul className="saved" />
        </template>
        <PlaceTemplate />
      </saved-list>
    </div>
  )
}
