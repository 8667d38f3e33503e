#!/usr/bin/env bash
# Measures search and dates with the product's own code on data that lies outside the project: $BOT_SHARED_DATA or
# ../shared, with eval/<collection>/{docs.jsonl,queries.tsv,qrels.tsv} and eval/timeline. Without the data it says so and
# succeeds. With --goals it fails where a figure is below its goal. Further collections of that form, which nothing here
# was tried on, are named by their folders in $BOT_COLLECTIONS and have no goals.
set -euo pipefail
cd "$(dirname "$0")/.."
data=${BOT_SHARED_DATA:-../shared}/eval
if [ ! -d "$data" ]; then
  echo "MEASUREMENTS LEFT OUT: no data at $data (set BOT_SHARED_DATA)."
  exit 0
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
[ -x tests/Bot.Evaluation/bin/Debug/net10.0/Bot.Evaluation ] || dotnet build tests/Bot.Evaluation -v quiet
evaluation=tests/Bot.Evaluation/bin/Debug/net10.0/Bot.Evaluation
goals=${1:-}
status=0

# search COLLECTION NDCG MRR INPUT...: its folder, the goals, then what is searched
search() {
  local folder=$1 ndcg=$2 mrr=$3 name
  name=$(basename "$1")
  shift 3
  "$evaluation" search "$@" --queries "$folder/queries.tsv" --run "$work/$name.tsv"
  "$evaluation" score --run "$work/$name.tsv" --qrels "$folder/qrels.tsv" --name "$name" --ndcg "$ndcg" --mrr "$mrr" || status=1
}
search "$data/cranfield" 0.555 0.83 --docs "$data/cranfield/docs.jsonl"
search "$data/cisi" 0.435 0.69 --docs "$data/cisi/docs.jsonl"
search "$data/seed" 0.86 0.88 --paper seeds/minic-macron-russia/000_f2a92c93a478228c.txt
for folder in ${BOT_COLLECTIONS:-}; do
  search "$folder" 0 0 --docs "$folder/docs.jsonl"
done

if command -v python3 >/dev/null; then
  # The paragraphs of the seed are one document, and are read as one.
  python3 -c 'import json,sys
for line in open(sys.argv[1], encoding="utf-8"): print(json.dumps({**json.loads(line), "doc": "seed"}))' \
    "$data/timeline/seed-dev.jsonl" >"$work/seed.jsonl"
  dates() {
    "$evaluation" dates --in "$2" --out "$work/dates.jsonl"
    python3 "$data/timeline/score.py" "$3" "$work/dates.jsonl" ${4:-} --scope calendar | sed -n "s/^\(strict\|relaxed\|value\)  */$1 \1 /p"
  }
  dates seed-dev "$work/seed.jsonl" "$data/timeline/seed-dev.jsonl" --seed
  dates wikiwars "$data/timeline/wikiwars/wikiwars-dev.jsonl" "$data/timeline/wikiwars/wikiwars-dev.jsonl"
fi
[ "$goals" != --goals ] || exit $status
