import { type Locale, languageOf } from '@/i18n/locales'

/** A text in its own language and direction, isolated from the text around it. */
export function TextRun({ text, locale, className }: { text: string; locale: Locale; className?: string }) {
  const { tag, direction } = languageOf(locale)
  return (
    <span className={className} lang={tag} dir={direction}>
      {text}
    </span>
  )
}

/** A run of Chinese: name, address, question. */
export function Chinese({ text, className }: { text: string; className?: string }) {
  return <TextRun text={text} locale="zh" className={className} />
}

/** Digits, addresses of the web and other runs that read left to right in every language. */
export function LeftToRight({ children, className }: { children: React.ReactNode; className?: string }) {
  return (
    <bdi className={className ? `ltr ${className}` : 'ltr'} dir="ltr">
      {children}
    </bdi>
  )
}
