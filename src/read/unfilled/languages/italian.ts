import { type Language, listed } from './language.ts';

export const italian: Language = {
  name: 'Italian',
  leads: listed(`
    per favore, per cortesia, si prega di, si prega, si chiede di, cortesemente, gentilmente, qui, brevemente, sinteticamente, in una frase, in una o due frasi, in 1-2 frasi, in poche parole, in una riga, in due frasi, in sintesi, in breve, una frase, 1 frase, 1-2 frasi, una o due frasi, se possibile, se noto, se applicabile,
    facoltativo, opzionale, obbligatorio, richiesto, nota, istruzioni, istruzione, suggerimento, e, o, poi, prima, anche, ricordarsi di, ricordati di, ricorda di, non dimenticare di, in questa sezione, in questo campo, di seguito, chiaramente, occorre, bisogna, è necessario, devi, deve, con parole tue, domanda, vi preghiamo di, ti preghiamo di`),
  asks: listed(`
    descrivi, descriva, descrivete, spiegate, spieghi, spiega perché, spiega come, spiega in, spiega qui, indicate, indichi, specificate, specifichi,
    raccontaci, raccontateci, dicci, diteci, compila, compilate, completate, scrivi, scriva, scrivete, riassumi, riassumete, elencate, elenca qui,
    menzionate, aggiungi qui, motiva la, motiva il, motivate, giustificate, giustifica la, giustifica il, quantificate, spunta, cancella questa,
    cancella questo, elimina questa, elimina questo, rispondi, rispondete, la tua risposta, la vostra risposta, il tuo testo, sii specifico, sii conciso,
    sii breve, pensa a, pensate a, esponi, esponete, precisate, redigi, esprimi, racconta, riporta qui, illustrate, indica qui, indica perché, dichiara`),
  describes: listed(`
    spiega, indica, specifica, descrivere, spiegare, indicare, specificare, dettagliare, dettaglia, completare, completa, compilare, scrivere,
    riassumere, elencare, elenca, menzionare, menziona, aggiungere, aggiungi, inserire, fornire, motivare, motiva, giustificare, giustifica,
    quantificare, quantifica, definire, definisci, esporre, identificare, identifica, redigere, includere, includi, precisare, esprimere, riportare,
    riporta, illustrare, illustra, delineare, stimare, stima, chiarire, chiarisci, evidenziare, descrive, precisa, aggiungete, inserisci, inserite,
    inserisca, fornisci, fornite, fornisca, scegli, scegliete, seleziona, selezionate, includete, sostituisci, sostituite, metti, mettete, riportate,
    definite, identificate, stimate`),
  mayAsk: listed(
    'dai, dare, date, porre, metti, mettere, collega, collegare, collegate, link, allega, allegare, scegliere, selezionare, spuntare, rispondere, nomina, nominare, fai, fare, elencare, annota, annotare',
  ),
  endings: [],
  finite: [],
  articles: listed(
    "il, lo, la, i, gli, le, l', un, uno, una, un', del, dei, della, delle, tuo, tua, vostro, vostra, questo, questa, ogni, almeno un, almeno una, tutti, tutte, qui, eventuali",
  ),
  asked: listed(`
    valore, valore di business, valore per il business, beneficio, benefici, vantaggio, vantaggi, impatto, impatti, ragione, ragioni, motivo, motivi, motivazione, motivazioni, obiettivo, obiettivi, scopo, problema, bisogno, bisogni, necessità, esigenza, esigenze, risultato, risultati, contesto, giustificazione, importanza, risparmio, risparmi, guadagno, guadagni, utilità,
    effetto, effetti, conseguenza, conseguenze, ipotesi, indicatore, indicatori, metrica, metriche, kpi, okr, riassunto, descrizione, spiegazione, perché, cosa, che cosa, chi, come, quale, quali, quanto, quanta, a cosa, a chi, tuo, tua, vostro, qui, frase, frasi, riga, parole, testo, risposta, sezione, campo, modifica, funzionalità, richiesta, storia, ticket,
    atteso, attesi, attesa, attese, previsto, previsti, contributo, finalità, destinatari, stakeholder, opportunità, cifre, numeri, se, ciò che, per chi, ritorno`),
  interrogatives: listed(
    "perché, che cosa, cosa, che, chi, come, quale, quali, qual, quanto, quanta, quanti, quante, a cosa, a chi, per chi, in che modo, in che misura, per quale motivo, dove, cos'è, qual è, in quale modo",
  ),
  auxiliaries: listed(
    'è, sono, sarà, sarebbe, si, porta, portano, guadagna, guadagnano, beneficia, beneficiano, beneficio, benefici, vantaggio, vantaggi, valore, problema, problemi, impatto, bisogno, aiuta, aiuterà, migliora, risolve, succede, succederebbe, può, possono, va, questo, questa, ne, utenti, clienti, obiettivo, metrica, serve, cambia, trae, ottiene, ha, dobbiamo, risparmia, ci, accade, accadrebbe, apporta',
  ),
  frame: listed(
    "come, in, qualità, di, io, noi, un, uno, una, il, lo, la, i, gli, le, l', voglio, vogliamo, vorrei, desidero, ho, bisogno, poter, possa, posso, per, che, perché, e, o, a, al, ai, alla, con, da, dal, su, mio, mia, nostro, nostra, si, è, sono, sarà, crediamo, ci, aspettiamo, quando, se, allora, così, affinché, risultato, riduce, ridurre, aumenta, aumentare, migliora, migliorare, risparmia, risparmiare, guadagna, ore, giorni, giorno, settimana, mese, anno, euro, eur, %, per cento, più, meno, cliente, clienti, utente, utenti, modo, x, y, z, chi, cosa, del, della",
  ),
  leadIns: listed(
    'per, affinché, così da, in modo da, in modo che, come, voglio, vorrei, ho bisogno di, perché, io voglio, vogliamo, così che, al fine di, in modo tale che, così',
  ),
  verbs: listed(
    'è, sono, era, sarà, sarebbe, ha, hanno, può, possono, deve, devono, va, vanno, porta, portano, aiuta, aiutano, permette, permettono, beneficia, guadagna, guadagnano, migliora, migliorano, risolve, cambia, succede, fa, fanno, genera, dà, ottiene, ottengono, serve, servono, trae, aspettiamo, attende, apporta',
  ),
  common: listed(`
    il, lo, la, i, gli, le, l', un, uno, una, di, del, dello, della, dei, degli, delle, a, al, allo, alla, ai, agli, alle, in, nel, nella, con, senza, da, dal, dalla, per, su, sul, e, o, ed, che, non, si, se, ci, ne, suo, sua, suoi, tuo, tua, nostro, nostra, vostro, questo, questa, questi, queste, ciò, più, meno, molto, anche, qui, ogni, tutto, tutti, tutta, tutte, cliente, clienti, utente, utenti, azienda, società, impresa, organizzazione, team, squadra, business,
    aziendale, area, lettore, persona, persone, prodotto, lavoro, ticket, storia, funzionalità, richiesta, modifica, progetto, attività, frase, frasi, riga, righe, parola, parole, campo, sezione, testo, risposta, domanda, domande, breve, corto, concreto, concreta, chiaro, chiara, misurabile, misurabili, possibile, preciso, specifico, atteso, attesi, attesa, attese, previsto, previsti, importante, interno, esterno, cifra, cifre, unità, numero, numeri, esempio, esempi, principale, principali,
    dopo, prima, prossima, riunione, refinement, sprint, massimo, max, tecnico, gergo, vuoto, essere, sviluppo, implementazione, ruolo, dettagli, soluzione, 1, 2, 3, oggi, obbligatorio, facoltativo, beneficiari, interessati, coinvolti, caso, cui, termini, d, c, s`),
  examples: listed('ad esempio, per esempio, ad es., p. es., p.es., es., come ad esempio, un esempio'),
  exampleLabels: listed(
    'esempio, esempi, es, ad esempio, per esempio, ad es., modello, esempio di risposta, buon esempio, cattivo esempio, formato, suggerimento, idee',
  ),
  unset: listed(`
    da definire, da completare, da compilare, da determinare, da confermare, da specificare, da chiarire, da valutare, da stabilire, da discutere, da verificare, da aggiungere, da inserire, da stimare, in attesa, in sospeso, nessuno, nessuna, niente, nulla, sconosciuto, ignoto, non noto, non applicabile, non definito, non disponibile, non specificato, non ancora definito, non ancora noto,
    senza valore, nessuna risposta, in corso, in definizione, in lavorazione, più tardi, in seguito, non ancora, idem, vedi titolo, vedi sopra, v. titolo, non so, non lo so, n/d, nd, n.d., vuoto, prossimamente, manca, ancora da definire, sarà definito, sarà completato, verrà completato, testo, da fare, da vedere, non compilato, nessuna informazione`),
  putOffs: listed(
    'da definire, da completare, da compilare, da confermare, da chiarire, da valutare con, da discutere, da concordare, da verificare con, da aggiungere, da inserire a cura, in attesa, sarà completato, sarà definito, sarà aggiunto, sarà compilato, verrà completato, verrà definito, verrà aggiunto, verrà compilato, verrà fornito, lo completerò, lo compilerò, completerò, compilerò, aggiungerò, non ancora, non lo so, ancora da, dopo il refinement, in seguito, deve essere compilato, a cura del, a cura di, più avanti, ne parliamo',
  ),
  referrals: listed(
    'chiedere a, chiedere al, chiedi a, chiedi al, chiedete al, chiedere alla, consultare il, consulta il, parlare con, parla con, in attesa di, in attesa del, in attesa della, dipende dal, dipende da, dipende dalla, verificare con, confermare con, concordare con, validare con, chiarire con, sentire il, sentire, contattare il, contattare, attendere il, attesa di',
  ),
  roles: listed(
    'po, pm, product owner, product manager, responsabile di prodotto, responsabile prodotto, team di prodotto, team prodotto, business, richiedente, autore, stakeholder, vendite, commerciale, marketing, direzione, prodotto, ba, analista, business analyst, team, finanza, cliente, sponsor, capo progetto, area business, referente',
  ),
  duties: listed(
    'deve completare, deve compilare, deve definire, deve aggiungere, completerà, compilerà, definirà, aggiungerà, deve inserire, inserirà, deve fornire, fornirà, da completare, completare, compilare, per favore completa, per favore compilare, deve confermare, confermerà, deve specificare, deve chiarire, chiarirà, lo compilerà, lo completerà',
  ),
  scale: listed(
    'alto, alta, medio, media, basso, bassa, molto alto, molto alta, molto basso, molto bassa, nessuno, nessuna, sì, no, critico, critica, maggiore, minore, normale, urgente, sconosciuto, altro, nullo, elevato, elevata',
  ),
  kinds: listed(
    'ricavi, ricavo, costi, costo, rischio, rischi, conformità, soddisfazione, soddisfazione del cliente, soddisfazione cliente, efficienza, crescita, fidelizzazione, risparmio, riduzione dei costi, riduzione costi, qualità, sicurezza, legale, normativo, strategico, strategia, innovazione, produttività, tempo, denaro, immagine, altro, esperienza utente, debito tecnico, fatturato',
  ),
  help: listed(
    'guida, manuale, modello, modelli, template, istruzioni, tutorial, aiuto, pagina di aiuto, faq, consigli, esempi, checklist, playbook, buone pratiche, handbook, documentazione prima, wiki prima, linee guida, formazione',
  ),
  pointers: listed(
    'leggi, leggere, leggete, legga, vedi, vedi anche, vedere, si veda, consulta, consultare, consultate, consulti, segui, seguire, seguite, maggiori informazioni, più informazioni, per maggiori informazioni, ulteriori informazioni, serve aiuto, hai bisogno di aiuto, aiuto, come scrivere, come compilare, come descrivere, guida, usa, usare, utilizza, utilizzare, fare riferimento a, fare riferimento alla, fai riferimento alla, prima, prima di',
  ),
  remarks: listed(
    'facoltativo, opzionale, obbligatorio, richiesto, campo obbligatorio, campo facoltativo, questo campo, questa sezione, massimo, max, al massimo, non più di, almeno, una frase, basta una frase, una o due frasi, 1-2 frasi, due frasi, con numeri, numeri, se sconosciuto, se non noto, se non applicabile, lasciare vuoto, lascia vuoto, non lasciare, sii breve, in poche parole, testo libero, questo ci aiuta, ci aiuta, grazie, senza gergo, non la soluzione, dal punto di vista, elimina se, scelta multipla',
  ),
  scores: listed('valore, punteggio, punti, priorità, voto, importanza, urgenza, peso, valore di business, sforzo, livello'),
};
