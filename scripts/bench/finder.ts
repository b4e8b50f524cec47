import { getPage } from './http-client'
import type { Server } from './processes'
import { median, quantile, type Row, row } from './report'

const rounds = 60
/** Everything the finder may ask, answered at once, for passports that fall under different rules. */
const paths = ['DE', 'SG', 'US', 'MY', 'IN'].flatMap((passport) =>
  ['en', 'zh', 'ar'].map(
    (locale) =>
      `/${locale}/visa/finder?passport=${passport}&kind=ordinary&permit=no&purpose=business&entry=2027-02-01` +
      '&departure=2027-02-09&passport-until=2030-01-01&used=0&card=none&from=JP&to=KR&ticket=yes&port=TNA&area=CN-SD' +
      '&inviter=trade-partner&urgent=no',
  ),
)

/** The time from a full set of answers to the whole page of the result, which no cache keeps. */
export async function finderRow(portal: Server): Promise<Row> {
  for (const path of paths) await getPage(portal.origin + path)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const path of paths) {
      const { headers, milliseconds } = await getPage(portal.origin + path)
      if (headers['x-cache'] === 'hit') throw new Error(`${path} came from a cache`)
      times.push(milliseconds)
    }
  }
  const note = `p95 ${quantile(times, 0.95).toFixed(1)} ms, five passports in three languages`
  return row('visa finder, all answers in one request: median', median(times), 'ms', { atMost: 60 }, 1, note)
}
