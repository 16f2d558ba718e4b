"""French: the CNIL, the Conseil d'État, the Belgian, Luxembourg and Swiss authorities, and the press.

Legal terms are those of the loi Informatique et Libertés, articles 20 to 22 (rappel à l'ordre, injonction, astreinte,
amende administrative, mise en demeure, avertissement), and of the CNIL's own press releases.
"""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.languages.cues_fr import CUES
from bot.pipeline.languages.vocabulary import Form, MeasureWords, Vocabulary, phrases, words

_FINES = (
    MeasureWords(
        type=ActionType.FINE,
        form=Form.NOUN,
        phrases=phrases("""
            amende{,s}; amende{,s} administrative{,s}
            {la note,l'addition,l'ardoise,la facture} {s'élève,monte,grimpe,atteint}
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
            sanctionne{,nt}; condamne{,nt}; punit; punissent; pénalise{,nt}; épingle{,nt}; inflige{,nt}; infliger
            infligé; frappe{,nt}
        """),
    ),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.VERB,
        phrases=phrases("{sanctionné,condamné,puni,pénalisé,épinglé,frappé}{,e,s,es}"),
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
            écope{,nt}; {a,ont,avait} écopé; paiera; paieront; versera; verseront
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
            {liquide,liquidé,liquidée,liquider,liquidant} {,donc,partiellement,définitivement} {l'astreinte,\
cette astreinte,une astreinte,son astreinte}
            liquidation {,partielle,définitive,provisoire} {de l',d'}astreinte
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
        phrases=phrases("{accepte,acceptent,a accepté,ont accepté} de {payer,verser}; transige{,nt}; a transigé"),
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
            réprimande{,s}; blâme
        """),
    ),
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.ACTIVE,
        phrases=phrases("""
            {rappelle,rappellent} à l'ordre; réprimande{,nt}
            {inflige,infligé} un {rappel à l'ordre,avertissement,blâme}
        """),
    ),
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.VERB,
        phrases=phrases("rappelé{,e,s,es} à l'ordre; réprimandé{,e,s,es}"),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.NOUN,
        phrases=phrases("""
            injonction{,s}; injonction{,s} {de,d'}; ordonnance de mise en conformité; mesure{,s} correctrice{,s}
            interdiction {de,du} traite{r,ment}; limitation {,temporaire,provisoire,immédiate} {du,des} traitement{,s}
            suspension {,temporaire,provisoire,immédiate} {du,des} {traitement,traitements,flux,transferts}
            ordre de {cesser,supprimer,suspendre,mettre,effacer}
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.ACTIVE,
        phrases=phrases("ordonne{,nt}; enjoint; enjoignent; interdit; interdisent; bloque; suspend"),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.VERB,
        phrases=phrases("ordonné; enjoint; enjointe{,s}; interdit; sommé{,e,s,es}; contraint{,e,s,es} de"),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.ACTIVE,
        phrases=phrases("""
            enjoindre; ordonner; interdire
            {laisse,laissé,accorde,accordé,donne,donné} {,désormais} {un,deux,trois,quatre,six,neuf,douze,1,2,3,4,6,\
9,12} mois pour
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.PASSIVE,
        phrases=phrases("""
            {devra,devront,doit désormais,doivent désormais,doit maintenant,doit donc,va devoir} {,aussi,donc,\
également} {cesser,supprimer,effacer,détruire,\
suspendre,mettre,modifier,corriger,\
informer,permettre,se mettre,se conformer,revoir,recueillir,prévoir,remédier,offrir,proposer}
            {a,ont,dispose,disposent} {,désormais,de} {un,deux,trois,quatre,six,neuf,douze,dix,quinze,vingt,\
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
        phrases=phrases(
            "mis en demeure; mis publiquement en demeure; {été,est,sont,a mis,ont mis} mise{,s} en demeure"
        ),
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
introduire,faire,attaquer}
            recours; recours en annulation; requête{,s}; pourvoi; fait appel; interjeté appel; interjette appel
            en appel
            annulation {de,du}; réformation; rejet {du,de la,de sa,de leur}; réduction {de l',du}
            {amende,sanction} {,de la cnil} {confirmée,annulée,réduite,validée,maintenue,réformée}; confirmée; validée
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
            {a,ont,avait} {saisi,attaqué} {,le conseil d'état,la décision devant}
            {a,ont,avait} {,aussitôt,depuis} {fait appel,formé un recours}
        """),
    ),
    MeasureWords(
        type=ActionType.APPEAL,
        form=Form.ACTIVE,
        phrases=phrases("""
            {rejette,rejettent,rejeté,rejetant} {le,la,les,sa,son,leur,ce} {recours,requête,pourvoi,demande,appel,\
requêtes}
            {annule,annulé,annulant} {,partiellement,en partie} {la,l',cette,le,une} {sanction,amende,délibération,\
décision,mise}
            {confirme,confirmé,confirmant,valide,validé} {,définitivement,intégralement,pleinement} \
{la,l',cette,le,une} {sanction,amende,délibération,décision,condamnation}
            {réduit,réduite,baisse,abaisse,ramène,ramené,ramenée,diminue} {,partiellement,fortement} {la,l',cette,\
le,son} \
{sanction,amende,montant,somme}
            {débouté,débouter,déboute}
        """),
    ),
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.NOUN,
        phrases=phrases("""
            enquête{,s}; procédure{,s} de contrôle; instruction; procédure{,s} formelle{,s}
            {clôture,fin} {de la,des,d'une,de l',de sa,du} {,procédure de,procédure d'} {mise en demeure,\
mises en demeure,injonction,\
procédure,enquête,dossier,contrôle}
        """),
    ),
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.ACTIVE,
        phrases=phrases("""
            {clôt,clôture,clôturent,clôturé,clos,referme,refermé,ferme,lève,levé,mis fin à,met fin à} {la,les,l',sa,\
le,son} {,procédure de,procédure d'} {mise en demeure,\
mises en demeure,\
injonction,procédure,enquête,dossier}
            enquête sur; ouvre une enquête; ouvre une procédure
        """),
    ),
)

VOCABULARY = Vocabulary(
    language="fr",
    stems=(
        "amende",
        "sanction",
        "condamn",
        "astreinte",
        "injonction",
        "enjoi",
        "mise en demeure",
        "mis en demeure",
        "met en demeure",
        "demeure",
        "rappel",
        "avertissement",
        "réprimand",
        "clôtur",
        "clôt",
        "recours",
        "conseil d",
        "annul",
        "rejet",
        "payer",
        "verser",
        "écop",
        "ordonn",
        "interdi",
        "enquête",
        "pénalité",
        "pénalis",
        "liquid",
        "puni",
        "inflig",
        "limitation",
        "acquitter",
        "épingl",
        "dommages",
    ),
    measures=(*_FINES, *_CORRECTIVE_MEASURES, *_PROCEEDINGS),
    cues=CUES,
    legal_forms=words("""
        sa sas sasu sarl eurl snc sci scop gie sca se selarl selas scs ltd limited llc inc plc corp corporation co
        company gmbh ag bv nv spa srl sl ab as
        asbl sprl srl. s.a s.a.s s.à r.l sàrl oy aps kgaa dac unlimited
    """),
    body_nouns=words("""
        ministère commune ville mairie métropole département région préfecture rectorat université académie lycée
        collège école hôpital hôpitaux chu centre clinique
        caisse cpam office agence association fondation fédération syndicat parti ordre chambre conseil institut
        régie communauté direction police gendarmerie
        groupement établissement service services autorité commission comité union mutuelle société club cabinet
        assistance
    """),
    vague_sanctions=words("""
        {sanctionn,pénalis,épingl}{é,ée,és,ées,e,ent,er} sanctionnant sanction sanctions {frapp}{é,ée,és,ées,e,ent}
        puni punie punis
        condamnation {condamn}{é,ée,és,ées,e,ent,er} inflige infligé infliger
    """),
    lower_bodies=words("""
        ministère commune ville mairie métropole département région préfecture rectorat université académie lycée
        collège
        école hôpital clinique caisse agence fédération syndicat conseil communauté direction hospices
    """),
    party_nouns=words("""
        société sociétés entreprise entreprises firme groupe organisme organismes association associations commune
        communes mairie ministère hôpital clinique médecin médecins
        praticien avocat banque banques assureur opérateur opérateurs éditeur éditeurs éditrice site sites plateforme
        prestataire prestataires sous-traitant hébergeur
        établissement établissements école lycée université syndicat copropriété employeur commerçant particulier
        particuliers acteur acteurs responsable responsables
        fournisseur distributeur enseigne enseignes magasin hôtel agence agences start-up filiale filiales
        collectivité collectivités courtier courtiers annonceur
        chaîne parti département laboratoire laboratoires cabinet exploitant dirigeant gérant restaurant centre club
        fondation géant spécialiste réseau organisation notaire notaires pharmacie pharmacien boulangerie bailleur
        bailleurs
        huissier auto-école syndic mutuelle assurance restaurateur agent fabricant constructeur hébergeurs courtière
        spécialistes médias média parti partis candidat candidate élu maire entrepreneur auto-entrepreneur bijouterie
        concessionnaire garage garagiste cabinets avocats assureurs télévendeur démarcheur centres supermarché
        grossiste
    """),
    indefinite=words("un une"),
    quantifiers=words("""
        un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente
        quarante
        {vingt,trente,quarante,cinquante,soixante}-{deux,trois,quatre,cinq,six,sept,huit,neuf} cinquante soixante
        dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine centaine plusieurs autre autres
        quelques certains certaines
    """),
    joiners=words("de du des d la le les l et & of and the for ' di von van der"),
    conjunctions=words("et & ou ainsi que"),
    breaks=words("""
        mais tandis alors qui que dont où car puisque parce lorsque quand si bien quoique cependant toutefois
        néanmoins afin selon
    """),
    openers=words("""
        le la les l un une des du de d à au aux en et ou où mais donc or ni car il elle ils elles on nous vous je ce
        cet cette ces son sa ses leur leurs notre nos votre vos
        qui que quoi dont quand comment pourquoi combien lequel laquelle si comme par pour sur sous dans avec sans
        chez vers entre depuis pendant après avant selon malgré
        contre dès lors lorsque tandis alors puis ensuite enfin aussi ainsi également toutefois cependant néanmoins
        pourtant outre hormis sauf
        saisi saisie saisis interrogé interrogée contacté contactée informée créé créée fondée basée accusé accusée
        visé visée reconnu condamné condamnée sanctionné sanctionnée
        deux trois quatre cinq six sept huit neuf dix plusieurs certains certaines tous toutes tout toute chaque
        aucun aucune plus moins beaucoup environ près
        amende amendes sanction sanctions cookies cookie violation données donnée prospection sécurité contrôle
        contrôles vidéosurveillance géolocalisation mise injonction
        astreinte clôture plainte plaintes décision délibération publication communiqué textes texte rapport bilan
        article articles lecture requête date objet résumé contexte
        autre autres premier première second seconde dernier dernière nouveau nouvelle ancien ancienne grand grande
        petit petite
        aujourd hier demain récemment déjà encore toujours jamais souvent parfois ici là ailleurs rien personne
        quelque quelques
        reste ont ouverture chercheurs gravité courtiers accès obliger peuvent rendez-vous rapporté s c n j qu jusqu
        lui y est sont était étaient fut sera a avait
        société sociétés entreprise entreprises éditeur opérateur prestataire autorité régulateur gendarme président
        présidente formation conseil cour tribunal juge
        dix vingt trente quarante cinquante cent mille million millions une double triple lourde nouvelle troisième
        faute fuite fichiers fichier utilisateurs clients salariés personnes mineurs enfants publicité courriels
        démarchage téléphone marketing
        devra écope coup carton rappel avertissement enquête procédure intelligence reconnaissance surveillance
    """),
    not_names=words("""
        état etat états mountain view menlo park
        new york york bercy beauvau palais-royal bourse silicon valley cour conseil bruxelles genève francfort place
        janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi
        jeudi vendredi samedi dimanche
        france français française françaises europe européen européenne européens union ue états-unis américain
        américaine royaume-uni britannique allemagne allemand allemande
        italie italien italienne espagne espagnol espagnole irlande irlandais irlandaise belgique belge suisse
        luxembourg pays-bas néerlandais grèce grec grande-bretagne
        chine chinois chinoise japon canada québec australie danemark suède norvège finlande autriche pologne
        portugal roumanie inde russie israël
        paris lyon marseille lille bordeaux toulouse nantes strasbourg bruxelles londres dublin rome berlin madrid
        rgpd gdpr cpce lil dpo dpd aipd iban vpn ip url sms pdf cnil edpb cepd cjue tva rib seo ia nir ssi crm wifi
        html usb
        informatique libertés loi code règlement directive constitution parlement sénat assemblée gouvernement élysée
        matignon
        eur euros euro usd gbp m mme mm me mlle dr pr monsieur madame maître
        art article articles considérant délibération san med i ii iii iv v internet noël covid covid-19
    """),
    law_words=words("""
        loi code règlement directive décret arrêté article articles ordonnance convention charte traité considérant
        règlementation constitution
        rgpd gdpr cpce recommandation référentiel lignes
    """),
    titles=words("""
        président présidente directeur directrice commissaire ministre secrétaire porte-parole avocat avocate juge
        rapporteur rapporteure m mme me mm mlle dr professeur
        professeure maître délégué déléguée responsable sénateur sénatrice député députée conseiller conseillère chef
        cheffe pdg fondateur fondatrice
    """),
    abbreviations=words("m mm mme me mlle dr pr art al n no etc cf p pp st ste l r d vol éd ex env av bd"),
)
