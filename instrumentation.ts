/** Runs once when the server starts: the database is opened, migrated and filled before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { prepareData } = await import('./prisma/seed/prepare-data')
  await prepareData()
}
