/**
 * Runs once when the server starts: the database is opened, migrated and filled before the first request. From then on
 * what was set for a time is carried out within seconds of it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return
  const { prepareData } = await import('./prisma/seed/prepare-data')
  await prepareData()
  const [{ repeat }, { carryOutDue }] = await Promise.all([
    import('./server/repeat'),
    import('./features/review/writes'),
  ])
  repeat('publish and take off at the set time', 5, () => carryOutDue(new Date()))
}
