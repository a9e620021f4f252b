import type { AuditedIssue } from '../../src/model/audit.ts';
import { type Block, bold, code, codeBlock, heading, italic, link, list, paragraph, quote, table } from './markup.ts';

/** The goals behind the hundred issues. None has a period in which work could fall out of it. */
export const hundredGoals = `objectives:
  - id: O1
    title: Keep the merchants we win
    keyResults:
      - {id: O1-KR1, title: Monthly churn from 5 % to 3 %, aliases: [churn, twin], urls: ["https://goals.acme.example/churn"]}
      - {id: O1-KR2, title: Payouts within one day from 80 % to 95 %, aliases: [twin]}
  - id: O2
    title: Win the second country
    keyResults:
      - {id: O2-KR1, title: Licences from 1 to 2}
  - {id: DONE, title: Leave the old data centre, status: done}
  - {id: PAST, title: Win the first hundred merchants, period: 1999-Q1}
  - {id: FAR, title: Open on the moon, period: 2199-Q1}
`;

/** What somebody wrote about one thing, and what an audit should make of it. */
export interface Form<Status extends string> {
  readonly status: Status;
  readonly blocks?: readonly Block[];
  /** The text of the tracker's own field. */
  readonly field?: string;
  readonly milestone?: string;
  /** Objectives of the goals that are linked, each once for a goal. */
  readonly objectives?: readonly string[];
}

export type StatementStatus = AuditedIssue['businessValue']['status'];
export type OkrStatus = AuditedIssue['okr']['status'];

const label = 'Business Value';

/** Every way in which the hundred issues state, or fail to state, what they bring. `text` is an issue's own. */
export const statementForms = (text: string, title: string): readonly Form<StatementStatus>[] => [
  { status: 'stated', blocks: [heading(2, label), paragraph(text)] },
  { status: 'stated', blocks: [paragraph(bold(`${label}:`), ` ${text}`)] },
  { status: 'placeholder', blocks: [heading(3, label), paragraph('TBD')] },
  { status: 'missing' },
  { status: 'stated', blocks: [paragraph(`${label}: ${text}`)] },
  { status: 'stated', blocks: [list([bold('Driver:'), ' the law'], [bold(`${label}:`), ` ${text}`], [bold('Size:'), ' small'])] },
  { status: 'placeholder', blocks: [heading(2, label), heading(2, 'Plan'), paragraph('First one, then the other.')] },
  { status: 'stated', blocks: [table(['Field', 'Content'], ['Team', 'Shop'], [bold(label), text], ['Size', 'S'])] },
  { status: 'stated', field: text },
  { status: 'missing', blocks: [paragraph(`We talk of business value: ${text}`)] },
  { status: 'stated', blocks: [table(['Team', label], ['Shop', text])] },
  { status: 'placeholder', blocks: [heading(2, label), paragraph(italic('What does this bring to the company?'))] },
  { status: 'stated', blocks: [paragraph(bold(`${label}:`)), list([bold('Churn:'), ` ${text}`], ['Fewer calls'])] },
  { status: 'placeholder', blocks: [heading(2, label), paragraph('Keeps our customers happy.')] },
  { status: 'stated', blocks: [heading(3, '🎯 2. ', bold('Why is this important? (required)')), paragraph(text)] },
  { status: 'missing', blocks: [codeBlock(`${label}: ${text}`)] },
  { status: 'stated', blocks: [heading(2, label), paragraph(italic('What does this bring?')), paragraph(text)] },
  { status: 'placeholder', blocks: [paragraph(bold(`${label}:`), ' N/A')] },
  { status: 'stated', blocks: [paragraph(bold('Business\u00a0Value'), `:\u00a0${text}`)] },
  { status: 'missing', blocks: [quote(`${label}: ${text}`)] },
  { status: 'stated', blocks: [paragraph(bold(`${label}:`), ' ', link(text, 'https://wiki.acme.example/case'))] },
  { status: 'placeholder', blocks: [paragraph(`${label}: `, code('describe it'))] },
  { status: 'stated', blocks: [heading(2, label), heading(3, 'In euros'), paragraph(text)] },
  { status: 'placeholder', blocks: [heading(2, label), paragraph('Keeps our customers happy.')] },
  { status: 'placeholder', blocks: [heading(2, label), codeBlock(text)] },
  { status: 'stated', blocks: [paragraph(bold(label), ` – ${text}`)] },
  { status: 'placeholder', blocks: [paragraph(bold(`${label}:`), ` ${title}`)] },
  { status: 'placeholder', blocks: [heading(2, label), paragraph('Lorem ipsum dolor sit amet.')] },
  { status: 'stated', blocks: [paragraph(bold(`${label}:\n`), text)] },
];

/** Every way in which they name, or fail to name, a goal. */
export const okrForms: readonly Form<OkrStatus>[] = [
  { status: 'linked', blocks: [paragraph('OKR: O1-KR1')], objectives: ['O1'] },
  { status: 'missing' },
  { status: 'linked', blocks: [heading(2, 'OKR'), paragraph('O2-KR1')], objectives: ['O2'] },
  { status: 'placeholder', blocks: [heading(2, 'OKR'), paragraph('TBD')] },
  { status: 'linked', blocks: [paragraph(bold('Key Result:'), ' churn')], objectives: ['O1'] },
  { status: 'unknown', blocks: [paragraph(bold('OKR:'), ' O7-KR9')] },
  { status: 'linked', blocks: [heading(3, 'Link to OKR'), paragraph('Win the second country')], objectives: ['O2'] },
  { status: 'closed', blocks: [paragraph('OKR: DONE')] },
  { status: 'linked', blocks: [paragraph('See ', link('the goal', 'https://goals.acme.example/churn/?tab=1'), '.')], objectives: ['O1'] },
  { status: 'missing', blocks: [paragraph('Somebody spoke of O1-KR1 at lunch.')] },
  { status: 'linked', milestone: 'O2-KR1 by summer', objectives: ['O2'] },
  { status: 'ambiguous', blocks: [list(['Team: Shop'], [bold('OKR:'), ' twin'])] },
  { status: 'linked', blocks: [paragraph(bold('OKRs:'), ' O1-KR1, O1-KR2 and O2-KR1')], objectives: ['O1', 'O1', 'O2'] },
  { status: 'declined', blocks: [paragraph('OKR: none, because the law asks for it')] },
  { status: 'linked', field: 'O1-KR2', objectives: ['O1'] },
  { status: 'missing', blocks: [codeBlock('OKR: O1-KR1'), quote('OKR: O1-KR1')] },
  { status: 'expired', blocks: [table(['Field', 'Content'], ['OKR', 'PAST'])] },
  { status: 'linked', blocks: [table(['OKR', 'Team'], [code('O1-KR1'), 'Shop'])], objectives: ['O1'] },
  { status: 'placeholder', blocks: [paragraph(bold('OKR:'), ' ', italic('which goal?'))] },
  { status: 'early', blocks: [heading(2, 'OKR'), paragraph('FAR')] },
  { status: 'unknown', blocks: [heading(2, 'Key Results'), list(['make people happy'], ['and healthy'])] },
  { status: 'linked', blocks: [paragraph(bold('OKR:\n'), 'Keep the merchants we win')], objectives: ['O1'] },
  { status: 'linked', blocks: [paragraph(bold('OKR:'), ' PAST, then O2')], objectives: ['O2'] },
];
