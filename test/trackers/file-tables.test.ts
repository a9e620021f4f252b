import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { known, openFolder } from './file/folder.ts';

const folder = openFolder();

/** Reads a table of which nothing may be lost. */
async function table(text: string, config: Readonly<Record<string, unknown>> = {}, name?: string) {
  const { issues, error, deps } = await folder.readText(text, config, name);
  expect({ error, skipped: deps.skipped }).toEqual({ error: null, skipped: [] });
  return { issues, notes: deps.notes, columns: deps.columnsSeen };
}
const brief = (issues: readonly Issue[]) => issues.map(({ key, title, status }) => `${key} ${title} ${status}`);

describe('columns are told by their names, in many languages', () => {
  test.each<[string, string]>([
    ['English', 'ID,Title,Type,Status,Description,Created,Closed'],
    ['German', 'Nummer,Titel,Typ,Status,Beschreibung,Erstellt am,Geschlossen am'],
    ['German, of Redmine', '#,Thema,Tracker,Status,Beschreibung,Angelegt,Geschlossen am'],
    ['French', 'Numéro,Titre,Type,État,Description,Date de création,Fermé'],
    ['French, of Redmine', '#,Sujet,Tracker,Statut,Description,Créé,Fermé'],
    ['Spanish', 'Clave,Asunto,Tipo,Estado,Descripción,Creado,Cerrada'],
    ['Portuguese', 'Chave,Título,Tipo,Situação,Descrição,Criado em,Concluído'],
    ['Italian', 'Chiave,Oggetto,Tracker,Stato,Descrizione,Creato,Chiuso'],
    ['Dutch', 'Sleutel,Onderwerp,Tracker,Status,Beschrijving,Aangemaakt op,Gesloten'],
    ['Polish', 'Klucz,Temat,Typ zagadnienia,Status,Opis,Data utworzenia,Data zamknięcia'],
    ['Russian', 'Ключ,Тема,Трекер,Статус,Описание,Создано,Закрыта'],
    ['Ukrainian', '№,Тема,Тип,Статус,Опис,Створено,Закрито'],
    ['Czech', 'Číslo,Předmět,Fronta,Stav,Popis,Vytvořeno,Uzavřeno'],
    ['Swedish', 'Nyckel,Ämne,Ärendetyp,Status,Beskrivning,Skapad,Stängd'],
    ['Japanese', 'キー,件名,種別,状態,詳細,登録日,完了日'],
    ['Japanese, of Redmine', '#,題名,トラッカー,ステータス,説明,作成日,終了日'],
    ['Chinese', '编号,主题,跟踪,状态,描述,创建于,结束日期'],
    ['Chinese, traditional', '編號,主旨,追蹤標籤,狀態,概述,建立日期,結束日期'],
    ['Korean', '번호,제목,유형,상태,설명,등록,완료일'],
    ['a database', 'id,name,workitem_type,last_state,description,created_date,closed_date'],
    [
      'JSON made flat',
      'key,fields.summary,fields.issuetype.name,fields.status.name,fields.description,fields.created,fields.resolutiondate',
    ],
    ['Pivotal Tracker', 'Id,Title,Type,Current State,Description,Created at,Accepted at'],
    ['Bugzilla', 'Bug ID,Summary,Type,Status,Description,Opened,Resolved at'],
    ['ClickUp', 'Task ID,Task Name,Task Type,Status,Task Content,Date Created,Date Closed'],
    ['camel case', 'issueId,issueTitle,issueType,issueStatus,issueDescription,createdAt,closedAt'],
  ])('%s', async (_language, header) => {
    const { issues, notes } = await table(`${header}\n7,Pay by link,Bug,Closed,Text,2026-11-02,2026-11-25\n`);
    expect(notes).toEqual([]);
    expect(known(issues[0])).toMatchObject({
      key: '7',
      title: 'Pay by link',
      type: 'bug',
      status: 'done',
      body: { value: 'Text' },
      createdAt: '2026-11-02T00:00:00.000Z',
      closedAt: '2026-11-25T00:00:00.000Z',
    });
  });
});

