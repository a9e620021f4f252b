import { marks } from './charts/style.ts';
import { colours } from './palette.ts';

const text = `
:root{color-scheme:light;${colours(0)}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${colours(1)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:break-word;hyphens:none}
main,footer{max-width:66rem;margin:0 auto;padding:0 2rem}
a{color:var(--link);text-decoration-thickness:1px;text-underline-offset:.18em}
a.figure{color:inherit;text-decoration:underline dotted;text-decoration-color:var(--quiet)}
a:hover,a.figure:hover{color:var(--link);text-decoration-style:solid}
:focus-visible{outline:2px solid var(--link);outline-offset:2px}
p,ul,figure,table{margin:0}
`;

const parts = `
header{padding:3.5rem 0 1.75rem}
.when{color:var(--quiet);font-size:.95rem}
h1{font-size:2rem;line-height:1.2;letter-spacing:-.015em;font-weight:650;margin:.15rem 0 0;text-wrap:balance}
.star{color:var(--quiet);margin-top:.6rem}
.star strong{color:var(--ink)}
.banner{background:var(--warnPaper);color:var(--warnInk);border-left:4px solid currentColor;padding:.8rem 1.1rem;margin-bottom:1.75rem}
.part,.lists{display:grid;grid-template-columns:12rem minmax(0,1fr);column-gap:2.5rem;border-top:1px solid var(--rule);padding:1.5rem 0 1.75rem}
h2{font-size:1rem;line-height:1.4;font-weight:650;margin:.12rem 0 0;text-wrap:balance}
.body>*+*{margin-top:.7rem}
.body>p{max-width:46rem}
.body>ul{padding-left:1.15rem;max-width:46rem}
.body>ul>li+li{margin-top:.35rem}
.body>ul>li::marker{color:var(--quiet)}
.body>figure,.body>table{margin-top:1.35rem}
.body>:first-child{margin-top:.1rem}
.headline .body>p:first-child{font-size:1.3rem;line-height:1.4;letter-spacing:-.005em}
.lead{margin-top:.5rem;line-height:1;white-space:nowrap}
.number{font-size:4.25rem;font-weight:650;letter-spacing:-.045em}
.unit{font-size:1.6rem;font-weight:600;color:var(--quiet)}
.of{display:block;margin-top:.6rem;color:var(--quiet)}
.key{white-space:nowrap;font-weight:600}
.long{overflow-wrap:anywhere;white-space:normal}
.more{color:var(--quiet);font-size:.9rem}
.trust{color:var(--quiet);font-size:.9rem}
footer{padding-top:1.25rem;padding-bottom:3rem;color:var(--quiet);font-size:.85rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;

const tables = `
table{width:100%;border-collapse:collapse;font-size:.92rem;line-height:1.4}
caption{text-align:left;font-weight:600;padding-bottom:.35rem}
th,td{padding:.38rem 0 .38rem 1rem;vertical-align:top;text-align:left;font-weight:400}
th:first-child,td:first-child{padding-left:0}
thead th{color:var(--quiet);font-size:.85rem;vertical-align:bottom;border-bottom:1px solid var(--rule)}
tbody tr+tr>*{border-top:1px solid var(--rule)}
th.right,td.right{text-align:right}
table+.more{margin-top:.35rem}
`;

const charts = `
figcaption{font-size:.92rem;font-weight:600;margin-bottom:.5rem}
svg{display:block;overflow:visible}
.plot{padding:0 4.6rem 0 3rem}
.swatch{display:inline-block;vertical-align:-1px;margin-right:.15rem}
.capacity table{margin-top:.35rem}
.keys{list-style:none;padding:0;margin-top:.35rem;color:var(--quiet);font-size:.85rem;line-height:1.45}
.numbers{margin-top:.35rem;font-size:.85rem}
.rows{list-style:none;padding:0;font-size:.92rem}
.rows li+li{margin-top:.8rem}
.rows p{color:var(--quiet);font-size:.85rem}
.named>:first-child{min-width:0}
.named{display:flex;gap:1rem;justify-content:space-between;align-items:baseline}
.verdict{flex:none;font-weight:600}
.good{color:var(--good)}
.bad{color:var(--bad)}
summary{cursor:pointer;color:var(--quiet)}
summary:hover{color:var(--link)}
details[open]>summary{margin-bottom:.35rem}
`;

const lists = `
.lists summary{color:var(--ink);padding:.2rem 0}
.lists .count,.team{color:var(--quiet);font-size:.9em}
.behind{scroll-margin-top:4rem;padding:0 0 .6rem 1.1rem;font-size:.92rem}
.behind:target{box-shadow:-3px 0 0 var(--link)}
.behind ul{list-style:none;padding:0}
.behind li+li{margin-top:.2rem}
`;

/** First the headings move above what they head, then rows of tables become cards and charts lose what has no room. */
const narrow = `
@media screen and (max-width:56rem){
main,footer{padding-left:1.15rem;padding-right:1.15rem}
header{padding:1.75rem 0 1.25rem}
h1{font-size:1.6rem}
.part,.lists{display:block;padding:1.2rem 0 1.35rem}
.body,.lists>div{margin-top:.6rem}
.head h2,.lists>h2{font-size:1.1rem}
.number{font-size:4rem}
.of{display:inline;margin-left:.8rem}
}
@media screen and (max-width:40rem){
.roomy{display:none}
.part table,.part tbody,.part tr,.part caption{display:block}
.part thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.part tbody tr{padding:.55rem 0}
.part tbody tr+tr{border-top:1px solid var(--rule)}
.part tbody th,.part tbody td{padding:0;border:0;display:block}
.part tbody th{margin-bottom:.15rem}
.part tbody td{text-align:right;overflow-wrap:anywhere}
.part tbody td::after{content:'';display:block;clear:both}
.part tbody td::before{content:attr(data-title);color:var(--quiet);text-align:left;float:left;margin-right:1.5rem;max-width:50%}
.capacity tbody tr{display:grid;grid-template-columns:4fr 4fr 6fr 3fr;column-gap:.6rem}
.capacity tbody th{grid-column:1/-1}
.capacity tbody td{display:block;text-align:left}
.capacity tbody td::before{display:block;float:none;margin:0;font-size:.8rem;max-width:none}
}
`;

const print = `
@page{size:A4;margin:9mm 11mm}
@media print{
html{font-size:7.8pt}
body{line-height:1.33;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main,footer{max-width:none;padding:0}
header{padding:0 0 .5rem}
h1{font-size:1.7rem}
.part,.lists{grid-template-columns:8rem minmax(0,1fr);column-gap:1rem;padding:.4rem 0 .45rem}
.headline .body:has(figure){display:grid;grid-template:repeat(8,auto) 1fr/5fr 6fr;column-gap:2rem}
.headline .body>*{grid-column:1}
.headline .body>figure{grid-area:1/2/-1;margin-top:0}
.headline .roomy{display:none}
.body>*+*{margin-top:.4rem}
.body>:not(:first-child):is(figure,table){margin-top:.7rem}
.body>p,.body>ul{max-width:none}
.part:not(.headline) .body>p{display:inline}
.body>ul>li+li{margin-top:.15rem}
h2,caption,figcaption{break-after:avoid}
tr,figure svg,.rows li,.body>ul>li{break-inside:avoid}
p{orphans:3;widows:3}
th,td{padding-top:.1rem;padding-bottom:.1rem}
.number{font-size:2.6rem}
.unit{font-size:1.1rem}
.rows{display:grid;grid-template-columns:repeat(3,1fr);gap:.5rem 1.6rem}
.rows p{display:none}
.rows li+li{margin-top:0}
.numbers{display:none}
body.for-lead .lists{display:none}
a,a.figure{color:inherit;text-decoration:none}
body.for-team .lists details::details-content{content-visibility:visible;height:auto}
footer{padding:.5rem 0 0}
}
`;

/** The one style sheet of the page. */
export const style = [text, parts, tables, charts, marks, lists, narrow, print].join('');
