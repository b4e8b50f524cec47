import { z } from 'zod'
import { phoneNumberSchema } from '@/features/listings/schema'
import { defaultSiteFacts, type SiteFacts } from '@/lib/site-facts'

const shortNumber = z
  .string()
  .trim()
  .regex(/^\d{3,6}$/, 'short-number')
const blank = z.literal('')
const name = z.string().trim().max(120, 'too-long')

/** Settings as a form sends them, each under a name of its own. Ambulance, police and fire cannot be left out. */
export const settingsSchema = z
  .object({
    ambulance: shortNumber,
    police: shortNumber,
    fire: shortNumber,
    immigrationLine: z.union([blank, shortNumber], { error: 'short-number' }),
    cityLine: z.union([blank, shortNumber], { error: 'short-number' }),
    icpFiling: z
      .string()
      .trim()
      .regex(/^(\p{Script=Han}ICP[备证]\d{6,12}号(-\d{1,3})?)?$/u, 'icp-filing'),
    policeFiling: z
      .string()
      .trim()
      .regex(/^(\p{Script=Han}公网安备\s?\d{14}号)?$/u, 'police-filing'),
    contactNameEn: name,
    contactNameZh: name,
    contactEmail: z.union([blank, z.email()], { error: 'email' }),
    contactPhone: z.union([blank, phoneNumberSchema], { error: 'phone' }),
  })
  .transform(
    ({ ambulance, police, fire, immigrationLine, cityLine, contactNameEn, contactNameZh, ...rest }): SiteFacts => ({
      ...rest,
      hotlines: { ambulance, police, fire, immigrationLine, cityLine },
      contactName: { en: contactNameEn, zh: contactNameZh },
    }),
  )

/** The version a form was made from; 0 where nothing was ever saved. */
export const settingsTargetSchema = z.object({ revision: z.coerce.number().int().min(0) })

const stored = z.object({
  hotlines: z.object({
    ambulance: z.string(),
    police: z.string(),
    fire: z.string(),
    immigrationLine: z.string(),
    cityLine: z.string(),
  }),
  icpFiling: z.string(),
  policeFiling: z.string(),
  contactName: z.object({ en: z.string(), zh: z.string() }),
  contactEmail: z.string(),
  contactPhone: z.string(),
})

/** Reads what is kept; what a later release adds has its default. @throws ZodError where it is something else */
export function parseSiteFacts(content: object): SiteFacts {
  return stored.parse({ ...defaultSiteFacts, ...content })
}
