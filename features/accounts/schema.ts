import { z } from 'zod'

/** NIST SP 800-63B: length counts, composition rules do not. */
export const passwordSchema = z.string().min(12, 'password-short').max(200, 'password-long')

export const firstAdminSchema = z.object({
  token: z.string().min(20, 'link-used').max(100, 'link-used'),
  name: z.string().trim().min(1, 'required').max(100, 'too-long'),
  email: z.email('email').max(200, 'too-long'),
  password: passwordSchema,
})
export type FirstAdmin = z.output<typeof firstAdminSchema>
