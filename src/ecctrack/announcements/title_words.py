"""Words around a title that are no part of it."""

# What an announcement says before the name of a thing; articles and little words after these go too.
LEADS: dict[str, str] = {
    "en": "save the date for, save the date, save the dates for, save the dates, save-the-date, mark your calendar, mark your calendars, mark your calendar for, mark your calendars for, mark your diary, "
    "apply for, apply now for, apply now, apply to, apply, invitation to register for, invitation for, invitation to, invitation, invites you to, invites to, you are invited to, we invite you to, register for, register now for, "
    "register now, registration open for, registrations open for, registration is open for, registration now open for, registration open, registration for, registrations for, join us for, join us at, join us in, join us, join, do not miss, don't miss, "
    "dont miss, sign up for, meet us at, visit us at, visit, attend, to join us please register for, please register for, upcoming, next, now open, open now, new, reminder, last call for, last call, last chance to register for, "
    "last chance to apply for, last chance, coming soon, out now, just launched, launch of, announcing, announcement of, announcement, participate in, take part in, participation in, "
    "book your place at, book your place for, book your seat for, discover, your invitation to, we are pleased to invite you to, we are happy to invite you to, pleased to announce, see you at, "
    "the call for tenders, deadline for, deadline, registration, event, news, change of date, date change, cancelled, postponed, new date, new dates, extended, deadline extended, deadline extension",
    "de": "save the date, merken sie sich vor, termin vormerken, einladung zum, einladung zur, einladung, anmeldung zum, anmeldung zur, jetzt anmelden zum, jetzt anmelden zur, jetzt anmelden, jetzt bewerben für, jetzt bewerben, bewerben sie sich für, "
    "melden sie sich an für, terminhinweis, terminankündigung, terminankundigung, ankündigung, besuchen sie uns auf der, besuchen sie, teilnahme am, teilnahme an der, nächste, nächster, nächstes, neue, neuer, neues, kommende, "
    "noch schnell anmelden, letzte chance, erinnerung, veranstaltungshinweis, wir laden sie ein zum, wir laden sie ein zur, wir laden ein zum, wir laden ein zur, wir laden sie herzlich zum, wir laden sie herzlich zur, keine, veranstaltung, start der, start des, verschoben, abgesagt, fristverlängerung, neuer termin, bis, am",
    "fr": "save the date, inscrivez-vous à, inscrivez-vous au, inscrivez-vous dès maintenant, inscrivez vous, invitation à, invitation au, invitation, participez à, participez au, participez aux, rejoignez-nous pour, rejoignez-nous, retrouvez-nous, ne manquez pas, "
    "réservez la date, réservez votre place pour, réservez la date pour, candidatez à, candidatez au, candidatez, prochain, prochaine, prochains, prochaines, nouveau, nouvel, nouvelle, rappel, dernière chance, à vos agendas, lancement de, "
    "lancement du, ouverture de, ouverture du, reporté, annulé, report de, report du, à noter",
    "es": "save the date, reserva la fecha, inscríbete en, inscríbete a, inscríbete, inscripción a, inscripción en, invitación a, invitación al, participa en, únete a, no te pierdas, solicita, apúntate a, próximo, próxima, próximos, próximas, nuevo, nueva, última oportunidad, recordatorio, aplazado, cancelado, abierta la inscripción para, abierta la convocatoria",
    "it": "save the date, iscriviti a, iscriviti al, iscriviti alla, iscriviti, invito a, invito al, invito alla, invito, partecipa a, partecipa al, partecipa alla, unisciti a, candidati a, candidati al, non perdere, prossimo, prossima, prossimi, prossime, nuovo, nuova, ultima chiamata, promemoria, segna in agenda, rinviato, annullato, aperte le iscrizioni a, aperte le iscrizioni al, aperte le iscrizioni per, aperte le iscrizioni",
    "pt": "save the date, inscreva-se no, inscreva-se na, inscreva-se, convite para, participe no, participe na, junte-se a, reserve a data, próximo, próxima, novo, nova, última oportunidade",
    "nl": "save the date, meld je aan voor, meld u aan voor, schrijf je in voor, schrijf u in voor, uitnodiging voor, uitnodiging, doe mee aan, mis niet, volgende, nieuwe, laatste kans, kom naar",
    "pl": "save the date, zapraszamy na, zapraszamy do, zaproszenie na, zaproszenie do, zaproszenie, zarejestruj się na, zapisz się na, zgłoś się do, weź udział w, dołącz do, następne, następny, następna, najbliższe, nowy, nowa, nowe, przypomnienie, rejestracja na",
    "cs": "save the date, pozvánka na, pozvánka, zveme vás na, zveme na, registrujte se na, přihlaste se na, registrace na, zúčastněte se, účast na, příští, další, nový, nová, nové, připomínka, přijďte na, nenechte si ujít",
    "sk": "save the date, pozvánka na, pozvánka, pozývame vás na, registrujte sa na, prihláste sa na, registrácia na, zúčastnite sa, účasť na, ďalší, ďalšia, nový, nová, nové, príďte na",
    "ro": "save the date, invitație la, invitatie la, invitație, înscrieți-vă la, participă la, participați la, înregistrare la, următorul, următoarea, nou, nouă, nu ratați",
    "hu": "save the date, meghívó, regisztráljon, jelentkezzen, csatlakozzon, következő, új",
    "el": "save the date, πρόσκληση στο, πρόσκληση σε, πρόσκληση, εγγραφείτε, συμμετέχετε, επόμενο, επόμενη, νέο, νέα",
    "bg": "save the date, покана за, покана, регистрирайте се за, участвайте в, следващ, следваща, нов, нова, ново",
    "hr": "save the date, poziv na, pozivnica na, pozivnica, prijavite se na, registrirajte se za, sudjelujte na, sljedeći, sljedeća, novi, nova, novo",
    "sl": "save the date, vabilo na, vabilo, prijavite se na, udeležite se, naslednji, naslednja, nov, nova, novo, vabljeni na",
    "sv": "save the date, inbjudan till, inbjudan, anmäl dig till, delta i, välkommen till, missa inte, nästa, ny, nya, nytt, kom till",
    "da": "save the date, invitation til, tilmeld dig, tilmeld dig til, deltag i, velkommen til, gå ikke glip af, næste, ny, nye, nyt, kom til",
    "fi": "save the date, kutsu, ilmoittaudu, tervetuloa, osallistu, seuraava, uusi",
    "et": "save the date, kutse, registreeru, osale, järgmine, uus", "lv": "save the date, ielūgums uz, piesakies, piedalies, nākamais, jauns", "lt": "save the date, kvietimas į, registruokitės į, dalyvaukite, kitas, naujas",
}  # fmt: skip

