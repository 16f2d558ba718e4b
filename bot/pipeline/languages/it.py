"""Italian: the Garante per la protezione dei dati personali, the courts that review it, and the press.

Legal terms are those of the Regulation's article 58 in its Italian text (avvertimento, ammonimento, ingiunzione,
limitazione provvisoria o definitiva, divieto, sanzione amministrativa pecuniaria) and of the law of 24 November 1981
n. 689, whose article 18 calls the act that imposes a fine ``ordinanza-ingiunzione``. "Ingiungendo di conformarsi" is an
order; "ordinanza ingiunzione" is a fine.
"""

from __future__ import annotations

from bot.pipeline.languages.cues_it import CUES
from bot.pipeline.languages.measures_it import MEASURES
from bot.pipeline.languages.payments_it import STEMS_OF_OTHER_WORDS
from bot.pipeline.languages.vocabulary import Vocabulary, words

_BODY_NOUNS = words("""
    comune comuni provincia regione ministero ministeri prefettura questura asl ausl usl asp azienda ospedale
    ospedaliera ospedaliero policlinico università ateneo istituto scuola liceo agenzia autorità ente
    camera consiglio collegio ordine federazione associazione fondazione croce unione sindacato partito corte
    tribunale procura guardia polizia polo consorzio comunità città municipio dipartimento direzione ufficio studio
    aeroporto
    biblioteca museo casa clinica centro servizio cooperativa cassa banca gruppo roma capitale
""")

