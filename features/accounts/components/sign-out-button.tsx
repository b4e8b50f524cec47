'use client'

import { signOut } from 'next-auth/react'

/** Ends the session here and in the database. */
export function SignOutButton({ label, after }: { label: string; after: string }) {
  return (
    <button type="button" className="btn s quiet" onClick={() => signOut({ callbackUrl: after })}>
      {label}
    </button>
  )
}