# What may follow a lead, or stand before a name, and is no part of the name.
ARTICLES: dict[str, str] = {
    "en": "the, a, an, our, your, this, these, this year's, s, all, for, to, at, of, its, their, in, is, are, now, please, we, you, will, on, first, and, within, during, as part of, today, also",
    "de": "der, die, das, dem, den, des, ein, eine, einen, einem, einer, unser, unsere, unserem, unserer, diesjährige, diesjährigen, nächste, nächsten, zum, zur, für, auf, bei, beim, an, am, im, in, ist, sind, auch, von, herzlich, sie",
    "fr": "le, la, les, l, un, une, des, du, de, d, notre, nos, votre, cette, ce, à, au, aux, pour, est, sont, et, en, dans, sur, prochain, prochaine",
    "es": "el, la, los, las, un, una, del, de, nuestro, nuestra, este, esta, a, al, para, en, es, y, próximo, próxima",
    "it": "il, lo, la, i, gli, le, l, un, una, uno, del, della, dei, di, nostro, nostra, questo, questa, a, al, alla, all, per, in, nel, nella, è, e, prossimo, prossima",
    "pt": "o, a, os, as, um, uma, do, da, dos, das, de, nosso, nossa, ao, à, para, no, na, em, e, é", "nl": "de, het, een, ons, onze, dit, deze, voor, naar, in, op, bij, is, van", "pl": "na, do, w, we, o, i, naszą, nasze, jest", "cs": "na, do, v, ve, o, a, i, naše, náš, je, se", "sk": "na, do, v, vo, o, a, i, naše, náš, je, sa",
    "ro": "la, în, o, un, al, a, de, cea, cel, este, pentru", "hu": "a, az, egy, is", "el": "το, η, ο, την, τον, στο, στη, στην, στον, των, του, της, τα, οι, ένα, μία, για", "bg": "на, за, в, във, от, и, се", "hr": "na, u, za, i, o, se, je", "sl": "na, v, za, in, o, se, je",
    "sv": "en, ett, den, det, de, vår, vårt, till, på, i, för, är, om", "da": "en, et, den, det, de, vores, til, på, i, for, er, om", "fi": "ja, on", "et": "ja, on", "lv": "un, uz, ir", "lt": "ir, į, yra",
}  # fmt: skip

