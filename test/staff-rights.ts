/**
 * Who may do what, whole: every command of the features and every staff screen has a row here, and tests ask the real
 * ones. A new command or screen without a row fails them (`test/staff-rights.db.test.ts`, `e2e/staff-rights.spec.ts`).
 */
export const roleOrder = ['ADMIN', 'PUBLISHER', 'EDITOR', 'TRANSLATOR'] as const
export type RoleName = (typeof roleOrder)[number]

/** One mark per role in the order above: `+` may, `-` is refused and that is audited. */
export type Marks = `${Mark} ${Mark} ${Mark} ${Mark}`
type Mark = '+' | '-'

export const mayDo = (marks: Marks, role: RoleName) => marks.split(' ')[roleOrder.indexOf(role)] === '+'

/**
 * Commands by `feature/name`. A string says why no role is asked: the caller is nobody yet, or acts on their own account
 * only. Else each kind of call has a row of marks; what is called stands in the test under the same words.
 */
export const commandRights: Record<string, string | Record<string, Marks>> = {
  'accounts/createSetupToken': 'called at the start of the portal, while it has nobody',
  'accounts/createFirstAdmin': 'the one-time link is the right',
  'accounts/createAdminFromSettings': 'called at the start of the portal, while it has nobody',
  'accounts/acceptPasswordLink': 'the one-time link is the right',
  'accounts/createForgottenLink': 'anybody may ask; the link goes to the address of the account',
  'accounts/changePassword': 'one’s own account, with its password',
  'accounts/startSecondFactor': 'one’s own account',
  'accounts/confirmSecondFactor': 'one’s own account, with a code of its key',
  'accounts/renewRecoveryCodes': 'one’s own account, with its password',
  'accounts/endOwnSession': 'one’s own account; sessions of others are left alone',
  'accounts/endOtherSessions': 'one’s own account',
  'people/invitePerson': { 'somebody new': '+ - - -' },
  'people/createPasswordLink': { 'for somebody': '+ - - -' },
  'people/changeRole': { 'of somebody': '+ - - -' },
  'people/suspendPerson': { somebody: '+ - - -' },
  'people/reactivatePerson': { somebody: '+ - - -' },
  'people/removeSecondFactor': { 'of somebody': '+ - - -' },
  'listings/createListing': { 'a draft': '+ + + -', 'and publish it': '+ - - -' },
  'listings/saveListing': { 'a draft': '+ + + -', 'and publish it': '+ - - -' },
  'listings/publishListing': { 'what another wrote': '+ + - -', 'what they wrote': '+ - - -' },
  'listings/archiveListing': { 'a public one': '+ + - -' },
  'listings/restoreRevision': { 'as a draft': '+ + + -', 'and publish it': '+ - - -' },
  'listings/restoreField': { 'as a draft': '+ + + -' },
  'review/submitForReview': { 'a draft': '+ + + -', 'a guide': '+ + + -', 'a rule': '+ + + -' },
  'review/reviewRevision': {
    'approve a guide of another': '+ + - -',
    'send back a value': '+ + - -',
    'approve what another wrote': '+ + - -',
    'approve what they wrote': '+ - - -',
    'approve what they wrote in part': '+ - - -',
    'send back': '+ + - -',
  },
  'review/cancelPublication': { 'a planned one': '+ + - -', 'of a guide': '+ + - -' },
  'review/scheduleRemoval': { 'of a public one': '+ + - -', 'of a guide': '+ + - -' },
  'verification/confirmFact': { 'a public fact': '+ + + -' },
  'verification/doubtFact': { 'a public fact': '+ + + -' },
  'verification/changeFact': { 'a public fact': '+ + + -' },
  'verification/withdrawAnswer': { 'of another': '+ + - -' },
  'policy/createRules': { 'a draft': '+ + + -', 'and publish it': '+ - - -' },
  'policy/createValues': { 'a draft': '+ + + -', 'and publish it': '+ - - -' },
  'policy/saveRule': { 'a draft': '+ + + -', 'and publish it': '+ - - -' },
  'policy/saveValue': { 'a draft': '+ + + -', 'and publish it': '+ - - -' },
  'policy/publishRule': { 'what another wrote': '+ + - -', 'what they wrote': '+ - - -' },
  'policy/publishValue': { 'what another wrote': '+ + - -' },
  'policy/archiveRule': { 'a public one': '+ + - -' },
  'policy/archiveValue': { 'a public one': '+ + - -' },
  'policy/recordEvidence': { 'a source': '+ + + -' },
  'guides/createGuide': { 'a draft': '+ + + -', 'and publish it': '+ - - -' },
  'guides/saveGuide': { 'a draft': '+ + + -', 'and publish it': '+ - - -' },
  'guides/publishGuide': { 'what another wrote': '+ + - -', 'what they wrote': '+ - - -' },
  'guides/archiveGuide': { 'a public one': '+ + - -' },
  'guides/restoreGuideField': { 'as a draft': '+ + + -' },
  'guides/restoreGuide': { 'as a draft': '+ + + -', 'and publish it': '+ - - -' },
  'spreadsheets/checkSheet': { 'a file': '+ + + -' },
  'spreadsheets/commitSheet': { 'a report': '+ + + -' },
  'translations/saveTranslations': {
    'into a language of theirs': '+ + + +',
    'into another language': '+ + + -',
    'and publish it': '+ - - -',
  },
  'glossary/createTerm': { 'a new one': '+ + + -' },
  'glossary/saveTerm': {
    'its Chinese': '+ + + -',
    'its English': '+ + + -',
    'a language of theirs': '+ + + +',
    'another language': '+ + + -',
  },
  'glossary/deleteTerm': { 'a term': '+ + - -' },
  'xliff/importXliff': { 'into a language of theirs': '+ + + +', 'into another language': '+ + + -' },
  'hours/loadHolidayYear': { 'a notice': '+ + - -' },
  'reports/sendReport': 'a visitor’s report',
  'reports/takeUpReport': { 'a new one': '+ + + -' },
  'reports/settleReport': { 'and close it': '+ + + -' },
  'media/addPicture': { 'a new one': '+ + + -' },
  'media/describePicture': { 'one for staff only': '+ + + -', 'one that visitors see': '+ + - -' },
  'media/deletePicture': { 'an unused one': '+ + - -' },
  'search/rebuildSearch': 'called at the start of the portal and by measurements',
  'search/refreshSearch': 'called at the start of the portal',
  'search/recordMiss': 'a visitor’s search that found nothing',
}

