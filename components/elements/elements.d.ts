import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type CustomElement<Attributes = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & Attributes

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-text': CustomElement<{ value: string; done: string }>
      'keep-plan': CustomElement<{ done: string; answered?: string }>
      'print-page': CustomElement
      'theme-switch': CustomElement
      'tick-list': CustomElement<{ name: string }>
    }
  }
}
