import type { IssueType } from '../../../model/issue.ts';
import { formsOf, partsOf } from './fold.ts';
import { meaningsOf, type WordList } from './word-list.ts';

/** What a name of a type says. `other`: it is known to say nothing ("Issue"). `ignore`: what is no work of its own, such as the run of a test. */
export type TypeMeaning = IssueType | 'ignore';

/** Names of types: the stock types of trackers in their own translations, and what teams commonly add to them. */
export const typeWords: WordList<TypeMeaning> = {
  english: {
    epic: `epic, initiative, feature epic, theme, strategic theme, saga, capability, legend, objective, key result, okr, goal, portfolio epic, business epic,
      enabler epic, business objective, portfolio item, portfolio item/feature, portfolio item/epic, portfolio item/initiative, outcome, product goal, strategic initiative, program epic, solution epic`,
    story: `story, user story, feature, feature request, enhancement, new feature, improvement, product backlog item, pbi, backlog item, requirement, technical story, tech story,
      job story, functional story, business story, non functional requirement, story technical, enabler story, enabler, suggestion, change request, product feature, hierarchicalrequirement, user requirement, functional requirement, usability problem, cosmetics, ux story`,
    task: `task, design, ux, ui, ux design, content, training, marketing, deployment, development, testing, data, analytics, report, access, asset, onboarding, support ticket, chore, technical task, tech task, maintenance, support, change, service request, documentation, docs, refactoring, refactor, technical debt, tech debt, debt, infrastructure, support request,
      operations, ops, operational task, development task, dev task, engineering task, improvement task, action item, action, to do, todo, follow up, design task, question, it help, service request with approvals, general request,
      configuration, migration, build, performance problem, release task, housekeeping, test task, qa task, housekeeping task, meeting`,
    bug: `bug, defect, fault, error, regression, bugs, bug fix, bugfix, hotfix, fix, defects, production bug, software bug, bug report, exception, security problem, vulnerability, security vulnerability, story bug, customer bug, escaped defect, production defect`,
    subtask: `sub-task, subtask, sub task, sub-bug, sub-story, sub-defect, technical sub-task, child task, child issue, subtasks, dev sub-task, development sub-task, qa sub-task, test sub-task, checklist item, sub task bug, bug sub-task`,
    incident:
      'incident, outage, problem, production incident, service incident, major incident, service outage, alert, post-incident review, production issue, live incident',
    spike:
      'spike, research, investigation, exploration, discovery, research spike, technical spike, poc, proof of concept, analysis, experiment, hypothesis',
    ignore: `test, test case, test execution, sub test execution, test plan, test set, test suite, pre condition, precondition, test run, test cycle, test scenario, manual test, automated test, test session,
      shared steps, shared parameter, code review request, code review response, feedback request, feedback response, xray test, cucumber test, test repository folder, test step, testcase, tests, test cases, shared step, test result`,
    other: 'issue, ticket, item, work item, card, other, default, general, none, record, row, entry, standard, standard issue',
  },
  german: {
    epic: 'epos, epen, initiative, ziel, ziele, schlüsselergebnis, thema, großes epos, übergeordnetes ziel, hauptziel',
    story:
      'technische story, neue anforderung, verbesserungsvorschlag, anwendergeschichte, nutzergeschichte, nutzerstory, anwenderstory, benutzergeschichte, benutzerstory, funktion, neue funktion, neue funktionalität, neues feature, verbesserung, anforderung, funktionalität, optimierung, wunsch, funktionswunsch, erweiterung, geschichte, änderungsantrag, produktbacklogelement',
    task: 'aufgabe, testaufgabe, entwicklung, unterstützung, wartung, änderung, serviceanfrage, serviceanforderung, technische aufgabe, frage, anfrage, dokumentation, technische schuld, technische schulden, refaktorisierung, arbeitspaket, tätigkeit, betrieb, hilfe, arbeit',
    bug: 'fehler, defekt, mangel, fehlermeldung, programmfehler, softwarefehler, fehlerbehebung, bugs und fehler',
    subtask:
      'unteraufgabe, teilaufgabe, unter-aufgabe, subaufgabe, unteraufgaben, technische unteraufgabe, untervorgang, teilvorgang, untergeordnete aufgabe',
    incident: 'störung, vorfall, ausfall, produktionsstörung, störfall, problem im betrieb',
    spike: 'recherche, untersuchung, analyse, forschung, erkundung, experiment, machbarkeitsstudie',
    ignore:
      'testfall, testausführung, testplan, testsuite, testset, vorbedingung, testlauf, testdurchführung, testfälle, freigegebene schritte, freigegebener parameter',
    other: 'vorgang, ticket, vorgänge, eintrag, element, karte, sonstiges',
  },
  french: {
    epic: 'épopée, epopée, épique, initiative, objectif, résultat clé, thème, résultat-clé, but',
    story: `récit, récit technique, récit utilisateur, histoire, histoire utilisateur, nouvelle fonctionnalité, fonctionnalité, amélioration, évolution, exigence, besoin, demande d'évolution, témoignage utilisateur, user-story, élément du backlog de produit, demande de fonctionnalité, nouvelle fonction`,
    task: 'tâche, assistance, demande de service, modification, changement, tâche technique, dette technique, maintenance technique, question, documentation technique, demande, support technique, demande de modification, travail',
    bug: 'bogue, bogue de production, vulnérabilité, anomalie, défaut, erreur, bugs, correction, anomalies, dysfonctionnement, correctif, régression',
    subtask: 'sous-tâche, sous tâche, sous-tâches, sous-tâche technique, sous-ticket, tâche enfant',
    incident: 'incident de production, panne, incidents, incident majeur',
    spike: 'investigation, étude, recherche, exploration technique, analyse technique, expérimentation',
    ignore: `cas de test, exécution de test, exécution de tests, exécution des tests, plan de test, plan de tests, suite de tests, ensemble de tests, précondition, pré-condition, scénario de test, jeu de tests, campagne de tests`,
    other: 'ticket, élément, demande générale, élément de travail, autre',
  },
  spanish: {
    epic: 'épica, epopeya, iniciativa, objetivo, resultado clave, tema, épicas',
    story:
      'historia, historia técnica, historia de usuario, historias, nueva característica, nueva función, nueva funcionalidad, función, funcionalidad, característica, mejora, mejoras, requisito, requerimiento, evolutivo, petición de cambio, solicitud de cambio, elemento de trabajo pendiente del producto, mejora solicitada, solicitud de función',
    task: 'tarea, tareas, soporte, cambio, mantenimiento, tarea técnica, deuda técnica, consulta, petición, solicitud de servicio, documentación, pregunta, petición de servicio, ayuda, tarea de desarrollo, trabajo',
    bug: 'error, errores, fallo, fallos, defecto, defectos, bug de producción, correctivo, corrección',
    subtask: 'subtarea, sub-tarea, subtareas, subtarea técnica, tarea secundaria, tarea hija',
    incident: 'incidente, caída, incidentes, interrupción, incidente de producción',
    spike: 'investigación, prueba de concepto, análisis técnico, exploración, experimento, estudio',
    ignore:
      'caso de prueba, casos de prueba, ejecución de prueba, ejecución de pruebas, plan de pruebas, plan de prueba, conjunto de pruebas, precondición, suite de pruebas, prueba de aceptación',
    other: 'incidencia, elemento de trabajo, elemento, solicitud, otro, actividad',
  },
  portuguese: {
    epic: 'épico, epopeia, iniciativa, objetivo, resultado-chave, resultado chave, tema, épicos',
    story:
      'história, história técnica, história de usuário, história do usuário, história de utilizador, novo recurso, nova funcionalidade, funcionalidade, recurso, melhoria, requisito, nova função, solicitação de mudança, solicitação de recurso, evolução, aprimoramento, item de lista de pendências do produto',
    task: 'tarefa, suporte, mudança, manutenção, tarefa técnica, débito técnico, dívida técnica, dúvida, solicitação de serviço, documentação, pergunta, apoio, tarefas, trabalho',
    bug: 'defeito, erro, falha, bugs, defeitos, correção, erro de produção',
    subtask: 'subtarefa, sub-tarefa, subtarefas, sub tarefa, tarefa filha',
    incident: 'incidente, indisponibilidade, incidentes, incidente de produção',
    spike: 'pesquisa, investigação, prova de conceito, exploração, análise técnica, estudo técnico',
    ignore:
      'caso de teste, casos de teste, execução de teste, execução de testes, plano de teste, plano de testes, conjunto de testes, pré-condição, suíte de testes, cenário de teste',
    other: 'item, ticket, chamado, item de trabalho, solicitação, outro, atividade',
  },
  italian: {
    epic: 'epica, epico, iniziativa, obiettivo, risultato chiave, tema',
    story:
      'storia, storia utente, nuova funzionalità, nuova funzione, funzione, funzionalità, miglioramento, requisito, richiesta di modifica, evolutiva, storie, caratteristica, richiesta di funzionalità, elemento backlog prodotto',
    task: 'attività, compito, supporto, modifica, manutenzione, attività tecnica, debito tecnico, richiesta di servizio, documentazione, domanda, assistenza, cambiamento, lavoro',
    bug: 'errore, difetto, anomalia, segnalazione, malfunzionamento, errori, correzione',
    subtask: 'sottotask, sotto-task, sottoattività, sotto-attività, sottocompito, attività secondaria, sub-attività, attività figlia',
    incident: 'incidente, guasto, interruzione, disservizio',
    spike: 'ricerca, indagine, analisi tecnica, esplorazione, studio di fattibilità, sperimentazione',
    ignore:
      'caso di test, casi di test, esecuzione test, esecuzione di test, piano di test, insieme di test, precondizione, suite di test, caso di prova',
    other: 'ticket, elemento, elemento di lavoro, richiesta, altro',
  },
  dutch: {
    epic: 'epos, initiatief, doel, doelstelling, kernresultaat, belangrijk resultaat, thema',
    story:
      'verhaal, gebruikersverhaal, nieuwe functie, nieuwe functionaliteit, functie, functionaliteit, verbetering, wens, eis, vereiste, wijzigingsverzoek, product backlog-item, functieverzoek, uitbreiding',
    task: 'taak, ondersteuning, wijziging, onderhoud, technische taak, technische schuld, vraag, serviceaanvraag, documentatie, taken, hulp, werk',
    bug: 'fout, fouten, gebrek, foutmelding, foutherstel',
    subtask: 'subtaak, deeltaak, sub-taak, subtaken, onderliggende taak',
    incident: 'storing, uitval, productieverstoring',
    spike: 'onderzoek, verkenning, haalbaarheidsonderzoek',
    ignore: 'testgeval, testuitvoering, testplan, testset, testsuite, preconditie, testgevallen',
    other: 'melding, item, werkitem, verzoek, overig',
  },
  polish: {
    epic: 'epik, epika, epopeja, inicjatywa, cel, kluczowy rezultat, temat, epiki',
    story:
      'historia, historyjka, opowieść, historia użytkownika, historyjka użytkownika, opowieść użytkownika, nowa funkcja, nowa funkcjonalność, funkcja, funkcjonalność, ulepszenie, usprawnienie, wymaganie, udoskonalenie, żądanie zmiany',
    task: 'zadanie, wsparcie, zmiana, konserwacja, zadanie techniczne, dług techniczny, pytanie, dokumentacja, zadania, prośba o usługę, utrzymanie, pomoc',
    bug: 'błąd, usterka, defekt, błędy, poprawka',
    subtask: 'podzadanie, pod-zadanie, podzadania, zadanie podrzędne',
    incident: 'incydent, awaria, incydenty',
    spike: 'badanie, analiza, badania, rozpoznanie, eksperyment',
    ignore: 'przypadek testowy, wykonanie testu, plan testów, zestaw testów, warunek wstępny, scenariusz testowy',
    other: 'zgłoszenie, element, element pracy, inne, wniosek',
  },
  russian: {
    epic: 'эпик, эпопея, эпос, инициатива, цель, ключевой результат, тема',
    story:
      'история, пользовательская история, история пользователя, стори, новая функция, новая функциональность, новый функционал, функция, функционал, функциональность, улучшение, требование, доработка, фича, запрос на изменение, запрос функции, юзер стори',
    task: 'задача, задача на разработку, тех. долг, задание, поддержка, изменение, обслуживание, техническая задача, технический долг, техдолг, вопрос, документация, запрос на обслуживание, помощь, работа, задачи',
    bug: 'ошибка, баг, дефект, ошибки, исправление, неисправность',
    subtask: 'подзадача, под-задача, подзадачи, дочерняя задача, подзадание',
    incident: 'инцидент, сбой, авария, инциденты',
    spike: 'исследование, анализ, спайк, изучение, эксперимент, ресёрч',
    ignore:
      'тест, тест-кейс, тест кейс, тестовый случай, выполнение тестов, выполнение теста, тест-план, план тестирования, набор тестов, предусловие, прогон тестов, тестовый сценарий',
    other: 'заявка, тикет, запрос, обращение, элемент, прочее',
  },
  japanese: {
    epic: 'エピック, イニシアチブ, イニシアティブ, 目標, 主な結果, 主要な成果, テーマ, 大項目',
    story:
      'ストーリー, ユーザーストーリー, ユーザストーリー, ユーザー ストーリー, 新機能, 機能, 改善, 要望, 要件, 機能追加, 機能要望, 改善要望, 機能改善, 追加機能, 仕様変更, 要求, 変更要求, プロダクト バックログ項目, プロダクトバックログアイテム, 製品バックログ項目',
    task: 'タスク, 設計, 開発, サポート, 作業, 変更, 保守, 技術的負債, 質問, ドキュメント, サービス リクエスト, サービスリクエスト, 問い合わせ, 雑務, メンテナンス, リファクタリング',
    bug: 'バグ, バグ修正, 不具合, 欠陥, エラー, 不良',
    subtask: 'サブタスク, 子課題, 子タスク, サブ タスク, 子チケット, 小タスク, 子作業項目',
    incident: 'インシデント, 障害, 本番障害, システム障害',
    spike: 'スパイク, 調査, 検証, 研究, リサーチ',
    ignore:
      'テスト, テストケース, テスト ケース, テスト実行, テスト計画, テストプラン, テストセット, テストスイート, 前提条件, テスト スイート, テスト プラン',
    other: '課題, チケット, アイテム, 項目, その他, 作業項目',
  },
  chinese: {
    epic: '史诗, 史詩, 史诗故事, 长篇故事, 長篇故事, 大型工作, 倡议, 倡議, 举措, 目标, 目標, 关键结果, 關鍵結果, 主题, 主題, 计划项',
    story:
      '故事, 用户故事, 使用者故事, 用戶故事, 新功能, 功能, 特性, 需求, 改进, 改進, 改善, 优化, 優化, 增强, 产品需求, 功能需求, 变更请求, 變更要求, 产品积压工作项, 产品待办事项, 建议, 體驗優化, 体验优化, 业务需求, 技术需求, 要求',
    task: '任务, 测试任务, 开发, 设计, 任务单, 任務, 支持, 支援, 变更, 變更, 维护, 維護, 技术任务, 技术债, 技术债务, 问题咨询, 文档, 服务请求, 服務請求, 工作, 工作任务, 运维, 开发任务, 技术支持',
    bug: '缺陷, 错误, 錯誤, 故障, 漏洞, 臭蟲, 瑕疵, 程式錯誤, 线上缺陷, 线上bug, 缺陷修复, 程序错误',
    subtask: '子任务, 子任務, 子工作, 子需求, 子问题, 子缺陷, 子工作项',
    incident: '事故, 事件, 线上事故, 线上故障, 突发事件',
    spike: '调研, 研究, 探索, 调查, 調查, 探针, 探针任务, 技术调研, 预研',
    ignore: '测试, 測試, 测试用例, 測試案例, 测试执行, 測試執行, 测试计划, 測試計劃, 测试集, 前置条件, 测试套件, 测试单',
    other: '问题, 問題, 工单, 事项, 议题, 議題, 工作项, 其他, 单',
  },
  korean: {
    epic: '에픽, 큰틀, 이니셔티브, 목표, 핵심 결과, 주제, 테마',
    story:
      '스토리, 사용자 스토리, 유저 스토리, 새 기능, 새기능, 신규 기능, 기능, 개선, 개선사항, 개선 사항, 기능 개선, 요구사항, 요구 사항, 향상, 기능 요청, 변경 요청',
    task: '작업, 개발, 디자인, 기획, 업무, 지원, 변경, 과제, 유지보수, 기술 부채, 질문, 문서, 서비스 요청, 태스크, 할 일, 문의',
    bug: '버그, 결함, 오류, 에러',
    subtask: '하위 작업, 하위작업, 부작업, 하위 업무, 서브태스크, 세부 작업, 하위 이슈, 서브 태스크',
    incident: '인시던트, 장애, 사고',
    spike: '스파이크, 조사, 연구, 리서치, 검토',
    ignore: '테스트, 테스트 케이스, 테스트케이스, 테스트 실행, 테스트 계획, 테스트 세트, 사전 조건, 테스트 스위트',
    other: '이슈, 티켓, 항목, 요청, 일감, 기타, 작업 항목',
  },
  czech: {
    epic: 'epika, epik, epický příběh, iniciativa, cíl, klíčový výsledek, téma',
    story: 'příběh, uživatelský příběh, nová funkce, funkce, vylepšení, zlepšení, požadavek, nová vlastnost, vlastnost',
    task: 'úkol, podpora, změna, údržba, technický úkol, technický dluh, dotaz, otázka, dokumentace',
    bug: 'chyba, závada, vada, chyby',
    subtask: 'dílčí úkol, podúkol, pod-úkol, podřízený úkol, dílčí úloha',
    incident: 'výpadek',
    spike: 'výzkum, průzkum, analýza',
    ignore: 'testovací případ, provedení testu, testovací plán',
    other: 'položka, jiné',
  },
  swedish: {
    epic: 'episk berättelse, initiativ, mål, nyckelresultat, tema',
    story:
      'berättelse, användarberättelse, ny funktion, funktion, funktionalitet, förbättring, krav, önskemål, användarhistoria, ny funktionalitet',
    task: 'uppgift, stöd, ändring, underhåll, teknisk uppgift, teknisk skuld, fråga, arbetsuppgift',
    bug: 'bugg, fel, felrapport, buggar',
    subtask: 'underuppgift, deluppgift, underordnad uppgift',
    incident: 'driftstörning, avbrott',
    spike: 'utredning, undersökning, forskning',
    ignore: 'testfall, testkörning, testexekvering',
    other: 'ärende, objekt, övrigt',
  },
  danish: {
    epic: 'initiativ, mål, nøgleresultat, tema',
    story: 'historie, brugerhistorie, ny funktion, funktion, forbedring, krav, ønske, ny funktionalitet',
    task: 'opgave, ændring, vedligeholdelse, teknisk opgave, teknisk gæld, spørgsmål, opgaver',
    bug: 'fejl, fejlrapport',
    subtask: 'underopgave, delopgave, underordnet opgave',
    incident: 'hændelse, nedbrud, driftsforstyrrelse',
    spike: 'undersøgelse, forskning',
    ignore: 'testkørsel',
    other: 'sag, emne, andet',
  },
  norwegian: {
    epic: 'initiativ, mål, nøkkelresultat, tema',
    story: 'historie, brukerhistorie, ny funksjon, funksjon, forbedring, krav, ønske, ny funksjonalitet',
    task: 'oppgave, endring, vedlikehold, teknisk oppgave, teknisk gjeld, spørsmål, oppgaver',
    bug: 'feil, feilrapport, feilmelding',
    subtask: 'underoppgave, deloppgave',
    incident: 'hendelse, driftsforstyrrelse, nedetid',
    spike: 'undersøkelse, forskning, utredning',
    ignore: 'testtilfelle, testkjøring',
    other: 'sak, element, annet',
  },
  finnish: {
    epic: 'eepos, eeppinen, aloite, tavoite, avaintulos, teema',
    story: 'tarina, käyttäjätarina, uusi ominaisuus, ominaisuus, parannus, vaatimus, toive, kehitysehdotus',
    task: 'tehtävä, tuki, muutos, ylläpito, tekninen tehtävä, tekninen velka, kysymys',
    bug: 'virhe, bugi, ohjelmointivirhe, vika',
    subtask: 'alitehtävä, osatehtävä',
    incident: 'häiriö, tapahtuma',
    spike: 'selvitys, tutkimus',
    ignore: 'testitapaus, testiajo, testaussuunnitelma',
    other: 'asia, pyyntö, muu',
  },
  ukrainian: {
    epic: 'епік, епос, ініціатива, ціль, ключовий результат, тема',
    story:
      'історія, історія користувача, користувацька історія, нова функція, функція, покращення, поліпшення, властивість, вимога, вдосконалення',
    task: 'завдання, задача, підтримка, зміна, технічне завдання, технічний борг, питання',
    bug: 'помилка, баг, дефект, вада',
    subtask: 'підзавдання, підзадача, під-завдання',
    incident: 'інцидент, збій, аварія',
    spike: 'дослідження, аналіз',
    ignore: 'тест-кейс, тестовий випадок, виконання тестів, план тестування',
    other: 'заявка, запит, елемент',
  },
  turkish: {
    epic: 'epik, destan, girişim, hedef, anahtar sonuç, tema',
    story: 'hikaye, hikâye, kullanıcı hikayesi, kullanıcı öyküsü, öykü, yeni özellik, özellik, iyileştirme, geliştirme, gereksinim',
    task: 'görev, destek, iş, değişiklik, bakım, teknik görev, teknik borç, soru',
    bug: 'hata, kusur',
    subtask: 'alt görev, alt iş, alt-görev',
    incident: 'olay, kesinti, arıza',
    spike: 'araştırma, inceleme',
    ignore: 'test senaryosu, test durumu, test planı, test yürütme',
    other: 'kayıt, talep, konu, diğer',
  },
  hungarian: {
    epic: 'eposz, kezdeményezés, cél',
    story: 'történet, felhasználói történet, új funkció, fejlesztés, funkció, követelmény',
    task: 'feladat, támogatás, karbantartás',
    bug: 'hiba',
    subtask: 'alfeladat, részfeladat',
    incident: 'incidens, üzemzavar',
    spike: 'kutatás, vizsgálat',
    ignore: 'teszteset',
    other: 'ügy',
  },
  romanian: {
    epic: 'inițiativă, obiectiv',
    story: 'poveste, poveste de utilizator, funcționalitate nouă, funcționalitate, îmbunătățire, cerință',
    task: 'sarcină, suport, modificare, întreținere',
    bug: 'eroare, defecțiune',
    subtask: 'subsarcină, sub-sarcină',
    incident: 'incidentul',
    spike: 'cercetare, investigație',
    ignore: 'caz de testare',
    other: 'solicitare',
  },
};

const known = meaningsOf(typeWords);

/** What a name of a type says, decorated as it may be; null when it is not known, or its parts contradict one another. */
export function knownType(name: string): TypeMeaning | null {
  for (const form of formsOf(name)) {
    const meaning = known.get(form);
    if (meaning !== undefined) return meaning;
  }
  const meanings = new Set(partsOf(name).map((part) => known.get(part)));
  return meanings.size === 1 ? ([...meanings][0] ?? null) : null;
}
