'use client'
import { FailedScreen } from '@/features/accounts/components/failed-screen'

export default function StaffError(props: { error: Error & { digest?: string }; retry: () => void }) {
  return <FailedScreen digest={props.error.digest} retry={props.retry} />
}