# What ends a name: little words before the date or the place.
TAILS: dict[str, str] = {
    "en": "on, in, at, from, by, to, until, till, between, for, and, the, which, that, of, with, as, before, after, will, is, are, starting, beginning, next, this, during, due, open, opens, has been, have been, be, taking place, has, have, was, were, a, into, since, its, again, now, also, then, dates, when, both, or, up, no later than",
    "de": "am, vom, im, in, bis, von, zum, zur, und, für, ab, bei, beim, auf, der, die, das, den, dem, wird, werden, ist, sind, an, mit, nun, jetzt, soll, dieses jahr, kann, hat, haben, wurde, wegen",
    "fr": "le, les, du, au, à, en, de, des, et, pour, dès, jusqu, qui, se, s, est, sont, la, l, d, sera, aura, auront, entre, avant, a, ont, sur, dans, aux",
    "es": "el, los, del, al, en, de, y, para, desde, hasta, se, que, la, las, es, entre, a, con, por", "it": "il, i, dal, al, in, di, del, e, per, a, si, che, la, le, l, è, nel, il giorno, dall, all, tra, entro, da, con",
    "pt": "o, a, os, no, na, em, de, do, e, para, se, que, até, entre, dia, dias, nos, com, será", "nl": "op, van, tot, in, en, de, het, voor, te, bij, wordt, is, met", "pl": "w, we, dnia, dniach, od, do, i, na, o, się, z, że", "cs": "v, ve, dne, dnech, od, do, a, na, se, z, i, je, ve dnech, k", "sk": "v, vo, dňa, dňoch, od, do, a, na, sa, z, i, je",
    "ro": "în, la, pe, din, și, de, data, perioada, se, va, cu, al, până", "hu": "a, az, és, is", "el": "στις, από, έως, και, το, τη, την, στο, στη, στην, η, ο", "bg": "на, от, до, и, в, във, за, ще, се", "hr": "u, na, od, do, i, će, se, je", "sl": "v, na, od, do, in, bo, se, je, dne",
    "sv": "den, i, på, till, och, från, som, är, med, om, för", "da": "den, i, på, til, og, fra, som, er, med, om, for", "fi": "ja, on", "et": "ja, on", "lv": "un, no, ir", "lt": "ir, nuo, yra",
}  # fmt: skip

