"""The words announcements are made of, by what they say and by language.

One entry a phrase, entries separated by commas. A star stands for the rest of a word, at its end or
at its beginning (German joins words); case and accents do not matter.
"""

from enum import Enum, auto


class Cue(Enum):
    """What a word or phrase says about a date near it, or about the thing announced."""

    DEADLINE = auto()
    BY = auto()
    APPLY = auto()
    REGISTER = auto()
    OPENS = auto()
    RUNS = auto()
    CLOSES = auto()
    HAPPENS = auto()
    WHEN = auto()
    EVENT = auto()
    CALL = auto()
    IGNORE = auto()
    OLD = auto()
    FROM = auto()
    NEW = auto()
    MOVED = auto()
    CANCELLED = auto()
    TENTATIVE = auto()
    ONLINE = auto()
    CONTINUOUS = auto()
    STAGE = auto()
    DAY = auto()
    AGENDA = auto()
    PLACE = auto()


VOCABULARY: dict[Cue, dict[str, str]] = {
    # The last day, as a thing: what stands before or after a date in a list of facts.
    Cue.DEADLINE: {
        "en": "deadline*, cut-off*, cut off, cutoff*, closing date*, closing day, due date*, due on, due by, end date for "
        "applications, last day to, last day for, final date, last date, closure of call, closure of the call, call "
        "closure, end of call, end of submission, submission date*, closing of the call, closing, closure, end of application*",
        "de": "*frist, *fristen, *schluss, *stichtag, *stichtage, einreichtermin*, abgabetermin*, einreichungstermin*, "
        "bewerbungsende, meldeschluss, bewerbungszeitraum endet, ende der einreichung, einreichung bis, deadline*",
        "fr": "date limite, dates limites, date butoir, echeance*, cloture*, date de cloture, delai*, limite de depot, "
        "date de remise, dernier delai, releve*, date de releve, fin de depot, limite d inscription",
        "es": "fecha limite, fechas limite, plazo*, fecha tope, cierre*, fin de plazo, vencimiento, ultimo dia",
        "it": "scadenza, scadenze, termine ultimo, termine per, termine di, termini per, data limite, chiusura*",
        "pt": "prazo*, data limite, data-limite, encerramento*, fecho, fim de prazo",
        "nl": "deadline*, *deadline, sluitingsdatum, uiterste datum, uiterlijke datum, indieningstermijn, einddatum aanvragen",
        "pl": "termin skladania, termin nadsylania, termin zglaszania, termin zgloszen, termin rejestracji, termin naboru, "
        "ostateczny termin, zamkniecie naboru, koniec naboru, termin uplywa",
        "cs": "uzaverk*, termin podani, termin pro podani, lhuta*, konec prijmu, nejzazsi termin, termin uzaverky, ukonceni prijmu",
        "sk": "uzavierk*, termin podania, termin na predlozenie, lehota*, konecny termin, termin uzavierky, uzatvorenie vyzvy",
        "ro": "termen limita, termenul limita, termen de depunere, data limita, data-limita, inchiderea apelului, termenul de",
        "hu": "hatarido*, *hatarido, *hatarideje, *hataridok, *hataridot, *hatarideig, benyujtasi hatarido*",
        "el": "προθεσμια*, καταληκτικη ημερομηνια, καταληκτικη*, ληξη υποβολ*",
        "bg": "краен срок, крайният срок, крайния срок, срок за*, срокът за*, крайна дата",
        "hr": "rok za, rok prijav*, krajnji rok, rok je, zatvaranje natjecaja, zatvaranje poziva",
        "sl": "rok za, rok prijav*, koncni rok, skrajni rok, rok je, rok oddaje",
        "sv": "sista dag*, sista ansokningsdag*, sista anmalningsdag*, deadline*, slutdatum, stanger",
        "da": "ansogningsfrist*, tilmeldingsfrist*, *frist, *fristen, sidste frist, deadline*, senest",
        "fi": "maaraaika*, hakuaika paattyy, maaraajan, viimeinen hakupaiva, paattyy, *maaraaika",
        "et": "tahtaeg*, *tahtaeg, tahtpaev*, viimane paev",
        "lv": "termins, termina beigas, pieteikumu iesniegsanas termins, iesniegsanas termins",
        "lt": "terminas, galutinis terminas, paraisku pateikimo terminas, iki kada",
        "mt": "skadenza*, data tal-gheluq, l-ahhar data",
        "ga": "spriocdhata, data deiridh, sprioc-am",
    },
    # Little words that make the date after them the last one.
    Cue.BY: {
        "en": "by, until, till, before, no later than, not later than, up to, at the latest, latest by, at latest, through",
        "de": "bis, bis zum, spatestens, bis spatestens, vor dem",
        "fr": "avant le, jusqu au, jusqu a, au plus tard, jusque, avant, d ici le, d ici au",
        "es": "hasta el, hasta, antes del, a mas tardar, antes de",
        "it": "entro il, entro e non oltre, entro, fino al, non oltre, prima del, entro le, fino alle",
        "pt": "ate, ate ao, ate a, antes de, o mais tardar, ate dia",
        "nl": "tot, tot en met, uiterlijk, voor, niet later dan",
        "pl": "do, do dnia, najpozniej, nie pozniej niz, przed",
        "cs": "do, nejpozdeji, nejpozdeji do, pred",
        "sk": "do, najneskor, najneskor do, pred",
        "ro": "pana la, pana pe, pana in, cel tarziu, inainte de, pana",
        "hu": "ig, eig, legkesobb",
        "el": "εωσ, μεχρι, το αργοτερο, πριν",
        "bg": "до, най-късно, не по-късно от, преди",
        "hr": "do, najkasnije do, najkasnije, prije",
        "sl": "do, najkasneje do, najpozneje do, pred, najkasneje",
        "sv": "senast, till och med, fore, fram till, innan",
        "da": "senest, inden, frem til, for den, til og med",
        "fi": "viimeistaan, mennessa, asti, saakka, ennen",
        "et": "hiljemalt, kuni, enne",
        "lv": "lidz, ne velak ka, pirms",
        "lt": "iki, ne veliau kaip, pries",
        "mt": "sa, qabel, mhux aktar tard minn",
        "ga": "roimh, faoi, go dti",
    },
    # What one does with a call.
    Cue.APPLY: {
        "en": "submit*, submission*, apply, applying, appl*, application*, applicant*, proposal*, candidate*, candidac*, "
        "candidature*, nominat*, expression of interest, expressions of interest, abstract*, pitches, entries, tender*, bid*, "
        "send*, sent, pre-proposal*, accepted, papers, cv, bewerb*",
        "de": "einreich*, eingereicht*, bewerb*, beworben, antrag*, antrage*, beantrag*, vorschlag*, skizze*, projektskizze*, "
        "vorzulegen, vorgelegt*, interessenbekundung*, stellen, abgabe*, eingehen, einzureichen",
        "fr": "candidature*, depot*, depose*, deposer, soumett*, soumis*, soumission*, postul*, candidat*, dossier*, "
        "proposition*, manifestation d interet, envoy*, transmett*, repondre",
        "es": "solicitud*, present*, candidatura*, propuesta*, postul*, inscripcion de proyectos, enviar, manifestacion de interes",
        "it": "domand*, candidatur*, presentazione*, presentare, presentat*, propost*, inviare, manifestazion*, candidarsi, istanz*",
        "pt": "candidatur*, submiss*, submet*, propost*, apresent*, enviar",
        "nl": "aanvrag*, aanvraag, indien*, voorstel*, ingediend*, solliciteren, dien",
        "pl": "wnios*, skladan*, zlozyc, aplik*, nadsyla*, wniosk*, zgloszeni* projekt*",
        "cs": "zadost*, podani*, podat, podavat, navrh*, prihlasky projekt*, predklad*, projektove zadosti",
        "sk": "ziadost*, predklad*, podanie, podat, navrh*, predlozit, predlozenie",
        "ro": "depune*, cerer*, aplica*, propuner*, proiectel*, candidatur*, transmit*",
        "hu": "palyaz*, benyujt*, jelentkezes benyujt*",
        "el": "υποβολ*, υποβαλ*, αιτησ*, προτασ*",
        "bg": "кандидатств*, подаване*, подават*, предложения*, заявления*",
        "hr": "projektni prijedlo*, podnos*, predaj*, zahtjev*",
        "sl": "vlog*, oddaj*, predlog*, predloz*",
        "sv": "ansok*, ansokning*, skicka in, lamna in",
        "da": "ansog*, ansogning*, indsend*",
        "fi": "hakemu*, hakea, jattaa, ehdotu*",
        "et": "taotlu*, esita*",
        "lv": "pieteikum*, iesnieg*",
        "lt": "paraisk*, teikti, pateik*",
        "mt": "applika*, sottomett*",
        "ga": "iarrata*",
    },
    # What one does with an event.
    Cue.REGISTER: {
        "en": "register*, registration*, registering, sign up, signup, sign-up, enrol*, rsvp, book*, ticket*, sign in",
        "de": "anmeld*, angemeldet, registrier*, *anmeldung, *anmeldeschluss, *anmeldefrist, rückmeldung*, ruckmeldung*, "
        "meldeschluss, tickets",
        "fr": "inscri*, s inscrire, enregistr*, billet*",
        "es": "inscri*, registr*",
        "it": "iscri*, registra*, registrazion*, adesion*",
        "pt": "inscri*, inscrev*, regist*",
        "nl": "aanmeld*, inschrijv*, registr*, meld u aan, meld je aan, schrijf je in",
        "pl": "rejestrac*, zarejestr*, zapis*, zgloszeni*, zglos*, zglasza*",
        "cs": "registrac*, registrujte, registrovat, prihlas*, prihlás*, zaregistr*",
        "sk": "registrac*, registrovat, prihlas*, zaregistr*",
        "ro": "inscri*, inregistr*",
        "hu": "regisztr*, jelentkez*, regisztracios hatarido",
        "el": "εγγραφ*, δηλωσ* συμμετοχ*",
        "bg": "регистрац*, регистрир*, записван*",
        "hr": "registrac*, prijav*",
        "sl": "prijav*, registrac*",
        "sv": "anmal*, registrer*",
        "da": "tilmeld*, registrer*",
        "fi": "ilmoittaut*, rekisteroi*",
        "et": "registreer*",
        "lv": "registr*, pieteiksanas, pieteikties",
        "lt": "registr*",
        "mt": "registra*",
        "ga": "claru*",
    },
    # The first day on which one may apply.
    Cue.OPENS: {
        "en": "opens, opened, opening, open from, open on, open as of, launch of call, launch of the call, call launch, opening date*, "
        "open for applications from, launch*, start of submission, starts accepting, will be open from, available from, "
        "planned opening, open since, start date for applications, expected opening, forthcoming on, can be submitted from, "
        "can apply from, submission start, opens for",
        "de": "offnet, geoffnet ab, startet, offnung*, eroffnet, eroffnung der ausschreibung, start der ausschreibung, ab dem, ab, "
        "start der einreichung, einreichung ab, beginn der einreichung, ausschreibungsstart, ausschreibungsbeginn, gestartet",
        "fr": "ouvert* depuis, ouvert* a partir, ouvre, ouverture*, ouvrira, lancement de l appel, lance, a partir du, des le, date d ouverture, ouverts du",
        "es": "abre, apertura*, se abre, abrira, a partir del, desde el, fecha de apertura, abierta desde",
        "it": "apre, apertura*, si apre, aprira, a partire dal, dal, data di apertura, aperto dal",
        "pt": "abre, abertura*, a partir de, data de abertura, aberto desde",
        "nl": "opent, opening*, geopend vanaf, vanaf, openingsdatum, open vanaf",
        "pl": "otwarcie naboru, rozpoczecie naboru, nabor rozpoczyna, nabor rusza, uruchomienie naboru, od dnia, start naboru, otwarcie konkursu",
        "cs": "vyhlaseni, vyhlasen*, zahajeni prijmu, otevreni vyzvy, zahajeni vyzvy, otevira, od",
        "sk": "vyhlasenie, vyhlasen*, otvorenie vyzvy, zaciatok, otvara",
        "ro": "deschidere*, se deschide, lansare*, incepand cu, data deschiderii",
        "hu": "megnyit*, megnyil*, nyitas*, nyilik, benyujtas kezdete",
        "el": "εναρξη υποβολ*, ανοιγει, εναρξη*, αρχιζει",
        "bg": "отваря*, отваряне*, начало на*, открива*",
        "hr": "otvara*, otvaranje*, objava poziva, pocetak*",
        "sl": "odpre, odprtje*, zacetek*, odprt od",
        "sv": "oppnar, oppning*, oppnas, fran och med",
        "da": "abner, abning*, fra og med",
        "fi": "avautuu, avaus*, alkaa, alkaen",
        "et": "avaneb, avamine*, avatakse, alates",
        "lv": "atver*, atversana, sakot no",
        "lt": "atidar*, prasideda, nuo",
        "mt": "jiftah, ftuh",
        "ga": "osclaitear, osclóidh",
    },
    # A call that is open over a span: its ends are the opening day and the deadline.
    Cue.RUNS: {
        "en": "open between, submission period, application period, application window, submission window, window, call period, "
        "open from, running from, can be submitted from, can be sent from, can be submitted between, applications from, "
        "accepted from, accepted between, call is open, calls are open, is open, are open, remains open, remain open, stays open, stay open, "
        "submissions, apply from, apply between, open for",
        "de": "*zeitraum, *phase, *fenster, geoffnet, offen, lauft, einreichungen, einreichzeitraum, konnen",
        "fr": "ouvert, ouverts, ouverte, ouvertes, periode de depot, periode de candidature, depot des dossiers, fenetre de depot",
        "es": "abierto, abierta, abiertas, abiertos, periodo de solicitud, plazo de presentacion, plazo de solicitud*, periodo de presentacion",
        "it": "aperto, aperta, aperte, aperti, periodo di presentazione, finestra, sportello*",
        "pt": "aberto, aberta, abertas, abertos, periodo de candidatura*",
        "nl": "open van, aanvraagperiode, indieningsperiode, loopt",
        "pl": "nabor, nabor wnioskow, trwa, wnioski mozna, w terminie od",
        "cs": "prijem zadosti, prijem*, probiha, sber zadosti",
        "sk": "prijem ziadosti, prebieha",
        "ro": "perioada de depunere, sesiune*, deschis*",
        "hu": "benyujtasi idoszak, nyitva",
        "el": "περιοδοσ υποβολ*, ανοιχτ*",
        "bg": "период за*, отворен*",
        "hr": "otvoren*, razdoblje*",
        "sl": "odprt*, obdobje oddaje",
        "sv": "oppen, oppet, ansokningsperiod*",
        "da": "aben, abent, ansogningsperiode*",
        "fi": "hakuaika, haku, auki, avoinna",
        "et": "taotlusvoor, avatud",
        "lv": "atvert*",
        "lt": "kvietimas galioja",
        "mt": "miftuh*",
        "ga": "oscailte",
    },
    # The verbs of the last day.
    Cue.CLOSES: {
        "en": "closes, closed, close, close on, closed on, closing on, expires, ends on, runs until, run until, open until, open till, will close, ends",
        "de": "endet, schließt, lauft bis, geschlossen, enden, lauft ab, ablauf",
        "fr": "ferme, fermera, se termine, cloturera, cloture le, se cloture, prend fin, expire",
        "es": "cierra, finaliza, termina, concluye, vence, cerrara, finalizara",
        "it": "scade, chiude, si chiude, scadono, scadra, termina, chiudera",
        "pt": "encerra, termina, fecha, encerram, terminam",
        "nl": "sluit, eindigt, sluiten, loopt tot",
        "pl": "konczy sie, uplywa, zakonczy sie, trwa do, zamykamy",
        "cs": "konci, uzavira, uzavre, bude uzavrena",
        "sk": "konci, uzatvara, uzavrie",
        "ro": "se inchide, expira, se incheie",
        "hu": "zarul, lezarul, lejar, zarasa",
        "el": "ληγει, κλεινει, λήγουν",
        "bg": "изтича, затваря*, приключва",
        "hr": "zatvara se, istjece, zavrsava",
        "sl": "se zapre, se izteče, potece, se zakljuci",
        "sv": "stanger, slutar, avslutas",
        "da": "lukker, slutter, udlober",
        "fi": "paattyy, sulkeutuu, umpeutuu",
        "et": "lopeb, sulgub",
        "lv": "beidzas, sledzas",
        "lt": "baigiasi, uzdaro*",
        "mt": "jaghlaq",
        "ga": "dunfar, dunann",
    },
    # The verbs of the days an event takes.
    Cue.HAPPENS: {
        "en": "takes place, take place, taking place, took place, will be held, is held, be held, was held, held on, held in, held at, held from, are held, were held, hold, holds, hosted, hosts, will host, will meet, meets, meet on, gathers, gather, returns, joins, organis*, organiz*, scheduled for, scheduled on, scheduled to, will run, runs from, starts on, start on, begins on, kicks off, kick-off, come together, attend*, invites, invite, invited, welcome you, planned for, is planned, set for, streamed, bring together, brings together, welcomes, convene*, happen*, will be on, premiere*, comes to, travels to",
        "de": "findet, finden, fand, fanden, statt, stattfinden, stattfindet, stattgefunden, veranstalt*, ladt, laden, eingeladen, treffen, trifft, trafen, tagt, vertreten, teil, teilnehmen, richtet aus, ausgerichtet, beginnt, organisiert, geplant, lockt, geht",
        "fr": "aura lieu, auront lieu, a lieu, ont lieu, a eu lieu, se tiendra, se tiendront, se tient, s est tenu*, tiendra, se deroulera, se derouleront, se deroule, se deroulent, organis*, invit*, accueil*, participez, rejoignez*, rejoindre, programme* le, donne rendez-vous, prevu*, reunira, propose*, recoit, ouvre ses portes",
        "es": "tendra lugar, tendran lugar, tiene lugar, tuvo lugar, se celebra*, celebr*, se realiz*, organiz*, participa*, se desarroll*, acoge*, invit*, reunira, previsto, prevista",
        "it": "si terra, si terranno, si tiene, si svolge*, si e tenut*, si e svolt*, avra luogo, svolgera, svolgeranno, terra, organizz*, partecipa*, in programma, ospit*, invit*, previsto, prevista, torna, vi aspett*",
        "pt": "tera lugar, tem lugar, decorre*, realiza*, organiz*, participe, convid*, acolhe*, marcado, prevista, previsto",
        "nl": "vindt plaats, vinden plaats, vindt, vond plaats, plaatsvind*, organis*, bijeen*, gepland, houdt, gehouden",
        "pl": "odbedzie, odbeda, odbywa*, odbyl*, organiz*, zaprasza*, spotka*, zaplanowan*, odbyc, weź udział, zapraszamy",
        "cs": "kona, konal*, konat, uskutecn*, probehne, probehnou, probehl*, se uskutecni, organiz*, porad*, zve*, ucast*, setka*, odehraje, zveme, sejd*, pozvan*, pozvana",
        "sk": "kona, konal*, konat, uskutocn*, prebehne, organiz*, pozyva*, termin konania, stretn*, zucastn*",
        "ro": "va avea loc, vor avea loc, are loc, a avut loc, se va desfasura, se desfasoar*, organiz*, invit*, participa*, gazdui*, se tine",
        "hu": "megrendez*, rendez*, tart*, kerul sor, szervez*, sor kerul, varjuk",
        "el": "θα πραγματοποιηθ*, πραγματοποι*, διεξαχθ*, διεξαγ*, λαβει χωρα, διοργαν*, προσκαλ*, λαμβανει χωρα",
        "bg": "ще се проведе, проведе*, провежда*, състои, организир*, кани, каним, предстои, събира",
        "hr": "odrzat ce*, odrzati, odrzava*, odrzan*, organiz*, pozvani, poziva, pozivamo, sudjel*",
        "sl": "potekal*, potekala bo, poteka, bo potekal*, organizir*, vabi*, odvijal*",
        "sv": "ager rum, halls, hålls, hölls, arrang*, anordn*, bjuder in, bjud*, genomfors",
        "da": "finder sted, afhold*, holdes, arrang*, inviter*",
        "fi": "jarjest*, pidetaan, kutsu*, kokoontu*, pidettiin",
        "et": "toimub, toimuvad, toimus, korralda*, kutsu*",
        "lv": "notiks, notika, notiek, norisinas*, organiz*, aicina*",
        "lt": "vyks, vyko, vyksta, organizuoj*, kviecia*, rengia",
        "mt": "se jsir, isir, ssir, jinzamm",
        "ga": "beidh ar siul, ar siul",
    },
    # Labels and calls in front of those days.
    Cue.WHEN: {
        "en": "join us, save the date, save-the-date, save the dates, mark your calendar*, mark your diar*, see you, meet us, visit us, event date*, date*, when, invitation, dates, date of the event, dates and venue, on the agenda",
        "de": "einladung*, merken, vormerken, terminhinweis, termin, termine, wann, datum, terminankundigung, besuchen sie uns, save the date",
        "fr": "rendez-vous, quand, reservez, retrouvez, dates, date, save the date, retrouvons",
        "es": "cuando, fecha, fechas, reserva la fecha, unete, save the date",
        "it": "quando, data, date, appuntamento, save the date",
        "pt": "quando, data, datas, junte-se, save the date",
        "nl": "wanneer, datum, uitnodig*, save the date",
        "pl": "kiedy, termin wydarzenia, data, miejsce i termin, termin",
        "cs": "kdy, datum, pozvank*, termin, termin konani, datum konani",
        "sk": "kedy, datum, termin, miesto a cas, pozvank*",
        "ro": "cand, data, perioada",
        "hu": "mikor, idopont*, meghiv*",
        "el": "ποτε, ημερομηνια, ημερομηνιεσ",
        "bg": "кога, дата",
        "hr": "kada, datum",
        "sl": "kdaj, datum, termin",
        "sv": "nar, datum, valkom*, plats och tid",
        "da": "nar, hvornar, dato, velkom*, dato og tid",
        "fi": "milloin, paivamaara, tervetuloa, aika, ajankohta",
        "et": "millal, kuupaev, aeg",
        "lv": "kad, datums, laiks",
        "lt": "kada, data, renginio data",
        "mt": "meta, data",
        "ga": "data",
    },
    # Nouns that name events; German joins them to other words.
    Cue.EVENT: {
        "en": "event, events, conference*, workshop*, webinar*, summit*, forum*, fora, congress*, meeting*, matchmaking*, b2b, brokerage*, "
        "seminar*, training*, academy, academies, course*, info day*, info-day*, infoday*, information day*, information session*, info session*, lab, labs, talk, talks, "
        "hackathon*, fair, fairs, expo, exhibition*, trade fair*, trade show*, mission*, symposium*, assembly, days, day, week, weeks, session*, "
        "bootcamp*, boot camp*, masterclass*, roadshow*, webcast*, livestream*, festival*, gala, ceremony, awards, award, launch event, hearing*, roundtable*, round table*, "
        "round-table*, breakfast*, dinner*, visit, visits, study visit*, open day*, networking, convention*, plenary, gathering*, edition*, "
        "c2lab*, clusters meet*, show, briefing*, dialogue*, debate*, colloquium, lecture*, retreat, meetup*, meet-up*, pitch day*, demo day*, pitching, school, "
        "general assembly, annual meeting, site visit*, delegation*, kick-off meeting, kickoff, programme day*, q&a, online session*, party, reception, concert",
        "de": "*konferenz, *konferenzen, *tagung, *tagungen, *messe, *messen, *workshop, *workshops, *webinar, *webinare, *seminar, *seminare, "
        "*veranstaltung, *veranstaltungen, *treffen, *kongress, *kongresse, *forum, *gipfel, *tag, *tage, *abend, *fruhstuck, *schulung*, *reise, *reisen, *borse, "
        "*woche, *wochen, *symposium, *versammlung, *sprechstunde, *dialog, *preisverleihung, *workshopreihe, *ausstellung, *delegationsreise, *fachtagung, *event, *events, "
        "*gesprach, *gesprache, *seminarreihe, *lehrgang, *infotag, *infotage, *stammtisch, *besuch, *barcamp, *auftakt, *netzwerktreffen, *session, *sessions, *kurs, *training",
        "fr": "conference*, atelier*, webinaire*, salon*, foire*, congres, forum*, seminaire*, colloque*, rencontre*, journee*, reunion*, formation*, "
        "evenement*, sommet*, convention*, petit-dejeuner*, mission*, visite*, assises, assemblee*, rendez-vous d affaires, afterwork*, semaine*, table ronde, matinee*, "
        "matinale*, soiree*, session*, matchmaking, hackathon*, ceremonie*, edition, universite d ete, webconference*, debat*, cafe*, club*, midi*, webinar*, workshop*",
        "es": "conferencia*, congreso*, jornada*, taller*, seminario*, webinar*, feria*, encuentro*, foro*, reunion*, cumbre*, curso*, evento*, "
        "sesion*, mision*, simposio*, desayuno*, asamblea*, visita*, semana*, salon, networking, gala, ronda*, matchmaking, workshop*, formacion, edicion",
        "it": "conferenza, conferenze, convegn*, workshop*, seminari*, webinar*, fiera, fiere, forum, congress*, incontr*, evento, eventi, giornat*, corso, corsi, "
        "assemblea, mission*, vertice, tavola rotonda, formazion*, sessione, sessioni, brokerage, matchmaking, settimana, festival, salone, b2b, edizione, info day*, infoday*, summit*",
        "pt": "conferencia*, seminario*, webinar*, feira*, encontro*, forum, congresso*, reuniao, evento*, jornada*, curso*, workshop*, sessao, sessoes, missao, semana, matchmaking, formac*, cimeira",
        "nl": "conferentie*, *congres, *beurs, workshop*, webinar*, *bijeenkomst*, seminar*, *dag, *dagen, *evenement*, *forum, *symposium, *reis, *missie, *training, *sessie*, *ontbijt, *week",
        "pl": "konferencj*, warsztat*, webinar*, targi, targach, targow, seminari*, spotkani*, forum, kongres*, szkoleni*, wydarzeni*, misj*, dzien informacyjny, dni informacyjne, gield*, szczyt*, sesj*, brokerage, webinari*",
        "cs": "konferenc*, seminar*, workshop*, webinar*, veletrh*, setkani*, forum, kongres*, skoleni*, akce, mise, misi, infoden*, informacni den, summit*, dny, den, tyden, kulaty stul, snidan*, vystav*, brokerage, delegac*",
        "sk": "konferenci*, seminar*, workshop*, webinar*, veltrh*, stretnuti*, forum, kongres*, skoleni*, podujati*, misi*, infoden*, informacny den, summit*, vystav*, tyzden, brokerage, ranajky",
        "ro": "conferint*, atelier*, webinar*, targ*, seminar*, intalnir*, forum*, congres*, curs*, eveniment*, misiun*, sesiun*, zi de informare, reuniun*, summit*, workshop*, sedint*",
        "hu": "konferenci*, *konferenci*, workshop*, webinar*, *vasar, szeminarium*, talalkozo*, forum*, kongresszus*, kepzes*, rendezveny*, *rendezveny*, informacios nap*, infonap*, *nap, *napok, ules*, kiallitas*, uzletember*, webinarium*",
        "el": "συνεδρι*, ημεριδ*, εργαστηρι*, σεμιναρι*, διασκεψ*, φορουμ, εκδηλωσ*, συναντησ*, εκθεσ*, αποστολη, διαδικτυακο σεμιναριο, workshop*, webinar*, εβδομαδα, ενημερωτικη ημερα",
        "bg": "конференци*, семинар*, уебинар*, панаир*, среща*, форум*, конгрес*, обучени*, събити*, мисия*, информационен ден, работилниц*, изложени*, уъркшоп*",
        "hr": "konferencij*, radionic*, webinar*, sajam*, sajm*, seminar*, susret*, forum*, kongres*, edukacij*, dogadanj*, dogadaj*, info dan*, informativni dan, sastan*, skup*, misij*, summit*",
        "sl": "konferenc*, delavnic*, webinar*, spletni seminar, sejem*, sejm*, seminar*, srecanj*, forum*, kongres*, usposabljanj*, dogod*, informativni dan, info dan, posvet*, vrh, misij*",
        "sv": "konferens*, *konferens, workshop*, webbinari*, *massa, *massan, seminari*, *mote, *motet, forum*, *kongress, utbildning*, evenemang*, *dag, *dagen, *dagar, *dagarna, traff*, *traff, *vecka, *resa",
        "da": "konference*, *konference, *konferencen, workshop*, webinar*, *messe, *messen, seminar*, *mode, *modet, forum*, *kongres, kursus, arrangement*, *dag, *dagen, *dage, *uge",
        "fi": "konferenss*, tyopaja*, webinaari*, messut, seminaari*, *seminaari*, tapaami*, foorumi*, kongressi*, koulutu*, tapahtum*, *tapahtum*, infopaiva*, *paiva, *paivat, *tilaisuu*, tilaisuu*, kokou*, viikko",
        "et": "konverents*, tootuba*, tootoa*, veebinar*, mess, seminar*, kohtumi*, foorum*, kongress*, koolitus*, sundmus*, infopaev*, *paev, *paevad, uritus*",
        "lv": "konferenc*, seminar*, vebinar*, izstad*, tiksan*, forum*, kongres*, apmacib*, pasakum*, informacijas diena*, diena*, darbnic*, sanaksm*",
        "lt": "konferencij*, seminar*, vebinar*, mug*, susitikim*, forum*, kongres*, mokym*, rengin*, informacine diena, informacin* dien*, dirbtuv*, parod*",
        "mt": "konferenza, laqgha*, seminar*, avveniment*, fiera",
        "ga": "comhdhail*, seimineair, imeacht*, cruinniu*, ceardlann*",
    },
    # Nouns that name calls.
    Cue.CALL: {
        "en": "call, calls, call for proposals, grant, grants, tender, tenders, funding, funds, fund, voucher*, topic, topics, cascade funding, open call*, financial support, "
        "expression of interest, expressions of interest, competition, prize, programme call, strand, cap2b, scheme*, subsidy, cut-off*",
        "de": "ausschreibung*, *ausschreibung, forderaufruf*, aufruf*, *aufruf, *aufrufe, forderung*, *forderung, bekanntmachung*, wettbewerb*, *wettbewerb, forderprogramm*, *programm, "
        "richtlinie*, forderrichtlinie*, projektaufruf*, interessenbekundung*, call, calls, teilnahmewettbewerb, *preis",
        "fr": "appel a projets, appels a projets, appel a candidatures, appel a manifestation*, ami, aap, appel, appels, concours, subvention*, aide, aides, financement*, appel a propositions, trophees, prix",
        "es": "convocatoria*, ayuda*, subvencion*, licitacion*, premio*, llamada*, financiacion",
        "it": "bando, bandi, avviso, avvisi, call, invito a presentare, contribut*, finanziament*, gara, premio, voucher",
        "pt": "aviso*, concurso*, convite*, apoio*, financiamento*, call, premio*",
        "nl": "oproep*, subsidie*, regeling*, call, calls, tender*, openstelling*",
        "pl": "nabor*, konkurs*, dotacj*, wezwani*, dofinansowani*, grant*",
        "cs": "vyzv*, dotac*, grant*, soutez*, program podpory",
        "sk": "vyzv*, dotac*, grant*, sutaz*, prispev*",
        "ro": "apel*, finantar*, competiti*, licitati*, grant*, schem*",
        "hu": "palyazat*, *palyazat*, felhiv*, tamogat*",
        "el": "προσκλησ*, χρηματοδοτ*, διαγωνισμ*, επιχορηγ*",
        "bg": "покана за*, конкурс*, процедура*, безвъзмездна*, финансиран*",
        "hr": "natjecaj*, poziv*, javni poziv, potpor*, bespovratn*",
        "sl": "razpis*, poziv*, subvencij*, sofinanciranj*",
        "sv": "utlysning*, stod, bidrag, finansiering",
        "da": "opslag, indkaldelse*, tilskud*, pulje*, stotte",
        "fi": "haku, hakuilmoitus, avustu*, rahoitu*, ehdotuspyynto*",
        "et": "taotlusvoor*, konkurss*, konkursi*, toetus*, projektikonkurss*",
        "lv": "konkurs*, uzsaukum*, atbalst*, projektu konkurss",
        "lt": "kvietim*, konkurs*, parama, dotacij*, finansavim*",
        "mt": "sejha*, ghotja*",
        "ga": "glao, deontas*, maoiniu*",
    },
    # Dates that are no facts about the future: publication, history, decisions, projects, payments.
    Cue.IGNORE: {
        "en": "published, posted, updated, last update*, last modified, modified, submitted on, created on, printed, retrieved, accessed, uploaded, "
        "written by, posted by, dateline, news article, news item, press release, pressrelease, newsletter, issue no, copyright, all rights reserved, publication date, date of "
        "publication, release date, version, as of, since, founded, established, adopted, signed, agreed, decided, decision*, selected, results, "
        "result, evaluation*, notified, notification*, announced on, announced in, grant agreement*, project start*, start of the project, start of project*, starting of projects, project duration, project runs, "
        "project period, project ends, project end, projects start, projects should start, projects must start, implementation period, eligibility period, entered into force, enters into force, in force, approved, "
        "elected, appointed, regulation, directive, decision of, born, in office, until recently, successfully completed, concluded, awarded, "
        "winners, winner, report covers, contract*, employ*, vacanc*, payment*, invoice*, opening hours, office hours, office closed, office will be closed, holiday*, "
        "budget of, valid from, valid until, valid, version of, dated, draft of, consultation paper, minutes of, back in, started on, launched on, was launched, were launched, launched in, "
        "programme started, visited, met with, attended, reported, recording of, recorded, summary of, review of, last year, meeting minutes, received, data from, statistics, figures, "
        "survey of, mandate, expected to start, start of activities, kick off of the project, interview*, photo*, accessed on, expected results, publication of results, start date, end date, "
        "duration, start of implementation, implementation, warranty, selection of proposals, suspended",
        "de": "veroffentlicht*, erschienen, stand, stand vom, aktualisiert, zuletzt geandert, pressemitteilung, pressemeldung, newsletter, ausgabe, vom, seit, gegrundet, beschlossen, unterzeichnet, "
        "in kraft, projektlaufzeit, laufzeit, projektstart, projektbeginn, projektende, bewilligungszeitraum, ergebnisse, bekannt gegeben, entscheidung, entscheidungen, forderentscheidung, "
        "auswahl, begutachtung, datum der veroffentlichung, gultig ab, gultig bis, jurysitzung, bundesanzeiger, verkundet, berichtete, mitteilung, rückblick, bekanntgabe, offnungszeiten, betriebsferien, projektbeginn ist, archiv",
        "fr": "publie*, mis a jour, mise a jour, derniere mise a jour, modifie*, communique*, communique de presse, depuis, fonde*, cree*, adopte*, signe*, "
        "entre en vigueur, entree en vigueur, resultats, annonce des resultats, selection, decision*, demarrage du projet, debut du projet, duree du projet, fin du projet, debut des projets, demarrage des projets, "
        "article du, lettre d information, redige*, parution, paru*, bilan, retour sur, arrete du, decret, notification*, jury, en vigueur, laureats, lancement du projet",
        "es": "publicad*, actualizad*, ultima actualizacion, nota de prensa, desde, fundad*, aprobad*, firmad*, en vigor, resultado*, resolucion, decision*, inicio del proyecto, "
        "duracion del proyecto, boletin*, publicacion, comienzo del proyecto, inicio de los proyectos, fin del proyecto, vigencia, concedid*",
        "it": "pubblicat*, aggiornat*, ultimo aggiornamento, comunicato stampa, fondat*, approvat*, firmat*, in vigore, risultat*, esiti, decisione, inizio del progetto, avvio del progetto, "
        "durata del progetto, avvio dei progetti, pubblicazione, graduatoria, valutazion*, newsletter del",
        "pt": "publicad*, atualizad*, ultima atualizacao, comunicado, desde, fundad*, aprovad*, assinad*, em vigor, resultado*, decisao, inicio do projeto, duracao do projeto",
        "nl": "gepubliceerd*, geplaatst, bijgewerkt, laatst gewijzigd, persbericht, sinds, opgericht, ondertekend, resultaten, besluit, beoordeling, start van het project, looptijd, projectstart, nieuwsbrief",
        "pl": "opublikowan*, aktualizacj*, zaktualizowan*, komunikat*, od roku, zalozon*, podpisan*, wyniki, wynikow, ogloszenie wynikow, ocena*, rozpoczecie projektu, czas trwania projektu, publikacj*, rozstrzygniec*, data publikacji, dodano",
        "cs": "zverejnen*, publikovan*, aktualizovan*, aktualizac*, tiskova zprava, zalozen*, podepsan*, vysledk*, hodnocen*, zahajeni projektu, doba trvani, vydano, datum zverejneni, vlozeno, zahajeni realizace",
        "sk": "zverejnen*, publikovan*, aktualizovan*, aktualizaci*, tlacova sprava, zalozen*, podpisan*, vysledk*, hodnoten*, zaciatok projektu, trvanie projektu, uverejnen*, pridane",
        "ro": "publicat*, actualizat*, comunicat de presa, din anul, fondat*, semnat*, rezultat*, evaluar*, inceperea proiectului, durata proiectului, data publicarii, postat*",
        "hu": "kozzeteve, kozzetet*, frissit*, frissitve, sajtokozlemeny, alapitott*, alairt*, eredmeny*, ertekeles*, projekt kezdete, megjelent, megjelenes*, publikal*",
        "el": "δημοσιευ*, ενημερωθηκε, τελευταια ενημερωση, δελτιο τυπου, ιδρυθηκε, υπογραφηκε, αποτελεσματα, αξιολογησ*, εναρξη εργου, διαρκεια εργου, αναρτηθηκε",
        "bg": "публикуван*, актуализиран*, прессъобщение, основан*, подписан*, резултат*, оценк*, начало на проекта, продължителност",
        "hr": "objavljen*, azuriran*, priopcenj*, osnovan*, potpisan*, rezultat*, ocjenjivanj*, pocetak projekta, trajanje projekta, datum objave",
        "sl": "objavljen*, posodobljen*, sporocilo za javnost, ustanovljen*, podpisan*, rezultat*, ocenjevanj*, zacetek projekta, trajanje projekta, datum objave",
        "sv": "publicera*, uppdatera*, pressmeddelande, sedan, grunda*, undertecknad*, resultat*, beslut*, projektstart*, projekttid, utvardering*",
        "da": "publicere*, offentliggjort*, opdatere*, pressemeddelelse, siden, grundlagt, underskrevet, resultat*, afgorelse*, projektstart, projektperiode, evaluering*",
        "fi": "julkaist*, paivitet*, lehdistotiedote, tiedote, perustett*, allekirjoitett*, tulokset, tuloksista, paatos*, hankkeen alku, hankkeen kesto, arviointi*",
        "et": "avaldatud, uuendatud, pressiteade, asutat*, allkirjastat*, tulemus*, otsus*, projekti algus, projekti kestus, hindamin*",
        "lv": "publicets, publicet*, atjauninat*, pazinojums presei, dibinat*, parakstit*, rezultat*, lemum*, projekta sakums, vertesan*",
        "lt": "paskelbt*, atnaujint*, pranesimas spaudai, ikurt*, pasirasyt*, rezultat*, sprendim*, projekto pradzia, vertinim*, paskelbimo data",
        "mt": "ippubblikat*, aggornat*, rizultati",
        "ga": "foilsithe, nuashonraithe, torthai",
    },
    # The date before a change, and the one after it.
    Cue.OLD: {
        "en": "originally, initially, previously, formerly, was supposed to, were supposed to, had been scheduled, was scheduled, was planned, was to take place, "
        "instead of, rather than, old date, old deadline, former date, first planned, previous deadline, original date*, original deadline*, initial deadline, replaces, replacing",
        "de": "ursprunglich*, anstatt, statt, bisher*, zunachst, eigentlich, geplant war, geplant gewesen, hatte, sollte, alter termin, bislang, zuvor",
        "fr": "initialement, prevu*, au lieu du, au lieu de, a l origine, precedemment, devait, auparavant, ancienne date",
        "es": "inicialmente, originalmente, previsto, prevista, en lugar del, en vez del, anteriormente, antes",
        "it": "inizialmente, originariamente, previsto, prevista, invece del, anziche, precedentemente, prima",
        "pt": "inicialmente, originalmente, previsto, prevista, em vez de, anteriormente",
        "nl": "oorspronkelijk*, aanvankelijk, in plaats van, eerder, eerst",
        "pl": "pierwotnie, poczatkowo, zamiast, wczesniej, planowan*",
        "cs": "puvodne, puvodni*, misto, dosud, planovan*",
        "sk": "povodne, povodny*, namiesto, doteraz, planovan*",
        "ro": "initial, programat*, in loc de, anterior",
        "hu": "eredetileg, helyett, korabban, eredeti",
        "el": "αρχικα, αντι, προηγουμενωσ, αρχικη",
        "bg": "първоначално, вместо, предишн*",
        "hr": "prvotno, izvorno, umjesto, prvobitno",
        "sl": "prvotno, namesto",
        "sv": "ursprungligen, istallet for, i stallet for, tidigare",
        "da": "oprindeligt, oprindelig, i stedet for, tidligere",
        "fi": "alun perin, sijaan, aiemmin, alkuperainen",
        "et": "algselt, asemel, varem, esialgu",
        "lv": "sakotneji, vieta, ieprieks",
        "lt": "is pradziu, vietoj, anksciau, pradzioje",
    },
    # Little words that say so only where something moved.
    Cue.FROM: {
        "en": "from, was, were, not, was due, is no longer",
        "de": "vom, war, statt",
        "fr": "du, de",
        "es": "del, de",
        "it": "dal",
        "pt": "de",
        "nl": "van",
        "pl": "z",
        "cs": "z",
        "sk": "z",
        "ro": "din, de la",
        "bg": "от",
        "hr": "s",
        "sl": "z, s",
        "sv": "fran",
        "da": "fra",
        "hu": "rol, tol",
        "el": "απο",
        "lv": "no",
        "lt": "is",
    },
    Cue.NEW: {
        "en": "now, new date*, new deadline*, to, until, rescheduled for, instead, new, updated deadline, postponed to, revised, will now, extended to, extended until, extended deadline, moved to",
        "de": "nun, jetzt, neu, neuer, neue, neues, auf den, stattdessen, auf, neuer termin, nunmehr, bis",
        "fr": "desormais, nouvelle date, nouvelles dates, au, nouveau, nouvelle, jusqu au, maintenant, finalement",
        "es": "ahora, nueva fecha, nuevas fechas, nuevo, nueva, al, hasta, finalmente",
        "it": "ora, nuova data, nuove date, nuova, nuovo, al, adesso, fino al",
        "pt": "agora, nova data, novas datas, novo, nova, para, ate",
        "nl": "nu, nieuwe datum, nieuwe, naar, tot",
        "pl": "teraz, nowy termin, nowa data, na, do, obecnie",
        "cs": "nyni, novy termin, nove, na, do, nove datum",
        "sk": "teraz, novy termin, na, do, nove",
        "ro": "acum, noua data, nou, pana la, noul",
        "hu": "uj idopont, uj, most, uj hatarido",
        "el": "τωρα, νεα ημερομηνια, νεα",
        "bg": "сега, нова дата, нов",
        "hr": "sada, novi datum, novi, na",
        "sl": "zdaj, novi datum, nov, novi, na",
        "sv": "nu, nytt datum, ny, till",
        "da": "nu, ny dato, ny, til",
        "fi": "nyt, uusi",
        "et": "nuud, uus",
        "lv": "tagad, jauns, jaunais",
        "lt": "dabar, nauja data, naujas",
    },
    Cue.MOVED: {
        "en": "postponed, moved, rescheduled, changed, shifted, pushed back, brought forward, extended, prolonged, extension, delayed, new date*, new deadline, new dates, postponement, re-scheduled, deferred, corrigendum, date change, change of date",
        "de": "verschoben, verschiebt, verlegt, verlangert, vorverlegt, verschiebung, verlangerung, neuer termin, fristverlangerung, terminanderung, verlangern, geandert",
        "fr": "reporte*, decale*, deplace*, prolonge*, avance au, report, prolongation, nouvelle date, nouvelles dates, repousse*",
        "es": "aplazad*, pospuest*, prorrogad*, ampliad*, trasladad*, nueva fecha, nuevas fechas, retrasad*, ampliacion, prorroga, cambi*, se amplia, se aplaza, amplia",
        "it": "rinviat*, posticipat*, prorogat*, spostat*, nuova data, nuove date, proroga, anticipat*, slitta, rinvio",
        "pt": "adiad*, prorrogad*, alargad*, alterad*, nova data, prolongad*, adiamento",
        "nl": "uitgesteld, verplaatst, verlengd, verschoven, nieuwe datum, verzet",
        "pl": "przeniesion*, przelozon*, przesuniet*, przedluzon*, wydluzon*, nowy termin, zmian* terminu, przedluzen*, odroczon*",
        "cs": "presunut*, odlozen*, prodlouzen*, prelozen*, posunut*, novy termin, zmena terminu, prodlouzeni",
        "sk": "presunut*, odlozen*, predlzen*, prelozen*, posunut*, novy termin, zmena terminu, predlzenie",
        "ro": "amanat*, reprogramat*, prelungit*, mutat*, prelungire*, decalat*, s-a prelungit, prelungeste",
        "hu": "elhalaszt*, modosult, modosul, meghosszabbit*, athelyez*, uj idopont, hosszabbit*",
        "el": "αναβληθηκε, αναβαλλεται, μετατεθηκε, παρατειν*, παραταση, παραταθηκε, μετατιθεται",
        "bg": "отложен*, преместен*, удължен*, удължава*, удължаване",
        "hr": "odgoden*, pomaknut*, produljen*, produzen*, premjesten*, produljuje",
        "sl": "prestavljen*, prelozen*, podaljsan*, prestavitev, podaljsuje",
        "sv": "flyttas, flyttat*, skjuts upp, uppskjut*, forlang*, flyttad, framflyttad, framflyttat",
        "da": "udskudt, flyttet, forlaenget, udsat, forlaenges, udskydes, udsaettes",
        "fi": "siirret*, siirty*, jatket*, lykat*, pidenn*",
        "et": "edasi lukatud, lukatud, pikendat*, nihutat*, lukkub",
        "lv": "parcelt*, pagarinat*, atlikt*",
        "lt": "perkelt*, pratest*, atidet*, nukelt*, nukeliam*",
    },
    Cue.CANCELLED: {
        "en": "cancelled, canceled, called off, will not take place, cannot take place, not take place, cancellation, does not take place",
        "de": "abgesagt, absage, entfallt, ausfallt, fallt aus, nicht stattfinden, findet nicht statt, untersagt, ausgefallen, gestrichen",
        "fr": "annule*, annulation, n aura pas lieu", "es": "cancelad*, suspendid*, anulad*, se cancela", "it": "annullat*, cancellat*", "pt": "cancelad*",
        "nl": "geannuleerd, afgelast, gaat niet door", "pl": "odwolan*, odwolujemy", "cs": "zrusen*, rusi", "sk": "zrusen*",
        "ro": "anulat*", "hu": "elmarad, lemond*, torolt*", "el": "ακυρωθηκε, ακυρωνεται", "bg": "отменен*", "hr": "otkazan*", "sl": "odpovedan*",
        "sv": "installt, installd, installs", "da": "aflyst, aflyses", "fi": "peruttu, perutaan, perutt*", "et": "ara jaetud, jaab ara, tuhistatud", "lv": "atcelt*", "lt": "atsaukt*",
    },
    Cue.TENTATIVE: {
        "en": "save the date, save the dates, save-the-date, tentative*, provisional*, tbc, to be confirmed, indicative, preliminary date, expected, preliminary",
        "de": "save the date, vorlaufig*, voraussichtlich, unter vorbehalt, vormerken", "fr": "save the date, reservez la date, a confirmer, sous reserve, date a retenir, provisoire*",
        "es": "save the date, reserva la fecha, provisional*, por confirmar, pendiente de confirmacion", "it": "save the date, da confermare, provvisori*", "pt": "save the date, a confirmar, reserve a data",
        "nl": "save the date, onder voorbehoud, voorlopig*", "pl": "save the date, wstepn*, do potwierdzenia", "cs": "save the date, predbezn*, bude upresnen*", "sk": "save the date, predbezn*",
        "ro": "save the date, provizori*", "hu": "save the date, tervezett", "sv": "save the date, preliminar*", "da": "save the date, forelobig*", "fi": "save the date, alustav*", "hr": "save the date", "sl": "save the date",
    },
    Cue.ONLINE: {
        "en": "online, on-line, virtual, virtually, zoom, ms teams, microsoft teams, webinar*, webex, livestream*, live stream, streamed, web-streamed, remotely, digital event, virtual event, webcast*",
        "de": "online, virtuell*, digital stattfinden, *webinar, *webinare, online-*", "fr": "en ligne, webinaire*, visioconference*, a distance, distanciel, virtuel*, visio", "es": "en linea, virtual, telematic*, webinar*, online",
        "it": "online, on line, virtuale, da remoto, webinar*", "pt": "online, em linha, virtual, webinar*", "nl": "online, virtueel, webinar*", "pl": "online, zdaln*, wirtualn*, webinar*", "cs": "online, on-line, virtualn*, webinar*", "sk": "online, virtualn*, webinar*",
        "ro": "online, virtual, webinar*", "hu": "online, virtualis*, webinar*", "el": "διαδικτυακ*, online", "bg": "онлайн, виртуал*, уебинар*", "hr": "online, virtualn*, webinar*", "sl": "spletn*, na daljavo, webinar*, prek spleta",
        "sv": "online, digitalt, webbinari*, pa distans", "da": "online, virtuel*, webinar*", "fi": "verkossa, etana, webinaari*, verkkotilaisuu*, online", "et": "veebis, veebinar*, virtuaaln*", "lv": "tiessaist*, vebinar*, attalinat*", "lt": "nuotolini*, vebinar*, internetu",
    },
    Cue.CONTINUOUS: {
        "en": "continuously open, continuous call, open continuously, rolling basis, rolling call*, no deadline, no cut-off*, permanently open, open-ended, ongoing basis, first-come first-served, continuous submission, "
        "always open, calls from euroclusters, no fixed deadline, without deadline, at any time, applications accepted continuously, open all year",
        "de": "laufend* einreich*, jederzeit, keine frist, fortlaufend, durchgehend geoffnet, laufend moglich, ohne frist", "fr": "au fil de l eau, en continu, sans date limite, permanente, permanent, a tout moment",
        "es": "convocatoria abierta permanente, plazo abierto, permanentemente abiert*, en continuo, todo el ano", "it": "a sportello, fino ad esaurimento, sempre aperto, senza scadenza", "pt": "em continuo, candidatura continua, permanentemente abert*",
        "nl": "doorlopend", "pl": "nabor ciagly, w trybie ciaglym", "cs": "prubezn*, kontinualn*", "sk": "priebezn*, kontinualn*", "ro": "depunere continua, in mod continuu", "hu": "folyamatos*", "sv": "lopande", "da": "lobende", "fi": "jatkuva haku", "et": "jooksvalt", "lt": "nuolat*", "lv": "nepartraukti", "hr": "trajno otvoren*", "sl": "do porabe sredstev",
    },
    Cue.STAGE: {
        "en": "stage*, first stage, second stage, phase*, step*, cut-off*, cutoff*, first deadline, second deadline, third deadline, round*, pre-proposal*, full proposal*, concept note*, outline*",
        "de": "stufe*, phase*, stichtag*, skizze*, runde*, vollantrag*", "fr": "etape*, phase*, releve*, lettre d intention, vague*, session*", "es": "fase*, etapa*, corte*", "it": "fase*, tappa*, finestra*", "pt": "fase*", "nl": "fase*, ronde*", "pl": "etap*, runda*", "cs": "kolo, etap*, faze", "sk": "kolo, etap*, faza", "ro": "etapa, etape*, runda", "hu": "szakasz*, kor, fordulo*",
    },
    # A day of an event that has several.
    Cue.DAY: {
        "en": "first day, second day, third day, day 1, day 2, day 3, day 4, day one, day two, day three, last day, final day, opening day, closing day, in the evening, on day",
        "de": "erster tag, zweiter tag, ersten tag, zweiten tag, tag 1, tag 2, tag 3, dritten tag, am abend, vorabend", "fr": "premier jour, premiere journee, deuxieme jour, seconde journee, jour 1, jour 2, deuxieme journee",
        "es": "primer dia, segundo dia, dia 1, dia 2, tercer dia, primera jornada, segunda jornada", "it": "primo giorno, secondo giorno, giorno 1, giorno 2, prima giornata, seconda giornata", "pt": "primeiro dia, segundo dia, dia 1, dia 2", "nl": "eerste dag, tweede dag, dag 1, dag 2", "pl": "pierwszy dzien, drugi dzien, dzien 1, dzien 2, pierwszego dnia, drugiego dnia",
        "cs": "prvni den, druhy den, den 1, den 2", "sk": "prvy den, druhy den", "ro": "prima zi, a doua zi, ziua 1, ziua 2", "hu": "elso nap*, masodik nap*",
    },
    Cue.AGENDA: {
        "en": "agenda, programme, program, schedule, timetable, draft agenda, draft programme, programme overview, agenda of the meeting", "de": "agenda, programm, ablauf, tagesordnung, zeitplan",
        "fr": "programme, ordre du jour, deroule", "es": "agenda, programa, orden del dia", "it": "programma, ordine del giorno, agenda", "pt": "programa, ordem de trabalhos", "nl": "programma, agenda", "pl": "program, agenda, porzadek obrad", "cs": "program, agenda", "sk": "program, agenda", "ro": "agenda, programul", "hu": "program, napirend",
    },
    # Labels in front of a place.
    Cue.PLACE: {
        "en": "venue, where, place, location, host city", "de": "ort, wo, veranstaltungsort, tagungsort", "fr": "lieu, ou", "es": "lugar, donde, sede", "it": "luogo, dove, sede", "pt": "local, onde", "nl": "locatie, waar, plaats",
        "pl": "miejsce, gdzie", "cs": "misto, kde, misto konani", "sk": "miesto, kde, miesto konania", "ro": "locatie, locul, unde, loc", "hu": "helyszin, hol", "el": "τοποσ, τοποθεσια, που", "bg": "място, къде", "hr": "mjesto, gdje", "sl": "kraj, kje, lokacija", "sv": "plats, var", "da": "sted, hvor", "fi": "paikka, missa", "et": "koht, kus", "lv": "vieta, kur", "lt": "vieta, kur",
    },
}  # fmt: skip
