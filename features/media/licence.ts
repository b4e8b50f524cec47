/** Licences anybody may use under, by their identifiers in SPDX (https://spdx.org/licenses/). Their names are no words. */
export const openLicences = {
  'CC0-1.0': { name: 'CC0 1.0', address: 'https://creativecommons.org/publicdomain/zero/1.0/' },
  'CC-BY-4.0': { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  'CC-BY-SA-4.0': { name: 'CC BY-SA 4.0', address: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  'CC-BY-3.0': { name: 'CC BY 3.0', address: 'https://creativecommons.org/licenses/by/3.0/' },
  'CC-BY-SA-3.0': { name: 'CC BY-SA 3.0', address: 'https://creativecommons.org/licenses/by-sa/3.0/' },
} as const

/** Rights without a licence of a name: free of any, the portal's own work, or allowed by whoever made it. */
export const otherRights = ['public-domain', 'own', 'with-permission'] as const

type OpenLicence = keyof typeof openLicences

/** By which right a picture is shown. */
export type Licence = OpenLicence | (typeof otherRights)[number]

export const licences = [...(Object.keys(openLicences) as OpenLicence[]), ...otherRights]

export function isLicence(value: unknown): value is Licence {
  return (licences as readonly unknown[]).includes(value)
}

export function isOpenLicence(licence: Licence): licence is OpenLicence {
  return licence in openLicences
}