describe("Jira's own export is known in any language", () => {
  test.each<[string, string]>([
    ['English', 'Summary,Issue key,Issue id,Issue Type,Status,Status Category,Description,Custom field (Nutzen),Resolved'],
    ['English, of late', 'Summary,Work item key,Work item ID,Work type,Status,Status Category,Description,Custom field (Nutzen),Resolved'],
    [
      'German',
      'Zusammenfassung,Vorgangsschlüssel,Vorgangs-ID,Vorgangstyp,Status,Statuskategorie,Beschreibung,Benutzerdefinierte Felder (Nutzen),Erledigt',
    ],
    ['French', "Résumé,Clé de ticket,ID de ticket,Type de ticket,État,Catégorie d'état,Description,Champs personnalisés (Nutzen),Résolu"],
    [
      'French, of a server',
      "Résumé,Clé de demande,ID de demande,Type de demande,État,Catégorie d'état,Description,Champ personnalisé (Nutzen),Résolue",
    ],
    [
      'Spanish',
      'Resumen,Clave de incidencia,ID de la incidencia,Tipo de Incidencia,Estado,Categoría de estado,Descripción,Campo personalizado (Nutzen),Resuelta',
    ],
    [
      'Portuguese',
      'Resumo,Chave da item,ID da item,Tipo de item,Status,Categoria do status,Descrição,Campo personalizado (Nutzen),Resolvido',
    ],
    ['Italian', 'Riepilogo,Chiave ticket,ID ticket,Tipo ticket,Stato,Categoria di stato,Descrizione,Campo personalizzato (Nutzen),Risolto'],
    ['Dutch', 'Samenvatting,Issuesleutel,Issue-id,Issuetype,Status,Statuscategorie,Beschrijving,Aangepast veld (Nutzen),Opgelost'],
    [
      'Polish',
      'Podsumowanie,Klucz zgłoszenia,ID zgłoszenia,Typ zgłoszenia,Status,Kategoria statusu,Opis,Pole niestandardowe (Nutzen),Rozwiązano',
    ],
    ['Russian', 'Тема,Ключ проблемы,ID проблемы,Тип задачи,Статус,Категория статуса,Описание,Пользовательское поле (Nutzen),Дата решения'],
    ['Japanese', '要約,課題キー,課題 ID,課題タイプ,ステータス,ステータス カテゴリ,説明,カスタム フィールド (Nutzen),解決日'],
    ['Chinese', '概要,问题关键字,问题 ID,问题类型,状态,状态类别,描述,自定义字段 (Nutzen),已解决'],
    ['Korean', '요약,이슈 키,이슈 ID,이슈 유형,상태,상태 범주,설명,사용자 지정 필드 (Nutzen),해결됨'],
  ])('%s', async (_language, header) => {
    const { issues, notes } = await table(`${header}\nOne,SHOP-1,10,Bug,Parked,Done,h3. Why,fewer calls,2026-11-19\n`);
    expect(notes).toEqual([]);
    expect(known(issues[0])).toMatchObject({
      key: 'SHOP-1',
      title: 'One',
      type: 'bug',
      rawStatus: 'Parked',
      status: 'done',
      body: { format: 'wiki', value: 'h3. Why' },
      closedAt: '2026-11-19T00:00:00.000Z',
      fields: [{ name: 'Nutzen', role: null, values: ['fewer calls'] }],
    });
  });

  test('a column that the config names takes the place of the one that Jira has, and all else is read as before', async () => {
    const text =
      'Summary,Issue key,Issue id,Status,Status Category,Description,Custom field (Details),Custom field (Points)\nOne,A-1,1,Parked,Done,short,long,3\n';
    const { issues } = await table(text, { columns: { body: 'Custom field (Details)', estimate: 'Custom field (Points)' } });
    expect(issues[0]).toMatchObject({ status: 'done', estimate: 3, body: { format: 'wiki', value: 'long' } });
  });

  test('a table that has two of its names alone is a table like any other', async () => {
    const { issues } = await table('Issue key,Summary,Status,Description\nA-1,One,Done,**Why:** more\n');
    expect(issues[0]?.body).toEqual({ format: 'markdown', value: '**Why:** more' });
  });
});

