import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getMessages, getTranslations } from 'next-intl/server'
import { canEditListings } from '@/features/accounts/policy'
import { getEditor } from '@/features/revisions/queries'
import type { RoundWords } from '@/features/verification/components/round-card'
import { RoundScreen } from '@/features/verification/components/round-screen'
import { countAnswersOf, listRoundFacts } from '@/features/verification/queries'
import { parseRoundQuery } from '@/features/verification/schema'
import { shanghaiDay } from '@/lib/shanghai-day'
import { staffPage } from '@/server/staff-page'
import '@/styles/trust.css'
import '@/styles/verification.css'

type Props = PageProps<'/[locale]/admin/verification'>

/** Facts of one page: a good quarter of an hour on the phone. */
const pageSize = 50

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations()
  return { title: t('staff.title', { page: t('verification.title') }) }
}

export default async function Page({ params, searchParams }: Props) {
  const { actor } = await staffPage(params)
  if (!canEditListings(actor)) notFound()
  const query = parseRoundQuery(await searchParams)
  const today = shanghaiDay(new Date())
  const [zh, messages, facts, done] = await Promise.all([
    getTranslations({ locale: 'zh' }),
    getMessages(),
    listRoundFacts(query, today),
    actor.id ? countAnswersOf(actor.id, today) : 0,
  ])
  const shown = facts.slice(0, pageSize)
  const editors = await Promise.all([...new Set(shown.map(({ listingId }) => listingId))].map(getEditor))
  return (
    <RoundScreen
      query={query}
      facts={shown}
      editors={new Map(editors.flatMap((editor) => (editor ? [[editor.id, editor]] : [])))}
      beyond={facts.length - shown.length}
      done={done}
      zh={zh}
      words={messages.verification.words as RoundWords}
      errors={messages.errors as Record<string, string>}
    />
  )
}
