import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formsOf, keyOf } from '../../../src/trackers/kit/names/fold.ts';
import { isDropping } from '../../../src/trackers/kit/names/labels.ts';
import { knownResolution } from '../../../src/trackers/kit/names/resolutions.ts';
import { knownStatus, statusWords } from '../../../src/trackers/kit/names/statuses.ts';
import { knownType, typeWords } from '../../../src/trackers/kit/names/types.ts';
import { entriesOf, type Language, languages, type WordList } from '../../../src/trackers/kit/names/word-list.ts';

const each = (words: string): string[] => words.split(',').map((word) => word.trim());

/** The stock workflow of trackers in one language: to do, doing, done, dropped. */
type Workflow = readonly [string, string, string, string];

describe('the stock workflows of trackers', () => {
  test.each<[string, Workflow]>([
    ['Jira', ['To Do, Open, Reopened, Backlog, Selected for Development', 'In Progress, In Review', 'Done, Closed, Resolved', "Won't Do"]],
    ['Redmine', ['New', 'In Progress, Feedback', 'Resolved, Closed', 'Rejected']],
    ['Azure DevOps', ['New, Proposed, Approved, To Do', 'Active, Committed, Doing', 'Resolved, Closed, Done', 'Removed, Cut']],
    ['Linear', ['Backlog, Todo, Triage', 'In Progress, In Review', 'Done', 'Canceled, Duplicate']],
    ['GitLab', ['opened, To do', 'In progress', 'closed, Done', "Won't do, Duplicate"]],
    ['Asana and Trello lists', ['To do, Backlog, Not Started, Next up', 'Doing, In Progress, Waiting', 'Done, Complete', 'Archived']],
    ['ClickUp', ['TO DO, Open', 'IN PROGRESS, IN REVIEW', 'COMPLETE, Closed', 'CANCELLED']],
    ['Pivotal', ['unscheduled, unstarted, planned', 'started', 'accepted', 'rejected']],
    [
      'Shortcut',
      ['Unscheduled, Backlog, Ready for Development', 'In Development, Ready for Review, Ready for Deploy', 'Completed, Done', 'Abandoned'],
    ],
    [
      'YouTrack',
      ['Submitted, Open, Reopened', 'In Progress, To be verified', 'Fixed, Verified', "Can't Reproduce, Duplicate, Won't fix, Obsolete"],
    ],
    ['monday and Notion', ['Not started', 'Working on it, Stuck, In progress', 'Done', 'Canceled']],
    ['Bugzilla', ['UNCONFIRMED, CONFIRMED, NEW', 'ASSIGNED, IN_PROGRESS', 'RESOLVED, VERIFIED, CLOSED', 'WONTFIX, INVALID, WORKSFORME']],
    ['Launchpad', ['New, Confirmed, Triaged', 'In Progress, Fix Committed', 'Fix Released', "Invalid, Won't Fix, Opinion, Expired"]],
    [
      'where it runs',
      ['Ready for Dev', 'Deployed to staging, Ready for Production', 'Live, Deployed, In Production, Released, Shipped', 'Trashed'],
    ],
    [
      'German',
      [
        'Zu erledigen, Offen, Neu, Backlog, Wieder geöffnet',
        'In Arbeit, In Bearbeitung, In Prüfung, Feedback',
        'Fertig, Erledigt, Geschlossen, Gelöst',
        'Abgewiesen, Abgelehnt, Archiviert',
      ],
    ],
    [
      'French',
      [
        'À faire, A faire, Ouvert, Nouveau',
        'En cours, En revue, Commentaire',
        'Terminé, Terminé(e), Fermé, Résolu',
        'Rejeté, Annulé, Doublon',
      ],
    ],
    [
      'Spanish',
      [
        'Por hacer, Tareas por hacer, Abierta, Nueva',
        'En curso, En revisión, Comentarios',
        'Listo, Hecho, Cerrada, Resuelta, Finalizada',
        'Rechazada, Cancelado',
      ],
    ],
    [
      'Portuguese',
      [
        'Tarefas pendentes, Itens Pendentes, A fazer, Nova, Novo',
        'Em andamento, Em curso',
        'Concluído, Itens concluídos, Fechada, Resolvido',
        'Rejeitada, Rejeitado, Cancelado',
      ],
    ],
    [
      'Italian',
      [
        'Da completare, Da fare, Aperto, Nuovo',
        'In corso, In elaborazione, Commenti',
        'Completato, Chiuso, Risolto, Fatto',
        'Rifiutato, Annullato',
      ],
    ],
    [
      'Dutch',
      ['Te doen, Nieuw, Open', 'In uitvoering, Terugkoppeling, Bezig', 'Gereed, Klaar, Gesloten, Opgelost', 'Afgewezen, Geannuleerd'],
    ],
    ['Polish', ['Do zrobienia, Nowy, Otwarte', 'W toku, Odpowiedź', 'Gotowe, Zamknięty, Zamknięte, Rozwiązany', 'Odrzucony, Anulowane']],
    [
      'Russian',
      ['К выполнению, Новая, Открыто', 'В работе, Нужен отклик', 'Готово, Закрыта, Решена, Решён', 'Отклонена, Отклонён, Отменено'],
    ],
    ['Japanese', ['未着手, 新規, オープン, 未対応', '進行中, フィードバック, 処理中', '完了, 終了, 解決, 処理済み', '却下, キャンセル']],
    ['Chinese', ['待办, 新建, 打开', '进行中, 处理中, 反馈', '完成, 已完成, 已关闭, 已解决', '已拒绝, 已取消']],
    ['Traditional Chinese', ['待辦事項, 新建立', '進行中, 實作中, 已回應', '已完成, 已結束, 已解決', '已拒絕, 取消']],
    ['Korean', ['할 일, 신규', '진행 중, 진행, 의견', '완료, 완료됨, 해결, 종료', '거절, 취소됨']],
    ['Czech', ['K řešení, Nový', 'Probíhá, Ve vývoji, Čeká se', 'Hotovo, Uzavřený, Vyřešený', 'Odmítnutý, Zrušeno']],
    ['Swedish', ['Att göra, Öppen', 'Pågår, Pågående, Återkoppling', 'Klart, Stängd, Löst', 'Avslagen']],
    ['Danish', ['At gøre, Åben', 'I gang, Igangværende', 'Udført, Lukket, Løst', 'Afvist']],
    ['Norwegian', ['Å gjøre, Gjøremål, Åpen', 'Pågår, Under arbeid, Tilbakemelding', 'Ferdig, Fullført, Lukket, Avklart', 'Avvist']],
    ['Finnish', ['Tehtävä, Uusi, Avoin', 'Kesken, Palaute', 'Valmis, Suljettu, Hyväksytty', 'Hylätty']],
    ['Ukrainian', ['Зробити, Новий', "В процесі, Зворотний зв'язок", 'Готово, Зачинено, Вирішено', 'Відмовлено, Скасовано']],
    [
      'Turkish',
      ['Yapılacaklar, Yeni, Açık', 'Yapılıyor, Devam Ediyor, Geribildirim', 'Tamamlandı, Kapatıldı, Çözüldü', 'Reddedildi, İptal edildi'],
    ],
  ])('%s', (_where, [todo, doing, done, dropped]) => {
    const meant = [todo, doing, done, dropped].flatMap((words, i) =>
      each(words).map((word) => [word, ['todo', 'doing', 'done', 'dropped'][i]]),
    );
    expect(meant.map(([word = '']) => [word, knownStatus(word)])).toEqual(meant);
  });
});

