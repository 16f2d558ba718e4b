"""Italian phrases that change how a sentence is read: see ``Cue`` for what each signals."""

from __future__ import annotations

from bot.pipeline.languages.authorities_it import FOREIGN_WATCHDOGS
from bot.pipeline.languages.party_cues_it import PARTY_CUES
from bot.pipeline.languages.vocabulary import Cue, phrases

CUES: dict[Cue, tuple[str, ...]] = {
    Cue.SUPPORT: phrases("""
        inflitt{o,a,i,e}; inflig{ge,gono,gere,gendo}; inflisse; inflissero; irrogat{o,a,i,e}; irroga; irrogò; irrogare
        comminat{o,a,i,e}; commina; comminò; comminare; applicat{o,a,i,e}; applica; applicò; dispost{o,a,i,e}
        dispone; dispose; adottat{o,a,i,e}; adotta; adottò; emess{o,a,i,e}; emette; emise; emanat{o,a,i,e}
        impost{o,a,i,e}; impone; impose; imponendo; ordinat{o,a,i,e}; ricevut{o,a,i,e}; riceve; ricevono; ricevette
        scatta; scattat{a,e,o}; arriva; arrivano; arrivat{a,o,e,i}; tocca; toccat{a,o,e}; costa; costat{a,o}; costerà
        raggiunt{o,a,i,e}; raggiunge; colpit{o,a,i,e}; colpisce; colpì; decis{o,a,i,e}; decide; decise
        notificat{o,a,i,e}; indirizzat{o,a,i,e}; indirizza; rivolt{o,a,i,e}; rivolge; inviat{o,a,i,e}; invia
        pronunciat{o,a}; pronuncia
        chiude; chius{o,a,i,e}; conclud{e,ono}; conclus{o,a}; vale; vals{o,a}; valgono; confermat{o,a,i,e}; conferma
        destinatar{io,ia,i,ie}; va; vanno; andat{a,e,o}; prende; pres{o,a,i,e}; aggiunge; aggiungono; aggiunt{o,a,e}
        accompagna; accompagnano; accompagnat{o,a,e,i}; ecco; pubblicat{e,a,o}; rimedia
        rimediat{o,a}; incassa; incassat{o,a}
        nei confronti; a carico; ai danni; all'indirizzo; multat{o,a,i,e}; sanzionat{o,a,i,e}; punit{o,a,i,e}
        deliberat{o,a,e}; stabilit{o,a,e}; stabilisce; fissat{o,a,e}; quantificat{a,o}; determinat{a,o}; pari a
        subìt{o,a}; subit{o,a,e}; subisce; ottenut{o,a}; contien{e}; si è vist{a,o}; conto; firmat{o,a}
        {si ritrova,si ritrovano} con; {se la cava,se la caverà,se l'è cavata,se l'era cavata,se la cavano} con
        {avrà,avranno} {,soltanto,solo} {un,una}; assestat{o,a}; assesta
        affibbiat{o,a}; appioppat{o,a}; piomba; piovono; cade; stacca; recapitat{a,o}
        ritenut{o,a,i} {sufficient,congru,adeguat}{e,i,o,a}; {optato,propeso} per; si è limitat{o,a} a; alla sanzione
        oltre alla; insieme alla; congiuntamente; contestualmente; è la sanzione
        prevede; comprende
    """),
    Cue.STAGE: phrases("""
        inviat{o,a,e}; invia;         avviat{o,a,i,e}; avvia; avviò; avviano; apert{o,a,i,e}; apre; aprì; aprono
        apertura; avvio; iniziat{o,a}
        chiest{o,a,e,i}; chiede; chius{o,a,e}; chiude; chiusura; archiviat{o,a,e}; archivia
        archiviazione; in corso; prosegue; proseguono; annunciat{o,a}; annuncia; lanciat{o,a}; lancia; partit{a,e}
        al via; conclus{o,a,e}; conclude; sta indagando; al vaglio; nel mirino; faro; accende; acceso
    """),
    Cue.PASSIVE: phrases("""
        è stat{o,a}; sono stat{i,e}; era stat{o,a}; erano stat{i,e}; stat{o,a,i,e}; viene; vengono; venne; vennero
        venut{o,a}; fu; furono; sarà; saranno; essere; è; sono; si è vist{o,a}; si vede; risulta; risultano
        finit{o,a}
    """),
    Cue.INTENT: phrases("""
        intend{e,ono}; intenzione; intenzionat{o,a,i,e}; voler; vuole; vogliono
        si appresta; proposta; propone; propost{o,a}; prospetta; prospettat{o,a}
        potenziale; preavviso; in procinto; minaccia; paventa
    """),
    Cue.POSSIBLE: phrases("""
        {inosservanza,inottemperanza,mancato rispetto,mancata osservanza} {,del divieto,dell'ordine}
        {è,sono,viene} punit{o,a,i,e} {con,dalla,dall'}
        può; possono; potrà; potranno; potrebbe; potrebbero; poteva; potevano; poter; se; qualora; laddove
        rischi{a,ano}
        rischio; rischiare; pena; sotto pena; a pena; in caso di; in caso contrario; eventual{e,i}
        eventualmente; fino a
        fino al; possibil{e,i}; possibilità; potere di; poteri; passibil{e,i}; previst{o,a,i,e}
        {regolamento,gdpr,legge,norma,normativa,norme,codice,decreto,ddl,riforma,proposta,articolo,disciplina,testo,\
bozza,emendamento,che,cui,ordinamento,direttiva} {,europeo,europea,italiana,privacy,infatti,già,anche} \
{prevede,prevedono}
        inosservanza; inottemperanza; mancat{o,a} {rispetto,adempimento,ottemperanza,osservanza}; in difetto
        dovrebbe; dovrebbero; al massimo; chi; quando; suscettibil{e,i}; altrimenti; ove; salvo
        prossim{o,a,e,i}
        si applica; si applicano; soggett{o,a,i,e} a; comporta; comportano; incorr{e,ono,ere}; futur{a,o,e,i}
    """),
    Cue.COUNTERFACTUAL: phrases("""
        sarebbe stat{o,a}; sarebbero stat{i,e}; avrebbe potuto; avrebbe dovuto; avrebbero potuto; avrebbe inflitto
        sarebbe ammontata; avrebbe raggiunto; sarebbe arrivata; anziché la; al posto della sanzione
    """),
    Cue.NEGATED: phrases("""
        non; nessun{,a,o}; né; mai; senza; alcun{,a,o}; anziché; invece di; evita; evitat{o,a}; evitare; scampat{o,a}
        {smentisce,smentiscono,ha smentito,nega,negano,ha negato} di {essere,essere stata,essere stato,aver}
        scampa; niente; piuttosto che; esclus{o,a}; rinuncia; risparmia
    """),
    Cue.PENDING: phrases("""
        ha impugnato; hanno impugnato; impugnat{o,a}; impugna; ha fatto ricorso; hanno fatto ricorso; ricorre
        ricorrono
        ha presentato; presentat{o,a}; presenta; propost{o,a}; propone; depositat{o,a}; deposita; contesta
        ha contestato
        pendente; in attesa; chiede l'annullamento; si oppone; si è oppost{a,o}; ha proposto
    """),
    Cue.PLANNED_APPEAL: phrases("""
        {farà,faranno,annuncia,annuncia il,annunciato,annunciato un,valuta,valuta il,valuterà,sta valutando,\
intende fare,\
intende presentare,pronta a fare,pronta al,pronto al,preannuncia,possibile,può fare,può presentare,potrà fare,\
potrà proporre,proporrà,presenterà,prepara,prepara il} {,un,il} {ricorso,appello,impugnazione,opposizione}
        {impugnerà,impugneranno,intende impugnare,vuole impugnare,può impugnare,ricorrerà,si riserva di impugnare,\
ha annunciato ricorso,ha già annunciato ricorso,intende ricorrere,valuta se ricorrere,può essere impugnato,\
può proporre opposizione}
        può essere proposta opposizione; può essere proposto ricorso; avverso il presente provvedimento
        entro trenta giorni
    """),
    Cue.BACKGROUND: phrases("""
        già; in precedenza; precedente; precedenti; precedentemente; in passato; lo scorso anno; l'anno scorso
        l'anno precedente; anni fa; anno fa; mesi fa; mese fa; settimane fa; giorni fa; qualche anno prima; anni prima
        mesi prima; prima di; nel 2014; nel 2015; nel 2016; nel 2017; nel 2018; nel 2019; nel 2020; nel 2021; nel 2022
        nel 20{23,24,25,26,27,28,29,30,31,32,33,34,35}
        {a,ad,nel} {gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre} \
20{14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35}
        {segue,arriva dopo,giunge dopo,fa seguito a,fa seguito al,fa seguito alla}
        {multa,sanzione} di \
{gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre}
        {la,nella} scorsa {estate,primavera}; {lo,nello} scorso {autunno,inverno}; l'{estate,autunno,inverno} scors{a,o}
        nel gennaio; nel febbraio; nel marzo; nell'aprile; nel maggio; nel giugno; nel luglio; nell'agosto
        nel settembre; nell'ottobre; nel novembre; nel dicembre; a suo tempo; all'epoca; di recente; recentemente
        recente; appena ieri; era arrivata; erano arrivate; era già
        {era,erano} {,già} stat{o,a,i,e} {sanzionat,multat,ammonit,punit,colpit}{o,a,i,e}
        {aveva,avevano} {,già,inoltre} {inflitto,sanzionato,multato,comminato,irrogato,disposto,ordinato,\
bloccato,vietato,ammonito,\
adottato,imposto,emesso,ricevuto,punito,ingiunto,prescritto,deciso,applicato,aperto,avviato,versato,pagato,chiesto}
        {fu,furono} {,già} {multat,sanzionat,punit,ammonit,colpit}{o,a,i,e}; si cita; viene citat{a,o}; va ricordat{a,o}
        {fra,tra} {i casi,gli interventi,i provvedimenti,le sanzioni} {,più rilevanti,ricordati,principali}
        ricordiamo; si ricorda; come si ricorderà; ricordare; ultima volta; seconda volta; allora
        iniziale; precedenza; successivamente; poi riaperto; scorso; scorsa; più {alta,salata,pesante,elevata};
        a {gennaio,febbraio,marzo,aprile,maggio,giugno,luglio,agosto,settembre,ottobre,novembre,dicembre}
        record di; considerato
        considerati; richiamat{a,i,e}
    """),
    Cue.MAXIMUM: phrases("""
        massim{o,a,i,e}; massimale; massimali; fino a; fino ad; fino al; sino a; sino al; al massimo; tetto; soglia
        non superiore a; limite; limite di; edittale; edittali; minim{o,a}; compres{a,o,e,i} {tra,fra}; tra un minimo
        da un minimo
        può arrivare; possono arrivare; arrivare a; arrivare fino a; per ciascuna violazione
        per ogni violazione; rischia
        rischiano
    """),
    Cue.TURNOVER: phrases("""
        fatturato {,mondiale,globale,complessivo,totale,annuo,annuale,consolidato} {,annuo,mondiale,globale,totale} \
{,del gruppo,della società,dell'azienda,della banca}; fatturati; ricavi; ricavo; utile; utili; giro d'affari
volume d'affari; bilancio; stipendio
        stipendi; valore; vale in borsa; capitalizzazione; capitale; incassi; profitti; guadagni; guadagno; budget
        dotazione; investiment{o,i}; investit{o,i}; acquisizione; compenso; compensi; patrimonio; all'anno; l'anno
    """),
    Cue.COSTS: phrases("""
        spese; spese di lite; spese legali; spese processuali; spese di giudizio; onorari; rimborso; rimborsi
        diritti di segreteria; interessi; contributo unificato; confisca; confiscat{o,i,e}; spese del procedimento
        refusione; parcella
    """),
    Cue.LOSS: phrases("""
        perdit{a,e}; danno; danni; truffa; truffe; truffat{o,i,e}; frode; frodi; riscatto; rubat{o,i,e}
        sottratt{o,i,e}
        bottino; mancato guadagno; risparmi; risparmiat{o,i}; ammanco; furto
    """),
    Cue.CLAIMED: phrases("""
        chiest{i,o,e}; chiede; chiedono; chiedeva; chiedevano; richiest{a,e,i}; pretes{o,e,i}; pretend{e,eva}
        class action; domanda risarcitoria; reclama; azione {collettiva,rappresentativa}; domanda per; rivendica
    """),
    Cue.ASKS: phrases("""
        {chiede,chiedono,chiederà,chiederanno,domanda,domandano,pretende,pretendono,rivendica,rivendicano,reclama} \
{,ora,anche,per ciascun cliente,per ogni cliente,per ciascun utente,per ogni utente,a ciascuno} \
{un,il,l',almeno,fino a,circa,oltre}
        {class action,azione collettiva,azione rappresentativa,azione inibitoria,azione legale,causa} {da,di,per}
        {chiede,chiedono,ha chiesto,hanno chiesto} {al giudice,al tribunale,ai giudici}
        {chiede,chiedono,chiederà,ha chiesto,hanno chiesto,sollecita,auspica,invoca} che
        punta{,no} a {ottenere,un risarcimento}; {vuole,vogliono} {un risarcimento,un indennizzo}
    """),
    Cue.PRIVATE_SUIT: phrases("""
        class{-, }action; {azione,azioni} {collettiva,collettive,di classe,rappresentativa,inibitoria}
        {causa,cause} {collettiva,collettive}
    """),
    Cue.PAID: phrases("""
        riscoss{o,i,e}; incassat{o,i,e}; vendut{o,i,e,a}; prezzo; prezzi; tariffa; tariffe; costo; costi
        acquist{o,ato,ati}
        bolletta; bollette; fattura; fatture; canone; al mese; mensili; mensile; raccolt{i,e}; proventi
    """),
    Cue.OTHER_MONEY: phrases("""
        in sede {civile,penale}; la metà; abbonamento; licenza; contributo annuo; bonus; premio; premi
        contribut{o,i}
        finanziament{o,i}; fondi; fondo; buono; buoni; donazion{e,i}
        prestit{o,i}
        mutuo; mutui; appalto; appalti; gara; ricompensa; indennità; sussidio; sussidi; bonifico; bonifici
        stanziat{o,i}
        pnrr; commessa
    """),
    Cue.TOTAL: phrases("""
        totale; totali; in totale; in tutto; complessiv{o,a,i,e}; complessivamente; nel complesso; somma delle
        insieme
        ammontano; cumulativ{o,a}; cumulat{o,a}; per un totale; nel loro insieme
    """),
    Cue.EACH: phrases("""
        {tanto,sia} {a,ad,alla,al,all'}; l'una; l'uno; ciascun{o,a}; ognun{o,a}; a testa; cadaun{o,a}
        per ciascun{o,a}; a ciascun{o,a}
    """),
    Cue.MADE_UP: phrases("""
        si {compone,compongono,articola,articolano} {di,in}; {composta,composto,costituita,formata} {di,da}; di cui
        {suddivis,ripartit,divis}{a,e,o,i} {,così,come segue,in,tra,fra}; è la somma di; delle quali; dei quali
    """),
    Cue.SO_FAR: phrases("""
        finora; fino ad oggi; fino a oggi; ad oggi; sinora; fin qui; negli anni; nel corso degli anni
        dall'entrata in {vigore,applicazione} del {gdpr,regolamento}; {porta,portano,portando,sale,salgono} così a
        {sale,salgono,ammonta,ammontano} ormai; il conto complessivo
    """),
    Cue.CLOSED: phrases("""
        chiude; chiudono; chius{o,a,e,i}; chiusura; chiudendo; archivia; archiviat{o,a,e,i}; archiviazione; archiviando
        conclude; concludono; conclus{o,a,e,i}; conclusione; termina; terminat{a,e,o}; al termine; a conclusione
        all'esito; revoca; revocat{o,a,i}; sospeso; sospesa; rimoss{o,a}; tolto; cessat{o,a}; decadut{o,a}; finit{a,e}
    """),
    Cue.DISMISSED: phrases("""
        respint{o,a,i}; respinge; respingono; respingendo; respinse; rigettat{o,a,i}; rigetta; rigettano; rigettando
        rigettò; bocciat{o,a}; boccia; inammissibil{e,i}; infondat{o,a}; dà torto; ha dato torto; dando torto
        dichiarato
    """),
    Cue.FALSE: phrases("""
        {fals,fint}{e,i,o,a} {lettera,lettere,multa,multe,mail,email,e-mail,sms,messaggio,messaggi,sanzione,sanzioni,\
notifica,notifiche,avviso,avvisi,pec,comunicazioni,funzionari,ispettori}
        bufala; bufale; fact-checking; fact checking; è falso; è falsa; notizia falsa
        {si,che si} {spaccia,spacciano} per
        {si fingono,si finge,fingendosi,spacciandosi}; phishing a nome; vero o falso
    """),
    Cue.RELATED: phrases("""
        leggi {anche,tutto}; vedi anche; approfondisci; potrebbe interessarti; articoli correlati; da leggere
        sullo stesso tema
        per approfondire; ti potrebbe interessare
    """),
    Cue.CRIMINAL_COURT: phrases("""
        tribunale penale; giudice penale; gup; gip; giudice per le indagini preliminari
        giudice dell'udienza preliminare
        magistrates; corte d'assise
    """),
    Cue.PRICE: phrases("""
        costerà; costeranno; è costat{o,a}; sono costat{i,e}; costa; costano; costat{o,a}; costò; a caro prezzo
    """),
    Cue.RESPECTIVELY: phrases("rispettivamente; nell'ordine; nell'ordine di; in quest'ordine"),
    Cue.CONVERSION: phrases("""
        pari a circa; equivalent{e,i} a; equivale a; equivalgono a; al cambio; circa; cioè; ossia; ovvero
        corrispondent{e,i} a
        controvalore
    """),
    Cue.SHARE_OF_IT: phrases("""
        {di,della,in,nella,su} {questa,tale,quella,detta} {somma,cifra}; {di,del,su} {questo,tale,quel} {importo,totale}
        della somma; del totale
    """),
    Cue.CUT_BY: phrases("""
        ridott{o,a,e} di; riduzione di; sconto di; decurtat{o,a} di; abbattut{o,a} di; diminuit{o,a} di; taglio di
        alleggerit{o,a} di; tagliat{o,a} di
    """),
    Cue.CUT_FROM: phrases("""
        anziché; invece di; invece dei; rispetto a; rispetto ai; inizialmente; inizial{e,i}; originari{o,a}
        in origine
        {ridott,scese,scesa,passa,passat,portat,tagliat,abbassat}{a,o,,e} {da,dai,dagli}; dall'iniziale
        dagli iniziali
        dai {precedenti,originari,iniziali}; a fronte di; al posto di; al posto dei; originariamente
    """),
    Cue.CUT_TO: phrases("""
        ridott{o,a,e} {a,ad,ai}; ridurre {,la sanzione,la multa} {a,ad,ai}; ridotta; ridotto
        ridimensionat{o,a} {a,ad}
        rideterminat{o,a} in; rideterminat{o,a}; abbassat{o,a} a; scesa a; scende a; portat{o,a} a; tagliat{o,a} a
        {riduce,ridotto,portato,abbassato,tagliato} {l'importo,la sanzione,la multa,la cifra,il conto} {a,ad}
        riducend{ola,olo,one} {,però,tuttavia,comunque,l'importo} {a,ad}; portand{ola,olo} a; rideterminando
        dimezzat{o,a}; dimezza; riduce {la sanzione,la multa,l'importo} {a,ad}; limat{o,a} a
    """),
    Cue.PER_DAY: phrases("""
        al giorno; per ogni giorno; per ciascun giorno; giornalier{o,a,e}; per giorno; quotidian{a,e}
        giorno di ritardo
    """),
    Cue.CUT_AWAY: phrases("da; dai; dagli; dall'; da un {iniziale,originario}; dall'iniziale; dai originari"),
    Cue.EARLIER: phrases("""
        {una,la,alla} {prima,precedente} {sanzione,multa} {di,da}
        {precedente,precedenti} {sanzione,sanzioni,multa} {di,da}
        {già,precedentemente} {sanzionat,multat,punit}{o,a,i,e} {per,con}; dopo {una,la} {sanzione,multa} {di,da}
    """),
    Cue.PER_PERIOD: phrases("""
        al mese; all'anno; l'anno; ogni {mese,anno}; mensil{e,i}; annu{o,a,i,e}; annual{e,i}; pro capite; a persona
        per {abitante,utente,persona,cliente}; all'ora; a settimana; nett{i,o}; lord{i,o}
    """),
    Cue.STANDS: phrases("""
        conferma; confermat{o,a,i,e}; confermando; confermano; resta; rimane; ripristinat{o,a}; ripristina; resta dovuta
        torna{,no} {in vita,valida,valido,efficace,dovuta,in vigore}; rivive; legittim{a,o}; in piedi; respint{o,a}
        respinge; rigettat{o,a}; rigetta; respingendo; mantiene; mantenut{o,a}
    """),
    Cue.FIRST_SUM: phrases("""
        inizialmente; in origine; originariamente; originari{o,a}; in un primo momento; in prima battuta
        {multa,sanzione,cifra,somma} {proposta,prospettata}; {aveva,avevano} {proposto,prospettato}; in primo grado
        aveva chiesto; aveva proposto
    """),
    **PARTY_CUES,
    Cue.COURT: phrases("""
        corte di cassazione; cassazione; suprema corte; corte d'appello; corte di giustizia; corte; tribunale
        tribunale {di,ordinario,civile,amministrativo}; tar; consiglio di stato; giudice; giudici; giudice di pace
        cgue
    """),
    Cue.DECOY_AUTHORITY: phrases("""
        antitrust; agcm; autorità garante della concorrenza; autorità garante della concorrenza e del mercato; agcom
        magistratura; consob; banca d'italia; bankitalia; ivass; arera; commissione europea; procura
        procura della repubblica
        garante della concorrenza; ispettorato del lavoro; agenzia delle entrate; anac; guardia di finanza; fisco
        autorità per le garanzie nelle comunicazioni; autorità per l'energia; autorità dell'energia
        {autorità,authority} {di regolazione,dei trasporti,bancaria,antitrust,per i trasporti,portuale}
        corte dei conti; garante dei prezzi; concorrenza
    """),
    Cue.WATCHDOG: phrases("""
        {l',dell',dall',all'} {autorità,authority,autorithy}; autorità {garante,di controllo,italiana,privacy}
        authority
        {autorità,garante} {francese,spagnola,spagnolo,irlandese,olandese,norvegese,svedese,danese,tedesca,tedesco,\
austriaca,belga,greca,greco,polacca,portoghese,britannica,britannico,svizzera,lussemburghese,finlandese,inglese} \
{,per la protezione dei dati,per la protezione dei dati personali,per la privacy,della privacy}
        commissione {,irlandese} per la protezione dei dati {,personali}; commissaria per {l'informazione,la privacy}
        autorità garante; autorità di protezione dei dati; autorità per la protezione dei dati; il collegio; l'ufficio
        il garante; garante; agenzia {italiana,che vigila}; l'agenzia italiana; custode della privacy; idpa
    """)
    + FOREIGN_WATCHDOGS,
    Cue.DECIDED: phrases("""
        {provvedimento,ordinanza,decisione,deliberazione,delibera,sentenza,ingiunzione,sanzione} {,n.} del
        {provvedimento,ordinanza,decisione,deliberazione,sentenza} dell'
        {adottat,decis,emess,irrogat,inflitt,pronunciat,datat,deliberat}{o,a,i,e} {il,l',in data}; in data
        provvedimento di oggi; nella riunione del; nella seduta del
    """),
    Cue.PERIOD: phrases("""
        dal; dall'; tra; fra; e; tra il; tra l'; fra il; nella notte {,del,tra}; roma; milano; avvenut{o,a} {il,l'}
        risal{e,ente,enti} al
        {subit,subìt,scopert,segnalat,nat,pubblicat,iniziat,sottoscritt,conclus}{o,a} {il,l'}; il giorno; fino al
        sino al; entro il; entro; prima del; dopo il; al; a partire dal
        presentato il; notificato il; contestato il; ispezione del; accertamento del; nota del; attacco del
    """),
    Cue.ROUND_UP: phrases("in breve; rassegna; panoramica; riepilogo; il punto; le notizie {del,della}"),
    Cue.GENRE: phrases("""
        linee guida; linee-guida; consultazione; consultazione pubblica; parere; pareri; audizione
        ha deliberato l'avvio; schema di decreto
        schema di regolamento; relazione annuale; relazione; intervento; convegno; conferenza; seminario; webinar
        codice di condotta; regole deontologiche; faq; vademecum; {la,una,nuova,mini,breve} guida
        guida {pratica,operativa,per,al,alla,ai,agli,completa,:}; decalogo; protocollo d'intesa
        verifica preliminare
        disegno di legge; ddl; decreto legge; nomina {a,al,nel,dei componenti}; nominat{o,a}; discorso; intervista
        bilancio dell'attività
        sched{a,e} {informativ,di sintes,tecnic}{a,e,i}
        {lo,nuovo,recente} studio {del,della,dell',di,sui,sulle,rivela,realizzato}; studio sui; studio sulle
        classifica; rapporto {annuale,sul,sulla,sulle,sui,di attività}; osservatorio
        autorizzazione generale; autorizzazioni generali; programma {di,del,nazionale,europeo}
        piano ispettivo; attività ispettiva; memorandum; premio {a,al,alla,di laurea,nazionale,giornalistico,tesi}
        concorso {fotografico,letterario,a premi,nelle scuole,per le scuole}; g7
        giornat{a,e} {europea,mondiale,internazionale,nazionale,della,di studi,di studio,formativa}
        campagna {di,informativa,istituzionale,social,nazionale}; la campagna; una campagna
        provvedimento generale
        approvazione; accreditamento; schema; indicazioni; spiegat{o,a,e,i}; quanto si rischia
        ecco quanto {si rischia,rischi,rischiano,costa,può costare}
        cosa cambia; quanto hanno pagato
        voucher; {bando,bandi} {da,di,per,a}
        a fondo perduto; istruzioni per l'uso; domande e risposte; consigli; cosa fare; statistiche; dati e numeri
        come funziona; cosa {rischia,rischiano,prevede,prevedono,sapere,dice,fare}; guida pratica; come difendersi
        tutto quello che c'è da sapere
        {bufera,caos,inchiesta,indagine,perquisizioni,terremoto,scandalo} {sul,al,nel,nei} {garante,collegio}
        dimissioni; dimettersi; peculato; spese pazze; indagati; vertici del garante
    """),
    Cue.STATISTIC: phrases("""
        nel corso dell'anno; nell'ultimo anno; in un anno; in dodici mesi; lo scorso anno; dall'inizio dell'anno
        in {due,tre,quattro,cinque,sei,sette,otto,nove,dieci} anni; negli ultimi {due,tre,quattro,cinque,dieci} anni
        dal 2018
        dal 2019; dal 2020; dal 2021; dal 2022; dal 2023; dal maggio 2018; dal 25 maggio 2018; in media; numero di
        riscoss{o,e,i}; nel solo; semestre; trimestre; rispetto all'anno; classifica; record; provvedimenti collegiali
        statistiche; ha adottato in tutto; sono stati notificati; anno precedente
    """),
}
