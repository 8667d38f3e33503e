#!/usr/bin/env bash
# How long the published program takes for one answer, whole process, in turn with two floors: a bare program that builds
# the same kind of host and opens a Lucene index, and an empty console program. Prints medians and ratios pair by pair.
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${1:-21}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
publish() { dotnet publish "$1" -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$2" -v quiet >/dev/null; }
publish src/Bot.Host "$work/bot"
publish tests/Bot.Benchmarks "$work/floor"
mkdir "$work/empty-source"
cat >"$work/empty-source/empty.csproj" <<'P'
<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>
P
echo 'System.Console.WriteLine("hello");' >"$work/empty-source/Program.cs"
publish "$work/empty-source" "$work/empty"

now() { date +%s%N; }
spent() { local start; start=$(now); "$@" >/dev/null; echo $((($(now) - start) / 1000)); }
ask() { "$work/bot/bot" ask "/quote Bratislava" --data "$work/data"; }
floor() { "$work/floor/Bot.Benchmarks" start-floor seeds/minic-macron-russia/000_f2a92c93a478228c.txt "$work/floor-index"; }
empty() { "$work/empty/empty"; }
ask >/dev/null; floor >/dev/null; empty >/dev/null
for _ in $(seq "$runs"); do echo "$(spent ask) $(spent floor) $(spent empty)"; done |
  awk '{ a[NR]=$1; f[NR]=$2; e[NR]=$3; af[NR]=$1/$2; ae[NR]=$1/$3 }
    function median(values, n,   i, j, t) { for (i = 2; i <= n; i++) for (j = i; j > 1 && values[j-1] > values[j]; j--) { t = values[j]; values[j] = values[j-1]; values[j-1] = t } return values[int((n + 1) / 2)] }
    END { printf "ask %d ms, bare host + Lucene %d ms, empty program %d ms (medians of %d)\n", median(a, NR)/1000, median(f, NR)/1000, median(e, NR)/1000, NR
          printf "ask / bare host %.2f, ask / empty %.2f (medians of the pairs)\n", median(af, NR), median(ae, NR) }'
