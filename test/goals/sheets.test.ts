import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGoalsCsv } from '../../src/goals/goals-csv.ts';
import { shown } from '../faults.ts';

const read = (text: string, fiscalStart: number | null = null) => readGoalsCsv(text, { file: 'okrs.csv', mapped: null, fiscalStart });
const tree = (text: string) =>
  read(text).drafts.map(({ goal: { id, parent, title } }) => `${parent === null ? '' : `${parent} > `}${id}: ${title}`);
const keyResult = (text: string) => read(text).drafts.find(({ goal }) => goal.kind === 'key-result')?.goal;
const said = (text: string) => read(text).warnings.map(shown);

describe('a cell that is not understood is said at its place, and the goals are read', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a status that is a share',
      'Objective,KR,Status\nA,X,70%\n',
      ['2:5 status "70%" is not known, and counts as active | active, done or dropped'],
    ],
    [
      'a slip of the pen in a status',
      'Objective,Status\nA,actve\n',
      ['2:3 status "actve" is not known, and counts as active; did you mean "active"? | active, done or dropped'],
    ],
    ['no number as a target', 'Objective,KR,From,To\nA,X,5,three\n', ['2:7 to "three" is no number, so there is no metric | 4.2']],
    ['no number as a baseline', 'Objective,KR,From,To\nA,X,n/a,50\n', ['2:5 from "n/a" is no number, so there is no metric | 4.2']],
    ['a reading that is none', 'Objective,KR,From,To,Now\nA,X,1,50,started\n', ['2:10 now "started" is no number, and is left out | 4.2']],
    [
      'a day of measuring',
      'Objective,KR,From,To,Updated\nA,X,1,50,last week\n',
      ['2:10 updated "last week" is no date with one reading, and is left out | 2026-12-31'],
    ],
    ['units that differ', 'Objective,KR,From,To\nA,X,40 s,2 min\n', ['2:10 the units differ ("s", "min"), so there is no metric | 40 s']],
    ['no share', 'Objective,Share\nA,much\n', ['2:3 share "much" is no number, so nothing is planned by it | 40']],
    ['no money', 'Objective,Worth\nA,a lot\n', ['2:3 worth "a lot" is no amount of money, and is left out | 120000 EUR']],
    [
      'another type',
      'Type,Title\nObjective,A\nInitiative,B\nKR,C\nInitiative,D\n',
      ['3:1 the type "Initiative" is no objective and no key result: the row is left out, and so is line 5 | - '],
    ],
    ['a slip of the pen in a type', 'Title,Type\nA,Objectve\n', ['2:3 the type "Objectve" is read as "objective" | objective']],
    [
      'a row without a title',
      'Type,Title,Owner\nObjective,A,ann\nObjective,,bob\n',
      ['3:11 this goal has no title, and is left out | Keep the merchants we win'],
    ],
    [
      'a row of neither',
      'Objective,KR,Owner\nA,X,ann\n,,bob\n',
      ['3:2 this row names neither an objective nor a key result, and is left out | - '],
    ],
    ['a sum below', 'Objective,KR,To\nA,X,3\nTotal,,3\n', ['3:1 "Total" is a sum and no objective, and is left out | - ']],
    ['a number with two readings', 'Objective,KR,From,To\nA,X,5,1.200\n', ['2:7 "1.200" is read as 1.2, and could be 1200 | 1200']],
    ['a row cut short', 'Objective,KR,Owner\nA,X\n', ['2:1 this row leaves out the last cells, which are read as empty | - ']],
    [
      'a fiscal year that nobody set, once',
      'Objective,Quarter\nA,FY26\nB,Q4 FY26\n',
      ['2:3 "FY26" is read as 2026-01-01 to 2026-12-31: no fiscal year is set | fiscalYear: {startMonth: 2}'],
    ],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
    expect(read(text).drafts.length).toBeGreaterThan(0);
  });

  test('a fiscal year that is set needs no word', () => {
    const { drafts, warnings } = read('Objective,Quarter\nA,Q1 FY27\n', 2);
    expect(drafts[0]?.goal.period).toEqual({ name: 'FY27-Q1', from: '2026-02-01', to: '2026-04-30' });
    expect(warnings).toEqual([]);
  });

  test.each([
    ['Draft', 'active'],
    ['Ahead', 'active'],
    ['Green', 'active'],
    ['🟢 On track', 'active'],
    ['🔴', 'active'],
    ['Overdue', 'active'],
    ['Planning', 'active'],
    ['Blocked', 'active'],
    ['Partially achieved', 'active'],
    ['On Track (75 %)', 'active'],
    ['3 - In Progress', 'active'],
    ['in_progress', 'active'],
    ['Missed', 'done'],
    ['✅ Done', 'done'],
    ['Closed', 'done'],
    ['Cancelled', 'dropped'],
    ["Won't do", 'dropped'],
    ['In Arbeit', 'active'],
    ['Abgeschlossen', 'done'],
    ['Verworfen', 'dropped'],
    ['En cours', 'active'],
    ['Atteint', 'done'],
    ['Abandonné', 'dropped'],
    ['En riesgo', 'active'],
    ['Logrado', 'done'],
    ['Em andamento', 'active'],
    ['Concluído', 'done'],
    ['In corso', 'active'],
    ['Raggiunto', 'done'],
    ['Op schema', 'active'],
    ['Behaald', 'done'],
    ['W toku', 'active'],
    ['Zakończone', 'done'],
    ['В работе', 'active'],
    ['Достигнуто', 'done'],
    ['Отменено', 'dropped'],
    ['進行中', 'active'],
    ['達成', 'done'],
    ['中止', 'dropped'],
    ['进行中', 'active'],
    ['已完成', 'done'],
    ['已取消', 'dropped'],
    ['진행 중', 'active'],
    ['완료', 'done'],
    ['취소', 'dropped'],
    ['-', 'active'],
    ['n/a', 'active'],
  ])('the status %s is %s, and no word is lost on it', (cell, status) => {
    const { drafts, warnings } = read(`Objective,Status\nA,${cell}\n`);
    expect(drafts[0]?.goal.status).toBe(status);
    expect(warnings).toEqual([]);
  });

  test.each<[string, string, string, object | null]>([
    ['60%', '>95%', '', { from: 60, to: 95, unit: '%' }],
    ['60%', '≥ 95%', '', { from: 60, to: 95, unit: '%' }],
    ['3', '< 2 s', '', { from: 3, to: 2, unit: 's' }],
    ['40 (June)', '60', '', { from: 40, to: 60, unit: null }],
    ['40 (2025)', '60+', '', { from: 40, to: 60, unit: null }],
    ['at least 5', 'up to 9', '', { from: 5, to: 9, unit: null }],
    ['ca. 5 %', 'mind. 9 %', '', { from: 5, to: 9, unit: '%' }],
    ['1.2M', '2M', '', { from: 1.2, to: 2, unit: 'M' }],
    ['900K', '1.2M', '1M', { from: 900_000, to: 1_200_000, now: 1_000_000, unit: null }],
    ['"€900k"', '€1.2M', '', null],
    ['5m', '3m', '', { from: 5, to: 3, unit: 'm' }],
    ['-', '-', '', null],
    ['', '50', '', null],
    ['40', '60', 'n/a', { from: 40, to: 60, now: null }],
    ['-5', '5', '', { from: -5, to: 5 }],
  ])('from %s to %s, now %s', (from, to, now, expected) => {
    const metric = keyResult(`Objective,KR,Baseline,Target,Current\nA,X,${from},${to},${now}\n`)?.metric ?? null;
    if (expected === null) expect(metric).toBeNull();
    else expect(metric).toMatchObject(expected);
  });

  test('no cell of any kind refuses the file, but for those of a period', () => {
    const columns = [
      'Owner',
      'Baseline',
      'Target',
      'Current',
      'Unit',
      'Last updated',
      'Status',
      'Worth',
      'Aliases',
      'URL',
      'Labels',
      'Serves',
      'Confidence',
    ];
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom('70%', 'n/a', '>95%', '12/31/2026', '-', '🟢', 'TBD', '1.2M', '2026-13-01', 'Q4', '=SUM(A1:A3)', '#REF!', 'a\nb'),
    );
    const quoted = (text: string) => `"${text.replaceAll('"', '""').replaceAll('\r', ' ')}"`;
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: columns.length, maxLength: columns.length }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const text = [['Objective', 'Key Result', ...columns], ...rows.map((cells, i) => [`Goal ${i}`, `Result ${i}`, ...cells])]
            .map((cells) => cells.map(quoted).join(','))
            .join('\n');
          expect(read(text).drafts.map(({ goal }) => goal.title)).toEqual(rows.flatMap((_, i) => [`Goal ${i}`, `Result ${i}`]));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('dates: the row decides, then the sheet', () => {
  test.each([
    ['10/01/2026', '12/31/2026'],
    ['01/10/2026', '31/12/2026'],
    ['"Oct 1, 2026"', '"Dec 31, 2026"'],
    ['1.10.2026', '31.12.2026'],
    ['1 Oct 2026', '31 Dec 2026'],
    ['2026/10/01', '2026/12/31'],
    ['1. Oktober 2026', '31. Dezember 2026'],
    ['2026年10月1日', '2026年12月31日'],
  ])('%s to %s', (start, end) => {
    expect(read(`Objective,Start date,End date\nA,${start},${end}\n`).drafts[0]?.goal.period).toEqual({
      name: null,
      from: '2026-10-01',
      to: '2026-12-31',
    });
  });

  test('a date with two readings is read as the others of the sheet prove it', () => {
    const { drafts } = read('Objective,Start,End\nA,01/10/2026,05/12/2026\nB,01/10/2026,31/12/2026\n');
    expect(drafts[0]?.goal.period).toMatchObject({ from: '2026-10-01', to: '2026-12-05' });
  });
});

