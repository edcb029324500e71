/** How a report looks as a page of its own: on screen from a phone up, in the dark, and on paper. */
export const PAGE_STYLES = `:root {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #14191f);
  --text: light-dark(#1b232b, #e8edf2);
  --muted: light-dark(#4d5a66, #a9b6c2);
  --line: light-dark(#c5cdd5, #3d4954);
  --accent: light-dark(#0b5a8a, #7cc0ec);
  --second: light-dark(#8a4b08, #f0b06a);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  padding: 2rem clamp(1rem, 5vw, 3rem) 4rem;
  background: var(--ground);
  color: var(--text);
  font-family: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  line-height: 1.5;
}
main { max-width: 64rem; margin-inline: auto; }
h1, h2, h3, h4, p, ul, dl, figure, table { margin: 0 0 1rem; }
h1, h2, h3, h4 { line-height: 1.25; text-wrap: balance; break-after: avoid; }
h1 { font-size: 2rem; }
h2 { margin-block-start: 3rem; padding-block-start: 1.5rem; border-block-start: 1px solid var(--line); font-size: 1.5rem; }
h3 { margin-block-start: 2rem; font-size: 1.125rem; }
p, li, dd { max-width: 42rem; text-wrap: pretty; overflow-wrap: break-word; }
small { color: var(--muted); font-size: 0.875rem; }
p > strong { font-size: 1.25rem; line-height: 1.35; }
ul { padding-inline-start: 1.25rem; }
dl { display: grid; gap: 0.25rem 1.5rem; }
dt { font-weight: 600; }
dd { margin: 0; }
figure > svg { display: block; width: 100%; max-width: 48rem; height: auto; margin-inline: auto; }
figcaption { color: var(--muted); font-size: 0.875rem; }
figcaption > p { margin: 0; font-weight: 600; }
figcaption > ul { display: grid; gap: 0.25rem 1.5rem; grid-template-columns: repeat(auto-fill, minmax(min(100%, 18rem), 1fr)); padding: 0; list-style: none; }
figcaption li { display: flex; gap: 0.5rem; align-items: start; }
figcaption svg { flex: none; border-radius: 2px; margin-block-start: 0.1rem; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { padding-block-end: 0.5rem; font-weight: 600; text-align: start; }
th, td { padding: 0.5rem 0.75rem 0.5rem 0; border-block-end: 1px solid var(--line); text-align: start; vertical-align: top; }
[dir='rtl'] :is(th, td) { padding: 0.5rem 0 0.5rem 0.75rem; }
thead th { color: var(--muted); font-size: 0.875rem; }
tr { break-inside: avoid; }
.ground { fill: var(--ground); }
.ring, .grid .spoke { stroke: var(--line); }
.ring-name { fill: var(--muted); }
.ring-name, .label { stroke: var(--ground); }
.label, .floor { fill: var(--text); }
.series :is(polyline, .dot, .interval, .evidence) { stroke: var(--accent); }
.series :is(circle.dot, .interval) { fill: var(--accent); }
.series-given :is(polyline, .dot, .interval) { stroke: var(--second); }
.series-given .interval { fill: var(--second); }
.series :is(.uncapped, .empty) { stroke: var(--muted); }
.series :is(.uncapped, .evidence), .aim { fill: var(--ground); }
.aim { stroke: var(--text); }
@media (min-width: 40rem) {
  dl { grid-template-columns: minmax(7rem, auto) minmax(0, 1fr); }
}
@media screen and (max-width: 44rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  table, tbody, tr, th, td, caption { display: block; }
  tr { padding-block: 0.75rem; border-block-end: 1px solid var(--line); }
  th, td, [dir='rtl'] :is(th, td) { padding: 0.125rem 0; border: 0; }
  td::before { display: block; }
  td::before { content: attr(data-label); color: var(--muted); font-size: 0.875rem; }
}
@media print {
  :root { color-scheme: light; }
  body { padding: 0; font-size: 9.5pt; }
  main { max-width: none; }
  figure, dl { break-inside: avoid; }
  figure > svg { max-width: 15cm; }
}
`;
