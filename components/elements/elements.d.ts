import type { DetailedHTMLProps, HTMLAttributes } from 'react'

type CustomElement<Attributes = object> = DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement> & Attributes

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'copy-text': CustomElement<{ value: string; done: string }>
      'print-page': CustomElement
      'stay-awake': CustomElement<{ done: string }>
      'theme-switch': CustomElement
    }
  }
}
