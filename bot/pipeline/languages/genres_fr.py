"""French words that announce what sort of text follows: guidance, a consultation, a year's statistics, other
articles."""

from __future__ import annotations

from bot.pipeline.languages.vocabulary import Cue, phrases

GENRES: dict[Cue, tuple[str, ...]] = {
    Cue.RELATED: phrases("""
        {,à} lire {aussi,également}; {,à} voir {aussi,également}; sur le même {sujet,thème}; pour aller plus loin
        pour approfondir
        notre dossier; {articles,contenus} {liés,associés}; à écouter; en vidéo; dans l'actualité
    """),
    Cue.ROUND_UP: phrases("""
        en bref; l'essentiel; tour d'horizon; récapitulatif; panorama; revue {de presse,d'actualité}
        l'actu{,alité} de
    """),
    Cue.GENRE: phrases("""
        les {,cinq,six,sept,huit,dix,quinze,vingt,3,5,6,7,8,10,15,20,25,50} {plus,dix plus,pires} \
{grosses,lourdes,fortes,grandes,importantes,élevées,amendes,sanctions}; top {3,5,10,15,20,25,50}
        classement
        bilan; rapport annuel; rapport d'activité; recommandation{,s}; lignes directrices; guide; consultation
        consultation publique; série de fiches; nouvelles fiches
        fiche{,s} {pratique,pratiques,thématique,thématiques,réflexe,réflexes,d'information,juridiques}
        référentiel; colloque; conférence
        {action,actions} {de groupe,collective,collectives}
        webinaire; appel à contributions; appel à projets; nomination; nommé{,e}; programme; étude; analyse; avis sur
        projet de loi; proposition de loi; prix; mode d'emploi
        plan stratégique; thématiques prioritaires; foire aux questions; faq; conseils; barème; méthode
        décrypte; dispose désormais; régime {juridique,applicable}; nouveau régime; le régime {de,des}; ordre du jour
        discours; tribune
        entretien; interview; observatoire; baromètre; chiffres clés; statistiques; séance plénière
        les sanctions prononcées; comment fonctionne; la procédure de sanction; bac à sable; charte
        plus {grosses,lourdes,fortes,grandes,importantes} {amendes,sanctions}
        comment {se déroule,se passe,éviter,réagir,se protéger,exercer,porter plainte,saisir}
        que {risque,risquent,faire}
        ce que {risque,risquent}; tout savoir; opinion |; opinion :; carte blanche; éditorial; édito; chronique
        point de vue; questions-réponses; rétrospective; palmarès; podcast; livre blanc; sondage; en chiffres
        journée; informations publiques; anniversaire; record de; bénéfices économiques
    """),
    Cue.STATISTIC: phrases("""
        {amendes,sanctions} ont {dépassé,atteint,franchi,bondi,augmenté,baissé,reculé}
        depuis le début de l'année; depuis {2018,2019,2020,2021,2022,2023,2024,2025}; en un an; sur l'année
        au cours de l'année; par rapport à; de plus qu'en; cette année; au cours du dernier
        au total en; en moyenne; statistiques; bilan; depuis mai 2018; sur un an; l'an passé
        {montant,amende} moyen{,ne}
        en 20{18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35}
        {le cumul,le total,l'ensemble} des {amendes,sanctions}
        depuis {le 25 mai,janvier,l'entrée en application du rgpd,l'entrée en vigueur du rgpd}
    """),
}
