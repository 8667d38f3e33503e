#!/usr/bin/env bash
# What takes too long for every change: how the published program starts beside its floors, a crowd in the
# study room, and how fast Slack is answered beside a Bolt app.
# Loopback only; ends by itself.
set -euo pipefail
cd "$(dirname "$0")/.."
tests/start.sh
BOT_LONG=1 dotnet run --project tests/Bot.Local.Tests -- --filter-class '*CrowdTests'
BOT_LONG=1 dotnet run --project tests/Bot.Slack.Tests -c Release -- --filter-class '*BenchmarkTests'
