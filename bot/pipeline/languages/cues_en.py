"""English phrases that change how a sentence is read; ``Cue`` tells what each signals."""

from __future__ import annotations

from bot.pipeline.languages.genres_en import GENRES
from bot.pipeline.languages.vocabulary import Cue, phrases

CUES = {
    Cue.SUPPORT: phrases("""
        let; lets; imposed; imposes; issued; issues; served; commenced; handed {,out,down}; levied; inflicted; landed
        slapped; slams; slammed; gave; given; gives; received; receives; sent; made; has brought; awarded
        awards; granted; applied; serves; hit {,with}; paid; ordered; announced; {has,have,been} taken action
        concluded; fined; got; went to; fallen on; {falls,fall,lands,landed} on; {falls,fell} to; filed; files
        lodged; instituted; institutes; obtained; confirmed
        confirms; agreed; accepted; accepts
        signed; signs; added; follows; followed; attracted; attracts; earned; earns; drew; draws; cost; costs
        {tells,requires,obliges,orders} {it,them,the}; dealt; meted out; dished out; gets; levies; inflicts; slaps
        slapping; levying; handing; imposing; issuing
        serving; {gone,go,goes} {out to,to}; was let off with; escapes with
        got away with; comes to; came to; adopted; delivers; delivered; sanctioned; hit by; includes; include
        contained; holds; stands; {goes,go,went,comes,came} with; accompanies; accompanied; add; joined; joins
        there {is,are,was,were}; mandated; fell on; resulted in; stand; giving; {entered,entering,enters} into
        {finalized,finalised,finalizes,finalises}; approve{s,d}
        {faces,face,facing} {civil,court,legal,federal}
    """),
    Cue.STAGE: phrases("""
        open{s,ed}; announcing; announce; launch{es,ed}; commence{s,d}; initiate{s,d}; well-founded; assess; begins
        began; begun
        start{s,ed}; announce{s,d}; opening; launching; starting; wound up; shut; concluding; close{s,d}; ended
        ends; concluded; concludes; is now; are now; completed; finalised; findings; found; closure of; closing
        discontinued; drop{s,ped}; shelve{s,d}; abandon{s,ed}
        published; publishes; no investigation; under investigation; investigating
        ends; finish{ed,es}; concluded; concludes; is now; are now; completed; finalised; findings; found; closure of
        closing
        discontinued; dropped; published; publishes; no investigation; under investigation; investigating
        will not
    """),
    Cue.PASSIVE: phrases("was; were; been; being; is; are; be; got; gets; get"),
    Cue.INTENT: phrases("""
        intends; intend; intent; intention; intending; notice of intent; provisional; provisionally; proposed
        proposes; proposing; plans to; planning to
        {facing,faces,face} {a,an,the,up,fines,penalties,another,possible,potential,record}
        potential; means to; wants to
        recommended; recommends; recommending; minded to; proposal {to,for,of}; could be fined; set to be fined
        seeking; seeks; warned of
    """),
    Cue.POSSIBLE: phrases("""
        suggested; braced for; prepared for; fear; fears; feared; rumour; rumours
        rumoured; said to face; may; might; could; can; would; if; should; unless; whether; power to; powers to
        alleges; alleging; case is that; usually; typically; normally; generally; expect; able to; risk; risks
        possible; liable; whoever
        {anyone,anybody} {who,that,found,caught,convicted,guilty,breaching,breaking,ignoring}
        those who; potentially; can be
        in the event; future; likely; threat of; would be; ranges; range from; either; any
        punishable; whenever; expected; expects; failing which; under penalty of; fall due; talking of; talk of
        pencilled in; imagine; imagines; imagined; example; suppose; falls due; penalties of up to; at risk of
        planned; draft; attract; how it; when; prefer{,s}; favour{,s}; tend{,s} to
    """),
    Cue.COUNTERFACTUAL: phrases("""
        {i,he,she,we,they,you,it}'d have been; would have been
        {could,might} have been {fined,imposed,higher,larger,a,up,as,even,far,much,worse,given}; would have imposed
        would have faced
        would have received; would otherwise; had it not; could have faced; could not be ruled out
        cannot be ruled out; in the order of; would have issued; would have fined; instead of a fine
        {had,have,has} considered {a,imposing,fining}; consideration {was,has been,had been} given to
        {was,were,had been} considered but; on the cards; take a; say a
    """),
    Cue.NEGATED: phrases("""
        no; no one; nobody; none; not; neither; nor; never; without; did not; has not; have not; no fine; rather than
        instead of
        {won,isn,wasn,weren,hasn,haven,didn} 't {,been,be}; avoid; avoided; avoids; escaped; escapes; declined
        refused; spared; waive{s,d}; waiving
        {denies,denied,deny,denying} {being,having,having been,it was,it is,it has been,that it was,that it has been}
    """),
    Cue.PENDING: phrases("""
        {asked,asks,asking} {the,a} {tribunal,court,judge,upper tribunal,first-tier tribunal,high court,federal court}
        appealed; has appealed; is appealing; are appealing; appeals against; appealing; lodged an appeal; seeks
        wants; brought; awaits; leave; adjourned; challenges; challenging; has challenged; filed an appeal
        quashed
    """),
    Cue.PLANNED_APPEAL: phrases("""
        appeal {may,can,could,might} be; right of appeal; {time,deadline,period} for an appeal
        {intends,plans,going,vowed,vows,will,may,can,could} {,to} appeal
        {decide,decides,wants,said it would,right,days,consider,considers,considering} {,to} appeal
        appeal is possible; can be appealed; may be appealed; subject to appeal; open to
        can no longer be appealed; announced {an appeal,it will appeal,it would appeal,plans to}
        considering an appeal; could appeal; to appeal
    """),
    Cue.BACKGROUND: phrases("""
        previously; previous; earlier; already; last year; years ago; in the past; since then; back in; formerly
        prior; had been; had brought; by way of background; older; other authorities
        {was,were} larger; {a,even,far,much} larger {fine,penalty}; larger {fines,penalties}; a year ago; months ago
        the same month; last month
        days earlier; remember
        in {january,february,march,april,may,june} of {that,this,last} year
        in {july,august,september,october,november,december} of {that,this,last} year
        in {january,february,march,april,may,june,july,august,september,october,november,december} \
20{12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35}
        follows {a,an,the,its,similar,another}; {comes,came,coming} after; {hard,hot} on the heels of; in the wake of
        in 20{12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35}
        from {2019,2020,2021,2022,2023,2024,2025,2026,2027,2028,2029,2030}
        day after; after telling; for example; for instance; earlier this {year,month,week}
        {second,third,fourth,fifth,sixth} {fine,penalty}; years after; case in point; last {week,month} 's
        {those,that,one,fine,penalty} of 20{12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35}
        {ignored,ignoring} {a,the,its} {fine,penalty,monetary}; {unpaid,evaded,evading,dodged,dodging}
        {failed,fails,failing} to pay; never paid
        recalls; recalling
        {the,its,'s,a} 201{0,1,2,3,4,5,6,7,8,9} {fine,penalty,settlement,action,order,decision}
        {the,its,'s,a} 202{0,1,2,3,4,5} {fine,penalty,settlement,action,order,decision}
        as a yardstick; {by,for,in} comparison; pointed to; points to; infamous; third such
        last {summer,autumn,winter,spring}
        last {january,february,march,april,may,june,july,august,september,october,november,december}
    """),
    Cue.MAXIMUM: phrases("""
        imprisonment; at level; worst; maximum; maxima; up to; at most; no more than; not exceeding; cap of; capped at
        cap; limit; ceiling; ceiling of; as {much,high} as; higher of
        {cap,caps,capped,limit,limits,limited} {,the} {fine,fines,penalty,penalties} {at,to}; greater of; whichever
        limit of
        per contravention
        greatest of; highest of
        per violation; per breach; for each contravention; per interference; highest tier; minimum of; range
        ranging; ranges; between; from about; penalty units; statutory; fines of up to; for each breach; risks a
    """),
    Cue.TURNOVER: phrases("""
        {which,that} took; took in; turnover; {turned,turns,turning} over; in the bank; takings; contract; contracts
        equity; loss-making
        revenue; revenues; sales
        profit; profits; earnings; income; worth; valued; valuation; assets; market; annual budget; budget
        funding; funded; raised; salary; wealth; spent; spending; cost of; invested; investment; bought for
        acquired for; capital; valued at
    """),
    Cue.COSTS: phrases("""
        costs; legal costs; in costs; expenses; victim surcharge; surcharge; prosecution costs; legal fees; fees
        legal; confiscation; proceeds of crime; towards costs; reimburse; refund of; court costs
        to recover; recovers; recovering; claw{s,ed,} back; for the cost of; medical report; legal expenses; repay
        interest; confiscated; levy
    """),
    Cue.LOSS: phrases("""
        compensation claims; cost the; cost it; cost them; has cost; cost to; bill for; insured; insurance
        aside; set aside; put aside; loss; losses; lost; damage; damages bill; stolen; defrauded; scammed; victims
        theft; saved; savings; spared; provision {of,for}; {set,put,setting,putting} aside; reserve of; write-off
        {reckons,reckon,reckoning} {on,with}
        loan; loans; ransom; payments of; paid out; took payments; bribe
        {has,have,had} {provided,accrued,earmarked,reserved}; accrued; earmarked; earmarking; to serve ads; average of
    """),
    Cue.CLAIMED: phrases("""
        pushed for; pushing for; {argue,argues,argued,arguing} for
        {pursue,pursues,pursuing} {a,the,their,its} {claim,claims} for; claim for; claims for; sues for; suing for
        sued for; lodged a claim
        claimed; claiming
        asked for; asks for; ask for; sought
        seeking; seeks; seek; demanded; demands; requested; had asked
    """),
    Cue.ASKS: phrases("""
        {asked,asks,asking,wants,want} the court
        {wants,want,wanted,asks,asked,urges,urged} the {authority,authorities,regulator,regulators}
        {wants,want,wanted,asks,asked,urges,urged} the {watchdog,watchdogs,commissioner}
        {wants,want,wanted} {a,every,each,them,it,the company,compensation}
        {calls,calling,called,call} for; {demands,demand,demanding,demanded}; is {asking,claiming,seeking,demanding}
        are {asking,claiming,seeking,demanding}
    """),
    Cue.PRIVATE_SUIT: phrases("""
        class{-, }action{s,}; {group,collective,shareholder,securities,consumer} {action,actions,lawsuit,lawsuits,suit}
        claim against; claims against; group litigation; law firm {representing,acting,behind,leading,bringing,for,says}
        law firm {that,which} represents
        {represented by,through} {the,a} law firm; plaintiffs; plaintiff; jury; jurors
        {negligence,personal injury,unfair dismissal} {claim,claims}; clinical negligence; libel; defamation
    """),
    Cue.PAID: phrases("""
        paid so far; {was,were,been,is} paid; {had,has,have} already paid {,a,the}; had paid {,a,the}; collected
        recovered; sold for; for sale; purchase; priced; price of
        tickets; fee
    """),
    Cue.OTHER_MONEY: phrases("""
        starts from; {basic,base,standard,starting} {fine,amount} of; starting point
        starting point {of,was,had been,is,had been put at}; bonus; grant; grants; subscription
        donate{d,s}; donating; gave; {has,had,having} given; charity box; poor box
        {reckoning,estimate,estimates,calculation,calculations} {,is,was,of}
        voucher; vouchers; reward; offered; takeover; buyout; break-up; acquisition; shares; stake; prize; donation
        donations; deposit
        average of; average {fine,penalty,sum}; average; the {smallest,lowest}; median {of,fine,penalty}; {mean,top} of
        face value{, of}; credit limit; further; conditional; inflation; adjusted
    """),
    Cue.TOTAL: phrases("""
        worth; total; totalling; totaling; totals; total of; in total; altogether; in all; combined; between them
        together; cumulative; {total,combined,overall} sum of; overall; aggregate; collectively; adding up to
        amounting to; in new fines
    """),
    Cue.EACH: phrases("each; apiece; a piece"),
    Cue.MADE_UP: phrases("""
        consist{s,ed} of; consisting of; {is,was,are,being} made up of; made up of; composed of; comprise{s,d}
        comprising; break{s,ing} down {,into}; broken down {,into}; of which; falls into; divided between
    """),
    Cue.SHARE_OF_IT: phrases("""
        of {that,this} {sum,amount,total,figure,fine,penalty}; of the total; within {that,this} {sum,amount,total}
    """),
    Cue.SO_FAR: phrases("""
        so far; up to now; until now; up till now; thus far; to date; over the years; down the years; in all those years
        {in,over,within} {,the last,the past} {two,three,four,five,six,seven,eight,nine,ten} years
        by now; since the gdpr; its {bill,tally,total} for; {running,combined,cumulative,grand} {total,tally}
        bringing the total
        brings the total; taking the total; takes the total; brings to
    """),
    Cue.RESPECTIVELY: phrases("respectively; in that order"),
    Cue.CONVERSION: phrases("""
        equivalent; the equivalent of; approximately; approx; about; around; roughly; i.e; or about; converts to
        or
    """),
    Cue.CUT_BY: phrases("""
        {chopped,slashed,trimmed,shaved,sliced} by; {chopped,slashed,trimmed,shaved,sliced} by more than
        reduced by; cut by; lowered by; reduced by more than; cut by more than; reduction of; a discount of
        discount of; by a further; less
        knocked off
    """),
    Cue.CUT_FROM: phrases("""
        {reduced,cut,down,lowered,slashed,trimmed} from; instead of; rather than; in place of
    """),
    Cue.CUT_AWAY: phrases("from; from {the,an,a}; from an {initial,original}; from the {initial,original}"),
    Cue.CUT_TO: phrases("""
        reduced to; cut to; lowered to; down to; slashed to; brought down to; to a final; takes its place
        {becomes,become,comes down to,came down to,ends up at,will now be}
        {is now,now only,shrinks to,shrank to,falls to,fell to}
        now the {figure,number,sum,amount,fine,penalty} is; the {figure,number,sum,amount} is now
        varied to; cut; reduce; reduced; lowered; slashed; trimmed; cuts; reduces; halved; replaced; doubled
        slices; sliced; chops; chopped; shaves; shaved; substitutes; substituted; substituting; it reads; in half
        shrink{,s,ing}; shrank; shrunk; shrivel{,s,led}; dwindle{,s,d}
        {plunge,plunges,plunged,tumble,tumbles,tumbled} {from,to}; trims; slashes; knocks; halves; halving; cutting
        reducing; lowering
        slashing; trimming; settled on
        brings down; bringing down
        doubles; trebled; tripled; {raised,increased,raises,increases} to
    """),
    Cue.PER_DAY: phrases(
        "per day; a day; each day; every day; daily; for every day; for each day; per day of delay; per day overdue"
    ),
    Cue.CLOSED: phrases("closure; closed; closes; closing; lifted; lifts"),
    Cue.EARLIER: phrases("""
        {an,its,the,their} {earlier,previous,prior} {fine,penalty} of; {earlier,previous} fines of
        in addition to {the,a,its}; {already,previously} fined; {appealed,appeals,appealing} {,against} {the,a,its}
    """),
    Cue.STANDS: phrases("""
        {was,were} {entitled,right,justified} {to,in}; stands; stand; upheld; upholds; confirmed; restored
        restores; reinstated; reinstates; affirmed; affirms
        brought the original; brought back; now
        {left,leaves,leaving} {intact,in place,standing,unchanged,untouched}
    """),
    Cue.PER_PERIOD: phrases("""
        {a,per,each,every} {year,month,week,head,annum,person,patient,hour,family,household,customer,victim}
        {a,per,each,every} {claimant,call}; annually; monthly; weekly
    """),
    Cue.DISMISSED: phrases("""
        rejected; rejects; rejecting; dismissed; dismisses; dismissing; threw out; throws out; thrown out; turned down
        turns down; refused; {lost,loses,losing} {,its,his,her,their,an,the} {appeal,challenge,case,bid}; failed to
        {failed,fails,unsuccessful,unsuccessfully} {,in} {,its,his,her,their} {appeal,challenge,bid}; fails to
        {failure,collapse} of {its,his,her,their,an,the,a} {appeal,challenge,bid,attempt}
    """),
    Cue.PRICE: phrases("{will,has,have} cost; cost; costs; at a price"),
    Cue.FALSE: phrases("""
        fact check; fact-check; hoax; debunked; untrue; wrong on every count; {is,was,are,were,entirely,simply} false
        {fake,bogus,fraudulent,forged} {letter,letters,fine,fines,notice,notices,email,emails,invoice,invoices}
        {fake,bogus,scam} {text,texts,text messages,messages,calls,penalty notices}; false {rumour,rumours}
        {letters,emails,texts,messages,calls} {that,which} {claim,claims}; posing as; pretending to be
        no such {fine,case}
        {fine,penalty} that {wasn 't,was not,never was,never came}; {has,have,had} never been fined; going round
        pretends to be; purporting to {be,come}
    """),
    Cue.FIRST_SUM: phrases("""
        had {recommended,suggested,called for}; {originally,first,initially} {recommended,demanded,sought}
        had {first,originally,initially} {announced,proposed,planned,intended,demanded,suggested}; had wanted to fine
        {originally,initially,first} {announced,proposed,planned,mooted,floated,threatened}; was to have been
        {had,has} provisionally {announced,proposed,set}; {half,a third of,a fraction of} the
        at first; initially; originally; first announced; had proposed; had planned; had intended
        threatened with; said it intended; had floated; had in mind; had been calculated; had been looking at
        proposed last; first proposed; had first; had threatened; had been proposed
    """),
    Cue.TARGET: phrases("on; upon; against; to; for; towards; at; with; into; chief constable of; chief constables of"),
    Cue.DUTY: phrases("to; from; that"),
    Cue.ANAPHOR: phrases(
        "it; they; them; he; she; him; both; the pair; the two; the {company,firm,business,organisation,respondent}"
    ),
    Cue.COMPLAINANT: phrases("""
        registered {with,on}; {lodged,filed} with; listed on; notified to; referred to; complaint {by,from,of,made by}
        complaints {by,from,of}; complained; complainant; {was,were,been,first,as} reported by; lodged by
        filed by; sued by; alerted by
        supplied by; tipped off by; learned of it from; according to; intelligence from; submitted by; argued
        reported to; ngo; campaigners; applicant
    """),
    Cue.OFFICIAL: phrases("""
        said; says; added; explained; commented; told; wrote; spokesperson; spokeswoman; spokesman; argued
        noted; warned; stated; spoke; thanked; emphasizes; emphasises; called on; hopes; expressed; continues
    """),
    Cue.OWNER: phrases("""
        owned by; belongs to; subsidiary of; part of; owner of; parent of; customers of; clients of; acquired by
        trading as; trades as; trade as; traded as; also known as
        doing business as; known as; on behalf of; acting for; lawyer for; lawyers for; parliament for
        {mp,member,counsel,spokesman,spokeswoman,spokesperson} for
        over; employee of; employed by; employer; worked for; working for; working at; former employee of; staff of
        based in; of; from; via; through; using; uses; used; such as; like; including; by; formerly
    """),
    Cue.PLACE: phrases("in; at; near; outside"),
    Cue.ALL: phrases("""
        each {company,firm,organisation,business}; all; both; they; all of them; the companies; the two; the three
        each of {them,the two,the three,the four,the five,the six,the seven,the companies,the firms}
        both companies; all three; all the companies
    """),
    Cue.WE: phrases("we; our; us"),
    Cue.CRIMINAL_COURT: phrases("""
        magistrates; magistrates' court; crown court; sheriff court; criminal court; old bailey
        justices of the peace
    """),
    Cue.COURT: phrases("""
        {high,federal,supreme,county,crown,magistrates} court{,s}
        {magistrates ',administrative,district,european,appeal,appeals,lower} court{,s}; court of appeal; court
        tribunal; first{-, }tier tribunal; upper tribunal; first tier tribunal; judge; judges
        administrative court of appeal; supreme {administrative court,court}; magistrates
        administrative {review,appeals} tribunal; coa
        court of justice; audiencia nacional; conseil d'état; conseil d'etat; council of state
    """),
    Cue.DECOY_AUTHORITY: phrases("""
        financial conduct authority; fca; competition {authority,authorities,regulator,regulators}
        antitrust {authorities,regulators}; competition and markets authority; cma; ofcom; sec
        securities and exchange commission; european commission; eu commission; communications and media authority
        acma; aptic
        amf; federal communications commission; fcc; trading standards; pra; financial regulator; central bank
        bank of england; ofsted; telecoms regulator; consumer watchdog; competition watchdog; financial watchdog
        markets watchdog; agcm; dgccrf; hm revenue antitrust; competition commission
        prudential regulation authority; accc; asic; ofgem
        financial {supervisory,supervision,services,markets} {authority,agency}; consumer protection authority; aclu
        {housing,financial,legal,energy,property,parliamentary} ombudsman; ombudsman
        employment tribunal; regulator of social housing; care quality commission; cqc; charity commission
        solicitors regulation authority; advertising standards authority; general medical council
        insolvency service; companies house; fsa; fca; financial services authority; department of financial services
        nydfs; health and safety executive
        american civil liberties union; austrac; esafety; esafety commissioner

    """),
    Cue.WATCHDOG: phrases("""
        {the,uk 's,country 's,data} {watchdog,regulator,authority,dpa,commissioner,supervisory authority}
        {privacy,information,data protection,data privacy} {watchdog,regulator,authority}
        {privacy,information,data protection,data privacy} {dpa,commissioner,supervisory authority}
        data protection {authority,regulator,watchdog,commissioner,commission}; supervisory authority
        privacy commissioner; information commissioner; the authority; the commission; restricted committee
        litigation chamber; the chamber; watchdog; regulator; {attorney,attorneys} general
    """),
    Cue.DECIDED: phrases("""
        date of {,final} decision {,:,-}; decided {,:,on}; decision{,s} {of,on,dated}; dated; date :; ruled on
        issued on; imposed on; judgment of; judgement of; ruling of; fined on; announced on; determination of
        on the
    """),
    Cue.PERIOD: phrases(
        "since; between; until; before; after; and; to; filed on; launched on; by; from; in force on; opened on"
    ),
    Cue.RELATED: phrases(
        "read {also,more,next}; see also; also read; related {stories,news,articles,links}; more on this story"
    ),
    Cue.ROUND_UP: phrases("""
        round-up; roundup; round up; digest; in brief; bulletin; tracker; this {week,month}
        {enforcement,privacy} update; data protection update; at a glance
        {week,month,quarter} in {privacy,review,data protection,data}
    """),
    Cue.GENRE: GENRES,
    Cue.STATISTIC: phrases("""
        so far; since {the,its} {start,beginning} of; since its; {big,top} {three,four,five,six,seven,eight,nine,ten}
        {racked,racks,racking} up; in {pecr,gdpr,privacy,data protection} fines
        since {2010,2015,2016,2017,2018,2019,2020,2021,2022,2023,2024,october,january}; over the year
        last year; during the year; financial year; in fines; per year; annual; fines collected; between 2018
        up to now; to date; over the years; {the,this,in the} past year; highest number; statistics; record year
        half-year; the {12,twelve,six} months to; {the,a} year to {january,march,june,september,december}
        annual total; than {,in} the {year before,previous year}
        than a year {earlier,ago,before}; year{-, }on{-, }year; {fines,penalties} {fall,fell,rise,rose,drop,dropped}
        {fines,penalties} {plunge,plunged,slump,slumped,tumble,tumbled,collapse,collapsed,shrink,shrank,halve,halved}
        {fines,penalties} {plummet,plummeted,slip,slipped,ease,eased,shrink}
        {fines,penalties} {surge,surged,soar,soared,top,topped,exceed,exceeded,hit a,reach,reached,double,doubled}
        {fines,penalties} {jump,jumped,climb,climbed,dip,dipped,decline,declined,increase,increased,decrease,decreased}
    """),
}
