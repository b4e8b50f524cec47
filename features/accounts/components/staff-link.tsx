'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

/** A link of the rail that knows when it is the current room. */
export function StaffLink({ href, exact, children }: { href: string; exact: boolean; children: React.ReactNode }) {
  const path = usePathname()
  const isCurrent = exact ? path === href : path.startsWith(href)
  return (
    <Link href={href} aria-current={isCurrent ? 'page' : undefined} prefetch={false}>
      {children}
    </Link>
  )
}
