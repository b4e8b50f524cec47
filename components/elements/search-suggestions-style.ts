/** Comes with the suggestions, so that pages whose search field nobody touches do without it. */
export const suggestionStyle = new CSSStyleSheet()

suggestionStyle.replaceSync(`
form.search:has(> search-suggestions) { position: relative }
search-suggestions { display: contents }
/* The scene of the home page is cut at its sides only while the list reaches over its lower edge. */
.hero:has(search-suggestions [role=listbox]:not([hidden])) { overflow: clip visible; z-index: 1 }
search-suggestions [role=listbox] {
  position: absolute;
  z-index: 20;
  inset-inline: -2px;
  inset-block-start: calc(100% + 4px);
  max-block-size: min(60vh, 26rem);
  overflow: auto;
  border: 1px solid var(--rule-strong);
  border-radius: var(--r-1);
  background: var(--surface);
  box-shadow: var(--shadow-2);
  color: var(--ink);
  text-align: start;
}
search-suggestions [role=option] {
  display: grid;
  grid-template-columns: minmax(0, 1fr) auto;
  gap: 0 var(--s3);
  align-items: baseline;
  min-block-size: 44px;
  padding: 9px 14px;
  cursor: pointer;
  line-height: 1.35;
}
search-suggestions [role=option] + [role=option] { border-block-start: 1px solid var(--rule) }
search-suggestions [role=option]:hover { background: var(--surface-2) }
search-suggestions [aria-selected=true] { background: var(--water-tint); box-shadow: inset 3px 0 0 var(--water) }
:dir(rtl) > search-suggestions [aria-selected=true] { box-shadow: inset -3px 0 0 var(--water) }
search-suggestions .name { font-weight: 600; overflow-wrap: anywhere }
search-suggestions .section { grid-column: 2; grid-row: 1; font-size: var(--t-13); color: var(--ink-2) }
search-suggestions .zh { grid-column: 1 / -1; font-size: var(--t-14); color: var(--ink-2) }
@media (forced-colors: active) {
  search-suggestions [aria-selected=true] { outline: 2px solid Highlight; outline-offset: -2px }
}
`)
