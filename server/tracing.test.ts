import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node'
import { expect, it } from 'vitest'
import { withoutVisitor } from './tracing'

it('A span says which page was made and how long it took, not what was asked and by whom', () => {
  const kept = new InMemorySpanExporter()
  const tracer = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(kept)] }).getTracer('test')
  const asked = '/en/visa/finder?passport=DE&purpose=work'
  const span = tracer.startSpan(`GET ${asked}`, {
    attributes: {
      'http.target': asked,
      'http.status_code': 200,
      'http.user_agent': 'Somebody/1',
      'net.peer.ip': '192.0.2.1',
    },
  })
  span.end()
  const [whole] = kept.getFinishedSpans()
  const sent = whole && withoutVisitor(whole)
  expect(sent?.name).toBe('GET /en/visa/finder')
  expect(sent?.attributes).toEqual({ 'http.target': '/en/visa/finder', 'http.status_code': 200 })
  expect(sent?.spanContext()).toEqual(span.spanContext())
  expect(sent?.duration).toEqual(whole?.duration)
})
