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
