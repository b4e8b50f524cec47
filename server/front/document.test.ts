import { describe, expect, it } from 'vitest'
import { documentFreshUntil, documentLanguage, streamingMarkers, stripFramework } from './document'

const strip = (html: string) => stripFramework(html, 'N0nce')

describe('stripFramework', () => {
  it.each([
    ['a script with a source', '<script src="/x.js" nonce="N0nce" async=""></script>'],
    ['an inline script', '<script nonce="N0nce">self.__next_f.push([1,"<p>\\"a\\"</p>"])</script>'],
    ['single quotes and odd spacing', "<SCRIPT\n  nonce = 'N0nce'\n>x</SCRIPT >"],
    ['an attribute without quotes', '<script nonce=N0nce>x</script>'],
    ['a greater-than sign in an attribute', '<script data-x="a>b" nonce="N0nce">x</script>'],
    ['a script preload', '<link rel="preload" as="script" fetchPriority="low" nonce="N0nce" href="/x.js"/>'],
    ['a module preload', '<link nonce="N0nce" href="/x.js" rel="modulepreload">'],
    ['a script that repeats the nonce as text', '<script nonce="N0nce">{"nonce":"N0nce"}</script>'],
  ])('takes out %s', (_what, element) => {
    expect(strip(`<b>1</b>${element}<b>2</b>`)).toEqual({ html: '<b>1</b><b>2</b>', removed: 1, leftovers: 0 })
  })

  it.each([
    ['structured data', '<script type="application/ld+json">{"a":"<link rel=preload as=script>"}</script>'],
    ['our module', '<script type="module" src="/assets/site-abc.js"></script>'],
    ['a script with another nonce', '<script nonce="other">x</script>'],
    ['a nonce of which ours is a part', '<script nonce="xN0">x</script>'],
    ['an attribute whose value looks like one', '<script title=\'nonce="other"\'>x</script>'],
    ['a link to a style sheet', '<link rel="stylesheet" href="/x.css">'],
    ['an element whose name begins the same', '<linked nonce="x"></linked>'],
  ])('keeps %s', (_what, element) => {
    expect(strip(`<b>1</b>${element}<b>2</b>`)).toEqual({
      html: `<b>1</b>${element}<b>2</b>`,
      removed: 0,
      leftovers: 0,
    })
  })

  it('keeps style sheets and font preloads that carry the nonce, without it', () => {
    const html =
      '<link rel="stylesheet" href="/x.css" nonce="N0nce"/><link nonce="N0nce" rel="preload" as="font" href="/f"/>'
    expect(strip(html)).toEqual({
      html: '<link rel="stylesheet" href="/x.css"/><link rel="preload" as="font" href="/f"/>',
      removed: 0,
      leftovers: 0,
    })
  })

  it('takes the nonce out where nobody expected it, and counts', () => {
    const { html, leftovers } = strip('<div nonce="N0nce">N0nce</div><script nonce="N0nce">x</script>')
    expect([html, leftovers]).toEqual(['<div></div>', 2])
  })

  it('does not hang or throw on markup that never ends', () => {
    expect(strip('<p>1</p><script nonce="N0nce">').html).toBe('<p>1</p>')
    expect(strip('<p>1</p><script nonce="N0nce').html).not.toContain('N0nce')
    expect(strip(`<link ${'a="'.repeat(20_000)}`).removed).toBe(0)
  })
})

describe('streamingMarkers', () => {
  it('finds the marks of out-of-order streaming and nothing else', () => {
    expect(streamingMarkers('<template id="B:0"></template><div hidden id="S:0">x</div>')).toHaveLength(2)
    expect(streamingMarkers('<template id="card"></template><div hidden id="menu">B:0</div>')).toEqual([])
  })
})

describe('documentLanguage', () => {
  it.each([
    ['<!DOCTYPE html><html lang="zh-CN" dir="ltr">', 'zh-CN'],
    ["<html class='a' lang='ar'>", 'ar'],
    ['<html lang="a b">', undefined],
    ['<p lang="en">', undefined],
  ])('reads %s as %s', (html, language) => {
    expect(documentLanguage(html)).toBe(language)
  })
})

describe('documentFreshUntil', () => {
  it.each([
    [
      '<html><head><meta name="fresh-until" content="2026-11-25T09:30:00.000Z"/></head><body>',
      Date.UTC(2026, 10, 25, 9, 30),
    ],
    ["<html><head><meta content='2026-11-25T17:30:00+08:00' name='fresh-until'></head>", Date.UTC(2026, 10, 25, 9, 30)],
    ['<html><head><meta name="description" content="fresh-until"></head>', Number.POSITIVE_INFINITY],
    [
      '<html><head></head><body><meta name="fresh-until" content="2026-11-25T09:30:00Z"></body>',
      Number.POSITIVE_INFINITY,
    ],
    ['<html><head><meta name="fresh-until" content="soon"></head>', 0],
    [
      '<head><meta name="fresh-until" content="2026-11-25T09:00Z"><meta name="fresh-until" content="2026-11-25T08:00Z"></head>',
      Date.UTC(2026, 10, 25, 8),
    ],
    ['', Number.POSITIVE_INFINITY],
  ])('reads %s', (html, time) => {
    expect(documentFreshUntil(html)).toBe(time)
  })
})
