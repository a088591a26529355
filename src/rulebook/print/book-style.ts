/** Plain, black on white, for screen and A4; no fonts and no colours to fetch. */
export const css = `
:root { color-scheme: light; }
body { font: 16px/1.5 system-ui, sans-serif; color: #111; background: #fff; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.8rem; } h2 { margin-top: 3rem; border-bottom: 2px solid #111; }
h3 { margin-bottom: 0.2rem; } h4 { margin: 0.8rem 0 0.2rem; font-size: 0.95rem; }
article { border-top: 1px solid #999; padding-top: 0.6rem; margin-top: 1.6rem; break-inside: avoid-page; }
ul, ol { margin: 0.2rem 0; padding-inline-start: 1.4rem; }
nav ul { columns: 2; font-size: 0.85rem; list-style: none; padding: 0; }
.checks > li { list-style: "☐ "; }
.small, small, code { font-size: 0.82rem; color: #444; }
.standing { margin: 0; } .contested { border-inline-start: 3px solid #111; padding-inline-start: 0.6rem; }
a { color: inherit; }
@page { size: A4; margin: 16mm; }
@media print { body { font-size: 10.5pt; margin: 0; max-width: none; } nav { break-after: page; } h2 { break-before: page; } }
`;
