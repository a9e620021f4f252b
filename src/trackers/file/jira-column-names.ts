import { foldColumn } from '../../documents/csv-rows.ts';
import { foldHeader } from './column-names.ts';

/**
 * Jira's own columns as its CSV export heads them, Cloud's words and the server's: by the English name that the reader knows, in German,
 * French, Spanish, Portuguese, Italian, Dutch, Polish, Russian, Japanese, Chinese and Korean.
 */
const translated = {
  'issue key': `work item key|work key|ticket key|vorgangsschlüssel|vorgangs-schlüssel|schlüssel des vorgangs|clé de ticket|clé du ticket|clé de demande|clave de incidencia|clave de la incidencia|clave de actividad
    |clave de elemento de trabajo|chave da item|chave do item|chave da ocorrência|chave do ticket|chave da solicitação|chiave ticket|chiave del ticket|chiave segnalazione|chiave della segnalazione|issuesleutel|issue-sleutel|sleutel van issue
    |klucz zgłoszenia|klucz elementu pracy|ключ проблемы|ключ задачи|ключ запроса|ключ заявки|課題キー|作業項目キー|问题关键字|问题键|问题密钥|事务关键字|事务键|工作项键|工作项关键字|問題關鍵字|問題索引鍵|議題索引鍵|工作項目索引鍵|이슈 키|이슈키|업무 항목 키`,
  'issue id': `work item id|work id|vorgangs-id|vorgangs id|vorgang-id|id de ticket|id du ticket|id de demande|id de la demande|id de la incidencia|id de incidencia|id. de incidencia|id de actividad|id de la actividad|id da item|id do item|id da ocorrência|id do ticket
    |id ticket|id del ticket|id segnalazione|issue-id|id van issue|id zgłoszenia|identyfikator zgłoszenia|id проблемы|идентификатор проблемы|id задачи|идентификатор задачи|идентификатор запроса|課題 id|課題id|作業項目 id|问题 id|问题id|事务 id|工作项 id|問題 id|議題 id|이슈 id|업무 항목 id`,
  'parent id': `id der übergeordneten aufgabe|übergeordnete id|id parent|id du parent|id principal|id de la tarea principal|id de padre|id pai|id do pai|id principale|id elemento padre|bovenliggende id|id nadrzędnego|id elementu nadrzędnego|id родителя|идентификатор родителя|親 id|親課題 id|父级 id|父 id|상위 id`,
  'parent key': `übergeordneter schlüssel|clé parent|clé parente|clave principal|clave del padre|chave pai|chave do pai|chiave padre|bovenliggende sleutel|klucz nadrzędny|ключ родителя|親キー|父键|父级键|상위 키`,
  parent: `übergeordnet|übergeordneter vorgang|übergeordnetes element|ticket parent|principal|padre|actividad principal|pai|item pai|principale|elemento padre|bovenliggend|bovenliggend issue|nadrzędne|element nadrzędny|родитель|родительский элемент|родительская задача|親|親課題|父级|父|父项|上級|父議題|상위|상위 항목`,
  summary: `zusammenfassung|résumé|resumen|resumo|riepilogo|sommario|samenvatting|podsumowanie|тема|сводка|резюме|要約|概要|摘要|概述|主题|요약`,
  'issue type': `work item type|work type|ticket type|vorgangstyp|typ des vorgangs|type de ticket|type de demande|tipo de incidencia|tipo de actividad|tipo de elemento de trabajo|tipo de item|tipo do item|tipo de ticket|tipo de ocorrência|tipo da ocorrência|tipo de solicitação|tipo ticket|tipo di ticket|tipo di segnalazione|tipo segnalazione
    |issuetype|type issue|typ zgłoszenia|typ elementu pracy|тип задачи|тип запроса|тип проблемы|тип заявки|課題タイプ|課題の種類|作業項目タイプ|作業タイプ|问题类型|事务类型|工作项类型|問題類型|議題類型|工作項目類型|이슈 유형|업무 항목 유형|작업 유형`,
  status: `état|statut|estado|situação|stato|stan|статус|состояние|ステータス|状态|狀態|상태`,
  'status category': `statuskategorie|catégorie d'état|catégorie de statut|catégorie d’état|categoría de estado|categoría del estado|categoria do status|categoria de status|categoria dello stato|categoria di stato|categoria stato|statuscategorie|kategoria statusu|kategoria stanu|категория статуса|категория состояния|ステータス カテゴリ|ステータス カテゴリー|ステータスカテゴリ|状态类别|状态分类|狀態類別|상태 범주|상태 카테고리`,
  'status category changed': `statuskategorie geändert|catégorie d'état modifiée|modification de catégorie d'état|modification de la catégorie d'état|categoría de estado cambiada|categoria de status alterada|categoria do status alterada|categoria stato modificata|statuscategorie gewijzigd|zmieniono kategorię statusu|kategoria statusu zmieniona|изменена категория статуса|категория статуса изменена|ステータス カテゴリの変更|ステータス カテゴリ変更日|状态类别已更改|狀態類別已變更|상태 범주 변경됨`,
  'project key': `projektschlüssel|clé de projet|clé du projet|clave de proyecto|clave del proyecto|chave do projeto|chiave progetto|chiave di progetto|chiave del progetto|projectsleutel|klucz projektu|ключ проекта|プロジェクト キー|プロジェクトキー|项目关键字|项目键|项目密钥|專案索引鍵|專案關鍵字|프로젝트 키`,
  'project name': `projektname|nom du projet|nom de projet|nombre del proyecto|nombre de proyecto|nome do projeto|nome progetto|nome del progetto|projectnaam|nazwa projektu|название проекта|имя проекта|プロジェクト名|项目名称|專案名稱|프로젝트 이름|프로젝트 명`,
  priority: `priorität|priorité|prioridad|prioridade|priorità|prioriteit|priorytet|приоритет|優先度|优先级|優先順序|優先權|우선순위|우선 순위`,
  resolution: `lösung|résolution|resolución|resolução|risoluzione|soluzione|oplossing|rozwiązanie|решение|резолюция|解決状況|解決策|解决结果|解决方案|解決方案|決議|해결|해결책|해결 방법`,
  assignee: `zugewiesene person|bearbeiter|personne assignée|responsable|attribution|persona asignada|encargado|responsável|assegnatario|toegewezen aan|toegewezene|uitvoerder|osoba przypisana|przypisana osoba|исполнитель|担当者|经办人|受理人|受託人|經辦人|담당자`,
  reporter: `autor|berichterstatter|melder|rapporteur|informador|relator|segnalatore|reporter|osoba zgłaszająca|zgłaszający|автор|報告者|报告人|報告人|보고자`,
  creator: `ersteller|créateur|creador|criador|autore|creatore|maker|autor zgłoszenia|twórca|создатель|作成者|创建者|创建人|建立者|생성자|작성자|만든 사람`,
  created: `erstellt|création|créé|créée|date de création|creado|creada|creación|criado|criada|data de criação|creato|creata|data creazione|gemaakt|aangemaakt|utworzono|utworzone|data utworzenia|создано|создана|создан|дата создания|作成日|作成日時|作成|已创建|创建|创建日期|创建时间|建立日期|已建立|생성일|생성됨|만듦|생성`,
  updated: `aktualisiert|mise à jour|mis à jour|actualizado|actualizada|actualización|atualizado|atualizada|aggiornato|aggiornata|bijgewerkt|zaktualizowano|zaktualizowane|обновлено|обновлена|обновлен|дата обновления|更新日|更新日時|更新|已更新|更新日期|更新时间|업데이트|업데이트됨|수정일`,
  resolved: `erledigt|gelöst|résolu|résolue|date de résolution|resuelto|resuelta|fecha de resolución|resolvido|resolvida|risolto|risolta|opgelost|afgehandeld|rozwiązano|rozwiązane|решено|решена|дата решения|дата разрешения|解決日|解決済み|解決|解決日時|已解决|解决日期|解决时间|已解決|해결됨|해결일`,
  labels: `stichwörter|stichworte|labels|étiquettes|etiquetas|rótulos|categorias|etichette|etykiety|метки|ラベル|标签|標籤|레이블|라벨`,
  'component/s': `komponenten|komponente(n)|komponente/n|composants|composant(s)|componentes|componente(s)|componenti|componente/i|componenten|component(en)|komponenty|komponent(y)|компоненты|компонент(ы)|コンポーネント|模块|组件|元件|컴포넌트|구성 요소`,
  'fix version/s': `lösungsversion(en)|lösungsversionen|korrekturversion(en)|behoben in version(en)|fix-versionen|version(s) corrigée(s)|versions corrigées|versions de correction|versiones corregidas|versión(es) de corrección|corregir versiones|corregir versión(es)|versões corrigidas|versões de correção|versão(ões) de correção|corrigir versões|versioni corrette|versione/i corretta/e|versioni di correzione
    |oplossingsversies|oplossing versie(s)|fixversies|wersje naprawione|wersja naprawiona|исправить в версиях|исправленные версии|修正バージョン|修复版本|修復版本|修正版本|수정 버전`,
  description: `beschreibung|descripción|descrição|descrizione|beschrijving|omschrijving|opis|описание|説明|描述|说明|描述内容|說明|설명`,
  sprint: `спринт|スプリント|冲刺|衝刺|스프린트`,
  team: `equipe|équipe|equipo|команда|チーム|团队|團隊|팀`,
} as const satisfies Record<string, string>;

