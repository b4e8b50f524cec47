/**
 * Structured data in the page. The text is JSON with `<` escaped, so that no value can end the element.
 */
export function JsonLd({ data }: { data: object }) {
  const text = JSON.stringify(data).replace(/</g, '\\u003c')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script element can hold text in no other way
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
}
