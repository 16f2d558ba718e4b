"""English: the ICO, the OAIC, the DPC, the EDPB, and the world's press."""

from __future__ import annotations

from bot.pipeline.languages.cues_en import CUES
from bot.pipeline.languages.measures_en import MEASURES
from bot.pipeline.languages.vocabulary import Vocabulary, phrases, words

VOCABULARY = Vocabulary(
    language="en",
    stems=phrases("""
        find; found; warn; rebuk; censur; admonish; interfer; must; barr; jailed; undertak; well-founded; punish
        fine; fining; penalt; penalis; reprimand; notice; order; ban; investigat; inquir; settle; undertaking
        compensation; damages; determin; appeal; tribunal; court; prosecut; guilty; sanction; pay; warning
        probe; breach; sue; ruled; ruling; injunction; direct; sentenced; stung; bill; cost; rebuk; admonish
        censur; block; enquir; barred; suspend; prohibit; infring; violat; let off; cough; docked
    """),
    measures=MEASURES,
    cues=CUES,
    legal_forms=words("""
        ltd limited plc llp llc inc incorporated corp corporation co company pty gmbh ag kg se sa sas sarl spa
        s.p.a srl s.r.l bv b.v nv n.v ab as asa aps oy oyj sl slu lp pte cic llc. s.a s.a.s scarl kgaa sasu dac
        uc s.a.u sau s.l.u s.l s.c.a sca k.k bhd sdn uab ou oü kft zrt ehf s.r.o sro hf ead eood jsc
    """),
    fields=words("""
        city county town health social education culture media sport sports environment food rural labour work
        business innovation skills transport revenue science children families communities housing local
        welfare justice security planning care building employment trade agriculture youth family energy
    """),
    running_bodies=words("ministry"),
    body_nouns=words("""
        council ministry department police trust hospital university school college agency office authority
        board bank commission association society foundation inquiry service services constabulary academy
        institute municipality administration force club centre center committee secretary union charity borough
        home party group nhs fund surgery hospice nursery library cathedral diocese clinic hospitals icb
    """),
    party_nouns=words("""
        company companies firm firms business businesses organisation organisations organization hospital school
        council charity employee employees director directors bank retailer insurer university clinic
        municipality controller owner owners man woman nurse officer worker landlord landlords practice agency
        police association administrator manager managers provider operator chain hotel airline broker brokers
        shop agent pharmacy doctor engine network maker unit outfit developer start-up startup lender
        borough force board body
        supermarket newspaper publisher vendor surgery dentist academy college utility telco society giant plc
        site trust party individual person secretary receptionist consultant barrister solicitor controllers
        club clubs league federation gym church museum theatre restaurant garage dealer dealership centre
        laboratory platform marketplace bookmaker casino fund court parliament city town region county
        government embassy bakery brewery hairdresser plumber builder optician physiotherapist therapist
        psychologist lawyer notary bailiff accountant broadcaster manufacturer distributor supplier wholesaler
        foundation cooperative co-operative hacker teacher pupil student politician councillor mayor
        ministry department caller brother boss app employer group subsidiary centres
        financier clerk detective midwife adviser advisor trainer coach driver salesman handler engineer
        assistant seller sellers trader merchant reseller hospice nursery library cathedral diocese
    """),
    person_nouns=words("""
        worker workers employee employees staff boss bosses manager managers director directors officer officers
        nurse nurses secretary receptionist clerk assistant agent consultant engineer doctor midwife adviser
        trainer coach instructor therapist salesman saleswoman handler driver man woman administrator
    """),
    quantifiers=words("""
        a an one two three four five six seven eight nine ten eleven twelve several both another each some many
        the third second first other former thirteen fourteen fifteen sixteen seventeen eighteen nineteen dozen
        {twenty,thirty,forty,fifty,sixty,seventy,eighty,ninety}{,-one,-two,-three,-four,-five,-six,-seven,-eight,-nine}
    """),
    indefinite=words("a an one"),
    gerund="ing",
    sum_labels=words("amount sum cost price"),
    party_labels=words("""
        controller controllers party parties respondent respondents defendant defendants organisation company
    """),
    court_nouns=words("penalty penalties"),
    lower_bodies=words("municipality city town county commune university ministry department council diocese"),
    perfect=words("has have had"),
    closers=phrases("""
        notes {to,for} editors; about the {ico,oaic,cnil,dpc,edpb}; notes
        related {posts,links,articles,content,news,stories}; must read; read more; further reading
        more on this story; most read; more from; contact; media contact; press office; more stories; also read
        see also; share this; follow us; sign up
    """),
    attributes=words("""
        profile profiles
        photo photos picture pictures photograph photographs screenshot screenshots story stories friends
        clip video chat channel post posts ad ads advert adverts feed data breach hack leak pixel app apps tool
        tools software platform platforms affair scandal lawsuit users user customers accounts account website
        websites site sites camera cameras group groups page pages button system systems database logo members
        email emails messages device devices survey inquiry vulnerability tracker trackers analytics
        shareholders programme program plan browser chatbot bot console card cards watch watches headset speaker
        speakers toy toys doll phone phones cloud server servers register list
        maker owner parent developer operator creator founder rival rivals competitor portal portals minister
        ministers officials chiefs chief mps councillors
    """),
    definite=words("the both each"),
    joiners=words(
        "of and & de for the di del della la le du des van von der den on in to upon at et e dei do da dos das"
    ),
    conjunctions=words("and & along plus with"),
    breaks=words(
        "but while whereas although because which who whose where since as though however that after when so until"
        " following"
    ),
    openers=words("""
        let successful local regional utility grocer hotelier brewer bookseller fintech video dating social ride-hailing
        carmaker automaker airline retailer insurer lender supermarket bookmaker telco housebuilder drugmaker
        chipmaker outsourcer broadcaster
        the a an in on at by for from with without under over after before since until while when where whether
        although though because if unless as so but and or nor yet both either neither it its he she his her
        they their them we our us you your i my me this that these those there here who whom whose which what
        why how all any each every some several many most more much few less other another such same only just
        sensitive confidential personal
        even also too very never no not now then once one two three four five six seven eight nine ten first
        second third last next new old former earlier later previously recently today yesterday tomorrow
        following further however moreover furthermore meanwhile instead still again according about above below
        between behind beside besides during within among against across along around is are was were be been
        being has have had do does did will would can could may might must shall should to of up out off down
        into onto upon through per via like unlike near nearly almost approximately people person anyone anybody
        everyone everybody somebody nobody someone customers users individuals companies company firm firms
        business organisation organisations regulator regulators watchdog authority authorities court judge
        investigators callers commissioner director head chair chairman spokesperson notes background findings
        facts summary decision fine fines penalty penalties date case cases key details data personal
        information privacy security breach breaches complaint complaints investigation inquiry investigations
        action actions enforcement article articles section sections part status type category source table
        columns page left right see read click catch follow posts related never-before given thank thanks please
        dear kind finally back here's it's altogether overall despite whilst whereas whoever whatever whichever
        wherever mr mrs ms dr marketing nuisance spam texters texter cookies cookie advertising health
        children's children appeal appeals dates time little nothing something everything anything extra long
        short high low damages remedies finding catchwords provisions controller processor parties relevant
        outcome decided started published appealed fined issued imposed ordered reprimanded sanctioned banned
        monetary administrative compliance record serious data-security guidance report reports statement update
        news national final order latest top total two-thirds half quarter year years month months week weeks
        day days facing take note nb correction breaking exclusive revealed watch consideration consultation crooks
        hackers attackers criminals thieves fraudsters
        departments recipients ministers
    """),
    not_names=words("""
        eprivacy nordic nordics scandinavian baltic iberian district circuit gov.uk exchequer treasury republic columbia
        alberta ontario quebec québec manitoba
        saskatchewan newfoundland
        queensland tasmania
        hong kong korea korean singapore brazil brazilian turkey turkish israel israeli japan japanese africa
        african iceland icelandic estonia estonian latvia latvian lithuania lithuanian slovenia slovenian
        slovakia slovak croatia croatian bulgaria bulgarian cyprus cypriot malta maltese czech mexico argentina
        nigeria kenya jersey guernsey gibraltar california californian texas illinois florida york new bonn
        hamburg berlin munich madrid milan warsaw prague vienna brussels athens lisbon copenhagen reykjavik
        tokyo seoul wellington january february march april may june july august september october november
        december jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday
        saturday sunday uk gb us usa eu eea e.u u.s u.k europe european britain british england english scotland
        scottish wales welsh ireland irish france french germany german italy italian spain spanish netherlands
        dutch sweden swedish norway norwegian finland finnish denmark danish austria austrian belgium belgian
        poland polish greece greek portugal portuguese australia australian australians canada canadian
        canadians america american americans china chinese india indian asia asian zealand romania romanian
        hungary hungarian luxembourg switzerland swiss russia russian britons london dublin paris rome liverpool
        manchester birmingham leeds glasgow cardiff edinburgh belfast bristol ottawa toronto sydney melbourne
        canberra washington stockholm oslo helsinki wilmslow cheshire lgpd ccpa cpra hipaa pdpa popia pipl bipa glba
        dsa dma nis2 gdpr dpa dpa18 dpa2018 pecr foia eir cpce
        rgpd pipeda coppa app apps ipp ipps nhs tps sar sars cctv gps frt ai vat id ip url pdf html internet
        email emails sms cookies gdpr. dpia dpo dpos seo hiv gp it hr tv tvs pc dna iot api csv usb sim atm iban
        bcc cc a.i foi dns urls b2b ceo cfo cto mp mps parliament government house senate congress notes editors
        north south east west northern southern eastern western st street road avenue union united kingdom
        states commonwealth council-of covid covid-19 pandemic brexit christmas gbp eur usd aud sek nok euros
        euro million billion mr mrs ms dr professor sir lord art article articles section regulation regulations
        act directive i ii iii iv v vi q1 q2 q3 q4 cth data protection privacy information personal commissioner
        commissioners
    """),
    law_words=words("""
        ordinance act acts regulation regulations directive code convention constitution bill treaty charter principle
        principles gdpr article articles section schedule amendment rule rules guidelines guidance policy notice
        strategy scheme register statute clause paragraph
    """),
    undertakings=words("""
        project operation programme program initiative campaign framework agreement summit day week awards index
        study edition version tracker button feature mode wizard
    """),
    titles=words("""
        j jj cj commissioner commissioners head director chair chairman chairwoman minister secretary president
        spokesperson spokesman spokeswoman judge justice professor prof mr mrs ms dr deputy chief manager
        officer adviser counsel attorney lawyer senator executive investigator regulator-general
        member recorder magistrate adjudicator registrar
    """),
    abbreviations=words("""
        mr mrs ms dr prof st no nos art arts vs v e.g i.e etc approx ltd inc co corp plc s.p.a s.r.l jr sr para
        paras reg s.a u.s u.k e.u n dept est pty sec
    """),
)
