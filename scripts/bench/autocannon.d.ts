/** The part of autocannon that the bench uses; the package has no types of its own. */
declare module 'autocannon' {
  type Request = { path: string; method?: string }
  type Options = {
    url: string
    connections: number
    duration: number
    /** Requests per second over all connections. */
    overallRate?: number
    headers?: Record<string, string>
    requests?: { method: string; setupRequest(request: Request): Request }[]
  }
  type Result = {
    '2xx': number
    non2xx: number
    errors: number
    duration: number
    latency: { p50: number; p99: number }
  }
  export default function autocannon(options: Options): Promise<Result>
}
