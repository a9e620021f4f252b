import { type Language, listed } from './language.ts';

export const german: Language = {
  name: 'German',
  leads: listed(`
    bitte, hier, kurz, kurz und knapp, knapp, gern, gerne, optional, pflichtfeld, pflicht, hinweis, anleitung, tipp, in einem satz, in ein bis zwei sätzen, in 1-2 sätzen, in 1 satz, in zwei sätzen,
    in wenigen worten, in eigenen worten, in stichworten, in stichpunkten, in kürze, ein satz, ein bis zwei sätze, 1-2 sätze, 1 satz, falls bekannt, falls möglich, wenn möglich, wenn bekannt, möglichst,
    möglichst konkret, möglichst kurz, an dieser stelle, in diesem feld, in diesem abschnitt, unten, im folgenden, zunächst, zuerst, dann, und, oder, auch, außerdem, todo, frage, fragen, genau, konkret,
    stichwortartig, stichpunktartig, wir bitten sie, denken sie daran, denk daran, nicht vergessen, noch, ggf, gegebenenfalls, soweit bekannt, soweit möglich, für jede story, ausführlich, zb`),
  asks: listed(`
    beschreiben sie, beschreib, beschreibe, erklären sie, erkläre, erklär, erklärt bitte, erläutern sie, erläutere, erläutert bitte, geben sie an,
    geben sie hier, geben sie bitte, geben sie einen, geben sie eine, geben sie den, geben sie die, geben sie das, gib an, gib hier, gib bitte,
    nennen sie, nenne, nenn, schildern sie, schildere, skizzieren sie, skizziere, fassen sie, fasse, fass zusammen, füllen sie, tragen sie, trage hier,
    trag hier, trage ein, trag ein, schreiben sie, schreibe hier, schreibe kurz, schreib hier, schreib kurz, schreibe, schreib, teilen sie uns,
    teile uns, sagen sie uns, sag uns, erzählen sie, erzähl, begründen sie, begründe, ergänzen sie, beantworten sie, beantworte, listen sie, liste auf,
    führen sie, erwähnen sie, erwähne, benennen sie, benenne, formulieren sie, formuliere, stellen sie, verlinken sie, fügen sie, füge hier, füge ein,
    wählen sie, kreuzen sie, ersetzen sie, löschen sie, überlegen sie, überlege, machen sie, notieren sie, notiere, beziffern sie, quantifizieren sie,
    seien sie, sei konkret, denken sie, hier steht, hier kommt, hier gehört, ihre antwort, deine antwort, ihr text, dein text, text eingeben, text hier,
    definieren sie, definiere, schätzen sie, legen sie, zeigen sie, begründung angeben, konkretisieren sie, verwenden sie, verwende, nutzen sie dieses,
    halten sie, fülle aus, füll aus, fülle hier, füll hier, fülle dieses, fülle diesen, fülle bitte`),
  describes: listed(`
    stelle, zeige, definier, trage, füge, gib, geben, tragt, gebt an, nennt, schreibt, ersetze, ergänze, wähle, verlinke, beschreibt`),
  mayAsk: listed(`gebt, liste, führe, halte, mache, lege, verweise, trage, füge`),
  endings: listed(`
    beschreiben, erklären, erläutern, angeben, anzugeben, eintragen, einzutragen, ausfüllen, auszufüllen, ergänzen, nennen, schildern, skizzieren, darlegen, begründen, zusammenfassen, einfügen, hinzufügen,
    beantworten, formulieren, darstellen, auflisten, aufführen, aufschreiben, hinschreiben, erwähnen, benennen, notieren, beziffern, quantifizieren, definieren, eingeben, verlinken, dokumentieren, festhalten,
    zu beschreiben, zu erläutern, zu begründen, konkretisieren, umreißen, spezifizieren, auswählen, ankreuzen, hinterlegen, schreiben, schätzen, aufzeigen, ausformulieren, präzisieren, eingetragen werden, beschrieben werden, ausgefüllt werden, angegeben werden`),
  finite: listed(
    'wir, ich, er, es, kann, können, konnte, könnte, muss, müssen, soll, sollen, sollten, will, wollen, möchte, möchten, lassen, lässt, dürfen, darf, wird, würden, würde, hilft, helfen, ist, sind, hat, haben, kunden können, ohne, statt, um, beim, nicht mehr, selbst, jeder',
  ),
  articles: listed(
    'der, die, das, den, dem, des, ein, eine, einen, einem, einer, ihr, ihren, ihre, deinen, deine, dein, alle, mindestens, diese, dieses, diesen',
  ),
  asked: listed(`
    nutzen, mehrwert, wert, wertbeitrag, geschäftswert, geschäftsnutzen, kundennutzen, vorteil, vorteile, grund, gründe, begründung, zweck, ziel, ziele, problem, bedarf, auswirkung, auswirkungen, wirkung, ergebnis,
    ergebnisse, hintergrund, kontext, motivation, bedeutung, wichtigkeit, einsparung, einsparungen, ersparnis, ersparnisse, gewinn, kennzahl, kennzahlen, metrik, metriken, hypothese, anlass, dringlichkeit, relevanz, zusammenfassung,
    beschreibung, erklärung, was, warum, weshalb, wieso, wer, wen, wem, wie, welche, welcher, welches, welchen, inwiefern, wofür, wozu, wodurch, ob, sie, dein, deine, ihr, hier, satz, sätzen, sätze, zeile, zeilen,
    wort, worten, stichpunkte, text, antwort, abschnitt, feld, zielgruppe, änderung, feature, anforderung, story, ticket, effekt, erwartet, erwarteten, erwartete, erwarteter, okr, okrs, kpi, kpis, business value, business case, folgen, konsequenzen, angabe, angaben, aussage, betrag, nutzer, stakeholder`),
  interrogatives: listed(
    'was, warum, weshalb, wieso, wer, wen, wem, wessen, wie, welche, welcher, welches, welchen, welchem, wofür, wozu, inwiefern, inwieweit, wodurch, woran, womit, worin, für wen, in welchem, in welcher, wieviel, wie viel, wie viele, aus welchem grund',
  ),
  auxiliaries: listed(
    'ist, sind, hat, haben, wird, werden, würde, würden, kann, können, soll, sollen, bringt, bringen, hilft, helfen, profitiert, profitieren, passiert, gewinnt, nutzen, nutzt, nützt, spart, löst, braucht, brauchen, kunden, kunde, nutzer, mehrwert, vorteil, vorteile, problem, probleme, wert, viel, viele, ändert, verbessert, verändert, kpi, kennzahl, kennzahlen, ziel, ziele, wurde, war, geschieht, machen, lohnt, zahlt, erreichen, erreicht',
  ),
  frame: listed(
    'als, ein, eine, einen, einem, einer, der, die, das, den, dem, ich, wir, sie, er, es, möchte, möchten, will, wollen, kann, können, könnte, damit, um, zu, dass, so, weil, denn, für, von, mit, und, oder, bei, in, im, am, durch, wird, werden, ist, sind, wir glauben, glauben, erwarten, unsere, unser, mein, meine, wenn, dann, wissen, messen, gemessen, an, auf, pro, je, mehr, weniger, spart, sparen, reduziert, erhöht, verbessert, senkt, steigert, bringt, stunden, tage, tag, woche, wochen, monat, jahr, prozent, euro, eur, %, kunde, kunden, nutzen, vorteil, benötige, brauche, nutzer, user, dadurch, haben, hat, x, y, z, was, wer, warum, wie',
  ),
  leadIns: listed(
    'damit, als, ich möchte, ich will, möchte ich, um, weil, so dass, sodass, damit ich, wir wollen, wir möchten, denn, für, dadurch',
  ),
  verbs: listed(
    'ist, sind, war, wird, werden, wurde, hat, haben, kann, können, soll, sollen, sollte, muss, müssen, darf, hilft, helfen, bringt, bringen, profitiert, profitieren, gewinnt, gewinnen, passiert, löst, lösen, braucht, brauchen, will, wollen, erwarten, erwartet, entsteht, erreicht, erreichen, unterstützt, ermöglicht, verbessert, spart, nützt, lohnt, zahlt, liefert',
  ),
  common: listed(`
    der, die, das, den, dem, des, ein, eine, einen, einem, einer, eines, und, oder, für, von, vom, zu, zum, zur, mit, ohne, bei, beim, in, im, an, am,
    auf, aus, durch, um, über, nach, vor, als, dass, ob, wenn, falls, nicht, kein, keine, es, sie, er, wir, uns, unser, unsere, unserem, unserer,
    unseren, ihr, ihre, ihren, dein, deine, sich, man, davon, dafür, damit, dazu, daran, daraus, dieser, diese, dieses, diesem, diesen, so, auch, nur,
    noch, mehr, weniger, alle, alles, jede, jeder, pro, kunde, kunden, kundin, nutzer, nutzern, nutzerin, anwender, anwendern, benutzer, benutzern,
    unternehmen, unternehmens, firma, team, teams, geschäft, fachbereich, abteilung, stakeholder, mitarbeiter, mitarbeitende, leser, person, personen,
    produkt, arbeit, ticket, story, feature, funktion, anforderung, änderung, umsetzung, vorhaben, projekt, aufgabe, maßnahme, satz, sätze, sätzen,
    zeile, zeilen, wort, worten, worte, feld, abschnitt, text, antwort, frage, fragen, kurz, knapp, konkret, konkrete, konkreten, klar, messbar,
    messbare, messbaren, möglich, möglichst, genau, bitte, erwartet, erwartete, erwarteten, erwarteter, wichtig, wichtige, zusätzlich, intern, extern,
    zahl, zahlen, einheit, euro, beispiel, beispiele, sinn, art, heute, sonst, danach, dadurch, später, schon, geschäftlich, geschäftlichen,
    geschäftlicher, fachlich, fachliche, fachlicher, fachlichen, wirtschaftlich, wirtschaftlichen, wirtschaftlicher, hinterher, eigentlich, leer, lassen,
    leerlassen, fachchinesisch, technisch, technische, verständlich, refinement, planning, sprint, termin, meeting, rücksprache, nächsten, nächste,
    woche, stelle, offen, folgt, euer, eure, gegenüber, sicht, aus sicht, betroffenen, betroffene, wessen, entsteht, rolle, ziel, gesamten, welche, 1, 2,
    3, eigenen, gern, lösung, umfang, details, kurze, kurzer, kurzes, knappe`),
  examples: listed('z. B., zB, z.B., zum Beispiel, beispielsweise, bspw., etwa so, bsp.'),
  exampleLabels: listed(
    'beispiel, beispiele, bsp, z. B., zum beispiel, muster, beispielsweise, beispieltext, formulierungsbeispiel, beispielantwort, vorschlag, format, gut, schlecht, gutes beispiel, schlechtes beispiel, musterantwort, idee, ideen',
  ),
  unset: listed(`
    keine, keiner, keines, kein, nichts, unbekannt, offen, noch offen, folgt, folgt noch, kommt noch, k. A., k.A., keine angabe, keine angaben, nicht bekannt, noch nicht bekannt, noch unbekannt, nicht zutreffend, entfällt, unklar, noch unklar,
    in klärung, in arbeit, wird nachgereicht, wird ergänzt, wird noch ergänzt, wird nachgetragen, wird noch nachgetragen, noch zu klären, zu klären, noch zu definieren, zu definieren, noch festzulegen, noch zu ergänzen, zu ergänzen, noch auszufüllen,
    auszufüllen, später, siehe oben, siehe titel, s. o., s.o., s. oben, dito, gleich wie oben, wie besprochen, in abstimmung, wird geklärt, wird noch geklärt, muss noch geklärt werden, muss noch ergänzt werden, muss noch ausgefüllt werden, ausstehend, steht noch aus, nachzureichen,
    platzhalter, weiß nicht, weiss nicht, keine ahnung, nicht definiert, noch nicht definiert, n. a., nicht angegeben, nicht vorhanden, leer, ohne, tbd, wird noch definiert, wird definiert, wird noch festgelegt, bitte ausfüllen, bitte ergänzen, noch nicht klar, nicht klar, entfaellt, text, nicht relevant, klären, noch klären, zu bestimmen, noch zu bestimmen, wird nachgeliefert, reiche ich nach`),
  putOffs: listed(`
    wird nachgereicht, wird noch, wird ergänzt, wird nachgetragen, wird später, wird im refinement, wird vom, wird von der, wird von, wird durch, wird in der, wird nach dem, folgt nach, folgt noch, folgt im, folgt in, folgt von, folgt später, kommt noch, kommt vom, kommt von, kommt nach dem, muss noch, ist noch zu, ist noch offen, noch offen, noch nicht,
    noch zu klären, noch mit, vom po, von po, vom product owner, vom fachbereich, von product, durch den po, durch po, durch den product owner, durch den fachbereich, durch fachbereich, noch vom, noch von, zu klären mit, zu klären im, in klärung mit, in klärung, in abstimmung mit, in abstimmung, nach rücksprache, nach dem refinement, ich ergänze, ich trage, ergänze ich, trage ich, reiche ich nach, liefere ich nach, wir ergänzen das, steht noch aus, stimmen wir, klären wir, müssen wir noch klären, das klären wir, siehe refinement, keine ahnung, weiß ich noch nicht, bitte vom`),
  referrals: listed(
    'frag, frage, fragt, fragen, fragen sie, mit, rücksprache mit, wartet auf, warten auf, warte auf, input von, input vom, rückmeldung von, rückmeldung vom, klären mit, abstimmen mit, abhängig von, bei, wende dich an, wenden sie sich an, rückfrage an, rückfrage bei, ausfüllen, ergänzen, klären, nachfragen, nachreichen',
  ),
  roles: listed(
    'po, pm, product owner, produktmanager, produktmanagement, produktverantwortliche, produktverantwortlicher, produktverantwortlichen, fachbereich, fachabteilung, auftraggeber, antragsteller, anforderer, stakeholder, vertrieb, marketing, management, geschäftsführung, controlling, product, projektleitung, projektleiter, ersteller, ba, business analyst, team, business, produkt, melder, ich, wir, finanzabteilung, leitung',
  ),
  duties: listed(
    'füllt aus, füllt das aus, ergänzt, ergänzt noch, ergänzt das, trägt nach, trägt das nach, liefert, liefert nach, reicht nach, muss ergänzen, muss noch ergänzen, muss noch, muss das, muss ausfüllen, soll ergänzen, soll ausfüllen, klärt, klärt noch, klärt das, ergänzen, ergänzen das, bitte ergänzen, bitte ausfüllen, bitte, gibt noch, schreibt, schreibt noch, definiert, definiert noch, trägt ein, trägt das ein, fragen, zu ergänzen, nachtragen, füllt, wird das ergänzen, reicht das nach',
  ),
  scale: listed(
    'hoch, mittel, niedrig, gering, sehr hoch, sehr niedrig, sehr gering, groß, klein, keine, kein, ja, nein, muss, soll, kann, kritisch, normal, unbekannt, sonstiges, andere, dringend, h, m, n, ja/nein, mäßig',
  ),
  kinds: listed(
    'umsatz, kosten, risiko, compliance, kundenzufriedenheit, zufriedenheit, effizienz, wachstum, kundenbindung, kosteneinsparung, kostenersparnis, kostensenkung, einsparung, qualität, sicherheit, recht, regulatorik, regulatorisch, gesetzlich, strategisch, strategie, innovation, produktivität, zeit, geld, zeitersparnis, sonstiges, image, marke, usability, umsatzsteigerung, risikominderung, technische schulden, gesetzliche anforderung, nutzererlebnis, neukunden',
  ),
  help: listed(
    'handbuch, leitfaden, anleitung, richtlinie, richtlinien, vorlage, vorlagen, ausfüllhilfe, hilfe, hilfeseite, wiki zuerst, tutorial, checkliste, faq, tipps, hinweise, beispiele, playbook, guide, handreichung, schulung, wikiseite zuerst, arbeitsanweisung, merkblatt, wiki-seite',
  ),
  pointers: listed(
    'lies, lest, lesen sie, bitte lesen, siehe, siehe auch, siehe dazu, schau, schaut, schauen sie, beachte, beachten sie, beachtet, mehr dazu, mehr dazu in, mehr infos, mehr infos in, mehr informationen, weitere informationen, weitere infos, hilfe, hilfe dazu, hinweise, hinweise zum, hinweise dazu, wie man, so schreibt man, so beschreibt man, anleitung, details in, vgl., nutze, nutzen sie, verwende, verwenden sie, vorher, gemäß, laut, leitfaden, wie schreibe ich, unsicher, folge, folgen sie, orientiere dich an, zuerst',
  ),
  remarks: listed(
    'optional, pflichtfeld, pflicht, pflichtangabe, freiwillig, kurz halten, bitte kurz halten, bitte kurz, maximal, max, höchstens, nicht mehr als, mindestens, ein satz, ein satz genügt, ein satz reicht, 1-2 sätze, ein bis zwei sätze, zwei sätze, stichpunkte genügen, stichpunkte reichen, mit zahlen, möglichst mit zahlen, wenn möglich mit zahlen, zahlen, falls unbekannt, falls nicht, wenn nicht, leer lassen, bitte nicht, nicht leer, nicht löschen, löschen falls, dieses feld, dieser abschnitt, das hilft uns, dies hilft uns, hilft uns, keine technischen, keine lösung, in eigenen worten, freitext, mehrfachauswahl, aus sicht, bitte auch, möglichst, so konkret wie möglich, je konkreter, danke, vielen dank',
  ),
  scores: listed(
    'wert, punkte, priorität, prio, bewertung, score, geschäftswert, nutzen, wichtigkeit, dringlichkeit, gewichtung, rang, aufwand, stufe',
  ),
};
