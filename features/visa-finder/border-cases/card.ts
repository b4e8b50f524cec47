import type { CardOutcome } from '../card-finding'

const used = 'code=yes&linked=yes&purpose=business'
const applicant = 'want=get&citizen=CN&resident=mainland&record=clean&passport=valid&place=jinan&trade=yes'

/** Questions about the card at the borders of its rules: finding, query, answer, days of the answer. */
export const cardBorderCases: readonly (readonly [string, string, CardOutcome, number?])[] = [
  ['H8', `want=enter&citizen=PH&card=PH&${used}&days=60`, 'B_USE_CN', 60],
  ['H8', `want=enter&citizen=PH&card=PH&${used}&days=61`, 'B_TOO_LONG', 60],
  ['H12', 'want=enter&citizen=GB&card=HK', 'B_HKTW'],
  ['H12', 'want=enter&citizen=US&card=TW', 'B_HKTW'],
  ['H4', 'want=enter&citizen=CA&card=CA', 'B_TRANSITIONAL'],
  ['H3', 'want=enter&citizen=MO&resident=macao&card=HK', 'B_NOT_NEEDED'],
  ['H37', `want=abroad&destination=ID&${used}&days=60`, 'B_USE_ABROAD', 60],
  ['H37', `want=abroad&destination=ID&${used}&days=61`, 'B_TOO_LONG', 60],
  ['H37', `want=abroad&destination=MX&${used}&days=180`, 'B_USE_ABROAD', 180],
  ['H37', `want=abroad&destination=MX&${used}&days=181`, 'B_TOO_LONG', 180],
  ['H41', `want=abroad&destination=RU&${used}&days=90&virtual=yes`, 'B_PHYSICAL'],
  ['H41', `want=abroad&destination=RU&${used}&days=90&virtual=no`, 'B_USE_ABROAD', 90],
  ['H12', 'want=abroad&destination=TW', 'B_HKTW'],
  ['H4', 'want=abroad&destination=CA', 'B_LANE_ONLY'],
  ['H3', 'want=abroad&destination=IN', 'B_NOT_MEMBER'],
  ['H13', 'want=get&citizen=KR', 'B_HOME'],
  ['H4', 'want=get&citizen=CA', 'B_HOME_TRANSITIONAL'],
  ['H3', 'want=get&citizen=IN', 'B_NOT_MEMBER'],
  ['H3', 'want=get&citizen=CN&resident=macao', 'B_NOT_MEMBER'],
  ['H13', 'want=get&citizen=CN&resident=taiwan', 'B_HOME'],
  ['H18', `${applicant}&employer=foreign`, 'B_APPLY_JINAN'],
  ['H18', `${applicant}&employer=central`, 'B_CENTRAL'],
  ['H20', `${applicant}&employer=none`, 'B_NOT_ELIGIBLE'],
]
