'use client'

import { signOut } from 'next-auth/react'
import { forgetDrafts } from './kept-draft'

/** Ends the session here and in the database. What was typed and not saved is forgotten with it. */
export function SignOutButton({ label, after }: { label: string; after: string }) {
  function leave() {
    forgetDrafts()
    void signOut({ callbackUrl: after })
  }
  return (
    <button type="button" className="btn s quiet" onClick={leave}>
      {label}
    </button>
  )
}
