"""French words for what regulators do; legal terms as in the loi Informatique et Libertés, articles 20 to 22."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.languages.vocabulary import Form, MeasureWords, phrases

_FINES = (
    MeasureWords(
        type=ActionType.FINE,
        form=Form.NOUN,
        phrases=phrases("""
            amende{,s}; amende{,s} administrative{,s}
            {la note,l'addition,l'ardoise,la facture,la douloureuse} {s'élève,se monte,monte,grimpe,atteint,tombe}
            {fixe,fixer,fixé,chiffre,chiffré,présente,présenté,adresse,adressé,envoie,envoyé,tend,tendu} \
{la note,l'addition,l'ardoise,la facture,la douloureuse,une facture,une note,une ardoise}
            {ardoise,addition} {de,salée}; facture salée; {fait,faire} payer
            {la somme,le montant,montant} {retenu,retenue,infligé,infligée,prononcé,réclamé,réclamée}
            {taper,tape,tapé,frappe,frappé} au portefeuille
            amende{,s} {record,publique,publiques,pécuniaire,pécuniaires,salée}
            sanction{,s}; sanction{,s} {pécuniaire,financière,administrative}{,s}
            sanction{,s} {record,publique,publiques}
            pénalité{,s}; pénalité{,s} financière{,s}; contravention; condamnation
        """),
    ),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.ACTIVE,
        phrases=phrases("""
            sanctionne{,nt}; condamne{,nt}; punit; punissent; pénalise{,nt}; inflige{,nt}; infliger
            infligé; frappe{,nt}; met{,tent} à l'amende; mettre à l'amende; épingle{,nt}; épingler; verbalise{,nt}
            verbaliser; châtie{,nt}; châtier
        """),
    ),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.VERB,
        phrases=phrases("""
            {sanctionné,condamné,puni,pénalisé,frappé,verbalisé,châtié}{,e,s,es}; mis{,e,es} à l'amende
        """),
    ),
    MeasureWords(
        type=ActionType.FINE, form=Form.ACTIVE, phrases=phrases("sanctionner; condamner; punir; sanctionnant")
    ),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.PASSIVE,
        phrases=phrases("""
            {devra,devront,doit,doivent,va devoir,vont devoir,devrait} {,aussi,donc,désormais,également} {payer,\
verser,débourser,régler}
            {devra,devront,doit,doivent,va devoir,vont devoir} {,aussi,donc,également,bien} {s'acquitter,acquitter}
            {impose,imposent,a imposé}; {lui,leur} {réclame,inflige,impose,réclament,infligent,imposent}
            {lui,leur} {a,ont} {réclamé,infligé,imposé}
            {se voit,se voient,se voyait,s'est vu,se sont vu,s'est vue,se sont vues} \
{,ainsi,aussi,également} {réclamer,imposer,infliger}
            {s'en tire,s'en tirent,s'en tirera,s'en sort,s'en sortent,s'en est tiré,s'en est sorti,repart} {,\
donc} avec
            {hérite,héritent,a hérité} {d'une,de}
            {tenu,contraint,obligé,sommé,prié,astreint,forcé}{,e,s,es} de {payer,verser,régler,débourser,s'acquitter}
            prend; prennent
            {devra,devront,va devoir,vont devoir,doit,doivent} {sortir,lâcher,mettre la main}
            {va,vont} {payer,verser,débourser,régler}; {a,ont,avait,avaient} dû {payer,verser,débourser,régler}
            acquitterait
            déboursera; acquitteraient; acquittera; acquitteront; {sort,sortent} pas indemne{,s}, avec
            {passe,passent,passer,passera} à la caisse
            ce {sera,seront}; débourseront; réglera; régleront; s'acquittera; s'acquitteront; épinglé{,e,s,es}
            coûte{,nt,ra,ront}; {a,ont,aura} coûté; écope{,nt}; écopé; {a,ont,avait} écopé; paiera; paieront; versera
            verseront
        """),
    ),
    MeasureWords(
        type=ActionType.INTENDED_FINE,
        form=Form.NOUN,
        phrases=phrases("""
            {proposition,projet,intention} {d'amende,de sanction,d'infliger}
            amende {proposée,envisagée,requise,encourue}
            sanction {proposée,envisagée,requise}; avis d'intention
        """),
    ),
    MeasureWords(
        type=ActionType.CIVIL_PENALTY,
        form=Form.NOUN,
        phrases=phrases("{pénalité,sanction,amende}{,s} civile{,s}"),
    ),
    MeasureWords(
        type=ActionType.PERIODIC_PENALTY,
        form=Form.NOUN,
        phrases=phrases("""
            astreinte{,s}; astreinte{,s} journalière{,s}
            liquidation {,partielle,définitive,provisoire} {de l',d'}astreinte
        """),
    ),
    MeasureWords(
        type=ActionType.PERIODIC_PENALTY,
        form=Form.ACTIVE,
        phrases=phrases("""
            {liquide,liquidé,liquidée,liquider,liquidant} {,donc,partiellement,définitivement} \
{l'astreinte,cette astreinte,une astreinte,son astreinte}
        """),
    ),
    MeasureWords(
        type=ActionType.SETTLEMENT,
        form=Form.NOUN,
        phrases=phrases("accord {transactionnel,amiable}; règlement {amiable,à l'amiable}; transaction"),
    ),
    MeasureWords(
        type=ActionType.SETTLEMENT,
        form=Form.PASSIVE,
        phrases=phrases("""
            {accepte,acceptent,a accepté,ont accepté} de {payer,verser}; transige{,nt}; a transigé
            {s'engage,s'engagent,s'est engagé,s'est engagée,se sont engagés} à {payer,verser,indemniser}
        """),
    ),
    MeasureWords(
        type=ActionType.COMPENSATION,
        form=Form.NOUN,
        phrases=phrases("dommages et intérêts; dommages-intérêts; indemnisation; indemnité{,s}"),
    ),
    MeasureWords(
        type=ActionType.PROSECUTION,
        form=Form.PASSIVE,
        phrases=phrases("""
            {a,ont} plaidé coupable; reconnu{,e,s,es} coupable{,s} par {le tribunal,la cour,la justice}
            poursuivi{,e,s,es} {devant,en correctionnelle}
        """),
    ),
)

_CORRECTIVE_MEASURES = (
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.NOUN,
        phrases=phrases("""
            rappel{,s} à l'ordre; rappel{,s} à la loi; avertissement{,s}
            avertissement{,s} {public,publics,formel,formels}
            rappel{,s} {aux,à ses,à leurs} obligations; réprimandes
        """),
    ),
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.ACTIVE,
        phrases=phrases("""
            {rappelle,rappellent,rappeler,rappelant} à l'ordre; réprimandent; réprimander
            {inflige,infligé} un {rappel à l'ordre,avertissement,blâme}
        """),
    ),
    MeasureWords(
        type=ActionType.REPRIMAND, form=Form.HEADLINE, phrases=phrases("réprimande; blâme; avertit; admoneste")
    ),
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.VERB,
        phrases=phrases("""
            rappelé{,e,s,es} à l'ordre; réprimandé{,e,s,es}; admonesté{,e,s,es}; sermonné{,e,s,es}; blâmé{,e,s,es}
            averti{,e,s,es} par {la cnil,l'autorité,la commission,la présidente,le président,le gendarme,\
le régulateur,le préposé,l'apd,la cnpd,la cai,la formation restreinte}
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.NOUN,
        phrases=phrases("""
            injonction{,s}; injonction{,s} {de,d'}; ordonnance de mise en conformité; mesure{,s} correctrice{,s}
            interdiction du {dispositif,système,fichier,procédé,service,recours}
            interdiction {de,du} traite{r,ment}; interdiction {de,d'} {poursuivre,utiliser,collecter,exploiter,\
conserver,réutiliser,transférer,continuer,recueillir,diffuser,commercialiser,vendre,déployer}
limitation {,temporaire,provisoire,immédiate} {du,des} traitement{,s}
            suspension {,temporaire,provisoire,immédiate} {du,des} {traitement,traitements,flux,transferts}
            interdiction {est,lui est,leur est,a été} faite; interdiction faite; reçu l'ordre
            {ordre,injonction} {est,lui est,leur est,a été,lui a été,leur a été} {donné,faite}
            interdiction {définitive,temporaire,provisoire,immédiate} {de,du} traitement
            ordre de {cesser,supprimer,suspendre,mettre,effacer,se mettre,détruire,corriger,arrêter,modifier}
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.ACTIVE,
        phrases=phrases("""
            ordonne{,nt}; enjoint; enjoignent; interdit; interdisent
            {limite,limité,restreint,gèle,gelé,stoppe,stoppé} {le traitement,les traitements,la collecte}
            {bloque,suspend,suspendu,bloqué} {en urgence,temporairement,provisoirement} {le traitement,l'application,\
le service}
            {bloque,suspend,suspendu,bloqué} {le traitement,les traitements,les transferts,l'application,le service}
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.VERB,
        phrases=phrases("""
            ordonné; enjoint; enjointe{,s}; interdit; sommé{,e,s,es}; contraint{,e,s,es} de
            {prié,tenu}{,e,s,es} par
            {obligé,forcé}{,e,s,es} {de,à,par}; astreint à; contraint{,e,s,es} par
            tenu{,e,s,es} {aussi,également,en outre,par ailleurs} de; {aussi,également} tenu{,e,s,es} de
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.ACTIVE,
        phrases=phrases("""
            enjoindre; ordonner; interdire
            {laisse,laissé,accorde,accordé,donne,donné} {,désormais} {un,deux,trois,quatre,six,neuf,douze,1,2,3,4,6,\
9,12} mois {pour,à,au,aux}
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.PASSIVE,
        phrases=phrases("""
            {ne pourra plus,ne pourront plus,ne peut plus,ne peuvent plus} {utiliser,traiter,collecter,exploiter,\
conserver,transférer,recourir,diffuser}
            {doit,doivent} {,aussi,également} {cesser,supprimer,effacer,détruire}
            {le traitement,les traitements,le transfert,les transferts,le dispositif} \
{est,sont,a été,ont été,demeure,reste} {,en outre,également,aussi} {suspendu,interrompu,interdit,gelé,bloqué}{,s}
            {devra,devront} {,aussi,également,désormais} être {supprimé,effacé,détruit,déplacé,retiré,désactivé,\
débranché,démonté,purgé,anonymisé,chiffré}{,e,s,es}
            {devra,devront,doit désormais,doivent désormais,doit maintenant,doit donc,va devoir} {,aussi,donc,\
également} {cesser,supprimer,effacer,détruire,\
suspendre,mettre,modifier,corriger,\
informer,permettre,se mettre,se conformer,revoir,recueillir,prévoir,remédier,offrir,proposer,chiffrer,sécuriser,\
trier,purger,renforcer,respecter,\
mener,organiser,diffuser,lancer,publier,afficher,notifier,retirer,désactiver,arrêter,interrompre,réexaminer,\
refondre,prévenir,installer,présenter,documenter,réaliser,étendre,repenser,\
garantir,achever,anonymiser,limiter,réviser,adapter,démontrer,désigner,fournir,justifier,restituer,obtenir,rendre}
            {a,ont,dispose,disposent} {,désormais,de,désormais de,en outre de,également de,aussi de,ainsi de,\
maintenant de,donc de,encore de,toutefois de,par ailleurs de} {un,deux,trois,quatre,six,neuf,douze,dix,quinze,vingt,\
vingt-cinq,trente,\
1,2,3,4,6,9,10,12,15,30,60,90} {mois,jours,semaines} pour
        """),
    ),
    MeasureWords(
        type=ActionType.FORMAL_NOTICE,
        form=Form.NOUN,
        phrases=phrases("mise{,s} en demeure; mise{,s} en demeure publique{,s}"),
    ),
    MeasureWords(
        type=ActionType.FORMAL_NOTICE,
        form=Form.ACTIVE,
        phrases=phrases("met en demeure; mettent en demeure; met publiquement en demeure"),
    ),
    MeasureWords(
        type=ActionType.FORMAL_NOTICE,
        form=Form.VERB,
        phrases=phrases("""
            mis en demeure; mis publiquement en demeure; {a,ont} mise{,s} en demeure; mise{,s} en demeure par
            {été,est,sont,a mis,ont mis} mise{,s} en demeure
        """),
    ),
    MeasureWords(
        type=ActionType.FORMAL_NOTICE, form=Form.ACTIVE, phrases=phrases("mettre en demeure; mettant en demeure")
    ),
    MeasureWords(
        type=ActionType.FORMAL_NOTICE,
        form=Form.PASSIVE,
        phrases=phrases("{été,est,sont} {,aussi,déjà,publiquement,également} mise{,s} en demeure"),
    ),
)

_PROCEEDINGS = (
    MeasureWords(
        type=ActionType.APPEAL,
        form=Form.NOUN,
        phrases=phrases("""
            {dispose,disposent,disposant,a,ont} {,désormais} {,de} {deux,quatre} mois pour {saisir,contester,former,\
introduire,\
faire,attaquer,se pourvoir,déposer}
            recours; recours en annulation; requête{,s}; pourvoi; fait appel; interjeté appel; interjette appel
            en appel
            annulation {de,du}; réformation; rejet {du,de la,de sa,de leur}; réduction {de l',du}
            {amende,sanction} {,de la cnil} {confirmée,annulée,réduite,validée,maintenue,réformée,ramenée}
            {amende,sanction} {,de la cnil} {abaissée,allégée}; confirmée; validée
            {conteste,contestait,contesté,contester} {devant,la sanction,la décision,l'amende,cette sanction,\
cette amende,cette décision,sa sanction,sa condamnation,son amende}
            {attaque,attaquait,attaqué} {sa,la,cette,l'} {sanction,amende,décision,condamnation}
        """),
    ),
    MeasureWords(
        type=ActionType.APPEAL,
        form=Form.PASSIVE,
        phrases=phrases("""
            {demande,demandent,demandait,sollicite} {,au conseil d'état} {,: 1 ° )} {l'annulation,d'annuler}
            {a,ont,avait,avoir,ayant} {saisi,attaqué} {,le conseil d'état,la décision devant}
            {saisit,saisissent} le conseil d'état
            {a,ont,avait,avoir,ayant} {,aussitôt,depuis} {fait appel,formé un recours}
        """),
    ),
    MeasureWords(
        type=ActionType.APPEAL,
        form=Form.ACTIVE,
        phrases=phrases("""
            {rejette,rejettent,rejeté,rejetant} {,lundi,mardi,mercredi,jeudi,vendredi} {le,la,les,sa,son,leur,\
ce} {recours,requête,pourvoi,demande,appel,\
requêtes}
            {a,ont} annulé; annule; annulent
            {annule,annulé,annulant} {,partiellement,en partie,lundi,mardi,mercredi,jeudi,vendredi} {la,l',cette,le,\
une} {sanction,amende,délibération,\
décision,mise}
            {confirme,confirmé,confirmant,valide,validé} {,définitivement,intégralement,pleinement,lundi,mardi,\
mercredi,jeudi,vendredi} \
{la,l',cette,le,une} {sanction,amende,délibération,décision,condamnation}
            {réduit,réduite,baisse,abaisse,ramène,ramené,ramenée,diminue} {,partiellement,fortement,lundi,mardi,\
mercredi,jeudi,vendredi} {la,l',cette,\
le,son} \
{sanction,amende,montant,somme}
            {débouté,débouter,déboute}
            {suspend,suspendu,suspendre} {l'exécution,l'amende,la sanction,la décision,cette amende,cette sanction}
        """),
    ),
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.NOUN,
        phrases=phrases("""
            enquête{,s}; investigation{,s}; procédure{,s} de contrôle; instruction; procédure{,s} formelle{,s}
            procédure{,s} de sanction{,s}; procédure{,s} répressive{,s}
            {clôture,fin,levée} {de la,des,d'une,de l',de sa,du} {,procédure de,procédure d'} {mise en demeure,\
mises en demeure,injonction,\
procédure,procédures,enquête,dossier,dossiers,contrôle}
        """),
    ),
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.ACTIVE,
        phrases=phrases("""
            {clore,clôturer,lever,clôt sans suite,clos sans suite,classe sans suite,classé,classe,\
clôt,clôture,clôturent,clôturé,clos,referme,refermé,ferme,lève,levé,mis fin à,\
met fin à} {la,les,l',sa,\
le,son} {,procédure de,procédure d'} {mise en demeure,\
mises en demeure,\
injonction,procédure,procédures,enquête,dossier,dossiers}
            enquête {sur,après,chez,à la suite}; enquêtent sur; ouvre {une enquête,des investigations}
            {ouvre,ouvert,ouvrir,lance,lancé,engage,engagé} {une,une seconde,une deuxième,une nouvelle,une autre} \
{procédure,instruction,enquête,procédure de sanction,procédure de contrôle,procédure formelle}
        """),
    ),
)

MEASURES = (*_FINES, *_CORRECTIVE_MEASURES, *_PROCEEDINGS)
