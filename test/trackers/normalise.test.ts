import { describe, expect, test } from 'vitest';
import { normalisePriority, normaliseStatus, normaliseType, typeFromLabels } from '../../src/trackers/normalise.ts';

describe('types', () => {
  test.each<[string | null, string]>([
    ['Epic', 'epic'],
    ['User  Story', 'story'],
    ['New Feature', 'story'],
    ['TASK', 'task'],
    ['Bug', 'bug'],
    ['Ｂｕｇ', 'bug'],
    ['Sub-task', 'subtask'],
    ['Incident', 'incident'],
    ['Spike', 'spike'],
    ['Widget', 'other'],
    ['constructor', 'other'],
    ['__proto__', 'other'],
    ['', 'other'],
    [null, 'other'],
  ])('%j is %s', (raw, type) => {
    expect(normaliseType(raw)).toBe(type);
  });
});

describe('statuses', () => {
  test.each<[string | null, string | null]>([
    ['To Do', 'todo'],
    ['New', 'todo'],
    ['IN_PROGRESS', 'doing'],
    ['Closed', 'done'],
    ['Resolved', 'done'],
    ['Won’t Do', 'dropped'],
    ["Won't Fix", 'dropped'],
    ['not_planned', 'dropped'],
    ['Duplicate', 'dropped'],
    ['Rejected', 'dropped'],
    ['Offen', 'todo'],
    ['Zu erledigen', 'todo'],
    ['In Arbeit', 'doing'],
    ['In Prüfung', 'doing'],
    ['Erledigt', 'done'],
    ['Fertig', 'done'],
    ['GESCHLOSSEN', 'done'],
    ['Gelöst', 'done'],
    ['Abgelehnt', 'dropped'],
    ['À faire', 'todo'],
    ['En cours', 'doing'],
    ['Terminé', 'done'],
    ['Termine\u0301', 'done'],
    ['Fermé', 'done'],
    ['Annulé', 'dropped'],
    ['Por hacer', 'todo'],
    ['En curso', 'doing'],
    ['Hecho', 'done'],
    ['Cerrado', 'done'],
    ['Rechazado', 'dropped'],
    ['A fazer', 'todo'],
    ['Em andamento', 'doing'],
    ['Concluído', 'done'],
    ['Fechado', 'done'],
    ['Rejeitado', 'dropped'],
    ['Te doen', 'todo'],
    ['In uitvoering', 'doing'],
    ['Klaar', 'done'],
    ['Gesloten', 'done'],
    ['Geannuleerd', 'dropped'],
    ['Listo', null],
    ['Waiting for the moon', null],
    ['toString', null],
    [null, null],
  ])('%j is %j', (raw, status) => {
    expect(normaliseStatus(raw)).toBe(status);
  });
});

describe('types from labels', () => {
  test.each<[string[], string]>([
    [['Bug'], 'bug'],
    [['bug', 'epic'], 'epic'],
    [['type: bug'], 'bug'],
    [['Type/Spike'], 'spike'],
    [['kind:incident'], 'incident'],
    [['area: bug'], 'other'],
    [['not-a-bug', 'bug bash', '__proto__'], 'other'],
    [[], 'other'],
  ])('%j give %s', (labels, type) => {
    expect(typeFromLabels(labels)).toBe(type);
  });
});

describe('priorities', () => {
  test.each<[string | null, number | null]>([
    ['Highest', 1],
    ['P0', 1],
    ['P1 (urgent)', 1],
    ['high', 2],
    ['Medium', 3],
    ['Low', 4],
    ['Lowest', 5],
    ['Very high', 1],
    ['purple', null],
    ['constructor', null],
    ['', null],
    [null, null],
  ])('%j is %j', (raw, priority) => {
    expect(normalisePriority(raw)).toBe(priority);
  });
});