VOCABULARY = Vocabulary(
    language="it",
    stems=(
        *STEMS_OF_OTHER_WORDS,
        "sanzion",
        "mult",
        "ammon",
        "ammend",
        "avvert",
        "ingiun",
        "ordin",
        "viet",
        "diviet",
        "blocc",
        "limitazion",
        "pagare",
        "paga",
        "versare",
        "ricors",
        "annull",
        "istruttori",
        "indagin",
        "contestazion",
        "diffid",
        "stangat",
        "correttiv",
        "prescri",
        "punit",
        "punisc",
        "sospen",
        "risarc",
        "cassazione",
        "tribunale",
        "dovrà",
        "dovranno",
        "stop",
        "inibi",
        "intim",
        "accertament",
        "chiariment",
        "indaga",
        "patteggi",
        "apert",
        "inflit",
        "inflig",
        "inflis",
        "commin",
        "irrog",
        "accogl",
        "accolt",
        "appello",
        "impugn",
        "opposizion",
        "stragiudizial",
        "accordo",
        "transa",
        "inchiest",
        "ispezion",
        "presunte violazion",
        "asserite violazion",
        "astreinte",
        "penal",
        "indenn",
        "dato ragion",
        "dà ragion",
        "dando ragion",
        "torto a",
        "respin",
        "rigett",
        "conferma",
        "secondo grado",
        "riduc",
        "ridott",
        "dimezz",
        "taglia",
        "chiede informazioni",
        "chiesto informazioni",
        "chieste informazioni",
        "chiesti informazioni",
        "di informazioni",
        "spiegazion",
        "un faro",
        "se l'era cavata",
        "se l'è cavata",
        "se la cav",
        "sborsa",
        "sborser",
        "scuce",
        "giorni di tempo",
        "stanga",
        "dovette",
        "pagher",
        "verser",
        "limita",
        "dispost",
        "deve ",
        "devono ",
        "confermò",
        "giorni per",
        "ricorr",
        "costerà",
        "pagamento",
        "rideterminat",
        "ai giudici",
        "al giudice",
        "procediment",
        "giorni a",
        " dato ",
        "mesi per",
        "mesi di tempo",
        "non potrà",
        "non potranno",
        "concesso",
        "assegnato",
        "impon",
        "impost",
        "ferma",
        "oscura",
        "richiam",
        "a giudizio",
        "colpevol",
        "condannat",
        "condannata",
        "la lente",
        "nel mirino",
        "d'urgenza",
        "urgent",
        "cancella",
        "rimuo",
        "toglie",
        "tolto il",
        "revoca",
        "obbligo di",
        "l'obbligo",
        "conto da",
        "conti d",
        "costat",
        "costan",
        "reprimand",
        "costan",
        "il conto",
        "rimprover",
        "portafogli",
        "ordine di",
        "cancellazion",
        "in appello",
        "dovrà ,",
        "conto di",
        "conto salato",
        "il conto",
        "conti ",
        "presentare",
        "recapitare",
        "affibbiare",
        "imporre",
        "mano al",
        "rimprover",
        "reprimand",
        "censur",
        "un conto",
        "bastona",
        "mazzata",
        "batost",
        "salasso",
        "maxi conto",
        "super conto",
        "saldare",
        "corrispondere",
        "versament",
        "preclus",
        "interdett",
        "bacchett",
        "tirata d'orecchi",
        "boccia",
        "prosegu",
        "impugnazion",
        "violazion",
    ),
    measures=MEASURES,
    cues=CUES,
    fields=words("""
        luce gas energia acqua ambiente servizi salute casa telefonia internet credito risparmio ricerca cura
        assistenza sanità istruzione università infrastrutture trasporti lavoro politiche economia finanze cultura
        turismo sport giustizia interno difesa sviluppo territorio vita moda arte cibo benessere bellezza viaggi
        formazione consulenza sicurezza
    """),
    undertakings=words("""
        via viale piazza piazzale largo carabinieri tenenza nucleo progetto operazione campagna regolamento direttiva
    """),
    legal_forms=words("""
        spa s.p.a srl s.r.l srls s.r.l.s sas s.a.s snc s.n.c scarl s.c.a.r.l scrl scpa s.c.p.a sapa coop onlus aps
        s.c ss ltd limited inc llc plc corp corporation company gmbh ag kg sa sarl bv b.v nv n.v ab as aps oy sl se uc
        s.coop asd ets
    """),
    body_nouns=_BODY_NOUNS,
    party_nouns=words("""
        province prefettura prefetture ministeri municipio municipi convitto convitti settimanale settimanali
        testate giornali quotidiani emittenti cliniche ditte farmacie cooperative studi negozi ristoranti alberghi
        palestre
        catene supermercati fondazioni atenei licei fornitori dentisti avvocati giornalisti sviluppatori siti case
        chirurgo psicologo psicologa psicoterapeuta notaio commercialista farmacista veterinario insegnante preside
        parrucchiere ristoratore albergatore giornalista blogger influencer ginecologo pediatra ortopedico dermatologo
        fisioterapista estetista geometra architetto investigatore dottoressa
        policlinici
        consorzi sindacati partiti editori assicurazioni concessionari call-center finanziarie finanziaria
        società azienda aziende impresa imprese ditta ditte banca banche compagnia compagnie assicurazione operatore
        operatori gestore gestori ospedale ospedali asl ausl comune comuni regione regioni provincia scuola
        scuole istituto istituti
        università ateneo ministero ente enti associazione associazioni medico medici dentista avvocato professionista
        professionisti struttura strutture clinica laboratorio farmacia cooperativa editore testata giornale
        quotidiano
        emittente sito piattaforma piattaforme startup start-up app multinazionale concessionaria concessionario
        condominio amministratore datore datori agenzia agenzie ristorante albergo hotel palestra negozio catena
        supermercato call-center call center sindacato partito privato privati cittadino persona persone titolare
        titolari fornitore fornitori sviluppatore produttore casa proprietario proprietaria
        inquilino cinquantenne quarantenne trentenne sessantenne commerciante imprenditore
        liceo policlinico fondazione onlus azienda sanitaria dicastero nosocomio ristoratore esercente
        amministrazione amministrazioni network odontoiatra odontoiatri centro corriere corrieri pensionato pensionata
        tabaccaio barista gioielliere
        ottico
        poliambulatorio studio consulente dipendente dirigente colosso gigante gruppo motore rivenditore professionale
    """),
    attributes=words("""
        app software utenti clienti dipendenti affaire vicenda analytics account
    """),
    adverb_endings=("mente",),
    plural_endings=("oni", "multe", "nde", "ati", "ate"),
    vague_sanctions=words("sanzionat{o,a,i,e} sanziona sanzionano punit{o,a,i,e} punisce puniscono"),
    running_bodies=words("""
        consiglio federazione collegio camera cassa associazione fondazione unione consorzio
        dipartimento direzione ispettorato provveditorato comitato ministero istituto ordine agenzia ente
    """),
    lower_bodies=words("""
        città aeroporto teatro parrocchia diocesi arcidiocesi museo biblioteca ateneo federazione sindacato
        comune ministero regione provincia ospedale asl policlinico università liceo istituto cooperativa fondazione
        associazione clinica prefettura questura consorzio
    """),
    sum_labels=words("importo ammontare"),
    party_labels=words("titolare titolari destinatario destinataria destinatari trasgressore soggetto parte"),
    closers=("leggi anche", "potrebbe interessarti", "articoli correlati", "vedi anche", "leggi tutto"),
    perfect=words("ha hanno aveva avevano avendo aver ho abbiamo"),
    quantifiers=words("""
        il lo la l i gli le entrambi entrambe un una uno due tre quattro cinque sei sette otto nove dieci undici
        dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti trenta quaranta cinquanta cento
        suo sua loro diversi diverse alcuni alcune altri altre altro altra numerose numerosi molti molte
    """),
    definite=words("il lo la l i gli le entrambi entrambe ciascuna ciascuno"),
    indefinite=words("un una uno"),
    joiners=words("di del dello della dell dei degli delle d e ed & per ' von van de der and of the"),
    conjunctions=words("e ed & nonché"),
    breaks=words("""
        ma mentre che quando poiché perché dove cui quale quali se benché sebbene tuttavia però dopo prima affinché
        secondo siccome aver avere avendo essersi essere anziché qualora
    """),
    openers=words("""
        quest quell tenuto preso atto conto dato il lo la i gli le l un uno una di del dello della dei degli delle
        dell da dal dallo dalla dai dagli
        dalle dall a ad al
        allo alla ai agli alle all in nel nello nella nei negli nelle nell su sul sullo sulla sui sugli sulle
        sull con per
        tra fra e ed o od ma però né anche ancora già poi quindi dunque così infine inoltre infatti tuttavia mentre
        quando dove come perché poiché se che chi cui quale quali quanto quanti quanta questo questa questi queste
        riguarda riguardano colpisce colpiscono coinvolge interessa vince perde ricorre replica accusa annuncia ammette
        rischia finisce torna protagonista stavolta
        li lo ne quello quella quelli quelle quel quei ciò egli ella esso essa essi esse lui lei loro noi voi io suo sua
        suoi sue
        nostro nostra nostri nostre non sì no si ci vi ne mi ti è sono era erano fu furono sarà saranno ha hanno aveva
        avevano avrà può possono deve devono dovrà dovranno due tre quattro cinque sei sette otto nove dieci
        prima primo secondo
        seconda terzo terza ultimo ultima nuovo nuova nuovi nuove altro altra altri altre tutto tutta tutti tutte ogni
        alcuni alcune molti molte tanti tante più meno circa oltre quasi dopo durante entro verso contro senza sotto
        sopra presso secondo grazie rispetto oggi ieri domani adesso ora allora appena sempre mai spesso qui lì là
        ecco niente nessuno nessuna alcun alcuna proprio stesso stessa soltanto solo sola
        autorità authority garante sanzione sanzioni multa multe maxi stangata privacy dati provvedimento
        provvedimenti
        ordinanza ingiunzione ingiunzioni newsletter comunicato stampa registro doc roma milano visto vista
        visti viste
        rilevato rilevata considerato considerata considerate considerati ritenuto ritenuta premesso premessa
        letti letta
        riunito riunitosi composto sentite sentita richiamate richiamata ricevuta vedi leggi nella tutto dispone
        ordina ingiunge dichiara dichiarato accertato accertata relatore relazione tutto ciò attacco violazione
        violazioni
        telemarketing lavoro sanità scuola videosorveglianza biometria marketing spam cookie cookies rider dipendenti
        utenti cittadini pazienti clienti lavoratori minori salute ricorso reclamo reclami segnalazione segnalazioni
        istruttoria ispezione ispezioni indagine caso fatto fatti vicenda nota testo fonte data oggetto titolo
        articolo
        società azienda aziende impresa banca banche operatore gestore titolare ente enti
        stop niente vietato vietata illecito illecita illeciti illecite trattamento trattamenti diritto diritti
        accesso
        troppo troppi pubblicata pubblicati pubblicato chiusa chiuso aperta aperto multata multato sanzionata
        sanzionato
        costa sale scatta arriva arrivano tocca secondo limitazione divieto blocco ammonimento avvertimento
        intelligenza artificiale riconoscimento sicurezza hacker ransomware fidelity carta carte call center contatti
        messaggio messaggi telefonate chiamate elenco elenchi foto video email posta sito siti web app online on
        ammonta ammontano vale valgono sale salgono scende chiude chiudono paga pagano multa punita punito punisce
        infligge inflitta inflitte inflitto ammonito ammonita ammoniti prescritta prescritto disposta disposto
        deciso decisa
        doppia doppio duecentomila trecentomila centomila cinquantamila ventimila diecimila venti trenta quaranta
        cento
        mille tanto tanta quanto accolto accolta respinto respinta confermata annullata ridotta dimezzata caso blocco
        fascicolo referti referto bollette esami concorso concorsi graduatoria ospiti
        diffusi diffuso pubblica pubblici pubblico controllo controlli geolocalizzazione impronte telecamere
    """)
    - _BODY_NOUNS,
    not_names=words("""
        gen feb mar apr mag giu lug ago set ott nov dic gennaio febbraio marzo aprile maggio giugno luglio agosto
        settembre ottobre novembre dicembre lunedì martedì
        mercoledì giovedì venerdì sabato domenica
        pechino washington mosca tokyo lisbona atene vienna varsavia copenaghen oslo stoccolma helsinki budapest praga
        canberra ottawa seul zagabria bucarest sofia lubiana amsterdam ginevra strasburgo australia canada brasile corea
        india turchia islanda romania ungheria cechia croazia slovenia estonia lituania lettonia malta cipro bulgaria
        slovacchia singapore california texas cagliari messina brescia parma modena perugia ancona pescara potenza
        taranto lecce siena pisa livorno ravenna rimini ferrara bergamo monza como varese novara udine trento bolzano
        salerno caserta foggia brindisi sassari aosta nuoro arezzo lucca piacenza cremona mantova vicenza treviso
        p.i p.iva piva cf paese paesi nord sud nordest nordovest mezzogiorno centro-nord italia italiano italiana
        italiani italiane
        europa europeo europea europei europee ue u.e unione see
        stati uniti usa
        francia francese francesi germania tedesco tedesca spagna spagnolo spagnola irlanda irlandese regno unito gran
        bretagna britannico britannica olanda olandese paesi bassi belgio lussemburgo svizzera austria grecia polonia
        portogallo svezia norvegia danimarca finlandia cina cinese cinesi russia russo giappone america
        americano americana
        roma milano napoli torino palermo genova bologna firenze bari catania venezia verona padova trieste bruxelles
        londra parigi dublino berlino madrid lisbona pechino mosca washington vienna varsavia praga budapest atene
        stoccolma oslo copenaghen helsinki amsterdam aia canberra ottawa tokyo seul bucarest sofia zagabria lubiana
        bratislava tallinn riga vilnius nicosia valletta berna ginevra zurigo monaco reykjavik kiev kyiv ankara
        strasburgo barcellona lione marsiglia amburgo francoforte milanese romano lazio abruzzo molise basilicata
        calabria sardegna umbria marche friuli trentino
        ucraina ucraino turchia romania bulgaria ungheria croazia slovenia slovacchia estonia lettonia lituania
        islanda malta cipro canada australia brasile india corea giapponese australiano australiana canadese
        olandesi norvegese svedese danese finlandese polacco polacca portoghese greco greca belga
        brescia bergamo modena parma reggio perugia livorno ravenna cagliari foggia rimini salerno ferrara sassari
        latina monza siracusa pescara forlì vicenza terni bolzano piacenza novara ancona udine arezzo cesena lecce
        pesaro brindisi pisa como varese grosseto asti caserta cremona matera cosenza lucca potenza crotone treviso
        agrigento benevento mantova viterbo savona avellino cuneo lecco lodi nuoro pavia pistoia pordenone prato
        ragusa rieti rovigo siena sondrio teramo trapani vercelli aosta biella belluno chieti campobasso caltanissetta
        catanzaro enna frosinone gorizia imperia isernia oristano taranto trento messina l'aquila lombardia piemonte
        campania sicilia puglia toscana veneto liguria
        gdpr rgpd gps ai ia dpo rpd dpia spid pec sms iban ip url cf c.f p.iva piva pdf rfid ga html wi-fi usb
        internet web
        codice regolamento direttiva costituzione parlamento senato camera governo quirinale gazzetta ufficiale
        eur euro dott dott.ssa prof prof.ssa avv ing sig sig.ra cons dr presidente vicepresidente segretario
        art artt articolo articoli comma lett par doc web n nn reg d.lgs dlgs d.l l legge decreto cfr
        covid covid-19 ce pandemia natale pasqua ansa adnkronos agi radiocor
        i ii iii iv v vi vii
        garante autorità privacy dati personali protezione collegio ufficio
        nucleo speciale tutela frodi tecnologiche guardia finanza carabinieri polizia postale tenenza procura
        repubblica
        corte cassazione tribunale tar consiglio stato giudice
        antitrust agcm agcom consob bankitalia edpb cepd pa pmi data breach whistleblowing tari
    """),
    law_words=words("""
        legge leggi decreto decreti regolamento codice direttiva costituzione articolo articoli art artt statuto
        trattato
        convenzione carta linee ddl considerando gdpr rgpd gazzetta jobs
    """),
    titles=words("""
        esperto esperta docente ricercatore ricercatrice
        sindacalista capogruppo responsabile manager analista preside rettore rettrice primario dirigente comandante
        questore prefetto
        procuratore procuratrice pm gip gup legale difensore difensora consigliere consigliera fondatore fondatrice
        presidente vicepresidente vice segretario segretaria direttore direttrice componente componenti
        relatore
        relatrice
        ministro ministra sindaco sindaca assessore commissario commissaria portavoce giudice
        dott dott.ssa dottor dottoressa prof prof.ssa professor professore professoressa avv ing sig sig.ra signor
        signora on onorevole senatore senatrice deputato deputata cons rag geom ceo
    """),
    abbreviations=words("""
        art artt lett par n nn dott dott.ssa prof prof.ssa avv ing sig sig.ra cons on rag geom s.p.a s.r.l s.n.c s.a.s
        s.r.l.s d.lgs d.l d.p.r d.m l lg c.f p.iva doc cfr ecc cd c.d vol pag pagg p pp ss co reg s c
        gazz uff del sen dr min s.c.a.r.l
    """),
)
