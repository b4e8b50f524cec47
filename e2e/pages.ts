/** The public pages every table of tests runs over, without their locale. */
export type PublicPage = {
  path: string
  /** Types of schema.org the page must state. */
  jsonLd?: readonly string[]
  /** Path of the canonical address where the query is not part of it. */
  canonical?: string
  /** Not for search engines. */
  hidden?: true
}

/** One listing of each category; the hospital has a phone, a Chinese address and many sources. */
export const entries = {
  hospitals: '/hospitals/qilu-hospital-of-shandong-university',
  schools: '/schools/shandong-university-chinese-language',
  housing: '/housing/shunjing-international-community',
  offices: '/offices/immigration-hotline-12367',
} as const

export const publicPages: readonly PublicPage[] = [
  { path: '', jsonLd: ['WebSite'] },
  { path: '/schools', jsonLd: ['ItemList'] },
  { path: '/hospitals', jsonLd: ['ItemList'] },
  { path: '/housing', jsonLd: ['ItemList'] },
  { path: '/offices', jsonLd: ['ItemList'] },
  { path: entries.schools, jsonLd: ['CollegeOrUniversity', 'BreadcrumbList'] },
  { path: entries.hospitals, jsonLd: ['Hospital', 'BreadcrumbList'] },
  { path: entries.housing, jsonLd: ['Residence', 'BreadcrumbList'] },
  { path: entries.offices, jsonLd: ['GovernmentOffice', 'BreadcrumbList'] },
  { path: '/areas' },
  { path: '/areas/cbd', jsonLd: ['Place'] },
  { path: '/areas/smart-city', jsonLd: ['Place'] },
  { path: '/areas/innovation-valley', jsonLd: ['Place'] },
  { path: '/visa', jsonLd: ['WebPage'] },
  { path: '/visa/finder', jsonLd: ['WebApplication'] },
  { path: '/apec-card', jsonLd: ['WebPage'] },
  { path: '/apec-card/check', jsonLd: ['WebApplication'] },
  { path: '/guides', jsonLd: ['ItemList'] },
  { path: '/guides/permanent-residence', jsonLd: ['HowTo', 'GovernmentService', 'FAQPage', 'BreadcrumbList'] },
  { path: '/plan' },
  {
    path: '/plan?arrival=2026-12-30&visa=work&address=home&occupation=job&family=relatives&family=school',
    canonical: '/plan',
  },
  { path: '/emergency' },
  { path: `${entries.hospitals}/driver`, hidden: true },
  { path: '/phrases' },
  { path: '/phrases/hospital' },
  { path: '/saved', hidden: true },
  { path: '/compare', hidden: true },
  {
    path: '/compare?ids=qilu-hospital-of-shandong-university,jinan-central-hospital',
    canonical: '/compare',
  },
  { path: '/about' },
  { path: '/privacy' },
  { path: '/accessibility' },
  { path: '/data' },
  { path: `/report?about=${entries.hospitals.slice(1)}&fact=phones`, canonical: '/report', hidden: true },
  { path: '/search?q=qilu', canonical: '/search' },
]

/** One page of each layout, with what strains it: filters in use, long names, many sources, an empty result. */
export const layouts: readonly string[] = [
  '',
  '/hospitals',
  '/hospitals?departments=dentist&district=lixia',
  '/housing?area=cbd&phone=unknown',
  entries.hospitals,
  '/hospitals/first-affiliated-hospital-shandong-first-medical-university',
  entries.schools,
  `${entries.hospitals}/driver`,
  '/phrases/police',
  '/areas',
  '/areas/smart-city',
  '/visa',
  '/visa/finder?passport=DE&kind=ordinary&permit=no&purpose=tourism&entry=soon',
  '/visa/finder?passport=DE&kind=ordinary&permit=no&purpose=tourism&entry=2026-12-20&departure=2027-01-05&passport-until=2030-12-31&used=0&card=none&urgent=no',
  '/apec-card',
  '/apec-card/check?want=enter&citizen=US&card=US',
  '/guides',
  '/guides/visa-free-entry-and-transit',
  '/guides/apec-card-for-companies',
  '/plan?arrival=2026-12-30&visa=none&until=2027-01-20&address=home&occupation=job&family=school',
  '/plan?arrival=soon',
  '/emergency',
  '/saved',
  '/compare?ids=jinan-foreign-language-school,jnfls-international-center,jinan-thomas-international-school',
  '/about',
  '/data',
  '/search?q=qilu',
  `/report?about=${entries.hospitals.slice(1)}&fact=hours`,
  '/there-is-no-such-page',
]
