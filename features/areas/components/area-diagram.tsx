import { useLocale, useTranslations } from 'next-intl'

function Cbd() {
  return (
    <>
      <g stroke="var(--surface)" strokeWidth="12">
        <path d="M0 44h380M0 172h380M76 0v210M306 0v210" />
      </g>
      <path stroke="var(--surface)" strokeWidth="4" d="M76 108h230M152 44v128M228 44v128" />
      <rect x="82" y="50" width="218" height="116" fill="var(--water-tint)" stroke="var(--water)" strokeWidth="1.5" />
      <g fill="var(--water)">
        <circle cx="190" cy="86" r="5" />
        <circle cx="168" cy="106" r="4" />
        <circle cx="212" cy="106" r="4" />
        <circle cx="178" cy="130" r="4" />
        <circle cx="204" cy="130" r="4" />
      </g>
      <path d="M0 172h380" stroke="var(--willow-mid)" strokeWidth="2.5" strokeDasharray="7 4" />
    </>
  )
}

function SmartCity() {
  const t = useTranslations('directory')
  return (
    <>
      <path
        d="M-10 168C70 150 92 128 150 120s96 8 150-22 60-44 90-52"
        fill="none"
        stroke="var(--water-line)"
        strokeWidth="26"
      />
      <path
        d="M20 34C90 6 250 0 330 24c46 14 40 60 22 110s-90 64-180 60S10 178 12 116C13 80 0 44 20 34Z"
        fill="none"
        stroke="var(--rule-strong)"
        strokeWidth="1.5"
        strokeDasharray="6 5"
      />
      <circle
        cx="92"
        cy="66"
        r="24"
        fill="var(--water-tint)"
        stroke="var(--water)"
        strokeWidth="1.5"
        strokeDasharray="4 4"
      />
      <path d="M92 58v16M84 66h16" stroke="var(--water)" strokeWidth="2" />
      <text transform="translate(110 136) rotate(-14)" textAnchor="middle" fill="var(--water-strong)">
        {t('yellowRiver')}
      </text>
    </>
  )
}

function InnovationValley() {
  return (
    <>
      <path d="M352 -5C330 60 344 130 316 215" fill="none" stroke="var(--surface)" strokeWidth="14" />
      <path d="M0 176c60-26 90 2 140-16s70-4 110 12 60 6 70 38H0Z" fill="var(--hill-3)" />
      <path
        d="M96 46h206c10 40 2 80-8 112-60 14-150 10-208 0-8-36-4-80 10-112Z"
        fill="var(--water-tint)"
        stroke="var(--water)"
        strokeWidth="1.5"
      />
      <path d="M196 104c14-14 50-10 58 4s-18 24-38 22-34-14-20-26Z" fill="var(--water-line)" />
    </>
  )
}

const drawings = {
  cbd: { Drawing: Cbd, label: 'cbdDiagram' },
  'smart-city': { Drawing: SmartCity, label: 'smartCityDiagram' },
  'innovation-valley': { Drawing: InnovationValley, label: 'innovationValleyDiagram' },
} as const

/** A drawing of an area, not to scale: known boundaries solid, unknown ones dashed. Null for an area without one. */
export function AreaDiagram({ slug }: { slug: string }) {
  const t = useTranslations('areas')
  const locale = useLocale()
  const entry = drawings[slug as keyof typeof drawings]
  if (!entry) return null
  return (
    <svg className="zmap" viewBox="0 0 380 210" role="img" aria-label={t(entry.label)} direction="ltr" lang={locale}>
      <g fontFamily="var(--f-body)" fontSize="12" fill="var(--ink-2)">
        <entry.Drawing />
      </g>
    </svg>
  )
}
