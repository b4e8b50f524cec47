import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type CustomElement<Attributes = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & Attributes

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-text': CustomElement<{ value: string; done: string }>
      'keep-plan': CustomElement<{ done: string; answered?: string }>
      'near-me': CustomElement<{ refused: string }>
      'print-page': CustomElement
      'save-place': CustomElement<{
        path: string
        name: string
        zh?: string
        address?: string
        phone?: string
        saved: string
        full: string
      }>
      'saved-list': CustomElement<{
        locale: string
        dates: string
        since: string
        imported: string
        bad: string
        full: string
      }>
      'share-link': CustomElement<{ url: string; heading: string; text?: string; done: string }>
      'stay-awake': CustomElement<{ done: string }>
      'theme-switch': CustomElement
      'tile-map': CustomElement<{ points: string; hide: string; failed: string; tiles?: string; foreign?: string }>
      'tick-list': CustomElement<{ name: string }>
    }
  }
}
