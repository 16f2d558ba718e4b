"""English measures: what regulators do, in words."""

from __future__ import annotations

from bot.domain.actions import ActionType
from bot.pipeline.languages.vocabulary import Form, MeasureWords, phrases

MEASURES = (
    MeasureWords(
        type=ActionType.FINE,
        form=Form.NOUN,
        phrases=phrases("""
            fine; mpn{,s}; ordinance fine; sanction
            {monetary,civil monetary,administrative,financial,gdpr,privacy,data protection,} penalt{y,ies}
            penalty surcharge{,s}; {monetary,administrative,} penalty notice{,s}
            {administrative,monetary,gdpr,record} fine{,s}
            {monetary,administrative,pecuniary,financial} sanction{,s}; infringement notice{,s}
            {a,the} {,hefty,record,privacy,data} bill of; bill {from,over}; {bigger,biggest,larger,largest,smaller} bill
        """),
    ),
    MeasureWords(type=ActionType.FINE, form=Form.HEADLINE, phrases=phrases("fines; penalises; penalizes; sanctions")),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.VERB,
        phrases=phrases("""
            fined; penalised; penalized; sanctioned; punished
        """),
    ),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.ACTIVE,
        phrases=phrases("""
            {decision,decided,decides} to {fine,penalise,sanction}; {is,was} {fining,penalising}
            {fining,penalising} {it,them,him,her}
        """),
    ),
    MeasureWords(
        type=ActionType.FINE,
        form=Form.PASSIVE,
        phrases=phrases("""
            {must,will,shall,should} {,also,now,therefore} pay; {has,have,had,is,are,was,were} to pay
            {ordered,told,required,made,obliged,compelled} to pay
            pays; to pay; pays out; paid out
            {need,needs} {,only} {,to} pay; need pay only
            {has,have,had} been {ordered,told,required,made,obliged,compelled} to {pay,find,hand over,cough up,fork out}
            {ordered,told,made} to {find,hand over,cough up,fork out,stump up,shell out}; stumps up
            {must,will} stump up
            {is,are,was,were} {ordered,told,required,made,obliged,compelled} to {pay,find,hand over,cough up,fork out}
            {has,have} been {billed,docked}; {was,were} {billed,docked}; {has,have} to part with; parts with
            {picks,picked} up {a,the} {bill,tab}; {faces,gets,got} {a,the} bill; {is,are,was,were} out of pocket
            {relieved,mulcted} of; {has,have} been {stung,docked,billed} for; clobbered for; to foot a bill
            {must,will,shall} {find,hand over,cough up,fork out}
            {has,have,had,is,are} to {find,hand over,cough up}; coughs up; forks out; hands over; owes
            {walloped,clobbered,hammered,thumped,whacked,hit,done} for; {is,are,was} on the hook for
            stung for; landed with; lumbered with; {a,the} bill {is,was,comes to,came to}; {must,will} fork out
            {escapes,escaped,gets away,got away,gets off,got off,is let off,was let off} with
        """),
    ),
    MeasureWords(
        type=ActionType.INTENDED_FINE,
        form=Form.NOUN,
        phrases=phrases("""
            notice{,s} of {intent,intention}; intent to fine; intention to fine
            {proposed,provisional,intended} {,monetary,administrative} {fine,penalty}
            civil penalty {proceedings,action,case,application}; proceedings for a civil penalty
            {proceedings,action,case,suit} {have,has} been {filed,commenced,brought,lodged,launched,instituted}
            {proceedings,action,case,suit} {were,was} {filed,commenced,brought,lodged,launched,instituted}
            provisional notice; penalty proceedings
            provisional{,ly} {view,opinion,conclusion} that
            {draft,preliminary} {decision,penalty} to {fine,impose}; {draft,preliminary} {fine,penalty}
        """),
    ),
    MeasureWords(
        type=ActionType.INTENDED_FINE,
        form=Form.ACTIVE,
        phrases=phrases("""
            {intend,intends,intended,plan,plans,planned,proposes,proposed,proposing} to fine
            {planning,intending,aims,wants,threatens,means,meant,moves,minded,draft decision,preparing} to fine
            {sues,sued,suing,is suing,has sued,takes legal action against,files proceedings against}
            {filed,commenced,started} {,court,legal,civil} {proceedings,action} against
            {launched,brought,begun,initiated} {,court,legal,civil} {proceedings,action} against
            {commenced,filed,started,launched,brought,begun,initiated,instituted} {,legal,civil} proceedings in the \
{federal,high,supreme} court
            {filed,launched} {suit,a lawsuit,a suit} against
            {filed,files,brings,brought,lodged} {a,its} {complaint,lawsuit,suit,case,action} against
            {filed,files,lodged} {an,its} administrative complaint against
            {taken,takes,taking,hauls,hauled,drags,dragged} to court
        """),
    ),
    MeasureWords(
        type=ActionType.INTENDED_FINE,
        form=Form.VERB,
        phrases=phrases("""
            sued by; {taken,hauled,dragged} {to,into,before} {,the} {court,federal court,high court} by
            {taken,hauled,dragged} to {federal,high,supreme} court
        """),
    ),
    MeasureWords(
        type=ActionType.CIVIL_PENALTY,
        form=Form.NOUN,
        phrases=phrases("{civil,pecuniary} penalt{y,ies}; civil penalty order{,s}"),
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
            settlement{,s}; in {a,the} {deal,agreement} with; {,enforceable,court-enforceable} undertaking{,s}
            consent {decree,order}
            payment {program,programme,scheme}; {redress,restitution,counselling,compensation} fund
            {set,sets,setting} up a fund; {establish,establishes,create,creates} a fund
        """),
    ),
    MeasureWords(type=ActionType.SETTLEMENT, form=Form.HEADLINE, phrases=phrases("settles")),
    MeasureWords(
        type=ActionType.SETTLEMENT,
        form=Form.ACTIVE,
        phrases=phrases("""
            {settled,settles} with; {reached,reaches,has reached} {a,an,the} {settlement,agreement,deal} with
        """),
    ),
    MeasureWords(
        type=ActionType.SETTLEMENT,
        form=Form.PASSIVE,
        phrases=phrases("""
            agree{s,d} to {a,an} {,civil,$,record}; agree{s,d} {,also} to pay; agreed a payment
            {has,have} agreed to pay; will pay to settle
            pays to settle; pay to settle; to settle; {is,are} settling
        """),
    ),
    MeasureWords(
        type=ActionType.COMPENSATION,
        form=Form.NOUN,
        phrases=phrases("""
            {,financial} compensation; damages; award for non-economic loss
            for {,the,any,her,his,their} {hurt,humiliation,distress,embarrassment,anxiety,stress,upset,hurt feelings}
            for {,the,any,her,his,their} {injury to feelings,loss of privacy,non-economic loss,economic loss}
            for {,the,any,her,his,their} {loss or damage,loss and damage}
        """),
    ),
    MeasureWords(
        type=ActionType.COMPENSATION,
        form=Form.PASSIVE,
        phrases=phrases("""
            {to,must,shall,should} pay {the,each,each of the,each of two,each of three,a} \
{complainant,complainants,applicant,claimant}
            to compensate
        """),
    ),
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.NOUN,
        phrases=phrases("""
            {,formal,public} reprimand{,s}; {formal,official,written,public} warning{,s}; warning notice{,s}
            {,formal} {admonition,admonishment,censure,rebuke}; {formal,written} caution; dressing down
            rap on the knuckles; and a warning; {call,calls,called} to order
            reminder of {its,their,the,her,his} {,legal} {obligations,duties}
            with a {,mere,simple,stern,formal} {warning,caution}; {stern,sharp} warning
        """),
    ),
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.ACTIVE,
        phrases=phrases("{expressed,expresses,voiced,issued} {,serious,severe,strong,formal} criticism {of,against}"),
    ),
    MeasureWords(type=ActionType.REPRIMAND, form=Form.HEADLINE, phrases=phrases("reprimands; admonishes")),
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.PASSIVE,
        phrases=phrases("""
            {escapes,escaped,gets away,got away} with a {,mere,stern,formal} {warning,reprimand,caution}
            {gets off,got off} with a {,mere,stern,formal} {warning,reprimand,caution}
            {is,was,are,were} let off with a {,mere,stern,formal} {warning,reprimand,caution}
            {got,gets,received,receives} a {,formal,official,written} warning; {has,have} been warned by
            {was,were,been} {given,handed,issued with} a {,formal,official,written} warning
        """),
    ),
    MeasureWords(
        type=ActionType.REPRIMAND,
        form=Form.VERB,
        phrases=phrases("""
            reprimanded; admonished; censured; rebuked; formally warned; officially warned; told off; ticked off
            chided
            upbraided; rapped
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.NOUN,
        phrases=phrases("""
            {enforcement,compliance,stop,prohibition} notice{,s}
            {enforcement,compliance,stop,corrective,erasure,deletion,suspension,cease} order{,s}
            {processing,temporary,definitive,permanent,immediate,provisional} ban; ban on processing; injunction
            order{,s} {to,for,under,with,against,subject to,pursuant to}; {final,proposed,administrative} order
            {made,makes} {,also} an order; corrective measure{,s}; legal notice
            stop now order{,s}
            notice {ordering,requiring,telling}; binding direction{,s}
            order{,s} {that,which} {require,requires,required,obliges,directs}
            cease{-, }and{-, }desist order
            {limitation,restriction,suspension} {of,on} {the,} {processing,transfers,data flows}; block on
            {temporary,definitive,provisional,immediate} {limitation,restriction,suspension,halt}
            stop-processing order; {keep,keeps,maintain,maintains,extend,extends,prolong,prolongs} {,a,its,the} ban
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.ACTIVE,
        phrases=phrases("order{,s} {requiring,prohibiting,banning,directing,barring,forbidding,obliging}"),
    ),
    MeasureWords(type=ActionType.ORDER, form=Form.HEADLINE, phrases=phrases("orders; bans; directs; blocks; suspends")),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.VERB,
        phrases=phrases("""
            ordered; directed; instructed; banned; prohibited; forbidden; forbade; compelled; told to; barred
            told {it,them,him,her,both} to; stopped {it,them} from
            told the {company,firm,council,business,bank,agency,department} to
            enjoined; {is,was,been,were} {required,obliged} to; gave it {two,three,four,six} {weeks,months} to
            found {in breach,to have breached,to have interfered,to have violated,to have infringed}
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.FINDING,
        phrases=phrases("""
            ruled against; ruled that; found that; has determined that; declared that; had found
            determination {,made,has been made,was made} against; determined that; rules that; finds that
            has found that
        """),
    ),
    MeasureWords(
        type=ActionType.ORDER,
        form=Form.PASSIVE,
        phrases=phrases("""
            must {,also,now,therefore,therefore also,then} {stop,cease,delete,remove,destroy,erase}
            must {,also,now,therefore,therefore also,then} {bring,suspend,inform,change,end,make}
            must {,also,now,therefore,then} {rewrite,revise,overhaul,rectify}
            must {show,prove,report,demonstrate,confirm} within
            must {,also,now,therefore,therefore also,then} {apologise,give,publish,review,comply,take}
            must {,also,now,therefore} {prepare,appoint,engage,establish,conduct,complete,set up,adapt,correct}
            must {,also,now,therefore,therefore also,then} {cancel,block,refrain,implement,offer,provide}
            must {also,now,therefore,then} {strengthen,improve,carry out,introduce,ensure,put,update,set,rectify,notify}
            must {also,now,therefore,then} {train,tell,contact,amend,revise,rewrite,scrap,limit,restrict,align,overhaul}
            {will,would} {,also} have to {take,change,bring,stop,delete,put,inform,adapt,strengthen,implement}
            {days,weeks,months} to {comply,stop,cease,end,delete,erase}; may no longer
            {days,weeks,months} to {bring,change,correct,fix,remedy,put}
            {days,weeks,months} to {finish,complete,sort,set up,make,take,show,prove,submit,report,install,update,act}
            {days,weeks,months} to {halt,suspend,repair,destroy,remove,obtain,adapt,implement,inform,rectify,align}
            must no longer
            {is,are,was,were} restrained from; may not {process,use,transfer,collect}; {has,have} until
            {will,has,have} to {delete,destroy,erase,stop,cease,bring}; {has,have} been told to
            {is,are} to {stop,cease,delete,remove,destroy,revise,bring,review,rewrite,change}
            {is,are} to {engage,appoint,prepare,publish,apologise,implement,set up}
            interfered with {the,individuals',people's,,customers'} privacy
            {breached,contravened} {the,,its} {privacy act,australian privacy principle,australian privacy principles}
            {breached,contravened} {app,apps}
            must {,also,now,therefore,then} {issue,write,make,send,apologise,not repeat,pay the complainant}
            is to {issue,write,make,send} {,a,an} {,written,formal} apology
        """),
    ),
    MeasureWords(
        type=ActionType.FORMAL_NOTICE,
        form=Form.ACTIVE,
        phrases=phrases("{gave,gives,given,serves,served} {,formal} notice {on,to}"),
    ),
    MeasureWords(
        type=ActionType.FORMAL_NOTICE,
        form=Form.NOUN,
        phrases=phrases("""
            formal notice{,s}; letter of formal notice; preliminary {notice,enforcement notice,order}
            order to comply; notice to comply; put on notice; formally put on notice
        """),
    ),
    MeasureWords(
        type=ActionType.PROSECUTION,
        form=Form.VERB,
        phrases=phrases("""
            prosecuted; convicted; sentenced; found guilty; jailed; imprisoned; conditionally discharged
        """),
    ),
    MeasureWords(
        type=ActionType.PROSECUTION,
        form=Form.PASSIVE,
        phrases=phrases("""
            charged with {failing,unlawfully,obtaining,stealing,selling,disclosing,an,one,two,three,four,five,six}
            plea of guilty; {pleaded,pled,pleads,pleading} guilty
            {admitted,admits} {,the,a,an,one,two,three,four,five,six} {charge,charges,offence,offences,count,counts}
            {admitted,admits} {obtaining,disclosing,selling,stealing,unlawfully}
            {appeared,appears} {before,at} {,the} {magistrates,crown,court}
            {charge,charges} {was,were} admitted; guilty plea
            {was,were,been} {handed,given} {,a} {suspended,custodial,prison} {sentence,sentences,term,terms}
            {was,were,been} {handed,given} {,a} suspended prison {sentence,sentences,term,terms}
            {admitted,admits} {7,8,9,10,11,12,13,14,15,16,17,18,19,20} {charges,offences,counts}
        """),
    ),
    MeasureWords(
        type=ActionType.APPEAL,
        form=Form.NOUN,
        phrases=phrases("""
            appeal{,s}; judicial review; legal challenge; {application,applied} for review; challenge that
            review of the; set aside; overturned; annulled; quashed; {fine,penalty,decision} upheld; upholds
            upheld; challenging; contesting; {has,have} {challenged,contested}
            {decision,ruling,judgment} to {overturn,quash,annul,set aside}
            {bid,fight,attempt,fails,failed,failing} to {overturn,quash,annul,shake off,escape,avert}
            {bid,fight,attempt} to have {,a,the,its,an ico}; {bid,fight,attempt} to get {,a,the,its}
            {challenge,objection} to {the,a,its,their,his,her,that,fine,fines,penalty,penalties,an}
            {tribunal,court} {cut,cuts,reduced,reduces,lowered}; dismissed the; loses in; lost in court
            {affirm,affirms,affirmed,vary,varies,varied} the {decision,determination}
            {decision,determination} under review {is,be,was,has been} {affirmed,varied,set aside,remitted}
            {ruled,found,finds,rules} in favour of; overturns; annuls; quashes; throws out; threw out; strikes down
            struck down; reinstated
            {lost,lose,won,win} its {case,challenge,claim}; sides with; sided with
        """),
    ),
    MeasureWords(
        type=ActionType.APPEAL,
        form=Form.PASSIVE,
        phrases=phrases("""
            {is,are} {,now} appealing {against,the,to}; {lodged,lodges,filed,files,submitted} {an,its,their} objection
        """),
    ),
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.NOUN,
        phrases=phrases("""
            {,formal,joint} {investigation,inquiry,inquiries,enquiry,enquiries,probe}
            {commissioner-initiated,own-volition,preliminary,statutory} {investigation,inquiry,inquiries,probe}
            {closure,closing} of the {formal notice,injunction,procedure,proceedings}; investigations
            report of findings; complaint {,was,is} well-founded
            the complaint well-founded; well-founded
        """),
    ),
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.ACTIVE,
        phrases=phrases("""
            {closed,closes,has closed,lifted} the {formal notice,injunction,procedure,proceedings,order}
            {is,are} {,now,also} investigating; investigates; probes; {is,are} {,now} looking {into,at}
            {is,are} making {inquiries,enquiries}
            {is,are,was,were,has been,have been,} {making,conducting} {preliminary,further,urgent,initial} \
{inquiries,enquiries}
            {made,begun,opened,started,commenced} {preliminary,further,urgent,initial} {inquiries,enquiries}
            {closed,closes,dropped,drops,shelved,ended} {,its,the,a} {case,proceedings} against
        """),
    ),
    MeasureWords(
        type=ActionType.INVESTIGATION,
        form=Form.PASSIVE,
        phrases=phrases("""
            {is,are} {,now,also} under investigation; {faces,facing} {,an,a} {investigation,probe,inquiry}
            {is being,are being,be} investigated by; {remain,remains} under investigation
        """),
    ),
)