# Invitations to click and the like: where they begin, the name has ended.
CLICKS: dict[str, str] = {
    "en": "read more, read the, read about, more info, more information, find out more, register here, register now, register via, register by, register, apply here, apply now, click here, learn more, see more, full details, details here, further information, add to my calendar, visit event website, "
    "save the date, info here, link, here, event summary, website, watch, sign up here, tbc, new date, free of charge, more details, view, see the, registration open, registration required, registration link, download, agenda, new",
    "de": "mehr infos, mehr informationen, weitere informationen, weitere infos, hier anmelden, jetzt anmelden, jetzt bewerben, zur anmeldung, mehr erfahren, mehr dazu, weiterlesen, hier, zum programm, details, anmeldung, anmelden, link, lesen sie",
    "fr": "en savoir plus, plus d informations, plus d infos, inscription, inscriptions, inscrivez-vous, s inscrire, je m inscris, cliquez ici, ici, lire la suite, voir, informations, gratuit",
    "es": "más información, mas informacion, leer más, inscríbete, inscripción, aquí, ver más, más info, enlace", "it": "maggiori informazioni, scopri di più, per saperne di più, iscriviti, iscrizioni, qui, leggi, info, leggi di più, registrati", "pt": "mais informações, saiba mais, inscreva-se, aqui, ler mais, inscrições", "nl": "meer informatie, lees meer, meld je aan, meld u aan, hier, aanmelden", "pl": "więcej informacji, czytaj więcej, zarejestruj się, tutaj, szczegóły, rejestracja, więcej",
    "cs": "více informací, více zde, zde, registrace, registrujte se, přihláška, číst dále, více", "sk": "viac informácií, viac tu, tu, registrácia, čítať ďalej, viac", "ro": "mai multe informații, mai multe detalii, detalii, aici, înscrieri", "hu": "további információ, bővebben, regisztráció, itt, részletek", "sv": "läs mer, mer information, anmäl dig, här, anmälan", "da": "læs mere, mere information, tilmeld dig, her, tilmelding", "fi": "lue lisää, lisätietoja, ilmoittaudu, täältä", "el": "περισσότερα, εδώ, περισσότερες πληροφορίες", "bg": "повече информация, тук", "hr": "više informacija, ovdje, prijave, više", "sl": "več informacij, tukaj, prijave, več",
}  # fmt: skip