/** What stands before the name of a field in brackets. */
const brackets = {
  'custom field': `benutzerdefinierte felder|benutzerdefiniertes feld|champs personnalisés|champ personnalisé|campos personalizados|campo personalizado|campi personalizzati|campo personalizzato|aangepaste velden|aangepast veld|pola niestandardowe|pole niestandardowe
    |пользовательские поля|пользовательское поле|настраиваемое поле|настраиваемые поля|カスタム フィールド|カスタムフィールド|自定义字段|自訂欄位|自定義欄位|사용자 지정 필드|사용자정의 필드|사용자 정의 필드`,
  'outward issue link': `outward work item link|ausgehende vorgangsverknüpfung|externe vorgangsverknüpfung|lien de ticket sortant|lien de ticket vers l'extérieur|lien sortant|lien de demande sortant|enlace de incidencia hacia fuera|enlace de incidencia externo|enlace saliente de incidencias|link de item externo|link da item externo|link externo do item|link de saída da ocorrência
    |uitgaande issuekoppeling|внешняя ссылка на задачу|исходящая ссылка|外部課題リンク|外向き課題リンク|外向问题链接|外部问题链接|외부 이슈 링크`,
  'inward issue link': `inward work item link|eingehende vorgangsverknüpfung|interne vorgangsverknüpfung|lien de ticket entrant|lien entrant|lien de demande entrant|enlace de incidencia hacia dentro|enlace de incidencia interno|enlace entrante de incidencias|link de item interno|link da item interno|link interno do item|link de entrada da ocorrência
    |inkomende issuekoppeling|внутренняя ссылка на задачу|входящая ссылка|内部課題リンク|内向き課題リンク|内向问题链接|内部问题链接|내부 이슈 링크`,
} as const satisfies Record<string, string>;

