'use client'

import { signOut } from 'next-auth/react'
import { useEffect, useState } from 'react'
import { forgetDrafts } from './kept-draft'

/** Ends the session here and in the database. What was typed and not saved is forgotten with it. */
export function SignOutButton({ label, after }: { label: string; after: string }) {
  // Nobody shall leave the desk believing that they are signed out: until there is a script, it cannot be pressed.
  const [isReady, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  function leave() {
    forgetDrafts()
    void signOut({ callbackUrl: after })
  }
  return (
    <button type="button" className="btn s quiet" onClick={leave} disabled={!isReady}>
      {label}
    </button>
  )
}