describe('a status is known however it is decorated', () => {
  test.each<[string, string | null]>([
    ['✅ Done', 'done'],
    ['Done ✅', 'done'],
    ['5 - Done', 'done'],
    ['5 - Closed', 'done'],
    ['03. In Arbeit', 'doing'],
    ['(2) À FAIRE', 'todo'],
    ['1.2) In Review', 'doing'],
    ['[Done]', 'done'],
    ['【完了】', 'done'],
    ['Done (released)', 'done'],
    ['Done!', 'done'],
    ['🚧 In-Progress…', 'doing'],
    [':white_check_mark: done', 'done'],
    ['1️⃣ To Do', 'todo'],
    ['ＤＯＮＥ', 'done'],
    ['inProgress', 'doing'],
    ['TODO', 'todo'],
    ['Ｉｎ　Ｐｒｏｇｒｅｓｓ', 'doing'],
    ['Status: Closed', 'done'],
    ['Closed (duplicate)', 'dropped'],
    ["Closed - Won't Fix", 'dropped'],
    ['Resolved: invalid', 'dropped'],
    ['Review / QA', 'doing'],
    ['Won’t Do', 'dropped'],
    ['Termine\u0301', 'done'],
    // What contradicts itself, or goes on, is not known.
    ['To Do / Done', null],
    ['Not Done (yet) or so', null],
    ['Waiting for the moon', 'doing'],
    ['Ready for Sign-off', 'doing'],
    ['Bereit für Abnahme', 'doing'],
    ['En attente de recette', 'doing'],
    ['受入テスト中', 'doing'],
    ['待合并', 'doing'],
    ['Ready', 'todo'],
    ['Done, not released', null],
    ['Done is better than perfect', null],
    ['toString', null],
    ['__proto__', null],
    ['', null],
    ['✅', null],
    ['42', null],
  ])('%j is %j', (name, status) => {
    expect(knownStatus(name)).toBe(status);
  });

  test('a name may be of any length and any characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        expect(['todo', 'doing', 'done', 'dropped', null]).toContain(knownStatus(name));
        expect(formsOf(name).every((form) => keyOf(form) === form)).toBe(true);
      }),
    );
  });

  test('pictures, numbers and brackets change nothing', () => {
    const words = languages.flatMap((language) => entriesOf(statusWords[language]));
    const before = fc.constantFrom('', '✅ ', '3 - ', '03. ', '(3) ', '🚀🚀 ', '• ', '– ');
    const after = fc.constantFrom('', ' ✅', ' …', '!', ' 🚧');
    fc.assert(
      fc.property(fc.constantFrom(...words), before, after, fc.boolean(), ([word, meaning], head, tail, enclosed) => {
        expect(knownStatus(enclosed ? `${head}[${word}]${tail}` : `${head}${word}${tail}`)).toBe(meaning);
      }),
    );
  });
});