/**
 * Screens by the address of their page below `/admin`, `[id]` for a listing, a guide, a rule, a picture, a term or a person. Who may not gets 404, as if it
 * were not there; a string says why no role is asked.
 */
export const routeRights: Record<string, Marks | string> = {
  '': '+ + + +',
  '/account': '+ + + +',
  '/audit': '+ + - -',
  '/glossary': '+ + + +',
  '/glossary/[id]': '+ + + +',
  '/glossary/new': '+ + + -',
  '/guides': '+ + + +',
  '/guides/[id]': '+ + + +',
  '/guides/[id]/history': '+ + + +',
  '/guides/[id]/preview': '+ + + +',
  '/guides/[id]/review': '+ + + +',
  '/guides/new': '+ + + -',
  '/holidays': '+ + - -',
  '/listings': '+ + + +',
  '/listings/new': '+ + + -',
  '/listings/[id]': '+ + + +',
  '/listings/[id]/history': '+ + + +',
  '/listings/[id]/review': '+ + + +',
  '/media': '+ + + +',
  '/media/[id]': '+ + + +',
  '/people': '+ - - -',
  '/people/[id]': '+ - - -',
  '/policy': '+ + + +',
  '/policy/[table]/[id]': '+ + + +',
  '/policy/[table]/[id]/history': '+ + + +',
  '/policy/[table]/[id]/review': '+ + + +',
  '/policy/[table]/new': '+ + + -',
  '/reports': '+ + + -',
  '/reports/[id]': '+ + + -',
  '/reviews': '+ + + -',
  '/search-misses': '+ + + +',
  '/spreadsheets': '+ + + -',
  '/spreadsheets/[id]': 'whoever brought the file in; for all others, and for strangers, it is not there',
  '/system': '+ - - -',
  '/verification': '+ + + -',
  '/translations': '+ + + +',
  '/translations/[kind]/[id]/[language]': '+ + + +',
  '/second-factor': '+ + + +',
  '/xliff': '+ + + +',
  '/sign-in': 'anybody; whoever is signed in is sent on',
  '/setup': 'anybody; only the one-time link does something',
  '/password': 'anybody; only a one-time link does something',
  '/forgotten': 'anybody',
}
