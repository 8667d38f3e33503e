#!/usr/bin/env bash
# What takes too long for every change: how the published program starts beside its floors, a crowd in the study room, and
# how fast dates are read and drawn.
# Loopback only; ends by itself.
set -euo pipefail
cd "$(dirname "$0")/.."
tests/start.sh
BOT_LONG=1 dotnet run --project tests/Bot.Local.Tests -- --filter-class '*CrowdTests'
paper=seeds/minic-macron-russia/000_f2a92c93a478228c.txt
dotnet run --project tests/Bot.Benchmarks -c Release -- dates "$paper"
dotnet run --project tests/Bot.Benchmarks -c Release -- pictures "$paper"
tests/container.sh
# Search beside its peers in the same run: one edition of 10,000 paragraphs, one of 100,000, and the paper that ships.
dotnet build tests/Bot.Benchmarks -c Release -v quiet
[ -d tests/Clients/minisearch/node_modules ] || (cd tests/Clients/minisearch && npm ci --silent)
benchmarks=tests/Bot.Benchmarks/bin/Release/net10.0/Bot.Benchmarks
"$benchmarks" search 10000 fts5 tests/Clients/minisearch/search.mjs
"$benchmarks" search 100000
"$benchmarks" ready seeds/minic-macron-russia/000_f2a92c93a478228c.txt
# Quotations made in a known way, and their verdicts.
BOT_QUOTATIONS=20000 dotnet run --project tests/Bot.Texts.Tests -- --filter-class '*ManyQuotationsTests'
