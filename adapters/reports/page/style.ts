/** The page's style: light and dark as the reader's system is, and black on white on paper. */
export const style = `
:root { color-scheme: light dark; --ink: light-dark(#1b1f24, #e8eaed); --quiet: light-dark(#4d5761, #b3bac2);
  --paper: light-dark(#fff, #14171a); --line: light-dark(#c9d0d6, #3d454c); --one: light-dark(#00548f, #7cc0f2); --two: light-dark(#9c5a00, #f0b35e); }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 62rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Noto Sans SC", sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.35rem; margin: 2.25rem 0 .5rem; border-bottom: 1px solid var(--line); padding-bottom: .25rem; }
h3 { font-size: 1.05rem; margin: 1.25rem 0 .25rem; }
p { margin: .35rem 0; } ul { margin: .35rem 0; padding-inline-start: 1.4rem; } li { margin: .2rem 0; }
.quiet, figcaption, .note { color: var(--quiet); } .note { display: block; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; margin: .5rem 0; }
dt { font-weight: 600; } dd { margin: 0; }
.wide { overflow-x: auto; } table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
dd, li, th, td { text-align: left; }
th, td { vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid var(--line); }
td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: 1rem 0; display: flex; flex-wrap: wrap; gap: 1rem 2rem; align-items: flex-start; }
figure svg { flex: 1 1 24rem; max-width: 40rem; height: auto; } figcaption { flex: 1 1 14rem; }
svg text { fill: var(--ink); font: 13px system-ui, sans-serif; } svg .one { fill: var(--one); } svg .two { fill: var(--two); }
svg .line { fill: none; stroke-width: 2.5; } svg .line.one { stroke: var(--one); fill: none; } svg .line.two { stroke: var(--two); fill: none; }
svg .axis { stroke: var(--line); }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; } dd { margin-bottom: .5rem; } }
@media print { :root { color-scheme: light; } body { max-width: none; padding: 0; font-size: 10.5pt; }
  h2 { break-after: avoid; } figure, tr, li { break-inside: avoid; } section.annex { break-before: page; } @page { margin: 18mm 16mm; } }
`;