describe('types', () => {
  test.each<[string, string]>([
    [
      'epic',
      'Epic, Initiative, Objective, Key Result, Theme, Epos, Épopée, Épica, Épico, Epica, Epik, Эпик, エピック, 长篇故事, 大型工作, 에픽, 큰틀',
    ],
    [
      'story',
      'Story, User Story, New Feature, Product Backlog Item, Requirement, Feature, Evolution, Historia, História, Storia, Verhaal, Historyjka, История, ストーリー, 機能, 故事, 需求, 스토리, 새기능',
    ],
    [
      'task',
      'Task, Aufgabe, Tâche, Tarea, Tarefa, Attività, Taak, Zadanie, Задача, タスク, 任务, 任務, 작업, Úkol, Uppgift, Opgave, Oppgave, Tehtävä, Завдання, Görev, Unterstützung, Soporte',
    ],
    [
      'bug',
      'Bug, Fehler, Anomalie, Bogue, Errores, Error, Defeito, Errore, Fout, Błąd, Ошибка, バグ, 缺陷, 错误, 故障, 臭蟲, 버그, 결함, Chyba, Bugg, Fejl, Feil, Virhe, Помилка, Hata',
    ],
    [
      'subtask',
      'Sub-task, Subtask, Unteraufgabe, Sous-tâche, Subtarea, Subtarefa, Sottotask, Subtaak, Podzadanie, Подзадача, サブタスク, 子任务, 子任務, 하위 작업, Dílčí úkol, Underuppgift, Alitehtävä, Підзавдання, Alt görev',
    ],
    ['incident', 'Incident, [System] Incident, Incident/Problem, Störung, Incidente, Инцидент, 事故'],
    ['spike', 'Spike, Recherche, Investigación, Исследование, 調査'],
    [
      'ignore',
      'Test, Test Case, Test Execution, Sub Test Execution, Test Plan, Test Set, Pre-Condition, Test Suite, Shared Steps, Testfall, Cas de test, テストケース, 测试用例',
    ],
    ['other', 'Issue, Ticket, Vorgang, 課題, 이슈'],
  ])('%s', (type, names) => {
    const words = each(names);
    expect(words.map((name) => [name, knownType(name)])).toEqual(words.map((name) => [name, type]));
  });

  test.each(['Widget', 'Bug / Story', 'constructor', '__proto__', '', 'Epic failure', '🤷'])('%j is not known', (name) => {
    expect(knownType(name)).toBeNull();
  });
});