const words = (list: string): readonly string[] => list.split('|').map((word) => word.trim());

/** Brackets are part of some names: they are folded without being taken for a remark. */
const fold = (name: string): string => foldHeader(name.replace(/\s*[()]/g, ' '));

const byName: ReadonlyMap<string, string> = new Map(
  Object.entries(translated).flatMap(([column, list]) => words(list).map((word) => [fold(word), column] as const)),
);
const byPrefix: ReadonlyMap<string, string> = new Map(
  Object.entries(brackets).flatMap(([prefix, list]) => [prefix, ...words(list)].map((word) => [foldHeader(word), prefix] as const)),
);

/** The English name, folded, of a column that Jira exported in any language; its own folded name where it is none of Jira's. */
export function jiraColumn(name: string): string {
  const folded = foldColumn(name);
  const open = folded.search(/ ?\(/);
  if (open > 0 && folded.endsWith(')')) {
    const prefix = byPrefix.get(foldHeader(folded.slice(0, open)));
    if (prefix !== undefined) return `${prefix} ${folded.slice(open).trimStart()}`;
  }
  return byName.get(fold(name)) ?? folded;
}

/** Columns that Jira alone puts beside the key and the summary. */
const proofs: ReadonlySet<string> = new Set([
  'issue id',
  'status category',
  'status category changed',
  'fix version/s',
  'affects version/s',
  'component/s',
  'project key',
]);

/** Whether a header is that of Jira's own CSV export, in any language: to look like one in two names is not enough. */
export function isJiraHeader(header: readonly string[]): boolean {
  const folded = new Set(header.map(jiraColumn));
  if (!folded.has('issue key') || !folded.has('summary')) return false;
  return [...folded].some((name) => proofs.has(name) || /^(?:custom field|(?:out|in)ward issue link) \(/.test(name));
}
