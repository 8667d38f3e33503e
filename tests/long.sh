#!/usr/bin/env bash
# What takes too long for every change: starts, crowds, soaks, full counts of kills, and benchmarks beside peers.
# Loopback only; ends by itself.
set -euo pipefail
cd "$(dirname "$0")/.."
tests/start.sh
BOT_LONG=1 dotnet run --project tests/Bot.Local.Tests -- --filter-class '*CrowdTests'
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet publish src/Bot.Host -c Release -r linux-x64 --self-contained false -p:PublishReadyToRun=true -o "$work/bot" -v quiet
BOT_PROGRAM="$work/bot/bot" BOT_LONG=1 dotnet run --project tests/Bot.Slack.Tests -c Release -- --filter-class '*BenchmarkTests'
BOT_LONG=1 dotnet run --project tests/Bot.Study.Tests -- --filter-class '*Discussions.LoadTests' --show-live-output on
BOT_LONG=1 dotnet run --project tests/Bot.Host.Tests -- --filter-class '*Discussions.KillTests' --show-live-output on
BOT_LONG=1 dotnet run --project tests/Bot.Study.Tests -c Release -- --filter-class '*LargeLibraryTests' --show-live-output on
dotnet run --project tests/Testing.Readers -- fuzz tests/Bot.Texts.Tests/Readers/Files 600
paper=seeds/minic-macron-russia/000_f2a92c93a478228c.txt
dotnet run --project tests/Bot.Benchmarks -c Release -- dates "$paper"
dotnet run --project tests/Bot.Benchmarks -c Release -- pictures "$paper"
BOT_LONG=1 dotnet run --project tests/Bot.Host.Tests -- --filter-class '*Deliveries.DiscordKillTests' '*Deliveries.SlackKillTests' --show-live-output on
BOT_LONG=1 dotnet run --project tests/Bot.Study.Tests -c Release -- --filter-class '*TickCostTests' --show-live-output on
tests/container.sh
dotnet build tests/Bot.Discord.Load -c Release -v quiet
(cd tests/Clients/discord && npm ci --no-audit --no-fund)
load() { tests/Bot.Discord.Load/bin/Release/net10.0/Bot.Discord.Load "$@"; }
load soak "$work/bot/bot" "${SOAK_MINUTES:-10}"
load benchmark "$work/bot/bot" "${BENCHMARK_ROUNDS:-20}"
# Search beside its peers in the same run: one edition of 10,000 paragraphs, one of 100,000, and the paper that ships.
dotnet build tests/Bot.Benchmarks -c Release -v quiet
[ -d tests/Clients/minisearch/node_modules ] || (cd tests/Clients/minisearch && npm ci --silent)
benchmarks=tests/Bot.Benchmarks/bin/Release/net10.0/Bot.Benchmarks
"$benchmarks" search 10000 fts5 tests/Clients/minisearch/search.mjs
"$benchmarks" search 100000
"$benchmarks" ready seeds/minic-macron-russia/000_f2a92c93a478228c.txt
# Quotations made in a known way, and their verdicts.
BOT_QUOTATIONS=20000 dotnet run --project tests/Bot.Texts.Tests -- --filter-class '*ManyQuotationsTests'
