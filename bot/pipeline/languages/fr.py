"""French: the CNIL, the Conseil d'État, the Belgian, Luxembourg and Swiss authorities, and the press."""

from __future__ import annotations

from bot.pipeline.languages.cues_fr import CUES
from bot.pipeline.languages.measures_fr import MEASURES
from bot.pipeline.languages.vocabulary import Vocabulary, phrases, words

VOCABULARY = Vocabulary(
    language="fr",
    stems=(
        *("amende", "sanction", "condamn", "astreinte", "injonction", "enjoi", "demeure", "réprimand", "clôt"),
        *("recours", "conseil d", "annul", "rejet", "verser", "écop", "ordonn", "interdi", "enquête", "pénalité"),
        *("pénalis", "liquid", "puni", "inflig", "limitation", "acquitter", "épingl", "dommages", "addition", "coût"),
        *("sommé", "portefeuille", "à la caisse", "impose", "réclam", "frapp", "ardoise", "débours", "procédure"),
        *("investigation", "contrain", "transaction", "transig", "accord ", "somme ", "trois mois", "mois à", "oblig"),
        *("force ", "forcé", "devra", "doit ", "exige", "avert", "visé", "mois pour", "paie", "paye", "régle"),
        *("verbalis", "châti", "suspen", "bloqu", "à la clé", "la note", "retire", "devront", "devoir", "ordre"),
        *("classe", "classé", "clos", "confirm", "attaqu", "contest", "tenu", "prié", "blâm", "admonest", "sermonn"),
        *("ramen", "ramèn", "abaiss", "appel", "coupable", "poursuivi", "engag", "mesure", "contravention", "pourvoi"),
        *("requête", "réduction", "réduit", "valid", "semaines pour", "jours pour", "jusqu", "indemn", "hérit"),
        *(
            "repart",
            "en tire",
            "en sort",
            "main lourde",
            "tranché",
            "encontre",
            "prend",
            "prennent",
            "douloureuse",
            "facture",
            "gelé",
            "gèle",
            "stopp",
        ),
        *("restrei", "saisi"),
    ),
    measures=MEASURES,
    cues=CUES,
    legal_forms=words("""
        sa sas sasu sarl eurl snc sci scop gie sca se selarl selas scs ltd limited llc inc plc corp corporation co
        company gmbh ag bv nv spa srl sl ab as
        asbl sprl srl. s.a s.a.s s.à r.l sàrl oy aps kgaa dac unlimited
    """),
    body_nouns=words("""
        alliance croix-rouge rassemblement mouvement secours
        ministère commune ville mairie métropole département région préfecture rectorat université académie lycée
        collège école hôpital hôpitaux chu centre clinique
        caisse cpam office agence association fondation fédération syndicat parti ordre chambre conseil institut
        régie communauté direction police gendarmerie
        banque fonds
        groupement établissement service services autorité commission comité union mutuelle société club cabinet
        assistance
    """),
    running_bodies=words("""
        ministère institut ordre agence caisse fédération office direction école conseil chambre centre union régie
        fondation mutuelle syndicat université académie hôpital banque association
        alliance croix-rouge rassemblement mouvement secours
    """),
    adjective_endings=(
        *("al", "ale", "aux", "ais", "aise", "ien", "ienne", "ique", "aire", "ier", "ière", "ieur", "ieure", "iste"),
    ),
    vague_sanctions=words("""
        {sanctionn,pénalis,épingl,verbalis,châti}{é,ée,és,ées,e,ent,er} sanctionnant sanction sanctions
        {frapp}{é,ée,és,ées,e,ent}
        puni punie punis
        condamnation {condamn}{é,ée,és,ées,e,ent,er} inflige infligé infliger
    """),
    sum_labels=words("montant somme"),
    lower_bodies=words("""
        ministère commune ville mairie métropole département région préfecture rectorat université académie lycée
        collège
        école hôpital clinique caisse agence fédération syndicat conseil communauté direction hospices barreau musée
        aéroport bibliothèque médiathèque théâtre pharmacie
    """),
    body_kinds=words("""
        hospitalier hospitalière universitaire universitaires communal communale municipal municipale départemental
        départementale départementaux régional régionale intercommunal intercommunale national nationale primaire
        public publique publics civil civils pénitentiaire médical médicale médico-social scolaire sociale social
        urbaine général générale supérieur supérieure psychiatrique gérontologique
        action assurance maladie allocations familiales incendie secours habitat tourisme commerce industrie métiers
        artisanat agriculture communes agglomération gestion santé eaux transports retraite avocats médecins
        finances publiques copropriétaires logement formation
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
        fondation géant spécialiste organisation notaire notaires pharmacie pharmacien boulangerie bailleur
        bailleurs
        huissier auto-école syndic mutuelle assurance restaurateur agent fabricant constructeur hébergeurs courtière
        spécialistes médias média parti partis candidat candidate élu maire entrepreneur auto-entrepreneur bijouterie
        concessionnaire garage garagiste cabinets avocats assureurs télévendeur démarcheur centres supermarché
        grossiste office ministères préfecture rectorat collège collèges écoles universités crèche ehpad résidence
        hôpitaux cliniques laboratoires hôtels hôtelier restaurants dentiste infirmier psychologue ostéopathe
        kinésithérapeute vétérinaire architecte expert-comptable promoteur transporteur loueur franchiseur franchisé
        vendeur revendeur marchand voyagiste agences journal radio télévision ong église paroisse régie fédération
        fédérations comité ligue caisse casino cinéma boutique boutiques magasins salon salons studio portail moteur
        comparateur fintech holding multinationale mairies villes ville intercommunalité
        conseil
        région régions départements syndicats clubs fondations studios développeur intégrateur producteur importateur
        praticiens pharmacies pharmaciens dentistes notaires huissiers employeurs commerçants fournisseurs
        distributeurs prestataires sous-traitants gérante couple propriétaire libraire librairie
        salarié salariée employé employée infirmière policier policière gendarme fonctionnaire enseignant enseignante
        professeur instituteur institutrice comptable chirurgien chirurgienne directeur directrice trésorier retraité
        bourgmestre échevin échevine brasserie bar café boucherie boulanger coiffeur coiffeuse camping discothèque
        artisan plombier électricien serrurier généraliste radiologue orthodontiste orthophoniste opticien opticienne
        opticiens biologiste ambulancier chauffeur déménageur détective recruteur diocèse mosquée collectif
        tpe pme eti conseillère maraîcher agriculteur éleveur photographe graphiste traducteur formateur formatrice
        coopérative aéroport aéroports compagnie compagnies opératrice brocanteur traiteur imprimeur
    """),
    indefinite=words("un une"),
    definite=words("le la les l ce cet cette ces ledit ladite"),
    perfect=words("a ont avait avaient ayant aura auront"),
    party_labels=words("organisme organismes société sociétés responsable entité"),
    undertakings=words("projet opération programme initiative campagne sommet journée étude édition"),
    closers=phrases("""
        à propos de la cnil; à propos; contact{,s} presse; textes de référence; les textes de référence
        texte reference
        documents associés; à lire aussi; lire aussi; sur le même sujet; dans la même rubrique; mots-clés associés
        pour aller plus loin; pour approfondir; vous aimerez aussi; les plus lus; nos autres articles
        abonnez-vous; partager cet article; inscrivez-vous à notre newsletter
    """),
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
        eid ht ttc
        motifs attendus dispositif tpe pme eti ca république protection
        garante île-de-france ile-de-france bretagne normandie occitanie auvergne alsace corse guadeloupe réunion
        martinique
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
        html usb irm adn gps nas cms api ftp ssl tls
        informatique libertés loi code règlement directive constitution parlement sénat assemblée gouvernement élysée
        matignon
        eur euros euro usd gbp m mme mm me mlle dr pr monsieur madame maître
        art article articles considérant délibération i ii iii iv v internet noël covid covid-19
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
