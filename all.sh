cd /work/main
for f in "" tests/corpus/en.jsonl tests/corpus/fr.jsonl tests/corpus/it.jsonl tests/corpus/press.jsonl "$@"; do
 .venv/bin/python /tmp/house/score_dev.py $f | awk -v f="${f:-shared}" '{ if($1=="type") t=$NF; else {v[$1]=$7} } END{printf "%-32s rel %s amt %s subj %s pair %s type %s\n", f, v["relevance"],v["amount"],v["subject"],v["pair"],t}'
done
