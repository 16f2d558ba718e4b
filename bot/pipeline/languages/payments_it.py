"""How Italian tells sanctions without their nouns: who pays, which sum is demanded, what a duty or a court adds."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.languages.vocabulary import Form, MeasureWords, phrases

_PAYMENTS = (
    MeasureWords(
        type=ActionType.FINE,
        form=Form.NOUN,
        phrases=phrases("""
            {somma,somme,importo,importi,cifra} {ingiunt,inflitt,irrogat,comminat,impost}{a,o,e,i}
            {multa,multe,ammenda,sanzione,sanzioni} {del,per un} valore {,complessivo,totale} di
            {l'importo,l'ammontare} {è,ammonta} {di,a}
            il conto {per,che}; {conclus,chius,finit}{o,a,i,e} con {il pagamento,il versamento} di
            {somma,importo,cifra} {,complessiva,complessivo} {da pagare,da versare}
        """),
    ),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.NOUN,
        phrases=phrases(
            "{mano pesante,pugno duro,pugno di ferro,linea dura,scure,mannaia,scappellotto} {del,dal} \
{garante,garante privacy}; {mano pesante,pugno duro,pugno di ferro,scure}; bastonata; legnata"
        ),
    ),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.ACTIVE,
        phrases=phrases("""
            {è,ecco} quanto {il garante,l'autorità,l'authority} \
{,privacy,della privacy,per la privacy,per la protezione dei dati personali} ha {chiesto,imposto} \
{a,ad,al,alla,all',ai,alle,agli}
        """),
    ),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.PASSIVE,
        phrases=phrases("""
            {salda,saldano,salderà,salderanno,ha saldato,hanno saldato} il conto; paghi; paghino; versi; versino
            corrisponda; corrispondano; sborsi; sborsino
            {dovrà,dovranno,deve,devono} {tirare fuori,sganciare,mettere sul piatto}
            {paga,pagano,pagherà,pagheranno} {,caro,dazio,pegno} con
            {costrett,chiamat,obbligat}{o,a,i,e} a {sganciare,mettere mano al portafoglio,tirare fuori}
            {le,gli,loro} \
{impone,intima,ordina,ingiunge,ha imposto,ha intimato,ha ordinato,ha ingiunto} di {pagare,versare,\
corrispondere,sborsare}
            {sgancia,sganciano,sgancerà}
        """),
    ),
)

_DUTIES = (
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.PASSIVE,
        phrases=phrases("""
            {viene,vengono,venne} {,anche,inoltre,infine,poi,quindi,pure,altresì,contestualmente} \
{imposto,ordinato,ingiunto,prescritto,intimato} {,anche,inoltre,infine,poi,pure,altresì} di
            stato {,anche,inoltre,infine,poi,pure,altresì} {imposto,ordinato,ingiunto,prescritto,intimato} \
{anche,inoltre,infine,poi,pure,altresì} di
            {state,stati,stata,vengono,viene} {,anche,inoltre,infine,poi,quindi,pure,altresì} prescritt{e,i,a} \
{,anche,inoltre,infine,poi,pure,altresì}
            vist{o,a,i,e} {,anche,inoltre,pure,poi} {vietare,inibire,bloccare,ordinare,ingiungere,prescrivere,limitare}
            {giorni,mesi} {,è,sono} {il,di} tempo {,che ha,massimo} \
{concesso,concessi,assegnato,dato,fissato,accordato,per}
            {ha,avrà,hanno,avranno} {,ora,quindi} tempo {dieci,quindici,venti,trenta,quaranta,quarantacinque,sessanta,\
novanta,centoventi,10,15,20,30,40,45,60,90,120,180,tre,sei,due} {giorni,mesi}
            vietat{o,a} {,anche,inoltre,pure,infine} \
{l'uso,l'utilizzo,il trattamento,l'ulteriore,ogni ulteriore,la diffusione,la conservazione}
            {dovrà,dovranno} {,ora,quindi} entro \
{dieci,quindici,venti,trenta,quarantacinque,sessanta,novanta,centoventi,\
10,15,20,30,45,60,90,120,180,tre,sei,due} {giorni,mesi} {rivedere,adeguare,adeguarsi,conformarsi,conformare,cancellare,\
modificare,adottare,cessare,rimuovere,informare,mettersi,completare,predisporre,correggere,integrare,interrompere}
            {dovrà,dovranno} {dismettere,inoltre provare,inoltre poter provare,poter provare}
            {le,gli,loro} {ha,hanno} {imposto,ordinato,ingiunto,prescritto,intimato} {anche,inoltre,pure,altresì,poi} di
            {le,gli} impone {una serie di,varie,diverse,alcune,precise,ulteriori,altre} {misure,prescrizioni}
            {dovrà,dovranno,deve,devono} {,ora,quindi,inoltre,anche} {tornare,richiamare,abbandonare,rifare,ripensare,\
ridefinire,riconsiderare,restituire,sanare,regolarizzare,fissare,stabilire,definire,separare,cifrare,istruire,\
formare,completare,bloccare,chiudere,offrire,fornire,rendere,permettere,prevedere,dimostrare,documentare,\
revisionare,aggiornare,potenziare,rafforzare,nominare,raccogliere,chiedere un nuovo,ottenere un nuovo}
            {tenut,obbligat,chiamat,costrett}{o,a,i,e} {a,ad} \
{cancellare,adeguare,modificare,rivedere,interrompere,rimuovere,\
adottare,adeguarsi,conformarsi,cessare,correggere,informare,distruggere,eliminare}
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.ACTIVE,
        phrases=phrases("""
            {ha,hanno} {,inoltre,anche,quindi,così,pure} \
{limitato,sospeso,bloccato,fermato,stoppato,congelato,inibito} \
{,in via provvisoria,in via definitiva,in via d'urgenza,provvisoriamente,temporaneamente,definitivamente} \
{il trattamento,i trattamenti,ogni trattamento,l'uso,l'utilizzo,il servizio,l'app,l'applicazione,la piattaforma,\
la raccolta,la diffusione,il sistema}
            {ha,hanno} imposto {alla società,all'azienda,al comune,alla regione,all'ente,all'ateneo,alla banca,\
alla struttura,all'ospedale,alla asl,al ministero,alla piattaforma} \
{una serie di,varie,ulteriori,diverse} {misure,prescrizioni}
            {ordinar,impor,ingiunger,intimar,prescriver,vietar}{le,gli} di
            {alt,altolà} {del,dal} garante {,privacy} {a,ad,al,alla,all'}; {alt,altolà} {a,ad,al,alla,all'}
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.NOUN,
        phrases=phrases("""
            divieto di {ulteriore,ulteriori} {trattamento,trattamenti}; {serie,elenco} di prescrizioni
            obbligo di {assumere,formare,avvisare,installare,smontare,rafforzare,cambiare,ridurre,limitare}
            obbligo di {cifrare,cessare,interrompere,correggere,modificare,rivedere,nominare,designare,distruggere,\
eliminare,aggiornare,integrare,riscrivere,predisporre,dotarsi,mettersi,mettere,uniformarsi,anonimizzare,oscurare}
        """),
    ),
)

_INQUIRIES = (
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.ACTIVE,
        phrases=phrases("""
            {apre,aprono,ha aperto,hanno aperto,aperto} \
{un fascicolo,una pratica} {su,sul,sulla,sull',contro,a carico di}
            {accende,accendono,ha acceso,hanno acceso,acceso,accesi,puntati} {un faro,il faro,i fari,i riflettori} \
{su,sul,sulla,sull',sulle,sui}
            {faro,fari,lente,riflettori} {del,dal} garante {,privacy,della privacy} {su,sul,sulla,sull',sulle,sui}
            {chiede,ha chiesto,chiesto,chiedono} {conto,ragguagli,delucidazioni} {a,ad,al,alla,all'}
            {mette,ha messo,mettono,finita,finito} {nel mirino,sotto la lente,sotto osservazione}
            {ha,hanno} archiviato {il,la,l'} {caso,segnalazione,reclamo,pratica,fascicolo,istruttoria,procedimento}
            archiviat{o,a} {dal garante,dal garante privacy,dal garante della privacy,dall'autorità} \
{il caso,il fascicolo,il procedimento,l'istruttoria,la segnalazione,il reclamo,la pratica}
            {archivia,archiviano} {il,la,l'} {caso,segnalazione,reclamo,pratica,fascicolo,istruttoria,procedimento}
            {vuole,vogliono} vederci chiaro {su,sul,sulla,sull'}
        """),
    ),
)

_OUTCOMES = (
    MeasureWords(
        type=ActionType.REPRIMAND, form=Form.NOUN, phrases=phrases("reprimend{a,e}; reprimend{a,e} formal{e,i}")
    ),
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.ACTIVE,
        phrases=phrases("{il garante,garante privacy,l'autorità} {avverte,avvertì}"),
    ),
    MeasureWords(
        type=ActionType.APPEAL,
        form=Form.ACTIVE,
        phrases=phrases("""
            {annulla,annullano,cancella,sospende,congela,azzera,ribalta,dimezza,riduce,conferma} \
{la,l',il,le,una} {maxi,super,} {sanzione,sanzioni,multa,multe,ammenda,ordinanza,provvedimento,verdetto,multona}
            {ha,hanno} {,già,quindi,così,infatti,definitivamente} {annullato,cancellato,sospeso,congelato,azzerato,\
ribaltato,dimezzato,ridotto,confermato} {la,l',il,le,una} \
{sanzione,sanzioni,multa,multe,ammenda,ordinanza,provvedimento,verdetto,efficacia}
            {annullat,cancellat,sospes,congelat,azzerat,ribaltat,dimezzat,confermat,ripristinat}{a,e,o} \
{la,l',il,le} {,maxi} {sanzione,sanzioni,multa,multe,ammenda,ordinanza,provvedimento,verdetto}
            {accolt,respint,rigettat,bocciat}{o,a} {,per intero,integralmente,in toto,del tutto,in parte,parzialmente} \
{il ricorso,l'opposizione,l'appello,l'impugnazione,l'istanza,la richiesta di sospensione}
        """),
    ),
    MeasureWords(
        type=ActionType.APPEAL,
        form=Form.PASSIVE,
        phrases=phrases("""
            {ha,hanno} {,già,subito,nel frattempo} {presentato,proposto,depositato} {,un'} opposizione
            {vince,vincono,ha vinto,hanno vinto,la spunta,la spuntano} \
{in tribunale,il ricorso,in cassazione,in appello,la causa}
        """),
    ),
)

MEASURES_IN_OTHER_WORDS = (*_PAYMENTS, *_DUTIES, *_INQUIRIES, *_OUTCOMES)

#: Beginnings of words by which the first gate knows them.
STEMS_OF_OTHER_WORDS = phrases(
    """
    reprimend; versi; costa; costò; fascicolo; faro; fari; riflettori; lente; una pratica; mano pesante
    pugno d; linea dura; scure; mannaia; scappellotto; legnata; bastonat; alt; altolà; conto; ragguagli
    delucidaz; osservazione; vederci chiaro; fermato; stoppato; paghi; sborsi; corrispond; sospes; sganc
    tirare fuori; tempo; vinc; tenut; obbligat; chiamat; costrett; ripristinat; impor; archivi; congela; azzera; ribalta
    contestato; spunta; versato; vint; l'importo; l'ammontare; quanto; il pagamento di; il versamento di
    """
)
