#!/usr/bin/env bash
# What takes too long for every change: how the published program starts beside its floors, a crowd in the study room, how
# fast Slack is answered beside a Bolt app, how fast dates are read and drawn, the full count of kills between claim and
# record of a post, and what a tick costs among a million readings.
# Loopback only; ends by itself.
set -euo pipefail
cd "$(dirname "$0")/.."
tests/start.sh
BOT_LONG=1 dotnet run --project tests/Bot.Local.Tests -- --filter-class '*CrowdTests'
BOT_LONG=1 dotnet run --project tests/Bot.Slack.Tests -c Release -- --filter-class '*BenchmarkTests'
paper=seeds/minic-macron-russia/000_f2a92c93a478228c.txt
dotnet run --project tests/Bot.Benchmarks -c Release -- dates "$paper"
dotnet run --project tests/Bot.Benchmarks -c Release -- pictures "$paper"
BOT_LONG=1 dotnet run --project tests/Bot.Host.Tests -- --filter-class '*Deliveries.KillTests' --show-live-output on
BOT_LONG=1 dotnet run --project tests/Bot.Study.Tests -c Release -- --filter-class '*TickCostTests' --show-live-output on
tests/container.sh
