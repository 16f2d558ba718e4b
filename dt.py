"""dt.py TITLE TEXT [REG] or dt.py @ID FILE"""
import sys; sys.path.insert(0,'/tmp/house')
from score_dev import *
from bot.pipeline.view import lay_out
from bot.pipeline.drafts import Drafter
from bot.pipeline.cases import CaseReader
from bot.pipeline.resolve import Resolver
from bot.pipeline.parties import SOMEONE
d=directory()
def nm(n): return (n.text, 'SOMEONE' if n.party is SOMEONE else ('d:' if n.party and n.party.described else '')+(max((x.text for x in n.party.names),key=len,default='') if n.party else '-'))
def dump(g):
    doc=lay_out(item_of(g,d),d)
    dr=Drafter(doc); ds=CaseReader(doc,dr.dealer,dr.judged).read(dr.drafts())
    for v in doc.views:
        print(f"[{v.sentence.index}{'L' if v.sentence.listed else ''}{'S' if v.shouted else ''}]", v.words.slice(v.sentence.first,v.sentence.last).replace('\n',' '))
        if v.names: print('     names', [nm(n) for n in v.names])
        print('     auth', [(a.slug) for a in v.authorities], 'measures', [(v.words.slice(h.first,h.last), h.type.value, h.form.value) for h in v.measures])
        print('     cues', {c.value:[v.words.slice(h.first,h.last) for h in hs] for c,hs in v.cues.items() if c.value not in('owner','target','passive','anaphor','place')})
        for vv,j in dr.judged:
            if vv is v: print('     sum', j.sum.mention.text, j.sum.mention.amount, j.sum.mention.currency, j.role.value, '~' if j.sum.mention.approximate else '')
        for x in ds:
            if x.view is v: print('     DRAFT', x.type.value, [n.text for n in x.names], x.sum and x.sum.mention.text, 'former' if x.former else '', 'hit=', v.words.slice(x.hit.first,x.hit.last))
    R=Resolver(doc,ds); R.resolve(); print('FOCUS', R.focus and R.focus.names[0].text)
    for a in g.get('actions',[]): print("   gold", a["role"][0], a["regulator"], a["type"], "|", a["subject"], "|", a["amount"], a["currency"])
    o=out(g, read_item(item_of(g, d), d)); print(o['is_enforcement'])
    for a in o['actions']: print("   pred", a["role"][0], a["regulator"], a["type"], "|", a["subject"], "|", a["amount"], a["currency"])
if sys.argv[1].startswith('@'):
    ids=sys.argv[1][1:].split(',')
    for f in sys.argv[2:]:
        for g in score.load(f):
            if any(g['id'].endswith(i) for i in ids): print('######',g['id']); dump(g)
else:
    dump({"id":"p","title":sys.argv[1],"text":sys.argv[2],"regulator":sys.argv[3] if len(sys.argv)>3 else "PRESS","lang":"en","published":"2024-05-05"})
