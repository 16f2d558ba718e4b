"""French phrases that change how a sentence is read: see ``Cue`` for what each signals."""

from __future__ import annotations

from bot.pipeline.languages.genres_fr import GENRES
from bot.pipeline.languages.vocabulary import Cue, phrases

CUES: dict[Cue, tuple[str, ...]] = {
    Cue.SUPPORT: phrases("""
        verdict; valu; vient de; subi{,t,ssent}; adress{e,é,ée,és,ées,er,ent}
        prononc{e,ent,é,ée,és,ées,er,ant}; inflig{e,ent,é,ée,és,ées,er,eant}; impos{e,ent,é,ée,és,ées,er}
        notifi{e,é,ée,és,ées,er}; décid{e,ent,é,ée,er}; ordonn{e,é,ée}; reç{oit,u,ue,us,ues}; reçoivent; vaut; valent
        coût{e,é,er,ent}
        assorti{,e,s,es}; assortit; ajoute; ajouté; ajoutée; écop{e,ent,é,er,era,eront,ait,aient}
        frapp{e,ent,é,ée,és,ées,er}; vis{e,é,ée,ent,és,ées,ait,aient}
        confirm{e,ent,é,ée,és,ées}
        tomb{e,ent,é,ée,ées}; publi{e,ent,é,ée,ées}; rendu{,e} publique; rend publique; adopté{,e,s,es}; adopte{,nt}
        accompagn{e,é,ée,ait}
        fixé{,e,s,es}; fixe{,nt}; font l'objet; fait l'objet
        liquid{e,ent,é,ée,és,ées,er}; arrêté{,e}; délivr{e,ent,é,ée,és,ées}; appliqu{e,ent,é,ée,és,ées}; encaiss{e,é}
        dressé{,e}; assène; pèse; donn{e,é,ée,ent}; formul{e,é,ée,ent}
        {s'en tire,s'en tirent,s'en sort,s'en sortent,repart,repartent,quitte} avec; se content{e,ent}
        s'est contenté{,e}; s'en tient; opte; telle est l'amende; a été
        prend; prennent; pris; prise; prises; retient; retiennent; retenu; retenue; signifi{e,ent,é,ée,ées}; émis
        émise; émet; émettent; mis à; s'en {sort,sortent,sortira,tire,tirent,tirera}; repart{,ent,ira}; hérit{e,ent,é}
    """),
    Cue.STAGE: phrases("""
        ouvr{e,ent,ir}; ouvert{,e,s,es}; lanc{e,é,ée,ent}; engag{e,é,ée}; démarr{e,é}; clôtur{e,é,ée}; clôt; clos{,e}
        referm{e,é,ée}; diligent{e,é,ée}
        mèn{e,ent}; annonc{e,é,ée}; mettre fin; met fin; mis fin; ouverture; clôture; classé{,e}; classe; enquête sur
        conduit{e,es}; mené{,e,es}; diligenté{,e,es}
        saisi{,e}; prendre acte; lève; visé{,e,s,es} par; ciblé{,e,s,es} par; {fait,font,faire} l'objet; sous le coup
    """),
    Cue.PASSIVE: phrases(
        "été; est; sont; être; fut; furent; sera; seront; étant; voit; voient; fait; font; étaient; était"
    ),
    Cue.INTENT: phrases("""
        envisage{,nt,nt d',r}; intention; propos{e,é,ée,ait,er,ent}; proposition; projet {de,d',initial}; provisoire
        prévoit; entend
        compte {infliger,prononcer,imposer,adresser,sanctionner,ordonner,proposer,saisir}; requiert; requis{,e}
        demandé par le rapporteur; le rapporteur a; rapporteur public; rapporteure; menace; menacé{,e}
        préconis{e,é,ait}; s'apprête
    """),
    Cue.POSSIBLE: phrases("""
        craint; craignent; redoute; redoutent; pas encore
        rappelle que; rappelle qu'; rappellent que; rappelle aux
        peut; peuvent; pourr{a,ait,aient,ont}; pouv{ait,aient,oir,ant}; si; s'il; s'ils; s'elle; risqu{e,ent,ait,er}
        s'expos{e,ent,ait,erait}; prévoyai{t,ent}; exposer{,ait,aient}; exposant
        sous peine; le cas échéant; éventuel{,le,les,s}
        en cas de; à défaut; faute de; jusqu'à; possible; possibilité; pouvoir de; susceptible{,s}
        encour{t,ent,ue,ues,ir,ait,aient}; passible{,s}
        devrait; au plus; menac{e,é,ée,er}; quiconque; {tout,toute} {manquement,organisme,responsable,\
entreprise,personne,employeur,violation,infraction,société,contrevenant,non-respect,récidive,refus,nouveau,nouvelle}
dispose désormais; désormais suivre; permet
        permettent; sauf
        saura; prévoit; prévue; prévues; prévu; envisageable; à venir; prochaine; quand; lorsque; lorsqu'
    """),
    Cue.COUNTERFACTUAL: phrases("""
        aurait été; aurait pu; auraient pu; aurait dû; aurait infligé; aurait prononcé; auraient été
        au lieu d'une amende
        aurait encouru; aurait atteint; aurait écopé
    """),
    Cue.NEGATED: phrases("""
        {pas,plus} {prononcé,infligé,imposé,adressé,prononcer,infliger,imposer,retenu} {d',de}
        ne; n'; pas; aucun; aucune; sans; ni; jamais; non; échapp{e,é,er,ent}; évit{e,é,er}; plutôt que; au lieu
        renonc{e,é,er}; dispens{e,é,ée}; {dément,démentent,a démenti,nie,nient} {avoir,avoir été,être}
        éviter; épargn{e,é,ée}
    """),
    Cue.PENDING: phrases("""
        annule; annulé; annulée; annulant; annuler
        demande l'annulation; demande au; demandent; demandait; demande; saisi le; saisit; a saisi; a formé; forme un
        formé un; introduit; introduit un; déposé un
        dépose un; a déposé; conteste; contestent; a fait appel; fait appel; fera; attaque; attaqué; se pourvoit
        s'est pourvu; pendant; pendante; en cours
        requête enregistrée; en attente; sollicite; sollicitait
    """),
    Cue.PLANNED_APPEAL: phrases("""
        {opportunité,éventualité,possibilité,idée} d'un {recours,appel}; étudi{ons,eront} un {recours,appel}
        {étudiait,étudie,étudient,envisage,envisageait,n'exclut pas,n'exclut pas de former} un recours
        {dispose,disposent,disposant,a,ont} {,désormais} {,de} {deux,quatre} mois pour {saisir,contester,former,\
introduire,\
faire,attaquer,se pourvoir,déposer}
        {entend,compte,souhaite,va,envisage,envisage de,annonce,annonce vouloir,a annoncé,étudie,examine,se réserve,\
réfléchit,veut} \
{,faire,former,déposer,introduire,un,son,l'éventualité d'un,qu'elle fera,vouloir faire,l'opportunité d'un} {appel,\
recours,contester}
        {peut,peuvent,pourra,pourrait,susceptible,deux mois pour,délai de} {,faire,être,former,déposer,\
faire l'objet} {,d'un,un,de} {recours,appel,contestée,attaquée}
        {formera,formeront,formerons,déposera,introduira,exercera} {,un,son,ses} recours; fera appel; feront appel
        ferons appel; contestera; contesterait; {déposerait,formerait,introduirait,exercerait} un recours
        ferait appel
        {est,reste,demeure} {possible,ouvert,encore possible}; ira devant; {peut,pourra} faire l'objet d'un recours
        voies de recours
        susceptible d'un recours; susceptible de recours
        a l'intention de faire appel; va contester; compte contester; entend contester; saisira le conseil d'état
    """),
    Cue.BACKGROUND: phrases("""
        le record {reste,demeure}; loin du record; record {détenu,établi}
        plus que les; moins que les; loin derrière; loin des; dépasse les; devant les
        {troisième,deuxième,seconde,quatrième} fois
        déjà; auparavant; précédemment; précédent{,e,s,es}; antérieur{,e,s,es}; antérieurement; par le passé
        l'an dernier
        l'année dernière; l'année précédente
        {an,ans,mois,semaines} après {l',la,une,son,sa} {amende,sanction,condamnation}
        il y a {un,deux,trois,quatre,cinq,six,quelques}; ailleurs; plus tôt
        à l'époque; en son temps; jusqu'alors; la dernière fois; pour rappel; pour mémoire; rappelons; rappelons-le
        {avait,avaient} {été,déjà,ainsi,alors,aussi,également,elle-même,infligé,prononcé,sanctionné,condamné,reçu,\
écopé,puni}
        {avait,avaient} {infligée,infligées,prononcée,imposée,adressée,reçue}
        {avait,avaient} {mis en demeure,adressé,imposé,ordonné,enjoint,rappelé,épinglé,frappé,ouvert,clos,clôturé,\
valu,coûté}
        {avait,avaient} {dû,accompagné,assorti,lancé,engagé,rendu,décidé}; s'accompagnait; étai{t,ent} assortie{,s}
        ayant {déjà,été}; prononcée en; infligée en; prononcées en; infligées en; imposée en; reçue en
        depuis refermée; à titre {de comparaison,d'exemple}; par {comparaison,exemple}; on se souvient; naguère
        en {janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre} \
20{12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35}
        fait suite à; {intervient,arrive,survient} après; succède {à,aux}; dans la foulée {de,d',des,du}
        en 20{12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35}; l'an passé; la même année
        le mois {dernier,précédent}; {l'été,l'automne,l'hiver,le printemps} dernier
        {janvier,février,mars,avril,mai,juin,juillet,août,septembre,octobre,novembre,décembre} dernier
        {amende,sanction} de l'année
    """),
    Cue.MAXIMUM: phrases("""
        maximum; maximal{,e,es}; maximaux; plafond; plafonné{,e,es}; jusqu'à; au plus; au maximum; n'excédant pas
        ne pouvant excéder; ne peut excéder; dans la limite
        limité{,e,es}; limite de; ne dépass{e,ant} pas; allant jusqu'; pouvant aller; peut aller; pouvant atteindre
        peut atteindre; peuvent atteindre; encouru{,e}; plafonnée à
        par manquement; par infraction; compris entre; comprise entre; entre; fourchette; minimum; minimal
        au minimum; le plus élevé
        encour{t,ent,ir,ait,aient}; risque{,nt,ait,aient}; envisageable{,s}
    """),
    Cue.TURNOVER: phrases("""
        chiffre d'affaires; chiffre d'affaire; ca; revenu{,s}; recettes; bénéfice{,s}; résultat net; résultat
        pertes et profits; ventes; marge; gains; gain {net,annuel,brut}; {un,le} gain de
        provisionn{é,ée,er}; budget; doté{,e}; valoris{é,ée,ation}; capital; capitalisation; levée de fonds; levé
        salaire; par an
        annuel{,s}; investi{,t,s,ssement}; rachat; racheté{,e}
        vaut en bourse; estimé{,e} à; patrimoine; subvention{,s}; abonnement; facturé{,e}
    """),
    Cue.COSTS: phrases("""
        frais; frais de justice; indemnité{,s} de {procédure,préavis,licenciement,rupture,retard}; dépens
        mis à la charge; mise à la charge; mettre à la charge
        soit mis; soient mis; au titre de l'article l
        761-1; article 700; honoraires; frais irrépétibles; intérêts; remboursement
        coûts de; frais exposés
    """),
    Cue.LOSS: phrases("""
        perte{,s}; préjudice{,s}; dommage{,s}; fraude{,s}; escroquerie{,s}; rançon; volé{,s,e,es}; détourné{,s,e,es}
        économies; épargn{e,é,és}; évité{,e,es}; évitées
        coût; coûts; dégâts; arnaque{,s}; butin; manque à gagner
    """),
    Cue.PRICE: phrases("""
        {coût,prix,tarif,montant} de {l'opération,l'oubli,l'erreur,l'affaire,l'imprudence,la négligence,la leçon,\
la faute,la plaisanterie,la bévue}
    """),
    Cue.ASKS: phrases("""
        {demande,demandent} {au tribunal,au juge,à la justice,la condamnation,réparation,à être indemnisé}
        {demande,demandent,demandait,demandant,prie,exhorte,presse,appelle,invite} {,donc,aussi,ainsi} {à,au,} \
{l'autorité,la cnil,le régulateur,régulateur,gendarme,la commission,l'aepd,la dpc,le préposé,préposé,l'apd}
        {réclame,réclament,réclamait,exige,exigent}; {veut,veulent} {obtenir,faire condamner}; {assigne,assignent}
        {a,ont} assigné
    """),
    Cue.SO_FAR: phrases("""
        à ce jour; jusqu'ici; jusqu'à présent; depuis l'entrée en {vigueur,application} du {rgpd,règlement}
        depuis {le 25 mai 2018,mai 2018,2018}; {porte,portent,portant} {à,ainsi à}; {s'élève,atteint} désormais
    """),
    Cue.MADE_UP: phrases("""
        {de,sur} {cette somme,ce montant,ce total,cette amende}
        se {compose,composent,décompose,décomposent,répartit,répartissent,ventile}; composée de
        {répartie,réparties,ventilée,ventilées} {comme suit,en,entre}
    """),
    Cue.SHARE_OF_IT: phrases("""
        {de,dans,sur} {cette somme,ce montant,ce total,cet ensemble,cette amende,la somme,le total,le montant retenu}
        de ces {montants,sommes}; dans le {montant,total}; sur la somme
    """),
    Cue.CUT_AWAY: phrases("{l'amende,la sanction,sa sanction,son amende,l'amende initiale,le montant} de"),
    Cue.DISMISSED: phrases("""
        rejette; rejettent; rejeté; rejetée; rejetant; débouté; déboutée; déboute
        {perd,perdent,a perdu} {son,leur} recours
        {échoue,échouent,a échoué} {à faire,devant,dans}; retoqué; retoquée; recalé; recalée
    """),
    Cue.FALSE: phrases("""
        {faux,de faux} {courriels,courriel,mails,mail,sms,appels,courriers,agents}; se {font,faisant} passer pour
        {fausse,fausses,de fausses} {amende,amendes,lettre,lettres,alertes,mises en demeure,sanctions}; infox
        fact-checking
        vrai ou faux
    """),
    Cue.CLAIMED: phrases("""
        réclam{e,ent,é,ait,aient,ant,ée}; demandait; demandaient; demandent; plaignants; parties civiles
        exige{,ait,nt}; sollicit{e,ait}; action de groupe
        prétend
    """),
    Cue.PRIVATE_SUIT: phrases("""
        {action,actions,recours} {de groupe,collective,collectives,collectif,collectifs}; class{-, }action{,s}
    """),
    Cue.PAID: phrases("""
        recouvré{,s,e,es}; vendu{,s,e,es}; prix; tarif; ht; ttc; hors taxe{,s}; acheté{,s,e,es}; facture{,s}
        payé par mois; par mois
    """),
    Cue.OTHER_MONEY: phrases("""
        aide{,s}; prime{,s}; de moins; action; bourse; cours; bon d'achat; bons d'achat; récompense; don; dons; dépôt
        virement{,s}; crédit; fonds
        plan; enveloppe; financement; chèque{,s}
    """),
    Cue.TOTAL: phrases("""
        au total; total; totale; totales; totalisant; total de; ensemble; en tout; cumul; cumulé{,e,s,es}; cumulant
        soit un total; montant global; montant total; montant cumulé; globale
        plus de; au global; à eux deux; à elles deux; somme des; s'élevant au total
    """),
    Cue.EACH: phrases("chacun; chacune; par société; par entreprise; pour chacune; à chacune; à chacun"),
    Cue.RESPECTIVELY: phrases("respectivement; dans cet ordre; dans l'ordre"),
    Cue.CONVERSION: phrases(
        "soit environ; environ; soit; équivalent; l'équivalent de; à peu près; équivalant; contre-valeur; au cours de"
    ),
    Cue.CUT_BY: phrases("""
        réduit{,e} de; diminué{,e} de; baissé{,e} de; réduction de; rabais de; abattement de; allégé{,e} de
        baisse de; amputé{,e} de
    """),
    Cue.CUT_FROM: phrases("""
        au lieu de; au lieu des; initialement; initial{,e}; à l'origine; passe de; passant de; passer de
        plutôt que; au départ; {porte,porté,portée,portant} de; réduit de; ramener de; ramenant de; ramène de
        ramené{,e} de; réduire de; abaisser de
    """),
    Cue.CUT_TO: phrases("""
        ramené{,e,es,s} à; ramen{er,ant} {,l'amende,la sanction,le montant} à; réduit{,e,es,s} à
        réduire {,l'amende,la sanction} à; abaissé{,e} à; baissé{,e} à; fixé{,e} désormais à
        diminué{,e} à; limité{,e} à; ramène {,l'amende,la sanction,le montant,celle-ci} à
        abaisse {,l'amende,la sanction,le montant} à; réduit {,l'amende,la sanction,le montant} à; ramené; ramenée
        ramener; ramène; ramenant; abaisse; abaissé; abaissée
    """),
    Cue.PER_DAY: phrases("""
        par jour; par jour de retard; par jour calendaire; journalière; journalier; chaque jour; quotidienne
        par jour d'inexécution; par semaine; par mois de retard; jour de retard
    """),
    Cue.PER_PERIOD: phrases("""
        par {an,mois,semaine,personne,tête,habitant,client,utilisateur,contrat,abonné,action,heure}
        mensuel{,s,le,les}; annuel{,s,le,les}
    """),
    Cue.CLOSED: phrases("""
        clôture; clôturé{,e,s,es}; clôturent; clôt; clos; close; closes; clore; clôturer; lever; referme
        refermé{,e}; lève; levé{,e,es}
        fin de; mis fin; met fin
    """),
    Cue.EARLIER: phrases("""
        {au-delà de,en plus de,s'ajoutent à,s'ajoute à} l'amende {de,d'}
        {une,la,sa,leur} {première,précédente} {amende,sanction} {de,d'}; après {une,son,sa} {amende,sanction} {de,d'}
        {déjà,précédemment} {sanctionné,condamné,puni}{,e,s,es} {à,d'une amende de}
    """),
    Cue.STANDS: phrases("""
        confirme; confirmé; confirmant; confirmée; maintient; maintenu; maintenue; valide; validé; validée; rétablit
        rétabli
        rétablie; acquitter bien; bien acquitter; bien payer; rejette; rejeté; reste due; demeure due
    """),
    Cue.FIRST_SUM: phrases("""
        initialement; à l'origine; d'abord; au départ; avait proposé; proposait; proposé
        {en,avait,avaient} {voulait,demandait,réclamait,voulu,demandé,réclamé,préconisé,suggéré}
        en première instance; avait requis; envisagé{,e}; envisageait
    """),
    Cue.TARGET: phrases("""
        contre; à l'encontre {de,du,des,d'}; à l'égard {de,du,des,d'}; envers; à; au; aux; pour; sur; de; du; des; d'
        auprès {de,du,des,d'}
        visant; vise; visent; concernant; à la charge de; au tour {de,d',du}
    """),
    Cue.DUTY: phrases("""
        pour {sécuriser,chiffrer,remédier,répondre,retirer,justifier,respecter,publier,revoir,apporter,rendre,adapter}
        pour {se,s',obtenir,recueillir,demander,mettre,cesser,supprimer,effacer,corriger,modifier,informer,offrir,\
rentrer}
        de; d'; qu'; que
        à {revoir,effacer,supprimer,cesser,modifier,corriger,informer,notifier,respecter,permettre,mettre,fermer}
        à {retirer,détruire,sécuriser,chiffrer,anonymiser,suspendre,arrêter,recueillir,obtenir,publier,limiter}
        à {renforcer,répondre,désigner,adapter,refaire,rendre,réviser,se,s',ne,purger,démonter,désactiver}
        {la,une} {suspension,limitation,interruption,cessation,publication,suppression,destruction,mise en conformité,\
désignation,réalisation,correction,modification,refonte,révision,fermeture,série de,mise à jour}; des mesures
        l'{effacement,arrêt,interruption,anonymisation}; le {blocage,retrait,gel}
    """),
    Cue.ANAPHOR: phrases("""
        {la,cette,ladite} {société,entreprise,firme,plateforme,enseigne,banque,mairie,commune,association,régie,\
chaîne,fondation,filiale,start-up,startup,compagnie,multinationale,maison mère,marque}
        {l',cet,cette} {entreprise,éditeur,opérateur,hébergeur,établissement,organisme,assureur,hôpital,agence,\
annonceur,employeur,enseigne,association,application,université,exploitant,intéressé,intéressée,entité}
        {le,ce,ledit} {groupe,prestataire,distributeur,fournisseur,sous-traitant,site,géant,ministère,\
responsable de traitement,courtier,réseau social,moteur de recherche,département,syndicat,parti,cabinet,média,\
commerçant,spécialiste,constructeur,vendeur,voyagiste,détaillant,praticien,centre,club,lycée,service,bailleur}
        {les,ces} {deux,trois} {sociétés,entreprises,entités,filiales}; les sociétés; ces sociétés; les entreprises
        ces entreprises
        {au,du} {groupe,ministère,club,cabinet,syndicat,prestataire,site,département,parti,bailleur,praticien,centre}
        elle; il; elles; ils; lui; leur; celle-ci; celui-ci; cette dernière; ce dernier; ces dernières; la requérante
        la mise en cause
    """),
    Cue.COMPLAINANT: phrases("""
        plainte{,s} {de,d',du,des,par}; plaignant{,e,s,es}; signalement{,s} de; saisi{,e} par; saisine de
        alerté{,e} par; dénoncé{,e} par; réclamation{,s} de
        à l'initiative de; selon; d'après; association; ong; avocat{,e}; complaints from; noyb
    """),
    Cue.OFFICIAL: phrases("""
        déclar{e,é,ait}; expliqu{e,é}; souligne; souligné; affirm{e,é,ait}; indiqu{e,é}; précis{e,é}; estim{e,é}; dit
        a dit; commenté; commente; réagi{,t}; assure; salu{e,é}
        regrett{e,é}; porte-parole; ajoute-t-elle; selon elle; rappelle-t-il; interrogé{,e}
    """),
    Cue.OWNER: phrases("""
        filiale {de,du,d'}; détenu{,e} par; appartenant à; maison mère de; propriété de; client{,s} de; clients d'
        cliente{,s} de; sous-traitant de; éditeur de; éditrice de; éditeur du; éditrice du; racheté{,e} par
        salarié{,s} de
        employé{,s} de; ancien salarié; chez; propriétaire de; exploitant; exploite; qui exploite; dont; du groupe
        de; du; des; d'; par; avec; via; tel que; telle que; comme; dans; en; par exemple; notamment; utilisé{,e}
        utilise
        logiciel{,s}; progiciel; extension; téléservice; robot conversationnel; agent conversationnel; algorithme
        baptisé{,e}; dénommé{,e}; appelé{,e}; site; sites; magasin; magasins; boutiques; marques
    """),
    Cue.PLACE: phrases("à new; basé{,e} à; installé{,e} à; près de; établi{,e} {à,en}; siège {à,est à}"),
    Cue.ALL: phrases("""
        {les,aux,ces,des} {deux,trois,quatre,cinq} {ministères,communes,villes,organismes,associations,établissements,\
opérateurs,éditeurs,acteurs,sites,plateformes,banques,hôpitaux,cliniques,médecins,praticiens,responsables,groupes,\
prestataires,enseignes,universités,écoles,courtiers,partis,avocats,employeurs,hébergeurs,collectivités}
        les {met,mettent} en demeure; les {condamne,sanctionne,rappelle,a condamnés,a condamnées,a mis}
        elles; ils; leur; les {deux,trois,quatre,cinq} {sociétés,entreprises,entités,filiales}; les sociétés
        aux sociétés; ces sociétés
        aux {deux,trois} {sociétés,entreprises,entités,filiales}; toutes deux; tous deux
    """),
    Cue.WE: phrases("nous; notre; nos"),
    Cue.COURT: phrases("""
        conseil d'état; conseil d'etat; commission {d'appel,de recours}; haute cour; {tribunal,conseil} fédéral
        cour {d'appel,administrative,de cassation,de justice,suprême,des marchés,constitutionnelle}; cour; tribunal
        tribunal {administratif,judiciaire,correctionnel,de commerce}
        justice {luxembourgeoise,néerlandaise,belge,espagnole,italienne,irlandaise,européenne,administrative,\
française}
        juge; juges; juge des référés; juridiction; cjue; cedh; haute juridiction; cour des marchés
    """),
    Cue.DECOY_AUTHORITY: phrases("""
        direction départementale de la protection des populations; ddpp; dreets; direccte
        autorité de la concurrence; dgccrf; amf; autorité des marchés financiers; acpr; arcep; arcom; csa
        commission européenne; répression des fraudes
        conseil de prud'hommes; prud'hommes; parquet; inspection du travail; urssaf; fisc; tribunal correctionnel
        autorité de contrôle prudentiel
        bruxelles, de son côté
        bruxelles {enquête,ouvre,lance,soupçonne,accuse,menace,épingle,adresse,met}
        bruxelles {inflige,condamne,sanctionne,a infligé,a condamné,a sanctionné}
        exécutif européen
        règlement sur les {services,marchés} numériques; dsa; dma; digital {services,markets} act
        banque de france; cour des comptes
    """),
    Cue.WATCHDOG: phrases("""
        {le,du,au} {gendarme,régulateur}; gendarme {des données,de la vie privée,des données personnelles}
        {l',cette} autorité; l'autorité {de contrôle,de protection des données,administrative}
        la commission; formation restreinte; la présidente de la cnil; le président de la cnil; l'institution
        le collège; autorité de protection des données; le régulateur français
        la commission nationale de l'informatique et des libertés; homologue; organe restreint; chambre contentieuse
    """),
    Cue.DECIDED: phrases("""
        {délibération,décision,sanction,arrêt,mise en demeure,lecture,séance,délibéré} {,\
de la formation restreinte} {du,en date du,datée du}
        {délibérations,décisions,sanctions} {du,datées du,en date du,rendues le,prononcées le}
        lecture du {,lundi,mardi,mercredi,jeudi,vendredi}
        délibération{,s}; par délibération; par décision; par une décision; date de {,la} décision
        date de la délibération
        {prononcé,prononcée,rendue,adoptée,décidé,datée,délibéré} {le,du}; ainsi en a décidé la cnil le
    """),
    Cue.PERIOD: phrases("""
        depuis; depuis le; entre; entre le; jusqu'au; avant; avant le; au plus tard le; d'ici au; à compter du
        dès le; après
        après le; plainte du; contrôle du; enregistrée le
    """),
    **GENRES,
}
