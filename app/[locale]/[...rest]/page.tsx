import { notFound } from 'next/navigation'

/** Every path nothing else answers. */
export default function Page() {
  notFound()
}
