import type { IssueStatus } from '../../../model/issue.ts';
import { foldWord, formsOf, partsOf, undecorated } from './fold.ts';
import { meaningsOf, type WordList } from './word-list.ts';

/**
 * Names of statuses: the stock workflows of trackers in their own translations, and what boards are commonly called. What is archived,
 * trashed or removed is neither open nor said to be shipped, and so is dropped.
 */
export const statusWords: WordList<IssueStatus> = {
  english: {
    todo: `open, opened, new, to do, todo, to dos, todos, backlog, product backlog, sprint backlog, icebox, inbox, reopened, re-opened, reopen,
      selected for development, ready, ready for dev, ready for development, ready for work, ready for sprint, ready to start, ready to work,
      ready to develop, ready to pull, ready for implementation, planned, planning, triage, triaged, needs triage, in triage, untriaged,
      unstarted, not started, not yet started, unscheduled, scheduled, funnel, proposed, approved, unconfirmed, confirmed, submitted, registered,
      queued, queue, next, next up, up next, later, someday, idea, ideas, on deck, upcoming, draft, requested, reported, received, created,
      acknowledged, refined, refinement, in refinement, needs refinement, estimated, groomed, grooming, prioritized, prioritised, defined,
      deferred, postponed, on the roadmap, candidate, unassigned, this sprint, this week, next sprint, not done, undone, to be done,
      selected, committed for sprint, sprint ready, opened again, to be discussed, pending triage, under consideration, gathering interest,
      unprocessed, not completed, not complete, to groom, needs grooming, to refine, opportunity, parking lot, future, next release, roadmap, not assigned, requirements, request, requests, no status, unresolved`,
    doing: `in progress, doing, started, qa ready, in dev review, dev review, dev testing, deploying, in beta, beta, product review, po review, pm review, ux review, ui review,
      business approval, stakeholder review, final review, customer acceptance, customer review, sign off, exploration, exploring, scoping, shaping, specification, production ready,
      rejected by qa, qa failed, failed qa, test failed, failed, executing, drafting, publishing, delayed, overdue, late, qa done, qa complete, design done, verified on staging, in pr review, in development, in dev, development, developing, working, working on it, work in progress, wip, stuck,
      active, committed, ongoing, underway, under way, assigned, in review, reviewing, review, code review, in code review, peer review,
      in peer review, pull request, pr review, in pr, pr open, pr raised, testing, in testing, test, in test, tests, qa, in qa, qa testing,
      qa review, uat, in uat, acceptance, acceptance testing, ready for qa, ready for test, ready for testing, ready to test, ready for review,
      ready for code review, ready for uat, ready for release, ready to release, ready for deploy, ready for deployment, ready to deploy,
      ready for production, ready for prod, ready for merge, ready to merge, ready for acceptance, ready for verification, ready for demo,
      ready to ship, ready for staging, release ready, to test, to be tested, to review, to be reviewed, to verify, to be verified, to validate,
      to deploy, to be deployed, to release, to be released, feedback, needs feedback, blocked, impeded, impediment, on hold, hold, paused,
      waiting, pending, waiting for customer, waiting for support, waiting for approval, waiting for review, waiting for release,
      waiting for feedback, waiting for info, waiting for information, waiting on customer, waiting on others, awaiting review,
      awaiting approval, awaiting release, awaiting deployment, awaiting feedback, awaiting customer, pending review, pending approval,
      pending release, pending deployment, pending customer, indeterminate, staging, on staging, in staging, deployed to staging,
      deployed to test, deployed to qa, deployed to dev, on test, in validation, validation, validating, verification, in verification,
      verifying, needs review, needs work, needs changes, changes requested, rework, in rework, implementation, in implementation,
      implementing, fixing, investigating, under investigation, in investigation, analysis, in analysis, analyzing, analysing, design,
      in design, designing, discovery, in discovery, research, spike, merging, dev complete, dev done, development complete,
      development done, code complete, coding, in coding, tested, qa passed, escalated, under review, in approval, needs info, info needed,
      needinfo, need info, in discussion, discussion, fix committed, fix in progress, prototyping, at risk, on track, off track, in work,
      working on, in process, processing, in execution, now, today, building, in build, documentation, in documentation, monitoring, suspended,
      sprint, current sprint, in sprint, in flight, develop, technical review, design review, business review, in integration, to be merged,
      in pull request, waiting for merge, waiting for deployment, waiting for qa, waiting for test, waiting for testing`,
    done: `done, done done, released to prod, released in production, prod verified, verified in production, verified in prod, completed on time, accepted by po, passed, pr merged, merged to main, merged to master,
      deployed in production, deployed on production, in use, finalized, finalised, closed, resolved, completed, complete, fixed, shipped, released, merged, verified, accepted, finished, delivered,
      deployed, live, gone live, went live, in production, on production, in prod, on prod, production, prod, deployed to production,
      deployed to prod, released to production, in live, deployed live, published, implemented, launched, rolled out, achieved, signed off,
      solved, fix released, closed done, closed completed, closed fixed, resolved fixed, released to customers, in the wild, all done, ready done`,
    dropped: `won't do, won't fix, won't have, won't implement, will not fix, will not do, will not implement, duplicate, duplicated, dup,
      not planned, not doing, rejected, cancelled, canceled, declined, denied, refused, abandoned, aborted, invalid, obsolete, superseded,
      outdated, discarded, cannot reproduce, can't reproduce, can not reproduce, could not reproduce, unable to reproduce, not reproducible,
      unreproducible, irreproducible, works for me, worksforme, works as designed, works as intended, as designed, by design, not a bug,
      not an issue, no bug, withdrawn, known error, dropped, removed, cut, deleted, archived, archive, trashed, trash, killed, spam, void, out of scope,
      expired, closed as duplicate, closed as not planned, closed as invalid, no longer needed, not needed, not applicable, moved, opinion,
      wont be done, will not be done, wontdo, non issue`,
  },
  german: {
    todo: `offen, neu, geplant, zu erledigen, zu tun, zu bearbeiten, noch zu erledigen, wiedereröffnet, wieder geöffnet, wieder offen, erneut geöffnet,
      geöffnet, nicht begonnen, nicht gestartet, noch nicht begonnen, eingereicht, vorgeschlagen, genehmigt, bereit zur entwicklung,
      bereit für entwicklung, für entwicklung ausgewählt, zur entwicklung ausgewählt, ausgewählt für entwicklung, anstehend, als nächstes, ideen,
      eingang, posteingang, rückstand, bereit, unbestätigt, bestätigt, bereit für die entwicklung, ausgewählt, eingeplant, angefordert, gemeldet, erstellt`,
    doing: `in arbeit, in bearbeitung, in entwicklung, in prüfung, in pruefung, im review, in review, in überprüfung, wird überprüft, wird geprüft, im test,
      in test, testen, zu testen, testbereit, bereit zum testen, bereit für test, zur prüfung, zur abnahme, in abnahme, abnahme, begonnen, gestartet, blockiert, zu prüfen, rückfrage an kunde, pausiert, wartend, wartet,
      warten, warten auf kunde, warten auf kunden, warten auf support, wartet auf kunden, wird bearbeitet, läuft, laufend, aktiv, zugewiesen, angehalten, zurückgestellt, in umsetzung,
      umsetzung, in klärung, klärung, rückfrage, in analyse, analyse, konzeption, in freigabe, bereit für review, bereit für release,
      zum testen, in qs, qs, in der umsetzung, in der entwicklung, in der prüfung, fachtest, codereview, bereit zur abnahme`,
    done: `erledigt, fertig, fertiggestellt, geschlossen, abgeschlossen, gelöst, geloest, behoben, umgesetzt, ausgeliefert, veröffentlicht, live gestellt, in produktion,
      produktiv, abgenommen, freigegeben, beendet, verifiziert, bereitgestellt, vollständig, getan, deployt, ausgerollt`,
    dropped: `abgelehnt, abgewiesen, abgebrochen, verworfen, duplikat, zurückgewiesen, storniert, entfällt, entfallen, gestrichen, gelöscht, archiviert,
      entfernt, hinfällig, ungültig, nicht geplant, wird nicht behoben, wird nicht umgesetzt, wird nicht erledigt, wird nicht gelöst, wird nicht gemacht,
      wird nicht bearbeitet, nicht reproduzierbar, kein fehler, zurückgezogen, obsolet, doppelt, veraltet, verwerfen`,
  },
  french: {
    todo: `ouvert, ouverte, nouveau, nouvelle, à faire, à traiter, planifié, planifiée, réouvert, réouverte, rouvert, rouverte, non commencé, non commencée, non démarré,
      pas commencé, pas démarré, en attente de développement, prêt pour le développement, prêt pour développement, prêt à développer, sélectionné pour le développement,
      sélectionné pour développement, prêt, prête, à planifier, proposé, proposée, soumis, soumise, carnet de commandes, boîte de réception, idées, idée, approuvé, approuvée, à venir, créé, reçu, à qualifier, qualifié, backlog produit, à développer, demandé`,
    doing: `en cours, en cours de développement, en cours de réalisation, en développement, en revue, en cours de revue, en revue de code, revue de code, revue, à réviser, en test, en tests, à tester, en recette, recette, à recetter,
      prêt à tester, commencé, commencée, démarré, démarrée, bloqué, bloquée, en attente, en attente du client, en attente de validation, en attente du support, en pause, suspendu, suspendue,
      en validation, à valider, en analyse, en cours d'analyse, en traitement, en cours de traitement, actif, active, assigné, assignée, affecté, affectée, commentaire, à déployer, prêt à déployer,
      prêt pour la revue, prêt pour test, en vérification, en cours de test, en cours de validation, en conception, à livrer`,
    done: `terminé, terminée, terminés, fermé, fermée, résolu, résolue, livré, livrée, clos, close, clôturé, clôturée, fait, faite, achevé, achevée, corrigé, corrigée, en production, mis en production,
      déployé, déployée, publié, publiée, validé, validée, accepté, acceptée, fini, finie, complété, complétée, en prod, mise en production, vérifié, vérifiée`,
    dropped: `annulé, annulée, rejeté, rejetée, abandonné, abandonnée, doublon, refusé, refusée, archivé, archivée, supprimé, supprimée, non planifié, ne sera pas fait,
      ne sera pas corrigé, ne pas faire, ne pas corriger, sans suite, obsolète, invalide, non reproductible, impossible à reproduire, écarté, retiré, retirée, ne sera pas réalisé`,
  },
  spanish: {
    todo: `abierto, abierta, nuevo, nueva, por hacer, tareas por hacer, para hacer, pendiente, pendientes, reabierto, reabierta, no iniciado, no iniciada, sin empezar, sin comenzar, sin iniciar,
      no comenzado, planificado, planificada, planeado, propuesto, propuesta, enviado, seleccionado para desarrollo, seleccionado para el desarrollo, listo para desarrollo, listo para desarrollar,
      aprobado, aprobada, ideas, por iniciar, sin asignar, en espera de desarrollo, registrado, solicitado, por empezar, trabajo pendiente`,
    doing: `en curso, en progreso, en proceso, en desarrollo, en revisión, en prueba, en pruebas, en ejecución, pruebas, por probar, por revisar, para revisar, listo para pruebas, listo para probar, listo para revisión, bloqueado, bloqueada,
      en espera, en pausa, pausado, iniciado, iniciada, empezado, comenzado, activo, activa, asignado, asignada, en análisis, en validación, por validar, esperando al cliente, esperando por el cliente,
      esperando por soporte, comentarios, detenido, detenida, en marcha, trabajando en ello, atascado, en diseño, en qa, listo para desplegar, listo para producción, revisión de código, en revisión de código`,
    done: `hecho, hecha, cerrado, cerrada, resuelto, resuelta, terminado, terminada, completado, completada, finalizado, finalizada, listo, lista, entregado, entregada, en producción, desplegado, desplegada, publicado, publicada,
      aceptado, aceptada, verificado, verificada, corregido, corregida, solucionado, solucionada, concluido, concluida, implementado, implementada, liberado`,
    dropped: `cancelado, cancelada, rechazado, rechazada, duplicado, duplicada, descartado, descartada, archivado, archivada, eliminado, eliminada, no planificado, no se hará, no se corregirá, no se solucionará, no se puede reproducir,
      no reproducible, anulado, anulada, desestimado, desestimada, abandonado, abandonada, obsoleto, obsoleta, inválido, no procede, retirado`,
  },
  portuguese: {
    todo: `aberto, aberta, novo, nova, a fazer, para fazer, por fazer, pendente, tarefas pendentes, itens pendentes, item pendente, reaberto, reaberta, não iniciado, não iniciada, não começado, planejado, planejada, planeado,
      proposto, selecionado para desenvolvimento, pronto para desenvolvimento, pronto para desenvolver, aprovado, aprovada, a iniciar, solicitado, registrado, em aberto, lista de pendências`,
    doing: `em andamento, em curso, em progresso, em revisão, em desenvolvimento, em teste, em testes, em análise, em execução, em homologação, homologação, para testar, para revisar, a testar, pronto para teste, pronto para testes, pronto para revisão, bloqueado, bloqueada, em espera, aguardando,
      aguardando cliente, aguardando aprovação, aguardando o cliente, aguardando pelo cliente, aguardando pelo suporte, pausado, pausada, iniciado, iniciada, atribuído, atribuída, em validação, impedido, fazendo, parado, ativo, ativa, suspenso, em qa,
      revisão de código, trabalhando nisso, travado, em produção de código, aguardando deploy, pronto para deploy`,
    done: `concluído, concluída, concluídos, itens concluídos, item concluído, tarefas concluídas, fechado, fechada, feito, feita, resolvido, resolvida, finalizado, finalizada, entregue, em produção, publicado, publicada, implantado, implantada, encerrado, encerrada,
      terminado, completo, completado, aceito, aceita, corrigido, corrigida, verificado, verificada, implementado, lançado`,
    dropped: `rejeitado, rejeitada, cancelado, cancelada, duplicado, duplicada, descartado, descartada, arquivado, arquivada, excluído, excluída, não planejado, não será feito, não será corrigido, não será feita, recusado, recusada,
      abandonado, inválido, inválida, obsoleto, não reproduzível, removido, removida, eliminado, anulado`,
  },
  italian: {
    todo: `aperto, aperta, nuovo, nuova, da fare, da completare, da svolgere, da iniziare, da eseguire, non iniziato, non iniziata, non avviato, riaperto, riaperta, pianificato, pianificata, proposto, proposta, selezionato per lo sviluppo, selezionato per sviluppo,
      pronto per lo sviluppo, approvato, approvata, in attesa di sviluppo, idee, inviato, da pianificare, creato, richiesto`,
    doing: `in corso, in lavorazione, in elaborazione, in sviluppo, in revisione, in verifica, in fase di test, in prova, da testare, da verificare, da rivedere, pronto per il test, pronto per la revisione, in collaudo, collaudo, bloccato, bloccata, in attesa, in attesa del cliente, in pausa, sospeso, sospesa, iniziato, iniziata,
      avviato, avviata, attivo, attiva, assegnato, assegnata, in analisi, commenti, in esecuzione, in validazione, in approvazione, in attesa di assistenza, revisione del codice`,
    done: `fatto, fatta, completato, completata, chiuso, chiusa, risolto, risolta, terminato, terminata, concluso, conclusa, rilasciato, rilasciata, in produzione, pubblicato, pubblicata, consegnato, consegnata, accettato, accettata, verificato, verificata, corretto, finito, finita, ultimato, distribuito`,
    dropped: `annullato, annullata, rifiutato, rifiutata, respinto, respinta, duplicato, duplicata, scartato, scartata, archiviato, archiviata, eliminato, eliminata, non pianificato, non verrà corretto, non verrà eseguito, non verrà fatto, non verrà risolto, non riproducibile,
      impossibile riprodurre, obsoleto, obsoleta, non valido, abbandonato, cancellato, cancellata, rimosso, ritirato`,
  },
  dutch: {
    todo: `nieuw, te doen, nog te doen, gepland, heropend, opnieuw geopend, niet gestart, niet begonnen, nog niet gestart, nog niet begonnen, voorgesteld, ingediend, geselecteerd voor ontwikkeling, klaar voor ontwikkeling, goedgekeurd, te plannen, actie vereist,
      aangevraagd, openstaand, werkvoorraad, ideeën`,
    doing: `in uitvoering, in behandeling, bezig, mee bezig, onderhanden, in ontwikkeling, wordt uitgevoerd, wordt aan gewerkt, in beoordeling, ter beoordeling, te beoordelen, wordt beoordeeld, te testen, klaar voor test, klaar om te testen, klaar voor review, geblokkeerd, wacht, wachten, wachtend, wacht op klant,
      wachten op klant, on hold gezet, gestart, begonnen met, actief, toegewezen, terugkoppeling, gepauzeerd, in analyse genomen, ter acceptatie, in acceptatie, acceptatie, in controle, ter goedkeuring, loopt, lopend`,
    done: `klaar, gesloten, opgelost, afgerond, voltooid, gereed, gedaan, opgeleverd, in productie, uitgerold, gepubliceerd, afgesloten, geaccepteerd, geverifieerd, afgehandeld, beëindigd`,
    dropped: `geannuleerd, afgewezen, vervallen, dubbel, duplicaat, gearchiveerd, verwijderd, niet gepland, wordt niet opgelost, wordt niet gedaan, wordt niet uitgevoerd, niet reproduceerbaar, ongeldig, verouderd, ingetrokken, geweigerd, zal niet worden opgelost`,
  },
  polish: {
    todo: `otwarte, otwarty, otwarta, nowy, nowa, nowe, do zrobienia, do wykonania, do realizacji, zaplanowane, zaplanowany, ponownie otwarte, ponownie otwarty, nierozpoczęte, nie rozpoczęto, nie rozpoczęte, zgłoszone, zgłoszony, proponowane, wybrane do realizacji,
      wybrane do rozwoju, wybrano do opracowania, gotowe do rozwoju, zaakceptowane do realizacji, zatwierdzone, oczekujące, rejestr, lista zadań, zaległości`,
    doing: `w toku, w trakcie, w trakcie realizacji, w realizacji, w trakcie prac, w pracy, w przeglądzie, w recenzji, przegląd, do przeglądu, przegląd kodu, w testach, testowanie, testy, do testów, do testowania, do przetestowania, gotowe do testów, zablokowane, zablokowany, wstrzymane, wstrzymany, oczekuje, oczekuje na klienta,
      czeka na klienta, rozpoczęte, rozpoczęty, aktywne, aktywny, przypisane, przypisany, odpowiedź, w analizie, w weryfikacji, do weryfikacji, do sprawdzenia, rozwój, do odbioru, w odbiorze, w przygotowaniu, do wdrożenia`,
    done: `gotowe, zrobione, zamknięte, zamknięty, zamknięta, rozwiązane, rozwiązany, rozwiązana, zakończone, zakończony, zakończona, ukończone, ukończony, wykonane, wykonany, wdrożone, wdrożony, na produkcji, opublikowane, dostarczone, zaakceptowane, zweryfikowane, naprawione, wydane`,
    dropped: `anulowane, anulowany, anulowana, odrzucone, odrzucony, odrzucona, duplikat, zarchiwizowane, usunięte, usunięty, nie zostanie naprawione, nie zostanie wykonane, nie będzie realizowane, nie można odtworzyć, nieaktualne, nieprawidłowe, porzucone, wycofane`,
  },
  russian: {
    todo: `открыто, открыт, открыта, открытый, открытые, новая, новый, новое, новые, к выполнению, к исполнению, сделать, нужно сделать, надо сделать, запланировано, запланирована, запланирован, бэклог, беклог, переоткрыт, переоткрыта, переоткрыто, открыт повторно, повторно открыт, не начато, не начата, не начат, предложено, предложен,
      выбрано для разработки, отобрано для разработки, готово к разработке, готов к разработке, в очереди, очередь, идеи, ожидает разработки, подтверждено, утверждено, принято в работу, отправлен, список задач, зарегистрирован`,
    doing: `в работе, в процессе, выполняется, в разработке, разработка, на проверке, на ревью, ревью, проверка, код ревью, в тестировании, тестирование, на тестировании, тестируется, готово к тестированию, готов к тестированию, к тестированию, заблокировано, заблокирована, заблокирован, приостановлено, приостановлена, на паузе, ожидание, в ожидании, ожидает, ожидает клиента,
      ожидание клиента, начато, начата, начат, активно, активна, активный, активная, назначена, назначен, назначено, нужен отклик, обратная связь, анализ, в анализе, на согласовании, согласование, на рассмотрении, требуется информация, нужна информация, ожидает ответа, отложено, отложена, в стадии разработки, в стадии проверки, на доработке, доработка, ожидает релиза, готово к релизу, исследование`,
    done: `готово, готов, готова, сделано, закрыто, закрыт, закрыта, закрытый, решено, решён, решен, решена, решённый, выполнено, выполнена, выполнен, завершено, завершена, завершён, завершен, исправлено, исправлен, в продакшене, на проде, в проде, выпущено, выпущен, опубликовано, развернуто, внедрено, принято, принята, проверено, проверена, доставлено, реализовано`,
    dropped: `отклонено, отклонена, отклонён, отклонен, отклоненный, отменено, отменена, отменён, отменен, дубликат, дубль, дублируется, не будет исправлено, не будет сделано, не будет выполнено, не будем делать, не воспроизводится, неактуально, не актуально, в архиве, архивировано, архив, удалено, удалён, удален, некорректно, не запланировано, отказано, отказ`,
  },
  japanese: {
    todo: `未着手, 未対応, 新規, 未開始, オープン, 再オープン, バックログ, 作業前, 未処理, 未完了, 未解決, やること, 予定, 計画済み, 待機中, 未割り当て, 開発対象, 開発待ち, 選択済み, 選択済み(開発対象), 開発用に選択済み, 起票, 受付, 提案, 提案済み, 再開, 差し戻し, 着手前, 対応待ち, 承認済み, todo リスト, 未実施, 未分類, 着手待ち`,
    doing: `進行中, 作業中, 処理中, 対応中, 開発中, 着手, 着手中, 着手済み, 実施中, レビュー中, レビュー, レビュー待ち, コードレビュー, コードレビュー中, テスト中, テスト, テスト待ち, 検証中, 検証待ち, 確認中, 確認待ち, 保留, 保留中, 中断, 中断中, ブロック, ブロック中, フィードバック, フィードバック待ち, 調査中, 実装中, 設計中, アクティブ, 承認待ち, リリース待ち, 顧客待ち, お客様待ち, サポート待ち, 回答待ち, 修正中, 担当者割り当て済み, 割り当て済み, 停滞中`,
    done: `完了, 完了済み, 完了しました, 終了, クローズ, クローズ済み, 解決, 解決済み, 解決済, 対応済み, 処理済み, 済み, 済, 修正済み, リリース済み, 公開済み, デプロイ済み, 本番反映済み, 本番リリース済み, 納品済み, 検証済み, 受け入れ済み, 実施済み, 実装済み, 出荷済み`,
    dropped: `却下, 却下済み, 拒否, 取消, 取り消し, 取り消し済み, キャンセル, キャンセル済み, キャンセルされました, 中止, 対応しない, 対応不要, 対応予定なし, 修正しない, 修正予定なし, 実施しない, 重複, 再現不可, 再現不能, 再現しない, アーカイブ, アーカイブ済み, 削除済み, 削除, 無効, 仕様, 仕様どおり, 廃止, 見送り, 破棄, 取り下げ`,
  },
  chinese: {
    todo: `待办, 待办事项, 待處理, 待处理, 待辦, 待辦事項, 未开始, 未開始, 新建, 新建立, 新增, 打开, 开放, 開啟, 打開, 已打开, 重新打开, 重新開啟, 已重新打开, 待开发, 待開發, 规划中, 規劃中, 计划中, 已计划, 已规划, 待规划, 待排期, 待评审, 需求池, 积压, 积压工作, 待辦清單, 待办列表, 产品待办列表, 已选择开发, 已选择进行开发, 选择用于开发, 選擇進行開發, 未处理, 未處理, 已提交, 待确认, 已确认, 待分配, 未分配, 未完成, 未解决, 未解決, 已批准, 已提议, 待定, 新`,
    doing: `进行中, 進行中, 正在进行, 正在進行, 处理中, 處理中, 开发中, 開發中, 实现中, 實作中, 测试中, 測試中, 待测试, 待測試, 审核中, 審核中, 审查中, 審查中, 评审中, 评审, 审阅中, 正在审核, 代码审查, 程式碼審查, 验证中, 驗證中, 待验证, 待驗證, 待验收, 待驗收, 验收中, 驗收中, 已阻塞, 阻塞, 被阻塞, 受阻, 已封鎖, 暂停, 暫停, 已暂停, 挂起, 擱置, 搁置, 已搁置, 等待中, 等待, 等待客户, 等待客戶, 等待支持, 反馈, 已回應, 回饋, 已分配, 已指派, 活动, 活跃, 活動, 进行, 已开始, 已開始, 待发布, 待上线, 修复中, 调研中, 分析中, 设计中, 設計中, 执行中, 執行中, 工作中, 提测, 测试, 測試, 待发版, 卡住, 待审核, 待審核, 联调中, 灰度中, 开发完成, 測試完成, 测试完成, 测试通过, 開發完成`,
    done: `完成, 已完成, 完了, 已关闭, 已關閉, 关闭, 關閉, 已解决, 已解決, 解决, 解決, 已结束, 已結束, 结束, 結束, 已上线, 上线, 已发布, 已發布, 已發佈, 已部署, 已交付, 已修复, 已修復, 已修正, 已验收, 已驗收, 已验证, 已驗證, 已实现, 已接受, 完毕, 已办结, 已上線, 已处理`,
    dropped: `已取消, 取消, 已拒绝, 拒绝, 已拒絕, 拒絕, 重复, 重复的, 已重复, 重複, 已重複, 不予处理, 不处理, 不处理了, 不修复, 不予修复, 不会修复, 不修復, 不會修正, 不予修正, 不做, 不解决, 无法重现, 無法重現, 不能重现, 无法复现, 已归档, 归档, 已封存, 封存, 已删除, 已刪除, 无效, 無效, 已作废, 作废, 已废弃, 废弃, 已驳回, 非缺陷, 设计如此, 外部原因, 已終止, 已终止, 已中止, 已否决`,
  },
  korean: {
    todo: `할 일, 할일, 해야 할 일, 신규, 새로움, 열림, 열기, 미결, 다시 열림, 재오픈, 백로그, 대기, 대기중, 대기 중, 시작 전, 시작 안 함, 시작되지 않음, 시작하지 않음, 예정, 예정됨, 계획됨, 제안됨, 개발 대기, 개발 대기 중, 개발 선택됨, 개발을 위해 선택됨, 개발용으로 선택됨, 접수, 접수됨, 등록, 승인됨, 미완료, 미해결, 진행 전, 할 일 목록, 오픈`,
    doing: `진행 중, 진행중, 진행, 작업 중, 작업중, 처리 중, 처리중, 개발 중, 개발중, 검토 중, 검토중, 검토, 리뷰 중, 리뷰, 코드 리뷰, 리뷰중, 테스트 중, 테스트중, 테스트, 검증 중, 검증중, 차단됨, 막힘, 보류, 보류 중, 보류중, 의견, 피드백, 시작됨, 활성, 할당됨, 배정됨, 승인 대기, 검토 대기, 고객 대기 중, 확인 중, 확인중, 배포 대기, 리뷰 대기, 테스트 대기, 일시 중지됨, 지원 대기 중, qa 중, 개발 완료, 테스트 완료, qa 완료, 검토 완료`,
    done: `완료, 완료됨, 완료됐음, 닫힘, 종료, 종료됨, 해결, 해결됨, 배포됨, 배포 완료, 출시됨, 릴리스됨, 처리 완료, 수정됨, 확인됨, 검증됨, 수락됨, 끝남, 해결 완료, 반영 완료, 운영 반영`,
    dropped: `거절, 거절됨, 거부됨, 취소, 취소됨, 중복, 중복됨, 반려, 반려됨, 하지 않음, 수정 안 함, 수정하지 않음, 재현 불가, 재현할 수 없음, 보관됨, 삭제됨, 무효, 폐기, 폐기됨, 해결 안 함, 수행하지 않음, 중단됨, 계획되지 않음, 제거됨`,
  },
  czech: {
    todo: `otevřený, otevřeno, otevřená, nový, nová, nové, k řešení, k provedení, udělat, úkoly, nezahájeno, nezačato, znovu otevřeno, znovu otevřený, znovuotevřeno, naplánováno, navrženo, vybráno k vývoji, vybráno pro vývoj, připraveno k vývoji, schváleno, zásobník`,
    doing: `probíhá, ve vývoji, v řešení, v procesu, rozpracováno, zpracovává se, v revizi, kontrola, ke kontrole, v testování, testování, k testování, v testu, blokováno, pozastaveno, čeká se, čeká, zahájeno, přiřazeno, aktivní, v kontrole, čeká na zákazníka`,
    done: `hotovo, dokončeno, uzavřeno, uzavřený, uzavřená, vyřešeno, vyřešený, vyřešená, zavřeno, nasazeno, dodáno, v produkci, splněno, opraveno, ověřeno`,
    dropped: `odmítnuto, odmítnutý, zamítnuto, zamítnutý, zrušeno, zrušený, duplicitní, duplikát, archivováno, nebude opraveno, nebude se dělat, nelze reprodukovat, neplatné, odstraněno, smazáno`,
  },
  swedish: {
    todo: `öppen, öppna, att göra, ej påbörjad, inte påbörjad, ej startad, planerad, återöppnad, föreslagen, vald för utveckling, utvald för utveckling, redo för utveckling, godkänd för utveckling`,
    doing: `pågår, pågående, påbörjad, arbetas med, under arbete, under utveckling, granskas, granskning, under granskning, i granskning, testas, testning, under test, redo för test, blockerad, pausad, väntar, väntar på kund, återkoppling, aktiv, tilldelad`,
    done: `klart, klara, färdig, färdigt, stängd, stängt, löst, slutförd, slutfört, avslutad, avslutat, åtgärdad, åtgärdat, driftsatt, driftsatt i produktion, levererad, i produktion, i drift, utförd`,
    dropped: `avslagen, avvisad, avbruten, avbrutet, dubblett, arkiverad, borttagen, kommer inte att åtgärdas, åtgärdas inte, görs inte, ogiltig, nekad, inställd`,
  },
  danish: {
    todo: `åben, åbne, at gøre, skal laves, gøremål, ikke startet, ikke påbegyndt, ikke begyndt, planlagt, genåbnet, foreslået, valgt til udvikling, udvalgt til udvikling, klar til udvikling`,
    doing: `i gang, igangværende, under udvikling, under behandling, til gennemsyn, gennemgås, til review, til test, i test nu, under test nu, påbegyndt, startet, blokeret, afventer, venter, venter på kunde, sat på pause, tildelt`,
    done: `udført, lukket, løst, afsluttet, færdig, færdiggjort, gennemført, leveret, i produktion nu, idriftsat, udgivet`,
    dropped: `afvist, annulleret, aflyst, dublet, dublerende, arkiveret, slettet, fjernet, løses ikke, udføres ikke, ugyldig`,
  },
  norwegian: {
    todo: `åpen, åpne, å gjøre, gjøremål, må gjøres, ikke startet, ikke påbegynt, planlagt, gjenåpnet, foreslått, valgt for utvikling, valgt til utvikling, klar for utvikling`,
    doing: `pågår, pågående, under arbeid, under utvikling, jobbes med, til gjennomgang, til vurdering, under vurdering, til testing, i arbeid, påbegynt, startet, blokkert, venter, venter på kunde, på vent, tildelt, tilbakemelding`,
    done: `ferdig, fullført, lukket, løst, avsluttet, utført, avklart, levert, i produksjon, lansert`,
    dropped: `avvist, avbrutt, avlyst, kansellert, duplikat, arkivert, slettet, fjernet, løses ikke, gjøres ikke, ugyldig, forkastet`,
  },
  finnish: {
    todo: `avoin, uusi, tehtävä, tehtävät, tehtävänä, ei aloitettu, aloittamatta, suunniteltu, avattu uudelleen, uudelleen avattu, valittu kehitykseen, ehdotettu, työlista`,
    doing: `kesken, käynnissä, työn alla, työstetään, kehityksessä, tarkistettavana, katselmoinnissa, katselmointi, testauksessa, testattavana, testaus, estetty, tauolla, odottaa, odottaa asiakasta, aloitettu, palaute, aktiivinen`,
    done: `valmis, suljettu, ratkaistu, hyväksytty, tehty, valmistunut, julkaistu, tuotannossa, toimitettu, korjattu, päättynyt`,
    dropped: `hylätty, peruttu, peruutettu, kaksoiskappale, kopio, arkistoitu, poistettu, ei korjata, ei tehdä, virheellinen`,
  },
  ukrainian: {
    todo: `відкрито, відкрите, відкритий, відкрита, новий, нова, нове, зробити, до виконання, потрібно зробити, заплановано, беклог, перевідкрито, відкрито повторно, не розпочато, не почато, запропоновано, обрано для розробки, вибрано для розробки, готово до розробки`,
    doing: `в роботі, у роботі, в процесі, у процесі, виконується, в розробці, у розробці, на перевірці, перевірка, на рев'ю, тестування, на тестуванні, у тестуванні, заблоковано, призупинено, очікування, очікує, в очікуванні, розпочато, активний, зворотний зв'язок, аналіз`,
    done: `готово, зроблено, закрито, закрите, закритий, зачинено, вирішено, виконано, завершено, виправлено, випущено, опубліковано, прийнято, перевірено`,
    dropped: `відмовлено, відхилено, скасовано, дублікат, не буде виправлено, не буде зроблено, не відтворюється, архівовано, в архіві, видалено, неактуально`,
  },
  turkish: {
    todo: `açık, yeni, yapılacak, yapılacaklar, yapılacak işler, başlanmadı, başlamadı, planlandı, yeniden açıldı, tekrar açıldı, önerildi, geliştirme için seçildi, bekleyen işler, iş listesi`,
    doing: `yapılıyor, devam ediyor, devam eden, sürüyor, işlemde, geliştiriliyor, geliştirmede, incelemede, inceleniyor, gözden geçiriliyor, test ediliyor, testte, engellendi, beklemede, bekliyor, müşteri bekleniyor, başladı, başlatıldı, geribildirim, geri bildirim, atandı, aktif, duraklatıldı`,
    done: `tamamlandı, tamam, bitti, kapatıldı, kapalı, çözüldü, yapıldı, yayınlandı, canlıda, canlıya alındı, teslim edildi, düzeltildi, doğrulandı, onaylandı ve kapatıldı`,
    dropped: `reddedildi, iptal edildi, iptal, yinelenen, mükerrer, kopya, arşivlendi, silindi, düzeltilmeyecek, yapılmayacak, geçersiz, vazgeçildi`,
  },
  hungarian: {
    todo: `nyitott, új, teendő, teendők, elvégzendő, nincs elkezdve, nem kezdődött el, tervezett, újranyitva, javasolt, fejlesztésre kiválasztva`,
    doing: `folyamatban, fejlesztés alatt, felülvizsgálat alatt, ellenőrzés alatt, tesztelés, tesztelés alatt, tesztelésre vár, blokkolt, várakozik, elkezdve, megkezdve, felfüggesztve`,
    done: `kész, befejezve, lezárva, lezárt, megoldva, megoldott, elkészült, élesítve, teljesítve, javítva`,
    dropped: `elutasítva, elutasított, törölve, megszakítva, duplikátum, archiválva, visszavonva, nem lesz javítva, érvénytelen`,
  },
  romanian: {
    todo: `deschis, deschisă, nou, nouă, de făcut, neînceput, neîncepută, planificat, redeschis, propus, selectat pentru dezvoltare`,
    doing: `în curs, în lucru, în progres, în desfășurare, în dezvoltare, în revizuire, în testare, de testat, blocat, blocată, în așteptare, început, începută, atribuit`,
    done: `gata, finalizat, finalizată, închis, închisă, rezolvat, rezolvată, terminat, terminată, livrat, publicat, în producție, făcut`,
    dropped: `anulat, anulată, respins, respinsă, arhivat, șters, nu va fi rezolvat, nu se va face, invalid`,
  },
};

