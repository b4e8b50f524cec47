import { resourceFromAttributes } from '@opentelemetry/resources'
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace-node'

const withoutQuery = (text: string) => text.split('?', 1)[0] ?? ''
/** Attributes that say who asked. */
const personal = /user_agent|user-agent|client\.address|peer|cookie|forwarded/

/**
 * A span without what a visitor asked or who a visitor is: queries hold answers of the visa finder and words searched
 * for, and the framework puts the whole address into a span.
 */
export function withoutVisitor(span: ReadableSpan): ReadableSpan {
  const kept = Object.entries(span.attributes).filter(([name]) => !personal.test(name))
  const attributes = Object.fromEntries(
    kept.map(([name, value]) => [name, typeof value === 'string' ? withoutQuery(value) : value]),
  )
  // Spans are objects with methods on their prototype: one that looks through to the original keeps them.
  return Object.create(span, { name: { value: withoutQuery(span.name) }, attributes: { value: attributes } })
}

/** Sends spans of the framework to a collector by OTLP over HTTP. Loaded only where one is set. */
export async function startTracing(endpoint: string, version: string): Promise<void> {
  const [{ NodeTracerProvider, BatchSpanProcessor }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ])
  const otlp = new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` })
  const exporter: SpanExporter = {
    export: (spans, done) => otlp.export(spans.map(withoutVisitor), done),
    shutdown: () => otlp.shutdown(),
    forceFlush: () => otlp.forceFlush(),
  }
  const resource = resourceFromAttributes({ 'service.name': 'living-in-jinan', 'service.version': version })
  const processor = new BatchSpanProcessor(exporter, { scheduledDelayMillis: 1000 })
  new NodeTracerProvider({ resource, spanProcessors: [processor] }).register()
}