describe('where the header stands, and what it is called', () => {
  const expected = ['grow: Grow', 'grow > answers: Answers'];
  test.each([
    ['a title and a blank line above it', 'Acme OKRs Q4 2026,,\n,,\nObjective,Key Result,Owner\nGrow,Answers,ann\n'],
    ['a title without separators', 'Acme OKRs\nObjective;Key Result;Owner\nGrow;Answers;ann\n'],
    ['a title that is a name of a column', 'Objectives,,\nObjective,Key Result,Owner\nGrow,Answers,ann\n'],
    ['the separator of Excel', 'sep=;\nObjective;Key Result\nGrow;Answers\n'],
    ['tabs', 'Objective\tKey Result\nGrow\tAnswers\n'],
    ['a byte order mark', '\uFEFFObjective,Key Result\nGrow,Answers\n'],
    ['breaks within names', '"Objective\n(why)","Key\nResult"\nGrow,Answers\n'],
    ['German', 'Ziel;Schlüsselergebnis;Verantwortlich\nGrow;Answers;ann\n'],
    ['French', 'Objectif,Résultats clés,Propriétaire\nGrow,Answers,ann\n'],
    ['Spanish', 'Objetivo,Resultado clave,Responsable\nGrow,Answers,ann\n'],
    ['Portuguese', 'Objetivo,Resultado-chave,Responsável\nGrow,Answers,ann\n'],
    ['Italian', 'Obiettivo,Risultato chiave,Responsabile\nGrow,Answers,ann\n'],
    ['Dutch', 'Doelstelling,Kernresultaat,Eigenaar\nGrow,Answers,ann\n'],
    ['Polish', 'Cel,Kluczowy rezultat,Właściciel\nGrow,Answers,ann\n'],
    ['Russian', 'Цель,Ключевой результат,Ответственный\nGrow,Answers,ann\n'],
    ['Japanese', '目標,主要な成果,担当者\nGrow,Answers,ann\n'],
    ['Chinese', '目标,关键结果,负责人\nGrow,Answers,ann\n'],
    ['traditional Chinese', '目標,關鍵結果,負責人\nGrow,Answers,ann\n'],
    ['Korean', '목표,핵심 결과,담당자\nGrow,Answers,ann\n'],
  ])('%s', (_, text) => {
    expect(tree(text)).toEqual(expected);
    expect(said(text)).toEqual([]);
  });

  test.each([
    'Quarter',
    'Cycle',
    'Timeframe',
    'Time period',
    'Session',
    'Zeitraum',
    'Trimestre',
    'Période',
    'Periodo',
    'Kwartaal',
    'Okres',
    'Период',
    '期間',
    '周期',
    '분기',
  ])('the period under %s', (name) => {
    expect(read(`Objective,${name}\nA,Q4 2026\n`).drafts[0]?.goal.period?.name).toBe('2026-Q4');
  });

  test('start, target and current are values where they hold values', () => {
    const sheet = 'Objective,Key Result,Start,Target,Current\nA,X,5,3,4.2\n';
    expect(keyResult(sheet)?.metric).toMatchObject({ from: 5, to: 3, now: 4.2 });
    expect(said(sheet)).toEqual([]);
  });

  test('types in other words', () => {
    expect(tree('Typ;Titel\nZiel;Grow\nSchlüsselergebnis;Answers\n')).toEqual(expected);
    expect(tree('Record type,Title\nCompany Objective,Grow\nKey Result (KR),Answers\n')).toEqual(expected);
  });

  test('a column that may hold what decides is said, with the line that reads it', () => {
    expect(said('Objective,Our key results for the year\nGrow,Shops\n')).toEqual([
      '1:1 the column "Our key results for the year" is not read; if it holds the key results, say so in the config | goals: {path: okrs.csv, columns: {keyResult: "Our key results for the year"}}',
    ]);
    expect(said('Objective,Planned in cycle\nGrow,Q4\n')[0]).toContain('if it holds the periods');
    expect(said('Objective,Key Result,Key result mood,Confidence\nGrow,Shops,good,high\n')).toEqual([]);
  });

  test('columns that hold nothing known are named', () => {
    expect(read('Objective,Confidence,Mood,Empty\nA,high,good,\n').unread).toEqual(['Confidence', 'Mood']);
  });
});

