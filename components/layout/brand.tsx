import { Chinese } from '@/components/ui/text-run'

/** Mark and the two names of the portal. */
export function Brand({ href, under }: { href: string; under?: string }) {
  return (
    <a className="brand" href={href}>
      <svg className="brand-mark" viewBox="0 0 36 36" aria-hidden="true">
        <rect width="36" height="36" rx="7" fill="var(--water)" />
        <g fill="none" stroke="var(--on-water)" strokeLinecap="round">
          <path strokeWidth="3" d="M11 19v-4M18 19V9M25 19v-4" />
          <path strokeWidth="1.8" d="M7 24.5c3.7-2.5 7.3-2.5 11 0s7.3 2.5 11 0M11 29c2.3-1.5 4.7-1.5 7 0s4.7 1.5 7 0" />
        </g>
      </svg>
      <span className="brand-words tracking-normal">
        <b lang="en">Living in Jinan</b>
        {under ? <span>{under}</span> : <Chinese text="在济南" />}
      </span>
    </a>
  )
}
