"""The style of the HTML report, for wide and narrow screens, light and dark, and paper."""

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark; --ground: #fff; --sheet: #f4f5f6; --ink: #1b1c1e;
  --soft: #55595e; --line: #c9cdd2; --link: #0a4f8c; --error: #9c1a1a; --warning: #7a4700;
  --info: #1c5c80; --none: #55595e; --clear: #25623a; --bar: #3d8a5b; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #15171a; --sheet: #1f2226; --ink: #e9e8e5; --soft: #b3b7bc; --line: #444a51;
    --link: #8cc4ff; --error: #ff9b92; --warning: #f0c06a; --info: #8ccbe8; --none: #b3b7bc;
    --clear: #8fd3a6; --bar: #5da97c; }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; padding: 0 1.25rem 3rem; max-width: 56rem; background: var(--ground);
  color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Helvetica,
  Arial, sans-serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5 { line-height: 1.25; text-wrap: balance; }
h1 { margin: 0.5rem 0; font-size: 1.9rem; }
h2 { margin: 2.75rem 0 0.75rem; font-size: 1.4rem; }
h3 { margin: 2rem 0 0.5rem; font-size: 1.15rem; }
h4, h5 { margin: 0 0 0.35rem; font-size: 1.05rem; }
.tender h2 + p, h1 + p { margin-top: 0; }
p, ul, dl, blockquote { margin: 0.5rem 0; }
p, li, dd { max-width: 68ch; }
ul { padding-left: 1.25rem; }
li { margin: 0.3rem 0; }
a { color: var(--link); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 0.14em; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
main:focus { outline: none; }
code { font: 0.88em/1.4 ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace; }
header { padding: 1rem 0 0.5rem; border-bottom: 1px solid var(--line); }
header p { margin: 0; color: var(--soft); }
footer { margin-top: 3rem; padding-top: 0.75rem; border-top: 1px solid var(--line);
  color: var(--soft); font-size: 0.9rem; }
.skip { position: absolute; left: 0.5rem; top: -5rem; padding: 0.6rem 1rem;
  background: var(--ground); border: 2px solid var(--link); }
.skip:focus { top: 0.5rem; z-index: 1; }
.buyer { font-size: 1.1rem; }
.files, .place, .effect, .back { color: var(--soft); font-size: 0.92rem; }
.spot { color: var(--ink); font-weight: 600; white-space: normal; }
.shape { display: inline-block; width: 0.95em; height: 0.95em; vertical-align: -0.1em;
  fill: currentColor; }
.shape.error, .effect.error strong { color: var(--error); }
.shape.warning, .effect.warning strong { color: var(--warning); }
.shape.info, .effect.info strong { color: var(--info); }
.shape.none, .effect.none strong { color: var(--none); }
.shape.clear { color: var(--clear); }
.verdict { margin: 1.25rem 0; padding: 0.75rem 1.1rem; background: var(--sheet);
  border-left: 0.35rem solid var(--none); }
.verdict > p { font-size: 1.1rem; }
.verdict > p + ul ~ p { font-size: 1rem; }
.verdict.error { border-color: var(--error); }
.verdict.warning { border-color: var(--warning); }
.verdict.clear { border-color: var(--clear); }
.tally { display: flex; flex-wrap: wrap; gap: 0.15rem 1.5rem; padding: 0; list-style: none; }
.tally li { margin: 0; }
.tally li::first-letter { text-transform: uppercase; }
.first { padding: 0; list-style: none; columns: 22rem 2; column-gap: 1.5rem; }
.first li { margin: 0; padding: 0.15rem 0; break-inside: avoid; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5rem; padding: 0; list-style: none; }
nav li { margin: 0; }
nav a { display: inline-block; padding: 0.2rem 0; }
table { width: 100%; border-collapse: collapse; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 0.5rem 0.6rem; border-bottom: 1px solid var(--line); text-align: left;
  vertical-align: top; font-weight: normal; }
thead th { color: var(--soft); font-size: 0.88rem; vertical-align: bottom;
  overflow-wrap: normal; }
.glance th:first-child { padding-left: 0; width: 38%; }
.glance .picture { width: 30%; padding-top: 0.75rem; }
.glance .number, .glance thead th + th + th, .tenders .number,
.tenders thead th + th + th + th { text-align: right; font-variant-numeric: tabular-nums; }
.unseen { font-size: 0; }
.tenders { table-layout: fixed; }
.tenders th, .tenders td { overflow-wrap: break-word; }
.tenders thead th { width: 8%; font-size: 0.82rem; }
.tenders thead th:nth-child(1), .tenders thead th:nth-child(3) { width: 22%; }
.tenders thead th:nth-child(2) { width: 15%; }
.tenders thead th:nth-child(7) { width: 11.5%; }
.tenders thead th:nth-child(8) { width: 5.5%; }
.tenders thead th:nth-child(n+4) { padding-left: 0.1rem; }
.tenders .nought { color: var(--soft); }
.bar, .swatch { display: block; overflow: visible; }
.swatch { display: inline-block; width: 1em; height: 16px; vertical-align: -0.2em; }
rect { stroke: var(--ground); stroke-width: 1px; }
rect.barrier { fill: var(--error); }
rect.clear { fill: var(--bar); }
rect.open { fill: var(--ground); stroke: var(--soft); stroke-width: 1.5px; }
rect.not { fill: var(--soft); stroke: none; }
.chapter > h3, .chapter > h4 { padding-bottom: 0.35rem; border-bottom: 2px solid var(--ink); }
.finding { margin: 0; padding: 1.25rem 0; border-bottom: 1px solid var(--line); }
.effect, .place { margin: 0.2rem 0; }
blockquote { margin: 0.6rem 0; padding: 0.1rem 0 0.1rem 0.9rem;
  border-left: 3px solid var(--line); font-style: italic; }
blockquote p { margin: 0; }
dl > div { display: grid; grid-template-columns: 9.5rem 1fr; gap: 0 1rem; padding: 0.25rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
dd ul { margin: 0; }
.change-to { margin: 0.35rem 0; background: var(--sheet); border-left: 3px solid var(--clear); }
dl > .change-to { padding: 0.5rem 0.75rem; grid-template-columns: 8.6rem 1fr; }
.change-to dt, .change-to dd { color: var(--ink); font-weight: 600; }
.decided { padding: 0.5rem 0.75rem; background: var(--sheet); border-left: 3px solid var(--ink); }
p.decided { max-width: none; }
.inside { padding-left: 1rem; border-left: 2px solid var(--line); list-style: none; }
.inside > li { max-width: none; }
.inside > li + li { margin-top: 1rem; padding-top: 1rem; border-top: 1px dashed var(--line); }
details { margin: 0.75rem 0; }
summary { padding: 0.35rem 0; color: var(--link); cursor: pointer; }
summary:hover { text-decoration: underline; }
.tender + .tender { margin-top: 4rem; padding-top: 1rem; border-top: 4px double var(--line); }
@media screen and (max-width: 60rem) {
  .tenders, .tenders tbody { display: block; }
  .tenders th, .tenders td { padding: 0; border: 0; }
  .tenders thead { position: absolute; width: 1px; height: 1px; overflow: hidden;
    clip-path: inset(50%); }
  .tenders tr { display: block; padding: 0.8rem 0; border-bottom: 1px solid var(--line); }
  .tenders th, .tenders td { display: block; }
  .tenders th { font-weight: 600; }
  .tenders .number { display: inline-block; margin-right: 1rem; text-align: left; }
  .tenders .nought { display: none; }
  .tenders .number::before { content: attr(data-label) ": "; color: var(--soft); }
}
@media screen and (max-width: 40rem) {
  body { padding: 0 1rem 2rem; }
  h1 { font-size: 1.55rem; }
  h2 { font-size: 1.25rem; }
  dl > div, dl > .change-to { display: block; }
  dt { font-size: 0.9rem; }
  nav ul { display: block; }
  nav a { padding: 0.35rem 0; }
  .first li { padding: 0.3rem 0; }
  summary { padding: 0.6rem 0; }
  .glance, .glance thead, .glance tbody { display: block; }
  .glance tr { display: grid; grid-template-columns: repeat(4, 1fr); padding: 0.6rem 0;
    border-bottom: 1px solid var(--line); }
  .glance th, .glance td { padding: 0; border: 0; }
  .glance th:first-child, .glance .picture { grid-column: 1 / -1; width: auto; }
  .glance thead th:first-child, .unseen { position: absolute; width: 1px; height: 1px;
    overflow: hidden; clip-path: inset(50%); }
  .glance .picture { padding: 0.4rem 0 0.2rem; }
  .glance .number, .glance thead th + th + th { padding-right: 0.4rem; text-align: left; }
}
@media (forced-colors: active) {
  rect { forced-color-adjust: none; }
}
@page { size: A4; margin: 16mm 16mm 18mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; } }
@media print {
  :root { color-scheme: light; --ground: #fff; --sheet: #fff; --ink: #000; --soft: #333;
    --line: #999; --link: #000; --error: #000; --warning: #000; --info: #000; --none: #000;
    --clear: #000; --bar: #888; font-size: 9.5pt; }
  body { padding: 0; max-width: none; line-height: 1.4; }
  .skip, nav, .back { display: none; }
  h1 { font-size: 17pt; }
  h2 { margin-top: 1.2rem; font-size: 13pt; }
  h3 { margin-top: 1rem; font-size: 11pt; }
  h4, h5 { font-size: 10pt; }
  h1, h2, h3, h4, h5, summary { break-after: avoid; }
  .finding, .verdict, .glance, tr, li, dl > div, blockquote { break-inside: avoid; }
  .finding:has(.inside), .inside > li { break-inside: auto; }
  .inside p { break-after: avoid; }
  details > ul:not(.inside) { columns: 2; column-gap: 2.5rem; }
  details { margin: 0.4rem 0; }
  .finding { padding: 0.6rem 0; }
  dl > div, dl > .change-to { grid-template-columns: 8.5rem 1fr; padding: 0.1rem 0; }
  dl > .change-to { grid-template-columns: 7.9rem 1fr; padding: 0.3rem 0.5rem; }
  p, ul, dl, blockquote { margin: 0.3rem 0; }
  .verdict, .change-to, .decided { border: 1px solid #000; border-left-width: 4px; }
  p, li { orphans: 3; widows: 3; }
  thead { display: table-header-group; }
  summary { color: #000; list-style: none; font-weight: 600; }
  summary::-webkit-details-marker { display: none; }
  details::details-content { display: block; content-visibility: visible; height: auto; }
  a[href^="https"]::after { content: " <" attr(href) ">"; font-size: 0.85em; }
  .tender + .tender { margin: 0; padding: 0; border: 0; }
  h1 ~ .tender { break-before: page; }
}
"""
