'use client'
import { createContext, type ReactNode, use } from 'react'

export type FailedWords = { title: string; text: string; number: string; retry: string }

const Words = createContext<FailedWords | null>(null)

/** Keeps the words of the screen below at hand: when it is needed, the server may not be able to send them. */
export function KeepFailedWords({ words, children }: { words: FailedWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

/** Stands in for a staff screen that could not be made, such as while the database is away. */
export function FailedScreen({ digest, retry }: { digest: string | undefined; retry: () => void }) {
  const words = use(Words)
  return (
    <main id="main" className="door">
      <h1>{words?.title}</h1>
      <p role="alert">{words?.text}</p>
      <button type="button" className="btn" onClick={retry}>
        {words?.retry}
      </button>
      {digest && (
        <p className="sm mut">
          {words?.number} <span data-value>{digest}</span>
        </p>
      )}
    </main>
  )
}
