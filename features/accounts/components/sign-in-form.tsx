'use client'

import { signIn } from 'next-auth/react'
import { useEffect, useRef, useState } from 'react'

type Words = Record<
  'email' | 'password' | 'submit' | 'wrong' | 'throttled' | 'failed' | 'code' | 'codeHint' | 'wrongCode',
  string
>

const codeErrors = ['second-factor', 'wrong-code']

/** E-mail, password and, for whoever has one, the second factor. Says what went wrong without saying whether the account exists. */
export function SignInForm({ words, after }: { words: Words; after: string }) {
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState(false)
  const [needsCode, setNeedsCode] = useState(false)
  const codeField = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (needsCode) codeField.current?.focus()
  }, [needsCode])

  async function submit(form: FormData) {
    setBusy(true)
    const answer = await signIn('credentials', {
      email: form.get('email'),
      password: form.get('password'),
      code: form.get('code') ?? '',
      redirect: false,
    })
    if (answer?.ok && !answer.error) {
      location.assign(after)
      return
    }
    setBusy(false)
    if (codeErrors.includes(answer?.error ?? '')) {
      setNeedsCode(true)
      setProblem(answer?.error === 'wrong-code' ? words.wrongCode : null)
      return
    }
    if (answer?.error === 'throttled') setProblem(words.throttled)
    else setProblem(answer?.error === 'CredentialsSignin' ? words.wrong : words.failed)
  }

  return (
    <form
      className="card grid gap-4"
      // Sent before the script has come, the password must not end up in an address.
      method="post"
      onSubmit={(event) => {
        event.preventDefault()
        void submit(new FormData(event.currentTarget))
      }}
    >
      {problem && (
        <p className="note sos-n" role="alert">
          {problem}
        </p>
      )}
      <div>
        <label className="f" htmlFor="email">
          {words.email}
        </label>
        <input className="in" id="email" name="email" type="email" autoComplete="username" required />
      </div>
      <div>
        <label className="f" htmlFor="password">
          {words.password}
        </label>
        <input className="in" id="password" name="password" type="password" autoComplete="current-password" required />
      </div>
      {needsCode && (
        <div>
          <label className="f" htmlFor="code">
            {words.code}
          </label>
          <input
            className="in"
            id="code"
            name="code"
            ref={codeField}
            autoComplete="one-time-code"
            aria-describedby="code-hint"
            maxLength={40}
            required
          />
          <p className="sm mut" id="code-hint">
            {words.codeHint}
          </p>
        </div>
      )}
      <button type="submit" className="btn pri" disabled={busy}>
        {words.submit}
      </button>
    </form>
  )
}