describe('what stands around the goals', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'several tables below one another',
      'Team A,,\nObjective,Key Result,Owner\nGrow,Shops,ann\n,,\nTeam B,,\nObjective,Key Result,Owner\nKeep,Churn,bob\n',
      ['grow: Grow', 'grow > shops: Shops', 'keep: Keep', 'keep > churn: Churn'],
    ],
    [
      'lines of an old Mac',
      'Objective,Key Result\rGrow,Shops\rKeep,Churn\r',
      ['grow: Grow', 'grow > shops: Shops', 'keep: Keep', 'keep > churn: Churn'],
    ],
    [
      'a wide row that goes on with the objective above',
      'ID,Objective,KR 1,KR 2\nO1,Grow,Shops,Churn\n,,Visits,\n',
      ['O1: Grow', 'O1 > O1-KR1: Shops', 'O1 > O1-KR2: Churn', 'O1 > visits: Visits'],
    ],
    ['bars between cells', 'Objective | Key Result\nGrow | Shops\n', ['grow: Grow', 'grow > shops: Shops']],
  ])('%s', (_, text, expected) => {
    expect(tree(text)).toEqual(expected);
  });

  test.each([
    ['a quarter beside its year', 'Year,Quarter,Objective\n2026,Q4,Grow\n'],
    ['months as start and end', 'Objective,Start,End\nGrow,Oct 2026,Dec 2026\n'],
    ['a due date that is a quarter', 'Objective,Due\nGrow,Q4 2026\n'],
  ])('%s', (_, text) => {
    const { drafts, unread } = read(text);
    expect(drafts[0]?.goal.period).toMatchObject({ from: '2026-10-01', to: '2026-12-31' });
    expect(unread).toEqual([]);
  });

  test('a goal without a period among others that have one is told', () => {
    expect(said('Objective,Key Result,Quarter\nGrow,Shops,Q4 2026\nKeep,Churn,\n')).toEqual([
      '3:1 "Keep" has no period, as others have, and holds at every date; a period is read from its own row, or that of its objective | 2026-Q4',
    ]);
    expect(said('Objective,Key Result,Quarter\nGrow,Shops,Q4 2026\n,Churn,\n')).toEqual([]);
  });
});

