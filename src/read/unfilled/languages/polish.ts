import { type Language, listed } from './language.ts';

export const polish: Language = {
  name: 'Polish',
  leads: listed(`
    proszę, prosimy, uprzejmie prosimy, tutaj, tu, krótko, zwięźle, w jednym zdaniu, w jednym lub dwóch zdaniach, w 1-2 zdaniach, w kilku słowach, w kilku zdaniach, w skrócie, własnymi słowami, jedno zdanie, 1 zdanie, 1-2 zdania, jedno lub dwa zdania, jeśli to możliwe, jeśli możliwe, jeśli wiadomo, o ile wiadomo, opcjonalnie, opcjonalne, wymagane, obowiązkowe, uwaga, instrukcja, wskazówka,
    i, oraz, lub, następnie, najpierw, też, także, pamiętaj aby, pamiętaj, nie zapomnij, w tej sekcji, w tym polu, poniżej, jasno, należy, trzeba, można, możesz, musisz, pytanie, dokładnie, konkretnie`),
  asks: listed(`
    opisz, opiszcie, proszę opisać, prosimy opisać, wyjaśnij, wyjaśnijcie, podaj tutaj, podaj tu, podaj w, podaj, napisz, napisz tutaj, wpisz, wypełnij,
    uzupełnij, określ, wskaż, streść, podsumuj, uzasadnij, sprecyzuj, powiedz nam, powiedz, opowiedz, przedstaw, odpowiedz, zaznacz, zastąp, pomyśl,
    oszacuj, skwantyfikuj, sformułuj, nazwij, zanotuj, wprowadź tu, twoja odpowiedź, twój tekst, wpisać tutaj, bądź konkretny, uzasadnienie proszę,
    o opis, o opisanie, o podanie, o wyjaśnienie, o uzupełnienie, o wskazanie, o krótki opis, o wpisanie, o uzasadnienie, o odpowiedź, dodaj tutaj,
    dodaj tu, dodaj opis, wspomnij, określcie, wklej tutaj, naszkicuj`),
  describes: listed(
    `
    dodaj, wprowadź, pokaż, dołącz, zdefiniować, opisać, wyjaśnić, podać, napisać, wpisać, wypełnić, uzupełnić, określić, wskazać, wymienić, podsumować,
    uzasadnić, sprecyzować, przedstawić, dodać, oszacować, wskazać, rozwiń, podlinkuj, zlinkuj, zamieść, umieść, wymień, zapisz, wybierz, zdefiniuj`,
  ),
  mayAsk: listed('połącz, odnieś, link, użyj, umieść, daj, zrób'),
  endings: [],
  finite: [],
  articles: listed(
    'swój, swoją, swoje, twój, twoją, ten, ta, to, tę, te, co najmniej jeden, przynajmniej jeden, wszystkie, każdy, krótki, krótką, tutaj, tu',
  ),
  asked: listed(`
    wartość, wartości, wartość biznesowa, wartość biznesową, korzyść, korzyści, zysk, zyski, wpływ, powód, powody, powodu, przyczyna, przyczynę, przyczyny, cel, cele, celu, problem, problemu, potrzeba, potrzebę, potrzeby, wynik, wyniki, efekt, efekty, rezultat, rezultaty, kontekst, tło, motywacja, motywację, uzasadnienie, uzasadnienia, znaczenie, ważność, oszczędność, oszczędności, konsekwencje, skutki, hipoteza, hipotezę, wskaźnik, wskaźniki, metryka, metrykę,
    metryki, kpi, okr, okry, podsumowanie, opis, wyjaśnienie, dlaczego, co, kto, komu, kogo, jak, jaki, jaka, jaką, jakie, jakich, jakiej, który, które, którzy, którą, której, ile, po co, czy, w jaki sposób, czego, tutaj, tu, zdanie, zdaniu, zdania, zdaniach, linia, słowach, słowami, tekst, odpowiedź, sekcja, pole, odbiorców, odbiorcy, interesariuszy, zmiana, zmiany, zmianę, funkcja, funkcji, zgłoszenie, historyjka, oczekiwane, oczekiwaną, oczekiwany, spodziewane, liczby`),
  interrogatives: listed(
    'dlaczego, co, kto, komu, kogo, jak, jaki, jaka, jakie, jakich, jaką, który, która, które, ile, po co, czemu, czy, w jaki sposób, w jakim stopniu, dla kogo, w czym, czego, na czym, jakim, którzy',
  ),
  auxiliaries: listed(
    'jest, są, będzie, będą, byłoby, ma, mają, może, mogą, zyska, zyskuje, zyskają, skorzysta, skorzystają, korzysta, daje, da, przynosi, przyniesie, pomaga, pomoże, się, problem, problemy, wartość, korzyści, korzyść, zmieni, zmienia, poprawi, rozwiązuje, stanie, klienci, klient, użytkownicy, użytkownik, to, tego, wpływ, cel, potrzebne, potrzebujemy, robimy, ważne, oszczędzi, musimy, chcemy',
  ),
  frame: listed(
    'jako, ja, my, chcę, chcemy, chciałbym, chciałabym, potrzebuję, potrzebujemy, móc, mógł, mogła, mogę, aby, żeby, ponieważ, bo, gdyż, i, oraz, lub, do, od, dla, z, ze, w, we, na, po, przez, że, się, jest, są, będzie, wierzymy, oczekujemy, kiedy, gdy, jeśli, to, wtedy, mój, moja, nasz, nasza, nasze, o, zmniejsza, zmniejszy, zwiększa, zwiększy, poprawia, poprawi, oszczędza, zyskuje, godzin, godziny, dni, dzień, tydzień, tygodniowo, miesiąc, miesięcznie, rok, rocznie, zł, pln, euro, %, procent, więcej, mniej, klient, klienci, klientów, użytkownik, użytkownicy, dzięki, temu, x, y, z, kto, co, dlaczego, jak, który',
  ),
  leadIns: listed('aby, żeby, jako, chcę, po to aby, ponieważ, bo, dzięki czemu, potrzebuję, tak aby, dzięki temu, dla, chcemy'),
  verbs: listed(
    'jest, są, był, będzie, będą, byłoby, ma, mają, może, mogą, musi, muszą, powinien, zyska, zyskuje, zyskają, skorzysta, korzysta, daje, da, przynosi, przyniesie, pomaga, pomoże, zmieni, zmienia, poprawi, poprawia, rozwiązuje, rozwiąże, stanie, dzieje, potrzebuje, oczekujemy, umożliwia, wnosi',
  ),
  common: listed(`
    i, oraz, lub, a, w, we, z, ze, na, do, od, dla, o, po, za, przez, przy, bez, nad, pod, że, aby, żeby, się, nie, jeśli, gdy, to, ten, ta, te, tę, tego, tej, tym, tych, tą, jego, jej, ich, nasz, nasza, nasze, naszych, naszym, swój, swoje, nam, nas, my, ty, on, ona, oni, tu, tutaj, też, także, tylko, już, jeszcze, bardziej, więcej, mniej, każdy, każda, wszystkie, klient, klienta, klientów, klienci, klientom, użytkownik, użytkownika, użytkowników, użytkownicy, użytkownikom, firma, firmy,
    firmie, organizacja, organizacji, zespół, zespołu, biznes, biznesu, biznesowa, biznesową, biznesowej, biznesowe, interesariusze, interesariuszy, osoba, osoby, osób, produkt, produktu, praca, zadanie, zadania, zgłoszenie, zgłoszenia, historyjka, funkcja, funkcji, funkcjonalność, funkcjonalności, zmiana, zmiany, zmianę, projekt, projektu, wdrożenie, wdrożenia, wdrożeniu, realizacja, realizacji, zdanie, zdania, zdaniu, zdaniach, słowo, słowa, słowach, pole, pola, sekcja, sekcji, tekst, odpowiedź, pytanie, pytania, krótki, krótka, krótko, zwięzły, konkretny, konkretne, konkretnie, jasny, mierzalny, mierzalne,
    możliwe, możliwie, oczekiwane, oczekiwana, oczekiwany, oczekiwaną, ważne, ważny, wewnętrzny, zewnętrzny, liczba, liczby, jednostka, przykład, przykłady, główny, główne, po, później, potem, przed, refinement, refinemencie, sprint, planowanie, spotkanie, spotkaniu, następny, maksymalnie, techniczny, puste, puste, żargon, rola, rozwiązanie, szczegóły, 1, 2, 3, dziś, inaczej, wymagane, opcjonalne, dotyczy, spodziewane`),
  examples: listed('np., na przykład, przykładowo, tj., m.in., jak np.'),
  exampleLabels: listed(
    'przykład, przykłady, np, na przykład, wzór, przykładowa odpowiedź, dobry przykład, zły przykład, propozycja, format, pomysły',
  ),
  unset: listed(`
    brak, brak danych, brak informacji, brak odpowiedzi, nie dotyczy, n/d, nd, nieznane, nieznana, nieznany, nie wiadomo, nie wiem, do uzupełnienia, do ustalenia, do określenia, do wypełnienia, do potwierdzenia, do wyjaśnienia, do doprecyzowania, do zdefiniowania, do omówienia, do dodania, do zrobienia, w trakcie, w trakcie ustalania, w trakcie ustaleń, w toku, w przygotowaniu, w opracowaniu, później, wkrótce, jeszcze nie, jeszcze nie wiadomo, jeszcze nieznane,
    jak wyżej, jw., j.w., patrz tytuł, patrz wyżej, zob. tytuł, oczekuje, oczekujące, puste, pusty, zostanie uzupełnione, zostanie uzupełnione później, będzie uzupełnione, uzupełnię później, uzupełnimy później, nieokreślone, nieokreślona, żaden, żadna, żadne, nic, tekst, niezdefiniowane, nieustalone, oczekuje na ustalenie, todo, do oszacowania`),
  putOffs: listed(
    'do uzupełnienia, do ustalenia, do wypełnienia, do określenia, do potwierdzenia, do omówienia, do wyjaśnienia, do doprecyzowania, do zdefiniowania, zostanie uzupełnione, zostanie uzupełniona, zostanie dodane, zostanie podane, będzie uzupełnione, będzie uzupełniona, będzie dodane, uzupełnię, uzupełnimy, dodam później, dopiszę, dopiszemy, w trakcie ustaleń, w trakcie ustalania, czeka na, oczekuje na, jeszcze nie, jeszcze do, nie wiem jeszcze, po refinemencie, musi zostać uzupełnione, wymaga uzupełnienia, wymaga ustalenia, po rozmowie z, później',
  ),
  referrals: listed(
    'zapytać, zapytaj, spytaj, spytać, pytanie do, skonsultować z, skonsultuj z, ustalić z, uzgodnić z, czekamy na, czeka na, czekam na, oczekiwanie na, oczekuje na, zależy od, potwierdzić z, skontaktuj się z, omówić z, porozmawiać z, po stronie',
  ),
  roles: listed(
    'po, pm, product ownera, product owner, product ownerem, pm-a, po-wca, właściciel produktu, właściciela produktu, właścicielem produktu, biznes, biznesu, biznesem, zespół produktowy, zgłaszający, zgłaszającego, autor, autora, interesariusze, interesariuszy, interesariuszami, sprzedaż, marketing, zarząd, zarządu, produkt, ba, analityk, analityka, analitykiem, zespół, finanse, klient, klienta, kierownik, sponsor, stakeholder',
  ),
  duties: listed(
    'uzupełni, uzupełni to, wypełni, poda, doda, dopisze, określi, ustali, musi uzupełnić, musi wypełnić, musi podać, musi określić, ma uzupełnić, ma podać, powinien uzupełnić, potwierdzi, do uzupełnienia, proszę uzupełnić, uzupełnić, wyjaśni, dostarczy, odpowie, musi dopisać',
  ),
  scale: listed(
    'wysoki, wysoka, wysokie, średni, średnia, średnie, niski, niska, niskie, bardzo wysoki, bardzo wysoka, bardzo niski, bardzo niska, brak, tak, nie, krytyczny, krytyczna, duży, duża, mały, mała, normalny, pilny, nieznany, inne, inny',
  ),
  kinds: listed(
    'przychód, przychody, koszt, koszty, ryzyko, zgodność, satysfakcja, satysfakcja klienta, zadowolenie, zadowolenie klienta, efektywność, wzrost, retencja, oszczędność, oszczędności, redukcja kosztów, jakość, bezpieczeństwo, prawo, prawne, regulacje, strategia, strategiczne, innowacja, innowacje, produktywność, czas, pieniądze, wizerunek, inne, inny, dług techniczny, wydajność',
  ),
  help: listed(
    'podręcznik, podręcznika, podręczniku, przewodnik, przewodnika, przewodniku, instrukcja, instrukcję, instrukcji, szablon, szablonu, pomoc, stronę pomocy, poradnik, poradnika, faq, wskazówki, przykłady, checklista, wytyczne, wytycznych, handbook, szkolenie, dokumentację najpierw, wiki najpierw, playbook',
  ),
  pointers: listed(
    'przeczytaj, przeczytać, zobacz, zob., patrz, sprawdź, zajrzyj do, zapoznaj się z, skorzystaj z, użyj, więcej informacji, więcej info, więcej w, więcej informacji w, dowiedz się więcej, potrzebujesz pomocy, pomoc, jak pisać, jak opisać, jak wypełnić, jak napisać, przewodnik, najpierw, zgodnie z, stosuj się do, postępuj zgodnie',
  ),
  remarks: listed(
    'opcjonalne, opcjonalnie, wymagane, obowiązkowe, pole obowiązkowe, pole wymagane, pole opcjonalne, to pole, ta sekcja, maksymalnie, max, maks, nie więcej niż, co najwyżej, minimum, jedno zdanie, jedno zdanie wystarczy, wystarczy jedno zdanie, 1-2 zdania, jedno lub dwa zdania, dwa zdania, z liczbami, liczby, jeśli nieznane, jeśli nie, zostaw puste, pozostaw puste, nie zostawiaj, krótko, w kilku słowach, tekst dowolny, to nam pomaga, pomaga nam, pomoże nam, dziękujemy, bez żargonu, nie rozwiązanie, z punktu widzenia, usuń jeśli, wielokrotny wybór',
  ),
  scores: listed('wartość, punkty, ocena, priorytet, ważność, pilność, waga, wartość biznesowa, nakład, poziom, wynik'),
};