const known = meaningsOf(statusWords);

/** What a word of a list adds to another: work that is done may be said to be dropped, all else has to agree. */
function together(parts: readonly (IssueStatus | undefined)[]): IssueStatus | null {
  const meanings = new Set(parts);
  const [first] = meanings;
  if (first === undefined || meanings.has(undefined)) return null;
  if (meanings.size === 1) return first;
  return meanings.size === 2 && meanings.has('done') && meanings.has('dropped') ? 'dropped' : null;
}

/** Names that say by their form that work goes on, whatever it waits for: what is ready for something is not done yet. */
const goesOn = [
  /^(?:ready|waiting|wait) (?:for|to|on) .|^(?:awaiting|pending|needs?|under|being) .|^to be ./,
  /^(?:bereit|warten|wartet|wartend) (?:für|zum|zur|auf) .|^(?:en attente|prête?|en cours) (?:de |du |d'|des |à |pour ).|^(?:listo|lista|pendiente|en espera|esperando) (?:para|de|por|a) ./,
  /^(?:aguardando|pronto para|pronta para|pendente de) .|^(?:in attesa|pronto|pronta) (?:di|per|del|della) .|^(?:klaar|wacht|wachten) (?:voor|om|op) .|^(?:oczekuje|czeka|gotowe|gotowy) (?:na|do) .|^(?:ожидает|ожидание|готово к|готов к|готова к) ./,
  /.(?:待ち|中)$|^(?:待|等待)./,
  /.(?:대기|중)$/,
];

/** The status that a name stands for, decorated as it may be; null when it is not known, or its parts contradict one another. */
export function knownStatus(name: string): IssueStatus | null {
  const parts = partsOf(name);
  const [plain] = formsOf(name);
  const whole = known.get(plain ?? '');
  if (whole !== undefined) return whole;
  if (parts.length > 1) {
    const meaning = together(parts.map((part) => known.get(part)));
    if (meaning !== null) return meaning;
  }
  for (const form of formsOf(name)) {
    const meaning = known.get(form);
    if (meaning !== undefined) return meaning;
  }
  const bare = foldWord(undecorated(name));
  return bare.length <= 60 && goesOn.some((pattern) => pattern.test(bare)) ? 'doing' : null;
}
