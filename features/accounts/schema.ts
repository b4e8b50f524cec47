import { z } from 'zod'
import { locales } from '@/i18n/locales'
import { isGuessable } from './password-rule'

/** NIST SP 800-63B: length counts, composition rules do not. */
export const passwordSchema = z
  .string()
  .min(12, 'password-short')
  .max(200, 'password-long')
  .refine((password) => !isGuessable(password), 'password-guessable')

export const firstAdminSchema = z.object({
  token: z.string().min(20, 'link-used').max(100, 'link-used'),
  name: z.string().trim().min(1, 'required').max(100, 'too-long'),
  email: z.email('email').max(200, 'too-long'),
  password: passwordSchema,
})
export type FirstAdmin = z.output<typeof firstAdminSchema>

/** A new password for somebody who is signed in. */
export const passwordChangeSchema = z.object({
  present: z.string().min(1, 'required').max(200, 'wrong-password'),
  password: passwordSchema,
})

/** A code of an authenticator, or a recovery code. */
export const codeSchema = z.object({ code: z.string().trim().min(6, 'wrong-code').max(40, 'wrong-code') })

/** The present password, asked for again before something that outlives a borrowed keyboard. */
export const presentPasswordSchema = z.object({ present: z.string().min(1, 'required').max(200, 'wrong-password') })

export const sessionIdSchema = z.object({ session: z.uuid() })

/** A new password by a one-time link. */
export const linkPasswordSchema = z.object({
  token: z.string().min(20, 'link-ended').max(100, 'link-ended'),
  password: passwordSchema,
})

export const roles = ['ADMIN', 'PUBLISHER', 'EDITOR', 'TRANSLATOR'] as const

const roleSchema = z.enum(roles, 'required')
const languagesSchema = z.array(z.enum(locales)).max(locales.length).default([])

/** A translator without a language could do nothing; the other roles are bound to none. */
const withLanguages = <T extends z.ZodType<{ role: string; languages: string[] }>>(schema: T) =>
  schema.refine(({ role, languages }) => role !== 'TRANSLATOR' || languages.length > 0, {
    path: ['languages'],
    error: 'required',
  })

export const invitationSchema = withLanguages(
  z.object({
    name: z.string().trim().min(1, 'required').max(100, 'too-long'),
    email: z.email('email').max(200, 'too-long'),
    role: roleSchema,
    languages: languagesSchema,
  }),
)
export type Invitation = z.output<typeof invitationSchema>

export const roleChangeSchema = withLanguages(z.object({ id: z.uuid(), role: roleSchema, languages: languagesSchema }))
export type RoleChange = z.output<typeof roleChangeSchema>

export const personSchema = z.object({ id: z.uuid() })
export const resetRequestSchema = z.object({ email: z.email('email').max(200, 'too-long') })
