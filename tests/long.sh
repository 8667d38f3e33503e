#!/usr/bin/env bash
# What takes too long for every change: how the published program starts beside its floors, and a crowd in the study room.
# Loopback only; ends by itself.
set -euo pipefail
cd "$(dirname "$0")/.."
tests/start.sh
BOT_LONG=1 dotnet run --project tests/Bot.Local.Tests -- --filter-class '*CrowdTests'
tests/container.sh
