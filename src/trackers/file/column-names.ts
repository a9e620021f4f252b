/**
 * The names under which trackers export a thing and people write it over a column: English first, then German, French, Spanish,
 * Portuguese, Italian, Dutch, Polish, Russian, Ukrainian, Czech, Scandinavian, Finnish, Turkish, Japanese, Chinese and Korean.
 * Within a row the earlier name wins where a table has several.
 */
const families = {
  key: `issue key|key|id|issue id|work item key|work key|issue|number|issue number|iid|#|identifier|reference|bug id|task custom id|task id
    |ticket id|ticket|card id|story id|item id|work item id|work item|short id|issue no|no|nr|ref|external id|gid|uuid|bug_id
    |vorgangsschlussel|schlussel|vorgang|vorgangs id|ticketnummer|nummer|cle de ticket|cle de demande|cle|id de ticket|numero
    |clave de incidencia|clave de actividad|clave|id de la incidencia|id de incidencia|chave da item|chave do item|chave da ocorrencia
    |chave do ticket|chave|id da item|id do item|chiave ticket|chiave segnalazione|chiave|id ticket|issuesleutel|sleutel
    |klucz zgloszenia|klucz|id zgloszenia|ключ проблемы|ключ задачи|ключ запроса|ключ|номер|код|klic|klic pozadavku|cislo|arendenyckel
    |nyckel|nokkel|nogle|avain|anahtar|課題キー|キー|チケット番号|番号|课题关键字|问题关键字|问题键|事务关键字|工作项键|关键字|编号|序号|問題索引鍵|議題索引鍵|編號
    |이슈 키|업무 항목 키|키|이슈 id|번호`,
  title: `title|summary|subject|name|issue title|task name|task|card name|story name|headline|short_desc|short desc|issue summary|work item title
    |user story|story|to do|item|card|feature|requirement|issue name
    |zusammenfassung|thema|titel|betreff|aufgabe|resume|sujet|titre|intitule|nom|tache|resumen|asunto|titulo|nombre|tarea|resumo|assunto|nome|tarefa
    |riepilogo|oggetto|titolo|attivita|samenvatting|onderwerp|naam|taak|podsumowanie|temat|tytul|nazwa|zadanie|тема|сводка|резюме|название|заголовок|задача
    |назва|shrnuti|predmet|nazev|sammanfattning|amne|namn|emne|navn|sammendrag|tittel|yhteenveto|aihe|otsikko|ozet|konu|baslik
    |要約|題名|件名|タイトル|名前|概要|摘要|主题|标题|名称|主題|主旨|標題|名稱|요약|제목|이름`,
  body: `body|description|details|text|content|task content|notes|note|long description|issue description|desc|repro steps|comment 0
    |beschreibung|details zum vorgang|notizen|detail|descripcion|notas|descricao|descrizione|note|beschrijving|omschrijving|opis|описание|опис
    |popis|beskrivning|beskrivelse|kuvaus|aciklama|説明|詳細|内容|本文|描述|说明|內容|說明|敘述|概述|설명|내용`,
  labels: `labels|label|tags|tag|keywords|etiketten|stichworter|stichworte|schlagworter|etiquettes|mots cles|etiquetas|rotulos|etichette|trefwoorden
    |etykiety|метки|теги|мітки|stitky|etiketter|merkelapper|tunnisteet|etiketler|ラベル|タグ|标签|標籤|레이블|라벨|태그`,
  type: `type|issue type|work item type|workitem_type|tracker|kind|task type|story type|work type|item type|issue category|bug type|category type
    |vorgangstyp|aufgabentyp|arbeitselementtyp|typ|art|type de ticket|type de demande|tipo de incidencia|tipo de actividad|tipo|tipo de item|tipo de ticket
    |tipo de ocorrencia|tipo de tarefa|tipo ticket|tipo di ticket|tipo segnalazione|issuetype|typ zgloszenia|typ zagadnienia|тип задачи|тип запроса|тип проблемы
    |тип|трекер|typ pozadavku|fronta|arendetyp|sakstype|sagstype|tapahtuma|is tipi|tur|課題タイプ|種別|タイプ|トラッカー|作業項目タイプ|问题类型|事务类型
    |工作项类型|类型|跟踪|跟踪标签|問題類型|議題類型|類型|追蹤標籤|이슈 유형|업무 항목 유형|유형`,
  status: `status|state|current state|last_state|bug_status|issue status|workflow state|stage|list name|list|column|section/column|section|board column|progress status
    |zustand|stand|bearbeitungsstand|etat|statut|estado|situacao|stato|toestand|stan|статус|состояние|стан|stav|tillstand|tila|durum
    |ステータス|状態|状态|狀態|상태`,
  resolution: `resolution|resolution type|closed as|losung|resolution du ticket|resolucion|resolucao|risoluzione|oplossing|rozwiazanie|решение|резолюция|reseni|losning
    |ratkaisu|cozum|解決状況|解決策|完了理由|解决结果|解决方案|決議|解決方案|해결책|해결 방법`,
  parent: `parent key|parent|parent id|parent issue|parent task|epic link|epic key|epic|parent work item|parent_id|parent item|epic name|epic title|feature link
    |ubergeordneter vorgang|ubergeordnet|ubergeordnetes ticket|ubergeordnete aufgabe|eltern vorgang|tache parente|ticket parent|demande parente|cle parente
    |padre|tarea padre|principal|incidencia principal|pai|tarefa mae|tarefa principal|item pai|elemento padre|attivita principale|bovenliggend|hoofdissue
    |bovenliggende issue|nadrzedne|element nadrzedny|zagadnienie nadrzedne|родитель|родительская задача|родительский элемент|батьківська задача|rodicovsky ukol
    |foralderaktivitet|overordnet sak|hovedopgave|ust is|親|親課題|親キー|親チケット|親タスク|父级|父任务|父问题|父工作项|父議題|父項|상위|상위 항목|상위 이슈|상위 일감`,
  url: `url|link|web url|issue url|task link|permalink|html_url|web link|address|hyperlink|lien|enlace|verknupfung|adresse|ссылка|リンク|链接|連結|링크`,
  milestone: `milestone|fix version/s|fix versions|fix version|target version|version|release|project milestone|target milestone|target_milestone|fixversion
    |zielversion|meilenstein|losungsversion|losungsversionen|version cible|versions corrigees|version corrigee|jalon|version prevista|versiones corregidas|hito|versao|versoes corrigidas|marco
    |versione prevista|versioni corrette|versie|mijlpaal|wersja docelowa|версия|исправить в версиях|веха|版本|目标版本|里程碑|対象バージョン|修正バージョン|マイルストーン|목표버전|수정 버전|마일스톤`,
  components: `components|component|component/s|category|product area|module|komponenten|komponente|kategorie|composants|composant|categorie|componentes|componente|categoria
    |componenti|componenten|komponenty|kategoria|компоненты|компонент|категория|категорія|komponenta|kategori|luokka|コンポーネント|カテゴリ|カテゴリー|模块|组件|类别|模組|元件|分類|구성 요소|컴포넌트|범주`,
  project: `project|project key|team project|project name|space name|product|board|projekt|projektschlussel|projet|cle de projet|proyecto|clave de proyecto|clave del proyecto|projeto
    |chave do projeto|progetto|projectsleutel|проект|ключ проекта|prosjekt|projekti|proje|プロジェクト|プロジェクト キー|项目|项目关键字|專案|프로젝트`,
  sprint: `sprint|iteration|iteration path|cycle|cycle name|sprints|iterationspfad|iteracion|iteracao|iterazione|iteratie|спринт|スプリント|冲刺|迭代|迭代路径|衝刺|스프린트`,
  estimate: `estimate|story points|story point estimate|points|effort|weight|size|story point|estimation|original story points|aufwand|schatzung|punkte|points d effort
    |estimacion|puntos|puntos de historia|estimativa|pontos|stima|punti|schatting|punten|szacowanie|punkty|оценка|стори поинты|ストーリーポイント|見積もり|故事点|估算|故事點|스토리 포인트`,
  priority: `priority|prioritat|priorite|prioridad|prioridade|priorita|prioriteit|priorytet|приоритет|пріоритет|prioritet|prioriteetti|oncelik|優先度|优先级|優先權|優先順序|優先級|우선순위`,
  team: `team|team name|area path|squad|bereichspfad|equipe|equipo|squadra|zespol|команда|チーム|团队|團隊|팀`,
  author: `author|reporter|creator|created by|requested by|requester|requestor|opened by|reporter name|autor|ersteller|melder|berichterstatter|auteur|rapporteur|createur|informador|creador
    |relator|criador|autore|segnalatore|creatore|melder|zglaszajacy|автор|создатель|skapare|forfatter|tekija|olusturan|作成者|報告者|登録者|作者|报告人|创建人|创建者|報告人|建立者|저자|보고자|작성자`,
  assignee: `assignee|assigned to|owner|assignees|owned by|owners|assigned_to|assign|person|responsible|zugewiesen an|zugewiesene person|bearbeiter|zustandig|assigne a|personne assignee|responsable
    |asignado a|persona asignada|atribuido para|atribuido a|responsavel|assegnato a|assegnatario|toegewezen aan|uitvoerder|przypisany do|osoba przypisana|исполнитель|назначена|призначена до
    |tilldelad|tildelt til|nimetty|atanan|担当者|指派给|经办人|负责人|被分派者|受託人|經辦人|담당자`,
  createdAt: `created at|created|created on|created date|creation date|created at (utc)|createdat|created time|date created|opened|open date|opened at|creation_ts|creation time|created datetime|submitted
    |erstellt|erstellt am|angelegt|erstellungsdatum|creation|cree|creee|cree le|date de creation|creado|creada|fecha de creacion|criado|criado em|data de criacao|creato|creata|data creazione
    |aangemaakt|aangemaakt op|gemaakt|data utworzenia|utworzono|utworzone|создано|создана|дата создания|створено|vytvoreno|skapad|oprettet|opprettet|luotu|olusturulma|olusturma tarihi
    |作成日|作成日時|作成|登録日|创建于|创建日期|创建时间|已创建|建立日期|建立時間|생성일|생성됨|만듦|등록|등록일`,
  updatedAt: `updated at|updated|updated on|updated date|changed date|updated at (utc)|updatedat|last modified|last updated|date updated|changed|modified|last edited time|delta_ts|changeddate|last activity date
    |aktualisiert|geandert|zuletzt geandert|mise a jour|mis a jour|actualizado|actualizada|fecha de actualizacion|atualizado|atualizado em|alterado em|alterado|aggiornato|aggiornata|bijgewerkt
    |laatst gewijzigd op|gewijzigd|data modyfikacji|zaktualizowano|обновлено|обновлена|оновлено|aktualizovano|uppdaterad|opdateret|oppdatert|paivitetty|guncellenme
    |更新日|更新日時|更新|更新于|更新日期|更新时间|更新時間|已更新|업데이트|변경|변경일|수정일`,
  closedAt: `closed at|closed|closed on|closed date|resolved|resolution date|completed|completed at|done|done at|closed at (utc)|closedat|accepted at|date done|date closed|completed on|completion date
    |completed date|resolved date|resolved at|date completed|finished|finished at|close date|cf_last_resolved|end date actual|resolutiondate
    |geschlossen am|geschlossen|abgeschlossen|abgeschlossen am|erledigt|erledigt am|gelost|ferme|fermee|resolu|resolue|termine|cerrada|cerrado|resuelta|resuelto|fecha de resolucion|fecha de cierre
    |concluido|concluido em|fechado|resolvido|data de conclusao|chiuso|chiusa|risolto|risolta|gesloten|opgelost|afgerond|data zamkniecia|zamkniete|zakonczone|rozwiazano|rozwiazane|zamknieto
    |закрыта|закрыто|решено|дата решения|дата закрытия|закрито|uzavreno|vyreseno|stangd|lost|ratkaistu|kapanis tarihi|cozuldu
    |完了日|終了日|解決日|解決日時|解決済み|解決|結束日期|结束日期|关闭时间|关闭日期|完成时间|完成日期|解决时间|已解决|已解決|完成時間|완료일|해결일|해결됨|종료일`,
  businessValue: '',
  okr: '',
} as const;