describe('the header is found', () => {
  const rows = '7,One,New,Text\n';
  test.each<[string, string]>([
    ['below what tells Excel the separator', 'sep=;\nID;Title;Status;Description\n7;One;New;Text\n'],
    ['below that in quotes', '"sep=;"\r\nID;Title;Status;Description\r\n7;One;New;Text\r\n'],
    ['below the title of a query and a blank line', `Query: open work\n\nID,Title,Status,Description\n${rows}`],
    ['below a title with semicolons between commas', `Q4; all; of; it;\nID,Title,Status,Description\n${rows}`],
    ['below the address of a server', `https://tfs.acme.example/,,,\nProject,Shop,,\nID,Title,Status,Description\n${rows}`],
    ['below three lines of junk', `Exported by Ann,,,\n2026-11-20,,,\n(beta),,,\nID,Title,Status,Description\n${rows}`],
    ['below an empty row of cells', `,,,\nID,Title,Status,Description\n${rows}`],
    ['with bars between the cells', 'ID|Title|Status|Description\n7|One|New|Text\n'],
  ])('%s', async (_where, text) => {
    const { issues, notes } = await table(text);
    expect({ issues: brief(issues), notes }).toEqual({ issues: ['7 One todo'], notes: [] });
  });

  test('lines in messages are those of the file', async () => {
    const { deps } = await folder.readText('Query\n\nID,Title,Status,Description\n7,One,New,Text\n8,,New,Text\n', {}, 'low.csv');
    expect(deps.skipped).toEqual([{ record: 'low.csv:5 (8)', reason: 'it has no title' }]);
  });

  test('no row that follows is taken for it', async () => {
    const { issues } = await table('Ref,Title,Stage,Kind,Details\nA-1,Feature,Done,Story,Text\n');
    expect(brief(issues)).toEqual(['A-1 Feature done']);
  });

  test('where none is, the message says which lines to delete', async () => {
    const { error } = await folder.readText('All our work\na,b,c,d\n1,2,3,4\n', {}, 'odd.csv');
    expect(error).toMatchObject({
      exit: 3,
      hint: expect.stringMatching(
        /^Line 1 has one cell and line 2 has 4 cells: delete line 1 .* sources: \[\{tracker: file, path: odd\.csv, columns: /,
      ),
    });
  });
});

describe('rows of a board that are no issues', () => {
  test('groups, headers again, sums and sub-items are left out', async () => {
    const header = 'Name,Person,Status,Item ID (auto generated),Description';
    const text = [
      'Shop backlog',
      'To do',
      header,
      'One,Ann,New,1,Text',
      'Subitems,Name,Owner,Status,Item ID (auto generated)',
      ',Half of it,Ann,New,11',
      'Two,Ann,New,2,Text',
      ',,,,7',
      'Done',
      header,
      'Three,Ann,Done,3,Text',
    ].join('\n');
    const { issues, deps } = await folder.readText(text, {}, 'board.csv');
    expect(brief(issues)).toEqual(['1 One todo', '2 Two todo', '3 Three done']);
    expect(deps.notes).toContain('board.csv: 1 sub-item was left out: they are parts of the row above them');
  });

  test('a lone cell that no header follows is a torn row, and counted', async () => {
    const { deps } = await folder.readText('ID,Title,Status\n1,One,New\nlost\n2,Two,New\n', {}, 'torn.csv');
    expect(deps.skipped).toEqual([{ record: 'torn.csv:3', reason: expect.stringContaining('this row has 1 cell where the header has 3') }]);
  });
});

describe('the key of a row', () => {
  test.each<[string, string, string[]]>([
    [
      'is that of its project where numbers count within one',
      'Title,Issue ID,URL,State,Description\nOne,1,https://gitlab.example/acme/shop/-/issues/1,Open,x\nTwo,1,https://gitlab.example/acme/group/api/-/work_items/1,Open,x\n',
      ['acme/shop#1', 'acme/group/api#1'],
    ],
    [
      'is in the address where there is no other',
      'Title,URL,Status,Description\nOne,https://github.com/acme/shop/issues/12,New,x\nTwo,https://acme.atlassian.net/browse/PAY-7,New,x\nThree,https://dev.azure.com/acme/shop/_workitems/edit/9,New,x\n',
      ['acme/shop#12', 'PAY-7', '9'],
    ],
    ['is its own where the address says no more', 'ID,Title,URL,Status,Description\nS-1,One,https://x.example/S-1,New,x\n', ['S-1']],
    ['is the row where there is none', 'Name,Status,Description\nOne,New,x\nTwo,New,x\n', ['row 2', 'row 3']],
    ['is not a number that is everywhere the same', 'No,Name,Status,Description\n1,One,New,x\n1,Two,New,x\n', ['row 2', 'row 3']],
    ['is a column of keys, whatever it is called', 'Vorhaben,Name,Status,Description\nA-1,One,New,x\nA-2,Two,New,x\n', ['A-1', 'A-2']],
    [
      'is the custom one of ClickUp, else the other',
      'Task ID,Task Custom ID,Task Name,Status,Task Content\nab1,PAY-1,One,Open,x\nab2,null,Two,Open,x\n',
      ['PAY-1', 'ab2'],
    ],
    ['is no word', 'Issue,Title,Status,Description\nthe checkout is slow,One,New,x\nrefunds are late,Two,New,x\n', ['row 2', 'row 3']],
  ])('%s', async (_what, text, keys) => {
    expect((await table(text)).issues.map(({ key }) => key)).toEqual(keys);
  });

  test('made from the row is told once', async () => {
    const { notes } = await table('Name,Status,Description\nOne,New,x\n', {}, 'rows.csv');
    expect(notes).toEqual([expect.stringContaining('rows.csv: no column holds a key: each issue is called by its row')]);
  });

  test('of two files without keys, both are read', async () => {
    const text = 'Name,Status,Description\nOne,New,x\n';
    const { issues } = await folder.read({ 'keyless-a.csv': text, 'keyless-b.csv': text }, { path: 'keyless-*.csv' });
    expect(issues.map(({ key }) => key).sort()).toEqual(['keyless-a.csv row 2', 'keyless-b.csv row 2']);
  });
});

describe('the parent of a row', () => {
  const parents = (issues: readonly Issue[]) => Object.fromEntries(issues.map(({ key, parent }) => [key, parent]));

  test.each<[string, string, Record<string, string | null>]>([
    ['by its title', 'ID,Title,Status,Notes,Parent task\n1,Half,New,x,Whole\n2,Whole,New,x,\n', { 1: '2', 2: null }],
    [
      'never by a title that two have',
      'ID,Title,Status,Notes,Parent task\n1,Half,New,x,Whole\n2,Whole,New,x,\n3,Whole,New,x,\n',
      { 1: null, 2: null, 3: null },
    ],
    [
      'by the number of another column',
      'Task ID,Task Custom ID,Task Name,Status,Task Content,Parent ID\nab12cd,A-1,One,Open,x,null\nab12ce,A-2,Two,Open,x,ab12cd\n',
      { 'A-1': null, 'A-2': 'A-1' },
    ],
    [
      'within its project',
      'ID,Title,URL,State,Description,Parent\n1,One,https://gitlab.example/a/b/-/issues/1,Open,x,\n2,Two,https://gitlab.example/a/b/-/issues/2,Open,x,#1\n',
      { 'a/b#1': null, 'a/b#2': 'a/b#1' },
    ],
    [
      'by how deep its title stands',
      'ID,Work Item Type,Title 1,Title 2,Title 3,State,Description\n1,Epic,Top,,,New,x\n2,Feature,,Mid,,New,x\n3,User Story,,,Low,New,x\n4,Feature,,Next,,New,x\n',
      { 1: null, 2: '1', 3: '2', 4: '1' },
    ],
    ['outside of the table by its key', 'ID,Title,Status,Description,Parent\nA-2,Two,New,x,A-1\n', { 'A-2': 'A-1' }],
  ])('%s', async (_how, text, expected) => {
    expect(parents((await table(text)).issues)).toEqual(expected);
  });

  test('that is no row is left out and told', async () => {
    const { notes } = await table('id,name,state,description,epic\n1,One,Open,x,Checkout\n', {}, 'lost.csv');
    expect(notes).toEqual(['lost.csv: 1 row names a parent that is not the title of exactly one row, and is read without one: Checkout']);
  });
});

describe('what a table does not hold is told', () => {
  test('rows that leave out their last cells are read, and counted', async () => {
    const { issues, notes } = await table('ID,Title,Status,Description,Labels,Roadmaps\n1,One,New,x,\n2,Two,New,x\n', {}, 'short.csv');
    expect(brief(issues)).toEqual(['1 One todo', '2 Two todo']);
    expect(notes).toEqual(['short.csv: 2 rows leave out their last 1 to 2 cells; they were read as empty']);
  });

  test('a table of which no row can be read is no empty table', async () => {
    const { error } = await folder.readText('ID,Title,Status\n1,a, b,New\n2,c, d,New\n', {}, 'none.csv');
    expect(error).toMatchObject({
      exit: 3,
      message: expect.stringContaining('none.csv:2: none of its 2 rows could be read: this row has 4 cells'),
    });
  });

  test('no description', async () => {
    const { issues, notes } = await table('ID,Work Item Type,Title,State\n1,User Story,One,New\n', {}, 'bare.csv');
    expect(issues[0]?.body).toBe('withheld');
    expect(notes).toEqual([
      'bare.csv: no column holds the description, so nothing is known of the business value of its only issue; export it too (Azure DevOps: Column options > Description), or name it in throughline.yml: columns: {body: …}',
    ]);
  });

  test.each([
    ['ID,Title,Status,Business Value\n1,One,New,\n2,Two,New,fewer calls\n', null],
    ['ID,Title,Status,Business Value\n1,One,New,\n2,Two,New,300\n', 'withheld'],
  ])('no description where a column states the value in words: %j', async (text, body) => {
    expect((await folder.readText(text)).issues[0]?.body).toBe(body);
  });

  test('no status and no type', async () => {
    const { notes } = await table('ID,Title,Mood,Description\n1,One,good,x\n2,Two,bad,x\n', {}, 'mood.csv');
    expect(notes).toEqual([
      'mood.csv: no column says the status (nor the type): all 2 rows count as open story work; columns not used: Mood; name one in throughline.yml: columns: {status: …, type: …}',
    ]);
  });

  test.each([
    ['List', 'todo', 'done'],
    ['TSETステータス', 'todo', 'done'],
    ['Wo es steht', 'todo', 'done'],
  ])('a status by what stands in the column %s', async (name, first, second) => {
    const { issues } = await table(`ID,Title,Type,${name},Description\n1,One,Bug,To do,x\n2,Two,Bug,Done,x\n`);
    expect(issues.map(({ status }) => status)).toEqual([first, second]);
  });

  test('a list that holds no statuses is none', async () => {
    const { issues } = await table('ID,Title,Type,Section,Description\n1,One,Bug,Backend,x\n');
    expect(known(issues[0])).toMatchObject({ status: 'todo', fields: [{ name: 'Section', values: ['Backend'] }] });
  });
});

describe('what is over is no open work', () => {
  test.each<[string, string, string]>([
    ['a resolution', 'bug_id,short_desc,bug_status,resolution,description\n1,One,RESOLVED,WONTFIX,x\n', 'dropped'],
    ['a date of cancelling', 'ID,Title,Status,Canceled,Description\n1,One,Todo,2026-11-02,x\n', 'dropped'],
    ['put away', 'id,name,state,is_archived,description\n1,One,Unstarted,TRUE,x\n', 'dropped'],
    ['not put away', 'id,name,state,is_archived,description\n1,One,Unstarted,FALSE,x\n', 'todo'],
    ['a tick', 'ID,Title,Done,Description\n1,One,TRUE,x\n', 'done'],
    ['no tick', 'ID,Title,Done,Description\n1,One,FALSE,x\n2,Two,TRUE,x\n', 'todo'],
  ])('%s', async (_what, text, status) => {
    expect((await table(text)).issues[0]?.status).toBe(status);
  });
});

describe('a date of two readings is read as its column proves', () => {
  const read = async (dates: readonly (readonly [string, string])[], config = {}) => {
    const rows = dates.map(([created, changed], i) => `${i + 1},Work ${i + 1},To Do,text,${created},${changed}`);
    const { issues, notes } = await table(`ID,Title,State,Description,Created Date,Changed Date\n${rows.join('\n')}\n`, config);
    return { days: issues.map(({ createdAt, updatedAt }) => `${createdAt?.slice(0, 10) ?? '-'} ${updatedAt?.slice(0, 10) ?? '-'}`), notes };
  };
  test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
    [
      'a later row',
      [
        ['3/11/2026', '4/11/2026'],
        ['28/11/2026', '29/11/2026'],
      ],
      ['2026-11-03 2026-11-04', '2026-11-28 2026-11-29'],
    ],
    [
      'an earlier row',
      [
        ['11/28/2026', '11/29/2026'],
        ['11/3/2026', '11/4/2026'],
      ],
      ['2026-11-28 2026-11-29', '2026-11-03 2026-11-04'],
    ],
    ['another column of the table', [['11/3/2026 9:00:00 AM', '11/17/2026 4:05:00 PM']], ['2026-11-03 2026-11-17']],
    ['dots', [['3.11.2026', '4.11.2026']], ['2026-11-03 2026-11-04']],
  ])('by %s', async (_how, dates, expected) => {
    const { days, notes } = await read(dates);
    expect({ days, notes }).toEqual({ days: expected, notes: [] });
  });

  test('and not at all where nothing proves it, which is said with the line that mends it', async () => {
    const { days, notes } = await read([['3/11/2026', '4/11/2026']]);
    expect(days).toEqual(['- -']);
    expect(notes.join(' ')).toContain('dateFormat: D/M/Y');
    expect((await read([['3/11/2026', '4/11/2026']], { dateFormat: 'M/D/Y' })).days).toEqual(['2026-03-11 2026-04-11']);
  });

  test('wherever in the table the proof stands', () =>
    fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 40 }), fc.boolean(), async (at, isUs) => {
        const written = (day: number) => (isUs ? `11/${day}/2026` : `${day}/11/2026`);
        const dates = Array.from({ length: 41 }, (_, i): readonly [string, string] => [written(i === at ? 28 : 1 + (i % 12)), '']);
        const { days } = await read(dates);
        expect(days.every((day) => day.startsWith('2026-11-'))).toBe(true);
      }),
      { numRuns: 30 },
    ));
});