describe('resolutions', () => {
  test.each<[string, string | null]>([
    ['Done', 'done'],
    ['Fixed', 'done'],
    ["Won't Do", 'dropped'],
    ['WONTFIX', 'dropped'],
    ['WORKSFORME', 'dropped'],
    ['INCOMPLETE', 'dropped'],
    ['MOVED', 'dropped'],
    ['Cannot Reproduce', 'dropped'],
    ['Wird nicht behoben', 'dropped'],
    ['Nicht reproduzierbar', 'dropped'],
    ['Ne sera pas corrigé', 'dropped'],
    ['Doublon', 'dropped'],
    ['No se corregirá', 'dropped'],
    ['Não será corrigido', 'dropped'],
    ['Non verrà corretto', 'dropped'],
    ['Wordt niet opgelost', 'dropped'],
    ['Nie zostanie naprawione', 'dropped'],
    ['Не будет исправлено', 'dropped'],
    ['修正しない', 'dropped'],
    ['不予修复', 'dropped'],
    ['수정하지 않음', 'dropped'],
    ['Corrigé', 'done'],
    ['Исправлено', 'done'],
    ['修正済み', 'done'],
    ['Unresolved', 'none'],
    ['Fixed (duplicate)', 'dropped'],
    ['Deferred', 'dropped'],
    ['Partly moonlit', null],
    ['', null],
  ])('%j is %j', (name, ending) => {
    expect(knownResolution(name)).toBe(ending);
  });
});

describe('labels of closed work', () => {
  test.each<[string, boolean]>([
    ['wontfix', true],
    ["won't fix", true],
    ['Wont-Fix', true],
    ['duplicate', true],
    ['🚫 invalid', true],
    ['not planned', true],
    ['status: duplicate', true],
    ['resolution::wontfix', true],
    ['triage/not-reproducible', true],
    ['closed: incomplete', true],
    ['duplicate-detection', false],
    ['invalid-input', false],
    ['area: invalid-input', false],
    ['later', false],
    ['external', false],
    ['type: bug', false],
    ['', false],
  ])('%j: %j', (label, drops) => {
    expect(isDropping(label)).toBe(drops);
  });
});

test.each<[string, WordList<string>]>([
  ['statuses', statusWords],
  ['types', typeWords],
])('no word of %s has two meanings, in whatever languages', (_what, lists) => {
  const meanings = new Map<string, Map<string, Language[]>>();
  for (const language of languages)
    for (const [word, meaning] of entriesOf(lists[language])) {
      const found = meanings.get(word) ?? new Map<string, Language[]>();
      meanings.set(word, found.set(meaning, [...(found.get(meaning) ?? []), language]));
    }
  expect([...meanings].filter(([, found]) => found.size > 1).map(([word, found]) => [word, ...found])).toEqual([]);
});
