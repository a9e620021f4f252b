import type { Goal } from '../model/goals.ts';
import { plainWord } from './plain-word.ts';

/**
 * The states of goals as sheets and OKR tools call them. How well a goal does (green, behind, partly there) is no end of it: only what
 * says that nobody pursues it any more is done or dropped, and a goal that was missed is over too.
 */
const words: Readonly<Record<Goal['status'], readonly string[]>> = {
  active: [
    'active; open; opened; live; running; ongoing; started; in progress; in flight; underway; under way; progressing; wip; current; doing',
    'on track; at risk; behind; off track; ahead; ahead of schedule; on schedule; delayed; late; overdue; slipping; lagging; stalled; blocked',
    'green; yellow; amber; red; healthy; needs attention; needs work; attention; attention needed; critical; warning; some concern; off course',
    'not started; not yet started; planned; planning; upcoming; future; scheduled; new; todo; to do; backlog; draft; drafted; proposed; pending; proposal',
    'in review; review; under review; awaiting approval; approved; committed; aspirational; on hold; paused; waiting; no status; not updated; unknown; needs update',
    'partially achieved; partly achieved; partial; partially met; partially completed; teilweise erreicht; teilerreicht; partiellement atteint; parcialmente logrado; parcialmente alcanzado; parcialmente atingido; parcialmente alcançado; parzialmente raggiunto; gedeeltelijk behaald; częściowo osiągnięte; частично достигнуто; 一部達成; 部分達成; 部分完成; 部分达成; 부분 달성; delvis uppnådd',
    'good; ok; okay; fair; poor; bad; high; medium; low; progressed; improving; worsening; progress',
    'aktiv; offen; laufend; läuft; in arbeit; in bearbeitung; in umsetzung; begonnen; gestartet; nicht begonnen; nicht gestartet; geplant; in planung; entwurf; neu; im plan; auf kurs; gefährdet; in gefahr; verzögert; im verzug; überfällig; blockiert; pausiert; grün; gelb; rot; im rückstand; kritisch; ausstehend',
    'actif; active; ouvert; ouverte; en cours; démarré; non démarré; pas commencé; non commencé; à faire; planifié; planifiée; prévu; brouillon; nouveau; à risque; en retard; en avance; dans les temps; sur la bonne voie; bloqué; en attente; en pause; vert; jaune; orange; rouge; en bonne voie; à venir',
    'activo; activa; abierto; abierta; en curso; en progreso; en proceso; iniciado; no iniciado; sin empezar; sin iniciar; por hacer; pendiente; planificado; planeado; borrador; nuevo; en riesgo; retrasado; atrasado; con retraso; adelantado; según lo previsto; bloqueado; en pausa; en espera; verde; amarillo; rojo; en camino; vencido',
    'ativo; ativa; aberto; aberta; em andamento; em progresso; em curso; iniciado; não iniciado; não iniciada; a fazer; pendente; planejado; planeado; rascunho; novo; em risco; atrasado; atrasada; adiantado; no prazo; bloqueado; em espera; pausado; verde; amarelo; vermelho; no caminho certo; vencido',
    'attivo; attiva; aperto; aperta; in corso; iniziato; avviato; non iniziato; non avviato; da fare; pianificato; bozza; nuovo; a rischio; in ritardo; in anticipo; in linea; bloccato; in attesa; in pausa; sospeso; verde; giallo; rosso; scaduto; nei tempi',
    'actief; open; lopend; bezig; mee bezig; in behandeling; in uitvoering; gestart; niet gestart; nog niet gestart; te doen; gepland; concept; nieuw; op schema; op koers; risico; loopt risico; achter; achter op schema; vertraagd; geblokkeerd; in de wacht; gepauzeerd; groen; geel; oranje; rood; te laat',
    'aktywny; aktywne; otwarty; otwarte; w toku; w trakcie; w realizacji; rozpoczęty; rozpoczęte; nierozpoczęty; nierozpoczęte; nie rozpoczęto; do zrobienia; planowany; planowane; zaplanowane; szkic; wersja robocza; nowy; nowe; zagrożony; zagrożone; opóźniony; opóźnione; zgodnie z planem; zablokowany; zablokowane; wstrzymany; wstrzymane; zielony; żółty; czerwony; zaległe',
    'активно; активный; активна; активная; открыто; открыт; открыта; в работе; в процессе; выполняется; начато; не начато; не начат; не начата; к выполнению; запланировано; планируется; черновик; новый; новая; новое; под угрозой; есть риск; в зоне риска; отстает; отстаёт; просрочено; опережает; по плану; заблокировано; на паузе; приостановлено; зеленый; зелёный; желтый; жёлтый; красный',
    '進行中; 実施中; 対応中; 着手; 着手中; 未着手; 未開始; 未対応; 予定; 計画中; 計画; 下書き; 新規; 順調; 予定通り; オントラック; リスクあり; 要注意; 遅延; 遅れ; 遅れあり; 期限切れ; ブロック; 保留; 保留中; 停止中; 緑; 黄; 赤; アクティブ; オープン; 進捗あり',
    '进行中; 執行中; 执行中; 進行; 实施中; 已开始; 未开始; 未開始; 待开始; 待办; 待處理; 待处理; 计划中; 計劃中; 规划中; 草稿; 新建; 正常; 按计划; 有风险; 有風險; 存在风险; 落后; 落後; 延期; 已延期; 逾期; 已逾期; 超前; 受阻; 阻塞; 暂停; 暫停; 已暂停; 绿; 綠; 黄; 黃; 红; 紅; 绿色; 黄色; 红色; 活跃; 激活; 開啟; 打开',
    '진행 중; 진행중; 진행; 시작; 시작됨; 시작 전; 시작전; 미시작; 시작 안 함; 할 일; 대기; 대기 중; 예정; 계획; 계획 중; 초안; 신규; 정상; 순조; 순조로움; 위험; 주의; 지연; 지연됨; 늦음; 기한 초과; 차단됨; 보류; 보류 중; 일시 중지; 초록; 노랑; 빨강; 활성; 열림',
    'aktivní; otevřené; probíhá; zahájeno; nezahájeno; plánováno; ohroženo; zpožděno; pågår; pågående; påbörjad; ej påbörjad; planerad; i riskzonen; försenad; i gang; igangværende; ikke startet; ikke påbegynt; planlagt; pågår; i rute; forsinket; käynnissä; aloittamatta; suunniteltu; aikataulussa; myöhässä; активний; в роботі; не розпочато; заплановано; під загрозою; devam ediyor; başlamadı; planlandı; yolunda; riskte; gecikti; aktif; açık',
  ],
  done: [
    'done; complete; completed; finished; closed; resolved; delivered; shipped; achieved; fully achieved; reached; met; hit; accomplished; exceeded; surpassed; success; successful; passed; ended; final; finalized; finalised; archived; scored; graded',
    'missed; not achieved; not met; failed; not reached; unsuccessful; expired; closed achieved; closed missed',
    'erledigt; fertig; abgeschlossen; geschlossen; beendet; erreicht; voll erreicht; übertroffen; verfehlt; nicht erreicht; gescheitert; archiviert; umgesetzt; erfüllt',
    'terminé; terminée; fait; fermé; fermée; clos; close; clôturé; atteint; atteinte; dépassé; non atteint; manqué; échoué; achevé; réalisé; accompli; archivé; fini',
    'hecho; terminado; terminada; completado; completada; completo; cerrado; cerrada; finalizado; finalizada; logrado; alcanzado; cumplido; superado; no alcanzado; no logrado; no cumplido; fallido; archivado; realizado',
    'feito; concluído; concluída; completo; completa; fechado; fechada; finalizado; encerrado; atingido; alcançado; cumprido; superado; não atingido; não alcançado; perdido; falhou; arquivado; realizado',
    'fatto; completato; completata; chiuso; chiusa; finito; terminato; concluso; raggiunto; raggiunta; superato; non raggiunto; mancato; fallito; archiviato; realizzato',
    'klaar; gereed; afgerond; voltooid; gesloten; afgesloten; behaald; bereikt; gehaald; gedaan; overtroffen; niet behaald; niet gehaald; gemist; mislukt; gearchiveerd',
    'gotowe; zrobione; zakończony; zakończone; ukończony; ukończone; zamknięty; zamknięte; osiągnięty; osiągnięte; zrealizowany; zrealizowane; wykonane; nieosiągnięte; nie osiągnięto; zarchiwizowane; przekroczone',
    'готово; сделано; завершено; завершен; завершён; завершена; выполнено; выполнен; выполнена; закрыто; закрыт; закрыта; достигнуто; достигнут; достигнута; перевыполнено; не достигнуто; не выполнено; провалено; в архиве',
    '完了; 終了; 達成; 達成済み; 完了済み; 済; 済み; クローズ; 未達; 未達成; 失敗; アーカイブ',
    '完成; 已完成; 已关闭; 已關閉; 关闭; 關閉; 结束; 已结束; 已結束; 達成; 达成; 已达成; 已達成; 未达成; 未達成; 未完成; 失败; 失敗; 已归档; 封存; 超额完成',
    '완료; 완료됨; 종료; 종료됨; 닫힘; 달성; 달성됨; 달성 완료; 미달성; 실패; 보관됨; 초과 달성',
    'dokončeno; hotovo; uzavřeno; splněno; nesplněno; klar; klart; slutförd; avslutad; uppnådd; ej uppnådd; færdig; afsluttet; opnået; ikke opnået; ferdig; fullført; avsluttet; oppnådd; ikke oppnådd; valmis; suljettu; saavutettu; ei saavutettu; виконано; завершено; досягнуто; закрито; не досягнуто; tamamlandı; bitti; kapalı; kapandı; ulaşıldı; başarısız',
  ],
  dropped: [
    'dropped; cancelled; canceled; abandoned; discarded; stopped; deprecated; removed; deleted; rejected; declined; withdrawn; discontinued; obsolete; superseded; postponed; deferred; descoped; de scoped; parked; killed; wont do; won t do; deprioritized; deprioritised; not pursued; void',
    'abgebrochen; verworfen; gestrichen; storniert; eingestellt; gestoppt; abgelehnt; entfallen; verschoben; zurückgestellt; gelöscht; aufgegeben; obsolet; nicht weiterverfolgt',
    'annulé; annulée; abandonné; abandonnée; rejeté; supprimé; arrêté; reporté; obsolète; retiré',
    'cancelado; cancelada; abandonado; abandonada; descartado; descartada; rechazado; eliminado; aplazado; pospuesto; anulado; obsoleto; detenido; suspendido',
    'descartado; abandonado; rejeitado; excluído; adiado; anulado; suspenso; interrompido; obsoleto',
    'annullato; annullata; abbandonato; scartato; rifiutato; eliminato; rimandato; rinviato; interrotto; obsoleto',
    'geannuleerd; vervallen; gestopt; afgewezen; geschrapt; verwijderd; uitgesteld; verlaten; ingetrokken',
    'anulowany; anulowane; porzucony; porzucone; odrzucony; odrzucone; usunięte; odłożone; zaniechane; zarzucone',
    'отменено; отменен; отменён; отменена; отклонено; отклонен; снято; удалено; отложено; заброшено; прекращено; неактуально',
    '中止; キャンセル; 取消; 取り消し; 却下; 破棄; 廃止; 見送り; 延期; 断念; 削除',
    '已取消; 取消; 已放弃; 放弃; 放棄; 已放棄; 已废弃; 废弃; 作废; 作廢; 已终止; 终止; 終止; 已中止; 已搁置; 搁置; 擱置; 已拒绝; 拒绝; 已删除',
    '취소; 취소됨; 중단; 중단됨; 폐기; 포기; 거절; 반려; 삭제됨; 연기; 연기됨',
    'zrušeno; zamítnuto; avbruten; inställd; avvisad; annulleret; droppet; avlyst; avbrutt; forkastet; peruttu; hylätty; скасовано; відхилено; iptal; iptal edildi; vazgeçildi; reddedildi',
  ],
};

const statuses = ['active', 'done', 'dropped'] as const;

const byWord: ReadonlyMap<string, Goal['status']> = new Map(
  [...statuses]
    .reverse()
    .flatMap((status) => words[status].flatMap((line) => line.split(';').map((word) => [plainWord(word), status] as const))),
);

/** What people are most likely to have meant by a word that is not known. */
export const knownStatuses: readonly string[] = statuses.flatMap((status) => (words[status][0] ?? '').split('; '));

const colours: ReadonlySet<string> = new Set(['🟢', '🟡', '🟠', '🔴', '🔵', '⚪', '⚫']);

/** The state that a cell names, with or without a sign before it ("🟢 On track", "3 - Closed"); null when the word is not known. */
export function statusOf(cell: string): Goal['status'] | null {
  const word = plainWord(cell);
  const found = byWord.get(word) ?? byWord.get(word.replace(/^\d{1,2} /, ''));
  if (found !== undefined) return found;
  const sign = cell.trim().replace(/\uFE0F/g, '');
  if (colours.has(sign)) return 'active';
  return ['✅', '✔', '☑'].includes(sign) ? 'done' : null;
}