describe('below one another, without a word for it', () => {
  const named = ['O1: Grow', 'O1 > O1-KR1: Answers', 'O1 > O1-KR2: Shops', 'O2: Keep', 'O2 > O2-KR1: Visits'];
  test.each<[string, string, readonly string[]]>([
    ['by the names in the titles', 'OKR,Owner\nO1: Grow,ann\nKR1: Answers,bob\nKR2: Shops,bob\nO2: Keep,ann\nKR1: Visits,bob\n', named],
    [
      'by indentation',
      'Goal,Owner\nGrow,ann\n  Answers,bob\n  Shops,bob\n',
      ['grow: Grow', 'grow > answers: Answers', 'grow > shops: Shops'],
    ],
    ['by marks', 'Goal\nGrow\n- Answers\n- Shops\n', ['grow: Grow', 'grow > answers: Answers', 'grow > shops: Shops']],
    ['by cells that are types', 'What,Title\nObjective,Grow\nKR,Answers\n', ['grow: Grow', 'grow > answers: Answers']],
    [
      'with one column for both',
      'Level,Objective/KR,Owner\nObjective,Grow,ann\nKR,Answers,bob\n',
      ['grow: Grow', 'grow > answers: Answers'],
    ],
    [
      'with types and a column for each',
      'Type,Objective,Key Result\nObjective,Grow,\nKey Result,Grow,Answers\nInitiative,Grow,Ads\n',
      ['grow: Grow', 'grow > answers: Answers'],
    ],
    [
      'a goal beside its key results',
      'Goal Name,Key Result\nGrow,Answers\nGrow,Shops\n',
      ['grow: Grow', 'grow > answers: Answers', 'grow > shops: Shops'],
    ],
  ])('%s', (_, text, expected) => {
    expect(tree(text)).toEqual(expected);
  });
});

