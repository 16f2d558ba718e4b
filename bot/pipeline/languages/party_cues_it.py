"""Italian phrases by which parties are found, pointed to, or known for bystanders: see ``Cue``."""

from __future__ import annotations

from bot.pipeline.languages.vocabulary import Cue, phrases

PARTY_CUES: dict[Cue, tuple[str, ...]] = {
    Cue.TARGET: phrases("""
        {mano pesante,pugno duro,linea dura,pugno di ferro} {con,contro}; {mano pesante,pugno duro} su
        nei confronti {di,del,dello,della,dell',dei,degli,delle}; a carico {di,del,dello,della,dell',dei,degli,delle}
        contro; verso; per; a; ad; al; allo; alla; all'; ai; agli; alle; su; sul; sullo; sulla; sull'; sui
        ai danni {di,del,della,dell'}; di; del; dello; della; dell'; dei; degli; delle; destinatar{io,ia,i,ie}
        {effettuat,svolt,compiut,realizzat,commess}{o,a,i,e} {da,dal,dalla,dall',dallo,dai}
        post{o,a,i,e} in essere {da,dal,dalla,dall'}
        riguarda; riguardano; colpisce; colpit{o,a,e,i}; rispettivamente; tocca a; tocca al; tocca alla
    """),
    Cue.ANAPHOR: phrases("""
        {la,alla,della,dalla,sulla,questa,detta,predetta,medesima,suddetta,stessa} \
{,stessa,predetta,medesima,suddetta} \
{società,azienda,banca,compagnia,impresa,piattaforma,struttura,scuola,regione,asl,cooperativa,catena,casa editrice,\
testata,multinazionale,startup,start-up,clinica,università,fondazione,onlus,ditta,concessionaria,provincia,\
prefettura,\
controllata,capogruppo,compagnia telefonica}
        {l',all',dell',dall'} {azienda,ente,istituto,operatore,impresa,associazione,ospedale,ateneo,amministrazione,\
emittente,app,agenzia,editore,assicurazione,università,esercente,ordine,interessata}
        {il,al,del,dal,sul,questo,detto,predetto} {comune,gruppo,titolare,ministero,dicastero,\
nosocomio,ristoratore,albergatore,esercente,provider,portale,gestore,fornitore,colosso,gigante,\
datore di lavoro,social network,social,sito,motore di ricerca,medico,professionista,condominio,partito,sindacato,\
policlinico,liceo,trasgressore,giornale,quotidiano,call center,ricorrente}
        {le,delle,alle,queste} {,due,tre,quattro} {società,aziende,imprese,compagnie}
        {i,gli} {,due,tre} {enti,comuni}
        {il,al,del,dal,dall',lo,allo} {,predetto,suddetto,medesimo,citato,stesso} \
{ordine,comune,istituto,ente,consorzio,liceo,\
ateneo,collegio,ministero,garage,studio,operatore,ospedale}
        {il,al,del} {medesimo,predetto,suddetto} {ordine,titolare,ente,istituto}; {al,del} medesimo
        {alla,della} medesima; {allo,dello} stesso; {alla,della} stessa
        essa; esso; essi; esse; quest'ultim{a,o}
    """),
    Cue.COMPLAINANT: phrases("""
        reclam{o,i} \
{di,del,della,dell',presentato da,presentati da,presentato dal,presentato dalla,proposto da,proposto dal}
        segnalazion{e,i} {di,del,della,dell',da,dei,delle}; su segnalazione di; denunci{a,ata} {di,da,del,della}
        per conoscenza {,a,ad,al,alla,all',ai,alle}; esposto di
        esposto del; esposto presentato da; a seguito del reclamo di; secondo; grazie a; noyb; associazione
        avvocat{o,a}
        assistit{o,a} da; sollecitat{o,a} da; accogliendo
    """),
    Cue.OFFICIAL: phrases("""
        ha dichiarato; dichiara; ha detto; dice; ha spiegato; spiega; ha commentato; commenta; afferma; ha affermato
        sottolinea; ha sottolineato; ha aggiunto; portavoce; aggiunge; ricorda; scrive; replica; ha replicato; precisa
        osserva; ha osservato; conclude
    """),
    Cue.OWNER: phrases("""
        controllat{o,a} {da,dal,dalla,dall'}; di proprietà {di,del,della}; proprietari{o,a} {di,del,della}
        portale; marchio; brand; trasmissione; assistente
        gestisce; gestiscono; gestiva; sviluppa; sviluppano; possiede; edita
        client{e,i} {di,del,della,dell'}; dipendent{e,i} {di,del,della,dell'}; utent{e,i} {di,del,della,dell'}
        ex dipendente di; del gruppo; filiale di; gestit{o,a} {da,dal,dalla}; parte del; parte di; fornit{o,a} da
        sede a; sede in; con; tramite; attraverso; mediante; presso; da; dal; dalla; dall'; dai; dalle; dello
        come; per conto {di,del,della,dell'}; usando; commercializza; distribuisce; fornisce; offre; produce
        produceva; forniva; offriva; lanciato; creato
        gestiva; utilizza; usa; utilizzando; chiamat{o,a}; software; app
        applicazione; gruppo; servizio; piattaforma; chatbot; sito; del; della; dell'; degli; dei; delle; nel
        nella; nell'
        tra; fra; dai; nelle; negli; nei
    """),
    Cue.PLACE: phrases("in; di; vicino a; nei pressi di; alle porte di; via; piazza; viale; corso"),
    Cue.ALL: phrases("""
        tutte; tutti; entrambe; entrambi; tutte e tre; tutti e tre; tutte e quattro
        {le,alle} {due,tre,quattro} società
        {le,alle} {due,tre} aziende; {i,ai} {due,tre} comuni; gli enti; le società; le aziende
    """),
    Cue.WE: phrases("abbiamo; noi; nostr{o,a,i,e}"),
}
