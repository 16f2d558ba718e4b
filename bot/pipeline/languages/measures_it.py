"""What the Garante does, in Italian words; the legal terms are explained in ``it``."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.languages.payments_it import MEASURES_IN_OTHER_WORDS
from bot.pipeline.languages.vocabulary import Form, MeasureWords, phrases

_FINES = (
    MeasureWords(
        type=ActionType.FINE,
        form=Form.NOUN,
        phrases=phrases("""
            multe; maxi multa; maxi multe; {presenta,presentato,presentano} {il,un} conto; conto {da,di}
            conto salato; conti {da,di,per,salati}; {arriva,arrivato,ecco} il conto; il conto {del,della}; maxi-multa
            maxi-multe; maximulta
            maximulte; multona; stangata; mazzata; batosta; salasso; {maxi,super} {conto,ammenda,stangata}
            maxi-stangata; maxi-ammenda; supermulta; super multa; super-multa; multa {record,salata,milionaria,monstre}
            ammenda; ammende
            sanzion{e,i}; sanzion{e,i} {amministrativ,pecuniari,economic}{a,e}; maxi sanzion{e,i}; maxi-sanzion{e,i}
            sanzion{e,i} amministrativ{a,e} pecuniari{a,e}; sanzion{e,i} {record,salata}
            ordinanz{a,e} ingiunzion{e,i}; ordinanz{a,e}-ingiunzion{e,i}; ordinanz{a,e} - ingiunzion{e,i}
            ordinanz{a,e} {d',di }ingiunzione; provvediment{o,i} sanzionator{io,i}; sanzionator{io,i}
        """),
    ),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.HEADLINE,
        phrases=phrases("sanziona; sanzionano; multa; multano; punisce; puniscono; stanga; bastona"),
    ),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.VERB,
        phrases=phrases("sanzionat{o,a,i,e}; multat{o,a,i,e}; punit{o,a,i,e}; stangat{o,a,i,e}"),
    ),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.ACTIVE,
        phrases=phrases("""
            {ha,hanno,aveva} {,già,così,inoltre,quindi,anche,poi,infine,nuovamente,appena} \
{sanzionato,multato,punito,stangato}
            {ha,hanno,aveva} {,già,così,inoltre,quindi,anche,poi,infine} {inflitto,comminato,irrogato}
            {infligge,infliggono,commina,comminano,irroga,irrogano} {una,un,a,ad,al,alla,all',ai,alle,agli,altri,altre,\
ulteriori,anche,ora,così,quindi,inoltre,invece}
            è quanto {infligge,commina}; inflisse; comminò; irrogò
            sanzionò; multò; sanzionando; multando
            sanzionare; multare
        """),
    ),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.PASSIVE,
        phrases=phrases("""
            {dovrà,dovranno,deve,devono,dovette} {,ora,quindi,così,anche,inoltre} \
{pagare,versare,sborsare,corrispondere,saldare}
            {dovrà,deve,dovranno} mettere mano al portafoglio; {mette,mettono,metterà} mano al portafoglio
            da pagare; da versare; {le,gli} costerà
            vist{o,a,i,e} {presentare,recapitare,comminare,infliggere,irrogare,imporre,affibbiare}
            {dovrà,dovranno,deve,devono,ha dovuto,hanno dovuto} mettere mano al {portafoglio,portafogli}
            {mette,mettono,metterà} mano al {portafoglio,portafogli}
            {ha,hanno} {chiesto,ingiunto,ordinato,imposto,intimato} il pagamento {di,della}
            {se la cava,se la caverà,se l'è cavata,se l'era cavata,se la cavano} con; dovrà sborsare; scuce
            sborsa; sborserà
            pagherà; pagheranno; verserà
            {chiamat,tenut,condannat,costrett,obbligat}{o,a,i,e} a {pagare,versare,sborsare,corrispondere,saldare}
            {chiamat,tenut,condannat,costrett,obbligat}{o,a,i,e} al versamento
            {l',lo,la,li,le} {ha,hanno} {,quindi,poi,così} {sanzionat,multat,punit}{o,a,i,e}
            condannat{o,a,i,e} {dal,dall'} {garante,autorità,authority}; {condannat,tenut}{o,a,i,e} al pagamento
            paga; pagano; di {pagare,corrispondere,versare} {la,una} {,predetta,suddetta,citata,complessiva} somma
            al pagamento della somma
        """),
    ),
    MeasureWords(
        type=ActionType.INTENDED_FINE,
        form=Form.NOUN,
        phrases=phrases("""
            {proposta,preavviso,ipotesi} di {sanzione,multa}; sanzione {proposta,ipotizzata,prospettata}
            multa {proposta,ipotizzata,prospettata}
        """),
    ),
    MeasureWords(
        type=ActionType.CIVIL_PENALTY,
        form=Form.NOUN,
        phrases=phrases("""
            sanzion{e,i} civil{e,i}; penal{e,i} civil{e,i}
        """),
    ),
    MeasureWords(
        type=ActionType.PERIODIC_PENALTY,
        form=Form.NOUN,
        phrases=phrases("""
            penale giornaliera; penalità di mora; penalità giornaliera; astreinte
            sanzione giornaliera
        """),
    ),
    MeasureWords(
        type=ActionType.SETTLEMENT,
        form=Form.NOUN,
        phrases=phrases("""
            accordo transattivo; transazione; accordo stragiudiziale
            {raggiunge,raggiunto,chiude,chiuso} un accordo; patteggiament{o,i}; accordo {da,del valore di}
        """),
    ),
    MeasureWords(
        type=ActionType.SETTLEMENT,
        form=Form.PASSIVE,
        phrases=phrases("{accetta,ha accettato,accetterà} di {pagare,versare}"),
    ),
    MeasureWords(
        type=ActionType.COMPENSATION,
        form=Form.NOUN,
        phrases=phrases("risarciment{o,i}; risarcimento {del danno,dei danni}; indennizz{o,i}"),
    ),
    MeasureWords(
        type=ActionType.PROSECUTION,
        form=Form.PASSIVE,
        phrases=phrases(
            """
            rinviat{o,a,i,e} a giudizio; {riconosciut,dichiarat}{o,a,i,e} colpevol{e,i}
            condannat{o,a} in sede penale
            """
        ),
    ),
)

_CORRECTIVE_MEASURES = (
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.NOUN,
        phrases=phrases("""
            reprimand; rimprover{o,i}; rimprover{o,i} formal{e,i}; tirata d'orecchi
            ammoniment{o,i}; ammonizion{e,i}; avvertiment{o,i}; avvertiment{o,i} formal{e,i}
            richiam{o,i} {formal,ufficial}{e,i}; rimprover{o,i} {,formale,formali,ufficiale,pubblico}; reprimand{,s};
            censur{a,e}; provvedimento di {avvertimento,ammonimento}
        """),
    ),
    MeasureWords(type=ActionType.REPRIMAND, form=Form.HEADLINE, phrases=phrases("ammonisce; ammoniscono")),
    MeasureWords(type=ActionType.REPRIMAND, form=Form.VERB, phrases=phrases("ammonit{o,a,i,e}")),
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.ACTIVE,
        phrases=phrases("""
            {ha,hanno} {,inoltre,anche,quindi,formalmente} ammonito; ammonì; ammonendo; ammonire
            ammonisce {il,la,l',lo,i,gli,le}
            {ha,hanno} {formalmente,ufficialmente} avvertito; {ha,hanno} avvertito {formalmente,ufficialmente}
            {ha,hanno} {,formalmente,ufficialmente} {richiamato,rimproverato,censurato} {formalmente,ufficialmente}
            {ha,hanno} {formalmente,ufficialmente} {richiamato,rimproverato,censurato}
            {richiama,rimprovera,censura} {formalmente,ufficialmente}
            {rivolgendo,impartendo} {un,l',all'} {ammonimento,avvertimento}
            {ha,hanno} {censurato,rimproverato} {il,la,l',lo,i,gli,le}
        """),
    ),
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.PASSIVE,
        phrases=phrases("{l',lo,la,li,le} {ha,hanno} {,quindi,poi,così,anche} ammonit{o,a,i,e}"),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.NOUN,
        phrases=phrases("""
            divieto {di,del,al} {,ulteriore,qualsiasi,ogni} \
{trattamento,trattamenti,utilizzo,uso,diffusione,profilazione,invio}
            divieto di {usare,utilizzare,trattare,proseguire,raccogliere,inviare,contattare,effettuare,cedere,\
diffondere,\
pubblicare,installare,profilare,conservare}
            divieto {definitivo,temporaneo,provvisorio,assoluto,immediato,permanente}
            blocco {del,dei,di} {,ogni,qualsiasi} {trattamento,trattamenti,dati}
            blocco {iniziale,temporaneo,provvisorio,immediato,definitivo,totale}; limitazione {definitiva,temporanea}
            limitazione {,provvisoria,definitiva,temporanea,immediata,urgente} {del,dei,di} \
{trattamento,trattamenti,dati}
            limitazione provvisoria; misur{a,e} correttiv{a,e}; provvediment{o,i} correttiv{o,i}; ingiunzion{e,i}
            sospensione {,immediata,temporanea} {del,dei,di} \
{trattamento,trattamenti,flussi,trasferimento,trasferimenti}
            provvediment{o,i} {d'urgenza,urgente,urgenti,di blocco,di limitazione,di divieto,inibitorio}
            ordine di \
{cancellare,cessare,conformare,conformarsi,adeguare,adeguarsi,rimuovere,limitare,cancellazione,interrompere,\
sospendere,mettersi,mettere,rendere,adottare,comunicare,informare,avvisare,rivedere,correggere,modificare,distruggere,\
eliminare,smettere,oscurare,riportare,allineare,allinearsi,regolarizzare,integrare,predisporre,fornire,soddisfare,\
riscontrare,notificare,astenersi,bloccare,ripristinare,attuare,implementare,designare,nominare,pubblicare,uniformarsi}
            {più,e,con,oltre al,oltre all'} {l',un,} obbligo di
            {più,e,con,oltre alla} {,la} cancellazione {dei,degli,delle,di}
            prescrizion{e,i}; obbligo di {cancellare,informare,adeguarsi,conformarsi,rimuovere,comunicare}
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.HEADLINE,
        phrases=phrases("""
            ordina; ordinano; ingiunge; ingiungono; vieta; vietano; blocca; bloccano; limita; sospende; ferma
            prescrive
            intima; inibisce; oscura
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.ACTIVE,
        phrases=phrases("""
            {ha,hanno} {,inoltre,anche,quindi,poi,così,infine,altresì,pertanto,contestualmente} \
{ordinato,ingiunto,vietato,\
bloccato,prescritto,inibito,intimato}
            {ha,hanno} {,inoltre,anche,quindi,poi,così,infine,altresì} {imposto,disposto} {di,che}
            {ordinanza,provvedimento,decisione,delibera,dispositivo,atto} {,del garante,inoltre,poi} \
{vieta,ordina,ingiunge,impone,prescrive,inibisce,intima} {,inoltre,anche,altresì,infine,poi,pure} \
{a,ad,al,alla,all',ai,alle,agli,allo}
            {ordina,ingiunge,intima} {,inoltre,anche,altresì,infine,poi,pure,invece} \
{a,ad,al,alla,all',ai,alle,agli,allo}
            {ordinano,ingiungono} {a,ad,al,alla,all',ai,alle,agli,allo}
            {ordinanza,provvedimento,decisione,atto} {vieta,ordina,impone,ingiunge,prescrive}
            {vieta,ordina,prescrive,ingiunge,impone,intima} {inoltre,anche,altresì,poi,infine,contestualmente}
            ordinò; vietò; ingiunse; prescrisse; vieta {la,l',il,lo,le,i,gli,ogni,qualsiasi,di}; ingiungendo
            ordinando; vietando; prescrivendo; intimando; bloccando
            imponendo {di,alla,al,all',agli,alle,loro}; imponendole di; imponendogli di; ordinandole di
            ordinandogli di
            ingiungendole di; vietandole; vietandogli; vietandone; prescrivendole; prescrivendogli
            stop {a,al,alla,all',ai}
            dà {dieci,venti,trenta,quindici,sessanta,novanta,10,15,20,30,60,90} giorni {a,al,alla}
            stop {del,dal} garante {,privacy} {a,al,alla,all',ai}
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.VERB,
        phrases=phrases(
            """
            ingiunt{o,a,i,e}; {vietat,inibit,prescritt,ordinat}{o,a,i,e} {a,ad,al,alla,all',ai,alle,agli}
            {è,era,viene} {,stato,stata} {vietat,ordinat,ingiunt,prescritt,intimat}{o,a} {a,al,alla,all'}
            """
        ),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.PASSIVE,
        phrases=phrases("""
            {dovrà,dovranno,deve,devono} {,ora,quindi,così,anche,inoltre,pertanto,infine,poi} {cancellare,cessare,\
interrompere,adottare,conformare,conformarsi,predisporre,scrivere,avvisare,notificare,oscurare,cifrare,adeguare,adeguarsi,modificare,rivedere,informare,\
comunicare,mettersi,rimuovere,garantire,realizzare,condurre,smettere,astenersi,sospendere,mettere,consentire,\
riformulare,eliminare,implementare,correggere,limitare,dare,attivare,designare,verificare,ridurre,distruggere,\
integrare,pubblicare,introdurre,provvedere,allineare,allinearsi,rimediare,dotarsi,uniformarsi,riscrivere,effettuare un,\
ripristinare,disattivare,spegnere,smontare,assicurare,soddisfare,riscontrare}
            {dovrà,dovranno,deve,devono} {,ora,quindi,inoltre} conformarsi
            {giorni,mesi} {,di tempo} per {mettersi,adeguarsi,conformarsi,cancellare,rimuovere,\
adottare,dimostrare,documentare,comprovare,provare,rimediare,ripristinare,eliminare,predisporre,rivedere,dotarsi,\
nominare,designare,attuare,completare,implementare,allinearsi,aggiornare,riscrivere,oscurare,integrare,spegnere,\
mettere,dare,disattivare,riformulare,allineare,risolvere,sanare,introdurre,individuare,garantire,uniformarsi,\
regolarizzare,correggere,modificare,comunicare,avvisare,informare,adempiere,porre,sospendere,interrompere,cessare,bloccare,distruggere}
            {ha,avrà,hanno,avranno} {venti,20,trenta,30,quindici,15,dieci,10,sessanta,60,novanta,90} giorni di tempo
            {non potrà,non potranno} {,più,quindi,dunque} {usare,utilizzare,trattare,raccogliere,inviare,contattare,\
conservare,diffondere,pubblicare,servirsi,avvalersi,effettuare,proseguire,profilare,impiegare,cedere,installare,\
trasferire,riutilizzare,registrare,riprendere}
            {le,gli} {ha,hanno} {,quindi,poi,inoltre,anche,altresì} {ordinato,ingiunto,vietato,prescritto,imposto di}
            stato {,anche,inoltre,infine,poi,quindi,perciò,pertanto,dunque,altresì,contestualmente} \
{imposto,ordinato,ingiunto,vietato,prescritto,intimato} di
            {dovrà,dovranno} , {infine,inoltre,altresì,quindi,poi,pertanto} , \
{cancellare,cessare,interrompere,adottare,\
conformare,conformarsi,predisporre,avvisare,adeguare,modificare,rivedere,informare,comunicare,condurre,rimuovere,\
effettuare,garantire,implementare,integrare,pubblicare,introdurre,provvedere}
            {stato,stata,stati,state,viene,venne,vengono} {,anche,inoltre,infine,poi,quindi,altresì,pure} \
{vietat,inibit,preclus,interdett}{o,a,i,e} {il,lo,la,l',i,gli,le,ogni,qualsiasi,qualunque}
            {le,gli,loro} {ha,hanno} {dato,concesso,assegnato} {dieci,venti,trenta,sessanta,novanta,10,15,20,\
30,60,90,120,180,tre,sei} \
{giorni,mesi}
            {prescritt,ordinat,ingiunt,impost,dispost,vietat}{a,o} {,anche,inoltre,infine,pure} {la,il,l',lo,ogni} \
{cancellazione,divieto,limitazione,blocco,adeguamento,conformazione,sospensione,rimozione,prosecuzione,ulteriore}
            {le,gli,loro} è stato {,inoltre,anche,quindi} {ordinato,ingiunto,vietato,prescritto,imposto di}
        """),
    ),
    MeasureWords(
        type=ActionType.FORMAL_NOTICE,
        form=Form.NOUN,
        phrases=phrases("""
            att{o,i} di contestazione; notifica di violazione; diffid{a,e}; contestazione {formale,delle violazioni}
            {presunte,asserite} violazioni
        """),
    ),
    MeasureWords(type=ActionType.FORMAL_NOTICE, form=Form.VERB, phrases=phrases("diffidat{o,a,i,e}")),
    MeasureWords(
        type=ActionType.FORMAL_NOTICE,
        form=Form.ACTIVE,
        phrases=phrases("""
            diffida {il,la,l',i,gli,le}; ha diffidato
            {ha,hanno} {,già,formalmente} contestato {a,ad,al,alla,all',ai,alle,agli}
        """),
    ),
)

_PROCEEDINGS = (
    MeasureWords(
        type=ActionType.APPEAL,
        form=Form.NOUN,
        phrases=phrases("""
            ricorso {in cassazione,al tribunale,al tar,al giudice,davanti,dinanzi,contro,avverso,incidentale}
            ricorso {della società,dell'azienda,del gestore,dell'ente,del comune,presentato,proposto,depositato}
            {presenta,presentato,proposto,propone,depositato,fatto,fa} {,un} ricorso; {presentato,proposto} appello
            {opposizione,appello,impugnazione} {contro,avverso,alla sanzione,all'ordinanza}
            annullamento {della sanzione,della multa,dell'ordinanza,del provvedimento}
        """),
    ),
    MeasureWords(
        type=ActionType.APPEAL,
        form=Form.ACTIVE,
        phrases=phrases("""
            {annulla,annullano,ha annullato,annullò,hanno annullato,cancella,ha cancellato} {la,l',il,le} \
{sanzione,sanzioni,multa,ordinanza,provvedimento,maxi multa,maxi-multa}
            {conferma,confermano,ha confermato,confermò} {la,l',il} {sanzione,multa,ordinanza,provvedimento}
            {riduce,ha ridotto,dimezza,ha dimezzato,taglia} {la,l'} {sanzione,multa,importo,ammontare}
            {respinge,rigetta,ha respinto,ha rigettato,accoglie,ha accolto,accolto,respinto,rigettato,boccia,\
respingendo,\
accogliendo} {,parzialmente,in parte} {il,l',del} {ricorso,appello,opposizione,impugnazione}
            {ha dato,dà,dando} {ragione,torto} {a,al,alla,all'}
        """),
    ),
    MeasureWords(
        type=ActionType.APPEAL,
        form=Form.PASSIVE,
        phrases=phrases("""
            {ha,hanno} {,già} impugnato; impugna; impugnano; {ricorre,ricorrono} {al,in,davanti,contro,allora}
            {ha,hanno} {,già} {fatto,presentato,proposto,depositato} {,un} {ricorso,appello,opposizione}
            {si è rivolta,si è rivolto,si rivolge} {al tribunale,ai giudici,al giudice}
        """),
    ),
    MeasureWords(
        type=ActionType.APPEAL,
        form=Form.VERB,
        phrases=phrases("""
            {annullat,rideterminat}{a,o,e}
            {confermat,ridott,dimezzat,azzerat,cancellat}{a,o,e,i} in {appello,cassazione,secondo grado}
        """),
    ),
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.NOUN,
        phrases=phrases("""
            istruttori{a,e}; indagin{e,i}; accertament{o,i}; ispezion{e,i}; procediment{o,i}
            richiest{a,e} di {informazioni,chiarimenti}
        """),
    ),
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.PASSIVE,
        phrases=phrases("""
            {finisce,finiscono,finita,finito,finite,finiti,sono,è} {sotto la lente,nel mirino,sotto indagine}
        """),
    ),
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.HEADLINE,
        phrases=phrases("""
            {apre,avvia,ha aperto,ha avviato,dispone,annuncia} {un',una,l'} {istruttoria,indagine,inchiesta,\
ispezione}; indaga
            {chiede,ha chiesto} {informazioni,chiarimenti,spiegazioni}; accende un faro
            {sospende,revoca,ha sospeso,ha revocato,toglie,ha tolto,rimuove,ha rimosso,sospeso,revocato} {il,la,l'} \
{blocco,limitazione,divieto,provvedimento di limitazione,provvedimento di blocco}
            {chiesti,chieste} {chiarimenti,informazioni,spiegazioni} {a,al,alla,all'}
        """),
    ),
)

MEASURES = (*_FINES, *_CORRECTIVE_MEASURES, *_PROCEEDINGS, *MEASURES_IN_OTHER_WORDS)
