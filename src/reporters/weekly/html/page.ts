import { createHash } from 'node:crypto';
import type { TrendPoint, WeeklyReport } from '../../../model/weekly.ts';
import { percent } from '../../figures.ts';
import { type Html, type HtmlValue, html, markupOf, styleText } from '../../sinks/html.ts';
import { verdict } from '../../wording.ts';
import type { WeeklyInput } from '../weekly-reporter.ts';
import { cut } from '../words/cut.ts';
import { moment, span } from '../words/days.ts';
import { anchorsOf, issueLists } from './lists.ts';
import { sentence, titleLength } from './say.ts';
import { weeklySections } from './section.ts';
import { style } from './style.ts';

const styles = styleText(style);
const styleHash = createHash('sha256').update(markupOf(styles)).digest('base64');

/** Nothing is loaded, nothing runs, nothing is sent: only the one style sheet of the page itself. */
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`;

/** The page in pieces, from the doctype to the end. `limit` cuts the lists behind the figures; null leaves them as they are. */
export function* page({ report, audit }: WeeklyInput, limit: number | null): Iterable<string> {
  const anchors = anchorsOf(report.lists);
  const title = cut(report.title, titleLength);
  yield markupOf(head(title));
  yield markupOf(html`<body class="for-${report.audience}">
<main>
<header>
<p class="when"><time datetime="${report.from}/${report.to}">${span(report.from, report.to, report.timeZone)}</time></p>
<h1>${title}</h1>
${
  report.northStar !== null &&
  html`<p class="star">${sentence(report.northStar, anchors)}</p>
`
}</header>
${
  !report.complete &&
  html`<p class="banner"><strong>The data is incomplete.</strong> ${verdict(audit)}</p>
`
}`);
  for (const part of weeklySections(report.sections, anchors, leadFigure(report))) yield markupOf(part);
  const lists = issueLists(report.lists, limit);
  if (lists !== null) yield markupOf(lists);
  yield markupOf(html`</main>
<footer><p>Made by ${audit.tool.name} ${audit.tool.version} from what the trackers held on ${moment(report.at, report.timeZone)}.</p></footer>
</body>
</html>
`);
}

const head = (title: string): Html => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${styles}</style>
</head>
`;

/** The latest rate of the trend, when it is this week's: the one figure that is seen from across the room. */
const leadFigure = ({ sections, complete, at }: WeeklyReport): HtmlValue => {
  const latest = sections[0]?.charts.flatMap((chart) => (chart.kind === 'trend' ? chart.points.slice(-1) : []))[0];
  if (!complete || latest === undefined || latest.rate === null || Date.parse(latest.at) !== Date.parse(at)) return null;
  return figureOf(latest);
};

const figureOf = ({ rate, hit, of }: TrendPoint): Html => {
  const [whole = '', unit = ''] = percent(rate).split(' ');
  return html`<p class="lead"><span class="number">${whole}</span><span class="unit"> ${unit}</span><span class="of">${hit} of ${of}</span></p>
`;
};