describe('key results side by side', () => {
  const expected = ['grow: Grow', 'grow > answers: Answers', 'grow > shops: Shops'];
  test.each([
    ['numbered', 'Objective,Key Result 1,KR1 Target,Key Result 2,KR2 Target\nGrow,Answers,60%,Shops,90%\n'],
    ['short', 'Objective,KR1,KR2\nGrow,Answers,Shops\n'],
    ['with a space', 'Objective,KR 1,KR 1 Owner,KR 2\nGrow,Answers,ann,Shops\n'],
    ['with a hash', 'Objective,Key Result #1,Key Result #2\nGrow,Answers,Shops\n'],
    ['called alike', 'Objective,Key Result,Target,Key Result,Target\nGrow,Answers,60%,Shops,90%\n'],
    ['German', 'Ziel;Schlüsselergebnis 1;Schlüsselergebnis 2\nGrow;Answers;Shops\n'],
    ['French', 'Objectif;Résultat clé 1;Cible RC1;Résultat clé 2\nGrow;Answers;60;Shops\n'],
    ['Japanese', '目標,主要な成果1,主要な成果2\nGrow,Answers,Shops\n'],
    ['an empty one between', 'Objective,KR1,KR2,KR3\nGrow,Answers,,Shops\n'],
    ['under a goal', 'Goal,KR1,KR2\nGrow,Answers,Shops\n'],
  ])('%s', (_, text) => {
    expect(tree(text)).toEqual(expected);
  });

  test('each has its own numbers and owner; the rest is the objective’s', () => {
    const { drafts, unread } = read(
      'Objective,Owner,Quarter,KR1,KR1 Start,KR1 Target,KR1 Current,Target KR 2,KR2 name,Baseline 2,KR2 Owner\nGrow,ann,Q4 2026,Answers,5,3,4,90%,Shops,10%,bob\n',
    );
    expect(unread).toEqual([]);
    expect(
      drafts.map(({ goal: { owner, metric, period } }) => [
        owner,
        metric?.from ?? null,
        metric?.to ?? null,
        metric?.now ?? null,
        period?.name,
      ]),
    ).toEqual([
      ['ann', null, null, null, '2026-Q4'],
      [null, 5, 3, 4, '2026-Q4'],
      ['bob', 10, 90, null, '2026-Q4'],
    ]);
  });

  test('with the objective’s id, their numbers are their names', () => {
    expect(tree('ID,Objective,KR1,KR2\nO1,Grow,Answers,Shops\n')).toEqual(['O1: Grow', 'O1 > O1-KR1: Answers', 'O1 > O1-KR2: Shops']);
  });

  test('a wide sheet gives the goals of the long one', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{3,9}$/);
    const result = fc.record({ title: word, from: fc.integer({ min: 0, max: 99 }), to: fc.integer({ min: 0, max: 99 }) });
    const objective = fc.record({ title: word, results: fc.array(result, { minLength: 1, maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(objective, { minLength: 1, maxLength: 3 }), (drawn) => {
        let n = 0;
        const named = (title: string) => {
          n += 1;
          return `${title} ${n}`;
        };
        const objectives = drawn.map(({ title, results }) => ({
          title: named(title),
          results: results.map((one) => ({ ...one, title: named(one.title) })),
        }));
        const long = objectives.flatMap(({ title, results }) => [
          `${title},,,`,
          ...results.map((one) => `,${one.title},${one.from},${one.to}`),
        ]);
        const wide = objectives.map(({ title, results }) =>
          [
            title,
            ...[0, 1, 2].flatMap((i) => (results[i] === undefined ? ['', '', ''] : [results[i].title, results[i].from, results[i].to])),
          ].join(','),
        );
        const numbers = [1, 2, 3].flatMap((i) => [`Key Result ${i}`, `KR${i} Baseline`, `KR${i} Target`]);
        const goals = (text: string) => read(text).drafts.map(({ goal: { origin, ...goal } }) => goal);
        expect(goals(['Objective', ...numbers].join(',').concat('\n', wide.join('\n')))).toEqual(
          goals(`Objective,Key Result,Baseline,Target\n${long.join('\n')}`),
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('several key results in one cell', () => {
  const titles = (cell: string) =>
    tree(`Objective,Key Results\nO1: Grow,"${cell}"\n`)
      .slice(1)
      .map((line) => line.replace(/^O1 > [^:]+: /, ''));
  test.each<[string, string, readonly string[]]>([
    ['lines', 'Answers\nShops', ['Answers', 'Shops']],
    ['bullets', '• Answers\n• Shops', ['Answers', 'Shops']],
    ['dashes', '- Answers\n- Shops', ['Answers', 'Shops']],
    ['numbers', '1. Answers\n2. Shops', ['Answers', 'Shops']],
    ['numbers in brackets', '1) Answers\n2) Shops\n', ['Answers', 'Shops']],
    ['names', 'KR1: Answers\nKR2: Shops', ['Answers', 'Shops']],
    ['names in one line', 'KR1: Answers KR2: Shops', ['Answers', 'Shops']],
    ['numbers in one line', '1. Answers 2. Shops', ['Answers', 'Shops']],
    ['bullets in one line', '• Answers • Shops', ['Answers', 'Shops']],
    ['a bullet over two lines', '- Answers within\n  one hour\n- Shops', ['Answers within one hour', 'Shops']],
    ['one text that is wrapped', 'Answers within\none hour', ['Answers within one hour']],
    ['one with a number in it', 'From 1. to 2. place', ['From 1. to 2. place']],
    ['one with a dash in it', 'Answers - within one hour', ['Answers - within one hour']],
    ['one bullet', '- Answers', ['Answers']],
  ])('%s', (_, cell, expected) => {
    expect(titles(cell)).toEqual(expected);
  });

  test('named ones are found by the objective’s id', () => {
    expect(tree('Objective,KRs\nO1: Grow,"KR1: Answers\nKR2: Shops"\n').slice(1)).toEqual(['O1 > O1-KR1: Answers', 'O1 > O1-KR2: Shops']);
  });

  test('values line by line belong to them line by line; one for all is nobody’s, and that is said', () => {
    const { drafts, warnings } = read('Objective,KRs,Baseline,Target\nGrow,"- Answers\n- Shops","1\n2",50\n');
    expect(drafts.map(({ goal }) => goal.metric)).toEqual([null, null, null]);
    expect(warnings.map(shown)).toEqual([
      '2:6 2 key results stand in one cell, so "target" could be of any of them and is left out; give each a row of its own | - ',
    ]);
    expect(
      read('Objective,KRs,Baseline,Target\nGrow,"- Answers\n- Shops","1\n2","5\n6"\n').drafts.map(({ goal }) => goal.metric?.to),
    ).toEqual([undefined, 5, 6]);
  });
});
