"""English: the ICO, the OAIC, the DPC, the EDPB, and the world's press."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.languages.vocabulary import Cue, Form, MeasureWords, Vocabulary, phrases, words

_MEASURES = (
    MeasureWords(
        type=ActionType.FINE,
        form=Form.NOUN,
        phrases=phrases("""
            fine; mpn; {monetary,administrative,financial,gdpr,privacy,data protection,} penalt{y,ies}
            {monetary,administrative,} penalty notice{,s}; {administrative,monetary,gdpr,record} fine{,s}
            {monetary,administrative,pecuniary,financial} sanction{,s}
        """),
    ),
    MeasureWords(type=ActionType.FINE, form=Form.HEADLINE, phrases=phrases("fines; penalises; penalizes; sanctions")),
    MeasureWords(type=ActionType.FINE, form=Form.VERB, phrases=phrases("fined; penalised; penalized; sanctioned")),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.PASSIVE,
        phrases=phrases("""
            {must,will,shall,should} {,also,now,therefore} pay; {has,have,had,is,are,was,were} to pay
            {ordered,told,required,made,obliged} to pay; pays; to pay
        """),
    ),
    MeasureWords(
        type=ActionType.INTENDED_FINE,
        form=Form.NOUN,
        phrases=phrases("""
            notice{,s} of {intent,intention}; intent to fine; intention to fine
            {proposed,provisional,intended,potential,possible} {,monetary,administrative} {fine,penalty}
            civil penalty proceedings; proceedings for a civil penalty; provisional notice
        """),
    ),
    MeasureWords(
        type=ActionType.INTENDED_FINE,
        form=Form.ACTIVE,
        phrases=phrases("""
            {intend,intends,intended,plans,planned,proposes,proposed,proposing,planning,intending} to fine
            {sues,sued,suing,is suing,has sued,takes legal action against,files proceedings against}
            {filed,commenced,started,launched,brought,begun,initiated} {,court,legal,civil} {proceedings,action} against
            {filed,launched} {suit,a lawsuit,a suit} against
        """),
    ),
    MeasureWords(
        type=ActionType.CIVIL_PENALTY,
        form=Form.NOUN,
        phrases=phrases("{civil,pecuniary} {,monetary} penalt{y,ies}; civil penalty order{,s}"),
    ),
    MeasureWords(
        type=ActionType.PERIODIC_PENALTY,
        form=Form.NOUN,
        phrases=phrases("""
            {periodic,daily,incremental,coercive} {penalty,penalties,fine,fines} {,payment,payments}
            penalty payment{,s}
        """),
    ),
    MeasureWords(
        type=ActionType.SETTLEMENT,
        form=Form.NOUN,
        phrases=phrases("""
            settlement{,s}; {,enforceable,court-enforceable} undertaking{,s}; consent {decree,order}; payment {program,programme,scheme}
        """),
    ),
    MeasureWords(type=ActionType.SETTLEMENT, form=Form.HEADLINE, phrases=phrases("settles")),
    MeasureWords(
        type=ActionType.SETTLEMENT,
        form=Form.PASSIVE,
        phrases=phrases("""
            agree{s,d} {,also} to pay; agreed a payment; {has,have} agreed to pay; will pay to settle; pays to settle; pay to settle
            to settle; settled with
        """),
    ),
    MeasureWords(
        type=ActionType.COMPENSATION,
        form=Form.NOUN,
        phrases=phrases("{,financial} compensation; damages; award for non-economic loss; for non-economic loss"),
    ),
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.NOUN,
        phrases=phrases("""
            {,formal,public} reprimand; {formal,official,written} warning{,s}; warning notice{,s}; {,formal} admonition
        """),
    ),
    MeasureWords(type=ActionType.REPRIMAND, form=Form.HEADLINE, phrases=phrases("reprimands; admonishes")),
    MeasureWords(
        type=ActionType.REPRIMAND, form=Form.VERB, phrases=phrases("reprimanded; admonished; formally warned")
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.NOUN,
        phrases=phrases("""
            {enforcement,compliance,stop,prohibition} notice{,s}; {enforcement,compliance,stop,corrective,erasure,deletion,suspension,cease} order{,s}
            {processing,temporary,definitive,permanent,immediate,provisional} ban; ban on processing; injunction
            order to; order{,s} for; corrective measure{,s}; legal notice; stop now order{,s}
            binding direction{,s}; order directing; order requiring
        """),
    ),
    MeasureWords(type=ActionType.ORDER, form=Form.HEADLINE, phrases=phrases("orders; bans; directs; blocks; suspends")),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.VERB,
        phrases=phrases("""
            ordered; directed; instructed; banned; prohibited; forbidden; forbade; compelled; told to
            found {in breach,to have breached,to have interfered,to have violated,to have infringed}
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.ACTIVE,
        phrases=phrases("""
            ruled against; ruled that; determination against; determined that; rules that; finds that; has found that
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.PASSIVE,
        phrases=phrases("""
            must {,also,now,therefore,therefore also,then} {stop,cease,delete,remove,destroy,erase,bring,suspend,inform,\
change,end,make,apologise,give,publish,review,comply,take,cancel,block,refrain,implement,offer,provide}
            {has,have} {two,three,four,five,six,nine,twelve,30,60,90} {days,weeks,months} to
            {is,are} to {stop,cease,delete,remove,destroy,revise,bring,review,rewrite,change}
            interfered with {the,individuals',people's,,customers'} privacy
        """),
    ),
    MeasureWords(
        type=ActionType.FORMAL_NOTICE,
        form=Form.NOUN,
        phrases=phrases("""
            formal notice{,s}; letter of formal notice; preliminary {notice,enforcement notice,order}; order to comply
        """),
    ),
    MeasureWords(
        type=ActionType.PROSECUTION,
        form=Form.VERB,
        phrases=phrases("prosecuted; convicted; sentenced; found guilty"),
    ),
    MeasureWords(
        type=ActionType.PROSECUTION,
        form=Form.PASSIVE,
        phrases=phrases("""
            {pleaded,pled,pleads,pleading} guilty
            {admitted,admits} {,the,one,two,three,four,five,six} {charge,charges,offence,offences,count,counts}
            {admitted,admits} {obtaining,disclosing,selling,stealing,unlawfully}
            {appeared,appears} {before,at} {,the} {magistrates,crown,court}; two charges were admitted; guilty plea
        """),
    ),
    MeasureWords(
        type=ActionType.APPEAL,
        form=Form.NOUN,
        phrases=phrases("""
            appeal{,s}; judicial review; legal challenge; {application,applied} for review; challenge that; review of the
            frt appeal; set aside; overturned; annulled; quashed; {fine,penalty,decision} upheld; upholds; upheld
            {tribunal,court} {cut,cuts,reduced,reduces,lowered}; dismissed the; loses in; lost in court
        """),
    ),
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.NOUN,
        phrases=phrases("""
            {,formal,joint,commissioner-initiated,own-volition,preliminary,statutory} {investigation,inquiry,inquiries,probe}
            investigation into; inquiry into; inquiries into; investigations; report of findings; complaint {,was,is} well-founded
            the complaint well-founded; well-founded
        """),
    ),
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.ACTIVE,
        phrases=phrases("""
            {is,are} {,now,also} investigating; investigates; probes; {is,are} {,now} looking into
        """),
    ),
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.PASSIVE,
        phrases=phrases(
            "{is,are} {,now,also} under investigation; {faces,facing} {,an,a} {investigation,probe,inquiry}"
        ),
    ),
)

_CUES = {
    Cue.SUPPORT: phrases("""
        imposed; imposes; issued; issues; served; commenced; handed {,out,down}; levied; inflicted; landed; slapped; slams; slammed
        gave; given; gives; received; receives; sent; made; has brought; awarded; awards; granted; applied; serves
        hit {,with}; paid; ordered; announced; {has,have,been} taken action; concluded; fined; got; went to; fallen on
        obtained; confirmed; confirms; agreed; accepted; accepts; signed; signs; added; adopted; delivers; delivered
        sanctioned; hit by; includes; include; contained; holds; stands; mandated; fell on; resulted in
    """),
    Cue.STAGE: phrases("""
        open{s,ed}; launch{es,ed}; commence{s,d}; initiate{s,d}; well-founded; assess; begins; began; begun; start{s,ed}; announce{s,d}; close{s,d}; ended; ends; concluded
        concludes; is now; are now; completed; finalised; findings; found; closure of; closing; discontinued; dropped
        published; publishes; no investigation; under investigation; investigating; will not
    """),
    Cue.PASSIVE: phrases("was; were; been; being; is; are; be; got; gets; get"),
    Cue.INTENT: phrases("""
        intends; intend; intent; intention; intending; notice of intent; provisional; provisionally; proposed; proposes
        proposing; plans to; planning to; facing; faces; face; potential; means to; wants to; minded to; proposal to
        could be fined; set to be fined; seeking; seeks; warned of
    """),
    Cue.POSSIBLE: phrases("""
        may; might; could; can; would; if; should; unless; whether; power to; powers to; able to; risk; risks; possible
        liable; whoever; anyone; anybody; those who; potentially; can be; in the event; future; likely; threat of
        would be; ranges; range from; subject to; either; any; punishable; whenever; expected; expects; failing which
        under penalty of; fall due; talking of; talk of; pencilled in; imagine; imagines; imagined; example; suppose; falls due; penalties of up to; at risk of; planned; draft; attract; how it; when
    """),
    Cue.COUNTERFACTUAL: phrases("""
        would have been; could have been; might have been; would have imposed; would have faced; would have received
        would otherwise; had it not; could have faced; would have issued; would have fined; instead of a fine
    """),
    Cue.NEGATED: phrases("""
        no; not; neither; nor; never; without; did not; has not; have not; no fine; rather than; instead of; avoid
        avoided; avoids; escaped; escapes; declined; refused; spared
    """),
    Cue.PENDING: phrases("""
        appealed; has appealed; is appealing; are appealing; appeals against; appealing; lodged an appeal; seeks; wants
        brought; awaits; leave; adjourned; challenges; challenging; has challenged; filed an appeal; quashed
    """),
    Cue.PLANNED_APPEAL: phrases("""
        {intends,plans,going,vowed,vows,will,may,can,could,decide,decides,wants,said it would,right,days,consider,considers,considering} {,to} appeal
        appeal is possible; can be appealed; may be appealed; subject to appeal; open to; can no longer be appealed; considering an appeal
        could appeal; to appeal
    """),
    Cue.BACKGROUND: phrases("""
        previously; previous; earlier; already; last year; years ago; in the past; since then
        back in; formerly; prior; had been; had brought; by way of background; older; other authorities
        among them; larger; were larger; a year ago; months ago; the same month; last month; days earlier; remember
        in {january,february,march,april,may,june,july,august,september,october,november,december} of {that,this,last} year
        in {2012,2013,2014,2015,2016,2017,2018,2019,2020,2021,2022,2023,2024}; from {2019,2020,2021,2022,2023}; day after; after telling
        for example; for instance; similar; likewise; earlier this {year,month,week}; last {january,february,march,april,may,june,july,august,september,october,november,december}
    """),
    Cue.MAXIMUM: phrases("""
        maximum; maxima; up to; at most; no more than; not exceeding; cap of; capped at; ceiling; ceiling of; as much as
        higher of; greater of; whichever; limit of; per contravention; per violation; per breach; for each contravention
        per interference; highest tier; minimum of; range; ranging; ranges; between; from about; penalty units; statutory
        fines of up to; for each breach; risks a
    """),
    Cue.TURNOVER: phrases("""
        turnover; revenue; revenues; sales; profit; profits; earnings; income; worth; valued; valuation; assets; market
        annual budget; budget; funding; funded; raised; salary; wealth; spent; spending; cost of
        invested; investment; bought for; acquired for; capital; valued at
    """),
    Cue.COSTS: phrases("""
        costs; legal costs; in costs; expenses; victim surcharge; surcharge; prosecution costs; legal fees; fees; legal
        confiscation; proceeds of crime; towards costs; reimburse; refund of; court costs; for the cost of; medical report
        legal expenses; repay; interest; confiscated; levy
    """),
    Cue.LOSS: phrases("""
        loss; losses; lost; damage; damages bill; stolen; defrauded; scammed; victims; theft; saved; savings; spared; loan
        loans; ransom; payments of; paid out; took payments; bribe; earmarking; to serve ads
    """),
    Cue.CLAIMED: phrases("""
        claimed; claiming; asked for; asks for; ask for; sought; seeking; demanded; demands; requested; had asked
    """),
    Cue.PAID: phrases(
        "paid so far; collected; recovered; sold for; for sale; purchase; priced; price of; tickets; fee"
    ),
    Cue.OTHER_MONEY: phrases("""
        bonus; grant; grants; subscription; voucher; vouchers; reward; prize; donation; donations; deposit; credit limit
        further; conditional; inflation; adjusted
    """),
    Cue.TOTAL: phrases("""
        total; totalling; totaling; totals; total of; in total; altogether; in all; combined; between them; together
        cumulative; sum of; overall; aggregate; collectively; adding up to; amounting to; in new fines
    """),
    Cue.EACH: phrases("each; apiece; a piece"),
    Cue.RESPECTIVELY: phrases("respectively; in that order"),
    Cue.CONVERSION: phrases("""
        equivalent; the equivalent of; approximately; approx; about; around; roughly; i.e; or about; converts to; or
    """),
    Cue.CUT_BY: phrases("""
        reduced by; cut by; lowered by; reduction of; a discount of; discount of; by a further; less; knocked off
    """),
    Cue.CUT_FROM: phrases("""
        {reduced,cut,down,lowered,slashed,trimmed} from; instead of; rather than; in place of
    """),
    Cue.CUT_TO: phrases("""
        reduced to; cut to; lowered to; down to; slashed to; brought down to; to a final; takes its place; varied to; cut
        reduced; lowered; slashed; trimmed; cuts; reduces; halved; replaced
    """),
    Cue.PER_DAY: phrases(
        "per day; a day; each day; daily; for every day; for each day; per day of delay; per day overdue"
    ),
    Cue.STANDS: phrases(
        "stands; stand; upheld; upholds; confirmed; restored; reinstated; brought the original; brought back; now"
    ),
    Cue.PER_PERIOD: phrases(
        "{a,per,each,every} {year,month,week,head,annum,person,patient,hour}; annually; monthly; weekly"
    ),
    Cue.FIRST_SUM: phrases("""
        at first; initially; originally; first announced; had proposed; had planned; had intended; said it intended
        had floated; had in mind; starting point; had been calculated; had been looking at; proposed last; first proposed
        had first; had threatened; had been proposed
    """),
    Cue.TARGET: phrases("on; upon; against; to; for; towards; at; with; into"),
    Cue.DUTY: phrases("to; from; that"),
    Cue.ANAPHOR: phrases(
        "it; they; them; he; she; him; both; the pair; the two; the {company,firm,business,organisation}"
    ),
    Cue.COMPLAINANT: phrases("""
        registered {with,on}; listed on; notified to; referred to;
        complaint {by,from,of,made by}; complaints {by,from,of}; complained; complainant; reported by; lodged by; filed by; sued by
        alerted by; supplied by; tipped off by; learned of it from; according to; intelligence from; submitted by; argued; reported to
        ngo; campaigners; applicant
    """),
    Cue.OFFICIAL: phrases("""
        said; says; added; explained; commented; told; wrote; spokesperson; spokeswoman; spokesman; argued; noted; warned
        stated; spoke; thanked; emphasizes; emphasises; called on; hopes; expressed; continues
    """),
    Cue.OWNER: phrases("""
        owned by; belongs to; subsidiary of; part of; owner of; parent of; customers of; clients of; acquired by
        employee of; employed by; employer; worked for; working for; working at; former employee of; staff of; based in; of; from; via; through
        using; uses; used; such as; like; including; by; formerly
    """),
    Cue.PLACE: phrases("in; at; near; outside"),
    Cue.ALL: phrases(
        "all; both; they; all of them; the companies; the two; the three; both companies; all three; all the companies"
    ),
    Cue.WE: phrases("we; our; us"),
    Cue.COURT: phrases("""
        {high,federal,supreme,county,crown,magistrates,magistrates ',administrative,district,european,appeal,appeals,lower} court{,s}
        court of appeal; court; tribunal; first{-, }tier tribunal; upper tribunal; first tier tribunal; judge; judges; administrative court of appeal; magistrates
        administrative {review,appeals} tribunal; coa; court of justice
    """),
    Cue.DECOY_AUTHORITY: phrases("""
        financial conduct authority; fca; competition authority; competition and markets authority; cma; ofcom; sec
        securities and exchange commission; european commission; communications and media authority; acma; aptic; amf
        federal communications commission; fcc; trading standards; pra; financial regulator; central bank; bank of england; ofsted
        telecoms regulator; consumer watchdog; competition watchdog; financial watchdog; markets watchdog; agcm; dgccrf; hm revenue antitrust; competition commission; prudential regulation authority
        accc; asic; department of justice; ofgem; hmrc; consumer protection authority; aclu
        american civil liberties union; austrac
    """),
    Cue.WATCHDOG: phrases("""
        {the,uk 's,country 's,data,privacy,information,data protection,data privacy} {watchdog,regulator,authority,dpa,commissioner,supervisory authority}
        data protection {authority,regulator,watchdog,commissioner,commission}; supervisory authority; privacy commissioner
        information commissioner; the authority; the commission; restricted committee; watchdog; regulator
    """),
    Cue.DECIDED: phrases("""
        date of {,final} decision {,:,-}; decided {,:,on}; decision {of,on,dated}; dated; date :; ruled on; issued on; imposed on
        judgment of; judgement of; ruling of; fined on; announced on; determination of; on the
    """),
    Cue.PERIOD: phrases(
        "since; between; until; before; after; and; to; filed on; launched on; by; from; in force on; opened on"
    ),
    Cue.GENRE: phrases("""
        guidance; consultation; consult; consulting; annual report; a year in review; year in review; speech; keynote; webinar; conference; bill
        opening statement; handbook; inflation-adjusted; call for papers; recommendations; guidelines; newsletter; policy
        appointment; appointed; new information commissioner; code registered; draft; amendment; reforms; reform
        public forum; rulemaking; code of practice; how we handle; powers; what you need to know; royal assent; bills digest
        survey; statistics; budget; written answers; open letter; remarks; have your say; become a; can you; what can; how to; picked to
        in place; factsheet; podcast; training; course; explainer; faq; checklist; tips; career; job; report shows; research; estimates; four years on; economic; inquiry report; responds; look back; committee
        action we can take; compliance sweep; coordinated enforcement; chapter; privacy test; toolkit
    """),
    Cue.STATISTIC: phrases("""
        so far; since {2010,2015,2016,2017,2018,2019,2020,2021,2022,2023,2024,october,january}; over the year; last year; during the year; financial year; in fines; per year
        annual; fines collected; between 2018; highest number; statistics; record year; half-year
    """),
}

VOCABULARY = Vocabulary(
    language="en",
    stems=(
        "fine",
        "fining",
        "penalt",
        "penalis",
        "reprimand",
        "notice",
        "order",
        "ban",
        "investigat",
        "inquir",
        "settle",
        "undertaking",
        "compensation",
        "damages",
        "determin",
        "appeal",
        "tribunal",
        "court",
        "prosecut",
        "guilty",
        "sanction",
        "pay",
        "warning",
        "probe",
        "breach",
        "sue",
        "ruled",
        "ruling",
        "injunction",
        "direct",
        "sentenced",
    ),
    measures=_MEASURES,
    cues=_CUES,
    legal_forms=words("""
        ltd limited plc llp llc inc incorporated corp corporation co company pty gmbh ag kg se sa sas sarl spa s.p.a srl s.r.l bv b.v nv n.v
        ab as asa aps oy oyj sl slu lp pte cic llc. s.a s.a.s scarl kgaa sasu dac uc
    """),
    body_nouns=words("""
        council ministry department police trust hospital university school college agency office authority board bank
        commission association society foundation inquiry service services constabulary academy institute municipality
        administration force club centre center committee secretary association union charity borough home party
        group services nhs surgery clinic
    """),
    party_nouns=words("""
        company companies firm firms business businesses organisation organisations organization hospital school council
        charity employee employees director directors bank retailer insurer university clinic municipality controller
        owner owners man woman nurse officer worker landlord landlords practice agency police association
        administrator manager managers provider operator chain hotel airline broker brokers shop agent pharmacy doctor
        engine network maker unit outfit developer start-up startup lender supermarket newspaper publisher vendor surgery
        dentist academy college utility telco society giant plc site
        trust party individual person secretary receptionist consultant barrister solicitor controllers ministry department
        caller brother boss app developer employer assistant
    """),
    quantifiers=words("""
        a an one two three four five six seven eight nine ten eleven twelve several both another each some many the
        third second first other former
    """),
    indefinite=words("a an one"),
    court_nouns=words("penalty penalties"),
    perfect=words("has have had"),
    closers=phrases("""
        notes {to,for} editors; about the {ico,oaic,cnil,dpc,edpb}; notes; related {posts,links,articles,content,news,stories}
        must read; read more; further reading; more on this story; most read; more from; contact; media contact; press office
        more stories; also read; see also; share this; follow us; sign up
    """),
    attributes=words("""
        pixel app apps tool tools software platform platforms affair scandal lawsuit users user customers accounts account
        website websites site sites camera cameras group groups page pages button system systems database logo members
        email emails messages device devices survey inquiry vulnerability tracker trackers analytics shareholders
    """),
    definite=words("the both each"),
    joiners=words("of and & de for the di del della la le du des van von der den on in to upon at et e dei"),
    conjunctions=words("and & along plus with"),
    breaks=words(
        "but while whereas although because which who whose where since as though however that after when so until following"
    ),
    openers=words("""
        the a an in on at by for from with without under over after before since until while when where whether although though
        because if unless as so but and or nor yet both either neither it its he she his her they their them we our us
        you your i my me this that these those there here who whom whose which what why how all any each every some several
        many most more much few less other another such same only just even also too very never no not now then once one
        two three four five six seven eight nine ten first second third last next new old former earlier later previously
        recently today yesterday tomorrow following further however moreover furthermore meanwhile instead still again
        according about above below between behind beside besides during within among against across along around
        is are was were be been being has have had do does did will would can could may might must shall should to of
        up out off down into onto upon through per via like unlike near nearly almost approximately
        people person anyone anybody everyone everybody somebody nobody someone customers users individuals companies
        company firm firms business organisation organisations regulator regulators watchdog authority authorities court
        judge investigators callers commissioner director head chair chairman spokesperson notes background findings
        facts summary decision fine fines penalty penalties date case cases key details data personal information privacy
        security breach breaches complaint complaints investigation inquiry investigations action actions enforcement
        article articles section sections part status type category source table columns page left right see read click
        catch follow must posts related never-before behind given thank thanks please dear kind finally back here's it's
        among altogether overall until despite whilst whereas whoever whatever whichever wherever mr mrs ms dr
        callers marketing nuisance spam texters texter cookies cookie advertising health children's children
        appeal appeals dates time little around nothing something everything anything extra long short high low
        damages remedies finding catchwords provisions controller processor parties relevant outcome decided started
        published appealed fined issued imposed ordered reprimanded sanctioned banned monetary administrative compliance
        never record serious data-security guidance report reports statement update news national final order
        latest top total two-thirds half quarter year years month months week weeks day days
    """),
    not_names=words("""
        january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
        monday tuesday wednesday thursday friday saturday sunday
        uk gb us usa eu eea e.u u.s u.k europe european britain british england english scotland scottish wales welsh
        ireland irish france french germany german italy italian spain spanish netherlands dutch sweden swedish norway
        norwegian finland finnish denmark danish austria austrian belgium belgian poland polish greece greek portugal portuguese
        australia australian australians canada canadian canadians america american americans china chinese india indian asia asian
        zealand romania romanian hungary hungarian luxembourg switzerland swiss russia russian britons russia
        london dublin paris rome brussels liverpool manchester birmingham leeds glasgow cardiff edinburgh belfast bristol
        ottawa toronto sydney melbourne canberra washington stockholm oslo helsinki wilmslow cheshire
        gdpr dpa dpa18 dpa2018 pecr foia eir cpce rgpd pipeda coppa app apps ipp ipps nhs tps sar sars cctv gps frt ai vat id ip url pdf html
        internet email emails sms cookies gdpr. dpia dpo dpos seo hiv gp gps it hr tv tvs pc dna iot api csv usb sim atm iban bcc cc a.i foi dns cookies url urls b2b ceo cfo cto mp mps
        parliament government house senate congress notes editors english north south east west northern southern eastern
        western st street road avenue house union united kingdom states commonwealth council-of
        covid covid-19 pandemic brexit christmas
        gbp eur usd aud sek nok euros euro million billion mr mrs ms dr professor sir lord
        art article articles section regulation regulations act directive
        i ii iii iv v vi q1 q2 q3 q4 cth
        data protection privacy information personal
        commissioner commissioners
    """),
    law_words=words("""
        act acts regulation regulations directive code convention constitution bill treaty charter principle principles
        gdpr article articles section schedule amendment rule rules guidelines guidance policy notice strategy scheme register
        statute clause paragraph
    """),
    titles=words("""
        commissioner commissioners head director chair chairman chairwoman minister secretary president spokesperson
        spokesman spokeswoman judge justice professor prof mr mrs ms dr deputy chief manager officer adviser counsel
        attorney lawyer senator executive investigator regulator-general
    """),
    abbreviations=words("""
        mr mrs ms dr prof st no nos art arts vs v e.g i.e etc approx ltd inc co corp plc s.p.a s.r.l jr sr para paras reg
        s.a u.s u.k e.u n dept est pty sec
    """),
)
