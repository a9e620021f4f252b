import type { GoalColumn } from '../model/goals.ts';
import { plainWord } from './plain-word.ts';

/** The usual names of each column, in the languages of the OKR tools; compared as `plainWord` gives them, the first that a sheet has wins. */
const usual: Readonly<Record<GoalColumn, string>> = {
  id: 'id; goal id; okr id; kr id; key result id; key; ref; code; nr; no; number; goal identifier; identifier; goal key; goal number; okr code; kr code; okr number; kennung; nummer; identifiant; numéro; identificador; código; número; identificativo; codice; identyfikator; kod; numer; номер; идентификатор; код; ид; 番号; 编号; 編號; 标识; 번호; 아이디',
  parent:
    'parent; parent id; objective id; parent objective; belongs to; parent goal; parent goal id; parent objective id; parent okr; parent key; parent title; parent name; objective key; übergeordnetes ziel; elternziel; objectif parent; objetivo principal; objetivo padre; objetivo pai; objetivo superior; obiettivo padre; obiettivo principale; bovenliggend doel; bovenliggende doelstelling; cel nadrzędny; родительская цель; родитель; 親目標; 上位目標; 上级目标; 上級目標; 父目标; 상위 목표',
  type: 'type; kind; level; goal type; item type; record type; okr type; object type; entity type; element type; work item type; typ; art; ebene; zieltyp; tipo; tipo de objetivo; tipologia; livello; nivel; nível; niveau; soort; rodzaj; poziom; тип; вид; уровень; 種別; 種類; タイプ; 类型; 類型; 유형; 구분',
  objective:
    'objective; objectives; objective title; objective name; objective statement; okr objective; objective o; o; objective description; company objectives; team objective; what objective; ' +
    'ziel; ziele; objektiv; zielsetzung; objectif; objectifs; objetivo; objetivos; obiettivo; obiettivi; doel; doelstelling; doelstellingen; doelen; cel; cele; цель; цели; 目標; オブジェクティブ; 目标; 목표; cíl; cíle; mål; målsättning; tavoite; ціль; цілі; hedef; amaç; amaç hedef',
  keyResult:
    'key result; key results; kr; krs; key result title; key result name; kr title; kr name; key result description; kr description; key result statement; keyresult; keyresults; key results kr; key results krs; measurable key result; measurable result; ' +
    'schlüsselergebnis; schlüsselergebnisse; schlüsselresultat; schlüsselresultate; kernergebnis; kernergebnisse; résultat clé; résultats clés; résultat clef; résultats clefs; resultado clave; resultados clave; resultados claves; resultado chave; resultados chave; resultados chaves; risultato chiave; risultati chiave; kernresultaat; kernresultaten; sleutelresultaat; sleutelresultaten; belangrijkste resultaten; belangrijkste resultaat; kluczowy rezultat; kluczowe rezultaty; kluczowy wynik; kluczowe wyniki; kluczowe wyniki kr; ' +
    'ключевой результат; ключевые результаты; кр; 主要な成果; 主な成果; 主要成果; 成果指標; キーリザルト; キーリザルツ; 重要な結果; 主要な結果; 关键结果; 關鍵結果; 关键成果; 關鍵成果; 关键结果kr; 핵심 결과; 핵심결과; 핵심 성과; 주요 결과; 핵심 결과지표; klíčový výsledek; klíčové výsledky; nyckelresultat; nøgleresultat; nøgleresultater; nøkkelresultat; nøkkelresultater; avaintulos; avaintulokset; ключовий результат; ключові результати; anahtar sonuç; anahtar sonuçlar',
  title:
    'title; goal; goals; objective kr; objectives krs; objective key result; objectives key results; objective or key result; objective or kr; objectives and key results; name; goal title; summary; goal name; goal statement; okr; okr title; okr name; item; item name; item title; subject; description of goal; titel; bezeichnung; zielname; titre; nom; título; titulo; nombre; nome; titolo; naam; onderwerp; tytuł; nazwa; название; наименование; заголовок; タイトル; 名称; 名前; 件名; 标题; 標題; 名稱; 제목; 이름; 명칭',
  owner:
    'owner; owners; owned by; dri; accountable; responsible; lead; goal owner; owner name; owner email; owner email id; objective owner; kr owner; key result owner; okr owner; assignee; assigned to; assignee email; responsible person; champion; ' +
    'verantwortlich; verantwortliche; verantwortlicher; verantwortliche person; eigentümer; besitzer; inhaber; zuständig; propriétaire; responsable; porteur; pilote; titulaire; propietario; responsable del objetivo; dueño; responsável; proprietário; dono; responsabile; proprietario; titolare; eigenaar; verantwoordelijke; verantwoordelijk; właściciel; odpowiedzialny; osoba odpowiedzialna; владелец; ответственный; исполнитель; オーナー; 担当者; 担当; 責任者; 所有者; 负责人; 負責人; 责任人; 擁有者; 拥有者; 소유자; 담당자; 책임자; vlastník; ägare; ansvarig; ejer; ansvarlig; eier; omistaja; vastuuhenkilö; власник; відповідальний; sorumlu; sahibi',
  period:
    'period; quarter; cycle; timeframe; time frame; time period; year; okr cycle; okr period; goal cycle; session; planning period; planning session; time span; timeline; interval; term; fiscal quarter; fiscal period; fiscal year; goal period; review cycle; quarter year; objective period; ' +
    'zeitraum; quartal; zyklus; periode; jahr; okr zyklus; zeitspanne; planungszeitraum; période; trimestre; cycle okr; intervalle; année; período; periodo; ciclo; ciclo okr; año; ano; plazo; trimestre fiscal; anno; kwartaal; cyclus; periode okr; tijdvak; tijdsperiode; jaar; okres; kwartał; cykl; rok; период; квартал; цикл; год; 期間; 四半期; 期; サイクル; 年度; 周期; 季度; 期间; 時間範圍; 时间段; 時段; 기간; 분기; 주기; 사이클; 연도; období; čtvrtletí; kvartal; cykel; kvartal år; jakso; neljännes; період; dönem; çeyrek',
  start:
    'start; start date; starts; begin; begins; from date; valid from; started; start on; starting date; begin date; startdatum; beginn; anfang; gültig ab; date de début; début; date début; fecha de inicio; inicio; fecha inicio; data de início; início; data inicial; data di inizio; inizio; data inizio; begindatum; data rozpoczęcia; początek; data początkowa; дата начала; начало; 開始日; 開始; 开始日期; 开始时间; 開始日期; 시작일; 시작 날짜; datum zahájení; startdato; alkupäivä; дата початку; başlangıç tarihi',
  end: 'end; end date; ends; due; due date; deadline; until; to date; valid to; target date; due on; ending date; completion date; due by; finish date; enddatum; ende; fällig; fälligkeitsdatum; fällig am; frist; termin; zieldatum; gültig bis; date de fin; fin; échéance; date échéance; date d échéance; date limite; fecha de fin; fecha fin; fin del periodo; fecha de vencimiento; vencimiento; fecha límite; fecha de finalización; data de término; data de fim; término; prazo; vencimento; data final; data de conclusão; data di fine; fine; scadenza; data di scadenza; data fine; einddatum; vervaldatum; uiterste datum; data zakończenia; koniec; termin końcowy; data końcowa; дата окончания; окончание; срок; срок выполнения; крайний срок; дата завершения; 終了日; 期限; 期日; 締切; 完了予定日; 结束日期; 结束时间; 截止日期; 到期日; 結束日期; 종료일; 마감일; 기한; termín; slutdatum; förfallodatum; slutdato; forfallsdato; määräaika; loppupäivä; термін; дата закінчення; bitiş tarihi; son tarih',
  share:
    'share; planned share; allocation; planned allocation; capacity; planned capacity; planned; capacity share; capacity allocation; anteil; geplanter anteil; kapazität; kapazitätsanteil; part; capacité; part prévue; capacidad; asignación; capacidade; alocação; capacità; quota; aandeel; capaciteit; udział; доля; емкость; 配分; 工数配分; 占比; 容量; 비중; 할당',
  from: 'from; baseline; start value; starting value; initial; initial value; base value; metric start value; baseline value; starting point; start point; metric start; from value; initial number value; start number; startwert; ausgangswert; anfangswert; basiswert; basislinie; ist start; valeur initiale; valeur de départ; valeur de base; point de départ; base; valor inicial; línea base; línea de base; linha de base; valor base; valor de início; valore iniziale; valore di partenza; startwaarde; beginwaarde; nulmeting; uitgangswaarde; wartość początkowa; wartość bazowa; начальное значение; исходное значение; базовое значение; старт; было; 開始値; 初期値; ベースライン; 現状値; 基準値; 初始值; 起始值; 基线; 基準; 基线值; 시작 값; 시작값; 초기값; 기준값; 기준치; výchozí hodnota; startvärde; utgångsvärde; startværdi; startverdi; lähtöarvo; початкове значення; başlangıç değeri; başlangıç',
  to: 'to; target; target value; goal value; metric target value; metric target; target number; desired value; end value; final value; target number value; goal target; kr target; target amount; zielwert; zielgröße; soll; sollwert; soll wert; endwert; cible; valeur cible; valeur finale; objectif chiffré; valeur visée; meta; valor objetivo; valor meta; objetivo numérico; valor alvo; alvo; valor final; valore obiettivo; valore target; valore finale; traguardo; target waarde; doelwaarde; streefwaarde; eindwaarde; wartość docelowa; wartość końcowa; целевое значение; целевой показатель; план; конечное значение; таргет; 目標値; ターゲット; 目標数値; 目标值; 目標值; 指标值; 목표값; 목표 값; 목표치; cílová hodnota; målvärde; målværdi; målverdi; tavoitearvo; цільове значення; hedef değer; hedef değeri',
  now: 'now; current; current value; actual; actual value; latest; latest value; current status value; metric current value; current number value; current amount; actuals; last value; achieved value; observed value; aktuell; aktueller wert; ist; istwert; ist wert; aktueller stand; stand; valeur actuelle; valeur courante; actuel; réalisé; valor actual; actual valor; valor atual; atual; valore attuale; attuale; valore corrente; huidige waarde; huidig; actueel; huidige stand; wartość bieżąca; aktualna wartość; bieżąca wartość; obecna wartość; текущее значение; текущее; факт; стало; 現在値; 現在の値; 実績値; 実績; 当前值; 目前值; 當前值; 实际值; 實際值; 现值; 현재 값; 현재값; 현재; 실적; aktuální hodnota; nuvärde; nuvarande värde; nuværende værdi; nåværende verdi; nykyarvo; поточне значення; mevcut değer; güncel değer',
  unit: 'unit; units; metric unit; unit of measure; measure unit; unit of measurement; metric units; einheit; maßeinheit; unité; unité de mesure; unidad; unidad de medida; unidade; unidade de medida; unità; unità di misura; eenheid; meeteenheid; jednostka; jednostka miary; единица; единица измерения; ед изм; 単位; 单位; 單位; 단위; jednotka; enhet; enhed; yksikkö; одиниця; birim',
  updated:
    'updated; updated at; updated on; last updated; last update; as of; measured; last check in; last check in date; last updated on; last modified; last checkin date; date updated; aktualisiert; zuletzt aktualisiert; aktualisiert am; letztes update; mis à jour; mise à jour; dernière mise à jour; actualizado; última actualización; fecha de actualización; atualizado; última atualização; aggiornato; ultimo aggiornamento; bijgewerkt; laatst bijgewerkt; zaktualizowano; ostatnia aktualizacja; обновлено; последнее обновление; дата обновления; 更新日; 最終更新日; 最終更新; 更新日時; 更新时间; 更新日期; 最后更新; 最後更新; 업데이트; 최종 업데이트; 마지막 업데이트; 수정일; aktualizováno; uppdaterad; opdateret; oppdatert; päivitetty; оновлено; güncellendi',
  worth:
    'worth; financial value; expected value; worth in money; expected benefit; finanzieller wert; valeur financière; valor financiero; valor financeiro; valore finanziario; financiële waarde; wartość finansowa; финансовая ценность',
  status:
    'status; state; goal status; okr status; objective status; kr status; key result status; current status; progress status; health; zustand; état; statut; estado; situação; stato; toestand; stan; статус; состояние; ステータス; 状態; 状況; 進捗状況; 状态; 狀態; 상태; 진행 상태; stav; tila; стан; durum',
  closed:
    'closed; closed at; closed on; closing date; done on; completed on; closed date; completed at; date closed; abgeschlossen am; geschlossen am; erledigt am; clôturé le; date de clôture; terminé le; fecha de cierre; cerrado el; fechado em; data de fechamento; data di chiusura; chiuso il; gesloten op; afgerond op; data zamknięcia; zamknięto; дата закрытия; закрыто; 完了日; クローズ日; 关闭日期; 完成日期; 關閉日期; 완료일; 종료 날짜',
  aliases:
    'aliases; alias; also known as; short name; short title; kurzname; kürzel; nom court; nombre corto; nome curto; nome breve; korte naam; skrót; nazwa skrócona; краткое название; псевдоним; 別名; 略称; 别名; 簡稱; 简称; 별칭; 약칭',
  urls: 'urls; url; link; links; page; goal url; okr url; goal link; objective url; web link; adresse; lien; liens; enlace; enlaces; vínculo; ligação; collegamento; koppeling; odnośnik; ссылка; ссылки; リンク; 链接; 連結; 網址; 링크; odkaz; länk; lenke; посилання; bağlantı',
  serves:
    'serves; supports; contributes to; aligned to; aligns to; company goal; company objective; aligned with; alignment; aligned goals; aligned objective; contributing to; trägt bei zu; zahlt ein auf; unterstützt; contribue à; aligné sur; contribuye a; alineado con; contribui para; alinhado a; contribuisce a; draagt bij aan; wspiera; вклад в; поддерживает; 貢献先; 支援; 对齐; 對齊; 기여',
  epics: 'epics; epic; epic key; epic keys; jira epic; jira epics; epic link',
  labels:
    'labels; label; tags; tag; jira label; jira labels; github label; étiquettes; etiquetas; etichette; etykiety; метки; теги; ラベル; タグ; 标签; 標籤; 레이블; 라벨; 태그',
  milestones:
    'milestones; milestone; meilenstein; meilensteine; jalon; jalons; hito; hitos; marco; marcos; mijlpaal; mijlpalen; веха; マイルストーン; 里程碑; 마일스톤',
  components:
    'components; component; komponente; komponenten; composant; composants; componente; componentes; componenti; компонент; компоненты; コンポーネント; 组件; 組件; 컴포넌트',
  projects:
    'projects; project; jira project; jira projects; projekt; projekte; projet; projets; proyecto; proyectos; projeto; projetos; progetto; progetti; projecten; projekty; проект; проекты; プロジェクト; 项目; 專案; 프로젝트',
};

/** The usual names of each column, plain. */
export const usualNames: Readonly<Record<GoalColumn, readonly string[]>> = Object.fromEntries(
  Object.entries(usual).map(([column, names]) => [column, [...new Set(names.split(';').map(plainWord))]]),
) as unknown as Record<GoalColumn, readonly string[]>;

const columnByName: ReadonlyMap<string, GoalColumn> = new Map(
  (Object.keys(usualNames) as GoalColumn[]).reverse().flatMap((column) => usualNames[column].map((name) => [name, column] as const)),
);

/** What some words of a name say that its column holds, of those that decide which work counts: "Q4 key results 2026" → keyResult. */
export function columnHinted(name: string): 'keyResult' | 'period' | null {
  const words = plainWord(name).split(' ');
  const parts = words.flatMap((_, from) => words.slice(from).map((_, length) => words.slice(from, from + length + 1).join(' ')));
  return (['keyResult', 'period'] as const).find((column) => parts.some((part) => columnByName.get(part) === column)) ?? null;
}

/** What a column of that name usually holds; null when the name is not known. */
export const columnCalled = (name: string): GoalColumn | null => columnByName.get(plainWord(name)) ?? null;
