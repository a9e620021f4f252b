import { type Language, listed } from './language.ts';

export const dutch: Language = {
  name: 'Dutch',
  leads: listed(`
    graag, gelieve, alsjeblieft, alstublieft, a.u.b., aub, svp, hier, kort, kort en bondig, bondig, beknopt, in één zin, in een zin, in één of twee zinnen, in 1-2 zinnen, in enkele woorden, in een paar woorden, in het kort, in eigen woorden, één zin, een zin, 1 zin, 1-2 zinnen, één of twee zinnen, indien mogelijk, indien bekend, zo mogelijk, zo concreet mogelijk, optioneel, verplicht, instructie,
    instructies, toelichting, tip, let op, en, of, daarna, eerst, ook, vergeet niet, vergeet niet om, in deze sectie, in dit veld, hieronder, duidelijk, je moet, u moet, u kunt, je kunt, wil je, wilt u, kun je, kunt u, vraag, te, om`),
  asks: listed(`
    beschrijf, omschrijf, leg uit, leg hier uit, leg kort uit, licht toe, licht hier toe, licht kort toe, geef aan, geef hier aan, geef kort aan,
    geef hier, geef een korte, geef een beschrijving, geef een toelichting, geef de reden, vul in, vul hier in, vul hier, vul aan, vul dit, vertel ons,
    vertel hier, vertel, vermeld, noem hier, noem de, noem minstens, schrijf, schrijf op, noteer, vat samen, som op, specificeer, motiveer, onderbouw,
    beantwoord, kies een, kies één, kies uit, vink aan, vervang deze, vervang dit, verwijder deze, verwijder dit, wees concreet, wees specifiek,
    wees kort, denk aan, denk na over, uw antwoord, jouw antwoord, je antwoord, jouw tekst, uw tekst, tekst hier, voer in, voer hier in, voer hier,
    kwantificeer, verklaar, geef antwoord, houd het, zeg waarom, laat weten, laat ons weten, benoem, zet hier, typ hier, plak hier`),
  describes: listed(`
    geef, noem, verduidelijk, toon, laat zien, geeft u, beschrijft u, benadruk, schat, schets, definieer, link hier, koppel hier, selecteer, vul, vul de,
    formuleer`),
  mayAsk: listed(
    'voeg, voeg toe, link, koppel, verwijs, verwijs naar, plaats, maak, zet, vink, kies, gebruik, deel, lijst, maak duidelijk',
  ),
  endings: listed(`
    beschrijven, te beschrijven, omschrijven, te omschrijven, uitleggen, uit te leggen, toelichten, toe te lichten, aangeven, aan te geven, invullen, in te vullen, aanvullen, aan te vullen, vermelden, te vermelden, noemen, benoemen, opschrijven, opschrijven, samenvatten, onderbouwen, motiveren, specificeren, noteren, beantwoorden, opsommen, invoeren, formuleren, definiëren, kwantificeren, toevoegen, opgeven, schetsen`),
  finite: listed(
    'wij, we, ik, hij, zij, het, kan, kunnen, kon, moet, moeten, zal, zullen, zou, wil, willen, laat, laten, mag, mogen, wordt, worden, helpt, helpen, is, zijn, heeft, hebben, hoeft, hoeven, zonder, door, klanten kunnen, niet meer, zelf, minder',
  ),
  articles: listed('de, het, een, je, jouw, uw, ons, onze, deze, dit, alle, minstens één, minimaal één, elke, kort, hier, duidelijk'),
  asked: listed(`
    waarde, toegevoegde waarde, bedrijfswaarde, meerwaarde, nut, voordeel, voordelen, impact, reden, redenen, aanleiding, doel, doelen, doelstelling, probleem, behoefte, behoeften, resultaat, resultaten, achtergrond, context, motivatie, onderbouwing, rechtvaardiging, belang, besparing, besparingen, winst, opbrengst, opbrengsten, effect, effecten, gevolg, gevolgen, hypothese, indicator, kpi, kpi's, metric, okr, okrs, samenvatting, beschrijving, uitleg, toelichting,
    waarom, wat, wie, hoe, welk, welke, hoeveel, waarvoor, waartoe, waarmee, of, u, uw, je, jouw, hier, zin, zinnen, regel, regels, woorden, tekst, antwoord, sectie, veld, doelgroep, stakeholders, wijziging, functionaliteit, verzoek, story, ticket, verwachte, verwacht, business case, business value, kans, cijfers, probleemstelling, bijdrage`),
  interrogatives: listed(
    'waarom, wat, wie, wiens, hoe, welk, welke, hoeveel, waarvoor, waartoe, waarmee, waaraan, waardoor, voor wie, in hoeverre, op welke manier, op welke wijze, wanneer',
  ),
  auxiliaries: listed(
    'is, zijn, was, heeft, hebben, wordt, worden, zou, zouden, zal, zullen, kan, kunnen, moet, moeten, levert, leveren, brengt, helpt, helpen, profiteert, profiteren, wint, gebeurt, lost, heb, willen, wil, klanten, klant, gebruikers, gebruiker, waarde, voordeel, voordelen, probleem, problemen, veel, verandert, verbetert, bespaart, kpi, doel, nodig, doen, hebben we, merkt, krijgt',
  ),
  frame: listed(
    'als, een, de, het, ik, wij, we, zij, ze, hij, wil, willen, zou, graag, kan, kunnen, zodat, om, te, dat, omdat, want, voor, van, met, en, of, bij, in, op, aan, door, wordt, worden, is, zijn, wij geloven, geloven, verwachten, mijn, onze, ons, dan, weten, meten, gemeten, per, meer, minder, bespaart, besparen, vermindert, verlaagt, verhoogt, verbetert, levert, uren, uur, dagen, dag, week, weken, maand, jaar, procent, euro, eur, %, klant, klanten, gebruiker, gebruikers, waarde, voordeel, nodig, heb, hebben, daardoor, x, y, z, wat, wie, waarom, hoe',
  ),
  leadIns: listed('zodat, als, wil ik, ik wil, om, omdat, want, wij willen, we willen, zodat ik, opdat, voor, ik wil graag, heb ik nodig'),
  verbs: listed(
    'is, zijn, was, wordt, worden, heeft, hebben, kan, kunnen, moet, moeten, zal, zullen, zou, mag, helpt, helpen, levert, leveren, brengt, brengen, profiteert, profiteren, wint, gebeurt, lost, heb, wil, willen, verwacht, verwachten, maakt, maken, verbetert, verandert, bespaart, geeft, krijgt, ontstaat, draagt',
  ),
  common: listed(`
    de, het, een, en, of, van, voor, met, zonder, bij, in, op, aan, uit, door, om, over, naar, te, tot, als, dat, die, dit, deze, er, hier, daar, niet, geen, ze, zij, hij, we, wij, ons, onze, je, jouw, u, uw, hun, zich, men, ook, nog, meer, minder, alle, alles, elke, per, zo, klant, klanten, gebruiker, gebruikers, eindgebruiker, bedrijf, organisatie, onderneming, team, teams, business, afdeling, stakeholder, stakeholders, medewerker, medewerkers,
    lezer, persoon, mensen, product, werk, ticket, story, feature, functie, functionaliteit, verzoek, wijziging, aanpassing, project, taak, zin, zinnen, regel, regels, woord, woorden, veld, sectie, tekst, antwoord, vraag, vragen, kort, korte, bondig, concreet, concrete, duidelijk, duidelijke, meetbaar, meetbare, mogelijk, specifiek, verwacht, verwachte, belangrijk, intern, extern, cijfer, cijfers, eenheid, aantal, voorbeeld, voorbeelden, belangrijkste, soort, vandaag, anders, later, daarna, refinement, planning,
    sprint, overleg, volgende, week, technisch, jargon, leeg, laten, rol, oplossing, details, 1, 2, 3, toe, uitgevoerd, gerealiseerd, betrokken, betrokkenen, getroffen, max, maximaal, verplicht, optioneel, opgelost, daarmee, hiermee, ermee, hiervan, ervan`),
  examples: listed('bijv., bijvoorbeeld, bv., b.v., zoals, een voorbeeld'),
  exampleLabels: listed(
    'voorbeeld, voorbeelden, bijv, bijvoorbeeld, bv, vb, voorbeeldtekst, voorbeeldantwoord, goed voorbeeld, slecht voorbeeld, suggestie, format, ideeën',
  ),
  unset: listed(`
    geen, niets, onbekend, open, nog open, volgt, volgt nog, komt nog, n.v.t., nvt, niet van toepassing, n.t.b., ntb, nog te bepalen, nader te bepalen, te bepalen, nog in te vullen, in te vullen, nog te definiëren, te definiëren, nog aan te vullen, aan te vullen, nog onbekend, nog niet bekend, niet bekend, onduidelijk, nog onduidelijk, wordt aangevuld, wordt nog aangevuld, wordt ingevuld, wordt nog ingevuld,
    wordt later ingevuld, wordt later aangevuld, later, zie boven, zie titel, zie hierboven, idem, in behandeling, in afwachting, nog niet, weet ik niet, weet niet, geen idee, niet gedefinieerd, niet ingevuld, leeg, binnenkort, n.b., nog te bespreken, te bespreken, moet nog ingevuld worden, moet nog worden ingevuld, geen antwoord, tekst, nog afstemmen, niet relevant, nnb, nog niet bepaald`),
  putOffs: listed(
    'wordt nog, wordt later, wordt ingevuld, wordt aangevuld, volgt na, volgt nog, volgt later, volgt van, komt nog, komt van, moet nog, nog te bepalen, nog in te vullen, nog aan te vullen, nog af te stemmen, in te vullen door, aan te vullen door, te bepalen door, te bepalen met, te bepalen in, af te stemmen met, in afwachting van, in overleg met, ik vul, ik vul dit, vul ik, we vullen, nog niet, na refinement, na de refinement, weet ik nog niet, geen idee, dient nog, nog te bespreken, nader te bepalen, door po, door de po, door product owner',
  ),
  referrals: listed(
    'vraag, vraag aan, vragen aan, vraag het aan, navragen bij, navraag bij, overleg met, overleggen met, afstemmen met, afstemming met, wacht op, wachten op, in afwachting van, input van, reactie van, afhankelijk van, check met, checken bij, checken met, contact opnemen met, neem contact op met, bespreken met, vragen, ligt bij',
  ),
  roles: listed(
    'po, pm, product owner, productmanager, product manager, producteigenaar, productteam, business, aanvrager, auteur, stakeholder, stakeholders, sales, verkoop, marketing, management, directie, product, projectleider, ba, business analist, team, finance, financiën, opdrachtgever, indiener, melder, ik, wij',
  ),
  duties: listed(
    `
    vult aan, vult dit aan, vult dit in, vult in, moet aanvullen, moet invullen, moet dit invullen, moet nog invullen, moet nog, zal aanvullen,
    zal invullen, gaat aanvullen, levert aan, levert nog aan, vult nog aan, vult nog in, aanvullen, graag aanvullen, graag invullen, bepaalt,
    moet bepalen, geeft aan, beantwoordt, in te vullen, om aan te vullen, om in te vullen, dient aan te vullen, dient in te vullen, vult dit nog aan,
    vult dit nog in, vult het aan, vult het in`,
  ),
  scale: listed(
    'hoog, middel, gemiddeld, laag, zeer hoog, zeer laag, groot, klein, geen, ja, nee, kritiek, kritisch, normaal, onbekend, anders, overig, urgent, midden',
  ),
  kinds: listed(
    'omzet, kosten, risico, compliance, klanttevredenheid, tevredenheid, efficiëntie, groei, klantbehoud, kostenbesparing, besparing, kwaliteit, veiligheid, beveiliging, wettelijk, regelgeving, strategisch, strategie, innovatie, productiviteit, tijd, geld, tijdwinst, tijdsbesparing, imago, anders, overig, wet- en regelgeving, gebruiksgemak, risicoreductie, technische schuld',
  ),
  help: listed(
    'handboek, handleiding, gids, richtlijn, richtlijnen, sjabloon, template, templates, hulp, hulppagina, instructie, instructies, tutorial, checklist, faq, tips, voorbeelden, playbook, documentatie eerst, wiki eerst, training, leidraad, werkinstructie',
  ),
  pointers: listed(
    'lees, lees ook, lezen, zie, zie ook, bekijk, raadpleeg, kijk in, kijk op, volg, meer info, meer informatie, meer informatie in, meer weten, voor meer informatie zie, voor hulp zie, hulp, hulp nodig, hoe schrijf je, hoe vul je, hoe beschrijf je, hoe, gids, gebruik, eerst, volgens, raadpleeg eerst, twijfel je',
  ),
  remarks: listed(
    'optioneel, verplicht, verplicht veld, niet verplicht, facultatief, dit veld, deze sectie, houd het kort, hou het kort, maximaal, max, niet meer dan, minimaal, één zin, een zin, één zin is genoeg, één zin volstaat, 1-2 zinnen, één of twee zinnen, twee zinnen, met cijfers, met getallen, cijfers, indien onbekend, indien niet, leeg laten, laat leeg, niet leeg, in eigen woorden, vrije tekst, dit helpt ons, helpt ons, bedankt, geen jargon, niet de oplossing, vanuit, verwijder indien, meerdere antwoorden',
  ),
  scores: listed('waarde, score, punten, prioriteit, prio, cijfer, belang, urgentie, gewicht, bedrijfswaarde, inspanning, niveau'),
};