/** What a column of a table can hold. */
export type TableColumn = keyof typeof families;
export const tableColumns = Object.keys(families) as readonly TableColumn[];

/** Columns that say something of a row without being shown anywhere. */
const marks = {
  /** The work was given up, on a date or as a yes. */
  dropped: 'canceled|cancelled|canceled at|cancelled at|canceled date|trashed|deleted|deleted at|rejected at',
  /** The record was put away. */
  archived: 'archived|archived at|is archived|is_archived|archived date',
  /** The work is done, as a yes. */
  finished: 'is completed|is_completed|completed|done|is done|finished|complete|is closed',
  /** How far from UTC the clock stood that the row's dates were written by. */
  utcOffset: 'utc offset|utc_offset',
} as const;
export type TableMark = keyof typeof marks;
export const tableMarks = Object.keys(marks) as readonly TableMark[];

const ideograph = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]`;
const besideIdeograph = new RegExp(String.raw`(?<=${ideograph})\s+|\s+(?=${ideograph})`, 'gu');

/** A column's name as the families are compared: case, accents, width, punctuation, `camelCase` and a bracketed remark do not matter. */
export function foldHeader(name: string): string {
  const plain = name
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i')
    .replaceAll(/[øœ]/g, 'o')
    .replace(/\((?:s|e|n|en|es)\)/g, '')
    .replace(/\s*[([][^)\]]*[)\]]\s*$/, '');
  const words = plain
    .replace(/[^\p{L}\p{N}#]+/gu, ' ')
    .replace(besideIdeograph, '')
    .trim();
  return (words === '' ? plain.trim() : words).normalize('NFC');
}

const namesOf = (list: string): readonly string[] => [
  ...new Set(
    list
      .split('|')
      .map(foldHeader)
      .filter((name) => name !== ''),
  ),
];

const listOf = <K extends string>(lists: Readonly<Record<K, string>>) =>
  new Map((Object.keys(lists) as K[]).map((column) => [column, namesOf(lists[column])]));

/** The folded names of each column and mark, the likeliest first. */
export const namesByColumn: ReadonlyMap<TableColumn | TableMark, readonly string[]> = new Map<TableColumn | TableMark, readonly string[]>([
  ...listOf(families),
  ...listOf(marks),
]);

/** What stands before a plain name where it says what the thing is of: `Task status`, `System.Title`, `fields.status.name`. */
const ofWhat =
  /^(?:fields|system|microsoft vsts (?:common|scheduling)|issue|task|card|item|work item|workitem|ticket|story|bug|case|request|vorgangs?|ticket) (?=\S)/;
const plainEnd = / (?:name|value|display name)$/;
const ownPrefix = new RegExp(String.raw`^[a-z\d]+(?=${ideograph})`, 'u');

/** The plainer forms of a folded name, for names that are in no family as they stand. */
export function plainerNames(folded: string): readonly string[] {
  const cut = folded.replace(ofWhat, '');
  return [cut, cut.replace(plainEnd, ''), folded.replace(ownPrefix, '')].filter((name) => name !== folded && name !== '');
}
