"""English words that announce what sort of text follows: guidance, a consultation, a speech, a year's statistics."""

from __future__ import annotations

from bot.pipeline.languages.vocabulary import phrases

GENRES: tuple[str, ...] = phrases("""
        can {anybody,anyone}; how well; what is; explainer; quiz; fraudsters; scam; scammers; fake; bogus; blog
        crossword; transcript; frequently asked questions; obituary; interview; things we; guidance
        consultation; consult; consulting; annual report; a year in review; year in review; speech; keynote
        webinar; conference; report :; study :; survey :; unpaid; uncollected; bill
        gdpr at {one,two,three,four,five}; anniversary; opening statement; handbook
        inflation-adjusted
        call for papers
        {edpb,joint} opinion{,s}; {adopts,adopted,issues,publishes} {,an,its} opinion{,s}; final version; opinion on
        recommendations; guidelines; policy; from the archive{,s}; {three,four,five,six,seven,ten} questions; q&a
        appointment; appointed; new information commissioner
        code registered; draft; amendment; reforms; reform; public forum; rulemaking; code of practice
        poll; polled; how we handle; foi {shows,reveals,figures,request}
        {figures,data,analysis,study} {show,shows,reveal,reveals,finds}
        powers; staff report; report {finds,examines,concludes}; what you need to know; royal assent
        bills digest; survey; statistics; budget
        written answers; open letter; remarks; have your say; become a; can you; what can; how to; picked to
        in place; factsheet; podcast; training; course; faq; checklist; tips; career; job; report shows
        mps; peers; ranked; league table; {five,ten,10,20,twenty} {biggest,largest,highest}
        {step,steps,stepping} down; successor; resigns; report card
        {how,why} {the,many,much,authorities,regulators,fines}; compared; comparison; ranking; league table
        what the; what do; in common; explained; research; estimates; four years on; economic; inquiry report
        responds; look back; committee
        what we {learned,learnt,have learned}; {one,two,three,four,five,ten} years on; comment :; opinion :; analysis :
        | {opinion,comment,analysis,editorial,column}; {opinion,comment,analysis,editorial} |; {opinion,comment} -
        {face,facing} {tougher,stiffer,higher,bigger,heavier,harsher} {fines,penalties,sanctions}; new law{,s}
        view :; letters :; letter to the editor; column :; leader :; editorial :; viewpoint :; op-ed
        action we can take; compliance sweep; coordinated enforcement; chapter; privacy test; toolkit
    """)