# Names for no one thing: a text about "the event" or "it" is named by its heading.
GENERIC: dict[str, str] = {
    "en": "it, they, this, these, the event, event, events, conference, workshop, webinar, session, sessions, meeting, info day, call, calls, the call, application, applications, proposals, submissions, "
    "date, dates, deadline, deadlines, registration, registrations, time, venue, place, where, when, cut-off, cut-offs, programme, agenda, main event, day, the day, first day, second day, last, this year, edition, "
    "next edition, next, he, she, we, you, and, the, of, for, full, final, first, second, third, fourth, fifth, stage, phase, step, round, part, one, two, all, seats, places, participation, opening, closing, launch, "
    "submission, interested, candidates, applicants, organisations, smes, parties, please, must, should, can, be, may, that, which, more, information, there, here, also, both, either, new, online, physical, hybrid, in-person, in person, "
    "sites, short, long, s, cut, off, cutoff, form, portal, system, platform, are, is, was, will, open, opened, opens, close, closes, closed, now, already, still, accepted, possible, mandatory, required, free, admission, "
    "news, upcoming, overview, save, key, important, timeline, calendar, our, your, publication, start, end, decision, results, project, projects, period, selection, evaluation, proposal, current, previous, past, following, next events, forthcoming, series, topic, topics, theme",
    "de": "sie, er, es, die, der, das, veranstaltung, konferenz, tagung, workshop, webinar, treffen, ausschreibung, aufruf, bewerbung, bewerbungen, anmeldung, anmeldungen, antrage, frist, termin, termine, datum, ort, uhrzeit, beginn, ende, einreichung, einreichungen, "
    "projektskizzen, skizzen, stichtag, anmeldeschluss, einsendeschluss, bewerbungsfrist, einreichfrist, antragsfrist, sitzung, programm, interessierte, interessenten, unternehmen, teilnahme, wann, wo, nachste, erste, zweite, dritte, diese, dieser, dieses, kosten, und, ist, bitte, sind, werden, konnen, antragsteller, start, laufzeit, messe, offnung, veroffentlichung",
    "fr": "il, elle, ils, elles, cet evenement, evenement, conference, atelier, webinaire, seminaire, reunion, appel, candidature, candidatures, inscription, inscriptions, dossier, dossiers, date, dates, lieu, heure, horaire, depot, cloture, ouverture, "
    "date limite, quand, ou, cette, ce, edition, prochaine, premiere, deuxieme, l, la, le, les, participation, journee, de, des, du, session, releve, propositions, est, sont, echeance, limite, lancement",
    "es": "el, la, evento, conferencia, taller, seminario, reunion, convocatoria, solicitud, solicitudes, inscripcion, inscripciones, fecha, fechas, lugar, hora, plazo, cierre, apertura, cuando, donde, jornada, limite, de, las, los, presentacion, sesion, candidaturas, propuestas, ayudas, esta, este, es",
    "it": "evento, conferenza, workshop, seminario, webinar, riunione, bando, domanda, domande, iscrizione, iscrizioni, data, date, luogo, ora, orario, scadenza, apertura, chiusura, quando, dove, il, la, le, l, termine, di, per, presentazione, candidature, proposte, incontro, la call, call, lo, sportello, gli",
    "pt": "evento, conferencia, seminario, reuniao, candidatura, candidaturas, inscricao, inscricoes, data, datas, local, hora, prazo, abertura, encerramento, quando, onde, o, a, aviso, de",
    "nl": "evenement, conferentie, workshop, bijeenkomst, oproep, aanvraag, aanvragen, aanmelding, datum, locatie, tijd, deadline, opening, sluiting, wanneer, waar, het, de, deze, sluitingsdatum",
    "pl": "wydarzenie, konferencja, warsztat, warsztaty, spotkanie, nabor, wniosek, wnioski, rejestracja, zgloszenia, termin, data, miejsce, godzina, otwarcie, zamkniecie, kiedy, gdzie, konkurs, wnioskow, skladania, webinar, szkolenie",
    "cs": "akce, konference, seminar, workshop, setkani, vyzva, zadost, zadosti, registrace, prihlasky, termin, datum, misto, cas, zahajeni, ukonceni, uzaverka, kdy, kde, vyzvy, konani, prijem, prijmu, prihlasek, zadosti, mezinarodni, webinar, podani",
    "sk": "podujatie, konferencia, seminar, workshop, stretnutie, vyzva, ziadost, ziadosti, registracia, prihlasky, termin, datum, miesto, cas, otvorenie, uzavretie, uzavierka, kedy, kde, vyzvy, konania, webinar",
    "ro": "eveniment, evenimentul, conferinta, atelier, apel, apelul, cerere, cereri, inscriere, inscrieri, data, locul, ora, termen, termenul, deschidere, inchidere, cand, unde, limita, depunere, depunerea, proiectelor, de",
    "hu": "esemeny, rendezveny, konferencia, palyazat, jelentkezes, regisztracio, idopont, helyszin, hatarido, benyujtas, mikor, hol, a, az, benyujtasi, jelentkezesi, palyazatok",
    "sv": "evenemang, konferens, utlysning, ansokan, anmalan, datum, plats, tid, deadline, nar, var, sista, dag", "da": "arrangement, konference, ansogning, tilmelding, dato, sted, tid, frist, hvornar, hvor, ansogningsfrist, tilmeldingsfrist",
    "fi": "tapahtuma, konferenssi, hakemus, ilmoittautuminen, paivamaara, aika, paikka, maaraaika, haku", "el": "εκδηλωση, συνεδριο, προσκληση, αιτηση, εγγραφη, ημερομηνια, τοποσ, ωρα, προθεσμια, υποβολη, υποβολησ",
    "bg": "събитие, конференция, покана, дата, място, час, срок, краен, регистрация", "hr": "dogadaj, konferencija, natjecaj, poziv, prijava, prijave, datum, mjesto, vrijeme, rok", "sl": "dogodek, konferenca, razpis, prijava, prijave, datum, kraj, cas, rok",
    "et": "sundmus, konverents, taotlus, kuupaev, koht, aeg, tahtaeg", "lv": "pasakums, konference, pieteikums, datums, vieta, laiks, termins", "lt": "renginys, konferencija, paraiska, data, vieta, laikas, terminas",
}  # fmt: skip
