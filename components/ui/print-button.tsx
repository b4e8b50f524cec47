import { Icon } from './icon'

/** Prints the page. Hidden until its element runs, since without script it could do nothing. */
export function PrintButton({ label, look = 'btn' }: { label: string; look?: string }) {
  return (
    <print-page>
      <button type="button" className={look} hidden>
        <Icon name="printer" />
        {label}
      </button>
    </print-page>
  )
}
