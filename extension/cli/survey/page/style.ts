export const style = `
:root { color-scheme: light; --ok: #2f7d4f; --soft: #d99a2b; --bad: #c0392b; --mild: #6b8fb5; --plain: #3b6ea5; --none: #c9ced6; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 110rem; font: 14px/1.6 "Noto Sans SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1f2328; background: #fff; }
h1 { font-size: 1.6rem; margin: 0 0 .3rem; }
h2 { font-size: 1.05rem; margin: 0 0 .4rem; }
.notice { border-left: 4px solid var(--bad); background: #fdf1ef; padding: .5rem .8rem; }
.tiles { display: flex; flex-wrap: wrap; gap: .8rem; padding: 0; margin: 1rem 0; list-style: none; }
.tiles li { border: 1px solid #d8dee4; border-radius: 6px; padding: .5rem 1rem; min-width: 8rem; }
.tiles b { display: block; font-size: 1.6rem; line-height: 1.2; }
.tiles .alarm b { color: var(--bad); }
.charts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 1.5rem 2.5rem; margin: 1.5rem 0; }
.chart { list-style: none; margin: 0; padding: 0; }
.chart li { display: grid; grid-template-columns: 13em 1fr 9em; gap: .6rem; align-items: center; break-inside: avoid; }
.chart .label { text-align: right; line-height: 1.25; padding: .2rem 0; }
.charts section { margin-bottom: 1.4rem; break-inside: avoid; }
.chart .bar { display: flex; height: 1.1em; background: #f2f4f7; }
.chart i, .legend i { display: inline-block; height: 100%; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.legend { margin: 0 0 .4rem; } .legend span { margin-right: 1em; }
.legend i { width: .9em; height: .9em; margin-right: .3em; vertical-align: -.1em; }
p.hint, .note, th small { color: #59636e; } p.hint { margin: 0 0 .4rem; } th small { display: block; font-weight: 400; }
i.ok { background: var(--ok); } i.soft { background: var(--soft); } i.bad { background: var(--bad); }
i.error { background: var(--bad); } i.warning { background: var(--soft); } i.info { background: var(--plain); } i.hint { background: var(--mild); }
i.plain { background: var(--plain); } i.none { background: var(--none); }
.tools { margin: .5rem 0; } .tools input { font: inherit; padding: .25rem .5rem; width: 24em; max-width: 100%; }
.scroll { overflow: auto; max-height: 85vh; border: 1px solid #d8dee4; }
table { border-collapse: collapse; }
th, td { border: 1px solid #e3e7ec; padding: .25rem .5rem; vertical-align: top; text-align: left; white-space: nowrap; }
thead th { position: sticky; top: 0; background: #f2f4f7; z-index: 2; white-space: normal; min-width: 5.2em; padding: 0; vertical-align: bottom; }
thead button { font: inherit; font-weight: 600; width: 100%; border: 0; background: none; text-align: left; padding: .3rem .5rem; cursor: pointer; }
thead [aria-sort=ascending] button::after { content: " ▲"; } thead [aria-sort=descending] button::after { content: " ▼"; }
tbody th { position: sticky; left: 0; background: #fff; font-weight: 600; white-space: normal; min-width: 12em; max-width: 20em; overflow-wrap: anywhere; z-index: 1; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
td.bad { color: var(--bad); font-weight: 600; } td.soft { color: #8a5a00; }
td.long { white-space: normal; min-width: 16em; max-width: 30em; overflow-wrap: anywhere; }
details ul { margin: .2rem 0; padding-left: 1.2em; white-space: normal; min-width: 18em; }
:focus-visible { outline: 2px solid var(--plain); outline-offset: 1px; }
@media print {
  @page { size: A3 landscape; margin: 10mm; }
  body { padding: 0; font-size: 9px; } .tools { display: none; } .scroll { overflow: visible; max-height: none; border: 0; }
  thead th, tbody th { position: static; } th, td { padding: .1rem .25rem; white-space: normal; overflow-wrap: anywhere; min-width: 0; }
  thead button { padding: .1rem; } table { font-size: 7px; width: 100%; } tbody th, td.long, details ul { min-width: 6em; } tr { break-inside: avoid; } thead { display: table-header-group; }
}
`;
